// Rejects documents that are valid, but older than the project's spec, truncated, or of another version than they seem to be.
import { SpecError } from '../codegen/errors.js';
import type { Document } from '../codegen/document.js';
import { compare, type Change } from '../diff/compare.js';
import { operationPairs } from './counterparts.js';

/**
 * The version that another is compared with, and has its prose from: itself, if openapi/ has it, or the one before.
 *
 * @param here - The versions in openapi/, oldest first.
 */
export function baseOf(version: string, here: string[], force: boolean): string {
  if (here.includes(version)) return version;
  const newest = here.at(-1) ?? '';
  if (version < newest && !force)
    throw new SpecError(
      `${version} is older than ${newest}, which openapi/ has already. Pass --force to add it all the same.`,
    );
  return versionBefore(version, here) ?? String(here[0]);
}

export const versionBefore = (version: string, here: string[]): string | undefined =>
  here.findLast((other) => other < version);

/** A truncated YAML file can be valid. Missing operations give it away. @param noun - What an operation of the document is. */
export function rejectIfTruncated(
  source: string,
  document: Document,
  older: Document,
  endsWithinLine: boolean,
  noun = 'operation',
): void {
  const { pairs, removed: lost } = operationPairs(document, older);
  const before = pairs.length + lost;
  if (lost <= (endsWithinLine ? 0 : before / 4)) return;
  const end = endsWithinLine ? ', and ends within a line' : '';
  throw new SpecError(
    `${source}: lacks ${lost} of ${before} ${noun}s${end}; it seems to be truncated. Pass --force if it is complete.`,
  );
}

/** What a revision can take away, and the rules of the comparison that find it. */
const losses: [noun: string, rule: RegExp][] = [
  ['operation', /^api-removed-/],
  ['field', /-property-removed$/],
  ['parameter', /^request-parameter-removed$/],
  ['value', /-enum-value-removed$/],
];

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Places, since a schema that is sent and received has a change for each direction. */
const placesOf = (changes: Change[], rule: RegExp): number =>
  new Set(
    changes
      .filter((change) => rule.test(change.rule))
      .map(({ schema, parameter, operation, path, message }) =>
        JSON.stringify([schema ?? parameter ?? operation, path, message]),
      ),
  ).size;

/**
 * A revision of a version adds to it. One that takes away is most likely an older one.
 *
 * @param of.folder - Of the version, in openapi/.
 * @param of.noun - What an operation of the document is.
 */
export function rejectIfOlder(
  source: string,
  document: Document,
  present: Document,
  { folder, noun: operation } = { folder: present.info.version, noun: 'operation' },
): void {
  const changes = compare(present, document);
  const lost = losses
    .map(([noun, rule]) => [placesOf(changes, rule), noun] as const)
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun === 'operation' ? operation : noun));
  if (lost.length === 0) return;
  const all = lost.length > 1 ? `${lost.slice(0, -1).join(', ')} and ${lost.at(-1)}` : lost[0];
  throw new SpecError(
    `${source}: lacks ${all} that openapi/${folder} has; it seems to be an older revision. Pass --force if it is the newer one.`,
  );
}
