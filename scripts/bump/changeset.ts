// The changeset of a version of the API: what users of the package read about it in the changelog. What breaks comes first.
import { createHash } from 'node:crypto';
import type { Change } from '../diff/compare.js';
import { linesOf, listed } from '../diff/report.js';

/** The most lines of changes; `CHANGES.md` and `REVISIONS.md` have all of them. */
const mostLines = 30;

/** The most types that a line names. */
const mostTypes = 3;

export interface Release {
  /** Of the API. */
  version: string;
  /** What it is compared with: the version before, or itself. */
  from: string;
  changes: Change[];
  /** Whether `clerk-bapi` is this version. */
  isDefault: boolean;
  /** The version that `clerk-bapi` was, if it becomes this one now. */
  defaultBefore: string | undefined;
  /** The version of the package. */
  released: string;
}

const isMajor = (released: string): boolean => !released.startsWith('0.');

/** Whether the changes concern users who do not change their imports. */
function levelOf({ version, from, changes, defaultBefore, released }: Release): 'major' | 'minor' | 'patch' {
  const isRevision = version === from;
  const isBreaking = defaultBefore !== undefined || (isRevision && changes.some(({ breaking }) => breaking));
  if (isBreaking && isMajor(released)) return 'major';
  return isBreaking || !isRevision || changes.length > 0 ? 'minor' : 'patch';
}

function introduction({ version, from, changes, defaultBefore, isDefault }: Release): string[] {
  const becomes =
    defaultBefore === undefined
      ? []
      : [
          `**Breaking:** \`clerk-bapi\` is the client of the API ${version} now; that of ${defaultBefore} is \`clerk-bapi/${defaultBefore}\`.`,
        ];
  if (version !== from)
    return [...becomes, `The API ${version}, as \`clerk-bapi/${version}\`. What changed since ${from}:`];
  if (changes.length === 0 && defaultBefore !== undefined) return becomes;
  const entry = isDefault ? 'clerk-bapi' : `clerk-bapi/${version}`;
  return [...becomes, `\`${entry}\` follows a revision of the API ${version}:`];
}

/** Names of types, which who calls helpers rarely reads, take one line. */
function foldedLines(changes: Change[]): string[] {
  const folded = (['added', 'removed'] as const).flatMap((verb) => {
    const names = changes.filter(({ rule }) => rule === `api-schema-${verb}`).map(({ schema }) => `\`${schema}\``);
    if (names.length === 0) return [];
    return `- ${names.length === 1 ? 'type' : `${names.length} types`} ${verb}: ${listed(names, mostTypes)}`;
  });
  return [...linesOf(changes.filter(({ rule }) => !/^api-schema-(?:added|removed)$/.test(rule))), ...folded];
}

const breakingLines = (changes: Change[], isOfThese: (change: Change) => boolean, mark: string): string[] =>
  linesOf(changes.filter((change) => change.breaking && isOfThese(change))).map((line) =>
    line.replace('-', `- ${mark}`),
  );

/**
 * @param introduction - Paragraphs before the list of changes.
 * @param report - The file that has all changes.
 */
export function changesetText(
  level: 'major' | 'minor' | 'patch',
  introduction: string[],
  changes: Change[],
  report: string,
): string {
  const all = [
    ...breakingLines(changes, ({ seenBy }) => seenBy !== 'raw', '**Breaking:**'),
    ...breakingLines(changes, ({ seenBy }) => seenBy === 'raw', '**Breaking for `clerk.raw`:**'),
    ...foldedLines(changes.filter(({ breaking }) => !breaking)),
  ];
  const lines = [
    ...all.slice(0, mostLines),
    ...(all.length > mostLines ? [`- and ${all.length - mostLines} more changes, see \`${report}\``] : []),
  ];
  return [`---\n'clerk-bapi': ${level}\n---`, ...introduction, ...(lines.length > 0 ? [lines.join('\n')] : [])].join(
    '\n\n',
  );
}

/** Tells the changesets of a version's revisions apart. */
export const markOf = (text: string): string => `-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

export const nothingNoticed = '- no change that code notices';

export function changeset(release: Release): { file: string; text: string } {
  const { version, from, changes } = release;
  const isRevision = version === from;
  const report = `openapi/${version}/${isRevision ? 'REVISIONS' : 'CHANGES'}.md`;
  const isSaid = changes.length > 0 || (isRevision && release.defaultBefore !== undefined);
  const paragraphs = [...introduction(release), ...(isSaid ? [] : [nothingNoticed])];
  const text = changesetText(levelOf(release), paragraphs, changes, report);
  return { file: `.changeset/api-${version}${isRevision ? markOf(text) : ''}.md`, text: `${text}\n` };
}
