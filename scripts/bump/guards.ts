// @ts-check
// Documents that are valid, and still not what is wanted: older than what is here, or cut off.
import { SpecError } from '../codegen/errors.js';
import { operationsOf } from './walk.js';

/** @typedef {import('./walk.js').Document} Document */

/**
 * The version that another is compared with and has its words from: itself, if it is here; or the one before.
 *
 * @param {string} version @param {string[]} here the versions that are here, oldest first @param {boolean} force
 */
export function baseOf(version, here, force) {
  if (here.includes(version)) return version;
  const newest = here.at(-1) ?? '';
  if (version < newest && !force)
    throw new SpecError(
      `${version} is older than ${newest}, which is here already. Say --force if you want it all the same.`,
    );
  return here.findLast((other) => other < version) ?? String(here[0]);
}

/**
 * A YAML file that was cut off can be valid. It shows in what is missing.
 *
 * @param {string} source @param {Document} document @param {Document} older @param {boolean} endsWithinLine
 */
export function refuseIfCutOff(source, document, older, endsWithinLine) {
  const idsOf = (/** @type {Document} */ one) => operationsOf(one).map(({ operation }) => operation['operationId']);
  const ids = new Set(idsOf(document));
  const before = idsOf(older);
  const lost = before.filter((id) => !ids.has(id)).length;
  if (lost <= (endsWithinLine ? 0 : before.length / 4)) return;
  const end = endsWithinLine ? ', and ends within a line' : '';
  throw new SpecError(
    `${source}: lacks ${lost} of ${before.length} operations${end}; it seems to be cut off. Say --force if it is not.`,
  );
}
