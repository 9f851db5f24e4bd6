// @ts-check
// Parameters: where they stand, and which of them have a name.
import { pascalCase } from '../../codegen/operations.js';
import { operationsOf, resolved } from '../walk.js';
import { identifier } from '../naming.js';
import { shapeOf } from '../shape.js';

/** @typedef {import('../walk.js').Json} Json */
/** @typedef {import('../normalise.js').Rule} Rule */

/** Those of a path item become those of its operations. @type {Rule} */
export const pathItemParameters = {
  name: 'parameters of a path item',
  apply(document, { inPlaceOf }) {
    let count = 0;
    for (const { operation, item } of operationsOf(document)) {
      const key = (/** @type {Json} */ parameter) => {
        const { name, in: where } = resolved(document, parameter);
        return `${where} ${name}`;
      };
      const own = new Set((operation['parameters'] ?? []).map(key));
      const inherited = (item['parameters'] ?? []).filter((/** @type {Json} */ parameter) => !own.has(key(parameter)));
      if (inherited.length === 0) continue;
      const copies = inherited.map((/** @type {Json} */ parameter) => inPlaceOf(structuredClone(parameter), parameter));
      operation['parameters'] = [...copies, ...(operation['parameters'] ?? [])];
      count += inherited.length;
    }
    for (const item of Object.values(document.paths)) delete item['parameters'];
    return count;
  },
};

/** Helpers send ids and queries. What else an operation takes is for people to look at. @type {Rule} */
export const unsentParameters = {
  name: 'parameters that no helper sends',
  apply(document, { problem }) {
    for (const { operation } of operationsOf(document)) {
      for (const parameter of operation['parameters'] ?? []) {
        const { name, in: where } = resolved(document, parameter);
        if (where !== 'path' && where !== 'query')
          problem(parameter, 'no rule', `the parameter \`${name}\` is in: ${where}, which helpers can't send.`);
      }
    }
    return 0;
  },
};

/** How many operations must have a path parameter for it to get a name. */
const often = 3;

/**
 * Gives names to the parameters that many operations have: those of the document's own components that are no path
 * parameters, and the path parameters of three operations or more. The others stand where they are used.
 *
 * @type {Rule}
 */
export const commonParameters = {
  name: 'common parameters named',
  apply(document, { inPlaceOf }) {
    /** @type {Map<string, Json>} */
    const named = new Map();
    /** @type {Map<string, number>} */
    const uses = new Map();
    const parameters = operationsOf(document).flatMap(({ operation }) => operation['parameters'] ?? []);
    for (const parameter of parameters) {
      const shape = shapeOf(resolved(document, parameter));
      uses.set(shape, (uses.get(shape) ?? 0) + 1);
    }
    const nameOf = (/** @type {Json} */ parameter, /** @type {Json} */ target) => {
      if (target['in'] !== 'path')
        return parameter['$ref']
          ?.split('/')
          .pop()
          .replace(/Parameter$/, '');
      return target['name'] !== 'id' && Number(uses.get(shapeOf(target))) >= often ? target['name'] : undefined;
    };
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      operation['parameters'] = operation['parameters']?.map((/** @type {Json} */ parameter) => {
        const target = resolved(document, parameter);
        const word = nameOf(parameter, target);
        const name = word && identifier(pascalCase(word));
        if (name && !named.has(name)) named.set(name, target);
        if (!name || shapeOf(named.get(name)) !== shapeOf(target)) return inPlaceOf(structuredClone(target), target);
        count++;
        return inPlaceOf({ $ref: `#/components/parameters/${name}` }, parameter);
      });
      if (!operation['parameters']?.length) delete operation['parameters'];
    }
    const components = [...named].map(([name, parameter]) => [name, inPlaceOf(structuredClone(parameter), parameter)]);
    document.components['parameters'] = Object.fromEntries(components);
    return count;
  },
};
