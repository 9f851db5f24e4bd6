// How the parameters of an operation changed.
import type { Parameter } from '../codegen/document.js';
import { differencesOf } from './differences.js';
import type { Sides } from './difference.js';
import { finding, isRoot, suffixOf, type Finding } from './finding.js';
import type { Endpoint, Pair, SharedParameter } from './match-endpoints.js';
import { renames } from './renames.js';
import { judge, type SeenBy } from './rules.js';
import type { Property } from './shape.js';

export const parametersIn = ({ parameters }: Endpoint, place: string): SharedParameter[] =>
  parameters.filter((parameter) => parameter.in === place);

const pathOf = ({ in: place, name }: Parameter, suffix = ''): string => `${place}.${name}${suffix}`;

/** Helpers send path and query parameters. No type has headers and cookies. */
const seenIn = ({ in: place }: Parameter): SeenBy => (place === 'path' || place === 'query' ? 'compiler' : 'api');

const keyOf = ({ name, in: place }: Parameter): string => `${place} ${name}`;

export function* parameterChanges({ older, newer }: Pair, sides: Sides): Iterable<Finding> {
  const before = new Map(older.parameters.map((parameter) => [keyOf(parameter), parameter]));
  const after = new Map(newer.parameters.map((parameter) => [keyOf(parameter), parameter]));
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, parameter]) => parameter);
  const added = [...after].filter(([key]) => !before.has(key)).map(([, parameter]) => parameter);
  const renamed = renamedParameters(removed, added, { older, newer }, sides);
  for (const [key, parameter] of before) {
    const newKey = renamed.get(key);
    const match = after.get(newKey ?? key);
    if (newKey && match)
      yield finding(
        'request-parameter-renamed',
        pathOf(parameter),
        `renamed to \`${match.name}\``,
        'request',
        parameter.in === 'path' ? 'raw' : seenIn(parameter), // a helper takes ids by their place
      );
    else if (!match)
      yield finding(
        'request-parameter-removed',
        pathOf(parameter),
        'removed',
        'request',
        seenIn(parameter) === 'api' ? false : 'compiler',
      );
    if (!match) continue;
    const { component } = parameter;
    for (const one of changesWithin(parameter, match, sides))
      yield component !== undefined && component === match.component ? { ...one, parameter: component } : one;
  }
  const taken = new Set(renamed.values());
  for (const parameter of added) {
    if (taken.has(keyOf(parameter))) continue;
    if (parameter.in === 'path')
      yield finding('new-request-path-parameter', pathOf(parameter), 'added', 'request', 'compiler');
    else if (parameter.required)
      yield finding('new-required-request-parameter', pathOf(parameter), 'added', 'request', seenIn(parameter));
    else yield finding('new-optional-request-parameter', pathOf(parameter), 'added', 'request', false);
  }
}

/** Path parameters that are at the same place under another name, and others that only changed their name; by key. */
function renamedParameters(removed: Parameter[], added: Parameter[], pair: Pair, sides: Sides): Map<string, string> {
  const found = new Map<string, string>();
  const [before, after] = [parametersIn(pair.older, 'path'), parametersIn(pair.newer, 'path')];
  if (before.length === after.length) {
    for (const [i, parameter] of before.entries()) {
      const other = after[i];
      if (other && removed.includes(parameter) && added.includes(other)) found.set(keyOf(parameter), keyOf(other));
    }
  }
  for (const place of ['query', 'header', 'cookie']) {
    const membersOf = (parameters: Parameter[]) =>
      parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, schema, required = false }): [string, Property] => [name, { schema, required }]);
    const isSame = (a: Property['schema'], b: Property['schema']) =>
      differencesOf(a, b, sides, { isField: true, trials: 1 }).length === 0;
    for (const [name, other] of renames(membersOf(removed), membersOf(added), isSame))
      found.set(`${place} ${name}`, `${place} ${other}`);
  }
  return found;
}

function* changesWithin(older: Parameter, newer: Parameter, sides: Sides): Iterable<Finding> {
  const path = pathOf(older);
  if (!older.required && newer.required)
    yield finding('request-parameter-became-required', path, 'required now', 'request', seenIn(older));
  if (older.required && !newer.required)
    yield finding('request-parameter-became-optional', path, 'optional now', 'request', false);
  if (!older.deprecated && newer.deprecated)
    yield finding('request-parameter-deprecated', path, 'deprecated', 'request', false);
  if (older.deprecated && !newer.deprecated)
    yield finding('request-parameter-reactivated', path, 'no longer deprecated', 'request', false);
  for (const difference of differencesOf(older.schema, newer.schema, sides)) {
    const subject = isRoot(difference.at) ? 'parameter' : 'parameter-property';
    const { rule, seenBy, message } = judge(difference, 'request', subject);
    const verdict = seenBy === 'compiler' ? seenIn(older) : seenBy;
    yield finding(rule, pathOf(older, suffixOf(difference.at)), message, 'request', verdict);
  }
}
