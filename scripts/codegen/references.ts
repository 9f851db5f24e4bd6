// JSON pointers and `$ref`: what they lead to within a document.
import type { JsonObject } from './document.js';
import { SpecError } from './errors.js';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pointer of what an object or an array has under a key. */
export const child = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const keysOf = (pointer: string): string[] => pointer.replace(/^#/, '').split('/').slice(1).map(unescaped);

function unescaped(key: string): string {
  const plain = key.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain; // a `%` that encodes nothing
  }
}

/** What a pointer, or a `$ref` within the document, leads to; `undefined` if that is nothing. */
export const at = (document: object, way: string | string[]): unknown =>
  (typeof way === 'string' ? keysOf(way) : way).reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as JsonObject)[key] : undefined,
    document,
  );

/** No document has as many references in a row, unless they form a cycle. */
export const mostReferences = 100;

/**
 * Follows a node's `$ref`, and the one behind it, to a node that has none.
 *
 * @throws {SpecError} If the reference has no target, or back to itself.
 */
export function resolved<T extends object | undefined>(document: object, node: T): T {
  let target: unknown = node;
  for (let i = 0; isObject(target) && typeof target['$ref'] === 'string'; i++) {
    const ref = target['$ref'];
    target = at(document, ref);
    if (target === undefined || i === mostReferences)
      throw new SpecError(`${ref} ${target === undefined ? 'is referred to, and does not exist' : 'never ends'}.`);
  }
  return target as T;
}

/** The name of the component that a `$ref` leads to, if it is one of the kind. */
export const componentName = (ref: unknown, kind: string): string | undefined => {
  const [components, found, name, ...more] = typeof ref === 'string' ? keysOf(ref) : [];
  return components === 'components' && found === kind && more.length === 0 ? name : undefined;
};

/** What a record has under a key: a key such as `constructor` finds nothing that no document wrote. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
