// The entry points of the package: the name of each in dist/, and the module that it is built from.
import { entriesOf, pinned, versions } from '../codegen/versions.js';

export type Entries = Record<string, string>;

/** Those of each version of the API. */
export const versionEntries: Entries = Object.fromEntries(
  versions().flatMap((version) => Object.entries(entriesOf(version))),
);

export const tokens = { tokens: 'src/tokens/index.ts' };
export const webhooks = { webhooks: 'src/webhooks/index.ts' };
export const bulk = { bulk: 'src/bulk/index.ts' };
export const redis = { redis: 'src/redis/index.ts' };
export const undici = { undici: 'src/undici/index.ts' };
export const proxy = { proxy: 'src/proxy/index.ts' };
export const proxyNode = { 'proxy-node': 'src/proxy/node.ts' };

/** Those of the default version, which have its modules under names without the version. */
export const defaultEntries: Entries = Object.fromEntries(
  Object.entries(entriesOf(pinned())).map(([name, source]) => [name.slice(`${pinned()}/`.length), source]),
);

/** All that have types. */
export const typedEntries: Entries = {
  ...versionEntries,
  ...defaultEntries,
  ...tokens,
  ...webhooks,
  ...bulk,
  ...redis,
  ...undici,
  ...proxy,
  ...proxyNode,
};
