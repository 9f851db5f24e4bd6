// Where a request carries its token.
import { expect, it } from 'vitest';
import { hasPermission, hasRole, tokenOf } from '../../src/tokens/index.js';

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
