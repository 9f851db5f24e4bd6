// @ts-check
// Where the published document has what the linter finds wrong with the files made of it.
import path from 'node:path';
import { createConfig } from '@redocly/openapi-core';
import { SpecError } from '../codegen/errors.js';
import { at, child, keysOf } from './walk.js';

/**
 * @typedef {Awaited<ReturnType<typeof import('../codegen/spec.js').problemsIn>>[number]} LintProblem
 *
 * @param {LintProblem} problem
 * @param {object} made
 * @param {string} made.folder of the files
 * @param {Map<string, import('./write.js').Part>} made.parts
 * @param {import('./walk.js').Document} made.document
 * @param {(node: unknown) => string | undefined} made.origin where an object of the document comes from
 * @returns {string} a pointer into the published document: to the place, or to the nearest around it that comes from there
 */
export function publishedPlace({ location: [location] }, { folder, parts, document, origin }) {
  const file = path.relative(folder, location?.source.absoluteRef ?? folder).replaceAll(path.sep, '/');
  const within = keysOf(location?.pointer ?? '');
  /** @type {any} */
  let node = document;
  let place = '';
  for (const key of [...keysOf(parts.get(file)?.pointer ?? ''), ...within]) {
    node = node?.[key];
    place = origin(node) ?? child(place, key);
  }
  return place;
}

/**
 * An exception from a rule of the linter, by the name that redocly.yaml has for it.
 *
 * @typedef {{ rule: string, name: string, operation?: string, schema?: string }} Exception
 */

/**
 * The API's documents require fields that they do not define, and have no error response for some reads; and a verb that
 * this program derives for a helper may be one to think about. None of that stops a run: redocly.yaml makes exceptions, by name.
 *
 * @param {LintProblem} problem @param {Map<string, import('./write.js').Part>} parts @param {string} folder
 * @returns {Exception | undefined} if it is a problem of that kind
 */
export function exceptionFor({ ruleId: rule, location: [location] }, parts, folder) {
  const file = path.relative(folder, location?.source.absoluteRef ?? folder).replaceAll(path.sep, '/');
  const { value } = parts.get(file) ?? {};
  const keys = keysOf(location?.pointer ?? '');
  if (rule === 'bapi/required-fields-defined') {
    const schema = path.basename(file, '.yaml');
    return { rule, schema, name: `${schema}.${at(value, keys)}` };
  }
  if (rule === 'bapi/operation-error-response') {
    const { operationId } = at(value, keys.slice(0, -1));
    return { rule, operation: operationId, name: operationId };
  }
  if (rule === 'bapi/helper-verb') {
    const operation = at(value, keys.slice(0, -1));
    return { rule, operation: operation.operationId, name: operation['x-helper'] };
  }
  return undefined;
}

/**
 * The rules of the bump trust that they read OpenAPI. Where they stumble, the linter says what is none.
 *
 * @template T
 * @param {() => T} step
 * @param {(config: import('@redocly/openapi-core').Config) => Promise<LintProblem[]>} lintBy lints the document by a configuration
 * @param {(problem: LintProblem) => string} tell
 * @returns {Promise<T>}
 */
export async function orStructure(step, lintBy, tell) {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const problems = await lintBy(await createConfig({ rules: { struct: 'error' } }));
    if (problems.length === 0) throw error;
    throw new SpecError(problems.map(tell).join('\n'));
  }
}
