// The report and the program that prints it, and how long it takes for a great description.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tsx } from '../../scripts/cli.js';
import { compare, countsOf } from '../../scripts/diff/compare.js';
import { diff } from '../../scripts/diff/diff.js';
import { loadSpec } from '../../scripts/diff/load.js';
import { toJSON, toMarkdown } from '../../scripts/diff/report.js';
import { SpecError } from '../../scripts/codegen/errors.js';
import type { Document } from '../../scripts/codegen/document.js';
import { description, integer, list, object, operation, receives, ref, sends, string, type Json } from './documents.js';
import { isLong } from '../size.js';

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

Operations 8 → 8, schemas 3 → 3; 12 changes, 7 breaking, 1 of which the compiler does not report.

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

## Prose to write

The spec has no prose of its own for these.

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
    expect(rest).toEqual({ ...about, followUps: [], breaking: { compiler: 6, api: 1 } });
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
  const program = (...args: string[]) =>
    run(process.execPath, [...tsx, path.join(root, 'scripts/diff/diff.ts'), ...args], { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );

  // Without the program, which takes as long to load as a comparison.
  const compared = async (a: string, b: string) => compare(await loadSpec(a), await loadSpec(b));
  const rejectionOf = async (name: string) => {
    const error: unknown = await loadSpec(file(name)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SpecError);
    const { message } = error as SpecError;
    expect(message).not.toContain('\n');
    return message.replace(`${folder}/`, '');
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
    expect(await program('older.json', 'newer.json')).toEqual({
      code: 0,
      stdout: await toMarkdown(compare(older, newer), expected),
      stderr: '',
    });
    expect(await diff(file('older.json'), file('newer.json'), '--json')).toBe(
      await toJSON(compare(older, newer), expected),
    );
  });

  it('takes versions that are here, and folders', async () => {
    const report = await diff('2025-11-10', file('split'));
    expect(report).toMatch(/^- `users\.update` sends `UpdateUserBody`: `first_name` removed$/m);
    expect(report).toContain('; 2 changes, 1 breaking.');
  });

  it('takes URLs', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(newer))).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const report = await diff(file('older.json'), `http://127.0.0.1:${port}/openapi.json`);
    server.close();
    expect(report).toBe(await diff(file('older.json'), file('newer.json')));
  });

  it('reads nothing but the files of the spec', async () => {
    let requests = 0;
    const server = createServer((_, response) => (requests++, response.end('{ "type": "string" }')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const secret = path.join(path.dirname(folder), `${path.basename(folder)}-secret.json`);
    await writeFile(secret, '{ "type": "string" }');
    await symlink(secret, file('link.json'));
    try {
      for (const ref of [
        `http://127.0.0.1:${port}/schema.json`,
        secret,
        `../${path.basename(secret)}`,
        './link.json',
      ]) {
        const schema = { $ref: ref };
        const responses = { 200: { description: 'x', content: { 'application/json': { schema } } } };
        const spec = { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: { '/a': { get: { responses } } } };
        await writeFile(file('stranger.json'), JSON.stringify(spec));
        await expect(loadSpec(file('stranger.json'))).rejects.toThrow(/stranger\.json: .*points outside the document/);
      }
      expect(requests).toBe(0);
    } finally {
      server.close();
      await rm(secret);
    }
  });

  it('takes published documents, and reports no difference in wording', async () => {
    const published = path.join(root, 'test/fixtures/bapi-2026-05-12.yaml');
    expect(await diff(published, '2026-05-12')).toBe(
      '# 2026-05-12, revised\n\nNothing changed for users of the SDK.\n',
    );
    expect(await compared('2026-05-12', published)).toEqual([]);

    const revised = (await readFile(published, 'utf8')).replace(
      /(operationId: BanUser\n)/,
      '$1      deprecated: true\n',
    );
    await writeFile(file('revised.yaml'), revised);
    expect(await compared(published, file('revised.yaml'))).toMatchObject([
      { rule: 'endpoint-deprecated', helper: 'users.ban' },
    ]);
  });

  it('reports another kind of key, also where the rules of the bump have none for it', async () => {
    const cookie = { ...newer, security: [{ key: [] }] };
    cookie.paths = JSON.parse(JSON.stringify(newer.paths).replaceAll('"x-helper"', '"x-other"')) as typeof newer.paths;
    cookie.components['securitySchemes'] = { key: { type: 'apiKey', in: 'cookie', name: 'key' } };
    await writeFile(file('cookie.json'), JSON.stringify(cookie));
    expect(await compared(file('newer.json'), file('cookie.json'))).toContainEqual(
      expect.objectContaining({ path: 'security', message: 'requires `key`, and required no key' }),
    );
  });

  it('rejects in one line what is not a spec', async () => {
    const broken = (name: string, change: (document: Json) => void) => {
      const copy = structuredClone(older) as unknown as Json;
      change(copy);
      return writeFile(file(name), JSON.stringify(copy).replaceAll('"x-helper"', '"x-other"'));
    };
    await broken('cycle.json', (copy) => {
      copy['components'] = { schemas: { A: { allOf: [ref('B')] }, B: { oneOf: [ref('A')] } } };
      copy['paths'] = { '/a': { get: receives('a', ref('A')) } };
    });
    await broken('structure.json', (copy) => {
      Object.assign(copy['info'] as Json, { title: 'x' });
      copy['paths'] = { '/a': { get: { ...receives('a', string), parameters: 5 } } };
    });
    expect(await rejectionOf('cycle.json')).toMatch(/^cycle\.json.*: a cycle of references/);
    expect(await rejectionOf('structure.json')).toMatch(/^structure\.json:1:\d+: .*\(struct\)$/);
    await writeFile(file('broken.yaml'), 'openapi: 3.1.0\npaths: [\n');
    await writeFile(file('other.json'), '{ "name": "x" }');
    const { code, stdout, stderr } = await program('older.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^usage: .*\n$/);
    await expect(diff(file('older.json'), 'nowhere.json')).rejects.toThrow(
      /^nowhere\.json is not a file, a URL or one of the versions.*$/,
    );
    expect(await rejectionOf('broken.yaml')).toMatch(/^broken\.yaml: /);
    expect(await rejectionOf('other.json')).toMatch(/^other\.json: /);
    await expect(loadSpec('http://127.0.0.1:1/')).rejects.toThrow(/^http:\/\/127\.0\.0\.1:1\/: /);
    await expect(diff(file('older.json'), file('newer.json'), '--yaml')).rejects.toThrow(/^--yaml /);
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
