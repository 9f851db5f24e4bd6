import { isString } from '../error-response.js';
import { redactedKey } from './secret-key.js';
import { isObject } from './reject.js';

/** How much of the key shows which one it is. */
const SHORTEST = 12;

/** A text without the secret key and without beginnings of it: bodies break off, and gateways cut long values. */
function redactPlain(text: string, key: string): string {
  const start = key.slice(0, SHORTEST);
  const [before = '', ...others] = text.split(start);
  const rest = key.slice(SHORTEST);
  return others.reduce((redacted, after) => {
    let shown = 0;
    while (shown < rest.length && after[shown] === rest[shown]) shown += 1;
    return redacted + redactedKey(key) + after.slice(shown);
  }, before);
}

/** A text without the secret key, be it written with the escapes of JSON. */
export function redact(text: string, key: string): string {
  // What follows a backslash is one escape with it: the text stays the same JSON.
  const plain = text.replace(/\\(?:u00([2-7][\da-f])|[^])/gi, (escape, code?: string) => {
    const character = code ? String.fromCharCode(parseInt(code, 16)) : '';
    return /[\w-]/.test(character) ? character : escape;
  });
  const redacted = redactPlain(plain, key);
  return redacted === plain ? text : redacted;
}

/** As much of a body as an error has a use for, in characters. To redact and parse 64 MiB takes a quarter of a second. */
const LONGEST_BODY = 2 ** 20;

/** The body of an error without the secret key, cut if it is long. */
export const redactBody = (text: string, key: string): string => redact(text.slice(0, LONGEST_BODY), key);

/** Headers without the secret key: a gateway may send back what it got. */
export function redactHeaders(headers: Headers, key: string): Headers {
  const redacted = new Headers();
  headers.forEach((value, name) => redacted.append(name, redact(value, key)));
  return redacted;
}

/** What is kept of an error: any other property could hold the key where a search for it does not look. */
const kept = ['name', 'message', 'stack', 'code', 'syscall'];

/** A property of what was thrown; `undefined` where reading it throws, as it does for what is no object. */
export function read(of: unknown, name: string): unknown {
  try {
    return Reflect.get(of as object, name);
  } catch {
    return undefined;
  }
}

/**
 * An error of `fetch` as the `cause` of an error that people log: rebuilt from name, message, stack, code and its own causes,
 * without the secret key.
 */
export function redactCause(cause: unknown, key: string, depth = 0): unknown {
  if (isString(cause)) return redact(cause, key);
  if (!isObject(cause)) return typeof cause === 'function' ? undefined : cause;
  const inner = (part: unknown) => (depth < 8 ? redactCause(part, key, depth + 1) : undefined);
  const errors = read(cause, 'errors');
  const copy =
    cause instanceof AggregateError && Array.isArray(errors)
      ? new AggregateError(errors.map(inner))
      : cause instanceof TypeError
        ? new TypeError()
        : new Error();
  const define = (name: string, value: unknown, enumerable: boolean) =>
    Object.defineProperty(copy, name, { value, enumerable, configurable: true, writable: true });
  for (const name of kept) {
    const value = read(cause, name);
    if (isString(value)) define(name, redact(value, key), name === 'code' || name === 'syscall');
    else if (typeof value === 'number') define(name, value, true);
  }
  const innerCause = read(cause, 'cause');
  if (innerCause !== undefined) define('cause', inner(innerCause), false);
  return copy;
}
