// Parameters: where they stand, and which of them have a name.
import { parametersOfPath, reference, type Parameter } from '../../codegen/document.js';
import { pascalCase } from '../../codegen/operations.js';
import { componentName, resolved } from '../../codegen/references.js';
import { identifier } from '../naming.js';
import type { Rule } from '../normalise.js';
import { shapeOf } from '../shape.js';
import { operationsOf } from '../walk.js';

/** Those of a path become those of its operations. */
export const pathItemParameters: Rule = {
  name: 'parameters of a path item',
  apply(document, { inPlaceOf }) {
    let count = 0;
    for (const { operation, item } of operationsOf(document)) {
      const keyOf = (parameter: Parameter) => {
        const { name, in: place } = resolved(document, parameter);
        return `${place} ${name}`;
      };
      const ownKeys = new Set((operation.parameters ?? []).map(keyOf));
      const inherited = parametersOfPath(item).filter((parameter) => !ownKeys.has(keyOf(parameter)));
      if (inherited.length === 0) continue;
      const copies = inherited.map((parameter) => inPlaceOf(structuredClone(parameter), parameter));
      operation.parameters = [...copies, ...(operation.parameters ?? [])];
      count += inherited.length;
    }
    for (const item of Object.values(document.paths)) delete item['parameters'];
    return count;
  },
};

/** Helpers send path and query parameters. Any other is for people to look at. */
export const unsentParameters: Rule = {
  name: 'parameters that no helper sends',
  apply(document, { problem }) {
    for (const { operation } of operationsOf(document)) {
      for (const parameter of operation.parameters ?? []) {
        const { name, in: place } = resolved(document, parameter);
        if (place !== 'path' && place !== 'query')
          problem(parameter, 'no rule', `the parameter \`${name}\` is in: ${place}, which helpers can't send.`);
      }
    }
    return 0;
  },
};

/** How many operations must have a path parameter for it to get a name. */
const often = 3;

/**
 * Gives names to the parameters that many operations have: the document's own components that are not path parameters, and
 * the path parameters of three operations or more. The others stand in their operations.
 */
export const commonParameters: Rule = {
  name: 'common parameters named',
  apply(document, { inPlaceOf }) {
    const named = new Map<string, Parameter>();
    const uses = new Map<string, number>();
    const parameters = operationsOf(document).flatMap(({ operation }) => operation.parameters ?? []);
    for (const parameter of parameters) {
      const shape = shapeOf(resolved(document, parameter));
      uses.set(shape, (uses.get(shape) ?? 0) + 1);
    }
    const publishedName = (parameter: Parameter, target: Parameter): string | undefined => {
      if (target.in !== 'path') return componentName(parameter.$ref, 'parameters')?.replace(/Parameter$/, '');
      return target.name !== 'id' && Number(uses.get(shapeOf(target))) >= often ? target.name : undefined;
    };
    let count = 0;
    const shared = (parameter: Parameter): Parameter => {
      const target = resolved(document, parameter);
      const published = publishedName(parameter, target);
      const name = published && identifier(pascalCase(published));
      if (name && !named.has(name)) named.set(name, target);
      if (!name || shapeOf(named.get(name)) !== shapeOf(target)) return inPlaceOf(structuredClone(target), target);
      count++;
      return inPlaceOf(reference<Parameter>('parameters', name), parameter);
    };
    for (const { operation } of operationsOf(document)) {
      if (operation.parameters?.length) operation.parameters = operation.parameters.map(shared);
      else delete operation.parameters;
    }
    const components = [...named].map(([name, target]) => [name, inPlaceOf(structuredClone(target), target)] as const);
    document.components.parameters = Object.fromEntries(components);
    return count;
  },
};
