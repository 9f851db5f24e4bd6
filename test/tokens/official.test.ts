// The matrix of matrix.test.ts through Clerk's own SDK. It has no word for a template's token.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { factorAges, hasPermission, hasRole, permissionsOf, verifyToken } from '../../src/tokens/index.js';
import { json } from '../helpers.js';
import { cellsOf, createKey, now, records, tokenOf, type Key } from './signing.js';

/**
 * `yes` or `no` for each cell, `yes|no` without and with parties. Where a cell differs from ours, it is marked:
 *
 * - `*1`: an unmarked template's token, or that of an instance that opted out, counts as a session there, since nothing asks for
 *   `sid`. Here a session token needs one. Where parties are set, the missing `azp` ends it there as well.
 * - `*2`: a machine's JWT of an instance that opted out is rejected there: its `cat` is neither absent nor the machines'. Here
 *   that `cat` says nothing, as it does for other kinds.
 * - `*3`: a template's token, marked or not: `any` here means all five kinds, there four.
 */
const matrix = `
                            session_token m2m_token oauth_token api_key any
session_token  marked       yes           no        no          no      yes
session_token  unmarked     yes           no        no          no      yes
session_token  opted-out    yes           no        no          no      yes
session-no-azp marked       yes|no        no        no          no      yes|no
session-no-azp unmarked     yes|no        no        no          no      yes|no
session-no-azp opted-out    yes|no        no        no          no      yes|no
template_token marked       no            no        no          no      no*3
template_token unmarked     yes|no*1      no        no          no      yes|no
template_token opted-out    yes|no*1      no        no          no      yes|no
m2m_token      marked       no            yes       no          no      yes
m2m_token      unmarked     no            yes       no          no      yes
m2m_token      opted-out    no            no*2      no          no      no*2
m2m_token      opaque       no            yes       no          no      yes
oauth_token    marked       no            no        yes         no      yes
oauth_token    unmarked     no            no        yes         no      yes
oauth_token    opted-out    no            no        yes         no      yes
oauth_token    opaque       no            no        yes         no      yes
api_key        opaque       no            no        no          yes     yes
`;
interface State {
  isAuthenticated: boolean;
  toAuth(): { has(question: object): boolean } | null;
}

/** As much of `@clerk/backend` as is used; what other parts of the project declare of it lacks this. */
interface Official {
  createClerkClient(options: object): {
    authenticateRequest(request: Request, options: object): Promise<State>;
  };
}
const official = await vi.importActual<Official>('@clerk/backend');

let key: Key;
beforeAll(async () => {
  key = await createKey();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 });
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return json(records[pathname] ?? { keys: [key.jwk] });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const publishableKey = `pk_test_${btoa('clerk.example.com$')}`;
/** What the official SDK says of a request with that token. */
function authenticate(token: string, options: object): Promise<State> {
  const request = new Request('https://app.example.com/', { headers: { authorization: `Bearer ${token}` } });
  const client = official.createClerkClient({
    secretKey: 'sk_test_official',
    publishableKey,
    telemetry: { disabled: true },
  });
  return client.authenticateRequest(request, options);
}

it.each(cellsOf(matrix))(
  '$name, $form, where $accepts is accepted and parties are $parties: $outcome',
  async (cell) => {
    const token = await tokenOf(key, cell.name, cell.form);
    const parties = cell.parties && { authorizedParties: cell.parties };
    const state = await authenticate(token, { acceptsToken: cell.accepts, ...parties });
    expect(state.isAuthenticated ? 'yes' : 'no').toBe(cell.outcome);
  },
);

describe('permissions, roles and the age of factors', () => {
  const organization = { id: 'org_1', slg: 'acme', rol: 'admin' };
  const claims: [string, Record<string, unknown>][] = [
    ['one permission of one feature', { fea: 'o:reports', o: { ...organization, per: 'read', fpm: '1' } }],
    ['bits', { fea: 'o:reports,o:billing', o: { ...organization, per: 'read,manage,delete', fpm: '5,2' } }],
    ["a user's feature between", { fea: 'u:beta,o:reports', o: { ...organization, per: 'read', fpm: '1' } }],
    ["a feature of both, the user's first", { fea: 'uo:reports', o: { ...organization, per: 'read', fpm: '1' } }],
    [
      "a feature of both, the organization's first",
      { fea: 'ou:reports', o: { ...organization, per: 'read', fpm: '1' } },
    ],
    ['no bits', { fea: 'o:reports', o: { ...organization, per: 'read', fpm: '0' } }],
    ['no permissions', { fea: 'o:reports', o: organization }],
    ['spaces', { fea: 'o:reports, o:billing', o: { ...organization, per: 'read, manage', fpm: '3, 1' } }],
    ['no organization', { fea: 'u:beta' }],
    ['version 1', { v: 1, org_id: 'org_1', org_role: 'org:admin', org_permissions: ['org:reports:read'] }],
    ['version 1 without an organization', { v: 1 }],
  ];
  const permissions = ['reports', 'billing', 'beta'].flatMap((feature) =>
    ['read', 'manage', 'delete'].map((name) => `org:${feature}:${name}`),
  );

  it.each(claims)('are read as the official has() reads them: %s', async (_, own) => {
    const token = await key.signAs('session_token', own);
    const auth = (await authenticate(token, { acceptsToken: 'session_token' })).toAuth();
    const { claims } = await verifyToken({ jwtKey: key.jwk }, token);
    const expected = permissions.filter((permission) => auth?.has({ permission }));
    expect(permissionsOf(claims).toSorted()).toEqual(expected.toSorted());
    for (const permission of permissions) {
      expect(hasPermission(claims, permission)).toBe(expected.includes(permission));
    }
    for (const role of ['org:admin', 'admin', 'org:member', '']) {
      expect([role, hasRole(claims, role)]).toEqual([role, auth?.has({ role }) ?? false]);
    }
  });

  it.each<[[number, number] | undefined, object]>([
    [[0, -1], { first: 0, second: undefined }],
    [[12, 3], { first: 12, second: 3 }],
    [[-1, -1], { first: undefined, second: undefined }],
    [undefined, { first: undefined, second: undefined }],
  ])('fva %j', async (fva, ages) => {
    const { claims } = await verifyToken({ jwtKey: key.jwk }, await key.signAs('session_token', { fva }));
    expect(factorAges(claims)).toEqual(ages);
  });
});
