// The entry points of a version, `clerk-bapi/<version>` and `clerk-bapi/<version>/core`, and the types that they export.
import { builders } from 'prettier/doc';
import { extensions } from '../codegen.config.js';
import { braces, call, lines, literal, named, quoted, sourceOf, type Doc } from './layout.js';
import { pascalCase, type Operation } from './operations.js';
import { own } from './references.js';

const { hardline, indent, join } = builders;

export const header = (version: string): string =>
  `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the spec, or scripts/codegen/.`;

/** The types of the extensions, for users to import. */
const extensionTypes = (namespaces: string[]): Doc[] =>
  namespaces
    .filter((namespace) => Object.hasOwn(extensions, namespace))
    .map((namespace) => {
      const types = Object.keys(own(extensions, namespace)?.types ?? {}).sort();
      return named('export type', types, `./resources/${namespace}.js`);
    });

/** The types of the namespaces, by which declarations name them. Without the suffix, some would have the name of a schema. */
const namespaceTypes = (namespaces: string[]): Doc[] =>
  namespaces.map((name) =>
    named('export type', [`${pascalCase(name)} as ${pascalCase(name)}Namespace`], `./resources/${name}.js`),
  );

/** A client of all namespaces. */
const compileIndex = (version: string): Doc[] => [
  header(version),
  lines(`import { clerkOf, type CreateClerk } from '../../src/client.js';
import type { Derivable } from '../../src/options.js';
import type { HasRaw } from '../../src/raw.js';
import { raw } from './core.js';
import { namespaces, version, type Resources } from './resources/index.js';
import type { paths } from './types.js';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Resources, HasRaw<paths>, Derivable {}

/** Makes a client of the Backend API, version ${version}. */
export const createClerk: CreateClerk<paths, typeof version, Clerk> = /* @__PURE__ */ clerkOf(version, () => ({
  ...namespaces,
  raw,
}));`),
  lines(`export * from '../../src/exports.js';
export type * from './namespaces.js';
export type * from './types.js';`),
];

/** The types that an entry point exports beside those of the spec. */
const compileNamespaces = (version: string, namespaces: string[]): Doc[] => [
  header(version),
  join(hardline, [...extensionTypes(namespaces), ...namespaceTypes(namespaces)]),
];

/** The limits of single operations, by their routes: `clerk.raw` has no endpoints that know them. */
const ownLimits = (operations: Operation[]): Doc =>
  braces(
    operations
      .filter(({ rateLimit }) => rateLimit)
      .map(({ verb, path, rateLimit }): Doc => [quoted(`${verb} ${path}`), ': ', literal(rateLimit)]),
  );

/** A client of some namespaces. */
const compileCore = (version: string, operations: Operation[]): Doc[] => [
  header(version),
  lines(`import { coreOf, type CreateCoreClerk } from '../../src/client.js';
import { createRawClient, type CreateRawClient } from '../../src/raw.js';
import { version } from './resources/index.js';
import type { paths } from './types.js';

/** Makes a client of the Backend API, version ${version}, with some namespaces alone. */
export const createClerk: CreateCoreClerk<paths, typeof version> = /* @__PURE__ */ coreOf(version);`),
  [
    lines(`/** For \`namespaces\`: the same API as an \`openapi-fetch\` client, as \`clerk.raw\` of \`clerk-bapi\` is. */
export const raw: CreateRawClient<paths, typeof version> = (client) =>`),
    indent([hardline, call('createRawClient', ['client'], ownLimits(operations)), ';']),
  ],
  "export * from '../../src/exports.js';",
];

/** @returns files of generated/<version>/, by name */
export const compileEntryPoints = (
  version: string,
  namespaces: string[],
  operations: Operation[],
): [file: string, source: string][] => [
  ['index.ts', sourceOf(compileIndex(version))],
  ['namespaces.ts', sourceOf(compileNamespaces(version, namespaces))],
  ['core.ts', sourceOf(compileCore(version, operations))],
];
