import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../emulator/server/arguments.js';
import { createClerk, paginate } from '../../src/index.js';
import { verifyWebhook, type WebhookEvent } from '../../src/webhooks/index.js';
import { inFolder, launch, namesIn, rejected, run, secretKey, start, stop, useCommands } from './command.js';
import { sized } from '../size.js';

useCommands();

const lines = (text: string) => text.trimEnd().split('\n');

describe('the command line', () => {
  it('--help shows the usage', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: clerk-bapi-emulator .*--port/s);
  });

  it('--version shows the version of the package', async () => {
    const { version } = JSON.parse(await readFile('emulator/package.json', 'utf8')) as { version: string };
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('help and version have other names', () => {
    for (const name of ['-h', 'help']) expect(readArguments([name])).toEqual(readArguments(['--help']));
    for (const name of ['-v', 'version']) expect(readArguments([name])).toEqual(readArguments(['--version']));
  });

  it('a mistake ends it: usage, and code 2', async () => {
    const { code, stdout, stderr } = await run('serve');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unexpected argument: serve\n\nUsage: clerk-bapi-emulator/);
  });

  it.each([
    [['--prot', '1'], /^Unknown option: --prot\. Did you mean --port\?$/m],
    [['--verbose'], /^Unknown option: --verbose$/m],
    [['-p', '1'], /^Unknown option: -p\. Did you mean --port\?$/m],
    [['--port'], /^--port needs a value/],
    [['--seed', '--rate-limit'], /^--seed needs a value/],
    [['--host', '', '--state='], /^--host needs a value/],
    [['--rate-limit=yes'], /^--rate-limit takes no value/],
  ])('%j is a mistake: usage, and code 2', async (args, reason) => {
    const { code, stderr } = await rejected(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('Usage: clerk-bapi-emulator');
  });

  it.each([
    [['--port', '65536'], /^--port: 65536 is not a port/],
    [['--port', '-0x1'], /port/],
    [['--secret-key', 'pk_test_x'], /^secretKey: /],
    [['--api-version', '2020-01-01'], /^apiVersion: there is no version 2020-01-01 .*2025-11-10, 2026-05-12$/],
    [['--allow-host', 'http://emulator'], /^allowHosts: "http:\/\/emulator" is not a name/],
    [['--host', 'nowhere.invalid'], /^nowhere\.invalid is not an address of this machine: /],
    [['--seed', 'nowhere.json'], /^nowhere\.json: ENOENT/],
    [['--state', '.'], /^\. is not a file: /],
    [['--webhook', 'http://127.0.0.1:1'], /^--webhook needs --webhook-secret, or CLERK_WEBHOOK_SIGNING_SECRET$/],
    [['--webhook-secret', 'whsec_ZW11bGF0b3I='], /^--webhook-secret needs --webhook, the URL to deliver to$/],
    [['--webhook', 'nowhere', '--webhook-secret', 'whsec_ZW11bGF0b3I='], /^webhooks\[0\]\.url should begin with http/],
    [['--webhook', 'http://127.0.0.1:1', '--webhook-secret', 'mistaken'], /^webhooks\[0\]\.secret should be whsec_/],
  ])('%j can not be: one line', async (args, reason) => {
    const { code, stderr } = await rejected(...args);
    expect(lines(stderr)[0]).toMatch(reason);
    if (code === 1) expect(lines(stderr)).toHaveLength(1);
  });

  it('a port in use: one line', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await run('--port', String(port));
    server.close();
    expect([code, stdout, stderr]).toEqual([1, '', `Port ${port} is in use: choose another, or 0 for any free one\n`]);
  });
});

describe('the log', () => {
  const args = ['--host', '0.0.0.0', '--allow-host', 'emulator', '--api-version', '2026-05-12'];

  it('has a line for each request, and warns', async () => {
    const { clerk, baseUrl, output } = await start(...args);
    await clerk.users.list({ limit: 1 });
    await clerk.users.list();
    await fetch(`${baseUrl}/nothing`);
    await expect.poll(() => lines(output.stdout).slice(3), { timeout: 20_000 }).toHaveLength(3);
    const [first, , last] = lines(output.stdout).slice(3);
    expect(first).toMatch(/^\d\d:\d\d:\d\d\.\d{3} GET \/v1\/users\?limit=1 users\.list 200 [\d.]+ ms$/);
    expect(last).toMatch(/ GET \/v1\/nothing - 404 [\d.]+ ms$/);
    expect(lines(output.stderr)).toEqual([
      expect.stringMatching(/^Warning: --host 0\.0\.0\.0: /),
      expect.stringMatching(/^Warning: --allow-host emulator: /),
      expect.stringMatching(/^Warning: A client asks for version 2025-11-10 /), // once
    ]);
  });

  it('is JSON with --json', async () => {
    const { child, output } = launch(['--port', '0', '--json', ...args]);
    while (!output.stdout.includes('\n')) await once(child.stdout, 'data');
    const { type, baseUrl } = JSON.parse(output.stdout) as { type: string; baseUrl: string };
    expect(type).toBe('started');
    await createClerk({ secretKey, baseUrl }).users.list({ limit: 1 });
    await expect.poll(() => lines(output.stdout).length, { timeout: 20_000 }).toBe(2);
    const request = { type: 'request', method: 'GET', path: '/v1/users?limit=1', operation: 'users.list', status: 200 };
    expect(JSON.parse(lines(output.stdout)[1] ?? '')).toMatchObject(request);
    const warnings = lines(output.stderr).map((line) => JSON.parse(line) as { type: string });
    expect(warnings.map((warning) => warning.type)).toEqual(['warning', 'warning', 'warning']);
  });
});

it('delivers webhooks', async () => {
  const secret = 'whsec_ZW11bGF0b3I=';
  let received = (_event: WebhookEvent) => {};
  const first = new Promise<WebhookEvent>((resolve) => (received = resolve));
  const server = http.createServer((request, response) => {
    void buffer(request)
      .then((body) => verifyWebhook({ headers: request.headers, body }, { secret }))
      .then(received)
      .finally(() => response.end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
  const { clerk } = await start('--webhook', url, '--webhook-secret', secret);
  const user = await clerk.users.create({ username: 'ada', first_name: 'Ada' });
  expect(await first).toMatchObject({ type: 'user.created', data: user });
  server.close();
});

describe('a seed file', () => {
  it('is there from the start; the key and the limits are as told', async () => {
    await writeFile(inFolder('seed.json'), '\uFEFF{ "users": [{ "first_name": "Ada" }] }');
    const emulator = await start('--seed', 'seed.json', '--secret-key', secretKey, '--rate-limit', '--quiet');
    expect(await namesIn(emulator)).toEqual(['Ada']);
    expect(emulator.output).toEqual({ stdout: expect.stringMatching(/\/_emulator\n.*Ctrl-C.*\n$/), stderr: '' });
    expect(emulator.output.stdout).not.toContain(secretKey);

    const { baseUrl } = emulator;
    const call = async (key: string) =>
      (await fetch(`${baseUrl}/users/count`, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await call('sk_test_other')).toBe(401);
    const statuses = await Promise.all(Array.from({ length: 101 }, () => call(secretKey)));
    expect(statuses).toContain(429);
    expect(await stop(emulator, 'SIGINT')).toMatchObject({ code: 0 });
  });

  it('with mistakes: each with its line and column', async () => {
    const text = `{
  "users": [
    { "first_name": "Ada" },
    {
      "first_name": 7,
      "email_adress": ["x"]
    }, 5
  ],
  "usrs": [],
  "organization_memberships": [{ "user_id": "user_1",
    "role": "org:admin" }]
}`;
    await writeFile(inFolder('seed.json'), text);
    const { code, stdout, stderr } = await run('--seed', 'seed.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(lines(stderr).sort()).toEqual([
      expect.stringMatching(/^seed\.json:10:32 organization_memberships\[0\]\.organization_id: /),
      expect.stringMatching(/^seed\.json:5:7 users\[1\]\.first_name: /),
      expect.stringMatching(/^seed\.json:6:7 users\[1\]\.email_adress: /),
      expect.stringMatching(/^seed\.json:7:8 users\[2\]: /),
      expect.stringMatching(/^seed\.json:9:3 usrs: /),
    ]);
  });

  it.each([
    ['{\n  "users": [,]\n}', /^seed\.json:2:13 /],
    ['{\n  "users": [', /^seed\.json:2:13 /],
    ['', /^seed\.json:1:1 /],
    ["{ 'users': [] }", /^seed\.json:1:3 /],
    ['[]', /^seed\.json:1:1 the seed: should be an object/],
  ])('that is no JSON or no seed: %j', async (text, reason) => {
    await writeFile(inFolder('seed.json'), text);
    const { code, stderr } = await rejected('--seed', 'seed.json');
    expect([code, stderr]).toEqual([1, expect.stringMatching(reason)]);
    expect(lines(stderr)).toHaveLength(1);
  });
});

describe('a state file', () => {
  it('outlives the emulator, however it ends', async () => {
    await writeFile(inFolder('seed.json'), JSON.stringify({ users: [{ id: 'user_ada', first_name: 'Ada' }] }));
    const args = ['--seed', 'seed.json', '--state', 'state.json'];
    const first = await start(...args);
    expect(await readFile(inFolder('state.json'), 'utf8')).toContain('Ada'); // before there is any change
    await first.clerk.users.create({ username: 'grace', first_name: 'Grace' });
    await first.clerk.users.delete('user_ada');
    const events = await fetch(new URL('/_emulator/events', first.baseUrl));
    // At once: it must save before it ends, though someone listens.
    expect(await stop(first, 'SIGTERM')).toEqual({ code: 0 });
    await expect(events.text()).rejects.toThrow();

    const second = await start(...args);
    expect(await namesIn(second)).toEqual(['Grace']); // the seed is not applied again
    expect((await stat(inFolder('state.json'))).mode & 0o777).toBe(0o600);
    await stop(second, 'SIGINT');
    expect((await readdir(inFolder(''))).sort()).toEqual(['seed.json', 'state.json']);
  });

  it.each([
    ['{"format":1', /^state\.json: .*JSON/],
    [
      '{"format":1,"apiVersion":"2025-11-10","ids":0,"settings":{},"tables":{"users":[{"id":"user_1"}]}}',
      /^state\.json: .*users\[0\]/,
    ],
  ])('that is none stays as it is: %j', async (text, reason) => {
    await writeFile(inFolder('state.json'), text);
    const { code, stderr } = await rejected('--port', '0', '--state', 'state.json');
    expect([code, stderr]).toEqual([1, expect.stringMatching(reason)]);
    expect(lines(stderr)).toHaveLength(1);
    expect(await readFile(inFolder('state.json'), 'utf8')).toBe(text);
  });

  it('in a folder that is not there is rejected at the start', async () => {
    const { code, stderr } = await rejected('--port', '0', '--state', path.join('later', 'state.json'));
    expect([code, stderr]).toEqual([1, 'later/state.json: there is no folder later: create it first\n']);
  });

  it('has one emulator at a time, and everything that was acknowledged before kill -9', async () => {
    const kills = sized(10, 1);
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const emulator = await start('--state', 'state.json');
      if (kill === 0) {
        const { code, stderr } = await run('--port', '0', '--state', 'state.json');
        expect([code, stderr]).toEqual([1, expect.stringMatching(/^state\.json: .* is in use by process \d+\..*\n$/)]);
      }
      let isKilled = false;
      const worker = async (name: string) => {
        for (let n = 0; !isKilled; n++) {
          const id = `${kill}-${name}-${n}`;
          try {
            const user = await emulator.clerk.users.create({ external_id: id });
            if (n % 3 === 1) await emulator.clerk.users.delete(user.id);
            else acknowledged.add(id);
          } catch {
            return; // it was killed meanwhile
          }
        }
      };
      const workers = Array.from({ length: 8 }, (_, n) => worker(String(n)));
      const before = acknowledged.size;
      while (acknowledged.size < before + 40 + kill * 7) await new Promise((next) => setTimeout(next, 1));
      isKilled = true;
      await stop(emulator, 'SIGKILL');
      await Promise.all(workers);
    }
    const last = await start('--state', 'state.json');
    const kept = new Set<string>();
    for await (const { external_id: id } of paginate(last.clerk.users.list)) kept.add(id ?? '');
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    // Nothing is there that was deleted, but for what each of the clients was told nothing of.
    expect(kept.size).toBeLessThanOrEqual(acknowledged.size + 8 * kills);
  });

  it('that can not be written: the request fails, and the next one tries again', async () => {
    await mkdir(inFolder('data'));
    const emulator = await start('--state', path.join('data', 'state.json'));
    const { clerk, baseUrl } = emulator;
    await mkdir(inFolder('data/state.json.tmp')); // in the way of the file that is to take its place
    const reset = () => fetch(new URL('/_emulator/reset', baseUrl), { method: 'POST' }); // writes the file as a whole
    expect((await reset()).status).toBe(500);
    await expect(clerk.users.create({ username: 'ada', first_name: 'Ada' })).rejects.toMatchObject({ status: 500 });
    await rm(inFolder('data/state.json.tmp'), { recursive: true });
    await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    expect(await readFile(inFolder('data/state.json'), 'utf8')).toContain('Grace');

    await clerk.users.create({ username: 'edsger', first_name: 'Edsger' });
    await mkdir(inFolder('data/state.json.tmp'));
    expect(await stop(emulator, 'SIGTERM')).toMatchObject({ code: 1 });
    expect(emulator.output.stderr).toMatch(/^data\/state\.json: EEXIST/);
  });
});
