import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { errorOf, fetchFailure, json, outcomeOf, errorResponse, secretKey, stubbed } from '../helpers.js';

/** Everything that a careless logger could write of a value. */
function shown(value: unknown): string {
  const parts = [inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null }), String(value)];
  for (let error = value; error instanceof Error; error = error.cause)
    parts.push(String(error.stack), JSON.stringify(error));
  return parts.join('\n');
}

describe('the key', () => {
  it('is not in what the client shows of itself', () => {
    const { clerk } = stubbed(() => json({}));
    expect(shown(clerk)).not.toContain(secretKey);
    expect(JSON.stringify(clerk)).not.toContain(secretKey);
  });

  class LeakyError extends Error {
    request = { config: { headers: { Authorization: `Bearer ${secretKey}` } } };
  }
  const withHeaders = Object.assign(new Error('x'), { headers: new Headers({ authorization: `Bearer ${secretKey}` }) });
  const circular: { self?: unknown; error: Error } = { error: new Error(`sent ${secretKey}`) };
  circular.self = circular;

  it.each<[string, () => Response | Promise<Response>]>([
    ['an error response', () => errorResponse(404)],
    [
      'a body that echoes it',
      () =>
        json(
          {
            errors: [{ message: `bad key ${secretKey}`, long_message: secretKey, code: 'x', meta: { key: secretKey } }],
          },
          401,
        ),
    ],
    ['HTML that echoes it', () => new Response(`<p>${secretKey}</p>`, { status: 502 })],
    ['headers that echo it', () => errorResponse(401, { 'x-debug': `Bearer ${secretKey}`, 'cf-ray': secretKey })],
    [
      'a success that is not JSON and echoes it',
      () => new Response(`<p>${secretKey}</p>`, { headers: { 'x-debug': secretKey } }),
    ],
    [
      'a redirect that echoes it',
      () => new Response(null, { status: 302, headers: { location: `https://x.example/?key=${secretKey}` } }),
    ],
    [
      'a failed connection',
      () => {
        throw fetchFailure('ECONNRESET');
      },
    ],
    [
      'a transport that names it',
      () => {
        throw new Error(`could not send Bearer ${secretKey}`);
      },
    ],
    [
      'a transport that attaches it',
      () => {
        throw new LeakyError('failed');
      },
    ],
    [
      'a transport that attaches headers',
      () => {
        throw withHeaders;
      },
    ],
    [
      'a transport with a deep cause',
      () => {
        throw new Error('outer', { cause: new Error('middle', { cause: new Error(secretKey) }) });
      },
    ],
    [
      'a transport that throws an object',
      () => {
        throw circular;
      },
    ],
    [
      'a transport that throws a text',
      () => {
        throw `Bearer ${secretKey}`;
      },
    ],
    [
      'a body that breaks off',
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new TextEncoder().encode(`{"key":"${secretKey}"`));
            },
            pull: (controller) => {
              controller.error(new Error(secretKey));
            },
          }),
        ),
    ],
  ])('is in no error after %s', async (_, reply) => {
    const events: unknown[] = [];
    const note = (event: unknown) => void events.push(event);
    const { clerk, clock } = stubbed(reply, {
      onRequest: note,
      onResponse: note,
      onRetry: note,
      retry: { maxAttempts: 2, baseDelay: 1 },
    });
    const call = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(1_000);
    expect(call.error).toBeInstanceOf(Error);
    expect(shown(call.error)).not.toContain(secretKey);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(shown(event)).not.toContain(secretKey);
    const raw = outcomeOf(clerk.raw.GET('/domains'));
    await clock.advance(1_000);
    expect(shown(raw.error)).not.toContain(secretKey);
  });

  const holding = (property: object) => Object.assign(new Error('failed'), property);
  it.each<[string, unknown]>([
    ['a Set', holding({ sent: new Set([secretKey]) })],
    ['a Map', holding({ sent: new Map([[secretKey, 1]]) })],
    ['a URL', holding({ url: new URL(`https://api.test/?key=${secretKey}`) })],
    ['the URL of a request', holding({ request: new Request(`https://api.test/?key=${secretKey}`) })],
    ['search parameters', holding({ query: new URLSearchParams({ key: secretKey }) })],
    ['a form', holding({ form: Object.assign(new FormData(), { key: secretKey }) })],
    ['the name of a property', holding({ [secretKey]: 1 })],
    ['the description of a symbol', holding({ [Symbol(secretKey)]: 1 })],
    ['a symbol', holding({ key: Symbol(secretKey) })],
    ['a getter', Object.defineProperty(new Error('failed'), 'key', { get: () => secretKey, enumerable: true })],
    ...['name', 'message', 'stack', 'code', 'cause', 'syscall'].map((name): [string, unknown] => [
      `the error that its ${name} throws`,
      Object.defineProperty(new Error('failed'), name, {
        get() {
          throw new Error(secretKey);
        },
      }),
    ]),
    ['inspect.custom', holding({ [inspect.custom]: () => secretKey })],
    ['toJSON', holding({ toJSON: () => secretKey })],
    ['toString', holding({ toString: () => secretKey })],
    ['the name of a function', holding({ send: { [secretKey]: () => {} }[secretKey] })],
    ['the name of a class', new { [secretKey]: class extends Error {} }[secretKey]('failed')],
    ['bytes', holding({ body: Buffer.from(secretKey) })],
    ['a boxed text', holding({ key: Object(secretKey) as unknown })],
    ['the tag of an object', holding({ headers: { [Symbol.toStringTag]: secretKey } })],
    ['a part of several errors', new AggregateError([new Error(secretKey)], 'all failed')],
    ['an object that is no error', { key: new Set([secretKey]) }],
    ['a function', Object.assign(() => {}, { key: secretKey })],
  ])('is not shown of a cause that holds it in %s', async (_, cause) => {
    const { clerk } = stubbed(
      () => {
        throw cause;
      },
      { retry: false },
    );
    const error = await errorOf(clerk.users.get('user_1'));
    expect(error).toBeInstanceOf(Error);
    expect(shown(error)).not.toContain(secretKey);
  });

  it('of one call is not in its errors either', async () => {
    const own = 'sk_live_ONEMORESECRET';
    const { clerk } = stubbed(({ headers }) => json({ echo: headers['authorization'] }, 400));
    const error = await errorOf(clerk.users.get('user_1', { secretKey: own }));
    expect(shown(error)).not.toContain(own);
    expect(error).toMatchObject({ bodyExcerpt: '{"echo":"Bearer sk_live_[redacted]"}' });
  });
});
