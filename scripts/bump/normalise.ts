// @ts-check
// From a published document to one of the project's: OpenAPI 3.1, everything with a name, nothing twice. Small rules, each
// with a name, do the work one after the other; each says how often it applied.
import { child } from './walk.js';
import { examples, spelledOutDefaults, titles, vendorExtensions } from './rules/annotations.js';
import { answersInText } from './rules/answers.js';
import { requiredBodies } from './rules/bodies.js';
import { exclusiveBounds } from './rules/bounds.js';
import { discriminators, mergedParts, overlappingBranches } from './rules/combinations.js';
import { enumsOfNull, openEnums, repeatedValues } from './rules/enums.js';
import { errorResponses } from './rules/errors.js';
import { helpers } from './rules/helpers.js';
import { namedSchemas } from './rules/named-schemas.js';
import {
  nullableBesideAllOf,
  nullableBesideAnyOf,
  nullableBesideOneOf,
  nullableBesideReference,
  nullableWithoutType,
  nullableWithType,
} from './rules/nullability.js';
import { commonParameters, pathItemParameters, unsentParameters } from './rules/parameters.js';
import { emptyPaths, sharedPathItems } from './rules/paths.js';
import { listsInFields, referencesIntoSchemas, referenceSiblings, sharedBodies } from './rules/references.js';
import { security } from './rules/security.js';
import { callbacks, links, webhooks } from './rules/unsent.js';
import { leftovers, unusedComponents, unusedTags } from './rules/unused.js';
import { openapiVersion } from './rules/version.js';

/**
 * @typedef {import('./walk.js').Document} Document
 * @typedef {import('./walk.js').Json} Json
 * @typedef {{ rule: string, message: string, pointer: string }} Problem `pointer` is one into the document as it was published
 *
 * @typedef {object} Context
 * @property {boolean} is30 whether the document was one of OpenAPI 3.0
 * @property {(node: Json, rule: string, message: string) => void} problem says what no rule covers; `rule` is the linter's, if it has one
 * @property {<T extends Json>(made: T, from: Json) => T} inPlaceOf notes that a rule put one object where another was
 *
 * @typedef {object} Rule
 * @property {string} name
 * @property {(document: Document, context: Context) => number} apply changes the document, and counts the places
 */

/** Each finds what those before it leave behind. @type {Rule[]} */
export const rules = [
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
  pathItemParameters,
  unsentParameters,

  discriminators, // before the branches beside them are looked at
  nullableBesideReference, // before what else stands beside a reference goes
  referenceSiblings,
  nullableBesideAllOf,
  nullableBesideOneOf,
  nullableBesideAnyOf,
  nullableWithType,
  nullableWithoutType,
  enumsOfNull,
  repeatedValues,
  exclusiveBounds,
  overlappingBranches,
  spelledOutDefaults,

  referencesIntoSchemas,
  listsInFields,
  unusedComponents,
  namedSchemas,
  mergedParts, // of parts whose objects have names
  requiredBodies,
  answersInText,
  sharedBodies,
  errorResponses,
  commonParameters,
  security,
  unusedTags,
  leftovers,
];

/**
 * @param {Document} published is left as it is
 * @returns {{ document: Document, counts: Map<string, number>, problems: Problem[], origin: (node: unknown) => string | undefined }}
 *   the rules that applied with the number of places, and where in the published document an object comes from
 */
export function normalise(published) {
  /** @type {WeakMap<object, string>} */
  const origins = new WeakMap();
  const copy = (/** @type {any} */ node, /** @type {string} */ pointer) => {
    if (node === null || typeof node !== 'object') return node;
    /** @type {any} */
    const made = Array.isArray(node) ? [] : {};
    for (const key of Object.keys(node)) made[key] = copy(node[key], child(pointer, key));
    origins.set(made, pointer);
    return made;
  };
  /** @type {Document} */
  const document = copy(published, '');
  document.components ??= {};

  /** @type {Problem[]} */
  const problems = [];
  /** @type {Context} */
  const context = {
    is30: /^3\.0\./.test(published.openapi),
    problem: (node, rule, message) => void problems.push({ rule, message, pointer: origins.get(node) ?? '' }),
    inPlaceOf: (made, from) => {
      const origin = origins.get(from);
      if (origin !== undefined) origins.set(made, origin);
      return made;
    },
  };
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { name, apply } of rules) {
    const count = apply(document, context);
    if (count > 0) counts.set(name, count);
  }
  const origin = (/** @type {unknown} */ node) =>
    typeof node === 'object' && node !== null ? origins.get(node) : undefined;
  return { document, counts, problems, origin };
}
