// The report and the program that prints it, and how long it takes for a great description.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, countsOf } from '../../scripts/diff/compare.js';
import { toJSON, toMarkdown } from '../../scripts/diff/report.js';
import type { Document } from '../../scripts/operations.js';
import { description, integer, list, object, operation, receives, ref, sends, string, type Json } from './documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const older = description(
  {
    'get /things': operation('list', {
      parameters: [{ name: 'limit', in: 'query', schema: { ...integer, maximum: 500 } }],
    }),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`get /${id}`, receives(id, ref('Thing'))])),
    'post /things': sends('create', ref('CreateThingBody')),
    'get /old': receives('old', ref('Old')),
  },
  {
    Thing: object({ 'id!': string, 'name!': string, gone: string }),
    CreateThingBody: object({ name: string, public_metadata: {}, private_metadata: {} }),
    Old: object({ x: string }),
  },
);
const newer = description(
  {
    'get /things': operation('list', {
      parameters: [{ name: 'limit', in: 'query', schema: { ...integer, maximum: 100 } }],
    }),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`get /${id}`, receives(id, ref('Thing'))])),
    'post /things': { ...sends('create', ref('CreateThingBody')), deprecated: true },
    'get /new': receives('brandNew', ref('New')),
  },
  {
    Thing: object({ 'id!': string, name: string, added: string }),
    CreateThingBody: object({ name: string, color: string }),
    New: object({ 'x!': list(string) }),
  },
);
const about = {
  from: '2025-11-10',
  to: '2026-05-12',
  counts: { from: countsOf(older), to: countsOf(newer) },
  missing: [
    { operation: 'brandNew', what: 'summary' },
    { operation: 'brandNew', what: 'description' },
    { schema: 'New', what: 'field `x`' },
  ],
};

describe('the report', () => {
  it('reads well', async () => {
    expect(await toMarkdown(compare(older, newer), about)).toBe(`# From 2025-11-10 to 2026-05-12

Operations 8 → 8, schemas 3 → 3; 12 changes, 7 breaking, 1 of which only the API shows.

## Breaking

### The compiler shows these

- \`things.old\`: removed
- type \`Old\`: removed
- \`Thing\`, received by \`things.a\`, \`things.b\`, \`things.c\` and 2 more: \`name\` optional now
- \`Thing\`, received by \`things.a\`, \`things.b\`, \`things.c\` and 2 more: \`gone\` removed
- \`things.create\` sends \`CreateThingBody\`: \`public_metadata\` and \`private_metadata\` removed

### Only the API shows these

Code still compiles; the API refuses the call, or does something else.

- \`things.list\`: \`query.limit\` maximum decreased: \`500\` → \`100\`

## New

- \`things.brandNew\`: added: \`GET /new\`
- type \`New\`: added
- \`Thing\`, received by \`things.a\`, \`things.b\`, \`things.c\` and 2 more: \`added\` added
- \`things.create\` sends \`CreateThingBody\`: \`color\` added

## Changed

- \`things.create\`: deprecated

## Words to write

The description has no words of ours for these.

- \`things.brandNew\`: summary and description
- type \`New\`: field \`x\`
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
    expect(rest).toEqual({ ...about, breaking: { compiler: 6, api: 1 } });
    expect(changes).toEqual(compare(older, newer));
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });

  it('is formatted as the project is', async () => {
    const style = await prettier.resolveConfig(path.join(root, 'package.json'));
    for (const [parser, text] of [
      ['markdown', await toMarkdown(compare(older, newer), about)],
      ['json', await toJSON(compare(older, newer), about)],
    ] as const) {
      expect(await prettier.check(text, { ...style, parser })).toBe(true);
    }
  });
});

describe('npm run diff', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const diff = (...args: string[]) =>
    run(process.execPath, [path.join(root, 'scripts/diff.js'), ...args], { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        stdout: error.stdout,
        stderr: error.stderr,
      }),
    );
  const refuses = async (...args: string[]) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr.trim();
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-diff-'));
    await writeFile(file('older.json'), JSON.stringify(older));
    await writeFile(file('newer.json'), JSON.stringify(newer));
    await cp(path.join(root, 'openapi/2025-11-10'), file('split'), { recursive: true });
    const entry = await readFile(file('split/openapi.yaml'), 'utf8');
    await writeFile(file('split/openapi.yaml'), entry.replace('version: 2025-11-10', "version: '2099-01-01'"));
    const body = file('split/schemas/UpdateUserBody.yaml');
    await writeFile(body, (await readFile(body, 'utf8')).replace(/^ {2}first_name:/m, '  given_names:'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes files, and prints markdown or JSON', async () => {
    const { counts } = about;
    const expected = { from: '2025-11-10', to: '2025-11-10', counts };
    expect(await diff('older.json', 'newer.json')).toEqual({
      code: 0,
      stdout: await toMarkdown(compare(older, newer), expected),
      stderr: '',
    });
    const { stdout } = await diff('older.json', 'newer.json', '--json');
    expect(stdout).toBe(await toJSON(compare(older, newer), expected));
  });

  it('takes versions that are here, and folders', async () => {
    const { code, stdout } = await diff('2025-11-10', 'split');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^- `users\.update` sends `UpdateUserBody`: `first_name` removed$/m);
    expect(stdout).toContain('; 2 changes, 1 breaking.');
  });

  it('takes URLs', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(newer))).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stdout } = await diff('older.json', `http://127.0.0.1:${port}/openapi.json`);
    server.close();
    expect({ code, stdout }).toEqual({ code: 0, stdout: (await diff('older.json', 'newer.json')).stdout });
  });

  it('refuses in one line what is no description', async () => {
    await writeFile(file('broken.yaml'), 'openapi: 3.1.0\npaths: [\n');
    await writeFile(file('other.json'), '{ "name": "x" }');
    expect(await refuses('older.json')).toMatch(/^usage: /);
    expect(await refuses('older.json', 'nowhere.json')).toMatch(
      /^nowhere\.json is no file, no URL, and none of the versions/,
    );
    expect(await refuses('older.json', 'broken.yaml')).toMatch(/^broken\.yaml: /);
    expect(await refuses('older.json', 'other.json')).toMatch(/^other\.json: /);
    expect(await refuses('older.json', 'http://127.0.0.1:1/')).toMatch(/^http:\/\/127\.0\.0\.1:1\/: /);
    expect(await refuses('older.json', 'newer.json', '--yaml')).toMatch(/^--yaml /);
  });
});

it('compares ten times the API of today in a few seconds', async () => {
  const today = JSON.parse(await readFile(path.join(root, 'generated/2025-11-10/openapi.json'), 'utf8')) as Document;
  const copies = Array.from({ length: 10 }, (_, i) => {
    const renamed = JSON.stringify(today).replaceAll(/#\/components\/schemas\/(\w+)/g, `$&${i}`);
    return JSON.parse(renamed) as { paths: Record<string, Record<string, Json>>; components: { schemas: Json } };
  });
  const great = { ...today, paths: {}, components: { ...today.components, schemas: {} } };
  for (const [i, { paths, components }] of copies.entries()) {
    for (const [place, item] of Object.entries(paths)) {
      const operations = Object.entries(item).map(([verb, one]) => [
        verb,
        { ...one, operationId: `${String(one['operationId'])}${i}`, 'x-helper': `${String(one['x-helper'])}${i}` },
      ]);
      Object.assign(great.paths, { [`/v${i}${place}`]: Object.fromEntries(operations) });
    }
    for (const [name, schema] of Object.entries(components.schemas))
      Object.assign(great.components.schemas, { [`${name}${i}`]: schema });
  }
  const changed = structuredClone(great);
  const schemas = changed.components.schemas as Record<string, { required?: string[] }>;
  let optional = 0;
  for (const schema of Object.values(schemas)) if (schema.required?.pop() !== undefined) optional++;
  const before = process.cpuUsage(); // not the clock: other tests run beside this one
  const changes = compare(great, changed);
  const { user } = process.cpuUsage(before);
  expect(countsOf(great).operations).toBe(2390);
  expect(changes.length).toBeGreaterThan(optional);
  expect(user / 1e6).toBeLessThan(10);
});
