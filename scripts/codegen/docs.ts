// Writes the site. It works from a file, and loads nothing from elsewhere.
//   tsx scripts/codegen/docs.ts            writes docs/site/
//   tsx scripts/codegen/docs.ts FOLDER     writes another folder
import fs from 'node:fs/promises';
import path from 'node:path';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import { Marked } from 'marked';
import { readSpec } from './spec.js';
import { withExamples } from './examples.js';
import { renderReference } from './reference.js';
import { root, runnable } from '../cli.js';
import { pinned } from './versions.js';

/** The pages, in the order of the bar. Those with a source are written by hand. */
const pages = [
  { file: 'index.html', name: 'clerk-bapi', source: 'start.md' },
  { file: 'reference.html', name: 'Reference', source: undefined },
  { file: 'guides/retries.html', name: 'Retries', source: 'guides/retries.md' },
  { file: 'guides/pagination.html', name: 'Pagination', source: 'guides/pagination.md' },
  { file: 'guides/errors.html', name: 'Errors', source: 'guides/errors.md' },
  { file: 'guides/tokens.html', name: 'Authenticating requests', source: 'guides/tokens.md' },
  { file: 'guides/emulator.html', name: 'Emulator', source: 'guides/emulator.md' },
  { file: 'guides/proxy.html', name: 'Frontend API proxy', source: 'guides/proxy.md' },
  { file: 'guides/undici.html', name: 'Connection pool', source: 'guides/undici.md' },
  { file: 'guides/namespaces.html', name: 'Only what is used', source: 'guides/namespaces.md' },
  { file: 'guides/api-versions.html', name: 'API versions', source: 'guides/api-versions.md' },
];

hljs.registerLanguage('sh', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('ts', typescript);

const marked = new Marked({
  renderer: {
    code({ text, lang = '' }) {
      return `<pre><code>${hljs.highlight(text, { language: lang }).value}</code></pre>\n`;
    },
    table(token) {
      // The same table in a box that scrolls, for narrow screens.
      const rows = [token.header, ...token.rows].map((cells, i) => {
        const tag = i === 0 ? 'th' : 'td';
        return `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
      });
      return `<div class="table"><table>\n${rows.join('\n')}\n</table></div>\n`;
    },
  },
});

/**
 * A whole page, with the bar on top.
 *
 * @param file where it will be, within the site
 */
function page(file: string, { body, head = '' }: { body: string; head?: string }): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const links = pages.map((each) => {
    const mark = each.file === 'index.html' ? ' class="name"' : each.file === file ? ' aria-current="page"' : '';
    return `<a href="${up}${each.file}"${mark}>${each.name}</a>`;
  });
  const name = pages.find((each) => each.file === file)?.name ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name === 'clerk-bapi' ? name : `${name} - clerk-bapi`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}assets/site.css">
${head}
</head>
<body>
<nav class="bar">${links.join('')}</nav>
${body}
</body>
</html>
`;
}

/** What a browser would load from elsewhere, to show a page or a style sheet. */
const loadedFromElsewhere = (text: string): string[] => [
  ...(text.match(/<(?:script|link|img|iframe|source|video|audio)\b[^>]*\s(?:src|href)=["']?(?:https?:)?\/\/[^>]*>/gi) ??
    []),
  ...(text.match(/(?:@import\s+|\burl\()["']?(?:https?:)?\/\/[^)\s]*/g) ?? []),
];

/**
 * Writes the site, and removes what was in the folder.
 *
 * @throws {Error} if a page would load something from elsewhere
 */
export async function buildSite(folder: string): Promise<void> {
  const version = pinned();
  const document = await withExamples(await readSpec(version));
  const files = new Map<string, string>();
  for (const { file, source } of pages) {
    if (source === undefined) {
      files.set(file, await renderReference(document, (content) => page(file, content)));
    } else {
      const text = await fs.readFile(path.join(root, 'docs', source), 'utf8');
      files.set(file, page(file, { body: `<main class="text">\n${marked.parse(text, { async: false })}</main>` }));
    }
  }
  files.set('assets/site.css', await fs.readFile(path.join(root, 'docs/assets/site.css'), 'utf8'));

  for (const [file, text] of files) {
    const [first] = loadedFromElsewhere(text);
    if (first) throw new Error(`${file} would load something from elsewhere: ${first.slice(0, 200)}`);
  }
  await fs.rm(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, text);
  }
}

await runnable(import.meta, '[folder]: writes the site', async (folder = path.join(root, 'docs/site')) => {
  await buildSite(path.resolve(folder));
  console.log(`${path.relative(root, path.resolve(folder, 'index.html'))} is the start page.`);
});
