// The generic mechanism. The spec says which paths hold rows, which hold settings, and what is done there; so that
// an operation needs a handler only where there is a rule that the spec can't say.
import { notFound } from './errors.js';
import { refer, type Spec, type Operation, type Schema } from './spec.js';
import { matches, order, pageOf, sampleList, sharedWith, type ListQuery } from './lists.js';
import type { Repeated } from './repeated.js';
import { sample } from './samples.js';
import { isObject } from '../store/json.js';
import type { State } from '../store/state.js';
import type { Row, Table } from '../store/table.js';
import { embedded } from '../store/table-options.js';
import type { Validation } from './validation.js';

/** A request as the generic mechanism sees it. */
export interface AnyRequest {
  params: Record<string, string>;
  query: Record<string, unknown>;
  /** Filters of the query that were given several times. */
  repeated?: Repeated;
  body: unknown;
  newId: (prefix: string) => string;
  isSeed: boolean;
  seedFields: Record<string, string>;
  machineId: string | undefined;
  origin?: string | undefined;
}

export type AnyHandler = (request: AnyRequest) => unknown;

/** What an operation without a handler changes of the row or the sample that it responds with. */
export type Outcome = (happened: {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Row;
  /** With the fields of the body that the response has too. */
  row: Row;
  now: number;
}) => Row;

/** A secret that the API gives when it is new, and not again. */
const SECRET = 'api_key';

/** A part of a path that leads to one row: `/organizations/{organization_id}`. */
interface Step {
  table: string;
  parameter: string;
}

const isParameter = (segment: string) => segment.startsWith('{');

/** The name of the table at a path: `organization_memberships` for `/organizations/{organization_id}/memberships`. */
export function tableNameOf(path: string): string {
  const words = path.split('/').filter((segment) => segment && !isParameter(segment));
  return words.map((word, i) => (i < words.length - 1 ? word.replace(/s$/, '') : word)).join('_');
}

/** The rows that a path leads through, outermost first. */
function stepsOf(path: string): Step[] {
  const segments = path.split('/').slice(1);
  return segments.flatMap((segment, i) => {
    const parents = segments.slice(0, i);
    const isStep = isParameter(segment) && !isParameter(parents.at(-1) ?? '');
    return isStep ? [{ table: tableNameOf(parents.join('/')), parameter: segment.slice(1, -1) }] : [];
  });
}

const properties = (spec: Spec, schema: Schema): Record<string, Schema> => {
  const own = '$ref' in schema ? refer(spec.document, String(schema['$ref'])) : schema;
  const parts = Array.isArray(own['allOf']) ? (own['allOf'] as Schema[]) : [];
  return Object.assign({}, ...parts.map((part) => properties(spec, part)), own['properties']) as Record<string, Schema>;
};

/** The name of the field in which the rows of a list are, or `''` where the list is bare. `undefined` if it is no list. */
function rowsField(body: unknown): string | undefined {
  if (Array.isArray(body)) return '';
  if (!isObject(body) || !('total_count' in body)) return undefined;
  return Object.keys(body).find((key) => Array.isArray(body[key]));
}

/** Whether a path holds one set of values that can be changed, such as `/instance/restrictions`. */
export function isSettings({ operations }: Spec, path: string): boolean {
  const methods = operations.filter((other) => other.path === path).map(({ method }) => method);
  return methods.includes('PATCH') && !path.includes('{') && !methods.includes('POST');
}

/** Responds by the spec where there is no handler. */
export class Collections {
  readonly #spec: Spec;
  readonly #state: State;
  readonly #validation: Validation;
  readonly #outcomes: Record<string, Outcome>;
  /** The paths at which rows are made. What is at other paths is made up from the schema, whatever its ID. */
  readonly #creatable: Set<string>;
  readonly #samples = new Map<string, unknown>();

  constructor(spec: Spec, state: State, validation: Validation, outcomes: Record<string, Outcome>) {
    this.#spec = spec;
    this.#state = state;
    this.#validation = validation;
    this.#outcomes = outcomes;
    const listed = new Set(spec.operations.filter(({ method }) => method === 'GET').map(({ path }) => path));
    const hasItems = (path: string) => spec.operations.some((other) => other.path.startsWith(`${path}/{`));
    this.#creatable = new Set(
      spec.operations
        .filter(({ method, path }) => method === 'POST' && !path.endsWith('}') && (listed.has(path) || hasItems(path)))
        .map(({ path }) => tableNameOf(path)),
    );
  }

  /** Whether an operation makes rows of a table. */
  makes({ method, path }: Operation): boolean {
    return method === 'POST' && !path.endsWith('}') && this.#creatable.has(tableNameOf(path));
  }

  /** The operation that a seed has for a list to which no request adds, such as that of plans: its entries are rows. */
  rowOperation(operation: Operation): Operation | undefined {
    const { id, method, path, success } = operation;
    const { media } = success;
    if (method !== 'GET' || path.includes('{') || !media || this.#creatable.has(tableNameOf(path))) return undefined;
    const { data } = properties(this.#spec, media.schema);
    const items = data?.['items'] as Schema | undefined;
    if (!items) return undefined;
    const fields = { type: 'object', properties: properties(this.#spec, items) };
    return {
      ...operation,
      id: `${id}:row`,
      method: 'POST',
      body: { type: 'application/json', schema: fields, required: true },
      success: { status: 200, media: { type: 'application/json', schema: items } },
    };
  }

  /**
   * Finds the rows that a path leads through, and gives each its proper ID, where the path has another name for it.
   *
   * @throws ApiError - 404, if one of them is not there
   */
  locate({ path }: Operation, params: Record<string, string>): void {
    for (const { table: name, parameter } of stepsOf(path)) {
      if (!this.#creatable.has(name) || embedded.has(name)) continue;
      const table = this.#state.table(name);
      const row = table.locate(params, parameter);
      if (!row) throw notFound(table.what, params[parameter] ?? '');
      if (typeof row['id'] === 'string' && table.get(row['id']) === row) params[parameter] = row['id'];
    }
  }

  /** The body of a response, from rows, settings and the schema. */
  respond(operation: Operation, request: AnyRequest): unknown {
    const { method, path, success } = operation;
    if (!success.media) return undefined;
    if (success.media.type === 'text/html') return '<!doctype html><title>Interstitial</title>';
    const isItem = path.endsWith('}');
    const made = this.#made(operation, request.params);
    if (method === 'GET' && rowsField(made) !== undefined) return this.#list(operation, request, made);
    if (isSettings(this.#spec, path)) return this.#settings(operation, request, made);
    if (this.makes(operation) || request.isSeed) return this.#create(operation, request, made);
    if (method === 'PUT' && rowsField(made) !== undefined) return this.#replaceAll(operation, request, made);

    const step = stepsOf(path).at(-1);
    const hasRows = step && (this.#creatable.has(step.table) || this.#state.table(step.table).size > 0);
    if (!hasRows) return this.#overlay(operation, request, made);
    const table = this.#state.table(step.table);
    const row = table.locate(request.params, step.parameter);
    if (!row) throw notFound(table.what, request.params[step.parameter] ?? '');
    if (isItem && method === 'DELETE') return this.#delete(table, row, made);
    const isRow = isObject(made) && 'id' in row && made['object'] === row['object'];
    if (!isRow) return this.#overlay(operation, request, made);
    if (method === 'GET') return row;
    const changes = { ...this.#given(operation, request.body), ...this.#times(row, ['updated_at']) };
    const changed = table.update(row, { ...changes, ...this.#outcome(operation, request, { ...row, ...changes }) });
    return /rotate/i.test(operation.id) ? { ...changed, [SECRET]: made[SECRET] } : changed;
  }

  /** The success of an operation, made up from its schema, with the IDs of the path in it. */
  #made({ id, success, path }: Operation, params: Record<string, string>): unknown {
    const { media } = success;
    if (!media) return undefined;
    if (!this.#samples.has(id)) this.#samples.set(id, sample(this.#spec.document, media.schema));
    const made = this.#samples.get(id);
    if (!isObject(made)) return made;
    const last = path.endsWith('}') ? stepsOf(path).at(-1)?.parameter : undefined;
    const ids = last !== undefined && 'id' in made ? { id: params[last] } : {};
    return { ...made, ...sharedWith(made, params), ...ids };
  }

  #settings(operation: Operation, { body }: AnyRequest, made: unknown): unknown {
    const path = operation.path;
    const current = this.#state.settings(path) ?? (isObject(made) ? made : {});
    return operation.method === 'GET'
      ? current
      : this.#state.setSettings(path, { ...current, ...this.#given(operation, body) });
  }

  #create(operation: Operation, request: AnyRequest, made: unknown): unknown {
    if (!isObject(made)) return made;
    const table = this.#state.table(tableNameOf(operation.path));
    const id = 'id' in made ? { id: request.newId(table.prefix) } : {};
    const times = this.#times(made, ['created_at', 'updated_at']);
    const given = { ...made, ...this.#given(operation, request.body), ...times, ...id };
    const row: Row = { ...given, ...this.#outcome(operation, request, given) };
    // What has no ID, such as the address at which something starts, is told once and not kept.
    if (!('id' in row)) return row;
    const { [SECRET]: secret, ...kept } = row;
    return { ...table.insert(kept), ...(secret !== undefined && { [SECRET]: secret }) };
  }

  /** Puts what a list in the body says in the place of all rows at a path. */
  #replaceAll({ path, ...operation }: Operation, request: AnyRequest, made: unknown): unknown {
    const creator = this.#spec.operations.find((other) => other.path === path && other.method === 'POST');
    const entries = Object.values(isObject(request.body) ? request.body : {}).find(Array.isArray);
    if (!creator || !entries) return made;
    const table = this.#state.table(tableNameOf(path));
    for (const row of table.rows()) if (matches(row, request.params)) table.delete(row);
    for (const body of entries) this.#create(creator, { ...request, body }, this.#made(creator, request.params));
    return this.#list({ ...operation, path }, request, made);
  }

  #delete(table: Table<Row>, row: Row, made: unknown): unknown {
    table.delete(row);
    if (!isObject(made) || !('deleted' in made)) return row;
    const known = Object.keys(made).filter((name) => row[name] !== undefined && row[name] !== null);
    return { object: made['object'], ...Object.fromEntries(known.map((name) => [name, row[name]])), deleted: true };
  }

  #list({ path, success }: Operation, { params, query }: AnyRequest, made: unknown): unknown {
    const name = tableNameOf(path);
    const field = rowsField(made) ?? '';
    const table = this.#state.table(name);
    if (!this.#creatable.has(name) && table.size === 0) return sampleList(made, field, query, params);
    const rows = table.rows().filter((row) => matches(row, params) && matches(row, query));
    const described = this.#spec.operations.find((other) => other.path === path && other.method === 'GET');
    const fallback = described?.parameters.find((parameter) => parameter.name === 'order_by')?.schema['default'];
    const { order_by: orderBy = typeof fallback === 'string' ? fallback : '-created_at', ...rest } = query as ListQuery;
    const ordered = rows[0] && Object.hasOwn(rows[0], orderBy.replace(/^[+-]/, '')) ? order(rows, orderBy) : rows;
    const page = pageOf(ordered, rest);
    return success.media && field ? { ...(made as Row), [field]: page, total_count: rows.length } : page;
  }

  /** Those fields of a body that the response has too, of the same name and type. What a row is and its ID are no such field. */
  #given({ success }: Operation, body: unknown): Row {
    if (!isObject(body) || !success.media) return {};
    const described = properties(this.#spec, success.media.schema);
    return Object.fromEntries(
      Object.entries(body).filter(([name, value]) => {
        const schema = Object.hasOwn(described, name) ? described[name] : undefined;
        if (name === 'id' || name === 'object') return false;
        return schema && value !== undefined && this.#validation.fits(schema, value);
      }),
    );
  }

  #overlay(operation: Operation, request: AnyRequest, made: unknown): unknown {
    if (!isObject(made)) return made;
    const row = { ...made, ...this.#given(operation, request.body) };
    return { ...row, ...this.#outcome(operation, request, row) };
  }

  #outcome({ id }: Operation, { params, query, body }: AnyRequest, row: Row): Row {
    const outcome = Object.hasOwn(this.#outcomes, id) ? this.#outcomes[id] : undefined;
    return outcome?.({ params, query, body: isObject(body) ? body : {}, row, now: this.#state.now() }) ?? {};
  }

  #times(row: Row, names: string[]): Row {
    const now = this.#state.now();
    return Object.fromEntries(
      names.flatMap((name): [string, unknown][] => {
        if (typeof row[name] === 'number') return [[name, now]];
        return typeof row[name] === 'string' ? [[name, new Date(now).toISOString()]] : [];
      }),
    );
  }
}
