// The reports in the folder of a version: CHANGES.md, always whole, says what changed since the version before; REVISIONS.md has
// a section for each revision of the version, the newest first.
import { compare, countsOf, type Change } from '../diff/compare.js';
import type { Document } from '../codegen/document.js';
import { count, toJSON, toMarkdown, type FollowUp, type Missing } from '../diff/report.js';
import { textOf } from './file-changes.js';
import { versionBefore } from './guards.js';
import { step } from './steps.js';
import type { VersionBump } from './version-bump.js';

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

const aboutOf = ({ from, to, older, newer, noun }: Comparison, { missing, followUps }: Open) => ({
  ...(noun !== undefined && { noun }),
  from,
  to,
  counts: { from: countsOf(older), to: countsOf(newer) },
  missing,
  followUps,
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

/** What the reports of a version need to know about its kind. */
export interface Kind {
  /** The folder of a version. */
  folder: (version: string) => string;
  /** A version that is here, as users of the SDK get it. */
  documentOf: (version: string) => Promise<Document>;
  compare: (from: string, older: Document, newer: Document) => Comparison;
}

/**
 * Changes CHANGES.md of the version, and of the one after it, which it is compared with; and REVISIONS.md, if it is a revision.
 *
 * @param older - The base.
 * @returns What changed since the base.
 */
export async function changeReports(
  bump: VersionBump,
  kind: Kind,
  older: Document,
  newer: Document,
): Promise<Change[]> {
  const changes = await step('compare', async () => {
    const { version, base, versions, isRevision } = bump;
    const folder = kind.folder(version);
    const comparison = kind.compare(base, older, newer);
    const writeChanges = async (to: string, whole: Comparison, open: Open) => {
      for (const [name, text] of await changesFiles(whole, open)) bump.change(`${kind.folder(to)}/${name}`, text);
    };
    if (isRevision) {
      const file = `${folder}/REVISIONS.md`;
      bump.change(file, await withRevision(comparison, bump, textOf(file), bump.options.today));
      const before = versionBefore(version, versions) ?? presentReport(folder)?.from;
      if (before !== undefined)
        await writeChanges(version, kind.compare(before, await kind.documentOf(before), newer), bump);
    } else await writeChanges(version, comparison, bump);
    const after = versions.find((other) => other > version);
    const present = after === undefined ? undefined : presentReport(kind.folder(after));
    if (after !== undefined && present)
      await writeChanges(after, kind.compare(version, newer, await kind.documentOf(after)), present);
    return comparison.changes;
  });
  printReport(bump, kind.folder(bump.version), changes);
  return changes;
}

/** Says where the report is, and what it has. */
function printReport({ isRevision, missing }: VersionBump, folder: string, changes: Change[]): void {
  const breaking = changes.filter((change) => change.breaking).length;
  const places = new Set(missing.map(({ operation, schema }) => schema ?? operation)).size;
  const left = places === 0 ? '' : `, ${count(places, 'place')} where a text or a decision is missing`;
  const file = `${folder}/${isRevision ? 'REVISIONS' : 'CHANGES'}.md`;
  console.log(`  ${file}: ${count(changes.length, 'change')}, ${breaking} breaking${left}`);
}

/** CHANGES.json of a version. */
function presentReport(folder: string): (Open & { from: string }) | undefined {
  const text = textOf(`${folder}/CHANGES.json`);
  return text === undefined ? undefined : (JSON.parse(text) as Open & { from: string });
}
