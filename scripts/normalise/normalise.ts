// From a published document to one of the project's: OpenAPI 3.1, everything with a name, nothing twice. Small rules, each
// with a name, do the work one after the other; each says how often it applied.
import type { Document, JsonObject } from '../codegen/document.js';
import { child } from '../codegen/references.js';
import { examples, spelledOutDefaults, titles, vendorExtensions } from './rules/annotations.js';
import { bodiesWithoutSchema, requiredBodies } from './rules/bodies.js';
import { exclusiveBounds } from './rules/bounds.js';
import { discriminators, mergedParts, overlappingBranches, singleParts } from './rules/combinations.js';
import { enumsOfNull, openEnums, repeatedValues } from './rules/enums.js';
import { errorResponses } from './rules/errors.js';
import { helpers } from './rules/helpers.js';
import { namedSchemas } from './rules/named-schemas.js';
import { callbacks, links, webhooks } from './rules/not-sent.js';
import {
  nullableBesideAllOf,
  nullableBesideAnyOf,
  nullableBesideOneOf,
  nullableBesideReference,
  nullableWithoutType,
  nullableWithType,
} from './rules/nullability.js';
import {
  commonParameters,
  pathItemParameters,
  pathParameterNames,
  repeatedParameters,
  unsentParameters,
} from './rules/parameters.js';
import { emptyPaths, sharedPathItems } from './rules/paths.js';
import { patterns } from './rules/patterns.js';
import { listsInFields, referencesIntoSchemas, referenceSiblings, sharedBodies } from './rules/references.js';
import { security } from './rules/security.js';
import { textResponses } from './rules/text-responses.js';
import { unknownKeys } from './rules/unknown-keys.js';
import { leftovers, unusedComponents, unusedTags } from './rules/unused.js';
import { openapiVersion } from './rules/version.js';

/** `pointer` is one into the document as it was published. */
export type Problem = { rule: string | undefined; message: string; pointer: string };

export interface Context {
  /** Whether the document was one of OpenAPI 3.0. */
  is30: boolean;
  /** Says what no rule covers; `rule` is the linter's, if it has one. */
  problem: (node: JsonObject, rule: string | undefined, message: string) => void;
  /** Notes that a rule put one object where another was. */
  inPlaceOf: <T extends JsonObject>(made: T, from: JsonObject) => T;
}

export interface Rule {
  name: string;
  /** Changes the document, and counts the places. */
  apply: (document: Document, context: Context) => number;
}

/** Each finds what those before it leave behind. */
export const rules: Rule[] = [
  openapiVersion,
  sharedPathItems, // before anything looks for operations
  emptyPaths,
  webhooks,
  callbacks,
  links,
  helpers, // reads notes to other tools
  openEnums, // likewise
  vendorExtensions,
  examples,
  titles,
  bodiesWithoutSchema,
  patterns,
  pathItemParameters,
  repeatedParameters,
  unsentParameters,
  pathParameterNames,

  discriminators, // before the branches beside them are looked at
  nullableBesideReference, // before what else stands beside a reference goes
  referenceSiblings,
  nullableBesideAllOf,
  nullableBesideOneOf,
  nullableBesideAnyOf,
  nullableWithType,
  nullableWithoutType,
  singleParts, // those that may be null are branches by now
  enumsOfNull,
  repeatedValues,
  exclusiveBounds,
  overlappingBranches,
  spelledOutDefaults,
  unknownKeys, // when no rule reads them any more

  referencesIntoSchemas,
  listsInFields,
  unusedComponents,
  namedSchemas,
  mergedParts, // of parts whose objects have names
  requiredBodies,
  textResponses,
  sharedBodies,
  errorResponses,
  commonParameters,
  security,
  unusedTags,
  leftovers,
];

/**
 * @param published - Is left as it is.
 * @param among - The rules that apply: all of them, but to a document of webhooks.
 * @returns The rules that applied with the number of places, and where in the published document an object comes from.
 */
export function normalise(
  published: Document,
  among = rules,
): {
  document: Document;
  counts: Map<string, number>;
  problems: Problem[];
  origin: (node: unknown) => string | undefined;
} {
  const origins = new WeakMap<object, string>();
  const copy = (node: unknown, pointer: string): unknown => {
    if (node === null || typeof node !== 'object') return node;
    const entries = Object.entries(node).map(([key, value]) => [key, copy(value, child(pointer, key))] as const);
    const made = Array.isArray(node) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
    origins.set(made, pointer);
    return made;
  };
  const document = copy(published, '') as Document;
  document.components ??= {};

  const problems: Problem[] = [];
  const context: Context = {
    is30: /^3\.0\./.test(published.openapi),
    problem: (node, rule, message) => void problems.push({ rule, message, pointer: origins.get(node) ?? '' }),
    inPlaceOf: (made, from) => {
      const origin = origins.get(from);
      if (origin !== undefined) origins.set(made, origin);
      return made;
    },
  };
  const counts = new Map<string, number>();
  for (const { name, apply } of among) {
    const count = apply(document, context);
    if (count > 0) counts.set(name, count);
  }
  const origin = (node: unknown) => (typeof node === 'object' && node !== null ? origins.get(node) : undefined);
  return { document, counts, problems, origin };
}
