// What users of the package read in the changelog about a version of the API.
import { expect, it } from 'vitest';
import { changeset, type Release } from '../../scripts/bump/changeset.js';
import type { Change } from '../../scripts/diff/compare.js';

const added = (schema: string): Change => ({
  id: schema,
  rule: 'api-schema-added',
  schema,
  path: '',
  message: 'added',
  direction: 'none',
  breaking: false,
});
const removed: Change = {
  id: 'x',
  rule: 'request-property-removed',
  schema: 'UpdateUserBody',
  operations: ['users.update'],
  path: 'public_metadata',
  message: 'removed',
  direction: 'request',
  breaking: true,
  seenBy: 'compiler',
};
const deprecated: Change = {
  id: 'y',
  rule: 'endpoint-deprecated',
  operation: 'BanUser',
  helper: 'users.ban',
  path: '',
  message: 'deprecated',
  direction: 'none',
  breaking: false,
};

const release = (more: Partial<Release>): Release => ({
  version: '2026-05-12',
  from: '2025-11-10',
  changes: [added('A'), deprecated, added('B'), added('C'), added('D'), added('E'), removed],
  isDefault: false,
  defaultBefore: undefined,
  released: '0.1.0',
  ...more,
});

it('says first what breaks, and names the types last, in one line', () => {
  expect(changeset(release({}))).toEqual({
    file: '.changeset/api-2026-05-12.md',
    text: `---
'clerk-bapi': minor
---

The API 2026-05-12, as \`clerk-bapi/2026-05-12\`. What changed since 2025-11-10:

- **Breaking:** \`users.update\` sends \`UpdateUserBody\`: \`public_metadata\` removed
- \`users.ban\`: deprecated
- 5 types added: \`A\`, \`B\`, \`C\` and 2 more
`,
  });
  expect(changeset(release({ changes: [added('A')] })).text).toContain('\n- type added: `A`\n');
});

it('says whom a breaking change concerns', () => {
  const moved: Change = { ...deprecated, rule: 'api-moved', message: 'moved', breaking: true, seenBy: 'raw' };
  const { text } = changeset(release({ changes: [moved, removed] }));
  expect(text).toMatch(
    /\*\*Breaking:\*\* `users\.update`[^]*- \*\*Breaking for `clerk\.raw`:\*\* `users\.ban`: moved\n/,
  );
});

it('names the entry point that follows a revision', () => {
  const revised = { from: '2026-05-12' };
  expect(changeset(release(revised)).text).toContain(
    '`clerk-bapi/2026-05-12` follows a revision of the API 2026-05-12:',
  );
  const { text } = changeset(release({ ...revised, isDefault: true, changes: [] }));
  expect(text).toContain('`clerk-bapi` follows a revision of the API 2026-05-12:\n\n- no change that code notices\n');
});

it('says before all else that `clerk-bapi` is another version', () => {
  const { text } = changeset(release({ defaultBefore: '2025-11-10' }));
  expect(text.split('\n\n')[1]).toBe(
    '**Breaking:** `clerk-bapi` is the client of the API 2026-05-12 now; that of 2025-11-10 is `clerk-bapi/2025-11-10`.',
  );
});

it.each<[string, Partial<Release>, string]>([
  ['a new version', {}, 'minor'],
  ['a new version after 1.0', { released: '1.2.0' }, 'minor'],
  ['another default version after 1.0', { released: '1.2.0', defaultBefore: '2025-11-10' }, 'major'],
  ['a revision that breaks, after 1.0', { released: '1.2.0', from: '2026-05-12' }, 'major'],
  ['a revision that adds', { from: '2026-05-12', changes: [added('A')] }, 'minor'],
  ['a revision that code does not notice', { from: '2026-05-12', changes: [] }, 'patch'],
])('has the level of %s', (_, more, level) => {
  expect(changeset(release(more)).text).toContain(`'clerk-bapi': ${level}\n`);
});

it('has at most thirty lines, and says where the others are', () => {
  const changes = Array.from({ length: 40 }, (_, i) => ({
    ...deprecated,
    helper: `users.ban${i}`,
    operation: `Ban${i}`,
  }));
  const { text } = changeset(release({ changes }));
  expect(text.match(/^- /gm)).toHaveLength(31);
  expect(text).toContain('- and 10 more changes, see `openapi/2026-05-12/CHANGES.md`');
});
