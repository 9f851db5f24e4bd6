import { createHelperClient, type HelperClient } from './endpoints/endpoint-factory.js';
import { resolveCallOptions, resolveOptions } from './http/config.js';
import type { Dependencies } from './http/dependencies.js';
import { checkHeaders } from './http/headers.js';
import { checkOptions, clientChecks } from './http/option-checks.js';
import { isPlain, plain, reject } from './http/reject.js';
import { createTransport } from './http/transport.js';
import { instanceOf, type InstanceOf } from './instance.js';
import type { ClerkOptions, Derivable } from './options.js';

/** Makes the helpers of a namespace. */
type CreateNamespace<Paths, Version> = (client: HelperClient<Paths, Version>) => object;

/** The functions that make the helpers of each namespace, by its name. */
export type Namespaces<Paths, Version> = Record<string, CreateNamespace<Paths, Version>>;

/** A client that has these namespaces and no others. */
export type ClientOf<N> = Derivable & {
  [Name in keyof N]: N[Name] extends (client: never) => infer Helpers ? Helpers : never;
};

/** Options of a client that has some namespaces alone. */
export interface NamespaceOptions<N> extends ClerkOptions {
  /** The client's namespaces: from `clerk-bapi/resources/*`, or `raw` from `clerk-bapi/core`. */
  namespaces: N;
}

/** Makes clients that have the namespaces they are given. */
export interface CreateCoreClerk<Paths, Version> {
  /**
   * Makes a client of the Backend API that has these namespaces and no others, so that a bundle holds nothing else.
   *
   * @param options - The `namespaces`, and options of the client.
   * @throws {TypeError} if the secret key is missing or malformed, `baseUrl` is not `https:`, or an option is unknown or
   *   has a wrong value. The message says what to do.
   * @example
   * import { createClerk } from 'clerk-bapi/core';
   * import { users } from 'clerk-bapi/resources/users';
   *
   * const clerk = createClerk({ namespaces: { users } });
   * const user = await clerk.users.get('user_1');
   */
  <N extends Namespaces<Paths, Version>>(options: NamespaceOptions<N>): ClientOf<N>;
}

/** Makes clients of one version of the API. */
export interface CreateClerk<Paths, Version, Clerk> {
  /**
   * Makes a client of the Backend API. It sends nothing before the first call. Make one and share it: its calls wait
   * together when the API limits their rate.
   *
   * @param options - All are optional: the secret key may be in the environment.
   * @throws {TypeError} if the secret key is missing or malformed, `baseUrl` is not `https:`, or an option is unknown or
   *   has a wrong value. The message says what to do.
   * @example
   * const clerk = createClerk({ secretKey: process.env.CLERK_SECRET_KEY });
   * const user = await clerk.users.get('user_1');
   */
  (options?: ClerkOptions): Clerk;
  /**
   * Makes a client of the Backend API that has these namespaces and no others. `createClerk` of `clerk-bapi/core` does
   * the same, and keeps the other namespaces out of a bundle too.
   *
   * @param options - The `namespaces`, and options of the client.
   * @example
   * import { users } from 'clerk-bapi/resources/users';
   *
   * const clerk = createClerk({ namespaces: { users } });
   */
  <N extends Namespaces<Paths, Version>>(options: NamespaceOptions<N>): ClientOf<N>;
}

/** Makes a client of a version of the API. Tests pass dependencies of their own. */
export function createClient<Paths, Version extends string, N extends Namespaces<Paths, Version>>(
  version: Version,
  namespaces: N,
  options: ClerkOptions,
  dependencies?: Dependencies,
): ClientOf<N> {
  const config = resolveOptions(options, version);
  const client = createHelperClient<Paths, Version>(config.baseUrl, createTransport(config, dependencies));
  const clerk: Record<string, object> = {};
  // Callers without types get it wrong.
  const creators = isPlain(namespaces)
    ? Object.entries<CreateNamespace<Paths, Version> | undefined>(namespaces)
    : [['', undefined] as const];
  for (const [name, create] of creators) {
    if (typeof create !== 'function') {
      reject(`\`namespaces${name && `.${name}`}\` must be of clerk-bapi/resources, as { users } is.`);
    }
    clerk[name] = create(client);
  }
  const reached: InstanceOf = (callOptions) => ({
    baseUrl: config.baseUrl,
    secretKey: resolveCallOptions(config, callOptions).secretKey,
    fetch: options.fetch,
  });
  const withOptions = (changes: ClerkOptions) => {
    checkOptions(changes, clientChecks);
    const { secretKey, baseUrl } = config;
    const headers = { ...checkHeaders(options.headers ?? {}), ...checkHeaders(changes.headers ?? {}) };
    const retry = changes.retry ? { ...options.retry, ...changes.retry } : (changes.retry ?? options.retry);
    const derived = { ...options, secretKey, baseUrl, ...changes, headers, retry };
    return createClient<Paths, Version, N>(version, namespaces, derived, dependencies);
  };
  // Not enumerable, and functions: whoever logs the client does not log the key.
  Object.defineProperties(clerk, { [instanceOf]: { value: reached }, withOptions: { value: withOptions } });
  return clerk as ClientOf<N>;
}

/** `createClerk` of a version whose callers name the namespaces. */
export const coreOf =
  <Paths, Version extends string>(version: Version): CreateCoreClerk<Paths, Version> =>
  <N extends Namespaces<Paths, Version>>(all: NamespaceOptions<N>) => {
    const { namespaces, ...options } = plain('the options of createClerk', all);
    return createClient<Paths, Version, N>(version, namespaces, options);
  };

/** What makes the namespaces of a client, each by its name. */
type NamespacesOf<Clerk, Paths, Version> = Namespaces<Paths, Version> & {
  [Name in Exclude<keyof Clerk, keyof Derivable>]: (client: HelperClient<Paths, Version>) => Clerk[Name];
};

/**
 * `createClerk` of a version.
 *
 * @param all - Returns every namespace. A function, so that bundlers can tell that it does nothing until it is called.
 */
export function clerkOf<Paths, Version extends string, Clerk extends object>(
  version: Version,
  all: () => NamespacesOf<Clerk, Paths, Version>,
): CreateClerk<Paths, Version, Clerk> {
  function createClerk(options?: ClerkOptions): Clerk;
  function createClerk<N extends Namespaces<Paths, Version>>(options: NamespaceOptions<N>): ClientOf<N>;
  function createClerk(given: Partial<NamespaceOptions<Namespaces<Paths, Version>>> = {}): object {
    const { namespaces = all(), ...options } = plain('the options of createClerk', given);
    return createClient<Paths, Version, Namespaces<Paths, Version>>(version, namespaces, options);
  }
  return createClerk;
}
