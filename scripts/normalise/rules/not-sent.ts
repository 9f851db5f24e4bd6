// What no helper sends or receives: requests of the API's own, and advice on which operation may follow. The types and the
// helpers are the same without them.
import type { JsonObject } from '../../codegen/document.js';
import { resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { operationsOf } from '../walk.js';

/**
 * Drops what an object has under a key.
 *
 * @returns How many things it was.
 */
function drop(holder: JsonObject, key: string): number {
  const count = Object.keys(holder[key] ?? {}).length;
  delete holder[key];
  return count;
}

export const webhooks: Rule = { name: 'webhooks', apply: (document) => drop(document, 'webhooks') };

export const callbacks: Rule = {
  name: 'callbacks',
  apply: (document) => operationsOf(document).reduce((count, { operation }) => count + drop(operation, 'callbacks'), 0),
};

export const links: Rule = {
  name: 'links between operations',
  apply: (document) =>
    operationsOf(document)
      .flatMap(({ operation }) => Object.values(operation['responses'] ?? {}))
      .reduce((count, response) => count + drop(resolved(document, response), 'links'), 0),
};
