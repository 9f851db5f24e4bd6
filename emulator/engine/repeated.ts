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
  const all = { ...filters, limit: Number.MAX_SAFE_INTEGER };
  const [name = '', values = []] = Object.entries(repeated)[0] ?? [];
  const others = Object.fromEntries(Object.entries(repeated).slice(1));
  const list = (value: unknown): unknown => {
    const chosen = { ...all, [name]: value };
    return Object.keys(others).length > 0 ? withAny(run, chosen, others) : run(chosen);
  };
  const lists = values.map(list);
  const field = fieldOf(lists[0]);
  if (field === undefined) return run(query);
  const found = new Set(lists.flatMap((some) => rowsOf(some, field)).map(({ id }) => id));
  const rows = rowsOf(list(undefined), field).filter(({ id }) => found.has(id));
  const page = pageOf(rows, {
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  } as ListQuery);
  return field === '' ? page : { ...(lists[0] as object), [field]: page, total_count: rows.length };
}
