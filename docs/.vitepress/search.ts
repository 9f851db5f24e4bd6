// What the search of the site finds: what each page says of itself, and how text becomes terms.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';

type Options = DefaultTheme.LocalSearchOptions;
type Section = { anchor: string; titles: string[]; text: string };

/**
 * Splits text into terms: `users.create` is a term, and so are `users` and `create`. `POST /users` is one too.
 *
 * VitePress passes this function to the browser as text, so it uses nothing from outside.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const [, verb, path] of text.matchAll(/\b(get|post|put|patch|delete)\s+(\/[^\s,;]*)/gi))
    terms.push(`${verb}:${path}`.toLowerCase());
  for (const [word] of text.matchAll(/[\p{L}\p{N}_$@][\p{L}\p{N}_$@./{}-]*/gu)) {
    const whole = word.replace(/[./{}-]+$/, '').replace(/^clerk\./, '');
    const names = whole.split(/[^\p{L}\p{N}_]+/u);
    const words = whole.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{N}]+/u);
    for (const term of new Set([whole, ...names, ...words].map((one) => one.toLowerCase()))) if (term) terms.push(term);
  }
  return terms;
}

/** The frontmatter of a page that `scripts/codegen/docs.ts` wrote: each value is JSON on a line. */
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
  const prose = source.replace(/^---\n[\s\S]*?\n---\n|^```[\s\S]*?^```|^[|#:].*$/gm, '').replace(/\]\([^)]*\)/g, ']');
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
  const members = [...source.matchAll(/^\| <span id="([\w-]+)"><\/span>`(\w+)` (.*)$/gm)].map(
    ([, anchor = '', name = '', text = '']) => ({
      anchor,
      titles: [...path, name],
      text: text.replace(/\]\([^)]*\)/g, ']'),
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

/** Leaves out words that say nothing. They are no fields either. The browser gets this function as text, too. */
export const processTerm = (term: string): string | null =>
  /^(?:an?|the|of|to|is|do|does|i|my|how|why|for|in|with|be|can|it|and|or)$/.test(term) ? null : term;

/** Puts what people look for first before the rest. The browser gets this function as text, too. */
export function boostDocument(id: string): number {
  if (/\/reference\/(?:types\/|\d{4}-)/.test(id)) return 0.4;
  if (/\/reference\/package\/\w+(?:\.html)?#/.test(id)) return 0.55;
  if (/\/guides\/from-clerk-backend/.test(id)) return 0.3;
  if (/\/reference\/\w*\/$/.test(id)) return 0.7;
  if (/\/guides\//.test(id)) return id.includes('#') ? 1 : 1.6;
  const words = (/([A-Za-z]*)(?:\.html)?$/.exec(id)?.[1] ?? '').split(/(?=[A-Z])/).length;
  return (/\/reference\/(?:users|organizations|sessions)\//.test(id) ? 1.3 : 1) / 1.12 ** words;
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
    searchOptions: {
      combineWith: 'AND',
      prefix: (term) => !term.includes(':/'),
      fuzzy: (term) => (term.length > 4 && !term.includes(':/') ? 0.2 : false),
      weights: { fuzzy: 0.2, prefix: 0.3 },
      boost: { title: 8, titles: 4, text: 1 },
      boostDocument,
    },
  },
};
