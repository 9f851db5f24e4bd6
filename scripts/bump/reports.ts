// The reports in the folder of a version: CHANGES.md, always whole, says what changed since the version before; REVISIONS.md has
// a section for each revision of the version, the newest first.
import { compare, countsOf, type Change } from '../diff/compare.js';
import type { Document } from '../codegen/document.js';
import { toJSON, toMarkdown, type FollowUp, type Missing } from '../diff/report.js';

/** Files in the folder of a version that only the bump writes. */
export const reportFiles = ['CHANGES.md', 'CHANGES.json', 'REVISIONS.md'];

export interface Open {
  missing: Missing[];
  followUps: FollowUp[];
}

/** Both specs as users of the SDK get them: with their overlays. */
export interface Comparison {
  from: string;
  to: string;
  older: Document;
  newer: Document;
  changes: Change[];
  /** What the operations are, if not operations. */
  noun?: string;
}

export const comparisonOf = (from: string, older: Document, newer: Document): Comparison => ({
  from,
  to: newer.info.version,
  older,
  newer,
  changes: compare(older, newer),
});

const aboutOf = ({ from, to, older, newer, noun }: Comparison, open: Open) => ({
  ...(noun !== undefined && { noun }),
  from,
  to,
  counts: { from: countsOf(older), to: countsOf(newer) },
  ...open,
});

/** @param comparison - With the version before. */
export async function changesFiles(comparison: Comparison, open: Open): Promise<Map<string, string>> {
  const about = aboutOf(comparison, open);
  return new Map([
    ['CHANGES.md', await toMarkdown(comparison.changes, about)],
    ['CHANGES.json', await toJSON(comparison.changes, about)],
  ]);
}

const heading = (version: string) =>
  `# Revisions of ${version}\n\nWhat changed within the version, the newest first, as \`npm run bump\` found it.\n`;

/**
 * REVISIONS.md with a section more.
 *
 * @param comparison - With the revision before.
 * @param present - The text of the file, if there is one.
 * @param today - `YYYY-MM-DD`.
 */
export async function withRevision(
  comparison: Comparison,
  open: Open,
  present: string | undefined,
  today: string,
): Promise<string> {
  const before = present?.replace(/^# .*\n\n.*\n/, '') ?? '';
  const sameDay = before.split('\n').filter((line) => line.startsWith(`## ${today}`)).length;
  const title = sameDay === 0 ? today : `${today}, revision ${sameDay + 1}`;
  const report = await toMarkdown(comparison.changes, { ...aboutOf(comparison, open), title });
  const section = report.replace(/^(#+ )/gm, '#$1').trimEnd();
  return `${heading(comparison.to)}\n${section}\n${before}`;
}
