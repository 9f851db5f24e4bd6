// What the search of the site finds: the sections of its pages, and their titles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';
import { processTerm, tokenize } from './search-terms.js';

type Options = DefaultTheme.LocalSearchOptions;
type Section = { anchor: string; titles: string[]; text: string };

/** The frontmatter of a page that `scripts/docs/docs.ts` wrote: each value is JSON on a line. */
const frontmatterOf = (source: string): Record<string, unknown> => {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  const values = head
    .split('\n')
    .map((line): [string, unknown] => [line.replace(/:.*/, ''), JSON.parse(line.replace(/^[^:]*:/, ''))]);
  return Object.fromEntries(values);
};

/** A page of the reference: its title, what it describes under other names, and the names and sentences on it. */
export function referenceSection(source: string): Section {
  const { title, description, keywords } = frontmatterOf(source);
  const names = [...source.matchAll(/^\| \[?`([^|`]+)`/gm)].map(([, name]) => name);
  const prose = source
    .replace(/^---\n[\s\S]*?\n---\n|^```[\s\S]*?^```|^[|#:].*$/gm, '')
    .replace(/\]\([^)]*\)|<[^>]*>/g, ' ');
  const [first, ...others] = Array.isArray(keywords) ? keywords.map(String) : [];
  const titles = [first, description, title].flatMap((one) => (typeof one === 'string' && one ? [one] : []));
  return { anchor: '', titles, text: [...others, prose, ...names].join(' ') };
}

/** A page of the packages with its types, and with each of their members, which have anchors in the tables. */
export function packageSections(source: string): Section[] {
  const page = referenceSection(source);
  const path = [page.titles.at(0) ?? '', page.titles.at(-1) ?? '']; // entry point, page
  const types = [...source.matchAll(/^## ([A-Z]\w+)\n\n(.*)$/gm)]
    .filter(([, name = '']) => !/^(?:Example|Parameters|Returns|Errors|Members)$/.test(name))
    .map(([, name = '', text = '']) => ({ anchor: name.toLowerCase(), titles: [...path, name], text }));
  const typeNames = new Map(types.map(({ anchor, titles }) => [anchor, titles.slice(2)]));
  const members = [...source.matchAll(/^\| <span id="(\w+)-(\w+)"><\/span>`(\w+)\??` (.*)$/gm)].map(
    ([, type = '', member = '', name = '', text = '']) => ({
      anchor: `${type}-${member}`,
      titles: [...path, ...(typeNames.get(type) ?? []), name],
      text: text.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, ' '),
    }),
  );
  return [page, ...types, ...members];
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u200b/g, '')
    .trim();

/** The sections of a guide, each with the titles of those that it is in. */
export function guideSections(html: string): Section[] {
  const parts = html.split(/<h([1-6])[^>]* id="([^"]*)"[^>]*>([\s\S]*?)<a class="header-anchor"[\s\S]*?<\/h\1>/);
  const path: string[] = [];
  const sections: Section[] = [];
  for (let i = 1; i + 3 < parts.length; i += 4) {
    const [level, anchor = '', title = '', text = ''] = parts.slice(i, i + 4);
    path.splice(Number(level) - 1, Infinity, plain(title));
    sections.push({ anchor: level === '1' ? '' : anchor, titles: [...path], text: plain(text) });
  }
  return sections;
}

const docs = fileURLToPath(new URL('..', import.meta.url));
const isPackage = (file: string): boolean => file.replace(docs, '').startsWith('reference/package/');
const isReference = (file: string): boolean => file.replace(docs, '').startsWith('reference/');

export const search: Options = {
  detailedView: false,
  // Pages of the reference are indexed as they are written: to render them once more would take half of the build.
  _render: (source, env, md) => (isReference(env.path) ? '' : md.render(source, env)),
  miniSearch: {
    _splitIntoSections: (file, html) =>
      isPackage(file)
        ? packageSections(readFileSync(file, 'utf8'))
        : isReference(file)
          ? [referenceSection(readFileSync(file, 'utf8'))]
          : guideSections(html),
    options: { tokenize, processTerm },
  },
};
