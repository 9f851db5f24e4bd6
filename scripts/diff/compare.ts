// Compares two bundled specs: what changed for users of the SDK, and whom it breaks.
import { openEnums } from '../codegen/types.js';
import { queryType } from '../codegen/operations.js';
import type { Document } from '../codegen/document.js';
import { own } from '../codegen/references.js';
import { differencesOf } from './differences.js';
import type { Sides } from './difference.js';
import { endpointChanges } from './endpoint.js';
import { finding, isRoot, type Finding } from './finding.js';
import { endpointsOf, matchEndpoints, type Endpoint, type Pair } from './match-endpoints.js';
import { judge, type SeenBy } from './rules.js';
import { globalSecurityChanges, securityChange } from './security.js';
import { refName } from './shape.js';
import { reachOf, renamedSchemas } from './usage.js';

export interface Change {
  /** Unique, and the same from one run to the next. */
  id: string;
  /** Its name in rules.ts. */
  rule: string;
  /** The `operationId`, if the change concerns one operation. */
  operation?: string;
  /** The name of the helper of that operation. */
  helper?: string;
  /** The name of the schema that changed, in the older spec. */
  schema?: string;
  /** The name of the shared parameter that changed. */
  parameter?: string;
  /** The field, parameter or status: `query.limit`, `body.name`, `response.data[].id`; in a schema `data[].id`. */
  path: string;
  message: string;
  /** Whom it concerns: those who send, those who receive, those who import the type. */
  direction: 'request' | 'response' | 'both' | 'none';
  breaking: boolean;
  /** Who reports it if it is breaking. */
  seenBy?: SeenBy;
  /** The helpers of all operations that a change of a schema or of a shared parameter concerns. */
  operations?: string[];
}

type Unidentified = Omit<Change, 'id'>;

interface Count {
  operations: number;
  schemas: number;
}

/** What is published, and apart from that what an overlay adds. */
export interface Counts extends Count {
  ours: Count;
}

export function countsOf(document: Document): Counts {
  const isOurs = (node: object) => 'x-beyond-spec' in node;
  const operations = endpointsOf(document).map(({ operation }) => operation);
  const schemas = Object.values(document.components.schemas ?? {});
  const ours = { operations: operations.filter(isOurs).length, schemas: schemas.filter(isOurs).length };
  return {
    operations: operations.length - ours.operations,
    schemas: schemas.length - ours.schemas,
    ours,
  };
}

/** A copy, with the enums open that codegen/types.ts opens. */
function prepared(document: Document): Document {
  const copy = structuredClone(document);
  openEnums(copy);
  return copy;
}

const change = ({ rule, path, message, direction, seenBy, parameter }: Finding, of: Partial<Change>): Unidentified => ({
  rule,
  ...of,
  ...(parameter === undefined ? {} : { parameter }),
  path,
  message,
  direction,
  breaking: seenBy !== false,
  ...(seenBy === false ? {} : { seenBy }),
});

const subjectOf = ({ id, helper, name }: Endpoint) => ({ operation: id ?? name, helper: helper ?? name });

/** Gives each change an id. Equal ones get numbers. */
function identified(changes: Unidentified[]): Change[] {
  const seen = new Map<string, number>();
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
 * @param olderDocument - Bundled.
 * @param newerDocument - Bundled.
 * @returns The changes of operations in the order of the spec, then those of schemas.
 */
export function compare(olderDocument: Document, newerDocument: Document): Change[] {
  const [older, newer] = [prepared(olderDocument), prepared(newerDocument)];
  const { pairs, removed, added } = matchEndpoints(endpointsOf(older), endpointsOf(newer));
  const renamed = renamedSchemas(older, newer, pairs);
  const sides: Sides = {
    older,
    newer,
    paired: (a, b) => (renamed.get(a) ?? a) === b,
  };
  return identified([
    ...[...globalSecurityChanges(older, newer)].map((one) => change(one, {})),
    ...removed.map((endpoint) => {
      const rule = `api-removed-${endpoint.operation.deprecated ? 'with' : 'without'}-deprecation`;
      return change(finding(rule, '', 'removed', 'none', 'compiler'), subjectOf(endpoint));
    }),
    ...added.map((endpoint) =>
      change(
        finding('endpoint-added', '', `added: \`${endpoint.verb} ${endpoint.path}\``, 'none', false),
        subjectOf(endpoint),
      ),
    ),
    ...pairChanges(pairs, sides),
    ...typeChanges({ older, newer, pairs, renamed }),
    ...schemaChanges({ older, newer, pairs, removed, renamed }, sides),
  ]);
}

/** Changes of operations that are in both specs. A change of a shared parameter is reported once. */
function pairChanges(pairs: Pair[], sides: Sides): Unidentified[] {
  const found = new Map<string, { one: Finding; endpoints: Endpoint[] }>();
  for (const [i, pair] of pairs.entries()) {
    const security = securityChange(pair, sides.older, sides.newer);
    for (const [j, one] of [...endpointChanges(pair, sides), ...(security ? [security] : [])].entries()) {
      const key = one.parameter ? JSON.stringify(one) : `${i} ${j}`;
      const { endpoints } = found.get(key) ?? { endpoints: [] };
      found.set(key, { one, endpoints: [...endpoints, pair.older] });
    }
  }
  return [...found.values()].map(({ one, endpoints: [first, ...more] }) => {
    const operations = [first, ...more].map((endpoint) => endpoint?.name ?? '');
    return change(one, {
      ...(first && more.length === 0 ? subjectOf(first) : {}),
      ...(one.parameter ? { operations } : {}),
    });
  });
}

/** The types that users import by name: schemas and queries. */
function typeChanges({ older, newer, pairs, renamed }: Omit<All, 'removed'>): Unidentified[] {
  const before = Object.keys(older.components.schemas ?? {});
  const after = Object.keys(newer.components.schemas ?? {});
  const [queries, newQueries] = [queriesOf(endpointsOf(older)), queriesOf(endpointsOf(newer))];
  const names = new Set([...after, ...newQueries.values()]);
  const newNames = new Set(renamed.values());
  const queryNames = pairs.flatMap((pair) => {
    const [name, newName] = [queries.get(pair.older.name), newQueries.get(pair.newer.name)];
    return name && newName && name !== newName ? [[name, newName] as const] : [];
  });
  const renamedTypes = new Map<string, string>([...renamed, ...queryNames]);
  const gone = [...before, ...queries.values()].filter((name) => !names.has(name));
  return [
    ...gone.map((name) => {
      const newName = renamedTypes.get(name);
      return newName
        ? change(finding('api-schema-renamed', '', `renamed to \`${newName}\``, 'both', 'compiler'), { schema: name })
        : change(finding('api-schema-removed', '', 'removed', 'both', 'compiler'), { schema: name });
    }),
    ...after
      .filter((name) => !before.includes(name) && !newNames.has(name))
      .map((name) => change(finding('api-schema-added', '', 'added', 'none', false), { schema: name })),
  ];
}

/** The names of query types, by operation. */
const queriesOf = (endpoints: Endpoint[]) =>
  new Map(
    endpoints.flatMap(({ helper, name, parameters }) => {
      const [namespace, method] = helper?.split('.') ?? [];
      const has = namespace && method && parameters.some((parameter) => parameter.in === 'query');
      return has ? [[name, queryType({ namespace, method })] as const] : [];
    }),
  );

const directions = ['request', 'response'] as const;

/** The operations that have a schema in both specs. */
interface Use {
  request: Endpoint[];
  response: Endpoint[];
  /** Whether it is the whole body of a request or a response. */
  isBody: boolean;
  /** The directions in which the older spec used it. */
  before: Set<'request' | 'response'>;
}

interface All {
  older: Document;
  newer: Document;
  pairs: Pair[];
  removed: Endpoint[];
  renamed: Map<string, string>;
}

/** By the older name of the schema. */
function usesOf({ older, newer, pairs, removed, renamed }: All): Map<string, Use> {
  const [reach, newReach] = [reachOf(older), reachOf(newer)];
  const uses = new Map<string, Use>();
  const gone = removed.map((endpoint) => ({ older: endpoint, newer: undefined }));
  for (const { older: endpoint, newer: match } of [...pairs, ...gone]) {
    const [before, after] = [reach(endpoint), match && newReach(match)];
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

/** Changes within schemas, for each direction in which they are sent. */
function schemaChanges(all: All, sides: Sides): Unidentified[] {
  const uses = usesOf(all);
  const after = all.newer.components.schemas;
  return Object.entries(all.older.components.schemas ?? {}).flatMap(([schema, older]) => {
    const newer = own(after, all.renamed.get(schema) ?? schema);
    if (newer === undefined) return [];
    const differences = differencesOf(older, newer, sides, { isField: true });
    if (differences.length === 0) return [];
    const use = uses.get(schema) ?? { request: [], response: [], isBody: false, before: new Set() };
    const ways = directions.filter((direction) => use[direction].length);
    // Users may still build or read a schema that no operation uses any more.
    const waysBefore = directions.filter((direction) => use.before.has(direction));
    const judged = ways.length ? ways : waysBefore;
    return (judged.length ? judged : (['response'] as const)).flatMap((direction) => {
      const endpoints = use[direction];
      const [only, ...more] = endpoints;
      const one = only && more.length === 0 ? { operation: only.id ?? only.name, helper: only.name } : {};
      return differences.map((difference) => {
        const isBody = use.isBody && isRoot(difference.at) && !difference.kind.startsWith('property-');
        const { rule, seenBy, message } = judge(difference, direction, isBody ? 'body' : 'property');
        // No operation ever used it, but users may import the type.
        const concerned = judged.length ? direction : 'none';
        return change(finding(rule, difference.at, message, concerned, seenBy), {
          ...one,
          schema,
          operations: endpoints.map(({ name }) => name),
        });
      });
    });
  });
}
