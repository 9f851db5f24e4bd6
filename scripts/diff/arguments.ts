// How the arguments of a helper changed. They are the ids of the path, then `body`, `query` and `options`, as far as it has them.
import type { Document } from '../codegen/document.js';
import type { CallOptions } from '../../src/options.js';
import type { Sides } from './difference.js';
import { finding, type Finding } from './finding.js';
import type { Endpoint, Pair } from './match-endpoints.js';
import { parametersIn } from './parameters.js';
import { openAll, shapeOf, withBases } from './shape.js';

type Argument = 'body' | 'query' | 'options';

const argumentsOf = (endpoint: Endpoint): Argument[] => [
  ...(endpoint.body ? (['body'] as const) : []),
  ...(parametersIn(endpoint, 'query').length ? (['query'] as const) : []),
  'options',
];

const options: Record<keyof CallOptions, true> = {
  retry: true,
  timeout: true,
  deadline: true,
  signal: true,
  headers: true,
  secretKey: true,
  onResponse: true,
  cache: true,
  next: true,
};

/** The fields that callers give an argument. */
const fieldsOf = (argument: Argument, endpoint: Endpoint): string[] =>
  argument === 'query' ? parametersIn(endpoint, 'query').map(({ name }) => name) : Object.keys(options);

/** An object type, as far as it says which fields it takes. */
interface Taken {
  fields: Map<string, { required: boolean }>;
  takesAnyField: boolean;
}

/** The types that a new argument has, one of which must fit. `undefined` if it takes anything. */
function takenBy(argument: Argument, endpoint: Endpoint, document: Document): Taken[] | undefined {
  if (argument === 'query') {
    const parameters = parametersIn(endpoint, 'query');
    const fields = new Map(parameters.map(({ name, required = false }) => [name, { required }]));
    return [{ fields, takesAnyField: false }];
  }
  const [media] = Object.values(endpoint.body?.content ?? {});
  const { unknown, objects } = openAll(shapeOf(media?.schema, document), document);
  if (unknown) return undefined;
  return objects
    .map((object) => withBases(object, document))
    .map(({ properties, index }) => ({ fields: properties, takesAnyField: index !== undefined }));
}

/** Whether an object of some of these fields can be of one of the types, so that the compiler takes it. */
const mayBe = (fields: string[], types: Taken[] | undefined): boolean =>
  types === undefined ||
  types.some(
    ({ fields: taken, takesAnyField }) =>
      [...taken].every(([name, { required }]) => !required || fields.includes(name)) &&
      (takesAnyField || fields.some((name) => taken.has(name))),
  );

export function* argumentChanges({ older, newer }: Pair, sides: Sides): Iterable<Finding> {
  const [before, after] = [argumentsOf(older), argumentsOf(newer)];
  const added = after.filter((argument) => !before.includes(argument));
  // A new body or query moves what follows by a place, which breaks calls that pass it.
  if (added.length > 0) {
    const mistaken = before.flatMap((argument, i) => {
      const place = after[i] ?? argument;
      const isMistaken = place !== argument && mayBe(fieldsOf(argument, older), takenBy(place, newer, sides.newer));
      return isMistaken ? [`\`${argument}\` fits the type of \`${place}\``] : [];
    });
    const takes = added.map((name) => `\`${name}\``).join(' and ');
    const moved = before.includes('query') ? '`query` and `options`' : '`options`';
    yield finding(
      'helper-arguments-moved',
      '',
      `takes ${takes} before ${moved} now${mistaken.length > 0 ? `; ${mistaken.join(', and ')}` : ''}`,
      'request',
      mistaken.length > 0 ? 'api' : 'compiler',
    );
  }
  const ids = parametersIn(older, 'path').map(({ name }) => name);
  const newIds = parametersIn(newer, 'path').map(({ name }) => name);
  if (ids.join() !== newIds.join() && [...ids].sort().join() === [...newIds].sort().join())
    yield finding(
      'helper-arguments-moved',
      '',
      `takes its ids in another order now: ${newIds.map((name) => `\`${name}\``).join(', ')}`,
      'request',
      'api',
    );
}
