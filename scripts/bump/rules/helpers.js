// @ts-check
import { helperOf } from '../helper-names.js';
import { operationsOf } from '../walk.js';

/** Every operation gets the name of its helper, `namespace.method`. @type {import('../normalise.js').Rule} */
export const helpers = {
  name: 'helpers',
  apply(document, { problem }) {
    const operations = operationsOf(document);
    for (const { operation, path, verb } of operations) {
      if (typeof operation['operationId'] !== 'string' || !operation['operationId']) {
        problem(operation, 'operation-operationId', `${verb.toUpperCase()} ${path} has no \`operationId\`.`);
        continue;
      }
      const helper = (operation['x-helper'] ??= helperOf(operation));
      if (!/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(helper))
        problem(
          operation,
          'bapi/operation-helper',
          `The helper of ${operation['operationId']} would be called \`${helper}\`.`,
        );
    }
    return operations.length;
  },
};
