import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/cli.js';
import { diagnosticsOf, type Source } from './diagnostics.js';

const docs = path.join(root, 'docs');

/** A block as a module. What it takes for granted, a client, is put in front. */
function moduleOf(block: string): string {
  const client = /\bconst clerk\b/.test(block) ? '' : "declare const clerk: import('../src/index.js').Clerk;";
  const code = block
    .replaceAll("'clerk-bapi'", "'../src/index.js'")
    .replaceAll(/'clerk-bapi\/(\w+)'/g, "'../src/$1.js'");
  return `${client} export {};\n${code}`;
}

/** The blocks of TypeScript of a page, named by the line on which they begin. */
const blocksOf = (name: string, text: string): Source[] =>
  [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return [`${name}-line-${line}.ts`, moduleOf(String(match[1]))];
  });

describe('the guides', () => {
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const guides = (await readdir(path.join(docs, 'guides'))).map((file) => `guides/${file}`);
    for (const file of ['../README.md', 'start.md', ...guides])
      pages.set(file, await readFile(path.join(docs, file), 'utf8'));
  });

  it('hold code that fits the SDK', () => {
    const blocks = [...pages].flatMap(([file, text]) => blocksOf(path.basename(file, '.md'), text));
    expect(blocks.length).toBeGreaterThanOrEqual(pages.size); // each page has some
    expect(diagnosticsOf(blocks)).toEqual([]);
  });

  it('would not pass with a wrong option', () => {
    const blocks = blocksOf('page', "# A page\n\n```ts\nawait clerk.users.get('user_1', { retries: 2 });\n```\n");
    expect(diagnosticsOf(blocks)).toEqual([expect.stringMatching(/^page-line-3\.ts:2: .*'retries' does not exist/)]);
  });

  it('link to pages that exist', async () => {
    const targets = [...pages].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([^)#:]+)\.html\)/g)].map((match) => path.join(path.dirname(file), `${match[1]}.md`)),
    );
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((target) => target !== 'reference.md' && !pages.has(target))).toEqual([]);
  });

  it('are plain text', () => {
    for (const [file, text] of pages) expect([file, text.match(/[^\n -~]/g)]).toEqual([file, null]);
  });
});
