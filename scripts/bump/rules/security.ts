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
      schemes[name]?.type === 'http' && /^bearer$/i.test(schemes[name].scheme ?? '');
    const root = /** @type {Json} */ (document);
    const nodes = [root, ...operationsOf(document).map(({ operation }) => operation)].filter(
      (node) => node['security'],
    );
    const others = nodes.filter((node) => !node['security'].filter(isObject).flatMap(Object.keys).every(isBearer));
    for (const node of others) problem(node, 'no rule', 'a kind of security other than a bearer is asked for.');
    if (others.length > 0) return 0;
    let count = 0;
    for (const node of nodes) {
      if (node === root || node['security'].length === 0) continue;
      delete node['security'];
      count++;
    }
    root['security'] = [{ bearerAuth: [] }];
    document.components['securitySchemes'] = { bearerAuth: { type: 'http', scheme: 'bearer' } };
    return count;
  },
};
