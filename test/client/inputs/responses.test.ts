import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClerk, isClerkConnectionError, toArray, paginate, withResponse } from '../../../src/index.js';
import type { ResponseEvent } from '../../../src/index.js';
import { errorOf, errorResponse, json, secretKey, stubbed } from '../../helpers.js';
import { isLong } from '../../size.js';
import { transports } from '../../transports.js';

const user = { id: 'user_1' };

describe('withResponse', () => {
  it('returns status, headers and trace ID of a success beside its data', async () => {
    const headers = { 'retry-after': '3', 'cf-ray': '8a-FRA', 'x-own': secretKey };
    const { clerk, sent } = stubbed(() => json(user, 200, headers));
    const response = await withResponse(clerk.users.get, 'user_1');
    expect(response).toMatchObject({ data: user, status: 200, traceId: '8a-FRA', attempts: 1 });
    expect(response.headers.get('retry-after')).toBe('3');
    expect(response.headers.get('cf-ray')).toBe('8a-FRA');
    expect(response.headers.get('x-own')).toBe('sk_test_[redacted]');
    expect(sent).toHaveLength(1);
  });

  it('passes on what the helper takes, and calls the hook of the call too', async () => {
    const { clerk, sent, clock } = stubbed((_, i) => (i === 0 ? errorResponse(503) : json(user)));
    const statuses: number[] = [];
    const call = withResponse(
      clerk.users.update,
      'user_1',
      { first_name: 'Ada' },
      { headers: { 'x-job': '1' }, onResponse: ({ status }) => void statuses.push(status) },
    );
    await clock.advance(1);
    expect(await call).toMatchObject({ data: user, status: 200, attempts: 2, traceId: undefined });
    expect(statuses).toEqual([503, 200]);
    expect(sent[1]).toMatchObject({ method: 'PATCH', body: '{"first_name":"Ada"}', headers: { 'x-job': '1' } });
  });

  it('returns what has no body', async () => {
    const { clerk } = stubbed(() => new Response(null, { status: 204, headers: { 'cf-ray': '1' } }));
    expect(await withResponse(clerk.oauthApplications.delete, 'oa_1')).toMatchObject({ status: 204, traceId: '1' });
  });

  it('throws as the helper does', async () => {
    const { clerk, sent } = stubbed(() => errorResponse(404));
    expect(await errorOf(withResponse(clerk.users.get, 'user_1'))).toMatchObject({
      name: 'ClerkAPIError',
      status: 404,
    });
    const get = withResponse as (...args: unknown[]) => Promise<unknown>;
    for (const args of [
      [],
      [clerk.users.get('user_2').catch(() => undefined), 'user_1'],
      [clerk.users.findByEmail, 'a@example.com'],
    ])
      expect(String(await errorOf(get(...args)))).toMatch(
        /^TypeError: clerk-bapi: withResponse takes the helper of one/,
      );
    for (const args of [[clerk.users.get], [clerk.users.get, 'user_1', {}, {}], [clerk.users.get, 'user_1', { x: 1 }]])
      expect(await errorOf(get(...args))).toBeInstanceOf(TypeError);
    expect(sent).toHaveLength(2);
  });
});

describe('`onResponse` of a call', () => {
  it('is called after that of the client, for each request of the call', async () => {
    const order: string[] = [];
    const tell = (name: string) => (event: ResponseEvent) =>
      void order.push(`${name} ${event.operation} ${event.status} ${event.responseHeaders.get('cf-ray')}`);
    const rows = Array.from({ length: 10 }, (_, i) => ({ id: `user_${i}` }));
    const { clerk } = stubbed((_, i) => json(i ? [] : rows, 200, { 'cf-ray': String(i) }), {
      onResponse: tell('client'),
    });
    await toArray(paginate(clerk.users.list, {}, { pageSize: 10, onResponse: tell('call') }));
    expect(order).toEqual([
      'client users.list 200 0',
      'call users.list 200 0',
      'client users.list 200 1',
      'call users.list 200 1',
    ]);
  });

  it('is taken by clerk.raw and helpers of several calls, and must be a function', async () => {
    const { clerk } = stubbed(() => json([user]));
    const operations: unknown[] = [];
    const options = { onResponse: ({ operation }: ResponseEvent) => void operations.push(operation) };
    await clerk.raw.GET('/users', options);
    await clerk.users.findByEmail('a@example.com', options);
    expect(operations).toEqual([undefined, 'users.list']);
    const wrong = { onResponse: 'log' as never };
    expect(String(await errorOf(clerk.users.get('user_1', wrong)))).toContain('onResponse must be a function');
  });

  it('ends the call with what it throws', async () => {
    const { clerk, sent } = stubbed(() => errorResponse(503));
    const onResponse = () => {
      throw new RangeError('enough');
    };
    expect(await errorOf(clerk.users.get('user_1', { onResponse }))).toMatchObject({ message: 'enough' });
    expect(sent).toHaveLength(1);
  });
});

describe('`cache` and `next`', () => {
  const next = { revalidate: 60, tags: ['users'] };

  it('reach `fetch` untouched, of helpers and of clerk.raw', async () => {
    const inits: RequestInit[] = [];
    const { clerk } = stubbed((_, __, init) => (inits.push(init), json(user)));
    await clerk.users.get('user_1', { cache: 'force-cache', next });
    await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, cache: 'no-store', next });
    expect(inits).toMatchObject([{ cache: 'force-cache' }, { cache: 'no-store' }]);
    for (const init of inits) expect(Reflect.get(init, 'next')).toBe(next);
  });

  it('are absent without them', async () => {
    const inits: RequestInit[] = [];
    const { clerk } = stubbed((_, __, init) => (inits.push(init), json(user)));
    await clerk.users.get('user_1');
    await clerk.users.get('user_1', { timeout: 5 });
    await clerk.raw.GET('/users');
    for (const init of inits) expect(Object.keys(init)).not.toContain('cache');
    for (const init of inits) expect(Object.keys(init)).not.toContain('next');
  });

  it.each([
    [{ cache: 'nostore' }, 'cache must be default, no-store, '],
    [{ cache: 'only-if-cached' }, 'cache must be default, no-store, '],
    [{ next: 60 }, 'next must be an object'],
  ])('are a TypeError where they are wrong: %j', async (options, message) => {
    const { clerk, sent } = stubbed(() => json(user));
    expect(String(await errorOf(clerk.users.get('user_1', options as object)))).toContain(message);
    expect(sent).toEqual([]);
  });
});

it('a stub of a response with `json()` alone is told that `text()` is missing, once', async () => {
  const stub = { ok: true, status: 200, headers: new Headers(), json: async () => user };
  const { clerk, sent } = stubbed(() => stub as Response);
  const error = await errorOf(clerk.users.get('user_1'));
  expect(String(error)).toMatch(/returned 200, and the response of `fetch` has no `text\(\)`\. Use a `Response`/);
  expect(sent).toHaveLength(1);
});

const MiB = 2 ** 20;

/** 65 MiB as a list, compressed to a few hundred bytes. */
const list = Buffer.alloc(65 * MiB, ' ');
const brotli = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
list[0] = 91;
list[list.length - 1] = 93;
/** Characters of two to four bytes, which chunks cut. */
const name = 'é€😀'.repeat(600_000);
const long = Buffer.from(JSON.stringify({ name }));
const bodies: Record<string, { encoding?: string; body: Buffer; status?: number }> = {
  long: { body: long },
  'long-br': { encoding: 'br', body: brotli(long) },
  'long-gzip': { encoding: 'gzip', body: gzipSync(long, { level: 1 }) },
  'long-error': { body: Buffer.from(JSON.stringify({ errors: [], name })), status: 422 },
  br: { encoding: 'br', body: brotli(list) },
  gzip: { encoding: 'gzip', body: gzipSync(list, { level: 1 }) },
  error: { encoding: 'br', body: brotli(list), status: 503 },
  plain: { body: list.subarray(0, 2 * MiB) },
  fits: { encoding: 'br', body: brotli(Buffer.concat([list.subarray(0, 6 * MiB), Buffer.from(']')])) },
};

describe.each(transports)('a body that is larger than `maxResponseSize`, over %s', (_, create) => {
  let server: http.Server;
  let baseUrl: string;
  let requests = 0;
  const transport = create();

  beforeAll(async () => {
    server = http.createServer(({ url = '' }, response) => {
      requests += 1;
      const { encoding, body, status = 200 } = bodies[url.split('/').at(-1) ?? ''] ?? { body: Buffer.from('{}') };
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(encoding && { 'content-encoding': encoding }),
      });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  });
  afterAll(async () => {
    await transport.close();
    server.closeAllConnections();
    server.close();
  });

  const clerkWith = (maxResponseSize?: number) =>
    createClerk({ secretKey, baseUrl, fetch: transport.fetch, maxResponseSize });

  /** Without one it is 64 MiB, which take a second of reading. */
  const unset = [isLong ? undefined : MiB, isLong ? 64 * MiB : MiB] as const;

  it.each([
    ['br', undefined, 64 * MiB],
    ['gzip', ...unset],
    ['br', MiB, MiB],
    ['plain', MiB, MiB],
    ['error', ...unset],
  ] as const)('as %s with a maximum of %s is an error, and not requested again', async (body, maximum, bytes) => {
    const before = requests;
    const error = await errorOf(clerkWith(maximum).users.get(body));
    expect(isClerkConnectionError(error)).toBe(true);
    expect(String(error)).toContain(`and the body has more than the ${bytes} bytes of maxResponseSize`);
    expect(error).toMatchObject({ status: body === 'error' ? 503 : 200, bodyExcerpt: '' });
    expect(requests).toBe(before + 1);
    expect(await clerkWith(maximum).users.get('user_1')).toEqual({});
  });

  it.each(['long', 'long-br', 'long-gzip'])('is read in pieces if it is no larger: %s', async (body) => {
    expect(await clerkWith().users.get(body)).toEqual({ name });
  });

  it('is read in pieces with an error too, which shows its start', async () => {
    const error = await errorOf(clerkWith().users.get('long-error'));
    expect(error).toMatchObject({ status: 422, errors: [], bodyExcerpt: `{"errors":[],"name":"${name}`.slice(0, 200) });
  });

  it('is read up to the maximum', async () => {
    expect(await clerkWith(6 * MiB + 1).users.get('fits')).toEqual([]);
    expect(String(await errorOf(clerkWith(6 * MiB).users.get('fits')))).toContain('maxResponseSize');
  });
});

it.each([0, -1, Number.NaN, '64MB'])('`maxResponseSize` of %s is a TypeError', (maxResponseSize) => {
  expect(() => createClerk({ secretKey, maxResponseSize: maxResponseSize as number })).toThrow(
    'maxResponseSize must be a number of bytes, 1 or more',
  );
});
