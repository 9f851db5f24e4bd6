import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClerk } from '../../src/index.js';
import { verifyToken } from '../../src/tokens/index.js';
import { errorOf, json, errorResponse, secretKey, settle, stubbed } from '../helpers.js';
import { createKey, now, problemOf, type Key } from './signing.js';

let key: Key;
let rotated: Key;
let stranger: Key;
beforeAll(async () => {
  [key, rotated, stranger] = await Promise.all([createKey(), createKey('ins_2'), createKey('ins_3')]);
});
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 }));
afterEach(() => vi.useRealTimers());

const minute = 60_000;
const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const sign = (signer: Key, kid?: string) => {
  const claims = { sub: 'user_1', sid: 'sess_1', iat: now, exp: now + 86_400 };
  return signer.sign(claims, kid ? { kid } : {});
};

describe('the keys of an instance', () => {
  it('are requested once for 100 checks at once', async () => {
    const { clerk, sent } = stubbed(() => json({ keys: [key.jwk] }));
    const token = await sign(key);
    await Promise.all(Array.from({ length: 100 }, () => verifyToken(clerk, token)));
    await verifyToken(clerk, token, { timeout: 1_000 });
    expect(sent.map(({ url }) => url)).toEqual(['https://api.clerk.com/v1/jwks']);
  });

  it('are refreshed shortly before an hour is over, while the present ones are used', async () => {
    let reply = () => json({ keys: [key.jwk] });
    const { clerk, sent } = stubbed(() => reply());
    const token = await sign(key);
    await verifyToken(clerk, token);
    pass(54 * minute);
    await verifyToken(clerk, token);
    expect(sent).toHaveLength(1);
    pass(2 * minute);
    reply = () => json({ keys: [rotated.jwk] });
    await Promise.all([verifyToken(clerk, token), verifyToken(clerk, token)]);
    await settle();
    expect(sent).toHaveLength(2);
    await expect(problemOf(verifyToken(clerk, token))).resolves.toBe('signature'); // its key is gone
  });

  it('that are an hour old are used no more, if there are newer ones', async () => {
    let keys = [key.jwk];
    const { clerk } = stubbed(() => json({ keys }));
    const token = await sign(key);
    await verifyToken(clerk, token);
    pass(60 * minute);
    keys = [rotated.jwk];
    await expect(problemOf(verifyToken(clerk, token))).resolves.toBe('signature');
  });

  it('are kept while a refresh fails, which is tried once a minute', async () => {
    let reply = () => json({ keys: [key.jwk] });
    const { clerk, sent } = stubbed(() => reply());
    const token = await sign(key);
    await verifyToken(clerk, token);
    reply = () => errorResponse(401);
    pass(120 * minute);
    for (let i = 0; i < 5; i++) await verifyToken(clerk, token);
    expect(sent).toHaveLength(2);
    pass(minute);
    await verifyToken(clerk, token);
    expect(sent).toHaveLength(3);
  });

  it('that are new are taken at once', async () => {
    let keys = [key.jwk];
    const { clerk, sent } = stubbed(() => json({ keys }));
    await verifyToken(clerk, await sign(key));
    keys = [key.jwk, rotated.jwk];
    const token = await sign(rotated);
    await Promise.all(Array.from({ length: 20 }, () => verifyToken(clerk, token)));
    expect(sent).toHaveLength(2);
  });

  it('with made-up names cause one request a minute, all of them together', async () => {
    const { clerk, sent } = stubbed(() => json({ keys: [key.jwk] }));
    await expect(problemOf(verifyToken(clerk, await sign(stranger)))).resolves.toBe('signature');
    expect(sent).toHaveLength(1);
    for (let i = 0; i < 20; i++) await problemOf(verifyToken(clerk, await sign(stranger, `ins_${i + 10}`)));
    expect(sent).toHaveLength(2);
    await verifyToken(clerk, await sign(key));
    pass(minute);
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => problemOf(verifyToken(clerk, await sign(stranger, `ins_x${i}`)))),
    );
    expect(sent).toHaveLength(3);
  });

  it('with made-up names cause no more requests of an API that fails', async () => {
    let reply = () => json({ keys: [key.jwk] });
    const { clerk, sent } = stubbed(() => reply());
    await verifyToken(clerk, await sign(key));
    reply = () => errorResponse(401);
    for (let i = 0; i < 5; i++) {
      await expect(verifyToken(clerk, await sign(stranger, `ins_${i + 10}`))).rejects.toMatchObject({ status: 401 });
    }
    expect(sent).toHaveLength(2);
    await verifyToken(clerk, await sign(key));
  });

  it('that can not be requested are requested again by the next check', async () => {
    let reply = () => errorResponse(401);
    const { clerk } = stubbed(() => reply());
    const token = await sign(key);
    await expect(verifyToken(clerk, token)).rejects.toMatchObject({ status: 401 });
    reply = () => json({ keys: [key.jwk] });
    await expect(verifyToken(clerk, token)).resolves.toMatchObject({ kind: 'session_token' });
  });

  it('are waited for until the signal of a check is aborted, and no other check is', async () => {
    let respond = (_: Response) => {};
    const { clerk, sent } = stubbed(() => new Promise<Response>((resolve) => (respond = resolve)));
    const token = await sign(key);
    const controller = new AbortController();
    const aborted = errorOf(verifyToken(clerk, token, { signal: controller.signal }));
    const other = verifyToken(clerk, token);
    await settle();
    controller.abort(new Error('enough'));
    await expect(aborted).resolves.toMatchObject({ message: 'enough' });
    respond(json({ keys: [key.jwk] }));
    await expect(other).resolves.toMatchObject({ kind: 'session_token' });
    expect(sent).toHaveLength(1);
    await expect(verifyToken(clerk, token, { signal: controller.signal })).rejects.toThrow('enough');
  });
});

describe('instances', () => {
  const keySets: Record<string, () => Key> = { sk_test_a: () => key, sk_test_b: () => rotated };
  const reply = async (_url: string, { headers }: RequestInit) => {
    const name = String(new Headers(headers).get('authorization')).replace('Bearer ', '');
    return json({ keys: [{ ...keySets[name]?.().jwk, kid: 'ins_1' }] });
  };
  const clientOf = (key: string, fetch: typeof reply) => createClerk({ secretKey: key, fetch });

  it('never meet the keys of another, both ways', async () => {
    const clerk = clientOf('sk_test_a', reply);
    const [a, b] = [await sign(key, 'ins_1'), await sign(rotated, 'ins_1')];
    for (let i = 0; i < 2; i++) {
      await verifyToken(clerk, a);
      await verifyToken(clerk, b, { secretKey: 'sk_test_b' });
      await expect(problemOf(verifyToken(clerk, b))).resolves.toBe('signature');
      await expect(problemOf(verifyToken(clerk, a, { secretKey: 'sk_test_b' }))).resolves.toBe('signature');
    }
  });

  it('are told apart by fetch and by base URL', async () => {
    const token = await sign(key);
    const one = stubbed(() => json({ keys: [key.jwk] }));
    const two = stubbed(() => json({ keys: [{ ...rotated.jwk, kid: 'ins_1' }] }));
    await verifyToken(one.clerk, token);
    await expect(problemOf(verifyToken(two.clerk, token))).resolves.toBe('signature');
    const fetch = vi.fn(async (url: string) => json({ keys: url.includes('9998') ? [key.jwk] : [] }));
    await verifyToken(createClerk({ secretKey, baseUrl: 'http://127.0.0.1:9998', fetch }), token);
    const other = createClerk({ secretKey, baseUrl: 'http://127.0.0.1:9999', fetch });
    await expect(problemOf(verifyToken(other, token))).resolves.toBe('signature');
  });

  it('share their keys among clients', async () => {
    const fetch = vi.fn(reply);
    const token = await sign(key, 'ins_1');
    for (let i = 0; i < 3; i++) await verifyToken(clientOf('sk_test_a', fetch), token);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('a response that is no key set', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['no keys', {}],
    ['keys that are none', { keys: {} }],
    ['a list', [1]],
    ['a key that is null', { keys: [null] }],
    ['a key that is a text', { keys: ['x'] }],
  ])('%s is an error that says so', async (_, body) => {
    const { clerk } = stubbed(() => json(body));
    await expect(verifyToken(clerk, await sign(key))).rejects.toThrow(
      'clerk-bapi: the response of the API to jwks.get is not a key set',
    );
  });

  it.each<[string, object]>([
    ['lacks its numbers', { n: undefined }],
    ['has a number that is none', { n: '!' }],
    ['is a private one', { d: 'x' }],
  ])('a key that %s is an error that says so', async (_, change) => {
    const { clerk } = stubbed(() => json({ keys: [{ ...key.jwk, ...change }] }));
    await expect(verifyToken(clerk, await sign(key))).rejects.toThrow(
      "clerk-bapi: a key of the instance can't be used",
    );
  });

  it.each<[string, (jwk: object) => object[]]>([
    ['twice', (jwk) => [jwk, jwk]],
    ['of another kind', (jwk) => [{ ...jwk, kty: 'EC', alg: 'ES256' }]],
    ['that is symmetric', () => [{ kty: 'oct', k: 'c2VjcmV0', kid: 'ins_1', alg: 'RS256' }]],
    ['for encryption', (jwk) => [{ ...jwk, use: 'enc' }]],
  ])('a key %s verifies nothing', async (_, keys) => {
    const { clerk } = stubbed(() => json({ keys: keys(key.jwk) }));
    await expect(problemOf(verifyToken(clerk, await sign(key)))).resolves.toBe('signature');
  });
});
