// @ts-check
// JSON as people read it: formatted, with colours, moments beside their numbers, and links to what it refers to.
import { copy, make, makeButton, timeOf } from './dom.js';

/** @typedef {Record<string, { table: string, key: string }>} References The rows that texts are keys of. */

/** The most characters of one value that are shown: a browser stands still for long over megabytes. */
const SHOWN = 50_000;

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;

/** @param {{ table: string, key: string }} row */
export const hrefOf = ({ table, key }) => `#data/${encodeURIComponent(table)}/${encodeURIComponent(key)}`;

/** The moment that a field holds, if it holds one. @param {string} name @param {string} number */
function momentOf(name, number) {
  if (!/(_at|^at|^exp|^iat|^nbf|^timestamp|^expiration)$/.test(name) || !/^\d{9,14}$/.test(number)) return '';
  return timeOf(Number(number) * (number.length > 10 ? 1 : 1_000));
}

/** @param {string} text @param {References} references */
function linkOf(text, references) {
  const value = /** @type {unknown} */ (JSON.parse(text));
  const row = typeof value === 'string' && Object.hasOwn(references, value) ? references[value] : undefined;
  if (!row) return undefined;
  const link = make('a', { text: String(value) });
  link.href = hrefOf(row);
  return link;
}

/** @param {string} text formatted JSON @param {References} references */
function* partsOf(text, references) {
  let end = 0;
  let name = '';
  for (const match of text.matchAll(tokens)) {
    const [whole, string, colon] = match;
    yield text.slice(end, match.index);
    end = match.index + whole.length;
    if (string === undefined) {
      yield make('span', { text: whole, className: 'literal' });
      const moment = momentOf(name, whole);
      if (moment) yield make('span', { text: ` ${moment}`, className: 'moment' });
    } else if (colon === undefined) {
      const link = linkOf(string, references);
      if (link) yield* ['"', link, '"'];
      else yield make('span', { text: string, className: 'string' });
    } else {
      name = string.slice(1, -1);
      yield whole;
    }
  }
  yield text.slice(end);
}

/** @param {unknown} value @param {References} [references] */
export function makeJson(value, references = {}) {
  const full = JSON.stringify(value, null, 2) ?? '';
  const text = full.length > SHOWN ? full.slice(0, SHOWN) : full;
  const pre = make('pre', {}, ...partsOf(text, references));
  if (text !== full) pre.append(`\n… and ${full.length - SHOWN} characters more`);
  pre.tabIndex = 0; // what scrolls has to be reached by keyboard
  return pre;
}

/** @param {unknown} value */
export const makeCopyButton = (value) =>
  makeButton('Copy JSON', () => void copy(JSON.stringify(value, null, 2), 'the JSON'));
