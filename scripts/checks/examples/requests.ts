// The requests that each example has to forward: what must arrive at the Frontend API, and what must come back.
import assert from 'node:assert/strict';
import { stop } from '../processes.js';
import type { Recorded, Upstream } from './upstream.js';

export const secretKey = 'sk_test_example';
export const proxyUrl = 'https://app.example.com/__clerk';

export interface Addresses {
  /** Headers of a request that state the client's address. */
  sends: Record<string, string>;
  /** The address that must reach the Frontend API. */
  client: string;
}

/** Asserts what holds for every request that is forwarded. */
function assertHeaders(arrived: Recorded | undefined, client: string) {
  assert.deepEqual(arrived?.headers['clerk-proxy-url'], [proxyUrl]);
  assert.deepEqual(arrived?.headers['clerk-secret-key'], [secretKey]);
  assert.deepEqual(arrived?.headers['x-forwarded-for'], [client]);
}

/** Sends requests to the example that listens at `origin`, and asserts what happens. */
export async function exchange(origin: string, { recorded }: Upstream, { sends, client }: Addresses): Promise<void> {
  const request = async (target: string, init?: RequestInit) => {
    recorded.length = 0;
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);
    const response = await fetch(origin + target, { ...init, redirect: 'manual', signal });
    return { response, text: await response.text(), arrived: [...recorded] };
  };

  // A client's own claims are not forwarded.
  const claims = { 'Clerk-Secret-Key': 'sk_test_forged', 'Clerk-Proxy-Url': 'https://forged.example.com/__clerk' };
  const get = await request('/__clerk/v1/client?a=1&a=%2F', { headers: { ...claims, ...sends } });
  assert.equal(get.response.status, 200, get.text);
  assert.deepEqual(JSON.parse(get.text), { method: 'GET', url: '/v1/client?a=1&a=%2F', body: '' });
  assert.deepEqual(get.response.headers.getSetCookie(), ['__client=one; Path=/; HttpOnly', '__client_uat=2; Path=/']);
  assert.equal(get.arrived.length, 1);
  assertHeaders(get.arrived[0], client);

  const body = JSON.stringify({ identifier: 'ada@example.com', strategy: '\u{1F511}' });
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer token', ...sends };
  const post = await request('/__clerk/v1/client/sign_ins', { method: 'POST', headers, body });
  assert.equal(post.response.status, 201, post.text);
  assert.deepEqual(JSON.parse(post.text), { method: 'POST', url: '/v1/client/sign_ins', body });
  assert.equal(post.arrived.length, 1);
  assertHeaders(post.arrived[0], client);
  assert.deepEqual(post.arrived[0]?.headers['content-type'], ['application/json']);
  assert.deepEqual(post.arrived[0]?.headers['authorization'], ['Bearer token']);

  const redirect = await request('/__clerk/v1/leave', { headers: sends });
  assert.equal(redirect.response.status, 307);
  assert.equal(redirect.response.headers.get('location'), `${proxyUrl}/v1/arrive?step=2`);
  assert.equal(redirect.arrived.length, 1); // the proxy did not follow it

  for (const elsewhere of ['/', '/v1/client', '/__clerked/v1/client']) {
    const { response, arrived } = await request(elsewhere, { headers: sends });
    assert.deepEqual([elsewhere, arrived], [elsewhere, []]);
    assert.ok([200, 404].includes(response.status), `${elsewhere}: ${response.status}`);
  }
}
