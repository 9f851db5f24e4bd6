import { invalidField, notFound } from './errors.js';
import { isObject } from '../store/json.js';
import type { Row } from '../store/table.js';

/** What the lists of the API take. */
export interface ListQuery {
  limit?: number | undefined;
  offset?: number | undefined;
  order_by?: string | undefined;
  starting_after?: string | undefined;
}

const DEFAULT_LIMIT = 10;

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Compares values of a field: what is missing comes first, texts regardless of case. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
  return left < right ? -1 : Number(left > right);
}

/**
 * Puts rows in an order such as `-created_at`. Rows of the same value keep the order in which they were added.
 *
 * @param rows - in the order in which they were added
 * @param fields - how to read what a row can be ordered by, if that is not the field of that name
 */
export function order<R extends object>(
  rows: R[],
  orderBy: string,
  fields: Record<string, (row: R) => unknown> = {},
): R[] {
  const isDescending = orderBy.startsWith('-');
  const name = orderBy.replace(/^[+-]/, '');
  const read = Object.hasOwn(fields, name) ? fields[name] : (row: R) => (row as Row)[name];
  if (!read || (!Object.hasOwn(fields, name) && rows[0] && !Object.hasOwn(rows[0], name))) {
    throw invalidField('order_by', `Lists of this kind can't be ordered by ${name}`);
  }
  const ordered = rows.map((row) => ({ row, value: read(row) }));
  if (isDescending) ordered.reverse();
  ordered.sort(isDescending ? (a, b) => compare(b.value, a.value) : (a, b) => compare(a.value, b.value));
  return ordered.map(({ row }) => row);
}

/** @throws ApiError - 422 if a query has a cursor together with what it can't be combined with */
export function checkCursor({
  starting_after: cursor,
  offset = 0,
  order_by: orderBy = '-created_at',
}: ListQuery): void {
  if (cursor === undefined || (offset === 0 && orderBy === '-created_at')) return;
  const other = offset === 0 ? `order_by=${orderBy}` : 'offset';
  throw invalidField('starting_after', `starting_after can't be combined with ${other}`);
}

/** The rows of one page. */
export function pageOf<R extends object>(
  rows: R[],
  { limit = DEFAULT_LIMIT, offset = 0, starting_after: cursor }: ListQuery,
) {
  if (cursor === undefined) return rows.slice(offset, offset + limit);
  const start = rows.findIndex((row) => (row as Row)['id'] === cursor) + 1;
  if (start === 0) throw notFound('row of this list', cursor);
  return rows.slice(start, start + limit);
}

/** A page with the count of all rows, the shape of most lists. */
export const page = <R extends object>(rows: R[], query: ListQuery) => ({
  data: pageOf(rows, query),
  total_count: rows.length,
});

/** Whether a text is somewhere in others, regardless of case. */
export const contains = (text: string, ...others: (string | null | undefined)[]) =>
  others.some((other) => other?.toLowerCase().includes(text.toLowerCase()));

/** A page of a list that comes from the schema alone, with what the path says: its total is that of its rows. */
export function sampleList(made: unknown, field: string, query: ListQuery, params: Record<string, string>): unknown {
  const { limit, offset } = query;
  const rows = ((isObject(made) ? made[field] : made) as Row[]).map((row) => ({ ...row, ...sharedWith(row, params) }));
  const page = pageOf(rows, { ...(limit !== undefined && { limit }), ...(offset !== undefined && { offset }) });
  return isObject(made) ? { ...made, [field]: page, total_count: rows.length } : page;
}

/** Those parameters of a path that are fields too. */
export const sharedWith = (made: Row, params: Record<string, string>): Row =>
  Object.fromEntries(Object.entries(params).filter(([name]) => name in made && typeof made[name] === 'string'));

/** Whether a row has the values of a query, for the fields that it has itself. */
export function matches(row: Row, query: Record<string, unknown>): boolean {
  return Object.entries(query).every(([name, wanted]) => {
    if (name === 'query') return Object.values(row).some((value) => textHas(value, String(wanted)));
    const field = [name, `for_${name}`].find((other) => Object.hasOwn(row, other));
    if (field === undefined || wanted === undefined) return true;
    const value = row[field];
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}

const textHas = (value: unknown, text: string) =>
  typeof value === 'string' && value.toLowerCase().includes(text.toLowerCase());
