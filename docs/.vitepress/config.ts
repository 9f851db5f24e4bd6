import { readFileSync } from 'node:fs';
import { defineConfig, type DefaultTheme, type MarkdownRenderer } from 'vitepress';
import { drawDiagrams } from './diagrams.js';
import { search } from './search.js';

/** What `scripts/codegen/docs.ts` writes beside the pages of the reference. */
interface Reference {
  /** The default one first. */
  versions: string[];
  sidebars: Record<string, DefaultTheme.SidebarItem[]>;
}

const reference = JSON.parse(
  readFileSync(new URL('../reference/reference.json', import.meta.url), 'utf8'),
) as Reference;

const guide = (text: string, name: string): DefaultTheme.SidebarItem => ({ text, link: `/guides/${name}` });

const guides: DefaultTheme.SidebarItem[] = [
  {
    text: 'The client',
    items: [
      guide('Start', 'start'),
      guide('Calls and options', 'calls'),
      guide('Errors', 'errors'),
      guide('Error codes', 'error-codes'),
      guide('Types and metadata', 'types'),
      guide('Retries and limits', 'retries'),
      guide('Lists', 'pagination'),
      guide('Many rows', 'bulk'),
      guide('Questions', 'questions'),
    ],
  },
  { text: 'Requests of others', items: [guide('Tokens', 'tokens'), guide('Webhooks', 'webhooks')] },
  {
    text: 'Tests',
    items: [
      guide('Testing', 'testing'),
      guide('Emulator', 'emulator'),
      guide('Emulator in other languages', 'emulator-languages'),
    ],
  },
  {
    text: 'Frameworks and platforms',
    items: [
      guide('Next.js', 'nextjs'),
      guide('Hono', 'hono'),
      guide('Express', 'express'),
      guide('NestJS', 'nestjs'),
      guide('Cloudflare Workers', 'workers'),
      guide('AWS Lambda', 'lambda'),
    ],
  },
  {
    text: 'Production',
    items: [
      guide('Frontend API proxy', 'proxy'),
      guide('Connection pool', 'undici'),
      guide('Smaller bundles', 'namespaces'),
      guide('Logging and OpenTelemetry', 'logging'),
      guide('Security', 'security'),
    ],
  },
  {
    text: 'Other versions',
    items: [guide('API versions', 'api-versions'), guide('From @clerk/backend', 'from-clerk-backend')],
  },
];

/** Vue would take `{{user.id}}` in a sentence or in code for a template of its own. */
function escapeBraces({ renderer, utils }: MarkdownRenderer): void {
  const escaped = (text: string) => utils.escapeHtml(text).replaceAll('{{', '&#123;&#123;');
  renderer.rules.text = (tokens, i) => escaped(tokens[i]?.content ?? '');
  renderer.rules.code_inline = (tokens, i) => `<code>${escaped(tokens[i]?.content ?? '')}</code>`;
}

export default defineConfig({
  title: 'clerk-bapi',
  description: 'A TypeScript SDK for the Clerk Backend API',
  lang: 'en',
  // GitHub Pages serves the site of a project below the project's name.
  base: process.env['DOCS_BASE'] ?? '/',
  outDir: 'site',
  cacheDir: '../node_modules/.cache/vitepress',
  srcExclude: ['api.md', 'site/**', 'public/**'],
  // The sidebars and the list of all pages stand once in a file, and not in every page.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    config(markdown) {
      escapeBraces(markdown);
      drawDiagrams(markdown);
    },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vite: { build: { chunkSizeWarningLimit: 1_000 } }, // the index of the search, which is loaded when it opens
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/start', activeMatch: '/guides/' },
      { text: 'Reference', link: '/reference/', activeMatch: '/reference/' },
      {
        text: `API ${reference.versions[0]}`,
        items: reference.versions.map((version, i) => ({
          text: version,
          link: i === 0 ? '/reference/' : `/reference/${version}/`,
        })),
      },
    ],
    sidebar: { '/guides/': guides, ...reference.sidebars },
    outline: { level: [2, 3] },
    externalLinkIcon: true,
    search: { provider: 'local', options: search },
  },
});
