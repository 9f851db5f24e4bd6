// The report of a comparison: CHANGES.md for people, CHANGES.json for tools.
import prettier from 'prettier';
import type { Change, Counts } from './compare.js';
import { style } from '../codegen/style.js';

/** Prose, or a decision, that somebody has to add to the spec. */
export interface Missing {
  operation?: string;
  helper?: string;
  schema?: string;
  /** `summary`, a field, and so on. */
  what: string;
}

/** A line of a handwritten file that no longer fits the spec. */
export interface FollowUp {
  file: string;
  line: number;
  message: string;
}

export interface About {
  /** The older version. */
  from: string;
  /** The newer version. */
  to: string;
  counts: { from: Counts; to: Counts };
  missing?: Missing[];
  /** What somebody has to change before the project compiles again. */
  followUps?: FollowUp[];
  /** Stands in the place of the usual title. */
  title?: string;
  /** What the operations are to users, as a heading has it. Default: `Operations`. */
  noun?: string;
}

type Group = [first: Change, ...others: Change[]];

const code = (name: string) => `\`${name}\``;

/** `a, b and c`, at most `most` of them. */
export function listed(items: string[], most = Infinity): string {
  const shown = items.length > most + 1 ? items.slice(0, most) : items;
  const last = shown.length < items.length ? `${items.length - shown.length} more` : shown.at(-1);
  const others = shown.length < items.length ? shown : shown.slice(0, -1);
  return others.length ? `${others.join(', ')} and ${last}` : String(last ?? '');
}

/** How many helpers a line names. CHANGES.json names all of them. */
const mostHelpers = 3;

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Whether a change that breaks nothing is an addition. */
const isNew = ({ rule }: Change) =>
  /^new-|^(?:endpoint|api-schema)-added$|-property-added$|-(?:enum-value|any-of|status|media-type|body|additional-properties)-added$|-added-optional$/.test(
    rule,
  );

const verbFor = (directions: Set<string>, sent: string, received: string) =>
  [...(directions.has('request') ? [sent] : []), ...(directions.has('response') ? [received] : [])].join(' and ');

/** Changes that share a line: the same change of several fields of a schema, or of a field in both directions. */
function grouped(changes: Change[]): Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const { schema, parameter, operation, rule, message } = change;
    const isType = /^api-schema-(?:added|removed)$/.test(rule);
    const key = isType ? rule : JSON.stringify([schema ?? parameter, schema ? '' : operation, message]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

function subjectOf(group: Group): string {
  const [{ schema, helper, rule }] = group;
  const directions = new Set(group.map(({ direction }) => direction));
  const helpers = [...new Set(group.flatMap(({ operations = [] }) => operations))].map(code);
  if (/^api-schema-(?:added|removed)$/.test(rule)) {
    const names = group.map((change) => code(String(change.schema)));
    return `${names.length === 1 ? 'type' : 'types'} ${listed(names)}`;
  }
  if (schema && helpers.length === 0) return `type ${code(schema)}`;
  if (schema && helpers.length === 1)
    return `${helpers[0]} ${verbFor(directions, 'sends', 'receives')} ${code(schema)}`;
  if (schema) return `${code(schema)}, ${verbFor(directions, 'sent', 'received')} by ${listed(helpers, mostHelpers)}`;
  if (helpers.length) return listed(helpers, mostHelpers);
  return helper ? code(helper) : 'every call';
}

function line(group: Group): string {
  const [{ message }] = group;
  const paths = [...new Set(group.map(({ path }) => path))].filter((path) => path && path !== 'security');
  return `- ${subjectOf(group)}: ${paths.length ? `${listed(paths.map(code))} ` : ''}${message}`;
}

/** A line of Markdown for each change, or for several that are alike. */
export const linesOf = (changes: Change[]): string[] => grouped(changes).map(line);

const section = (heading: string, changes: Change[], note?: string) =>
  changes.length ? [heading, ...(note ? [note] : []), linesOf(changes).join('\n')] : [];

function textsToWrite(missing: Missing[], changes: Change[]) {
  const helpers = new Map(changes.map(({ operation, helper }) => [operation, helper]));
  const places = new Map<string, string[]>();
  for (const { operation, helper, schema, what } of missing) {
    const [, kind, name] = /^(tag|response|parameter) (.+)$/.exec(operation ?? '') ?? [];
    const component = schema === undefined ? [kind, name] : ['type', schema];
    const place = component[0]
      ? `${component[0]} ${code(String(component[1]))}`
      : code(String(helper ?? helpers.get(operation) ?? operation));
    places.set(place, [...(places.get(place) ?? []), what]);
  }
  const lines = [...places].map(([place, what]) => `- ${place}: ${listed(what)}`);
  const note = 'Write these in `openapi/`. `npm run generate` names the texts that are still missing.';
  return lines.length ? ['## To write and to decide', note, lines.join('\n')] : [];
}

function linesToChange(followUps: FollowUp[]) {
  const lines = followUps.map(({ file, line, message }) => `- ${code(`${file}:${line}`)}: ${message}`);
  const note = 'These no longer fit the spec: change them until `npm run generate` and `npm run typecheck` succeed.';
  return lines.length ? ['## Lines to change', note, lines.join('\n')] : [];
}

/** What the overlay adds is counted apart: the API may not have it. */
function ours({ counts: { to } }: About): string {
  if (!to.ours.operations && !to.ours.schemas) return '';
  return `; the overlay adds ${count(to.ours.operations, 'operation')} and ${count(to.ours.schemas, 'schema')}`;
}

function summary(changes: Change[], about: About) {
  const { counts } = about;
  const breaking = changes.filter((change) => change.breaking);
  const silent = breaking.filter(({ seenBy }) => seenBy === 'api').length;
  const note = silent ? `, ${silent === breaking.length ? 'all' : silent} of which the compiler does not report` : '';
  return `${about.noun ?? 'Operations'} ${counts.from.operations} → ${counts.to.operations}, schemas ${counts.from.schemas} → ${counts.to.schemas}${ours(about)}. ${count(changes.length, 'change')}, ${breaking.length} breaking${note}.`;
}

const formatted = async (text: string, parser: 'markdown' | 'json') => prettier.format(text, { ...style, parser });

export async function toMarkdown(changes: Change[], about: About): Promise<string> {
  const { from, to, missing = [], followUps = [], title } = about;
  const breaking = changes.filter((change) => change.breaking);
  const harmless = changes.filter((change) => !change.breaking);
  const parts = [
    `# ${title ?? (from === to ? `${to}, revised` : `From ${from} to ${to}`)}`,
    changes.length ? summary(changes, about) : 'Nothing changed for users of the SDK.',
    ...(breaking.length ? ['## Breaking'] : []),
    ...section(
      '### Reported by the compiler',
      breaking.filter(({ seenBy }) => seenBy === 'compiler'),
    ),
    ...section(
      '### Reported by the compiler, for users of `clerk.raw`',
      breaking.filter(({ seenBy }) => seenBy === 'raw'),
      'Helpers stay as they are. Code breaks if it uses `clerk.raw`, or the types `paths` and `operations`.',
    ),
    ...section(
      '### Reported only by the API',
      breaking.filter(({ seenBy }) => seenBy === 'api'),
      'Code still compiles, but the API rejects the call or behaves differently.',
    ),
    ...section('## New', harmless.filter(isNew)),
    ...section(
      '## Changed',
      harmless.filter((change) => !isNew(change)),
    ),
    ...linesToChange(followUps),
    ...textsToWrite(missing, changes),
  ];
  return formatted(parts.join('\n\n'), 'markdown');
}

/**
 * `{ from, to, counts: { from, to }, breaking: { compiler, raw, api }, changes, missing, followUps }`, see `Change` and `About`.
 *
 * Changes keep their order and their ids from one run to the next.
 */
export async function toJSON(
  changes: Change[],
  { from, to, counts, missing = [], followUps = [] }: About,
): Promise<string> {
  const seenBy = (who: string) => changes.filter((change) => change.seenBy === who).length;
  const breaking = { compiler: seenBy('compiler'), raw: seenBy('raw'), api: seenBy('api') };
  return formatted(JSON.stringify({ from, to, counts, breaking, changes, missing, followUps }), 'json');
}
