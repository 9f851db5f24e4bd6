// What the search of the site finds, without a browser: the index of the built site, and the code that asks it.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import siteSearch, { type Found } from '../../docs/.vitepress/site-search.js';
import { questions } from './questions.js';
import { siteFolder } from './serve.js';

let search: (question: string) => Found[];

beforeAll(async () => {
  const chunks = path.join(siteFolder, 'assets/chunks');
  const file = (await readdir(chunks)).find((name) => name.startsWith('@localSearchIndex')) ?? '';
  const { default: json } = (await import(pathToFileURL(path.join(chunks, file)).href)) as { default: string };
  ({ search } = siteSearch.loadJSON(json));
});

/** The pages of the first results, below the site: `guides/retries`. */
const pagesOf = (question: string): string[] =>
  search(question).map(({ id }) => String(id).replace(/^\/|#.*|\.html|\/$/g, ''));

describe('the search', () => {
  it('finds what people ask for: 57 of 60 as the first result, and all within three', () => {
    const found = questions.map(([question, wanted]) => ({ question, wanted, pages: pagesOf(question).slice(0, 3) }));
    const late = found.filter(({ wanted, pages }) => pages[0] !== wanted);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(late.filter(({ wanted, pages }) => !pages.includes(wanted))).toEqual([]);
    expect(late.length, JSON.stringify(late, undefined, 1)).toBeLessThanOrEqual(questions.length * (3 / 60));
  });

  it('finds nothing for what nobody has written', () => {
    expect(pagesOf('')).toEqual([]);
    expect(pagesOf('zzzzqqqq')).toEqual([]);
  });
});
