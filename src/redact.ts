/** The secret key as people may see it: what kind it is, and nothing else. */
export const redactedKey = (key: string) => `${/^(sk_(?:live|test)|ak)_/.exec(key)?.[0] ?? ''}[redacted]`;

/** A text without the secret key. */
export const redact = (text: string, key: string) => text.replaceAll(key, redactedKey(key));

/** Headers without the secret key: a gateway may send back what it got. */
export function redactHeaders(headers: Headers, key: string): Headers {
  const redacted = new Headers();
  headers.forEach((value, name) => redacted.append(name, redact(value, key)));
  return redacted;
}

/** Whether the key is anywhere in what `util.inspect` or a logger would show of a value. */
function mentions(value: unknown, key: string, seen = new Set<object>()): boolean {
  if (typeof value === 'string') return value.includes(key);
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return false;
  seen.add(value);
  // These keep what they hold out of their properties, and still show it.
  if (value instanceof Headers) return mentions([...value], key, seen);
  if (value instanceof Map) return mentions([...value], key, seen);
  if (value instanceof Request && mentions(value.headers, key, seen)) return true;
  return Reflect.ownKeys(value).some((name) => {
    const descriptor = Reflect.getOwnPropertyDescriptor(value, name);
    return descriptor !== undefined && 'value' in descriptor && mentions(descriptor.value, key, seen);
  });
}

/**
 * What a transport threw, fit to be the `cause` of an error that people log. It stays as it is, unless the secret key is
 * somewhere in it: then a copy with only name, message, stack and code takes its place.
 */
export function redactCause(cause: unknown, key: string): unknown {
  if (typeof cause === 'string') return redact(cause, key);
  if (!mentions(cause, key)) return cause;
  if (!(cause instanceof Error)) return new Error('What the transport threw held the secret key, and is left out.');
  const copy = new Error(redact(cause.message, key));
  copy.name = redact(cause.name, key);
  if (cause.stack !== undefined) copy.stack = redact(cause.stack, key);
  if ('code' in cause && typeof cause.code === 'string') Object.assign(copy, { code: redact(cause.code, key) });
  return copy;
}
