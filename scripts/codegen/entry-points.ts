// The entry points of a version: `clerk-bapi/<version>` and `clerk-bapi/<version>/core`.
import { extensions } from '../codegen.config.js';
import { pascalCase, type Operation } from './operations.js';
import { sourceOf } from './endpoint-options.js';
import { own } from './references.js';

export const header = (version: string): string =>
  `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the spec, or scripts/codegen/.\n`;

/** The types of the extensions, for users to import. */
const extensionTypes = (namespaces: string[]): string =>
  namespaces
    .filter((namespace) => Object.hasOwn(extensions, namespace))
    .map((namespace) => {
      const types = Object.keys(own(extensions, namespace)?.types ?? {}).sort();
      return `export type { ${types.join(', ')} } from './resources/${namespace}.js';`;
    })
    .join('\n');

/** The types of the namespaces, by which declarations name them. Without the suffix, some would have the name of a schema. */
const namespaceTypes = (namespaces: string[]): string =>
  namespaces
    .map((name) => `export type { ${pascalCase(name)} as ${pascalCase(name)}Namespace } from './resources/${name}.js';`)
    .join('\n');

/** A client of all namespaces. */
const compileIndex = (version: string, namespaces: string[]): string => `${header(version)}
import { clerkOf, type CreateClerk } from '../../src/client.js';
import type { Derivable } from '../../src/options.js';
import type { HasRaw } from '../../src/raw.js';
import { raw } from './core.js';
import { namespaces, version, type Resources } from './resources/index.js';
import type { paths } from './types.js';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Resources, HasRaw<paths>, Derivable {}

/** Makes a client of the Backend API, version ${version}. */
export const createClerk: CreateClerk<paths, typeof version, Clerk> = clerkOf<paths, typeof version, Clerk>(
  version,
  () => ({ ...namespaces, raw }),
);

export * from '../../src/exports.js';
${extensionTypes(namespaces)}
${namespaceTypes(namespaces)}
export type * from './types.js';
`;

/** The limits of single operations, by their routes: `clerk.raw` has no endpoints that know them. */
const ownLimits = (operations: Operation[]): string =>
  operations
    .filter(({ rateLimit }) => rateLimit)
    .map(({ verb, path, rateLimit }) => `'${verb} ${path}': ${sourceOf({ ...rateLimit })},`)
    .join(' ');

/** A client of some namespaces. */
const compileCore = (version: string, operations: Operation[]): string => `${header(version)}
import { coreOf, type CreateCoreClerk } from '../../src/client.js';
import { createRawClient, type CreateRawClient } from '../../src/raw.js';
import { version } from './resources/index.js';
import type { paths } from './types.js';

/** Makes a client of the Backend API, version ${version}, with some namespaces alone. */
export const createClerk: CreateCoreClerk<paths, typeof version> = coreOf<paths, typeof version>(version);

/** For \`namespaces\`: the same API as an \`openapi-fetch\` client, as \`clerk.raw\` of \`clerk-bapi\` is. */
export const raw: CreateRawClient<paths, typeof version> = (client) =>
  createRawClient(client, { ${ownLimits(operations)} });

export * from '../../src/exports.js';
`;

/** @returns files of generated/<version>/, by name */
export const compileEntryPoints = (
  version: string,
  namespaces: string[],
  operations: Operation[],
): [file: string, source: string][] => [
  ['index.ts', compileIndex(version, namespaces)],
  ['core.ts', compileCore(version, operations)],
];
