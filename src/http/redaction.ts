import { redactedKey } from './secret-key.js';

/** A text without the secret key. */
export const redact = (text: string, key: string) => text.replaceAll(key, redactedKey(key));

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
