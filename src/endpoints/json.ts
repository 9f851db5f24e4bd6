import { isObject, isPlain, isWellFormed, rejectValue } from '../http/reject.js';

/** Deeper than any body. What is deeper contains itself. */
const DEEPEST = 1_000;

const hasToJson = (value: object): value is { toJSON(key: string): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';

/** Whether JSON has the value as it is: it would write `NaN` as `null`, and leave a function out. */
function isScalar(value: unknown): boolean {
  return isWellFormed(value) || value === null || typeof value === 'boolean' || Number.isFinite(value);
}

/**
 * Checks that JSON can hold a value. Fields that are `undefined` are left out of it, as everywhere.
 *
 * @param name - of the field, for the error
 * @throws TypeError
 */
export function checkJson(name: string, value: unknown, depth = 0): void {
  if (isScalar(value)) return;
  if (isObject(value) && depth < DEEPEST) {
    // An invalid Date has `null`.
    if (hasToJson(value)) return checkJson(name, value.toJSON(name) ?? undefined, depth + 1);
    if (Array.isArray(value)) {
      for (const element of value) checkJson(name, element, depth + 1);
      return;
    }
    if (isPlain(value)) {
      for (const [key, field] of Object.entries(value)) {
        checkJson(name, key);
        if (field !== undefined) checkJson(key, field, depth + 1);
      }
      return;
    }
  }
  rejectValue(
    name,
    'what JSON can hold: a string without lone surrogates, a finite number, a boolean, null, or an array or a plain object of these, without cycles',
    value,
  );
}

/** A body as JSON. @throws TypeError for what JSON can't hold */
export function jsonOf(body: unknown): string {
  if (!isPlain(body) && !Array.isArray(body)) rejectValue('the body', 'a plain object with fields of its own', body);
  checkJson('the body', body);
  return JSON.stringify(body);
}
