import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfigWithTheme, type DefaultTheme } from 'vitepress';
import { codeTheme, plainText } from './code-theme.js';
import { drawDiagrams } from './diagrams.js';
import { escapeBraces } from './escape-braces.js';
import { search } from './search.js';
import type { Contents } from './sidebars.js';

/** What `scripts/docs/docs.ts` writes beside the pages of the reference. */
interface Reference extends Omit<Contents, 'guides'> {
  /** The default one first. */
  versions: string[];
}

const { versions, ...reference } = JSON.parse(
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

export default defineConfigWithTheme<DefaultTheme.Config & { contents: Contents }>({
  title: 'clerk-bapi',
  description: 'A TypeScript SDK for the Clerk Backend API',
  lang: 'en',
  // GitHub Pages serves the site of a project below the project's name.
  base: process.env['DOCS_BASE'] ?? '/',
  // To turn transitions off while the colours change, each page would compute all of its styles twice when it opens.
  appearance: { disableTransition: false },
  outDir: 'site',
  cacheDir: '../node_modules/.cache/vitepress',
  // A page has a hundred links: to fetch them all in advance would take longer than the page.
  router: { prefetchLinks: false },
  srcExclude: ['api.md', 'site/**', 'public/**'],
  // The list of all pages stands once in a file, and not in every page.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    config(markdown) {
      escapeBraces(markdown);
      drawDiagrams(markdown);
    },
    theme: codeTheme,
    codeTransformers: [plainText],
  },
  vite: {
    resolve: {
      // The way of the default theme to replace a component.
      alias: [
        {
          find: /^.*\/VPSidebarGroup\.vue$/,
          replacement: fileURLToPath(new URL('theme/sidebar-group.ts', import.meta.url)),
        },
      ],
    },
    build: { chunkSizeWarningLimit: 1_000 }, // the index of the search, which is loaded when it opens
    plugins: [
      {
        name: 'whole-server-bundle',
        // What renders the pages at build time runs once: to look for code that it does not need takes longer than it saves.
        config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { treeshake: false } } } : {}),
      },
      {
        name: 'site-search',
        enforce: 'pre',
        resolveId: (id, importer) =>
          id === 'minisearch' && importer?.includes('VPLocalSearchBox')
            ? fileURLToPath(new URL('site-search.ts', import.meta.url))
            : undefined,
      },
    ],
  },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/start', activeMatch: '/guides/' },
      { text: 'Reference', link: '/reference/', activeMatch: '/reference/' },
      {
        text: `API ${versions[0]}`,
        items: versions.map((version, i) => ({
          text: version,
          link: i === 0 ? '/reference/' : `/reference/${version}/`,
        })),
      },
    ],
    contents: { guides, ...reference }, // theme/index.ts makes the sidebars of it
    outline: { level: [2, 3] },
    notFound: {
      title: 'There is no such page',
      quote: 'The search finds helpers, paths, error codes and words.',
      linkText: 'To the start page',
    },
    externalLinkIcon: true,
    search: { provider: 'local', options: search },
  },
});
