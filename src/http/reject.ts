/** What kind of object a value is, such as `[object Map]`, wherever its class comes from. */
export const classOf = (value: unknown): string => Object.prototype.toString.call(value);

/** A value as errors show it: of an object its class alone, since its content may be secret. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  return Object(value) === value ? classOf(value) : String(value);
};

/** @throws TypeError */
export function rejectValue(name: string, expected: string, value: unknown): never {
  throw new TypeError(`clerk-bapi: ${name} must be ${expected}. It is ${shown(value)}.`);
}
