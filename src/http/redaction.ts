import { redactedKey } from './secret-key.js';

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

/** Headers without the secret key: a gateway may send back what it got. */
export function redactHeaders(headers: Headers, key: string): Headers {
  const redacted = new Headers();
  headers.forEach((value, name) => redacted.append(name, redact(value, key)));
  return redacted;
}

/** Whether the key is anywhere in what `util.inspect` or a logger would show of a value. */
function mentions(value: unknown, key: string, seen = new Set<unknown>()): boolean {
  if (typeof value === 'string') return value.includes(key);
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return false;
  seen.add(value);
  const mention = (inner: unknown) => mentions(inner, key, seen);
  // Their content is not in their properties, and is shown all the same.
  if (value instanceof Headers || value instanceof Map) return [...value].some(mention);
  return (
    (value instanceof Request && mention(value.headers)) ||
    Reflect.ownKeys(value).some((name) => mention(Reflect.getOwnPropertyDescriptor(value, name)?.value))
  );
}

/**
 * An error of `fetch` as the `cause` of an error that people log. If the secret key is in it, it is replaced with a copy that
 * has only name, message, stack and code.
 */
export function redactCause(cause: unknown, key: string): unknown {
  if (typeof cause === 'string') return redact(cause, key);
  if (!mentions(cause, key)) return cause;
  const copy = new Error('The error of fetch contained the secret key and was left out.');
  if (cause instanceof Error) {
    for (const name of ['name', 'message', 'stack', 'code']) {
      const value: unknown = Reflect.get(cause, name);
      if (typeof value === 'string') Object.defineProperty(copy, name, { value: redact(value, key) });
    }
  }
  return copy;
}
