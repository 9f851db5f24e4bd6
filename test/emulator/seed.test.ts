// What an emulator begins with: what may be in a seed, in which order, and how each mistake is told.
import { describe, expect, it } from 'vitest';
import { createClerk } from '../../src/index.js';
import { createEmulator, SeedError, type Seed } from '../../emulator/index.js';

const begin = (seed: Seed) => {
  const api = createEmulator({ seed });
  return { api, clerk: createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false }) };
};

/** Where the mistakes of a seed are, with what is said of each. */
function problemsOf(seed: unknown): string[] {
  try {
    createEmulator({ seed: seed as Seed });
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    for (const { message } of error.problems) expect(error.message).toContain(message);
    return error.problems.map(({ path, message }) => `${JSON.stringify(path)} ${message}`);
  }
  return [];
}

/** A seed with a bit of everything that refers to something else. */
const everything = {
  users: [
    { id: 'user_ada', email_address: ['ada@example.com'], first_name: 'Ada' },
    { id: 'user_bob', email_address: ['bob@example.com'] },
  ],
  organizations: [{ id: 'org_one', name: 'One', created_by: 'user_ada' }],
  organization_roles: [
    { id: 'role_editor', name: 'Editor', key: 'org:editor', description: 'Edits', include_in_initial_role_set: true },
  ],
  organization_memberships: [{ organization_id: 'org_one', user_id: 'user_bob', role: 'org:editor' }],
  instance_organization_settings: { creator_role_id: 'role_editor' },
  instance_restrictions: { allowlist: true },
  redirect_urls: [{ id: 'ru_one', url: 'myapp://callback' }],
  waitlist_entries: [{ email_address: 'carl@example.com' }],
  jwt_templates: [{ id: 'jtmp_one', name: 'one', claims: { a: 1 } }],
} satisfies Seed;

describe('a seed', () => {
  it('makes what it names, with the IDs that it gives, by the rules of the requests', async () => {
    const { clerk } = begin(everything);
    await expect(clerk.users.get('user_ada')).resolves.toMatchObject({ first_name: 'Ada' });
    await expect(clerk.users.findByEmail('bob@example.com')).resolves.toMatchObject({ id: 'user_bob' });
    await expect(clerk.organizations.get('org_one')).resolves.toMatchObject({ name: 'One' });
    const { data } = await clerk.organizationMemberships.list('org_one');
    expect(data.map(({ role, public_user_data: user }) => [user?.user_id, role]).sort()).toEqual([
      ['user_ada', 'org:editor'],
      ['user_bob', 'org:editor'],
    ]);
    await expect(clerk.instanceSettings.getOrganizationSettings()).resolves.toMatchObject({
      creator_role: 'org:editor',
    });
    await expect(clerk.instanceSettings.updateRestrictions({})).resolves.toMatchObject({ allowlist: true });
    await expect(clerk.redirectUrls.get('ru_one')).resolves.toMatchObject({ url: 'myapp://callback' });
    await expect(clerk.jwtTemplates.get('jtmp_one')).resolves.toMatchObject({ name: 'one', claims: { a: 1 } });
    await expect(clerk.waitlistEntries.list()).resolves.toMatchObject({ total_count: 1 });
  });

  it('makes API keys after what they are for', () => {
    const id = (prefix: string) => `${prefix}_${'a'.repeat(27)}`;
    const { api } = begin({
      api_keys: [
        { name: 'of a user', subject: id('user') },
        { name: 'of an organization', subject: id('org') },
        { name: 'of a machine', subject: id('mch') },
      ],
      machines: [{ id: id('mch'), name: 'One' }],
      organizations: [{ id: id('org'), name: 'One', created_by: id('user') }],
      users: [{ id: id('user') }],
    });
    expect(api.snapshot().tables['api_keys']).toHaveLength(3);
  });

  it('may name its kinds in any order', () => {
    const rows = (seed: Seed) => {
      const { tables } = createEmulator({ seed }).snapshot();
      return Object.fromEntries(Object.entries(tables).map(([name, { length }]) => [name, length]));
    };
    const entries = Object.entries(everything);
    expect(rows(Object.fromEntries(entries.toReversed()))).toEqual(rows(Object.fromEntries(entries)));
    expect(rows(everything)).toMatchObject({ users: 2, organizations: 1, organization_memberships: 2 });
  });

  it('keeps the order within a kind', async () => {
    const names = ['c', 'a', 'b'];
    const { clerk } = begin({ redirect_urls: names.map((name) => ({ url: `${name}://x` })) });
    expect((await clerk.redirectUrls.list()).map(({ url }) => url[0])).toEqual(['b', 'a', 'c']);
  });

  it('is not changed, and changes nothing when it is changed later', async () => {
    const seed = { users: [{ public_metadata: { a: { b: 1 } } }] };
    const before = structuredClone(seed);
    const { api, clerk } = begin(seed);
    expect(seed).toEqual(before);
    Object.assign(seed.users[0]?.public_metadata.a ?? {}, { b: 2 });
    api.reset();
    await expect(clerk.users.list()).resolves.toMatchObject([{ public_metadata: { a: { b: 1 } } }]);
  });

  it('gives IDs that are not given again', async () => {
    const id = `ru_${'3'.padStart(27, '0')}`;
    const { clerk } = begin({ redirect_urls: [{ id, url: 'a://x' }] });
    const made = [];
    for (let i = 0; i < 5; i++) made.push((await clerk.redirectUrls.create({ url: `b${i}://x` })).id);
    expect(new Set([id, ...made]).size).toBe(6);
    // An ID that no count can reach does not move the count.
    const far = begin({ redirect_urls: [{ id: `ru_${'9'.repeat(27)}`, url: 'a://x' }] });
    expect((await far.clerk.redirectUrls.create({ url: 'b://x' })).id).not.toContain('e+');
  });

  it('gives short IDs that work in every request', async () => {
    const { clerk } = begin({
      users: [{ id: 'user_ada' }],
      organizations: [{ id: 'org_engines', name: 'Engines', created_by: 'user_ada' }],
      machines: [{ id: 'mch_backend', name: 'Backend' }],
      api_keys: [{ id: 'ak_ada', name: 'Mine', subject: 'user_ada', created_by: 'user_ada' }],
    });
    for (const subject of ['user_ada', 'org_engines', 'mch_backend']) {
      const key = await clerk.apiKeys.create({ name: 'First', subject });
      await expect(clerk.apiKeys.verify({ secret: key.secret })).resolves.toMatchObject({ subject });
    }
    const { data } = await clerk.apiKeys.list({ subject: 'user_ada' });
    expect(data.map(({ id }) => id)).toContain('ak_ada');
    const token = await clerk.m2mTokens.create(
      {},
      { secretKey: (await clerk.machines.getSecretKey('mch_backend')).secret },
    );
    expect(token).toMatchObject({ subject: 'mch_backend' });
  });

  it('sets the client ID and the secret of an OAuth application', async () => {
    const { api, clerk } = begin({
      oauth_applications: [{ id: 'oa_mine', name: 'Mine', client_id: 'mine', client_secret: 'for tests' }],
    });
    await expect(clerk.oauthApplications.get('oa_mine')).resolves.toMatchObject({ client_id: 'mine' });
    const secret = () => api.snapshot().tables['oauth_application_secrets']?.[0];
    expect(secret()).toMatchObject({ id: 'oa_mine', value: 'for tests' });
    const { client_secret: value } = await clerk.oauthApplications.rotateSecret('oa_mine');
    expect(secret()).toMatchObject({ value });
    await clerk.oauthApplications.delete('oa_mine');
    expect(secret()).toBeUndefined();
    await expect(clerk.oauthApplications.create({ name: 'Mine', client_id: 'mine' } as never)).rejects.toMatchObject({
      status: 422,
    });
  });

  it('may be empty', () => {
    for (const seed of [{}, { users: [] }, { instance_restrictions: {} }]) expect(problemsOf(seed)).toEqual([]);
  });
});

describe('a mistake is named with its place', () => {
  it('in an entry without end', () => {
    let deep: Record<string, unknown> = {};
    for (let i = 0; i < 50_000; i++) deep = { a: deep };
    expect(problemsOf({ users: [{ public_metadata: deep }] })).toEqual([
      '["users",0] can\'t be copied: it is nested deeper than 100 levels',
    ]);
  });

  it.each<[unknown, ...(string | RegExp)[]]>([
    [null, /^\[\] should be an object/],
    [[], /^\[\] should be an object/],
    ['users', /^\[\] should be an object/],
    [7, /^\[\] should be an object/],
    [{ user: [] }, /^\["user"\] is not the name of anything .*\busers\b/],
    [{ organization_member: [] }, /^\["organization_member"\] is not the name .*organization_memberships/],
    [JSON.parse('{"__proto__":[],"constructor":[]}'), /^\["__proto__"\] is not/, /^\["constructor"\] is not/],
    [{ users: {} }, /^\["users"\] should be a list/],
    [{ users: null }, /^\["users"\] should be a list/],
    [{ instance_restrictions: [] }, /^\["instance_restrictions"\] should be an object/],
    [{ users: [null, 1, 'a', []] }, ...[0, 1, 2, 3].map((i) => `["users",${i}] should be an object`)],
    [{ users: [{}, { fist_name: 'Ada' }] }, /^\["users",1,"fist_name"\] .*not a parameter/],
    [{ users: [{ email_address: 'ada@example.com' }] }, /^\["users",0,"email_address"\] .*array/],
    [{ users: [{ email_address: ['ada@example.com', 1] }] }, /^\["users",0,"email_address",1\] .*string/],
    [{ redirect_urls: [{}] }, '["redirect_urls",0,"url"] url is missing'],
    [{ redirect_urls: [{ url: 'nowhere' }] }, /^\["redirect_urls",0,"url"\] url must be a full URL/],
    [{ redirect_urls: [{ url: 'a://x' }, { url: 'a://x' }] }, /^\["redirect_urls",1\] .*already/],
    [{ redirect_urls: [{ url: 'a://x', id: 'a b' }] }, /^\["redirect_urls",0,"id"\] should be letters/],
    [{ redirect_urls: [{ url: 'a://x', id: '' }] }, /^\["redirect_urls",0,"id"\]/],
    [{ redirect_urls: [{ url: 'a://x', id: 7 }] }, /^\["redirect_urls",0,"id"\]/],
    [{ redirect_urls: [{ url: 'a://x', id: '__proto__/..' }] }, /^\["redirect_urls",0,"id"\]/],
    [
      {
        redirect_urls: [
          { url: 'a://x', id: 'ru_1' },
          { url: 'b://x', id: 'ru_1' },
        ],
      },
      /^\["redirect_urls",1\] There is a redirect URL ru_1 already/,
    ],
    [
      { organization_memberships: [{ user_id: 'user_1', role: 'org:admin' }] },
      '["organization_memberships",0,"organization_id"] organization_id is missing',
    ],
    [
      { organization_memberships: [{ organization_id: 7, user_id: 'user_1', role: 'org:admin' }] },
      /^\["organization_memberships",0,"organization_id"\]/,
    ],
    [
      { organization_memberships: [{ organization_id: 'org_none', user_id: 'user_1', role: 'org:admin' }] },
      /^\["organization_memberships",0\] .*organization.*org_none/,
    ],
    [{ machines: [{ id: 'backend', name: 'a' }] }, /^\["machines",0,"id"\] id should begin with mch_/],
    [{ oauth_applications: [{ name: 'a', client_id: '' }] }, '["oauth_applications",0,"client_id"] should be a text'],
    [
      {
        oauth_applications: [
          { name: 'a', client_id: 'x' },
          { name: 'b', client_id: 'x' },
        ],
      },
      /^\["oauth_applications",1,"client_id"\] Another OAuth application/,
    ],
    [
      { oauth_applications: [{ name: 'a', public: true, client_secret: 'x' }] },
      /^\["oauth_applications",0,"client_secret"\] A public/,
    ],
    [{ instance_restrictions: { allowlist: 'yes' } }, /^\["instance_restrictions","allowlist"\] .*boolean/],
    [{ instance_restrictions: { allow: true } }, /^\["instance_restrictions","allow"\] .*not a parameter/],
    [
      { instance_organization_settings: { creator_role_id: 'role_none' } },
      /^\["instance_organization_settings"\] .*role_none/,
    ],
    [{ instance: { allowed_origins: ['x'] } }, /^\["instance","allowed_origins"\] x is not an origin/],
    [
      { users: [{ email_address: ['ada@example.com'] }, { email_address: ['Ada@example.com'] }] },
      /^\["users",1,"email_address"\]/,
    ],
  ])('%j', (seed, ...problems) => {
    const found = problemsOf(seed);
    expect(found).toHaveLength(problems.length);
    for (const [i, problem] of problems.entries()) {
      if (typeof problem === 'string') expect(found[i]).toBe(problem);
      else expect(found[i]).toMatch(problem);
    }
  });

  it('in words that say where, for a reader', () => {
    const seed = { users: [{ email_address: ['a@example.com', 1] }], nothing: [] } as unknown as Seed;
    expect(() => createEmulator({ seed })).toThrow(/mistakes:\n( {2}.*\n)* {2}users\[0\]\.email_address\[1\]: /);
    expect(() => createEmulator({ seed: 1 as unknown as Seed })).toThrow(
      /^The seed has mistakes:\n {2}the seed: should be/,
    );
  });

  it('all of them at once', () => {
    const found = problemsOf({ users: [{ a: 1, b: 2 }, null], redirect_urls: [{}], x: 1 });
    expect(found).toHaveLength(5);
  });

  it('even where it is nested without end, or polluting', () => {
    const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;
    expect(problemsOf({ users: [{ public_metadata: deep(50) }] })).toEqual([]);
    expect(problemsOf({ users: [{ public_metadata: deep(100_000) }] })).toHaveLength(1);
    const hostile = JSON.parse(
      '{"users":[{"__proto__":{"polluted":1},"public_metadata":{"__proto__":{"polluted":1}}}]}',
    ) as Seed;
    expect(problemsOf(hostile)).toEqual([expect.stringMatching(/^\["users",0,"__proto__"\]/)]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
