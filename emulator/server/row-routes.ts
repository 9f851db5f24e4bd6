// The rows of the tables, over HTTP, as the page shows them.
import { Hono } from 'hono';
import { ApiError } from '../engine/errors.js';
import { isObject } from '../store/json.js';
import type { State } from '../store/state.js';
import type { Row, Table } from '../store/table.js';
import { secretTables } from '../store/table-options.js';
import { readLimit } from './control-body.js';
import { newestWith } from './search.js';

/** How many rows of a table are told of at once, unless a request asks for others. */
const SHOWN = 50;

/** The newest rows of a table that have a text in their JSON, with their keys. */
function findRows(state: State, name: string, text: string, limit: number) {
  const table = Object.hasOwn(state.sizes(), name) ? state.table(name) : undefined;
  const all = table?.rows() ?? [];
  if (secretTables.has(name)) return { data: [], keys: [], total_count: all.length, secret: true };
  const data = newestWith(all, text, limit);
  return { data, keys: data.map((row) => table?.keyOf(row)), total_count: all.length };
}

/** The texts in a value. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const part of value) yield* textsOf(part);
  else if (isObject(value)) for (const part of Object.values(value)) yield* textsOf(part);
}

/** Where a row is. */
interface Place {
  table: string;
  key: string;
}

/** The rows whose keys are in a value, by these. What is secret is no such row, and `except` neither. */
export function referencesOf(state: State, value: unknown, except?: object): Record<string, Place> {
  const tables = Object.keys(state.sizes())
    .filter((name) => !secretTables.has(name))
    .map((name): [string, Table<Row>] => [name, state.table(name)]);
  const found = new Map<string, Place>();
  for (const text of new Set(textsOf(value))) {
    for (const [name, table] of tables) {
      const row = table.get(text);
      if (row && row !== except && table.keyOf(row) === text) found.set(text, { table: name, key: text });
    }
  }
  return Object.fromEntries(found);
}

export function rowRoutes(state: State): Hono {
  const routes = new Hono();
  routes.get('/tables/:name', ({ req }) =>
    Response.json(findRows(state, req.param('name'), req.query('text') ?? '', readLimit(req.query('limit'), SHOWN))),
  );
  routes.get('/rows/:table/:key', ({ req }) => {
    const { table: name, key } = req.param();
    const isShown = Object.hasOwn(state.sizes(), name) && !secretTables.has(name);
    const row = isShown ? state.table(name).get(key) : undefined;
    if (!row) throw new ApiError(404, 'resource_not_found', `There is no row ${key} in ${name}`);
    return Response.json({ row, references: referencesOf(state, row, row) });
  });
  return routes;
}
