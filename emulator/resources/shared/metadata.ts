import { invalidField } from '../../engine/errors.js';
import { isObject, type JsonObject } from '../../store/json.js';

/**
 * Merges deeply; `null` removes a key.
 *
 * Neither `into` nor `changes` is changed. A key such as `__proto__` is data like any other: entries keep it, where an
 * assignment would set the prototype.
 */
export function mergeMetadata(into: JsonObject, changes: JsonObject): JsonObject {
  const merged = new Map(Object.entries(into));
  for (const [key, value] of Object.entries(changes)) {
    const present = merged.get(key);
    if (value === null) merged.delete(key);
    else merged.set(key, isObject(value) ? mergeMetadata(isObject(present) ? present : {}, value) : value);
  }
  return Object.fromEntries(merged);
}

/** The most that an object of metadata may take as JSON, in bytes. */
const MAX_SIZE = 8_192;

/** Rejects metadata that is too large. @returns it */
export function checkMetadata(name: string, metadata: JsonObject): JsonObject {
  const size = Buffer.byteLength(JSON.stringify(metadata));
  if (size <= MAX_SIZE) return metadata;
  throw invalidField(name, `${name} has ${size} bytes, and may have ${MAX_SIZE}`, 'form_param_exceeds_allowed_size');
}
