// What the page says, without a browser: faults in words, requests as commands, columns.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { columnsOf, endOf } from '../../emulator/page/columns.js';
import { curlOf } from '../../emulator/page/curl.js';
import { faultInWords, webhookFaultInWords } from '../../emulator/page/words.js';

describe('faults in words', () => {
  it.each([
    [{ status: 503 }, 'Each request gets status 503, and is not executed.'],
    [
      { operation: 'users.get', status: 429, headers: { 'retry-after': '3' }, times: 1 },
      'The next request to users.get gets status 429 with retry-after: 3, and is not executed.',
    ],
    [
      { kind: 'disconnect', share: 0.1, after: true },
      '10 % of the requests get no response: the connection closes, and are executed.',
    ],
    [
      { kind: 'truncate', share: 0.125, times: 3, delay: 20 },
      '12.5 % of the requests (3 at most) get half of the body, and then the connection closes, with status 200, after 20 ms, and are executed.',
    ],
    [{ delay: 2_500, times: 2 }, 'The next 2 requests get the normal response, after 2.5 s, and are executed.'],
    [{ kind: 'html' }, 'Each request gets the HTML page of a gateway, with status 502, and is not executed.'],
    [
      { rateLimit: { requests: 5, window: 1_000 } },
      'Each request beyond 5 in 1 s gets status 429, and is not executed.',
    ],
  ])('%j', (fault, sentence) => {
    expect(faultInWords(fault)).toBe(sentence);
  });

  it.each([
    [{ kind: 'duplicate' }, 'Each delivery is sent twice.'],
    [{ kind: 'delay', event: 'user.created', times: 2 }, 'The next 2 deliveries of user.created are sent 60 s late.'],
    [{ kind: 'lose', share: 0.5 }, '50 % of the deliveries are never sent.'],
  ])('of webhooks: %j', (fault, sentence) => {
    expect(webhookFaultInWords(fault)).toBe(sentence);
  });
});

it('a request as a command is the same request', async () => {
  await using api = createEmulator();
  const { origin } = new URL(await api.listen());
  const body = { first_name: 'O\'Neil $HOME `x` \\ "', username: 'neil', public_metadata: { lines: 'a\nb' } };
  const headers = { authorization: 'Bearer sk_test_page', 'content-type': 'application/json' };
  const version = { 'clerk-api-version': '2025-11-10' };
  await fetch(`${origin}/v1/users?x[]={1,2}`, {
    method: 'POST',
    headers: { ...headers, ...version },
    body: JSON.stringify(body),
  });
  const [first] = api.requests;
  const command = curlOf(first!, origin);
  api.reset();
  const env = { ...process.env, CLERK_SECRET_KEY: 'sk_test_page' };
  const { stdout } = await promisify(execFile)('bash', ['-c', command.replace('curl ', 'curl -sS ')], { env });
  expect(JSON.parse(stdout)).toMatchObject(body);
  const again = api.requests[0]!;
  expect([again.method, again.url, again.body, again.status]).toEqual(['POST', first!.url, body, 200]);
  expect(again.headers).toMatchObject(version);
});

it('a request with a form or a large body as a command', () => {
  const request = { method: 'POST', url: '/v1/x', headers: { 'content-type': 'multipart/form-data; boundary=a' } };
  expect(curlOf({ ...request, body: { name: '@x', file: { size: 1, type: 'image/png' } } }, 'http://h')).toBe(
    `curl -g -X POST 'http://h/v1/x' \\\n  -H "Authorization: Bearer $CLERK_SECRET_KEY" \\\n  --form-string 'name=@x' \\\n  -F 'file=@FILE'`,
  );
  const large = { method: 'PATCH', url: '/v1/x', headers: {}, body: '[200000 characters of JSON]' };
  expect(curlOf(large, 'http://h')).toMatch(/--data-binary '@FILE'$/);
  expect(curlOf({ method: 'GET', url: '/v1/x', headers: { accept: '*/*' } }, 'http://h')).toBe(
    `curl -g 'http://h/v1/x' \\\n  -H "Authorization: Bearer $CLERK_SECRET_KEY"`,
  );
});

describe('columns', () => {
  const titles = (rows: Record<string, unknown>[]) => columnsOf(rows).map(({ title }) => title);
  const texts = (rows: Record<string, unknown>[]) =>
    rows.map((row) => columnsOf(rows).map(({ textOf }) => textOf(row)));

  it('are what differs between the rows', () => {
    const rows = [
      { object: 'x', id: 'a', name: 'A', role: 'org:admin', status: 'active', created_at: 0 },
      { object: 'x', id: 'b', name: 'B', role: 'org:admin', status: 'revoked', created_at: 86_400_000 },
    ];
    expect(titles(rows)).toEqual(['name', 'status', 'created']);
    expect(texts(rows)).toEqual([
      ['A', 'active', '1970-01-01 00:00:00'],
      ['B', 'revoked', '1970-01-02 00:00:00'],
    ]);
  });

  it('of one row are what it has', () => {
    expect(titles([{ id: 'a', name: 'A', slug: null, role: 'x', banned: false }])).toEqual(['name', 'role']);
  });

  it('of users have their names and primary addresses, however a row lacks them', () => {
    const addresses = [
      { id: 'idn_1', email_address: 'a@example.com' },
      { id: 'idn_2', email_address: 'b@example.com' },
    ];
    const rows = [
      { first_name: 'Ada', last_name: 'L', email_addresses: addresses, primary_email_address_id: 'idn_2' },
      { first_name: null, last_name: 'Hopper', email_addresses: [] },
    ];
    expect(texts(rows)).toEqual([
      ['Ada L', 'b@example.com'],
      ['Hopper', ''],
    ]);
  });

  it('have the ends of IDs', () => {
    expect(endOf('user_000000000000000000000000012')).toBe('…00000012');
    expect(endOf('user_ada')).toBe('user_ada');
    expect(columnsOf([])).toEqual([]);
  });
});
