// The changeset of a version of the API: what users of the package read about it in the changelog. What breaks comes first.
import { createHash } from 'node:crypto';
import type { Change } from '../diff/compare.js';
import { linesOf } from '../diff/report.js';

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

function introduction({ version, from, changes, defaultBefore }: Release): string[] {
  const becomes =
    defaultBefore === undefined
      ? []
      : [
          `**Breaking:** \`clerk-bapi\` is the API ${version} now; it was ${defaultBefore}. \`clerk-bapi/${defaultBefore}\` still is the other.`,
        ];
  if (version !== from)
    return [...becomes, `The API ${version}, as \`clerk-bapi/${version}\`. What changed since ${from}:`];
  if (changes.length === 0 && defaultBefore !== undefined) return becomes;
  return [...becomes, `\`clerk-bapi/${version}\` follows a revision of the API ${version}:`];
}

/** Names of types, which who calls helpers rarely reads, take one line. */
function foldedLines(changes: Change[]): string[] {
  const folded = (['added', 'removed'] as const).flatMap((verb) => {
    const names = changes.filter(({ rule }) => rule === `api-schema-${verb}`).map(({ schema }) => `\`${schema}\``);
    if (names.length === 0) return [];
    const shown = names.length > mostTypes + 1 ? [...names.slice(0, mostTypes), 'others'] : names;
    return `- ${names.length === 1 ? 'type' : `${names.length} types`} ${verb}: ${shown.join(', ')}`;
  });
  return [...linesOf(changes.filter(({ rule }) => !/^api-schema-(?:added|removed)$/.test(rule))), ...folded];
}

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
    ...linesOf(changes.filter(({ breaking }) => breaking)).map((line) => line.replace(/^- /, '- **Breaking:** ')),
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

export const nothingButWords = '- nothing but words';

export function changeset(release: Release): { file: string; text: string } {
  const { version, from, changes } = release;
  const isRevision = version === from;
  const report = `openapi/${version}/${isRevision ? 'REVISIONS' : 'CHANGES'}.md`;
  const isSaid = changes.length > 0 || (isRevision && release.defaultBefore !== undefined);
  const paragraphs = [...introduction(release), ...(isSaid ? [] : [nothingButWords])];
  const text = changesetText(levelOf(release), paragraphs, changes, report);
  return { file: `.changeset/api-${version}${isRevision ? markOf(text) : ''}.md`, text: `${text}\n` };
}
