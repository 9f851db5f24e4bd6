// The old tests guard the new code: what is written for a version, compiled against another one, fails exactly where the
// report of `npm run diff` says that the compiler will see something break, and nowhere else.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { compare } from '../../scripts/diff/compare.js';
import type { Document } from '../../scripts/codegen/document.js';
import { pinned, versions } from '../../scripts/codegen/versions.js';
import { isLong } from '../size.js';
import { changes } from './changes.js';
import { Draft } from './draft.js';
import { disagreements, expectedFailures, failuresOf, modulesOf } from './guard.js';
import type { Use } from './usage.js';

const read = (version: string, file: string) => readFile(path.join(root, 'generated', version, file), 'utf8');
const documentOf = async (version: string) => JSON.parse(await read(version, 'openapi.json')) as Document;

let older: Document;
let olderTypes: string;
beforeAll(async () => {
  older = await documentOf(pinned());
  olderTypes = await read(pinned(), 'types.ts');
});

// What follows says the same of a version with changes: nothing else fails.
it.runIf(isLong)('code for the pinned version compiles against it', () => {
  expect([...failuresOf(older, olderTypes, pinned())]).toEqual([]);
});

it.each(versions().filter((version) => version !== pinned()))(
  'code for the pinned version, compiled against %s, fails exactly where the report says',
  async (version) => {
    const expected = expectedFailures(older, compare(older, await documentOf(version)));
    expect(disagreements(failuresOf(older, olderTypes, version), expected)).toEqual({ unforeseen: [], harmless: [] });
  },
);

describe('with changes to the description', () => {
  let failures: Map<Use, string>;
  let expected: Set<Use>;
  beforeAll(async () => {
    const draft = new Draft(older);
    for (const [, change] of changes) change(draft);
    // In the place of what is there.
    failures = failuresOf(older, olderTypes, pinned(), await modulesOf(draft.document, pinned()));
    expected = expectedFailures(older, compare(older, draft.document));
  });

  it.each(changes)('%s', (_what, _change, rejected) => {
    expect(rejected.filter((use) => !failures.has(use))).toEqual([]);
    expect(rejected.filter((use) => !expected.has(use))).toEqual([]);
  });

  it('and nothing else fails, or is said to', () => {
    expect([...expected].sort()).toEqual(changes.flatMap(([, , rejected]) => rejected).sort());
    expect(disagreements(failures, expected)).toEqual({ unforeseen: [], harmless: [] });
  });
});
