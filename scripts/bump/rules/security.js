// @ts-check
// One secret key as the bearer, for every operation that does not say it needs none.
import { isObject, operationsOf } from '../walk.js';

/** @typedef {import('../normalise.js').Rule} Rule */
/** @typedef {import('../walk.js').Json} Json */

/** @type {Rule} */
export const security = {
  name: 'security of operations that is the usual one',
  apply(document, { problem }) {
    const schemes = document.components['securitySchemes'] ?? {};
    const isBearer = (/** @type {string} */ name) =>
      schemes[name]?.type === 'http' && /^bearer$/i.test(schemes[name].scheme);
    const root = /** @type {Json} */ (document);
    let count = 0;
    for (const node of [root, ...operationsOf(document).map(({ operation }) => operation)]) {
      const alternatives = node['security'];
      if (alternatives === undefined || (node !== root && alternatives.length === 0)) continue;
      const names = alternatives.filter(isObject).flatMap(Object.keys);
      if (!names.every(isBearer)) problem(node, 'no rule', 'a kind of security other than a bearer is asked for.');
      delete node['security'];
      if (node !== root) count++;
    }
    root['security'] = [{ bearerAuth: [] }];
    document.components['securitySchemes'] = { bearerAuth: { type: 'http', scheme: 'bearer' } };
    return count;
  },
};
