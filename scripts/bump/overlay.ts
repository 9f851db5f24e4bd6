// The overlay of a version that gets a new document. That of a version which is here stays as it is; a new version starts with
// that of the version before, less what no longer applies.
import * as prettier from 'prettier';
import type { Document } from '../codegen/document.js';
import { fitOverlay, overlayOf, withoutMisfits } from '../codegen/overlay.js';
import type { FollowUp } from '../diff/report.js';
import { style } from '../codegen/style.js';

/** A spec with the overlay of a version, but for what does not fit. */
export function withFittingOverlay(version: string, document: Document): Document {
  const overlay = overlayOf(version);
  return overlay ? fitOverlay(document, overlay.text, overlay.file).document : document;
}

export interface AppliedOverlay {
  /** The spec as users of the SDK get it. */
  document: Document;
  /** The text of the new version's overlay. `undefined` if the version has its own, or needs none. */
  text: string | undefined;
  /** The lines to delete from the version's own overlay. */
  followUps: FollowUp[];
  /** What a new version does not take over, with the lines in the overlay of the version before. */
  dropped: FollowUp[];
}

/**
 * @param base - The version before, or the version itself.
 */
export async function overlayFor(version: string, base: string, document: Document): Promise<AppliedOverlay> {
  const own = overlayOf(version);
  const overlay = own ?? overlayOf(base);
  if (!overlay) return { document, text: undefined, followUps: [], dropped: [] };
  const { document: overlaid, misfits } = fitOverlay(document, overlay.text, overlay.file);
  const lines = misfits.map(({ line, message }) => ({ file: overlay.file, line, message }));
  if (own) return { document: overlaid, text: undefined, followUps: lines, dropped: [] };
  const rest = withoutMisfits(overlay.text, misfits);
  const text =
    rest !== undefined && misfits.length > 0 ? await prettier.format(rest, { ...style, parser: 'yaml' }) : rest;
  return { document: overlaid, text, followUps: [], dropped: lines };
}
