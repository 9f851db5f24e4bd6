// The rows of the guide from Clerk's own SDK as code: a call of it, and the calls of helpers that send the same requests.
import prettier from 'prettier';
import type { Call } from '../checks/official/run.js';
import type { Document, Parameter, Schema } from '../codegen/document.js';
import type { Operation } from '../codegen/operations.js';
import { isObject, resolved } from '../codegen/references.js';
import { shortener } from './samples.js';

/** A call of a method, and what is called here in its place. */
export interface Pair {
  theirs: string;
  ours: { helper: string; code: string }[];
  /** Fields of the arguments that have no place in the calls, by their names in the API. */
  dropped: string[];
}

/** Longer calls fill a row of the guide. */
const MAX_LENGTH = 130;

const style = {
  singleQuote: true,
  trailingComma: 'none',
  semi: false,
  printWidth: 10_000,
  parser: 'babel-ts',
} as const;

const formatted = async (code: string): Promise<string> =>
  (await prettier.format(code, style))
    .trim()
    .replace(/^;/, '')
    .replace(/\s*\n\s*/g, ' ');

/** Tokens, secrets and codes differ in each run. */
const steady = (text: string): string => {
  if (/^eyJ[\w.-]{20,}$/.test(text)) return 'eyJ...';
  if (/^\d{6}$/.test(text)) return '123456';
  if (text.endsWith('[redacted]')) return text.replace('[redacted]', '...'); // in the log of the emulator
  const [, prefix] = /^((?:ak|mt|oat|ampk|sk)_)[\w-]{24,}$/.exec(text) ?? [];
  if (prefix !== undefined) return `${prefix}...`;
  return text.length > 60 ? `${text.slice(0, 12)}...` : text;
};

/** A value as code. Files are a variable. */
function literal(value: unknown): string {
  if (value instanceof Blob) return 'file';
  if (value instanceof Date) return `new Date('${value.toISOString().slice(0, 10)}')`;
  if (typeof value === 'string') return JSON.stringify(steady(value));
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{ ${fields.map(([name, part]) => `${JSON.stringify(name)}: ${literal(part)}`).join(', ')} }`;
}

/** The value of a query parameter, in its type. */
function queryValue(document: Document, { schema }: Parameter, values: string[]): unknown {
  const types: unknown[] = [resolved<Schema>(document, schema).type].flat();
  if (types.includes('array') || values.length > 1) return values;
  const [value = ''] = values;
  if (types.includes('integer') || types.includes('number')) return Number(value);
  return types.includes('boolean') ? value === 'true' : value;
}

/** A name in the way of the API. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** The key of a machine, in the place of which a call here has the option `secretKey`. */
const MACHINE_KEY = 'machineSecretKey';

/** The fields of the arguments of a method, by the names that they have on the wire. */
const fieldsOf = (args: unknown[]): Map<string, unknown> =>
  new Map(
    args
      .filter((argument) => isObject(argument))
      .flatMap((argument) => Object.entries(argument).map(([name, value]) => [snakeCase(name), value])),
  );

/** A body with its secrets, in place of which the log of the emulator has `[redacted]`. */
const withSecrets = (body: unknown, fields: Map<string, unknown>): unknown =>
  isObject(body)
    ? Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, value === '[redacted]' ? fields.get(name) : value]),
      )
    : body;

/** The call of a helper that sends a request. */
function helperCall(
  document: Document,
  operation: Operation,
  { url, body }: Call['requests'][number],
  fields: Map<string, unknown>,
): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const pattern = new RegExp(`${operation.path.replace(/\{\w+\}/g, '([^/]+)')}$`);
  const ids = (pattern.exec(pathname) ?? []).slice(1).map(decodeURIComponent);
  const query = Object.fromEntries(
    operation.queryParameters.flatMap((parameter) => {
      if (parameter.name === 'paginated') return []; // its own lists need it
      const values = searchParams.getAll(parameter.name);
      return values.length > 0 ? [[parameter.name, queryValue(document, parameter, values)]] : [];
    }),
  );
  const secretKey = fields.get(snakeCase(MACHINE_KEY));
  const hasOptions = secretKey !== undefined;
  const hasQuery = Object.keys(query).length > 0 || (hasOptions && operation.queryParameters.length > 0);
  const args = [...ids.map(literal)];
  if (operation.body?.file) args.push(literal(ofSchema(document, operation.body.type, Object.fromEntries(fields))));
  else if (
    operation.body &&
    (operation.body.required || (body && Object.keys(body).length > 0) || hasQuery || hasOptions)
  )
    args.push(literal(ofSchema(document, operation.body.type, withSecrets(body, fields)) ?? {}));
  if (hasQuery) args.push(literal(query));
  if (hasOptions) args.push(literal({ secretKey }));
  return `${operation.namespace}.${operation.method}(${args.join(', ')})`;
}

/** The fields that the schema has: the SDK sends some more. */
function ofSchema(document: Document, type: string, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { properties } = resolved<Schema>(document, { $ref: `#/components/schemas/${type}` });
  if (!properties) return body;
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => name in properties && value !== null));
}

/** A call of a method with those that take its place: the one to show, or the longest that fits into a row. */
export async function pairOf(
  document: Document,
  operations: Map<string, Operation>,
  name: string,
  calls: Call[],
): Promise<Pair | undefined> {
  const shown = calls.filter(({ isShown }) => isShown);
  const pairs = await Promise.all(
    (shown.length > 0 ? shown : calls).map(async ({ args, requests }): Promise<Pair> => {
      const short = shortener();
      const fields = fieldsOf(args);
      const ours = requests.flatMap((request) => {
        const operation = request.operation === undefined ? undefined : operations.get(request.operation);
        return operation
          ? [{ helper: request.operation ?? '', code: helperCall(document, operation, request, fields) }]
          : [];
      });
      return {
        dropped: [...fields].flatMap(([name, value]) =>
          !value || ours.some(({ code }) => code.includes(name) || code.includes(literal(value))) ? [] : [name],
        ),
        theirs: await formatted(short(`${name}(${args.map(literal).join(', ')})`)),
        ours: await Promise.all(ours.map(async ({ helper, code }) => ({ helper, code: await formatted(short(code)) }))),
      };
    }),
  );
  const length = ({ theirs, ours }: Pair) => Math.max(theirs.length, ...ours.map(({ code }) => code.length));
  const most = Math.max(...pairs.map(({ ours }) => ours.length));
  const sorted = pairs.filter(({ ours }) => ours.length === most).sort((a, b) => length(a) - length(b));
  return sorted.findLast((pair) => length(pair) <= MAX_LENGTH) ?? sorted[0];
}
