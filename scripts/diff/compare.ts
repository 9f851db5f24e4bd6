// @ts-check
// Compares two bundled descriptions: what changed for users of the SDK, and whom it breaks.
import { openEnums } from '../codegen/types.js';
import { queryType } from '../codegen/operations.js';
import { differencesOf } from './differences.js';
import { changesOfEndpoint, finding } from './endpoint.js';
import { endpointsOf, matchEndpoints } from './match.js';
import { judge } from './rules.js';
import { changeOfSecurity, changesOfSecurity } from './security.js';
import { reachOf, renamedSchemas } from './usage.js';
import { refName } from './shape.js';

/** @typedef {import('../codegen/operations.js').Document} Document */
/** @typedef {import('./match.js').Endpoint} Endpoint */
/** @typedef {import('./match.js').Pair} Pair */
/** @typedef {import('./endpoint.js').Finding} Finding */

/**
 * @typedef {object} Change
 * @property {string} id the same from one run to the next, and no other change's
 * @property {string} rule see rules.js
 * @property {string} [operation] operationId, if it is of one operation
 * @property {string} [helper] how users call that operation
 * @property {string} [schema] the type, if it is in one with a name; that of the older description
 * @property {string} [parameter] the shared parameter, if it is in one
 * @property {string} path the field, parameter or status: `query.limit`, `body.name`, `answer.data[].id`; in a schema `data[].id`
 * @property {string} message what happened to it
 * @property {'request' | 'response' | 'both' | 'none'} direction whom it concerns: who sends, who receives, who imports the type
 * @property {boolean} breaking
 * @property {'compiler' | 'api'} [seenBy] who notices that it broke: code no longer compiles, or it does and the API refuses it
 * @property {string[]} [operations] helpers of all operations that the change of a schema or of a shared parameter reaches
 */

/** @typedef {{ operations: number, schemas: number }} Counts */

/** @param {Document} document @returns {Counts} */
export const countsOf = (document) => ({
  operations: endpointsOf(document).length,
  schemas: Object.keys(document.components?.['schemas'] ?? {}).length,
});

/** A copy with the enums open that types.js opens. @param {Document} document @returns {Document} */
function prepared(document) {
  const copy = structuredClone({ ...document, components: document.components ?? {}, paths: document.paths ?? {} });
  openEnums(copy);
  return copy;
}

/** @param {Finding} finding @param {Partial<Change>} of @returns {Omit<Change, 'id'>} */
const change = ({ rule, path, message, direction, seenBy, parameter }, of) => ({
  rule,
  ...of,
  ...(parameter === undefined ? {} : { parameter }),
  path,
  message,
  direction,
  breaking: seenBy !== false,
  ...(seenBy === false ? {} : { seenBy }),
});

/** @param {Endpoint} endpoint */
const named = ({ id, helper, name }) => ({ operation: id ?? name, helper: helper ?? name });

/** Gives each an id. Two that are alike get numbers. @param {Omit<Change, 'id'>[]} changes @returns {Change[]} */
function identified(changes) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return changes.map((one) => {
    const place = [one.schema ?? one.parameter ?? one.operation ?? '', one.path].filter(Boolean).join('.');
    const value = /`([^`]*)` (?:added|removed)$|`([^`]*)` (?:now|any more)$/.exec(one.message);
    const base = [one.rule, place, value?.[1] ?? value?.[2]]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { id: count === 1 ? base : `${base} ${count}`, ...one };
  });
}

/**
 * @param {Document} olderDocument bundled
 * @param {Document} newerDocument bundled
 * @returns {Change[]} operations in the order of the description, then schemas in theirs
 */
export function compare(olderDocument, newerDocument) {
  const [older, newer] = [prepared(olderDocument), prepared(newerDocument)];
  const { pairs, removed, added } = matchEndpoints(endpointsOf(older), endpointsOf(newer));
  const renamed = renamedSchemas(older, newer, pairs);
  const sides = {
    older,
    newer,
    paired: (/** @type {string} */ a, /** @type {string} */ b) => (renamed.get(a) ?? a) === b,
  };
  return identified([
    ...[...changesOfSecurity(older, newer)].map((one) => change(one, {})),
    ...removed.map((endpoint) => {
      const rule = `api-removed-${endpoint.operation.deprecated ? 'with' : 'without'}-deprecation`;
      return change(finding(rule, '', 'removed', 'none', 'compiler'), named(endpoint));
    }),
    ...added.map((endpoint) =>
      change(
        finding('endpoint-added', '', `added: \`${endpoint.verb} ${endpoint.path}\``, 'none', false),
        named(endpoint),
      ),
    ),
    ...changesOfPairs(pairs, sides),
    ...changesOfTypes({ older, newer, pairs, renamed }),
    ...changesOfSchemas({ older, newer, pairs, removed, renamed }, sides),
  ]);
}

/** What happened to the operations that are in both, with a shared parameter told once. @param {Pair[]} pairs @param {import('./differences.js').Sides} sides */
function changesOfPairs(pairs, sides) {
  /** @type {Map<string, { one: Finding, endpoints: Endpoint[] }>} */
  const found = new Map();
  for (const [i, pair] of pairs.entries()) {
    const security = changeOfSecurity(pair, sides.older, sides.newer);
    for (const [j, one] of [...changesOfEndpoint(pair, sides), ...(security ? [security] : [])].entries()) {
      const key = one.parameter ? JSON.stringify(one) : `${i} ${j}`;
      const { endpoints } = found.get(key) ?? { endpoints: [] };
      found.set(key, { one, endpoints: [...endpoints, pair.older] });
    }
  }
  return [...found.values()].map(({ one, endpoints: [first, ...more] }) => {
    const operations = [first, ...more].map((endpoint) => endpoint?.name ?? '');
    return change(one, {
      ...(first && more.length === 0 ? named(first) : {}),
      ...(one.parameter ? { operations } : {}),
    });
  });
}

/** The types that users import by name: schemas and queries. @param {{ older: Document, newer: Document, pairs: Pair[], renamed: Map<string, string> }} all */
function changesOfTypes({ older, newer, pairs, renamed }) {
  const [before, after] = [older, newer].map((document) => Object.keys(document.components['schemas'] ?? {}));
  const [queries, newQueries] = [queriesOf(endpointsOf(older)), queriesOf(endpointsOf(newer))];
  const names = new Set([...(after ?? []), ...newQueries.values()]);
  const newNames = new Set(renamed.values());
  const queryNames = pairs.flatMap((pair) => {
    const [name, newName] = [queries.get(pair.older.name), newQueries.get(pair.newer.name)];
    return name && newName && name !== newName ? [/** @type {const} */ ([name, newName])] : [];
  });
  /** @type {Map<string, string>} */
  const renamedTypes = new Map([...renamed, ...queryNames]);
  const gone = [...(before ?? []), ...queries.values()].filter((name) => !names.has(name));
  return [
    ...gone.map((name) => {
      const newName = renamedTypes.get(name);
      return newName
        ? change(finding('api-schema-renamed', '', `renamed to \`${newName}\``, 'both', 'compiler'), { schema: name })
        : change(finding('api-schema-removed', '', 'removed', 'both', 'compiler'), { schema: name });
    }),
    ...(after ?? [])
      .filter((name) => !(before ?? []).includes(name) && !newNames.has(name))
      .map((name) => change(finding('api-schema-added', '', 'added', 'none', false), { schema: name })),
  ];
}

/** The names of query types, by operation. @param {Endpoint[]} endpoints */
const queriesOf = (endpoints) =>
  new Map(
    endpoints.flatMap(({ helper, name, parameters }) => {
      const [namespace, method] = helper?.split('.') ?? [];
      const has = namespace && method && parameters.some((parameter) => parameter.in === 'query');
      return has ? [/** @type {const} */ ([name, queryType({ namespace, method })])] : [];
    }),
  );

const directions = /** @type {const} */ (['request', 'response']);

/**
 * @typedef {object} Use operations that have a schema in both descriptions
 * @property {Endpoint[]} request
 * @property {Endpoint[]} response
 * @property {boolean} isBody whether it is the whole of what one of them takes or answers
 * @property {Set<'request' | 'response'>} before which ways it went in the older description
 */

/** @typedef {{ older: Document, newer: Document, pairs: Pair[], removed: Endpoint[], renamed: Map<string, string> }} All */

/** @param {All} all @returns {Map<string, Use>} by the older name */
function usesOf({ older, newer, pairs, removed, renamed }) {
  const [reach, newReach] = [reachOf(older), reachOf(newer)];
  /** @type {Map<string, Use>} */
  const uses = new Map();
  const gone = removed.map((endpoint) => ({ older: endpoint, newer: undefined }));
  for (const { older: endpoint, newer: partner } of [...pairs, ...gone]) {
    const [before, after] = [reach(endpoint), partner && newReach(partner)];
    const contents = [endpoint.body?.content ?? {}, ...endpoint.responses.values()];
    const bodies = new Set(contents.flatMap((content) => Object.values(content).map(({ schema }) => refName(schema))));
    for (const direction of directions) {
      for (const name of before[direction]) {
        const use = uses.get(name) ?? { request: [], response: [], isBody: false, before: new Set() };
        uses.set(name, use);
        use.before.add(direction);
        if (!after?.[direction].has(renamed.get(name) ?? name)) continue;
        use[direction].push(endpoint);
        use.isBody ||= bodies.has(name);
      }
    }
  }
  return uses;
}

/** What happened within schemas, for each direction that they go. @param {All} all @param {import('./differences.js').Sides} sides */
function changesOfSchemas(all, sides) {
  const uses = usesOf(all);
  const after = all.newer.components['schemas'] ?? {};
  return Object.entries(all.older.components['schemas'] ?? {}).flatMap(([schema, older]) => {
    const newer = after[all.renamed.get(schema) ?? schema];
    if (newer === undefined) return [];
    const differences = differencesOf(older, newer, sides, { isField: true });
    if (differences.length === 0) return [];
    const use = uses.get(schema) ?? { request: [], response: [], isBody: false, before: new Set() };
    const ways = directions.filter((direction) => use[direction].length);
    // Programs still build, or read, what no operation leads to any more.
    const waysBefore = directions.filter((direction) => use.before.has(direction));
    const judged = ways.length ? ways : waysBefore;
    return (judged.length ? judged : /** @type {const} */ (['response'])).flatMap((direction) => {
      const endpoints = use[direction];
      const [only, ...more] = endpoints;
      const one = only && more.length === 0 ? { operation: only.id ?? only.name, helper: only.name } : {};
      return differences.map((difference) => {
        const isRoot = /^(\[\])*$/.test(difference.at) && !difference.kind.startsWith('property-');
        const { rule, seenBy, message } = judge(difference, direction, isRoot && use.isBody ? 'body' : 'property');
        // No operation ever had it: it is a type that may be imported, and read.
        const told = judged.length ? direction : 'none';
        return change(finding(rule, difference.at, message, told, seenBy), {
          ...one,
          schema,
          operations: endpoints.map(({ name }) => name),
        });
      });
    });
  });
}
