// Where a request carries its token.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { factorAges, hasPermission, hasRole, permissionsOf, tokenOf } from '../../src/tokens/index.js';

const official = createRequire(createRequire(import.meta.url).resolve('@clerk/backend'));
const { getCookieSuffix } = official('@clerk/shared/keys') as { getCookieSuffix: (key: string) => Promise<string> };

const request = (headers: HeadersInit) => new Request('https://app.example.com', { headers });

it.each<[string, Parameters<typeof tokenOf>[0], string | undefined]>([
  ['a bearer token', request({ authorization: 'Bearer a.b.c' }), 'a.b.c'],
  ['in any case, with spaces', request({ authorization: 'bEARER   a.b.c \t' }), 'a.b.c'],
  ['of Node', { headers: { authorization: 'Bearer a.b.c' } }, 'a.b.c'],
  ['of a platform that keeps the case', { headers: { Authorization: 'Bearer a.b.c' } }, 'a.b.c'],
  ['in a list', { headers: { authorization: ['Bearer a.b.c'] } }, 'a.b.c'],
  ['in a Map', { headers: new Map([['authorization', 'Bearer a.b.c']]) as unknown as Headers }, 'a.b.c'],
  ['the bearer first', request({ authorization: 'Bearer a.b.c', cookie: '__session=d.e.f' }), 'a.b.c'],
  ['two headers', request([['authorization', 'Bearer a'], ['authorization', 'Bearer b']]), undefined], // prettier-ignore
  ['another scheme, and a cookie', request({ authorization: 'Basic YTpi', cookie: '__session=d.e.f' }), 'd.e.f'],
  ['an empty bearer', request({ authorization: 'Bearer ' }), undefined],
  ['no scheme', request({ authorization: 'a.b.c' }), undefined],
  ['the cookie with a suffix first', request({ cookie: 'a=b; __session=d.e.f;__session_x-1=g.h.i' }), 'g.h.i'],
  ['a cookie of Node', { headers: { Cookie: ['a=b', '__session=d.e.f'] } }, 'd.e.f'],
  ['a quoted cookie', request({ cookie: '__session="d.e.f"; a=b' }), 'd.e.f'],
  ['an empty cookie, then another', request({ cookie: '__session=; __session=d.e.f' }), 'd.e.f'],
  ['no part of a cookie', request({ cookie: '__session=d.e%2Ef' }), undefined],
  ['no part of a cookie with a suffix', request({ cookie: '__session_x=d.e.f!g; __session=a.b.c' }), 'a.b.c'],
  ['a quote at one end', request({ cookie: '__session=d.e.f"' }), undefined],
  ['a name that ends alike', request({ cookie: 'my__session=d.e.f' }), undefined],
  ['another case', request({ cookie: '__SESSION=d.e.f' }), undefined],
  ['none', request({}), undefined],
])('%s', (_, given, token) => {
  expect(tokenOf(given)).toBe(token);
});

it.each([undefined, null, 'Bearer a.b.c', {}, { headers: null }, new Headers()])(
  '%j is not a request',
  (value: unknown) => {
    expect(() => tokenOf(value as Request)).toThrow(/^clerk-bapi: request must be a request, with its headers/);
  },
);

it.each([undefined, null, 5])('%j is not a permission, and not a role', (name: unknown) => {
  for (const has of [hasPermission, hasRole])
    expect(() => has({ v: 2, o: { id: 'org_1', rol: 'admin' } }, name as string)).toThrow(
      /^clerk-bapi: a permission or role must be/,
    );
});

describe('where applications share a domain', () => {
  const publishableKey = `pk_test_${btoa('clerk.example.com$')}`;

  it('the suffix is that of the official SDK, as the guide derives it', async () => {
    const suffix = createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8);
    expect(suffix).toBe(await getCookieSuffix(publishableKey));
    const cookie = `__session_other=a.b.c; __session_${suffix}=d.e.f`;
    expect(tokenOf(request({ cookie }), { cookieSuffix: suffix })).toBe('d.e.f');
  });

  it.each<[string, string, string | undefined]>([
    ['its own cookie counts', '__session_other=a.b.c; __session_own-1=d.e.f; __session=g.h.i', 'd.e.f'],
    ['one without a suffix takes its place', '__session_other=a.b.c; __session=g.h.i', 'g.h.i'],
    ['one of another application does not', '__session_other=a.b.c; __session_own-11=d.e.f', undefined],
  ])('%s', (_, cookie, token) => {
    expect(tokenOf(request({ cookie }), { cookieSuffix: 'own-1' })).toBe(token);
    expect(tokenOf(request({ authorization: 'Bearer x.y.z', cookie }), { cookieSuffix: 'own-1' })).toBe('x.y.z');
  });

  it('the first counts if no suffix is given', () => {
    const cookie = '__session_a=a.b.c; __session_b=d.e.f';
    expect(tokenOf(request({ cookie }), { cookieSuffix: undefined })).toBe('a.b.c');
  });

  it.each(['', '.*', 'a b', 5, null, Promise.resolve('own-1')])('%j is not a suffix', (cookieSuffix: unknown) => {
    const options = { cookieSuffix: cookieSuffix as string };
    expect(() => tokenOf(request({}), options)).toThrow(/^clerk-bapi: cookieSuffix must be/);
  });

  it.each([null, 'own-1', []])('%j are not options', (options: unknown) => {
    expect(() => tokenOf(request({}), options as object)).toThrow(/^clerk-bapi: options must be an object/);
    expect(() => tokenOf(request({}), { suffix: 'own-1' } as object)).toThrow(/^clerk-bapi: unknown option suffix/);
  });
});

describe('claims of another shape', () => {
  it.each([null, undefined, 'x', 5])('%j are not claims', (claims: unknown) => {
    for (const read of [
      permissionsOf,
      factorAges,
      (own: object) => hasPermission(own, 'a'),
      (own: object) => hasRole(own, 'a'),
    ])
      expect(() => read(claims as object)).toThrow(/^clerk-bapi: claims must be an object/);
  });

  it.each<[object, string[]]>([
    [{ v: 2, fea: ['o:reports'], o: { per: 'read', fpm: '1' } }, []],
    [{ v: 2, fea: 'o:reports', o: { per: ['read'], fpm: '1' } }, []],
    [{ v: 2, fea: 'o:reports', o: { per: 'read', fpm: 1 } }, []],
    [{ v: 2, fea: 'o:reports', o: 'org_1' }, []],
    [{ v: 2, fea: 'o:reports', o: { per: 'read,,manage', fpm: '6' } }, ['org:reports:manage']],
    [{ org_permissions: 'org:reports:read' }, []],
    [{ org_permissions: ['org:reports:read', null, 1, {}] }, ['org:reports:read']],
  ])('%j give the permissions that they name, and no others', (claims, permissions) => {
    expect(permissionsOf(claims)).toEqual(permissions);
  });
});
