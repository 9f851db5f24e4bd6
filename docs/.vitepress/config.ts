import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfigWithTheme, type DefaultTheme } from 'vitepress';
import { codeTheme, plainText, signatureGrammar, signatures } from './code-theme.js';
import { drawDiagrams } from './diagrams.js';
import { withPager } from './pager.js';
import { search } from './search.js';
import type { Contents } from './sidebars.js';
import { labelTables } from './tables.js';
import { writeText } from './text.js';

/** What `scripts/docs/docs.ts` writes beside the pages of the reference. */
interface Reference extends Omit<Contents, 'guides'> {
  /** The default one first. */
  versions: string[];
}

const { versions, ...reference } = JSON.parse(
  readFileSync(new URL('../reference/reference.json', import.meta.url), 'utf8'),
) as Reference;

/** The link to a guide. Its text is the heading of the guide. */
function guide(name: string): DefaultTheme.SidebarItem {
  const source = readFileSync(new URL(`../guides/${name}.md`, import.meta.url), 'utf8');
  return { text: /^# (.*)$/m.exec(source)?.[1] ?? name, link: `/guides/${name}` };
}

const group = (text: string, names: string[]): DefaultTheme.SidebarItem => ({ text, items: names.map(guide) });

const guides: DefaultTheme.SidebarItem[] = [
  group('The client', [
    'start',
    'calls',
    'errors',
    'error-codes',
    'types',
    'retries',
    'pagination',
    'bulk',
    'questions',
  ]),
  group('Incoming requests', ['tokens', 'webhooks']),
  group('Tests', ['testing', 'emulator', 'emulator-responses', 'emulator-control', 'emulator-languages']),
  group('Frameworks and platforms', ['nextjs', 'hono', 'express', 'nestjs', 'workers', 'lambda']),
  group('Production', ['proxy', 'proxy-frameworks', 'undici', 'namespaces', 'logging', 'security']),
  group('Other versions', ['api-versions', 'from-clerk-backend']),
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
  transformPageData: withPager(reference),
  srcExclude: ['api.md', 'site/**', 'public/**'],
  // The list of all pages stands once in a file, and not in every page.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    config(markdown) {
      writeText(markdown);
      drawDiagrams(markdown);
      labelTables(markdown);
    },
    theme: codeTheme,
    codeTransformers: [plainText, signatures],
    async shikiSetup(highlighter) {
      await highlighter.loadLanguage('typescript');
      await highlighter.loadLanguage(signatureGrammar);
    },
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
        text: 'API versions',
        items: versions.map((version, i) => ({
          text: i === 0 ? `${version}, the default` : version,
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
