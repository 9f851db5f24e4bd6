// The facade: what every version of the API has in common. Each version's `client.ts` puts it over the operations of that one.
import { createHelperClient, type HelperClient } from './endpoints/endpoint-factory.js';
import { resolveCallOptions, resolveOptions } from './http/config.js';
import type { Dependencies } from './http/dependencies.js';
import { createTransport } from './http/transport.js';
import { instanceOf, type InstanceOf } from './instance.js';
import type { ClerkOptions } from './options.js';

/** What makes the helpers of each namespace, by its name. */
export type Namespaces<Paths, Version> = Record<string, (client: HelperClient<Paths, Version>) => object>;

/** A client with these namespaces, and no others. */
export type ClientOf<N> = { [Name in keyof N]: N[Name] extends (client: never) => infer Helpers ? Helpers : never };

/** Makes a client of a version of the API. */
export function createFacade<Paths, Version extends string, N extends Namespaces<Paths, Version>>(
  version: Version,
  namespaces: N,
  options: ClerkOptions,
  dependencies?: Dependencies,
): ClientOf<N> {
  const config = resolveOptions(options, version);
  const client = createHelperClient<Paths, Version>(config.baseUrl, createTransport(config, dependencies));
  const clerk: Record<string, object> = {};
  for (const [name, create] of Object.entries(namespaces ?? { '': undefined })) {
    // Callers without types get it wrong.
    if (typeof create !== 'function') {
      throw new TypeError(
        `clerk-bapi: \`namespaces${name && `.${name}`}\` must be of clerk-bapi/resources, as { users } is.`,
      );
    }
    clerk[name] = create(client);
  }
  const reached: InstanceOf = (callOptions) => ({
    baseUrl: config.baseUrl,
    secretKey: resolveCallOptions(config, callOptions).secretKey,
    fetch: options.fetch,
  });
  // Not enumerable, and a function: whoever logs the client does not log the key.
  Object.defineProperty(clerk, instanceOf, { value: reached });
  return clerk as ClientOf<N>;
}
