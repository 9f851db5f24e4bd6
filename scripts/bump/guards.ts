// Rejects documents that are valid, but older than the project's spec, or truncated.
import { SpecError } from '../codegen/errors.js';
import type { Document } from '../codegen/document.js';
import { operationsOf } from './walk.js';

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
  return here.findLast((other) => other < version) ?? String(here[0]);
}

/** A truncated YAML file can be valid. Missing operations give it away. */
export function rejectIfTruncated(source: string, document: Document, older: Document, endsWithinLine: boolean): void {
  const idsOf = (one: Document) => operationsOf(one).map(({ operation }) => operation.operationId);
  const ids = new Set(idsOf(document));
  const before = idsOf(older);
  const lost = before.filter((id) => !ids.has(id)).length;
  if (lost <= (endsWithinLine ? 0 : before.length / 4)) return;
  const end = endsWithinLine ? ', and ends within a line' : '';
  throw new SpecError(
    `${source}: lacks ${lost} of ${before.length} operations${end}; it seems to be truncated. Pass --force if it is complete.`,
  );
}
