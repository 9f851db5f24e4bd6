// Failing on demand: each way to fail, in process and over a socket, and who meets it.
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmulator, type Emulator, type Fault } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';

const headers = { authorization: 'Bearer sk_test_1' };
let api: Emulator;
beforeEach(() => {
  api = createEmulator();
});
afterEach(async () => {
  await api.close();
  vi.restoreAllMocks();
});

const path = '/v1/users/count';
const body = '{"object":"total_count","total_count":0}';
const half = body.slice(0, body.length / 2);
const createApp = (signal?: AbortSignal) =>
  api.fetch('http://x/v1/webhooks/svix', { method: 'POST', headers, signal: signal ?? null });
const hasApp = () => api.snapshot().settings['/webhooks/svix'];

describe.each(['in process', 'over a socket'])('%s', (way) => {
  let request: (init?: RequestInit) => Promise<Response>;
  beforeEach(async () => {
    if (way === 'in process') request = (init) => api.fetch(`http://x${path}`, { headers, ...init });
    else {
      const { origin } = new URL(await api.listen());
      request = (init) => fetch(origin + path, { headers, ...init });
    }
  });

  it.each<[Fault, number, string | RegExp, string | null]>([
    [{ status: 500 }, 500, /"code":"emulated_500"/, 'application/json'],
    [{ status: 422, headers: { 'x-a': 'b' } }, 422, /"clerk_trace_id":"trace_/, 'application/json'],
    [{ status: 204 }, 204, '', null],
    [{ status: 304 }, 304, '', null],
    [{ status: 599, headers: { 'content-type': 'text/x' } }, 599, /errors/, 'text/x'],
    [{ kind: 'html' }, 502, /^<!doctype html>/, 'text/html'],
    [{ kind: 'html', status: 200 }, 200, /Bad Gateway/, 'text/html'],
    [{ kind: 'empty' }, 200, '', null],
    [{ kind: 'empty', status: 503 }, 503, '', null],
    [{ kind: 'invalid-json' }, 200, half, 'application/json'],
    [{ kind: 'invalid-json', status: 404 }, 404, half, 'application/json'],
    [{ delay: 1 }, 200, body, 'application/json'],
    [{ rateLimit: { requests: 0, window: 1_500 } }, 429, /too_many_requests/, 'application/json'],
    [{ rateLimit: { requests: 0, window: 1_500 }, kind: 'html' }, 429, /Bad Gateway/, 'text/html'],
  ])('%j', async (fault, status, text, type) => {
    api.faults.add({ headers: { 'x-fault': 'yes' }, ...fault });
    const response = await request();
    expect(response.status).toBe(status);
    const received = await response.text();
    if (typeof text === 'string') expect(received).toBe(text);
    else expect(received).toMatch(text);
    if (type !== null) expect(response.headers.get('content-type')).toBe(type);
    for (const [name, value] of Object.entries(fault.headers ?? {})) expect(response.headers.get(name)).toBe(value);
    expect(response.headers.get('x-fault')).toBe(fault.headers || fault.delay ? null : 'yes');
    if (status === 429) expect(response.headers.get('retry-after')).toBe('2');
    expect(api.requests).toMatchObject([{ operation: 'users.count', status }]);
  });

  it('a 429 says when to come again', async () => {
    api.faults.add({ status: 429, times: 1 });
    expect((await request()).headers.get('retry-after')).toBe('1');
    api.faults.add({ status: 429, headers: { 'retry-after': '0' } });
    expect((await request()).headers.get('retry-after')).toBe('0');
  });

  it('a dropped connection', async () => {
    api.faults.add({ kind: 'disconnect' });
    const error = await errorOf(request());
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) } });
    expect(api.requests).toMatchObject([{ operation: 'users.count', status: undefined }]);
    api.faults.clear();
    expect((await request()).status).toBe(200);
  });

  it('a body that is cut off, and says nothing to the console', async () => {
    const log = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockReturnValue());
    api.faults.add({ kind: 'truncate', times: 1 });
    const response = await request();
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    let text = '';
    const error = await errorOf(
      (async () => {
        for (;;) text += new TextDecoder().decode((await reader?.read())?.value);
      })(),
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(text).toBe(half);
    expect((await request()).status).toBe(200);
    expect(log.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('a body that hangs, until the caller gives up', async () => {
    api.faults.add({ kind: 'hang' });
    const controller = new AbortController();
    const response = await request({ signal: controller.signal });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(half);
    const more = errorOf(reader?.read() ?? Promise.resolve());
    controller.abort();
    expect(await more).toMatchObject({ name: 'AbortError' });
  });

  it('a delay, that ends when the caller gives up', async () => {
    api.faults.add({ delay: 60_000 });
    await expect(request({ signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
    api.faults.clear();
    expect((await request()).status).toBe(200);
  });

  it('a delay, of that request alone, and then its response', async () => {
    api.faults.add({ delay: 60_000, times: 1 });
    const controller = new AbortController();
    const delayed = errorOf(request({ signal: controller.signal }));
    await vi.waitFor(() => expect(api.faults.list()).toEqual([]));
    expect((await request()).status).toBe(200);
    controller.abort();
    expect(await delayed).toMatchObject({ name: 'AbortError' });
    api.faults.add({ delay: 1, status: 500 });
    expect((await request()).status).toBe(500);
  });
});

it('over a socket, a cut body has its full length announced and half of it sent', async () => {
  const { port } = new URL(await api.listen());
  api.faults.add({ kind: 'truncate' });
  const { length, text, isWhole } = await new Promise<Record<string, unknown>>((resolve) => {
    http.get({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
      response
        .on('error', () => {})
        .on('close', () => {
          resolve({ length: Number(response.headers['content-length']), text, isWhole: response.complete });
        });
    });
  });
  expect(text).toBe(half);
  expect(length).toBeGreaterThanOrEqual(body.length);
  expect(isWhole).toBe(false);
});

describe('a request has its effect', () => {
  it.each<[Fault, boolean]>([
    [{ status: 500 }, false],
    [{ kind: 'html' }, false],
    [{ kind: 'empty' }, false],
    [{ kind: 'disconnect' }, false],
    [{ rateLimit: { requests: 0, window: 1_000 } }, false],
    [{ status: 500, after: true }, true],
    [{ kind: 'disconnect', after: true }, true],
    [{ kind: 'html', after: true }, true],
    [{ kind: 'empty', after: true }, true],
    [{ kind: 'invalid-json' }, true],
    [{ kind: 'truncate' }, true],
    [{ kind: 'hang' }, true],
    [{ delay: 1 }, true],
  ])('with %j: %j', async (fault, hasEffect) => {
    api.faults.add(fault);
    await createApp().catch(() => {});
    expect(hasApp()).toEqual({ id: hasEffect ? expect.any(String) : null });
    expect(api.requests).toHaveLength(1);
  });

  it('but for one that is rejected anyway', async () => {
    api.faults.add({ kind: 'invalid-json' });
    const response = await api.fetch('http://x/v1/users?limit=0', { headers });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^\{"errors":/);
  });

  it('is noted with its body, if it never came to pass too', async () => {
    api.faults.add({ status: 500 });
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
    await api.fetch('http://x/v1/redirect_urls', { ...init, body: '{"url":"myapp://x"}' });
    await api.fetch('http://x/v1/redirect_urls', { ...init, body: '{"url"' });
    expect(api.requests.map(({ body, status }) => [body, status])).toEqual([
      [{ url: 'myapp://x' }, 500],
      [undefined, 500],
    ]);
  });
});

describe('who meets a fault', () => {
  const statuses = async (times: number, to = api) => {
    const found = [];
    for (let i = 0; i < times; i++) found.push((await to.fetch(`http://x${path}`, { headers })).status);
    return found;
  };

  it.each(['webhooks.createSvixApp', 'CreateSvixApp'])('only its operation, named as %s', async (operation) => {
    api.faults.add({ operation, status: 500 });
    expect(await statuses(1)).toEqual([200]);
    expect((await createApp()).status).toBe(500);
  });

  it('everything, without one: also what has no path, and what has no key', async () => {
    api.faults.add({ status: 500 });
    for (const url of ['/v1/nothing', '/v1/users', '/v1/public/interstitial']) {
      expect((await api.fetch(`http://x${url}`)).status).toBe(500);
    }
  });

  it('so many requests', async () => {
    const { id } = api.faults.set({ status: 500, times: 2 });
    expect(api.faults.list()).toEqual([{ id, fault: { status: 500, times: 2 }, hits: 0 }]);
    expect(await statuses(1)).toEqual([500]);
    expect(api.faults.list()).toMatchObject([{ hits: 1 }]);
    expect(await statuses(3)).toEqual([500, 200, 200]);
    expect(api.faults.list()).toEqual([]);
  });

  it('a share of them: the same in each run, and others with another seed', async () => {
    const run = async (fault: Fault) => {
      const emulator = createEmulator();
      emulator.faults.add({ status: 500, ...fault });
      return statuses(1_000, emulator);
    };
    const runs = await Promise.all([{ share: 0.3 }, { share: 0.3, seed: 1 }, { share: 0.3, seed: 2 }].map(run));
    const [first, same, other] = runs;
    expect(same).toEqual(first);
    expect(other).not.toEqual(first);
    for (const found of runs) {
      const failed = found.filter((status) => status === 500).length;
      expect(failed).toBeGreaterThan(250);
      expect(failed).toBeLessThan(350);
    }
    expect(new Set(await run({ share: 0 }))).toEqual(new Set([200]));
    expect(new Set(await run({ share: 1 }))).toEqual(new Set([500]));
    const few = (await run({ share: 0.5, times: 3 })).filter((status) => status === 500);
    expect(few).toHaveLength(3);
  });

  it('of a share, only those of its operation count', async () => {
    const run = async (others: number) => {
      const emulator = createEmulator();
      emulator.faults.add({ operation: 'GetUsersCount', status: 500, share: 0.5 });
      for (let i = 0; i < others; i++) await emulator.fetch('http://x/v1/domains', { headers });
      return statuses(50, emulator);
    };
    expect(await run(7)).toEqual(await run(0));
  });

  it('whoever is beyond a rate limit, until its window has passed', async () => {
    api.clock.freeze(0);
    api.faults.add({ rateLimit: { requests: 2, window: 3_000 } });
    expect(await statuses(4)).toEqual([200, 200, 429, 429]);
    api.clock.advance(2_500);
    const response = await api.fetch(`http://x${path}`, { headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
    api.clock.advance(500);
    expect(await statuses(3)).toEqual([200, 200, 429]);
    expect(api.faults.list()).toMatchObject([{ hits: 4 }]);
  });

  it('the first of several that it falls under', async () => {
    const takeBack = api.faults.add({ operation: 'GetUsersCount', status: 501 });
    api.faults.add({ status: 502 });
    api.faults.add({ status: 503 });
    expect(await statuses(1)).toEqual([501]);
    takeBack();
    takeBack();
    expect(await statuses(1)).toEqual([502]);
  });
});
