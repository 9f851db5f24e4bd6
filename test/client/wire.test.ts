// Over real connections: what a stubbed `fetch` can't show, of the client and of the API that is embedded for its tests.
// All of it with the platform's `fetch`, and again with the pool of `clerk-bapi/undici`.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkTimeoutError,
  createClerk,
  paginate,
  type Clerk,
} from '../../src/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { errorOf, secretKey } from '../helpers.js';
import { transports, type TestTransport } from '../transports.js';

describe.each(transports)('over %s', (_, createTransport) => {
  let api: Emulator;
  let baseUrl: string;
  let transport: TestTransport;
  let clerk: Clerk;
  const retry = { baseDelay: 1 };
  beforeEach(async () => {
    api = createEmulator();
    baseUrl = await api.listen();
    transport = createTransport();
    clerk = createClerk({ secretKey, baseUrl, retry, fetch: transport.fetch });
  });
  afterEach(async () => {
    await transport.close();
    await api.close();
  });

  describe('failures on the wire', () => {
    it('a dropped connection: a POST is sent once, a GET three times', async () => {
      api.faults.add({ kind: 'disconnect' });
      const post = await errorOf(clerk.users.create({}));
      expect(post).toBeInstanceOf(ClerkConnectionError);
      expect(post).toMatchObject({ attempts: 1, cause: expect.any(Error) });
      expect(await errorOf(clerk.users.count())).toMatchObject({ attempts: 3 });
      expect(api.requests.map(({ operation }) => operation)).toEqual([
        'users.create',
        'users.count',
        'users.count',
        'users.count',
      ]);
    });

    it('no connection: a POST is sent again', async () => {
      await api.close();
      const onRetry = async () => void (await api.listen(Number(new URL(baseUrl).port)));
      const user = await createClerk({ secretKey, baseUrl, retry, onRetry, fetch: transport.fetch }).users.create({
        first_name: 'Ada',
        external_id: 'ada',
      });
      expect(user.first_name).toBe('Ada');
    });

    it('a truncated body: named, with its start', async () => {
      api.faults.add({ kind: 'truncate' });
      const error = await errorOf(clerk.domains.list());
      expect(error).toBeInstanceOf(ClerkConnectionError);
      expect(error).toMatchObject({
        status: 200,
        attempts: 3,
        bodyExcerpt: expect.stringMatching(/^\{"data":\[\{"object":"domain"/),
      });
    });

    it('a body that hangs: ends with the timeout', async () => {
      api.faults.add({ kind: 'hang' });
      const error = await errorOf(clerk.domains.list({ timeout: 30, retry: false }));
      expect(error).toBeInstanceOf(ClerkTimeoutError);
    });

    it.each([
      ['html', 502, '<!doctype html>'],
      ['empty', 200, ''],
      ['invalid-json', 200, '{"data":'],
    ] as const)('%s in place of a response: named', async (kind, status, start) => {
      api.faults.add({ kind });
      const error = await errorOf(clerk.domains.list({ retry: false }));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status, bodyExcerpt: expect.stringContaining(start) });
    });

    it('a rate limit: POSTs and GETs wait for it and succeed', async () => {
      api.faults.add({ status: 429, headers: { 'retry-after': '0' }, times: 5 });
      const calls = Array.from({ length: 10 }, (_, i) =>
        i % 2 ? clerk.users.create({ external_id: `user-${i}` }) : clerk.users.count(),
      );
      await expect(Promise.all(calls)).resolves.toHaveLength(10);
      await expect(clerk.users.count()).resolves.toMatchObject({ total_count: 5 });
    });

    it('a failure after the fact: a POST is not carried out twice', async () => {
      api.faults.add({ operation: 'CreateUser', status: 500, after: true });
      await expect(clerk.users.create({ external_id: 'ada' })).rejects.toMatchObject({ status: 500 });
      await expect(clerk.users.count()).resolves.toMatchObject({ total_count: 1 });
    });
  });

  it('a redirect to another host takes no key there', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = http.createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    });
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    for (const status of [301, 302, 303, 307, 308]) {
      api.faults.add({ status, headers: { location }, times: 1 });
      await expect(clerk.users.count()).rejects.toMatchObject({ status });
    }
    elsewhere.close();
    expect(seen).toEqual([]);
  });

  describe('what the API rejects', () => {
    it('an unknown field, a missing one, a wrong type: by name', async () => {
      const codes = async (call: Promise<unknown>) =>
        ((await errorOf(call)) as ClerkAPIError).errors.map(({ code, meta }) => [code, meta?.['param_name']]);
      // @ts-expect-error no such field
      expect(await codes(clerk.users.update('user_1', { fist_name: 'Ada' }))).toEqual([
        ['form_param_unknown', 'fist_name'],
      ]);
      // @ts-expect-error two fields are missing
      expect(await codes(clerk.domains.create({}))).toEqual([
        ['form_param_missing', 'name'],
        ['form_param_missing', 'is_satellite'],
      ]);
      // @ts-expect-error a limit is a number
      expect(await codes(clerk.users.list({ limit: 'many' }))).toEqual([['form_param_format_invalid', 'limit']]);
      expect(await codes(clerk.users.list({ limit: 501 }))).toEqual([['form_param_format_invalid', 'limit']]);
    });

    it.each([
      ['no key', '/users', { authorization: '' }, 401],
      ['a malformed key', '/users', { authorization: 'Bearer pk_test_1' }, 401],
      ['a path that is not there', '/nothing', {}, 404],
      ['a method that is not there', '/jwks', { method: 'DELETE' }, 405],
    ])(
      '%s',
      async (
        _,
        path,
        { method = 'GET', authorization = `Bearer ${secretKey}` }: { method?: string; authorization?: string },
        status,
      ) => {
        const response = await transport.fetch(baseUrl + path, {
          method,
          headers: authorization ? { authorization } : {},
        });
        expect(response.status).toBe(status);
        expect(await response.json()).toMatchObject({ errors: [{ code: expect.any(String) }] });
      },
    );

    it('a body that is not JSON, and goes on', async () => {
      const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' };
      const response = await transport.fetch(`${baseUrl}/users`, { method: 'POST', headers, body: '{"first_name":' });
      expect(response.status).toBe(400);
      await expect(clerk.users.count()).resolves.toMatchObject({ total_count: 0 });
    });

    it('a form without its file', async () => {
      const { id } = await clerk.users.create({ external_id: 'ada' });
      const body = new FormData();
      body.set('uploader_user_id', id);
      const response = await transport.fetch(`${baseUrl}/organizations/org_1/logo`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${secretKey}` },
        body,
      });
      expect(response.status).toBe(422);
    });

    it('never keeps the key', async () => {
      await clerk.users.count();
      expect(JSON.stringify(api.requests)).not.toContain(secretKey);
    });
  });

  it('pages through 1,200 users in three requests, and one that finds the end', async () => {
    for (let i = 0; i < 1_200; i++) await clerk.users.create({ first_name: `User ${i}`, external_id: `user-${i}` });
    api.requests.length = 0;
    const names: (string | null)[] = [];
    for await (const user of paginate(clerk.users.list)) names.push(user.first_name);
    expect(names).toEqual(Array.from({ length: 1_200 }, (_, i) => `User ${1_199 - i}`));
    // The last page has 200 users: the API could have cut it to a multiple of 10.
    expect(api.requests.map(({ url }) => url.split('&')[0])).toEqual(Array(4).fill('/v1/users?limit=500'));
  });
});
