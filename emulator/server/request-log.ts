import type { Operation } from '../engine/spec.js';
import type { Fault } from './faults.js';

/** A request as it arrived. */
export interface ReceivedRequest {
  /** When, in ms since 1970, by the clock of the emulator. */
  at: number;
  /** The HTTP method, in capitals. */
  method: string;
  /** As it was sent, such as `/v1/users`. */
  path: string;
  /** The path with the query. */
  url: string;
  /** The operation, as its helper is named, such as `users.list`; `undefined` for a path that does not exist, or a body too large to read. */
  operation: string | undefined;
  /** Names in lower case. `authorization` is left out. */
  headers: Record<string, string>;
  /** The JSON of the body; of a form its fields, with `{ size, type }` for a file; of a large one only how large it is. */
  body: unknown;
  /** The names of query parameters that the operation does not have: it ignores them. */
  notRead: string[];
  /** The status of the response; `undefined` before there is one, and if the connection was closed. */
  status: number | undefined;
  /** How long the response took, in ms of real time; `undefined` before there is one. */
  duration: number | undefined;
  /** What may not be as the client expects, such as a response of another version of the API. */
  warnings: string[];
  /** What the error response says, such as `form_param_missing: name is missing`. */
  errors: string[];
  /** The fault that affected it, if one did. */
  fault: Fault | undefined;
}

/** How many requests are kept: a server that runs for weeks must not fill the memory. */
const KEPT = 1_000;

/** How many characters of JSON the body of a request that is kept may have, for the same reason. */
const KEPT_BODY = 100_000;

/**
 * Keys of the instance and of machines, and tokens of machines and OAuth applications, wherever they are in a text. No
 * letter comes before `ak`, as it would in `peak_1`. With 32 hexadecimal digits it is the ID of a key: keys are longer.
 */
const keys =
  /(sk_live|sk_test|(?<=^|[^a-z\d]|%[\da-f]{2})(?:ak|(?:aplt|mt|oat)(?=_[\w-]{24})))_(?!(?<=(?:ak|aplt|mt|oat)_)[\da-f]{32}(?![\w-]))[\w-]+/gi;

/** Fields whose whole value is a secret. */
const secretFields = new Set([
  'backup_codes',
  'client_secret',
  'password',
  'password_digest',
  'signing_key',
  'totp_secret',
]);

/** Headers whose whole value is a secret. */
const secretHeaders = ['cookie', 'proxy-authorization'];

/** A value with no key in it, and nothing in it that JSON can't hold. */
export function redacted(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(keys, '$1_[redacted]');
  if (value instanceof Blob) return { size: value.size, type: value.type };
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      String(redacted(key)),
      secretFields.has(key) && part !== null && part !== undefined ? '[redacted]' : redacted(part),
    ]),
  );
}

/** A body as it is kept. */
export function keptBody(body: unknown): unknown {
  const kept = redacted(body);
  const { length = 0 } = JSON.stringify(kept) ?? '';
  return length > KEPT_BODY ? `[${length} characters of JSON]` : kept;
}

/** A request that has arrived, before its body is read. */
export function logged(request: Request, operation: Operation | undefined, at: number): ReceivedRequest {
  const { pathname, search } = new URL(request.url);
  const { authorization: _key, ...headers } = Object.fromEntries(request.headers);
  for (const name of secretHeaders) if (name in headers) headers[name] = '[redacted]';
  return {
    at,
    method: request.method,
    path: String(redacted(pathname)),
    url: String(redacted(pathname + search)),
    operation: operation?.helper,
    headers: redacted(headers) as Record<string, string>,
    body: undefined,
    notRead: [],
    status: undefined,
    duration: undefined,
    warnings: [],
    errors: [],
    fault: undefined,
  };
}

/** Adds a request to those that are kept, and lets go of the oldest. */
export function keep(requests: ReceivedRequest[], request: ReceivedRequest): void {
  requests.push(request);
  if (requests.length > KEPT) requests.shift();
}
