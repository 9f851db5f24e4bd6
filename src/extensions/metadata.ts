import { checkJson } from '../endpoints/json.js';
import { isObject, reject } from '../http/reject.js';

type Metadata = Record<string, unknown>;

/** Metadata as the API returns it. */
export type ReadMetadata<M> = { [Name in keyof M]?: M[Name] | null };

const isNested = (value: unknown): value is Metadata => isObject(value) && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Computes the patch that turns `before` into `after`, as the API merges patches: deeply, with `null` for a removed key.
 * Keys that did not change are left out, so that a value somebody else wrote meanwhile stays.
 *
 * @returns `undefined` if nothing changed
 */
export function mergePatch(before: Metadata, after: Metadata): Metadata | undefined {
  /** A value of the object itself: `constructor` is a key like any other. */
  const own = (metadata: Metadata, key: string): unknown => (Object.hasOwn(metadata, key) ? metadata[key] : undefined);
  // Without a prototype, `__proto__` is a key too.
  const patch = Object.create(null) as Metadata;
  for (const key of Object.keys(before)) {
    if (own(after, key) === undefined || own(after, key) === null) patch[key] = null;
  }
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined || value === null || isSame(own(before, key), value)) continue;
    const present = own(before, key);
    patch[key] = isNested(present) && isNested(value) ? mergePatch(present, value) : value;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/**
 * Runs a function that changes metadata in place.
 *
 * @returns the patch of {@link mergePatch}
 * @throws TypeError for what JSON can't hold
 */
export async function changesBy<M extends object>(
  change: (metadata: M) => unknown,
  before: M & Metadata,
): Promise<Metadata | undefined> {
  const after = structuredClone(before);
  const returned = await change(after);
  checkJson('metadata', after); // before it is compared, as JSON
  const patch = mergePatch(before, after);
  if (!patch && returned !== after && isObject(returned) && Object.keys(before).some((name) => name in returned))
    reject('change must change the metadata in place. It has returned others.');
  return patch;
}
