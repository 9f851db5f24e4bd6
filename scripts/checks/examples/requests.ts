// The requests that each example has to forward: what must arrive at the Frontend API, and what must come back.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { stop } from '../processes.js';
import { cookies, google, sha256, type Recorded, type Upstream } from './upstream.js';

export const secretKey = 'sk_test_example';
const publicOrigin = 'https://app.example.com';
export const proxyUrl = `${publicOrigin}/__clerk`;

export interface Way {
  /** The path of the proxy; `/__clerk` unless it is given. */
  path?: string;
  /** Headers of a request, with which the proxy in front or a client states the client's address. */
  sends: Record<string, string>;
  /** The address that must reach the Frontend API. */
  client: string;
  /** Headers of a request to a host that `enabled` turns away, and the status of its response. */
  disabled?: { sends: Record<string, string>; status: number };
  /** Whether the server does not notice that a client leaves before there is a response. */
  ignoresLeaving?: boolean;
}

/** Asserts what holds for every request that is forwarded. */
function assertHeaders(arrived: Recorded | undefined, path: string, client: string) {
  assert.deepEqual(arrived?.headers['clerk-proxy-url'], [publicOrigin + path]);
  assert.deepEqual(arrived?.headers['clerk-secret-key'], [secretKey]);
  assert.deepEqual(arrived?.headers['x-forwarded-for'], [client]);
}

/** Sends requests to the example that listens at `origin`, and asserts what happens. */
export async function exchange(origin: string, upstream: Upstream, way: Way): Promise<void> {
  const { path = '/__clerk', sends, client, disabled, ignoresLeaving = false } = way;
  const { recorded } = upstream;
  const limit = () => AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);

  const send = async (target: string, { headers, ...init }: RequestInit = {}) => {
    recorded.length = 0;
    const response = await fetch(origin + target, {
      redirect: 'manual',
      signal: limit(),
      ...init,
      headers: { ...sends, ...(headers as Record<string, string>) },
    });
    return { response, text: await response.text(), arrived: [...recorded] };
  };

  /** Sends a request that must be forwarded once. */
  const forwarded = async (target: string, init?: RequestInit) => {
    const exchanged = await send(path + target, init);
    assert.equal(exchanged.arrived.length, 1, `${target}: ${exchanged.response.status} ${exchanged.text}`);
    assertHeaders(exchanged.arrived[0], path, client);
    return exchanged;
  };

  // A client's own claims are not forwarded, and each cookie that is set stays a header of its own.
  const claims = { 'Clerk-Secret-Key': 'sk_test_forged', 'Clerk-Proxy-Url': 'https://forged.example.com/__clerk' };
  const get = await forwarded('/v1/client?a=1&a=%2F', { headers: claims });
  assert.equal(get.response.status, 200, get.text);
  assert.deepEqual(JSON.parse(get.text), { method: 'GET', url: '/v1/client?a=1&a=%2F', body: '' });
  assert.deepEqual(get.response.headers.getSetCookie(), cookies);

  const json = JSON.stringify({ identifier: 'ada@example.com', strategy: '\u{1F511}' });
  const form = new URLSearchParams({ strategy: 'ticket', ticket: 'a&b=\u{1F511}' }).toString();
  for (const [type, body] of [
    ['application/json', json],
    ['application/x-www-form-urlencoded', form],
  ] as const) {
    const headers = { 'Content-Type': type, Authorization: 'Bearer token' };
    const { response, text, arrived } = await forwarded('/v1/client/sign_ins', { method: 'POST', headers, body });
    assert.equal(response.status, 201, text);
    assert.deepEqual(JSON.parse(text), { method: 'POST', url: '/v1/client/sign_ins', body });
    assert.deepEqual(arrived[0]?.headers['content-type'], [type]);
    assert.deepEqual(arrived[0]?.headers['authorization'], ['Bearer token']);
  }

  const image = randomBytes(20_000_000);
  const upload = await forwarded('/v1/me/profile_image', { method: 'POST', body: image });
  assert.deepEqual(JSON.parse(upload.text), { method: 'POST', url: '/v1/me/profile_image', body: sha256(image) });

  // The proxy follows no redirect, and rewrites those to the Frontend API.
  for (const [target, location] of [
    ['/v1/leave', `${publicOrigin}${path}/v1/arrive?step=2`],
    ['/v1/oauth', google],
  ] as const) {
    const { response } = await forwarded(target);
    assert.deepEqual([response.status, response.headers.get('location')], [307, location]);
  }

  // The first part of a response arrives before the last one is sent.
  const { body } = await fetch(`${origin}${path}/v1/stream`, { headers: sends, signal: limit() });
  assert.ok(body);
  let received = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    received += part;
    if (received === 'first,') upstream.finishStream();
  }
  assert.equal(received, 'first,last');

  if (!ignoresLeaving) {
    const hanging = upstream.nextHanging();
    const tab = new AbortController();
    const signal = AbortSignal.any([tab.signal, limit()]);
    const aborted = assert.rejects(fetch(`${origin}${path}/v1/hang`, { headers: sends, signal }));
    const [left] = await hanging;
    tab.abort();
    await Promise.all([left, aborted]);
  }

  for (const elsewhere of ['/', '/v1/client', `${path}d/v1/client`]) {
    const { response, arrived } = await send(elsewhere);
    assert.deepEqual([elsewhere, arrived], [elsewhere, []]);
    assert.ok([200, 404].includes(response.status), `${elsewhere}: ${response.status}`);
  }
  if (disabled) {
    const { response, arrived } = await send(`${path}/v1/client`, { headers: disabled.sends });
    assert.deepEqual([response.status, arrived], [disabled.status, []]);
  }
}
