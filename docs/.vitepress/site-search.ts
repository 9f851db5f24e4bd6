// The search of the site in the browser: it takes the place of MiniSearch in the search box of VitePress, and asks the same index.
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { processTerm, synonyms, tokenize } from './search-terms.js';

/** A result as the search box shows it. */
export type Found = SearchResult & { title: string; titles: string[] };

/** Puts what people look for first before the rest. */
function boostDocument(id: unknown): number {
  const page = String(id);
  if (/\/reference\/(?:types\/|\d{4}-)/.test(page)) return 0.4;
  if (/\/reference\/package\/\w+(?:\.html)?#/.test(page)) return 0.5;
  if (/\/guides\/from-clerk-backend.*#/.test(page)) return 0.3;
  if (/\/reference\/\w*\/$/.test(page)) return 0.7;
  if (/\/guides\//.test(page)) return page.includes('#') ? 1 : 1.6;
  const words = (/([A-Za-z]*)(?:\.html)?$/.exec(page)?.[1] ?? '').split(/(?=[A-Z])/).length;
  const isCore = /\/reference\/(?:users|organizations|sessions)\//.test(page);
  return (page.includes('/users/') ? 1.4 : isCore ? 1.3 : 1) / 1.12 ** words;
}

/** How much each field counts. */
const boosts = (weight: number) => ({ title: 8 * weight, titles: 4 * weight, text: weight });

/** How much it counts that a section has all words of a question. */
const COVERAGE = 6;

const options: SearchOptions = {
  tokenize: (text) => [text],
  processTerm: (text) => text,
  weights: { fuzzy: 0.2, prefix: 0.3 },
  boost: boosts(1),
  boostDocument,
};

const all = (queries: Query[]): Query => ({ combineWith: 'AND', queries });
const any = (queries: Query[]): Query => ({ combineWith: 'OR', queries });
const term = (text: string, how: SearchOptions = {}): Query => ({ ...how, queries: [text] });

/** A word, and the same in the singular or the plural. */
function numbers(word: string): string[] {
  if (/[^s]s$/.test(word) && word.length > 3) return [word, word.replace(/ies$/, 'y').replace(/s$/, '')];
  return /[^aeiou]y$/.test(word) ? [word, word.replace(/y$/, 'ies')] : [word];
}

/** A word, what begins with it, and what has other letters here and there: of short words only if nothing else is found. */
function wordQuery(word: string, isLoose: boolean, others: string[] = []): Query {
  const fuzzy = word.length > 4 ? (isLoose ? 0.3 : 0.2) : isLoose && word.length > 3 ? 1 : false;
  return any([
    ...numbers(word).map((one, i) => term(one, { prefix: true, fuzzy, ...(i > 0 && { boost: boosts(0.2) }) })),
    ...others.map((one) => term(one, { boost: boosts(0.4) })),
  ]);
}

/** A name such as `clock.advance`, `getUserList` or `create_user`: the whole of it, or all of its words. */
function nameQuery(name: string, isLoose: boolean): Query[] {
  const words = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && processTerm(word));
  if (words.length === 0) return [];
  const whole = name.toLowerCase();
  const each = all(words.map((word) => wordQuery(word, isLoose, words.length > 1 ? [] : synonyms[word])));
  return [words[0] === whole ? each : any([term(whole, { prefix: true, fuzzy: 0.15 }), each])];
}

/**
 * A path with a method or without. Any segment after the first may be an ID: `/users/user_1` is `/users/{user_id}`. A path as it is
 * written counts more.
 */
function pathQuery(verb: string | undefined, path: string): Query {
  const [first = '', ...rest] = path.toLowerCase().replace(/\/$/, '').split('/').slice(1);
  let paths = [`/${first}`];
  for (const segment of rest.slice(0, 8)) {
    const isParameter = /^[{:<[$]/.test(segment);
    paths = paths.flatMap((one) => [...(isParameter ? [] : [`${one}/${segment}`]), `${one}/{}`]);
  }
  const boosted = paths.map((one) =>
    term(verb ? `${verb.toLowerCase()}:${one}` : one, { boost: boosts(0.3 ** one.split('{}').length) }),
  );
  return any(boosted);
}

/** What is asked, without what surrounds it: quotes, the arguments of a call, the host of a URL, the name of the client. */
const plain = (question: string): string =>
  question
    .replace(/[`'"]/g, ' ')
    .replace(/https?:\/\/[^/\s]+/g, ' ')
    .replace(/(\/[^\s?]*)\?\S*/g, '$1')
    .replace(/(^|\s)\/v1(?=\/)/g, '$1')
    .replace(/\((?:[^()]|\([^()]*\))*\)?/g, ' ')
    .replace(/^\s*await\s/, '')
    .replace(/\blog(?:ged|ging)?[ -]?in\b/gi, 'sign in')
    .replace(/\b(?:clerkClient|clerk|client|api|emulator)\.(?=\w)/gi, ' ')
    .trim();

/** Words of a question that say little of what is asked: they count only where there is no other. */
const isFiller = (word: string): boolean =>
  /^(?:any|at|from|if|me|more|no|returns?|returned|set|than|that|this|use|using|want|was|with|you|your)$/i.test(word);

/** What is asked, as one query for each word. */
function queriesOf(question: string, isLoose: boolean): Query[] {
  const paths: Query[] = [];
  const rest = plain(question).replace(
    /(?:\b(get|post|put|patch|delete)\s+)?(?<![\w.])(\/[\w/{}:<>[\]$.%-]+)/gi,
    (_, verb: string | undefined, path: string) => {
      paths.push(pathQuery(verb, path));
      return ' ';
    },
  );
  const names = rest.match(/[\p{L}\p{N}_$@](?:[\p{L}\p{N}_$@.-]*[\p{L}\p{N}_$@])?/gu) ?? [];
  // Everything here is about Clerk, and a word that is repeated says no more.
  const words = [...new Set(names)].filter((name, _, all) => all.length === 1 || name.toLowerCase() !== 'clerk');
  const telling = words.every(isFiller) ? words : words.filter((word) => !isFiller(word));
  return [...paths, ...telling.flatMap((name) => nameQuery(name, isLoose))];
}

/** How a page is called: `users.create`, `createClerk`, `proxy`, or `users` for the one of a namespace. */
function nameOf(id: string): string {
  const path = id.replace(/^.*?\/(?:reference\/package|reference|guides)\//, '').replace(/\.html$/, '');
  return path.replace(/\/$/, '').replaceAll('/', '.');
}

/** The words of a name or a question, in the singular and in any order: `users.create` has those of "create a user". */
const wordsOf = (text: string): string =>
  text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && processTerm(word))
    .map((word) => numbers(word).at(-1))
    .sort()
    .join(' ');

/** Whether two texts differ in one letter, which is another one, missing, or too much. Of short words any would. */
function isNear(a: string, b: string): boolean {
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  return left === right.slice(1) || left.slice(1) === right || left.slice(1) === right.slice(1);
}

/** The terms of a query. */
const termsOf = (query: Query): string[] =>
  typeof query === 'string' ? [query] : typeof query === 'symbol' ? [] : query.queries.flatMap(termsOf);

/** Searches the index for any of the words; the more of them a section has, the more it counts. More typos pass if nothing is found. */
function found(index: MiniSearch, question: string): Found[] {
  for (const isLoose of [false, true]) {
    const queries = queriesOf(question, isLoose);
    const words = queries.map((query) => new Set(termsOf(query)));
    const results = index.search(any(queries), options).map((result) => {
      const matched = words.filter((terms) => result.queryTerms.some((one) => terms.has(one)));
      return { ...result, score: result.score * (matched.length / words.length) ** COVERAGE } as Found;
    });
    if (results.length > 0) return results;
  }
  return [];
}

/** Puts the page first whose name is asked for, and third and further sections of a page last. */
function ranked(results: Found[], question: string): Found[] {
  const text = plain(question);
  const asked = numbers(text.toLowerCase());
  const words = wordsOf(text);
  const named = (name: string): number => {
    if (numbers(name.toLowerCase()).some((one) => asked.includes(one))) return 1_000;
    const its = wordsOf(name);
    if (words && its === words) return 100;
    return isNear(words, its) ? 20 : 1;
  };
  const sorted = results
    .map((one) => ({ one, rank: named(nameOf(String(one.id))) * one.score }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);
  const sections = new Map<string, number>();
  const isFurther = sorted.map(({ id }) => {
    const page = String(id).replace(/#.*/, '');
    sections.set(page, (sections.get(page) ?? 0) + 1);
    return Number(sections.get(page)) > 2;
  });
  return [...sorted.filter((_, i) => !isFurther[i]), ...sorted.filter((_, i) => isFurther[i])];
}

/** As much of MiniSearch as the search box uses. */
export default {
  loadJSON(json: string) {
    const index = MiniSearch.loadJSON(json, {
      fields: ['title', 'titles', 'text'],
      storeFields: ['title', 'titles'],
      tokenize,
      processTerm,
    });
    return { search: (question: string): Found[] => ranked(found(index, question), question) };
  },
};
