// A version on its way into the project: of the API, or of its webhooks.
import type { FollowUp, Missing } from '../diff/report.js';
import type { BumpOptions } from './apply.js';
import { FileChanges } from './file-changes.js';
import { baseOf } from './guards.js';
import type { Source } from './read.js';

export class VersionBump extends FileChanges {
  readonly followUps: FollowUp[] = [];
  readonly missing: Missing[] = [];
  readonly version: string;
  /** The version that it is compared with, and has its prose from: itself, or the one before. */
  readonly base: string;
  readonly isRevision: boolean;

  /** @param versions - Of its kind, in openapi/, oldest first. */
  constructor(
    readonly file: string,
    readonly source: Source,
    readonly options: BumpOptions,
    readonly versions: string[],
  ) {
    super();
    this.version = source.document.info.version;
    this.base = baseOf(this.version, versions, options.force);
    this.isRevision = this.base === this.version;
  }
}
