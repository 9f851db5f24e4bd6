// The layout of printed code: that of prettier, whose printer of documents decides where lines break. To format the same code
// as text takes prettier ten times as long.
import { builders, printer } from 'prettier/doc';
import { style } from './style.js';

/** What may be laid out in several ways. */
export type Doc = builders.Doc;

const { conditionalGroup, group, hardline, ifBreak, indent, join, line, softline } = builders;

/** @returns The source of a module, with an empty line between its parts. */
export const sourceOf = (parts: readonly Doc[]): string =>
  parts
    .map((part) => `${printer.printDocToString(part, { ...style, tabWidth: 2, useTabs: false }).formatted}\n`)
    .join('\n');

/** A string literal, in the quotes that need fewer escapes; in single ones, if that is the same. */
export function quoted(value: string): string {
  const json = JSON.stringify(value);
  const count = (quote: string) => value.split(quote).length;
  if (count("'") > count('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Lines as they are, such as those of a comment. */
export const lines = (text: string): Doc => join(hardline, text.split('\n'));

const separated = (elements: readonly Doc[]): Doc => [join([',', line], [...elements]), ifBreak(',')];

/** Elements on one line, or else each on its own. */
export const list = (open: string, elements: readonly Doc[], close: string): Doc =>
  elements.length === 0 ? open + close : group([open, indent([softline, separated(elements)]), softline, close]);

/** The same with space inside the braces. */
export const braces = (elements: readonly Doc[]): Doc =>
  elements.length === 0 ? '{}' : group(['{', indent([line, separated(elements)]), line, '}']);

/** Braces with each element on its own line. */
export const brokenBraces = (elements: readonly Doc[]): Doc => [
  '{',
  indent([hardline, join([',', hardline], [...elements]), ',']),
  hardline,
  '}',
];

/** JSON as a literal. Keys are plain names. */
export function literal(value: unknown): Doc {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return list('[', value.map(literal), ']');
  if (typeof value !== 'object' || value === null) return String(value);
  return braces(Object.entries(value).map(([key, one]) => [`${key}: `, literal(one)]));
}

/** A call. An object at the end begins on the line of the call, if only the object is too long for it. */
export function call(name: string, args: readonly Doc[], last?: Doc): Doc {
  if (last === undefined) return [name, list('(', args, ')')];
  const before = args.map((one): Doc => [one, ', ']);
  const all = [...args, last];
  return [
    name,
    conditionalGroup([
      ['(', ...before, last, ')'],
      ['(', ...before, group(last, { shouldBreak: true }), ')'],
      group(['(', indent([softline, separated(all)]), softline, ')'], { shouldBreak: true }),
    ]),
  ];
}

/** `import { a, b } from 'c';`, or an export. One name stays on the line. */
export const named = (keyword: string, names: readonly string[], module: string): Doc => {
  const [first, ...more] = names;
  const specifiers = more.length === 0 ? `{ ${first} }` : braces(names);
  return [`${keyword} `, specifiers, ` from '${module}';`];
};
