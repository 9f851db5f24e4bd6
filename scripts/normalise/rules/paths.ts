import { resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { operationsOf } from '../walk.js';

/** OpenAPI 3.1 lets a path refer to its operations. Two paths with the same ones are rejected by the linter. */
export const sharedPathItems: Rule = {
  name: 'shared paths spelled out',
  apply(document, { inPlaceOf }) {
    let count = 0;
    for (const [path, item] of Object.entries(document.paths)) {
      if (!('$ref' in item)) continue;
      const { $ref: _ref, ...own } = item;
      document.paths[path] = inPlaceOf(structuredClone({ ...resolved(document, item), ...own }), item);
      count++;
    }
    return count;
  },
};

export const emptyPaths: Rule = {
  name: 'paths without operations',
  apply(document) {
    const used = new Set(operationsOf(document).map(({ path }) => path));
    const empty = Object.keys(document.paths).filter((path) => !used.has(path));
    for (const path of empty) delete document.paths[path];
    return empty.length;
  },
};
