// @ts-check
// How one operation changed: the helper, the way to it, what it takes and what it answers. What happens within a schema
// that has a name is compared there, once for all operations.
import { differencesOf, renames } from './differences.js';
import { judge } from './rules.js';

/** @typedef {import('./match.js').Endpoint} Endpoint */
/** @typedef {import('./match.js').Pair} Pair */
/** @typedef {import('./differences.js').Sides} Sides */
/** @typedef {import('./rules.js').Verdict} Verdict */
/** @typedef {import('../codegen/operations.js').Parameter} Parameter */

/**
 * @typedef {'request' | 'response' | 'both' | 'none'} Direction
 * @typedef {{ rule: string, path: string, message: string, direction: Direction, seenBy: Verdict, parameter?: string }} Finding
 *   `parameter` is the name of the shared one that changed, for all operations that have it
 */

/** @param {string} rule @param {string} path @param {string} message @param {Direction} direction @param {Verdict} seenBy @returns {Finding} */
export const finding = (rule, path, message, direction, seenBy) => ({ rule, path, message, direction, seenBy });

/** @param {Pair} pair @param {Sides} sides @returns {Finding[]} */
export const changesOfEndpoint = (pair, sides) => [
  ...changesOfNames(pair),
  ...changesOfParameters(pair, sides),
  ...changesOfBody(pair, sides),
  ...changesOfAnswers(pair, sides),
];

/** @param {Pair} pair */
function* changesOfNames({ older, newer }) {
  if (older.helper && newer.helper && older.helper !== newer.helper)
    yield finding('helper-renamed', '', `renamed to \`${newer.helper}\``, 'none', 'compiler');
  if (older.id && older.id !== newer.id)
    yield finding(
      'api-operation-id-removed',
      '',
      `its operationId was \`${older.id}\`, and is \`${newer.id}\``,
      'none',
      'compiler',
    );
  if (older.verb !== newer.verb || older.path !== newer.path)
    yield finding(
      'api-moved',
      '',
      `moved: \`${older.verb} ${older.path}\` → \`${newer.verb} ${newer.path}\``,
      'none',
      'compiler',
    );
  if (!older.operation.deprecated && newer.operation.deprecated)
    yield finding('endpoint-deprecated', '', 'deprecated', 'none', false);
  if (older.operation.deprecated && !newer.operation.deprecated)
    yield finding('endpoint-reactivated', '', 'no longer deprecated', 'none', false);
  yield* changesOfArguments(older, newer);
}

/** @param {Endpoint} endpoint @param {string} place */
const parametersIn = ({ parameters }, place) => parameters.filter((parameter) => parameter.in === place);

/** What a helper takes, one after the other. @param {Endpoint} endpoint */
const argumentsOf = (endpoint) => [
  ...parametersIn(endpoint, 'path').map(() => 'id'),
  ...(endpoint.body ? ['body'] : []),
  ...(parametersIn(endpoint, 'query').length ? ['query'] : []),
  'options',
];

/** @param {Endpoint} older @param {Endpoint} newer */
function* changesOfArguments(older, newer) {
  const [before, after] = [argumentsOf(older), argumentsOf(newer)];
  const added = after.filter((argument) => argument !== 'id' && !before.includes(argument));
  // A body or a query that was not there pushes `options` back, which hurts calls that give them.
  if (added.length)
    yield finding(
      'helper-arguments-moved',
      '',
      `takes ${added.map((name) => `\`${name}\``).join(' and ')} before ${before.includes('query') ? '`query` and `options`' : '`options`'} now`,
      'request',
      'compiler',
    );
  const [ids, newIds] = [older, newer].map((endpoint) => parametersIn(endpoint, 'path').map(({ name }) => name));
  if (ids && newIds && ids.join() !== newIds.join() && [...ids].sort().join() === [...newIds].sort().join())
    yield finding(
      'helper-arguments-moved',
      '',
      `takes its ids in another order now: ${newIds.map((name) => `\`${name}\``).join(', ')}`,
      'request',
      'api',
    );
}

/** @param {Parameter} parameter @param {string} [inner] */
const pathOf = ({ in: place, name }, inner = '') => `${place}.${name}${inner}`;

/** Helpers send ids and queries; headers and cookies are in no type. @param {Parameter} parameter @returns {Verdict} */
const seenIn = ({ in: place }) => (place === 'path' || place === 'query' ? 'compiler' : 'api');

/** @param {Pair} pair @param {Sides} sides */
function* changesOfParameters({ older, newer }, sides) {
  const key = (/** @type {Parameter} */ { name, in: place }) => `${place} ${name}`;
  const before = new Map(older.parameters.map((parameter) => [key(parameter), parameter]));
  const after = new Map(newer.parameters.map((parameter) => [key(parameter), parameter]));
  const removed = [...before].filter(([name]) => !after.has(name));
  const added = [...after].filter(([name]) => !before.has(name));
  const renamed = renamedParameters(removed, added, older, newer, sides);
  for (const [name, parameter] of before) {
    const newName = renamed.get(name);
    const partner = after.get(newName ?? name);
    if (newName && partner)
      yield finding(
        'request-parameter-renamed',
        pathOf(parameter),
        `renamed to \`${partner.name}\``,
        'request',
        seenIn(parameter),
      );
    else if (!partner)
      yield finding(
        'request-parameter-removed',
        pathOf(parameter),
        'removed',
        'request',
        seenIn(parameter) === 'api' ? false : 'compiler',
      );
    if (!partner) continue;
    const isShared = parameter.component !== undefined && parameter.component === partner.component;
    for (const one of changesOfParameter(parameter, partner, sides))
      yield isShared ? { ...one, parameter: String(parameter.component) } : one;
  }
  const taken = new Set(renamed.values());
  for (const [name, parameter] of added) {
    if (taken.has(name)) continue;
    if (parameter.in === 'path')
      yield finding('new-request-path-parameter', pathOf(parameter), 'added', 'request', 'compiler');
    else if (parameter.required)
      yield finding('new-required-request-parameter', pathOf(parameter), 'added', 'request', seenIn(parameter));
    else yield finding('new-optional-request-parameter', pathOf(parameter), 'added', 'request', false);
  }
}

/**
 * The ids of a path that are at the same place under another name, and what else seems to be the same.
 *
 * @param {[string, Parameter][]} removed @param {[string, Parameter][]} added @param {Endpoint} older @param {Endpoint} newer @param {Sides} sides
 */
function renamedParameters(removed, added, older, newer, sides) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const [before, after] = [parametersIn(older, 'path'), parametersIn(newer, 'path')];
  if (before.length === after.length) {
    for (const [i, { name }] of before.entries()) {
      const other = after[i]?.name;
      if (removed.some(([key]) => key === `path ${name}`) && added.some(([key]) => key === `path ${other}`))
        found.set(`path ${name}`, `path ${other}`);
    }
  }
  const property = (/** @type {Parameter} */ { schema, required = false }) => ({ schema, required });
  for (const place of ['query', 'header', 'cookie']) {
    const of = (/** @type {[string, Parameter][]} */ list) =>
      list
        .filter(([, parameter]) => parameter.in === place)
        .map(
          ([, parameter]) =>
            /** @type {[string, import('./shape.js').Property]} */ ([parameter.name, property(parameter)]),
        );
    for (const [name, other] of renames(of(removed), of(added), sides))
      found.set(`${place} ${name}`, `${place} ${other}`);
  }
  return found;
}

/** @param {Parameter} older @param {Parameter} newer @param {Sides} sides */
function* changesOfParameter(older, newer, sides) {
  const path = pathOf(older);
  if (!older.required && newer.required)
    yield finding('request-parameter-became-required', path, 'required now', 'request', seenIn(older));
  if (older.required && !newer.required)
    yield finding('request-parameter-became-optional', path, 'optional now', 'request', false);
  if (!older.deprecated && newer.deprecated)
    yield finding('request-parameter-deprecated', path, 'deprecated', 'request', false);
  if (older.deprecated && !newer.deprecated)
    yield finding('request-parameter-reactivated', path, 'no longer deprecated', 'request', false);
  for (const difference of differencesOf(older.schema, newer.schema, sides)) {
    const subject = /^(\[\])*$/.test(difference.at) ? 'parameter' : 'parameter-property';
    const { rule, seenBy, message } = judge(difference, 'request', subject);
    const verdict = seenBy === 'compiler' ? seenIn(older) : seenBy;
    yield finding(rule, pathOf(older, inner(difference.at)), message, 'request', verdict);
  }
}

/** @param {string} at */
const inner = (at) => (at === '' || at.startsWith('[') ? at : `.${at}`);

/** How a schema differs that has no name of its own. @param {unknown} older @param {unknown} newer @param {Sides} sides @param {'request' | 'response'} direction @param {string} root */
function* changesOfInline(older, newer, sides, direction, root) {
  for (const difference of differencesOf(/** @type {any} */ (older), /** @type {any} */ (newer), sides)) {
    const subject = /^(\[\])*$/.test(difference.at) && !difference.kind.startsWith('property-') ? 'body' : 'property';
    const { rule, seenBy, message } = judge(difference, direction, subject);
    yield finding(rule, `${root}${inner(difference.at)}`, message, direction, seenBy);
  }
}

/** @param {Pair} pair @param {Sides} sides */
function* changesOfBody({ older, newer }, sides) {
  const [before, after] = [older.body, newer.body];
  if (!before && !after) return;
  if (!before) {
    const required = after?.required ?? false;
    yield finding(
      `request-body-added-${required ? 'required' : 'optional'}`,
      'body',
      `added, ${required ? 'required' : 'optional'}`,
      'request',
      required && 'compiler',
    );
    return;
  }
  if (!after) {
    yield finding('request-body-removed', 'body', 'removed', 'request', 'compiler');
    return;
  }
  if (!before.required && after.required)
    yield finding('request-body-became-required', 'body', 'required now', 'request', 'compiler');
  if (before.required && !after.required)
    yield finding('request-body-became-optional', 'body', 'optional now', 'request', false);
  for (const [media, { schema }] of Object.entries(before.content)) {
    const partner = after.content[media];
    if (partner) yield* changesOfInline(schema, partner.schema, sides, 'request', 'body');
    else
      yield finding(
        'request-body-media-type-removed',
        'body',
        `\`${media}\` is not taken any more`,
        'request',
        'compiler',
      );
  }
  for (const media of Object.keys(after.content)) {
    if (!(media in before.content))
      yield finding('request-body-media-type-added', 'body', `\`${media}\` is taken as well`, 'request', false);
  }
}

/** @param {string} status */
const isSuccess = (status) => status.startsWith('2');

/** Whether two contents say the same. @param {Record<string, { schema?: any }>} a @param {Record<string, { schema?: any }>} b @param {Sides} sides */
const isSameContent = (a, b, sides) =>
  Object.keys(a).join() === Object.keys(b).join() &&
  Object.entries(a).every(([media, { schema }]) => differencesOf(schema, b[media]?.schema, sides).length === 0);

/** @param {Pair} pair @param {Sides} sides */
function* changesOfAnswers({ older, newer }, sides) {
  const statuses = (/** @type {Endpoint} */ { responses }, /** @type {boolean} */ success) =>
    [...responses.keys()].filter((status) => isSuccess(status) === success);
  const [first, newFirst] = [statuses(older, true)[0], statuses(newer, true)[0]];
  for (const success of [true, false]) {
    const kind = success ? 'success' : 'non-success';
    const [before, after] = [statuses(older, success), statuses(newer, success)];
    for (const status of before) {
      if (after.includes(status))
        yield* changesOfContent(
          older.responses.get(status),
          newer.responses.get(status),
          sides,
          success && status === first ? 'answer' : status,
        );
      else
        yield finding(
          `response-${kind}-status-removed`,
          status,
          `status ${status} removed`,
          'response',
          (success || after.length === 0) && 'compiler',
        );
    }
    for (const status of after) {
      if (before.includes(status)) continue;
      // `clerk.raw` gives what any of the statuses brings.
      const content = newer.responses.get(status) ?? {};
      const isKnown =
        before.length === 0 || before.some((other) => isSameContent(older.responses.get(other) ?? {}, content, sides));
      yield finding(
        `response-${kind}-status-added`,
        status,
        `status ${status} added`,
        'response',
        !isKnown && 'compiler',
      );
    }
  }
  // The helper answers with the first of them.
  if (first !== undefined && newFirst !== undefined && first !== newFirst)
    yield* changesOfContent(older.responses.get(first), newer.responses.get(newFirst), sides, 'answer');
}

/** @param {Record<string, { schema?: any }> | undefined} older @param {Record<string, { schema?: any }> | undefined} newer @param {Sides} sides @param {string} root */
function* changesOfContent(older = {}, newer = {}, sides, root) {
  const isVoid = [older, newer].map((content) => Object.keys(content).length === 0);
  if (isVoid[0] && isVoid[1]) return;
  if (isVoid[0]) {
    // `Promise<void>` does not take a promise of something else. A refusal is thrown, whatever it has.
    yield finding('response-body-added', root, 'has a body now', 'response', root === 'answer' && 'compiler');
    return;
  }
  if (isVoid[1]) {
    yield finding('response-body-removed', root, 'has no body any more', 'response', root === 'answer' && 'compiler');
    return;
  }
  for (const [media, { schema }] of Object.entries(older)) {
    const partner = newer[media];
    if (partner) yield* changesOfInline(schema, partner.schema, sides, 'response', root);
    else
      yield finding('response-media-type-removed', root, `\`${media}\` does not come any more`, 'response', 'compiler');
  }
  for (const [media, { schema }] of Object.entries(newer)) {
    if (media in older) continue;
    const isKnown = Object.values(older).some((content) => differencesOf(content.schema, schema, sides).length === 0);
    yield finding('response-media-type-added', root, `\`${media}\` comes as well`, 'response', !isKnown && 'compiler');
  }
}
