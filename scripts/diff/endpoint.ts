// How one operation changed: its helper, its place, its parameters, its body and its responses. Changes within a schema that
// has a name are compared there, once for all operations.
import { argumentChanges } from './arguments.js';
import { bodyChanges, responseChanges } from './contents.js';
import type { Sides } from './difference.js';
import { finding, type Finding } from './finding.js';
import type { Pair } from './match-endpoints.js';
import { parameterChanges } from './parameters.js';

export const endpointChanges = (pair: Pair, sides: Sides): Finding[] => [
  ...nameChanges(pair),
  ...argumentChanges(pair, sides),
  ...parameterChanges(pair, sides),
  ...bodyChanges(pair, sides),
  ...responseChanges(pair, sides),
];

function* nameChanges({ older, newer }: Pair): Iterable<Finding> {
  if (older.helper && newer.helper && older.helper !== newer.helper)
    yield finding('helper-renamed', '', `renamed to \`${newer.helper}\``, 'none', 'compiler');
  if (older.id && older.id !== newer.id)
    yield finding(
      'api-operation-id-removed',
      '',
      `its operationId was \`${older.id}\`, and is \`${newer.id}\``,
      'none',
      'raw',
    );
  if (older.verb !== newer.verb || older.path !== newer.path)
    yield finding(
      'api-moved',
      '',
      `moved: \`${older.verb} ${older.path}\` → \`${newer.verb} ${newer.path}\``,
      'none',
      'raw',
    );
  if (!older.operation.deprecated && newer.operation.deprecated)
    yield finding('endpoint-deprecated', '', 'deprecated', 'none', false);
  if (older.operation.deprecated && !newer.operation.deprecated)
    yield finding('endpoint-reactivated', '', 'no longer deprecated', 'none', false);
}
