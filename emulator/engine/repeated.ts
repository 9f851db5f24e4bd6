// Filters that are given several times: `?status=pending&status=accepted` means either.
import { pageOf, type ListQuery } from './lists.js';
import { isObject } from '../store/json.js';

/** The values of parameters that take one value and were given several. */
export type Repeated = Record<string, unknown[]>;

type Rows = Record<string, unknown>[];

/** The name of the field that has the rows of a list; `''` if the list is a bare array, `undefined` if it is no list. */
const fieldOf = (list: unknown): string | undefined => {
  if (Array.isArray(list)) return '';
  return isObject(list) ? Object.keys(list).find((name) => Array.isArray(list[name])) : undefined;
};

const rowsOf = (list: unknown, field: string) =>
  (field === '' ? list : (list as Record<string, unknown>)[field]) as Rows;

/**
 * The rows that match any of the repeated values, in the order of the list.
 *
 * @param run - executes the operation with a query
 */
export function withAny(
  run: (query: Record<string, unknown>) => unknown,
  query: Record<string, unknown>,
  repeated: Repeated,
) {
  const { limit, offset, ...filters } = query;
  const unfiltered = Object.fromEntries(Object.keys(repeated).map((name) => [name, undefined]));
  const all = run({ ...filters, ...unfiltered, limit: Number.MAX_SAFE_INTEGER });
  const field = fieldOf(all);
  if (field === undefined) return run(query);
  /** The IDs of the rows that match any of the values. Each name is asked by itself: the work grows with the values alone. */
  const matches = Object.entries(repeated).map(([name, values]) => {
    const lists = values.map((value) =>
      run({ ...filters, ...unfiltered, [name]: value, limit: Number.MAX_SAFE_INTEGER }),
    );
    return new Set(lists.flatMap((list) => rowsOf(list, field)).map(({ id }) => id));
  });
  const rows = rowsOf(all, field).filter(({ id }) => matches.every((ids) => ids.has(id)));
  const page = pageOf(rows, {
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  } as ListQuery);
  return field === '' ? page : { ...(all as object), [field]: page, total_count: rows.length };
}
