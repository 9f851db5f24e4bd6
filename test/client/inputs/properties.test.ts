// Properties of what goes into a call and of what comes out.
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClerk } from '../../../src/index.js';
import { redact } from '../../../src/http/redaction.js';
import { secretKey } from '../../helpers.js';
import { holds, seed, timeout } from './property-runs.js';

/** Texts of any UTF-16 code units, lone surrogates too, and those that have a meaning in URLs and headers. */
const anyText = fc.oneof(
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  fc.string({ maxLength: 8 }),
  fc
    .array(fc.constantFrom('.', '..', '/', '\\', '%', '%2e', '%2f', '?', '#', '&', '=', ' ', '\0', '\r\n', ':', ','), {
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
);

/** What JavaScript has beside texts. */
const anyValue = fc.oneof(
  anyText,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withBoxedValues: true }),
  fc.array(anyText, { maxLength: 3 }),
  fc.integer(),
  fc.boolean(),
);

const sent: { url: string; headers: Headers; body: unknown }[] = [];
const ok = () => Response.json([]);
let respond: () => Response = ok;
/** A client over a `fetch` that keeps what it is called with. One for all runs, since making it takes longer than a call. */
const clerk = createClerk({
  secretKey,
  retry: false,
  fetch: async (url, init) => {
    sent.push({ url, headers: new Headers(init.headers), body: init.body });
    return respond();
  },
});

/** Calls, and returns the request; none if the arguments were rejected by name. */
async function sentBy(call: () => Promise<unknown>) {
  sent.length = 0;
  try {
    await call();
    expect(sent).toHaveLength(1);
  } catch (error) {
    expect(String(error)).toMatch(/^TypeError: clerk-bapi: /);
    expect(error).toBeInstanceOf(TypeError);
    expect(sent).toEqual([]);
  }
  return sent[0];
}

describe(`for all inputs, with the seed ${seed}`, { timeout }, () => {
  it('an id is sent whole, as one segment of the path, or rejected', async () => {
    await holds(
      fc.asyncProperty(anyValue, anyText, async (id, second) => {
        const call = clerk.users.listOAuthAccessTokens as (...ids: unknown[]) => Promise<unknown>;
        const request = await sentBy(() => call(id, second));
        if (!request) return;
        expect(request.url.startsWith('https://api.clerk.com/v1/')).toBe(true);
        const segments = new URL(request.url).pathname.split('/').map(decodeURIComponent);
        expect(segments).toEqual(['', 'v1', 'users', id, 'oauth_access_tokens', second]);
      }),
    );
  });

  it('an id of text is rejected only if it would lead elsewhere', async () => {
    await holds(
      fc.asyncProperty(anyText, async (id) => {
        const request = await sentBy(() => clerk.users.get(id));
        const isFit = !/[\ud800-\udfff]/u.test(id) && !['', '.', '..'].includes(id) && !/[/\\\0]/.test(id);
        expect(request !== undefined).toBe(isFit);
      }),
    );
  });

  it('a body of JSON is sent as it is, and any other is rejected', async () => {
    await holds(
      fc.asyncProperty(fc.jsonValue(), anyValue, async (value, other) => {
        const update = (body: unknown) => () =>
          (clerk.users.update as (id: string, body: unknown) => Promise<unknown>)('user_1', body);
        const text = JSON.stringify({ value });
        if (!/\\ud[89a-f]/.test(text)) expect((await sentBy(update({ value })))?.body).toBe(text);
        const body = (await sentBy(update({ other })))?.body;
        if (body !== undefined) expect(body).toBe(JSON.stringify({ other }));
      }),
    );
  });

  it('a query is sent whole, or rejected', async () => {
    const names = fc.oneof(
      fc.constantFrom('limit', 'user_id', 'created_at_after', 'query', 'banned', 'timeout'),
      fc.string({ minLength: 1, maxLength: 4 }),
    );
    const isText = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
    await holds(
      fc.asyncProperty(
        fc.dictionary(names, fc.oneof(anyValue, fc.constant(undefined)), { maxKeys: 4 }),
        async (query) => {
          const list = clerk.users.list as (query: object) => Promise<unknown>;
          const request = await sentBy(() => list(query));
          if (!request) return;
          const wanted: [string, string][] = [];
          for (const [name, value] of Object.entries(query)) {
            if (value === undefined) continue;
            for (const each of [value].flat()) {
              if (!(each instanceof Date && name === 'created_at_after')) expect(isText(each)).toBe(true);
              wanted.push([name, `${each instanceof Date ? each.getTime() : (each as string | number | boolean)}`]);
            }
            if (Array.isArray(value)) expect(value.length).toBeGreaterThan(0); // an empty filter selects everything
          }
          expect([...new URL(request.url).searchParams]).toEqual(wanted);
        },
      ),
    );
  });

  it('headers are sent as they are, or rejected, and the key stays the key', async () => {
    const names = fc.oneof(
      fc.constantFrom('Authorization', 'Host', 'content-length', 'X-Own', 'x-own', 'Content-Type', 'user-agent'),
      fc.string({ maxLength: 6 }),
      anyText,
    );
    await holds(
      fc.asyncProperty(
        fc.array(fc.tuple(names, fc.oneof(fc.string({ maxLength: 6 }), anyText)), { maxLength: 3 }),
        async (pairs) => {
          const request = await sentBy(() => clerk.users.list({}, { headers: pairs }));
          if (!request) return;
          expect(request.headers.get('authorization')).toBe(`Bearer ${secretKey}`);
          const wanted = new Headers(pairs); // throws for what `fetch` would reject
          wanted.forEach((value, name) => expect(request.headers.get(name)).toBe(value.trim()));
        },
      ),
    );
  });

  it('no error shows the key, wherever and however a response has it', async () => {
    const escaped = (text: string, every: number) =>
      [...text].map((char, i) => (i % every ? char : `\\u00${char.charCodeAt(0).toString(16)}`)).join('');
    const echoes = fc.oneof(
      fc.constant(secretKey),
      fc.integer({ min: 12, max: secretKey.length }).map((length) => secretKey.slice(0, length)),
      fc.integer({ min: 1, max: 4 }).map((every) => escaped(secretKey, every)),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('"', '{"errors":[{"code":"x","message":"', '"}]}', '\\', 'sk_test_', 'Bearer '),
    );
    const shown = (error: unknown) =>
      `${inspect(error, { depth: 9, showHidden: true, getters: true })} ${JSON.stringify(error)} ${String(error)} ${String(Object(error).stack)}`;
    const start = secretKey.slice(0, 12);
    await holds(
      fc.asyncProperty(
        fc.array(echoes, { maxLength: 6 }),
        fc.constantFrom(200, 302, 400, 401, 404, 422, 500, 503),
        fc.boolean(),
        async (parts, status, isThrown) => {
          const text = parts.join('');
          respond = () => {
            if (isThrown)
              throw Object.assign(new Error(text, { cause: new Error(text) }), { request: text, [text]: text });
            return new Response(text, { status, headers: { 'x-echo': encodeURIComponent(text) } });
          };
          const result = await clerk.users.get('user_1').then(
            () => undefined,
            (error: unknown) => error,
          );
          respond = ok;
          if (result === undefined) return; // it was JSON
          expect(shown(result)).not.toContain(start);
          expect(shown(Reflect.get(result as object, 'errors'))).not.toContain(start);
        },
      ),
    );
  });

  it('redaction changes nothing but the key', async () => {
    await holds(
      fc.asyncProperty(fc.array(fc.oneof(anyText, fc.constant(secretKey)), { maxLength: 5 }), async (parts) => {
        const text = parts.join('');
        const once = redact(text, secretKey);
        expect(once.includes(secretKey.slice(0, 12))).toBe(false);
        expect(redact(once, secretKey)).toBe(once);
        const plain = parts.filter((part) => part !== secretKey).join('');
        if (!plain.includes('\\')) expect(redact(plain, secretKey)).toBe(plain);
        if (!text.includes('\\')) expect(once).toBe(text.replaceAll(secretKey, 'sk_test_[redacted]'));
      }),
    );
  });
});
