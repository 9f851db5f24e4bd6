// The changeset of a version of the webhooks.
import type { Change } from '../diff/compare.js';
import { changesetText, markOf, nothingNoticed } from './changeset.js';

export interface WebhooksRelease {
  /** Of the webhooks. */
  version: string;
  /** What it is compared with: the version before, or itself. */
  from: string;
  changes: Change[];
  /** The version that `clerk-bapi/webhooks` was, and is. */
  before: string;
  now: string;
  /** The version of the package. */
  released: string;
}

export function webhooksChangeset(release: WebhooksRelease): { file: string; text: string } {
  const { version, from, changes, before, now, released } = release;
  const isRevision = version === from;
  const concernsUsers = version === now;
  const isBreaking = concernsUsers && (before !== now || changes.some(({ breaking }) => breaking));
  const level = isBreaking && !released.startsWith('0.') ? 'major' : concernsUsers ? 'minor' : 'patch';
  const becomes = `**Breaking:** \`clerk-bapi/webhooks\` has the types of the webhooks ${now} now; it had those of ${before}.`;
  const introduction = isRevision
    ? `\`clerk-bapi/webhooks\` follows a revision of the webhooks ${version}:`
    : `The webhooks ${version}${concernsUsers ? '' : `, for which \`clerk-bapi/webhooks\` has no types yet`}. What changed since ${from}:`;
  const paragraphs = [
    ...(before === now ? [] : [becomes]),
    introduction,
    ...(changes.length === 0 ? [nothingNoticed] : []),
  ];
  const report = `openapi/webhooks/${version}/${isRevision ? 'REVISIONS' : 'CHANGES'}.md`;
  const text = changesetText(level, paragraphs, changes, report);
  return { file: `.changeset/webhooks-${version}${isRevision ? markOf(text) : ''}.md`, text: `${text}\n` };
}
