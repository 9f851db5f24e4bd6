/** The client of Clerk's own SDK, as reflection sees it. */
export type Official = Record<string, unknown>;

type Method = (...args: unknown[]) => unknown;

/** Methods that every API class inherits, and what sends no request. */
const inherited = new Set(['constructor', 'request', 'requireId']);
const silent = new Set(['telemetry']);

/** An object of a class: what is a plain object or a function is no API. */
const isInstance = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype;

/** The names of the functions of an object, with those of its classes. */
function functionsOf(value: object): string[] {
  const names = new Set<string>();
  for (let owner = value; owner !== Object.prototype; owner = Object.getPrototypeOf(owner) as object) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!inherited.has(name) && typeof Reflect.get(value, name) === 'function') names.add(name);
    }
  }
  return [...names];
}

/** All methods of the API classes of a client, such as `users.getUser`. */
export function methodsOf(client: Official): string[] {
  return Object.entries(client).flatMap(([name, value]) =>
    isInstance(value) && !silent.has(name) ? functionsOf(value).map((method) => `${name}.${method}`) : [],
  );
}

/** Calls a method by its name. */
export async function callMethod(client: Official, name: string, args: unknown[]): Promise<unknown> {
  const [namespace = '', method = ''] = name.split('.');
  const owner = client[namespace] as Record<string, Method>;
  return owner[method]?.(...args);
}
