// @ts-check
// Finds the description that someone names: a version that is here, a file or a folder, or a URL. One that is not the project's
// own is made like it by the rules of the bump, so that two ways to say the same are no difference.
import fs from 'node:fs/promises';
import path from 'node:path';
import { BaseResolver, bundle, getLineColLocation, lint, loadConfig } from '@redocly/openapi-core';
import { checkCoherence } from '../bump/check.js';
import { orStructure } from '../bump/lint.js';
import { normalise } from '../bump/normalise.js';
import { operationsOf } from '../bump/walk.js';
import { root } from '../cli.js';
import { bundleSpec } from '../codegen/spec.js';
import { SpecError } from '../codegen/errors.js';
import { versions } from '../codegen/versions.js';

/** @typedef {import('../codegen/operations.js').Document} Document */

/** @param {string} source @returns {Promise<string>} what Redocly reads: an absolute path or a URL */
async function entryOf(source) {
  if (/^https?:\/\//.test(source)) return source;
  const file = path.resolve(source);
  const stat = await fs.stat(file).catch(() => undefined);
  if (!stat)
    throw new SpecError(`${source} is no file, no URL, and none of the versions here (${versions().join(', ')}).`);
  return stat.isDirectory() ? path.join(file, 'openapi.yaml') : file;
}

/** The first line of what went wrong. @param {unknown} error */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0];

/** Whether it is in the project's own form, or meant to be. @param {Document} document */
const isOurs = (document) => operationsOf(document).some(({ operation }) => 'x-helper' in operation);

/**
 * @param {string} source
 * @returns {Promise<Document>} bundled, and in the project's form
 * @throws {SpecError} with one line that says why there is none
 */
export async function loadDescription(source) {
  if (versions().includes(source)) return bundleSpec(source);
  const ref = await entryOf(source);
  const config = await loadConfig({ configPath: path.join(root, 'redocly.yaml') });
  const externalRefResolver = new BaseResolver(config.resolve);
  const { bundle: bundled, problems } = await bundle({ ref, config, externalRefResolver }).catch((error) => {
    throw new SpecError(`${source}: ${firstLine(error)}`);
  });
  const [problem] = problems;
  if (problem) throw new SpecError(`${source}: ${firstLine(problem.message)}`);
  const document = /** @type {Document | undefined} */ (bundled.parsed);
  if (!document || !/^3\.[01]\./.test(document.openapi) || typeof document.paths !== 'object')
    throw new SpecError(`${source} is no description: it needs openapi 3.0 or 3.1, and paths.`);
  checkCoherence(document, (pointer, what) => {
    throw new SpecError(`${source}#${pointer}: ${what}`);
  });
  if (isOurs(document)) return document;
  return orStructure(
    // What the rules can't make like the project's own is compared as it is.
    () => normalise(document).document,
    (config) => lint({ ref, config, externalRefResolver }),
    ({ location: [location], message, ruleId }) => {
      const { line, col } = (location && getLineColLocation(location).start) ?? { line: 1, col: 1 };
      return `${source}:${line}:${col}: ${message} (${ruleId})`;
    },
  );
}
