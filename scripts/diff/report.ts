// @ts-check
// The report of a comparison: CHANGES.md for people, CHANGES.json for tools.
import prettier from 'prettier';
import { root } from '../cli.js';

/** @typedef {import('./compare.js').Change} Change */
/** @typedef {import('./compare.js').Counts} Counts */

/**
 * What the project has no words for yet.
 *
 * @typedef {{ operation?: string, helper?: string, schema?: string, what: string }} Missing `what` is `summary`, a field, …
 *
 * @typedef {object} About
 * @property {string} from the older version
 * @property {string} to the newer version
 * @property {{ from: Counts, to: Counts }} counts
 * @property {Missing[]} [missing]
 */

/** @param {string} name */
const code = (name) => `\`${name}\``;

/** `a, b and c`, and no more than `most` of them. @param {string[]} words @param {number} [most] */
function listed(words, most = Infinity) {
  const shown = words.length > most + 1 ? words.slice(0, most) : words;
  const last = shown.length < words.length ? `${words.length - shown.length} more` : shown.at(-1);
  const others = shown.length < words.length ? shown : shown.slice(0, -1);
  return others.length ? `${others.join(', ')} and ${last}` : String(last ?? '');
}

/** How many helpers a line names; CHANGES.json names them all. */
const mostHelpers = 3;

/** @param {number} number @param {string} noun */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What is there now that was not, as far as it breaks nothing. @param {Change} change */
const isNew = ({ rule }) =>
  /^new-|^(?:endpoint|api-schema)-added$|-property-added$|-(?:enum-value|any-of|status|media-type|body|additional-properties)-added$|-added-optional$/.test(
    rule,
  );

/** What operations do with a schema. @param {Set<string>} directions @param {string} sent @param {string} received */
const does = (directions, sent, received) =>
  [...(directions.has('request') ? [sent] : []), ...(directions.has('response') ? [received] : [])].join(' and ');

/** Changes that one line tells: the same happened to several fields of one thing, or to one field both ways. @param {Change[]} changes */
function grouped(changes) {
  /** @type {Map<string, Change[]>} */
  const groups = new Map();
  for (const change of changes) {
    const { schema, parameter, operation, rule, message } = change;
    const isType = /^api-schema-(?:added|removed)$/.test(rule);
    const key = isType ? rule : JSON.stringify([schema ?? parameter, schema ? '' : operation, message]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** What a line is about. @param {Change[]} group */
function subjectOf(group) {
  const [{ schema, helper, rule }] = /** @type {[Change]} */ (group);
  const directions = new Set(group.map(({ direction }) => direction));
  const helpers = [...new Set(group.flatMap(({ operations = [] }) => operations))].map(code);
  if (/^api-schema-(?:added|removed)$/.test(rule)) {
    const names = group.map((change) => code(String(change.schema)));
    return `${names.length === 1 ? 'type' : 'types'} ${listed(names)}`;
  }
  if (schema && helpers.length === 0) return `type ${code(schema)}`;
  if (schema && helpers.length === 1) return `${helpers[0]} ${does(directions, 'sends', 'receives')} ${code(schema)}`;
  if (schema) return `${code(schema)}, ${does(directions, 'sent', 'received')} by ${listed(helpers, mostHelpers)}`;
  if (helpers.length) return listed(helpers, mostHelpers);
  return helper ? code(helper) : 'every call';
}

/** @param {Change[]} group */
function line(group) {
  const [{ message }] = /** @type {[Change]} */ (group);
  const paths = [...new Set(group.map(({ path }) => path))].filter((path) => path && path !== 'security');
  return `- ${subjectOf(group)}: ${paths.length ? `${listed(paths.map(code))} ` : ''}${message}`;
}

/** @param {string} heading @param {Change[]} changes @param {string} [note] */
const section = (heading, changes, note) =>
  changes.length ? [heading, ...(note ? [note] : []), grouped(changes).map(line).join('\n')] : [];

/** @param {Missing[]} missing @param {Change[]} changes */
function wordsToWrite(missing, changes) {
  const helpers = new Map(changes.map(({ operation, helper }) => [operation, helper]));
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { operation, helper, schema, what } of missing) {
    const place = schema ? `type ${code(schema)}` : code(String(helper ?? helpers.get(operation) ?? operation));
    places.set(place, [...(places.get(place) ?? []), what]);
  }
  const lines = [...places].map(([place, what]) => `- ${place}: ${listed(what)}`);
  return lines.length ? ['## Words to write', 'The description has no words of ours for these.', lines.join('\n')] : [];
}

/** @param {Change[]} changes @param {About} about */
function summary(changes, { counts }) {
  const breaking = changes.filter((change) => change.breaking);
  const unseen = breaking.filter(({ seenBy }) => seenBy === 'api').length;
  const apart = unseen ? `, ${unseen === breaking.length ? 'all' : unseen} of which only the API shows` : '';
  return `Operations ${counts.from.operations} → ${counts.to.operations}, schemas ${counts.from.schemas} → ${counts.to.schemas}; ${count(changes.length, 'change')}, ${breaking.length} breaking${apart}.`;
}

/** @param {string} text @param {'markdown' | 'json'} parser */
const formatted = async (text, parser) =>
  prettier.format(text, { ...(await prettier.resolveConfig(`${root}/package.json`)), parser });

/**
 * @param {Change[]} changes
 * @param {About} about
 * @returns {Promise<string>}
 */
export async function toMarkdown(changes, about) {
  const { from, to, missing = [] } = about;
  const breaking = changes.filter((change) => change.breaking);
  const harmless = changes.filter((change) => !change.breaking);
  const parts = [
    from === to ? `# ${to}, revised` : `# From ${from} to ${to}`,
    changes.length ? summary(changes, about) : 'Nothing changed for users of the SDK.',
    ...(breaking.length ? ['## Breaking'] : []),
    ...section(
      '### The compiler shows these',
      breaking.filter(({ seenBy }) => seenBy === 'compiler'),
    ),
    ...section(
      '### Only the API shows these',
      breaking.filter(({ seenBy }) => seenBy === 'api'),
      'Code still compiles; the API refuses the call, or does something else.',
    ),
    ...section('## New', harmless.filter(isNew)),
    ...section(
      '## Changed',
      harmless.filter((change) => !isNew(change)),
    ),
    ...wordsToWrite(missing, changes),
  ];
  return formatted(parts.join('\n\n'), 'markdown');
}

/**
 * `{ from, to, counts: { from, to }, breaking: { compiler, api }, changes, missing }`; see `Change` and `About` for what
 * is in them. Changes keep their order and their ids from one run to the next.
 *
 * @param {Change[]} changes
 * @param {About} about
 * @returns {Promise<string>}
 */
export async function toJSON(changes, { from, to, counts, missing = [] }) {
  const seenBy = (/** @type {string} */ who) => changes.filter((change) => change.seenBy === who).length;
  const breaking = { compiler: seenBy('compiler'), api: seenBy('api') };
  return formatted(JSON.stringify({ from, to, counts, breaking, changes, missing }), 'json');
}
