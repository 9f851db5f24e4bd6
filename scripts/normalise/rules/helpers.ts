import { helperOf } from '../helper-names.js';
import type { Rule } from '../normalise.js';
import { isReservedMethod, isReservedNamespace } from '../reserved.js';
import { operationsOf } from '../walk.js';

/** The verbs of helpers. */
const sent = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** Every operation gets the name of its helper, `namespace.method`. */
export const helpers: Rule = {
  name: 'helpers',
  apply(document, { problem }) {
    const operations = operationsOf(document);
    const namespaces = new Map<string, string>();
    for (const { operation, path, verb } of operations) {
      if (typeof operation['operationId'] !== 'string' || !operation['operationId']) {
        problem(operation, 'operation-operationId', `${verb.toUpperCase()} ${path} has no \`operationId\`.`);
        continue;
      }
      // It gets into the names of types, and into programs as text.
      if (!/^[A-Za-z][\w.-]*$/.test(operation['operationId'])) {
        problem(
          operation,
          'operation-operationId-url-safe',
          `The operationId ${JSON.stringify(operation['operationId'])} must begin with a letter, and have letters, digits, \`_\`, \`-\` and \`.\` alone.`,
        );
        continue;
      }
      if (!sent.has(verb))
        problem(operation, undefined, `${verb.toUpperCase()} ${path}: helpers send no ${verb.toUpperCase()}.`);
      const given: unknown = operation['x-helper'];
      const helper = typeof given === 'string' ? given : helperOf(operation);
      operation['x-helper'] = helper;
      const [namespace = '', method = ''] = helper.split('.');
      // Each is a file.
      const twin = namespaces.get(namespace.toLowerCase()) ?? namespace;
      namespaces.set(namespace.toLowerCase(), twin);
      if (twin !== namespace)
        problem(
          operation,
          'bapi/operation-helper',
          `The helper of ${operation['operationId']} would be called \`${helper}\`, and there is \`${twin}\`, which differs by its case alone. Add another to \`helpers\` in scripts/normalise/names.ts.`,
        );
      const isName = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(helper);
      if (!isName || isReservedNamespace(namespace) || isReservedMethod(method))
        problem(
          operation,
          'bapi/operation-helper',
          `The helper of ${operation['operationId']} would be called \`${helper}\`, which ${isName ? 'is reserved' : 'is no name'}. Add another to \`helpers\` in scripts/normalise/names.ts.`,
        );
    }
    return operations.length;
  },
};
