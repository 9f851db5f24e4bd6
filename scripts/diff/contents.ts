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

export function* responseChanges({ older, newer }: Pair, sides: Sides): Iterable<Finding> {
  const [first, newFirst] = [statusesOf(older, true)[0], statusesOf(newer, true)[0]];
  for (const success of [true, false]) {
    const kind = success ? 'success' : 'non-success';
    const [before, after] = [statusesOf(older, success), statusesOf(newer, success)];
    for (const status of before) {
      if (after.includes(status)) {
        const root = success && status === first ? returned : status;
        yield* contentChanges(older.responses.get(status), newer.responses.get(status), sides, root);
        continue;
      }
      const seenBy = (success || after.length === 0) && 'compiler';
      yield finding(`response-${kind}-status-removed`, status, 'status removed', 'response', seenBy);
    }
    for (const status of after) {
      if (before.includes(status)) continue;
      // `clerk.raw` returns the content of every status.
      const content = newer.responses.get(status) ?? {};
      const isKnown =
        before.length === 0 || before.some((other) => isSameContent(older.responses.get(other) ?? {}, content, sides));
      const seenBy = !isKnown && 'compiler';
      yield finding(`response-${kind}-status-added`, status, 'status added', 'response', seenBy);
    }
  }
  // A helper returns the first of them.
  if (first !== undefined && newFirst !== undefined && first !== newFirst)
    yield* contentChanges(older.responses.get(first), newer.responses.get(newFirst), sides, returned);
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
