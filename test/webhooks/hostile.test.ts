// Requests that nobody who means well sends: each is rejected by name.
import { describe, expect, it, vi } from 'vitest';
import { verifyWebhook, type WebhookRequest } from '../../src/webhooks/index.js';
import { bodyOf, headersOf, hmacOf, now, problemOf, secret, url } from './signing.js';

const body = bodyOf();
const verify = (headers: WebhookRequest['headers'], sent: unknown = body) =>
  verifyWebhook({ headers, body: sent as never }, { secret });

describe.each(['svix', 'webhook'])('headers %s-*', (prefix) => {
  const good = () =>
    Object.fromEntries(Object.entries(headersOf(body)).map(([name, value]) => [name.replace('svix', prefix), value]));

  it.each(['id', 'timestamp', 'signature'])('%s missing or empty', async (name) => {
    const header = `${prefix}-${name}`;
    const { [header]: _, ...others } = good();
    for (const headers of [
      others,
      { ...others, [header]: '' },
      { ...others, [header]: undefined },
      { ...others, [header]: [] },
    ]) {
      expect(await problemOf(verify(headers))).toBe('missing_header');
      await expect(verify(headers)).rejects.toThrow(`The request lacks ${header}.`);
    }
  });

  it.each([
    ['id', 'signature'],
    ['timestamp', 'timestamp'],
    ['signature', 'signature'],
  ])('%s doubled: %s', async (name, problem) => {
    const header = `${prefix}-${name}`;
    const doubled = new Headers(good());
    doubled.append(header, good()[header]!);
    expect(await problemOf(verify(doubled))).toBe(problem);
    expect(await problemOf(verify({ ...good(), [header]: [good()[header]!, good()[header]!] }))).toBe(problem);
    expect(await problemOf(verify({ ...good(), [header.toUpperCase()]: good()[header] }))).toBe(problem);
  });
});

it('no headers at all', async () => {
  for (const headers of [{}, new Headers(), undefined, Promise.resolve({})])
    await expect(verify(headers as Headers)).rejects.toThrow(
      'The request lacks svix-id and svix-timestamp and svix-signature.',
    );
});

it.each([
  ...[
    '0',
    '-1',
    '1e9',
    '1.5',
    ' ',
    'NaN',
    'Infinity',
    '0x10',
    '٣',
    '1700000000000000',
    '9'.repeat(400),
    '99999999999',
    'now',
  ],
  ...['2026-01-01T00:00:00Z', '+1', `${now()}.0`, ` ${now()}`, `${now()}n`, String(Date.now())],
])('the timestamp %s', async (timestamp) => {
  expect(await problemOf(verify({ ...headersOf(body, timestamp) }))).toBe('timestamp');
});

it('signatures of another version, cut short, or of other things', async () => {
  const headers = headersOf(body);
  const { 'svix-signature': right = '', 'svix-timestamp': time = '' } = headers;
  for (const signature of [
    ...[
      'v1',
      'v1,',
      ',',
      right.slice(3),
      right.replace('v1', 'v2'),
      right.replace('v1', 'V1'),
      right.slice(0, -1),
      `${right}=`,
    ],
    ...[
      `${right}\u0000`,
      right.replace(',', ', '),
      hmacOf('msg_2', time, body),
      hmacOf('msg_1', '1', body),
      hmacOf('msg_1', time, `${body} `),
    ],
  ])
    expect([signature, await problemOf(verify({ ...headers, 'svix-signature': signature }))]).toEqual([
      signature,
      'signature',
    ]);
});

it('10,000 signatures: one HMAC, and the right one may be the last', async () => {
  const headers = headersOf(body);
  const wrong = Array.from({ length: 10_000 }, (_, i) => `v1,${String(i).padStart(43, 'A')}=`).join(' ');
  const sign = vi.spyOn(crypto.subtle, 'sign');
  expect(await problemOf(verify({ ...headers, 'svix-signature': wrong }))).toBe('signature');
  expect((await verify({ ...headers, 'svix-signature': `${wrong} ${headers['svix-signature']}` })).id).toBe('msg_1');
  expect(sign).toHaveBeenCalledTimes(2);
});

describe('a body', () => {
  it('that was changed', async () => {
    for (const changed of ['', `${body} `, body.replace('user', 'usar'), JSON.stringify(JSON.parse(body), null, 1)])
      expect(await problemOf(verify(headersOf(body), changed))).toBe('signature');
  });

  it('that was changed where a decoder sees no difference', async () => {
    const [sent, received] = [0xff, 0xfe].map((byte) =>
      Buffer.concat([Buffer.from('{"type":"'), Buffer.of(byte), Buffer.from('","data":{}}')]),
    );
    expect(sent!.toString()).toBe(received!.toString());
    expect(await problemOf(verify(headersOf(sent!), received))).toBe('signature');
    expect(await problemOf(verify(headersOf(sent!), sent))).toBe('payload');
  });

  it.each([
    '',
    'null',
    '1',
    '"text"',
    '[]',
    '{}',
    '{',
    '{"type":1,"data":{}}',
    '{"type":"user.created"}',
    '{"type":"user.created","data":null}',
    '{"data":{}}',
    'type=user.created',
  ])('%j, signed', async (signed) => {
    expect(await problemOf(verify(headersOf(signed), signed))).toBe('payload');
  });

  it('of another charset', async () => {
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const bytes = Buffer.from(bodyOf({ name: 'é' }), encoding);
      const headers = { ...headersOf(bytes), 'content-type': `application/json; charset=${encoding}` };
      expect(await problemOf(verify(headers, bytes))).toBe('payload');
    }
  });

  it('that is a stream, parsed, or not there', async () => {
    for (const sent of [new ReadableStream(), { type: 'user.created', data: {} }, undefined, null, 1, [1]])
      await expect(verifyWebhook({ headers: headersOf(body), body: sent as never }, { secret })).rejects.toThrow(
        /^clerk-bapi: the body must be a string or bytes, .* before anything reads/,
      );
  });

  it('that someone has read, or is reading', async () => {
    const request = () => new Request(url, { method: 'POST', headers: headersOf(body), body });
    const [used, locked] = [request(), request()];
    await used.text();
    locked.body?.getReader();
    for (const one of [used, locked])
      await expect(verifyWebhook(one, { secret })).rejects.toThrow(/^clerk-bapi: the body was read before/);
  });

  it('is not read if the headers are wrong', async () => {
    const request = new Request(url, { method: 'POST', headers: headersOf(body, '1'), body });
    expect(await problemOf(verifyWebhook(request, { secret }))).toBe('timestamp');
    expect(request.bodyUsed).toBe(false);
  });

  it('that changes while it is verified counts as it was', async () => {
    const bytes = Buffer.from(body);
    const verified = verify(headersOf(body), bytes);
    bytes.fill(32);
    expect((await verified).type).toBe('user.created');
  });
});
