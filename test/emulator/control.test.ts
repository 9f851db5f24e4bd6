// Control over HTTP, as clients in other languages and the page use it: over a socket, with `fetch` alone.
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type ActiveFault, type Emulator, type ReceivedRequest } from '../../emulator/index.js';

const seed = { users: [{ id: 'user_ada', first_name: 'Ada' }] };
let api: Emulator;
let baseUrl: string;

beforeEach(async () => {
  api = createEmulator({ seed });
  baseUrl = await api.listen();
});
afterEach(() => api.close());

const control = (path: string, init: RequestInit = {}) => fetch(new URL(`/_emulator${path}`, baseUrl), init);
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  control(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
const read = async <T>(path: string) => (await (await control(path)).json()) as T;
const call = (path: string, init: RequestInit = {}) =>
  fetch(`${baseUrl}${path}`, { ...init, headers: { authorization: 'Bearer sk_test_control', ...init.headers } });
const createUser = (body: object) =>
  call('/users', {
    method: 'POST',
    body: JSON.stringify({ external_id: crypto.randomUUID(), ...body }),
    headers: { 'content-type': 'application/json' },
  });
const countUsers = async () => ((await (await call('/users/count')).json()) as { total_count: number }).total_count;

/** The status of a response and the message of its only error, if it has one. */
async function outcome(response: Response) {
  const text = await response.text();
  const { errors } = (text ? JSON.parse(text) : {}) as { errors?: { message: string; code: string }[] };
  expect(errors?.length ?? 1).toBe(1);
  return [response.status, errors?.[0]?.message];
}

describe('faults', () => {
  it('are added, counted, listed and removed', async () => {
    const added = await send('POST', '/faults', { operation: 'GetUser', status: 503 });
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as ActiveFault;

    expect((await call('/users/user_ada')).status).toBe(503);
    expect((await call('/users/count')).status).toBe(200);
    expect(await read('/faults')).toEqual([{ id, fault: { operation: 'GetUser', status: 503 }, hits: 1 }]);

    expect((await control(`/faults/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call('/users/user_ada')).status).toBe(200);
    expect(await outcome(await control(`/faults/${id}`, { method: 'DELETE' }))).toEqual([
      404,
      `There is no fault ${id}`,
    ]);
  });

  it('are added as a list, all of them or none, and cleared', async () => {
    const added = await send('POST', '/faults', [{ status: 500, times: 1 }, { kind: 'disconnect' }]);
    expect(added.status).toBe(201);
    expect((await added.json()) as ActiveFault[]).toHaveLength(2);
    expect(await outcome(await send('POST', '/faults', [{ status: 400 }, { status: 9 }]))).toEqual([
      422,
      expect.stringMatching(/^\[1\]: .*status/),
    ]);
    expect(api.faults.list()).toHaveLength(2);
    expect((await control('/faults', { method: 'DELETE' })).status).toBe(204);
    expect(api.faults.list()).toEqual([]);
  });

  it.each([
    [{ status: 'x' }, /status/],
    [{ operation: 'GetUsr' }, /no operation GetUsr/],
    [{ stats: 500 }, /stats/],
    [null, /not a fault/],
    ['disconnect', /not a fault/],
    [JSON.parse('{"__proto__": {"status": 500}}'), /__proto__/],
  ])('that are none are rejected: %j', async (fault, reason) => {
    expect(await outcome(await send('POST', '/faults', fault))).toEqual([422, expect.stringMatching(reason)]);
    expect(api.faults.list()).toEqual([]);
  });

  it('do not meet control itself, which is not among the requests either', async () => {
    await send('POST', '/faults', { kind: 'disconnect' });
    expect(await read('/faults')).toHaveLength(1);
    expect(api.requests).toEqual([]);
  });
});

describe('requests', () => {
  it('are listed, newest last, looked up, and cleared', async () => {
    await createUser({ first_name: 'Grace', private_metadata: { key: 'sk_live_SECRET' } });
    await call('/users/count?query=x');
    const requests = await read<(ReceivedRequest & { id: string })[]>('/requests');
    expect(requests).toMatchObject([
      { method: 'POST', path: '/v1/users', operation: 'users.create', status: 200, body: { first_name: 'Grace' } },
      { method: 'GET', url: '/v1/users/count?query=x', operation: 'users.count', status: 200 },
    ]);
    expect(JSON.stringify(requests)).not.toMatch(/SECRET|sk_test_control/);
    expect(await read('/requests?limit=1')).toEqual([requests[1]]);
    expect(await read(`/requests/${requests[0]!.id}`)).toEqual(requests[0]);

    expect((await control('/requests', { method: 'DELETE' })).status).toBe(204);
    expect(await read('/requests')).toEqual([]);
    expect((await control(`/requests/${requests[0]!.id}`)).status).toBe(404);
  });

  it.each(['0', '-1', '1.5', 'x', '1001', ''])('with limit=%s are rejected', async (limit) => {
    expect((await control(`/requests?limit=${limit}`)).status).toBe(400);
  });
});

describe('snapshots', () => {
  it('are taken and put back', async () => {
    const snapshot = await (await control('/snapshot')).text();
    await createUser({ first_name: 'Grace' });
    expect(await countUsers()).toBe(2);
    const headers = { 'content-type': 'application/json' };
    expect((await control('/snapshot', { method: 'PUT', body: snapshot, headers })).status).toBe(204);
    expect(await countUsers()).toBe(1);
    expect(await (await control('/snapshot')).text()).toBe(snapshot);
  });

  it.each([
    [{}, /format/],
    [{ format: 1, apiVersion: '2025-11-10', ids: 0, settings: {}, tables: { users: [7] } }, /users\[0\]/],
  ])('that are none are rejected, and change nothing: %j', async (snapshot, reason) => {
    expect(await outcome(await send('PUT', '/snapshot', snapshot))).toEqual([422, expect.stringMatching(reason)]);
    expect(await countUsers()).toBe(1);
  });

  it('nested too deeply are rejected', async () => {
    const body = `{"format":1,"apiVersion":"2025-11-10","ids":0,"settings":{"/x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}},"tables":{}}`;
    const response = await control('/snapshot', {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(422);
    expect(await countUsers()).toBe(1);
  });

  it('reset goes back to the seed', async () => {
    await createUser({ first_name: 'Grace' });
    await send('POST', '/faults', { kind: 'disconnect' });
    await send('POST', '/clock', { freeze: 0 });
    expect((await control('/reset', { method: 'POST' })).status).toBe(204);
    expect(await countUsers()).toBe(1);
    expect(api.requests).toHaveLength(1);
    expect(api.clock.now()).toBeGreaterThan(1e12);
  });
});

describe('the clock', () => {
  it('is read and moved', async () => {
    expect(await (await send('PUT', '/clock', { freeze: '2030-01-01T00:00:00Z' })).json()).toEqual({
      now: Date.UTC(2030, 0, 1),
      time: '2030-01-01T00:00:00.000Z',
    });
    await send('POST', '/clock', { advance: 1_500 });
    expect(await read('/clock')).toMatchObject({ time: '2030-01-01T00:00:01.500Z' });
    await send('POST', '/clock', { freeze: 7 });
    expect(api.clock.now()).toBe(7);
    await send('POST', '/clock', { reset: true });
    expect(Math.abs(api.clock.now() - Date.now())).toBeLessThan(60_000);
    await send('POST', '/clock', { freeze: true });
    expect(Math.abs(api.clock.now() - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    {},
    [],
    null,
    { advance: '5' },
    { advance: 1e300 },
    { freeze: 'yesterday' },
    { freeze: false },
    { reset: false },
    { advance: 1, reset: true },
    JSON.parse('{"__proto__": {"reset": true}}'),
  ])('takes no %j', async (body) => {
    api.clock.freeze(5);
    expect(await outcome(await send('POST', '/clock', body))).toEqual([422, expect.any(String)]);
    expect(api.clock.now()).toBe(5);
  });
});

describe('what it rejects', () => {
  it.each([
    ['POST', '/faults'],
    ['PUT', '/snapshot'],
    ['POST', '/clock'],
  ])('%s %s without the content type of JSON, or with other text', async (method, path) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      const response = await control(path, { method, body: '{"status":500}', headers: { 'content-type': type } });
      expect([type, ...(await outcome(response))]).toEqual([type, 415, expect.stringMatching('application/json')]);
    }
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const broken = await control(path, { method, body: '{"status":', headers });
    expect(await outcome(broken)).toEqual([400, expect.stringMatching(/not JSON/)]);
    expect(api.faults.list()).toEqual([]);
  });

  it.each([
    ['GET', '/nothing'],
    ['PATCH', '/faults'],
    ['OPTIONS', '/faults'],
    ['GET', '/tables/users/7'],
  ])('%s %s, which is nothing', async (method, path) => {
    const response = await control(path, { method });
    expect(await outcome(response)).toEqual([
      404,
      `There is no ${method} /_emulator${path} in the control of the emulator`,
    ]);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  /** The status of a request with headers that `fetch` does not let one set. */
  const statusWith = (headers: Record<string, string>, method = 'GET', path = '/faults') =>
    new Promise<number | undefined>((resolve, reject) => {
      const request = http.request(new URL(`/_emulator${path}`, baseUrl), { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject).end();
    });

  it.each(['emulator.example:80', 'localhost.example', '127.0.0.1.example', '192.168.1.7:4010', '[::2]'])(
    'requests for the host %s',
    async (host) => {
      expect(await statusWith({ host })).toBe(403);
      expect(await statusWith({ host }, 'GET', '')).toBe(403);
    },
  );

  it.each(['localhost', 'LOCALHOST:4010', '127.0.0.1:9', '[::1]:4010', 'emulator.localhost'])(
    'but not those for %s',
    async (host) => expect(await statusWith({ host })).toBe(200),
  );

  it('requests of pages elsewhere', async () => {
    const host = new URL(baseUrl).host;
    for (const origin of ['https://example.com', 'null', 'http://localhost:1', `https://${host}`]) {
      expect([origin, await statusWith({ origin }, 'POST', '/reset')]).toEqual([origin, 403]);
    }
    expect(await statusWith({ origin: `http://${host}` }, 'POST', '/reset')).toBe(204);
  });
});

it('works in process too, whatever the host', async () => {
  const response = await api.fetch('https://api.example/_emulator/faults', {
    method: 'POST',
    body: '{"status":503}',
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(201);
  expect(api.faults.list()).toHaveLength(1);
});
