// Parameters: where they stand, and which of them have a name.
import { sentParameters } from '../../codegen.config.js';
import { parametersOfPath, reference, type Document, type Parameter } from '../../codegen/document.js';
import { camelCase, pascalCase } from '../../codegen/operations.js';
import { componentName, own, resolved } from '../../codegen/references.js';
import { identifier } from '../naming.js';
import type { Rule } from '../normalise.js';
import { isReservedParameter } from '../reserved.js';
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

/** One that an operation has twice is sent once: the first. */
export const repeatedParameters: Rule = {
  name: 'parameters that an operation has twice',
  apply(document, { problem }) {
    let count = 0;
    for (const { operation, verb, path } of operationsOf(document)) {
      const seen = new Map<string, Parameter>();
      operation.parameters = (operation.parameters ?? []).filter((parameter) => {
        const target = resolved(document, parameter);
        const key = `${target.in} ${target.name}`;
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, target);
          return true;
        }
        if (shapeOf(first) !== shapeOf(target))
          problem(
            parameter,
            undefined,
            `${verb.toUpperCase()} ${path} has two parameters \`${target.name}\` that differ. Remove one of them.`,
          );
        count++;
        return false;
      });
    }
    return count;
  },
};

/** Helpers send path and query parameters. They leave out any other that may be left out; one that must be sent is for people to look at. */
export const unsentParameters: Rule = {
  name: 'parameters that no helper sends',
  apply(document, { problem }) {
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      if (!operation.parameters) continue;
      operation.parameters = operation.parameters.filter((parameter) => {
        const { name, in: place, required } = resolved(document, parameter);
        // What has no place at all is the linter's to say.
        if (typeof place !== 'string' || sentParameters.includes(place)) return true;
        if (required)
          problem(
            parameter,
            undefined,
            `the parameter \`${name}\` is required and in: ${place}, which helpers can't send. Bump a copy of the document without it, if the API does without.`,
          );
        else count++;
        return false;
      });
    }
    return count;
  },
};

/** A name in a path that a helper can show: `user-id` → `user_id`, `1` → `id_1`, `options` → `options_id`. */
function parameterName(published: string, taken: Set<string>): string {
  const plain = published.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
  const word = plain.replace(/^[A-Z]/, (first) => first.toLowerCase()).replace(/^(?![a-z])/, 'id_');
  const base = (isReservedParameter(camelCase(word)) ? `${word}_id` : word).replace(/_$/, '');
  let name = base;
  for (let n = 2; taken.has(camelCase(name)); n++) name = `${base}_${n}`;
  return name;
}

/** A name in a path is no more than a place: it becomes another where helpers can't have it, or have it already. */
export const pathParameterNames: Rule = {
  name: 'path parameters renamed',
  apply(document, { inPlaceOf }) {
    let count = 0;
    const paths: Document['paths'] = {};
    for (const [path, item] of Object.entries(document.paths)) {
      const renamed = new Map<string, string>();
      const taken = new Set<string>();
      for (const [, name = ''] of path.matchAll(/\{([^{}]*)\}/g)) {
        const isRight = /^[a-z][A-Za-z0-9_]*$/.test(name) && !isReservedParameter(camelCase(name));
        const wanted = isRight && !taken.has(camelCase(name)) ? name : parameterName(name, taken);
        taken.add(camelCase(wanted));
        if (wanted !== name) renamed.set(name, wanted);
      }
      const better = path.replace(/\{([^{}]*)\}/g, (text, name: string) => `{${renamed.get(name) ?? name}}`);
      const isFree = renamed.size > 0 && !own(document.paths, better) && !own(paths, better);
      paths[isFree ? better : path] = item;
      if (!isFree) continue;
      count += renamed.size;
      for (const { operation } of operationsOf({ ...document, paths: { [path]: item } })) {
        operation.parameters = (operation.parameters ?? []).map((parameter) => {
          const target = resolved(document, parameter);
          const name = target.in === 'path' ? renamed.get(target.name) : undefined;
          return name === undefined ? parameter : inPlaceOf({ ...target, name }, target);
        });
      }
    }
    document.paths = paths;
    return count;
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
