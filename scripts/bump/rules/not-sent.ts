// @ts-check
// What no helper sends or receives: requests of the API's own, and advice on which operation may follow. The types and the
// helpers are the same without them.
import { operationsOf, resolved } from '../walk.js';

/** @typedef {import('../normalise.js').Rule} Rule */
/** @typedef {import('../walk.js').Json} Json */

/** Drops what an object has under a key. @param {Json} holder @param {string} key @returns {number} how many things it was */
function drop(holder, key) {
  const count = Object.keys(holder[key] ?? {}).length;
  delete holder[key];
  return count;
}

/** @type {Rule} */
export const webhooks = { name: 'webhooks', apply: (document) => drop(document, 'webhooks') };

/** @type {Rule} */
export const callbacks = {
  name: 'callbacks',
  apply: (document) => operationsOf(document).reduce((count, { operation }) => count + drop(operation, 'callbacks'), 0),
};

/** @type {Rule} */
export const links = {
  name: 'links between operations',
  apply: (document) =>
    operationsOf(document)
      .flatMap(({ operation }) => Object.values(operation['responses'] ?? {}))
      .reduce((count, response) => count + drop(resolved(document, response), 'links'), 0),
};
