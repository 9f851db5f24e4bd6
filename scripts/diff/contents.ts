// How the body and the responses of an operation changed.
import type { Content } from '../codegen/document.js';
import { differencesOf } from './differences.js';
import type { Sides } from './difference.js';
import { finding, inlineChanges, type Finding } from './finding.js';
import type { Endpoint, Pair } from './match-endpoints.js';

export function* bodyChanges({ older, newer }: Pair, sides: Sides): Iterable<Finding> {
  const [before, after] = [older.body, newer.body];
  if (!before && !after) return;
  if (!before) {
    const kind = after?.required ? 'required' : 'optional';
    const seenBy = kind === 'required' && 'compiler';
    yield finding(`request-body-added-${kind}`, 'body', `added, ${kind}`, 'request', seenBy);
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
    const match = after.content[media];
    if (match) yield* inlineChanges(schema, match.schema, sides, 'request', 'body');
    else
      yield finding(
        'request-body-media-type-removed',
        'body',
        `\`${media}\` is no longer accepted`,
        'request',
        'compiler',
      );
  }
  for (const media of Object.keys(after.content)) {
    if (!(media in before.content))
      yield finding('request-body-media-type-added', 'body', `\`${media}\` is also accepted`, 'request', false);
  }
}

/** The path of what a helper returns. */
const returned = 'response';

const isSuccess = (status: string): boolean => status.startsWith('2');

const statusesOf = ({ responses }: Endpoint, success: boolean): string[] =>
  [...responses.keys()].filter((status) => isSuccess(status) === success);

const isSameContent = (a: Content, b: Content, sides: Sides): boolean =>
  Object.keys(a).join() === Object.keys(b).join() &&
  Object.entries(a).every(([media, { schema }]) => differencesOf(schema, b[media]?.schema, sides).length === 0);

export function* responseChanges(pair: Pair, sides: Sides): Iterable<Finding> {
  const { older, newer } = pair;
  const [first, ...others] = statusesOf(older, true);
  const [newFirst, ...newOthers] = statusesOf(newer, true);
  const isRenumbered =
    first !== newFirst && first !== undefined && newFirst !== undefined && others.length + newOthers.length === 0;
  if (!isRenumbered) yield* statusChanges(pair, sides, true);
  yield* statusChanges(pair, sides, false);
  if (first === undefined || newFirst === undefined) return;
  // A helper returns the content of the first, whatever its number.
  const found = [...contentChanges(older.responses.get(first), newer.responses.get(newFirst), sides, returned)];
  const renumbered = `status \`${first}\` → \`${newFirst}\``;
  const isSaid = isRenumbered && found.some(isAboutBody);
  if (isRenumbered && !isSaid) yield finding('response-success-status-changed', '', renumbered, 'response', 'raw');
  for (const one of found)
    yield isSaid && isAboutBody(one) ? { ...one, message: `${one.message}: ${renumbered}` } : one;
}

const isAboutBody = ({ rule }: Finding): boolean => /^response-body-(?:added|removed)$/.test(rule);

/** Statuses that came and went, and the content of those that stay, but for what a helper returns. */
function* statusChanges({ older, newer }: Pair, sides: Sides, success: boolean): Iterable<Finding> {
  const kind = success ? 'success' : 'non-success';
  const [before, after] = [statusesOf(older, success), statusesOf(newer, success)];
  for (const status of before) {
    if (!after.includes(status)) {
      const seenBy = (success || after.length === 0) && 'raw';
      yield finding(`response-${kind}-status-removed`, status, 'status removed', 'response', seenBy);
    } else if (!success || status !== before[0])
      for (const one of contentChanges(older.responses.get(status), newer.responses.get(status), sides, status))
        yield one.seenBy === 'compiler' ? { ...one, seenBy: 'raw' } : one;
  }
  for (const status of after) {
    if (before.includes(status)) continue;
    const content = newer.responses.get(status) ?? {};
    const isKnown =
      before.length === 0 || before.some((other) => isSameContent(older.responses.get(other) ?? {}, content, sides));
    // No type of a helper has the content of a second success, which the API may return. Errors are thrown.
    const seenBy = !isKnown && (success ? 'api' : 'raw');
    yield finding(`response-${kind}-status-added`, status, 'status added', 'response', seenBy);
  }
}

function* contentChanges(older: Content = {}, newer: Content = {}, sides: Sides, root: string): Iterable<Finding> {
  const isVoid = Object.keys(older).length === 0;
  const isVoidNow = Object.keys(newer).length === 0;
  if (isVoid && isVoidNow) return;
  if (isVoid || isVoidNow) {
    // A promise of something else does not fit `Promise<void>`. An error response is thrown, with or without a body.
    const [rule, message] = isVoid ? ['added', 'has a body now'] : ['removed', 'no longer has a body'];
    yield finding(`response-body-${rule}`, root, message, 'response', root === returned && 'compiler');
    return;
  }
  for (const [media, { schema }] of Object.entries(older)) {
    const match = newer[media];
    if (match) yield* inlineChanges(schema, match.schema, sides, 'response', root);
    else
      yield finding('response-media-type-removed', root, `\`${media}\` is no longer returned`, 'response', 'compiler');
  }
  for (const [media, { schema }] of Object.entries(newer)) {
    if (media in older) continue;
    const isKnown = Object.values(older).some((content) => differencesOf(content.schema, schema, sides).length === 0);
    yield finding(
      'response-media-type-added',
      root,
      `\`${media}\` is also returned`,
      'response',
      !isKnown && 'compiler',
    );
  }
}
