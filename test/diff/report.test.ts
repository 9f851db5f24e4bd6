// The report of what changed, and how long it takes for a great spec.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/diff/compare.js';
import { toJSON, toMarkdown } from '../../scripts/diff/report.js';
import type { Document } from '../../scripts/codegen/document.js';
import { content, description, operation, string, type Json } from './documents.js';
import { isLong } from '../size.js';
import { about, newer, older } from './example.js';
import { style } from '../../scripts/codegen/style.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the report', () => {
  it('reads well', async () => {
    expect(await toMarkdown(compare(older, newer), about)).toBe(`# From 2025-11-10 to 2026-05-12

Operations 8 → 8, schemas 3 → 3. 12 changes, 7 breaking, 1 of which the compiler does not report.

## Breaking

### Reported by the compiler

- \`things.old\`: removed
- type \`Old\`: removed
- \`Thing\`, received by \`things.a\`, \`things.b\`, \`things.c\` and 2 more: \`name\` optional now
- \`Thing\`, received by \`things.a\`, \`things.b\`, \`things.c\` and 2 more: \`gone\` removed
- \`things.create\` sends \`CreateThingBody\`: \`public_metadata\` and \`private_metadata\` removed

### Reported only by the API

Code still compiles, but the API rejects the call or behaves differently.

- \`things.list\`: \`query.limit\` maximum decreased: \`500\` → \`100\`

## New

- \`things.brandNew\`: added: \`GET /new\`
- type \`New\`: added
- \`Thing\`, received by \`things.a\`, \`things.b\`, \`things.c\` and 2 more: \`added\` added
- \`things.create\` sends \`CreateThingBody\`: \`color\` added

## Changed

- \`things.create\`: deprecated

## To write and to decide

Write these in \`openapi/\`. \`npm run generate\` names the texts that are still missing.

- \`things.brandNew\`: summary and description
- type \`New\`: field \`x\`
`);
  });

  it('says what breaks for users of `clerk.raw` alone, since helpers hide it', async () => {
    const with200 = { responses: { 200: { description: 'Done', ...content(string) } } };
    const [before, after] = [
      description({ 'post /a': operation('a', with200), 'get /b': operation('b', with200) }),
      description({
        'put /a': operation('a', { responses: { 201: { description: 'Done', ...content(string) } } }),
        'get /b': operation('b', { responses: { 204: { description: 'Done' } } }),
      }),
    ];
    expect(await toMarkdown(compare(before, after), about)).toContain(`## Breaking

### Reported by the compiler

- \`things.b\`: \`response\` no longer has a body: status \`200\` → \`204\`

### Reported by the compiler, for users of \`clerk.raw\`

Helpers stay as they are. Code breaks if it uses \`clerk.raw\`, or the types \`paths\` and \`operations\`.

- \`things.a\`: moved: \`POST /a\` → \`PUT /a\`
- \`things.a\`: status \`200\` → \`201\`
`);
  });

  it('says so when nothing changed, and when a version was revised', async () => {
    const same = { from: '1', to: '1', counts: about.counts };
    expect(await toMarkdown([], same)).toBe('# 1, revised\n\nNothing changed for users of the SDK.\n');
  });

  it('is for tools too, with the same changes in the same order', async () => {
    const text = await toJSON(compare(older, newer), about);
    expect(text).toBe(await toJSON(compare(structuredClone(older), structuredClone(newer)), about));
    const { changes, ...rest } = JSON.parse(text) as { changes: { id: string }[] };
    expect(rest).toEqual({ ...about, followUps: [], breaking: { compiler: 6, raw: 0, api: 1 } });
    expect(changes).toEqual(compare(older, newer));
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });

  it('is formatted as the project is', async () => {
    for (const [parser, text] of [
      ['markdown', await toMarkdown(compare(older, newer), about)],
      ['json', await toJSON(compare(older, newer), about)],
    ] as const) {
      expect(await prettier.check(text, { ...style, parser })).toBe(true);
    }
  });
});

/** The API of today, several times over. */
function great(today: Document, times: number): Document {
  const paths: Json = {};
  const schemas: Json = {};
  for (let i = 0; i < times; i++) {
    const renamed = JSON.stringify(today).replaceAll(/#\/components\/schemas\/(\w+)/g, `$&${i}`);
    const copy = JSON.parse(renamed) as { paths: Record<string, Record<string, Json>>; components: { schemas: Json } };
    for (const [place, item] of Object.entries(copy.paths)) {
      const operations = Object.entries(item).map(([verb, one]) => [
        verb,
        { ...one, operationId: `${String(one['operationId'])}${i}`, 'x-helper': `${String(one['x-helper'])}${i}` },
      ]);
      paths[`/v${i}${place}`] = Object.fromEntries(operations);
    }
    for (const [name, schema] of Object.entries(copy.components.schemas)) schemas[`${name}${i}`] = schema;
  }
  return { ...today, paths, components: { ...today.components, schemas } } as unknown as Document;
}

it.runIf(isLong)('takes no longer for an operation of a great description than for one of a small', async () => {
  const today = JSON.parse(await readFile(path.join(root, 'generated/2025-11-10/openapi.json'), 'utf8')) as Document;
  /** What a comparison costs, with one change in every schema: the least of a few times, since others use the computer too. */
  const cost = (times: number) => {
    const document = great(today, times);
    const changed = structuredClone(document);
    const schemas = changed.components['schemas'] as Record<string, { required?: string[] }>;
    const optional = Object.values(schemas).filter((schema) => schema.required?.pop() !== undefined).length;
    const costs = [1, 2, 3].map(() => {
      const before = process.cpuUsage(); // not the clock: other tests run beside this one
      expect(compare(document, changed).length).toBeGreaterThan(optional);
      return process.cpuUsage(before).user;
    });
    return Math.min(...costs);
  };
  cost(1); // the first ones pay for being compiled
  expect(cost(10) / cost(2)).toBeLessThan(10); // 5 if it grows with the size, 25 with its square
});
