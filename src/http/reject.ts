/** What kind of object a value is, such as `[object Map]`, wherever its class comes from. */
export const classOf = (value: unknown): string => Object.prototype.toString.call(value);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether a value is a text without lone surrogates, which no URL and no JSON can hold. */
export const isWellFormed = (value: unknown): value is string =>
  typeof value === 'string' && !/[\ud800-\udfff]/u.test(value);

/** Whether a value is an object whose fields are all its own: of another one, some would be left out. */
export function isPlain(value: unknown): value is object {
  if (!isObject(value)) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === Object.prototype) return true; // most are: their class takes a while to find out
  if (!/^\[object (Object|Module)]$/.test(classOf(value))) return false;
  // A root prototype, of this realm or another one, or a class that has methods alone.
  if (!prototype || !Object.getPrototypeOf(prototype)) return true;
  return !Object.values(Object.getOwnPropertyDescriptors(prototype)).some((own) => own.enumerable || 'get' in own);
}

/** A value as errors show it: of an object its class alone, since its content may be secret. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  return Object(value) === value ? classOf(value) : String(value);
};

/** @throws TypeError for what is handed to this package */
export function reject(problem: string): never {
  throw new TypeError(`clerk-bapi: ${problem}`);
}

/** @throws TypeError */
export function rejectValue(name: string, expected: string, value: unknown): never {
  reject(`${name} must be ${expected}. It is ${shown(value)}.`);
}

/** @throws TypeError if a value is not a text, or is empty */
export function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string' || !value) rejectValue(name, 'a string, and not empty', value);
}

/** @throws TypeError if a value is not a function */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') rejectValue(name, 'a function', value);
}

/** @returns the value @throws TypeError if it is not an object with fields of its own */
export function plain<T>(name: string, value: T): T {
  if (!isPlain(value)) rejectValue(name, 'an object with fields of its own', value);
  return value;
}
