// Clerk's own SDK against the emulator: all its methods, and what it reads from tokens.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { methodsOf, type Official } from '../../scripts/checks/official/methods.js';
import { reasons } from '../../scripts/checks/official/reasons.js';
import { callEverything } from '../../scripts/checks/official/run.js';
import { readPromises } from '../../scripts/checks/official/shape.js';
import { root } from '../../scripts/cli.js';
import { compileOfficialGuide } from '../../scripts/docs/official-guide.js';
import { officialGuideFile } from '../../scripts/docs/official.js';

interface Auth {
  isAuthenticated: boolean;
  has(wanted: object): boolean;
}
interface OfficialClient extends Official {
  authenticateRequest(request: Request, options: object): Promise<{ reason: string | null; toAuth(): Auth | null }>;
}
const { createClerkClient } = createRequire(import.meta.url)('@clerk/backend') as {
  createClerkClient: (options: object) => OfficialClient;
};

it('every method works, or is in a short list with its reason', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK announces what it will drop
  const outcome = await callEverything(createClerkClient, readPromises(root));
  const { methods, problems, needless, unknownPaths } = outcome;
  expect(Object.fromEntries(problems)).toEqual({});
  expect(needless).toEqual([]);
  // That of sessions.verifySession, which is in the list of reasons.
  expect(unknownPaths).toEqual([expect.stringMatching(/^POST \/v1\/sessions\/\w+\/verify$/)]);
  expect(methods.length).toBeGreaterThanOrEqual(192);
  expect(Object.keys(reasons).length).toBeLessThan(5);
  // The guide says the same. `npm run docs:official` writes it.
  expect(await readFile(path.join(root, officialGuideFile), 'utf8')).toBe(await compileOfficialGuide(outcome));
});

it('a new method fails the check', () => {
  class Future {
    request() {}
    newMethod() {}
  }
  expect(methodsOf({ future: new Future(), telemetry: new Future(), plain: {} })).toEqual(['future.newMethod']);
});

let api: Emulator;
let client: OfficialClient;
beforeAll(async () => {
  api = createEmulator({
    seed: {
      users: [{ id: 'user_ada' }],
      organizations: [{ id: 'org_acme', name: 'Acme', created_by: 'user_ada' }],
      organization_permissions: [
        { id: 'perm_read', name: 'Read', key: 'org:reports:read', description: '' },
        { id: 'perm_pay', name: 'Pay', key: 'org:billing:manage', description: '' },
        { id: 'perm_no', name: 'Delete', key: 'org:reports:delete', description: '' },
      ],
      organization_roles: [
        {
          name: 'Boss',
          key: 'org:boss',
          description: '',
          permissions: ['perm_read', 'perm_pay'],
          include_in_initial_role_set: true,
        },
      ],
      sessions: [{ id: 'sess_ada', user_id: 'user_ada', active_organization_id: 'org_acme' }],
    },
  });
  const apiUrl = (await api.listen()).replace('/v1', '');
  client = createClerkClient({ secretKey: 'sk_test_official', apiUrl, telemetry: { disabled: true } });
});
afterAll(() => api.close());

/** What the SDK reads from a session token of the emulator. */
async function authenticated(): Promise<Auth> {
  const headers = { authorization: 'Bearer sk_test_official' };
  const response = await api.fetch('http://x/v1/sessions/sess_ada/tokens', { method: 'POST', headers });
  const { jwt } = (await response.json()) as { jwt: string };
  const publishableKey = `pk_test_${btoa('clerk.example.com$')}`;
  const request = new Request('http://localhost:3000/', { headers: { authorization: `Bearer ${jwt}` } });
  const state = await client.authenticateRequest(request, { publishableKey });
  const auth = state.toAuth();
  if (!auth) throw new Error(`not signed in: ${state.reason}`);
  return auth;
}

it('has({ role }) and has({ permission }) know the membership of a session token', async () => {
  const headers = { authorization: 'Bearer sk_test_official', 'content-type': 'application/json' };
  const body = JSON.stringify({ role: 'org:boss' });
  const path = '/v1/organizations/org_acme/memberships/user_ada';
  expect((await api.fetch(`http://x${path}`, { method: 'PATCH', headers, body })).status).toBe(200);
  const auth = await authenticated();
  expect(auth.isAuthenticated).toBe(true);
  expect([auth.has({ role: 'org:boss' }), auth.has({ role: 'org:member' })]).toEqual([true, false]);
  expect(['org:reports:read', 'org:billing:manage'].map((permission) => auth.has({ permission }))).toEqual([
    true,
    true,
  ]);
  expect(['org:reports:delete', 'org:reports:manage'].map((permission) => auth.has({ permission }))).toEqual([
    false,
    false,
  ]);
});

it('has({ reverification }) knows how long ago the first factor was', async () => {
  const auth = await authenticated();
  expect(auth.has({ reverification: { level: 'first_factor', afterMinutes: 10 } })).toBe(true);
  expect(auth.has({ reverification: 'moderate' })).toBe(true);
  expect(auth.has({ reverification: { level: 'first_factor', afterMinutes: 0 } })).toBe(false);
});
