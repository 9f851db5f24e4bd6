// @ts-check
// The way of a description, first half: lint it, bundle it. Both through Redocly, in one process.
import path from 'node:path';
import { BaseResolver, bundle, formatProblems, lint, loadConfig } from '@redocly/openapi-core';
import { root, runnable } from '../cli.js';
import { DescriptionError } from './errors.js';

/** @typedef {import('./operations.js').Document} Document */

/** @param {string} version */
const entry = (version) => path.join(root, 'openapi', version, 'openapi.yaml');

/** Redocly's configuration: the rules, and the versions of the API with their files. */
const config = await loadConfig({ configPath: path.join(root, 'redocly.yaml') });

/** Keeps the files that were read, so that linting and bundling parse each of them once. Bundling changes them: lint first. */
const externalRefResolver = new BaseResolver(config.resolve);

/** What the rules in redocly.yaml find wrong with a description. @param {string} file its `openapi.yaml` */
export const problemsIn = async (file) => lint({ ref: file, config, externalRefResolver });

/**
 * Lints the description of one version by the rules in redocly.yaml. Prints what is wrong, with file and line.
 *
 * @param {string} version
 * @throws {DescriptionError} if anything is wrong with it
 */
export async function lintDescription(version) {
  const file = entry(version);
  const problems = await problemsIn(file);
  if (problems.length === 0) return;
  formatProblems(problems, {
    format: 'codeframe',
    maxProblems: 20,
    totals: {
      errors: problems.filter((problem) => problem.severity === 'error').length,
      warnings: problems.filter((problem) => problem.severity === 'warn').length,
      ignored: 0,
    },
    version: '',
  });
  throw new DescriptionError(
    `${file}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, see above.`,
  );
}

/**
 * Brings the files of one version together in one document. Its schemas keep the names of their files.
 *
 * @param {string} version
 * @param {string} [file] its `openapi.yaml`, if that is not in its place
 * @returns {Promise<Document>}
 */
export async function bundleDescription(version, file = entry(version)) {
  const { bundle: bundled, problems } = await bundle({ ref: file, config, externalRefResolver });
  const [problem] = problems;
  if (problem) throw new DescriptionError(`${file}: ${problem.message}`);
  return /** @type {Document} */ (bundled.parsed);
}

await runnable(import.meta, 'VERSION: lints a description, then prints it as one JSON document', async (version) => {
  await lintDescription(version);
  console.log(JSON.stringify(await bundleDescription(version), null, 2));
});
