// The program that prints a report: which specs it takes, and which it rejects.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tsx } from '../../scripts/cli.js';
import { compare } from '../../scripts/diff/compare.js';
import { diff } from '../../scripts/diff/diff.js';
import { loadSpec } from '../../scripts/diff/load.js';
import { toJSON, toMarkdown } from '../../scripts/diff/report.js';
import { SpecError } from '../../scripts/codegen/errors.js';
import { bundleSpec } from '../../scripts/codegen/spec.js';
import { eventIn, publishedWebhooks } from '../bump/webhooks-document.js';
import { published } from '../fixtures/published.js';
import { receives, ref, string, type Json } from './documents.js';
import { about, newer, older } from './example.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('npm run diff', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const program = (...args: string[]) =>
    run(process.execPath, [...tsx, path.join(root, 'scripts/diff/diff.ts'), ...args], { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );

  // Without the program, which takes as long to load as a comparison.
  const compared = async (a: string, b: string) => compare((await loadSpec(a)).document, (await loadSpec(b)).document);
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
    expect(report).toContain('. 2 changes, 1 breaking.');
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
    const document = published(await bundleSpec('2026-05-12'));
    await writeFile(file('published.json'), JSON.stringify(document));
    expect(await diff(file('published.json'), '2026-05-12')).toBe(
      '# 2026-05-12, revised\n\nNothing changed for users of the SDK.\n',
    );
    document.paths['/users/{user_id}/ban']!['post']!.deprecated = true;
    await writeFile(file('revised.json'), JSON.stringify(document));
    expect(await compared('2026-05-12', file('revised.json'))).toMatchObject([
      { rule: 'endpoint-deprecated', helper: 'users.ban' },
    ]);
  });

  it('takes documents of webhooks, and reports what changed in events', async () => {
    const document = publishedWebhooks();
    const write = (name: string) => writeFile(file(name), JSON.stringify(document));
    await write('webhooks.json');
    // The fixture has what the overlay of the API adds; every type has its name.
    expect(await diff('webhooks/2025-04-15', file('webhooks.json'))).toMatch(/Events 45 → 45.* changes, 0 breaking\./);
    const { 'user.deleted': gone, 'email.created': email } = document['x-webhooks'] as Record<string, Json>;
    document['x-webhooks'] = { 'user.deleted': gone, 'email.created': email };
    await write('few.json');
    const events: Json = { 'email.created': email };
    document['x-webhooks'] = events;
    events['thing.created'] = eventIn('thing.created', { type: 'object', properties: { id: string } });
    await write('later.json');
    const report = await diff(file('few.json'), file('later.json'));
    expect(report).toContain('Events 2 → 2');
    expect(report).toMatch(/## Breaking[^]*^- `user\.deleted`: removed$/m);
    expect(report).toMatch(/^- `thing\.created`: added$/m);
    await expect(diff('2025-11-10', file('few.json'))).rejects.toThrow(
      /^2025-11-10 is a spec of an API, and .*few\.json one of webhooks: give two of the same\.$/,
    );
    events['thing.created'] = { get: {} };
    await write('no-event.json');
    expect(await rejectionOf('no-event.json')).toMatch(
      /^no-event\.json#\/x-webhooks\/thing\.created: the event thing\.created is not a POST/,
    );
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
    await writeFile(file('endless.yaml'), 'openapi: 3.1.0\n'.repeat(500_001));
    await writeFile(file('large.yaml'), ' '.repeat(10_000_001));
    expect(await rejectionOf('endless.yaml')).toContain('has more than 500000 keys and elements');
    expect(await rejectionOf('large.yaml')).toContain('is larger than 10000000 bytes');
    await expect(diff(file('older.json'), '/dev/zero')).rejects.toThrow('/dev/zero: is not a file.');
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
