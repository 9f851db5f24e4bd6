type Metadata = Record<string, unknown>;

/** Metadata as what the API answers has it. */
export type ReadMetadata<M> = { [Name in keyof M]?: M[Name] | null };

const isObject = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What to merge into `before` to get `after`, as the API merges: deeply, with `null` for what is gone. Keys that did not
 * change are left out, so that what others wrote to them meanwhile stays.
 *
 * @returns `undefined` if nothing changed
 */
export function mergePatch(before: Metadata, after: Metadata): Metadata | undefined {
  const patch: Metadata = {};
  for (const key of Object.keys(before)) {
    if (after[key] === undefined || after[key] === null) patch[key] = null;
  }
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined || value === null || isSame(before[key], value)) continue;
    const present = before[key];
    patch[key] = isObject(present) && isObject(value) ? mergePatch(present, value) : value;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/**
 * Has a function change metadata in place.
 *
 * @returns what to merge, as {@link mergePatch} has it
 */
export async function changesBy<M extends object>(
  change: (metadata: M) => void | Promise<void>,
  before: M & Metadata,
): Promise<Metadata | undefined> {
  const after = structuredClone(before);
  await change(after);
  return mergePatch(before, after);
}
