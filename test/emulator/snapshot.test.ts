// All that an emulator keeps, as JSON and back; going back to the beginning; and its clock.
import { beforeEach, describe, expect, it } from 'vitest';
import { createClerk, type Clerk } from '../../src/index.js';
import { createEmulator, type Emulator, type Snapshot } from '../../emulator/index.js';

const DAY = 86_400_000;
let api: Emulator;
let clerk: Clerk;
const clientOf = ({ fetch }: Emulator) => createClerk({ secretKey: 'sk_test_1', fetch, retry: false });
beforeEach(() => {
  api = createEmulator({ seed: { users: [{ id: 'user_ada', email_address: ['ada@example.com'] }] } });
  clerk = clientOf(api);
});

/** Makes a bit of everything. */
async function fill(to: Clerk) {
  const user = await to.users.create({ email_address: ['bob@example.com'], public_metadata: { a: { b: [1, null] } } });
  await to.organizations.create({ name: 'One', created_by: user.id });
  await to.invitations.create({ email_address: 'carl@example.com' });
  await to.machines.create({ name: 'one' });
  await to.sessions.create({ user_id: user.id });
  await to.instanceSettings.updateProtect({ rules_enabled: true });
  return user;
}

/** Responses of several kinds. */
const responsesOf = async (to: Clerk) => [
  await to.users.list(),
  await to.organizations.list({ include_members_count: true }),
  await to.invitations.list(),
  await to.machines.list(),
  await to.sessions.list({ user_id: 'user_ada' }),
  await to.domains.list(),
  await to.instanceSettings.get(),
  await to.instanceSettings.getProtect(),
  await to.jwks.get(),
];

const roundTrip = (snapshot: Snapshot) => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

describe('a snapshot', () => {
  it('is JSON, and restores the same responses in another emulator', async () => {
    api.clock.freeze(Date.UTC(2026, 0, 1));
    const user = await fill(clerk);
    await clerk.jwks.get(); // its key is made when it is first needed
    const other = createEmulator({ seed: { users: [{}, {}], redirect_urls: [{ url: 'a://x' }] } });
    other.clock.freeze(Date.UTC(2026, 0, 1));
    const snapshot = api.snapshot();
    expect(roundTrip(snapshot)).toEqual(snapshot);
    other.restore(roundTrip(snapshot));
    expect(await responsesOf(clientOf(other))).toEqual(await responsesOf(clerk));
    expect(await clientOf(other).redirectUrls.list()).toEqual([]);
    // What is found by an index, and not by its ID, is found there too.
    await expect(clientOf(other).users.findByEmail('BOB@example.com')).resolves.toMatchObject({ id: user.id });
    expect(roundTrip(other.snapshot())).toEqual(roundTrip(api.snapshot()));
  });

  it('shares nothing with the emulator that made it, nor with the one that took it', async () => {
    await fill(clerk);
    const before = await responsesOf(clerk);
    const snapshot = api.snapshot();
    const copy = structuredClone(snapshot);
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const part of Object.values(value)) spoil(part);
      for (const name of Object.keys(value)) Reflect.deleteProperty(value, name);
    };
    spoil(snapshot);
    expect(await responsesOf(clerk)).toEqual(before);
    api.restore(copy);
    spoil(copy);
    expect(await responsesOf(clerk)).toEqual(before);
    const taken = api.snapshot();
    await clerk.users.update('user_ada', { first_name: 'Ada' });
    expect(taken).not.toEqual(api.snapshot());
    api.restore(taken);
    await expect(clerk.users.get('user_ada')).resolves.toMatchObject({ first_name: null });
  });

  it('lets IDs go on without a clash, in each emulator that has it', async () => {
    await fill(clerk);
    const other = createEmulator();
    other.restore(api.snapshot());
    const ids = async (to: Clerk) => {
      for (let i = 0; i < 3; i++) await to.redirectUrls.create({ url: `a${i}://x` });
      const { tables } = (to === clerk ? api : other).snapshot();
      return Object.values(tables).flatMap((rows) => rows.flatMap((row) => ('id' in row ? [row.id] : [])));
    };
    for (const to of [clerk, clientOf(other)]) {
      const all = (await ids(to)).filter((id) => /^ru_/.test(String(id)));
      expect(new Set(all).size).toBe(3);
    }
    // Even where the count was set back by hand.
    const lower = { ...api.snapshot(), ids: 0 };
    other.restore(lower);
    await expect(clientOf(other).redirectUrls.create({ url: 'b://x' })).resolves.toMatchObject({ url: 'b://x' });
  });

  it('of an earlier version, that lacks settings of this one, gets those of a new instance', async () => {
    await clerk.instanceSettings.updateProtect({ rules_enabled: true });
    const { '/instance': instance, ...others } = api.snapshot().settings;
    expect(Object.keys(others)).not.toEqual([]);
    const other = createEmulator();
    other.restore({ ...api.snapshot(), settings: { '/instance': instance ?? {} } });
    await expect(clientOf(other).instanceSettings.getProtect()).resolves.toMatchObject({ rules_enabled: false });
    await expect(clientOf(other).instanceSettings.get()).resolves.toEqual(await clerk.instanceSettings.get());
    await expect(clientOf(other).webhooks.createSvixApp()).resolves.toMatchObject({ svix_url: expect.any(String) });
  });

  it('holds neither faults, nor requests, nor the time', async () => {
    api.faults.add({ status: 500, operation: 'GetUser' });
    await clerk.domains.list();
    const snapshot = api.snapshot();
    expect(Object.keys(snapshot).sort()).toEqual(['apiVersion', 'format', 'ids', 'settings', 'tables']);
    api.clock.freeze(5);
    api.restore(snapshot);
    expect([api.faults.list().length, api.requests.length, api.clock.now()]).toEqual([1, 1, 5]);
  });

  const good = () => createEmulator().snapshot();
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const deep = () => JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as object;
  it.each<[string, () => unknown, RegExp]>([
    ['null', () => null, /not an object/],
    ['a list', () => [], /not an object/],
    ['a text', () => JSON.stringify(good()), /not an object/],
    ['nothing', () => ({}), /"format" is undefined and should be 1/],
    ['another format', () => ({ ...good(), format: 2 }), /"format" is 2/],
    ['another version of the API', () => ({ ...good(), apiVersion: '2024-10-01' }), /"apiVersion" is "2024-10-01"/],
    ['no count', () => ({ ...good(), ids: undefined }), /"ids"/],
    ['a broken count', () => ({ ...good(), ids: 1.5 }), /"ids"/],
    ['a negative count', () => ({ ...good(), ids: -1 }), /"ids"/],
    ['no settings', () => ({ ...good(), settings: null }), /"settings"/],
    ['settings that are none', () => ({ ...good(), settings: { '/instance': 1 } }), /"settings"/],
    ['no tables', () => ({ ...good(), tables: [] }), /"tables"/],
    ['a table that is no list', () => ({ ...good(), tables: { users: {} } }), /"tables\.users" is not a list/],
    [
      'a row that is none',
      () => ({ ...good(), tables: { users: [null] } }),
      /"tables\.users\[0\]": it is not an object/,
    ],
    [
      'a row without what it is found by',
      () => ({ ...good(), tables: { users: [{ id: 'user_1' }] } }),
      /"tables\.users\[0\]"/,
    ],
    [
      'a row without an ID',
      () => ({ ...good(), tables: { domains: [{ name: 'x' }] } }),
      /"tables\.domains\[0\]": it has no ID/,
    ],
    [
      'the same row twice',
      () => ({ ...good(), tables: { domains: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] } }),
      /"tables\.domains\[2\]": .*already/,
    ],
    ['a circle', () => ({ ...good(), tables: { domains: [{ id: 'a', cyclic }] } }), /JSON/],
    ['something without end', () => ({ ...good(), tables: { domains: [{ id: 'a', deep: deep() }] } }), /JSON/],
    ['a number that JSON has not', () => ({ ...good(), tables: { domains: [{ id: 'a', at: 1n }] } }), /JSON/],
  ])('is not %s: then everything stays', async (_, make, message) => {
    await fill(clerk);
    const before = api.snapshot();
    const snapshot = make() as Snapshot;
    expect(() => api.restore(snapshot)).toThrow(TypeError);
    expect(() => api.restore(snapshot)).toThrow(message);
    expect(api.snapshot()).toEqual(before);
  });

  it('pollutes nothing', () => {
    const snapshot = roundTrip(api.snapshot());
    const hostile = JSON.parse('{"__proto__":[{"id":"x","polluted":1}],"constructor":[]}') as Snapshot['tables'];
    const settings = JSON.parse('{"__proto__":{"polluted":1}}') as Snapshot['settings'];
    try {
      api.restore({ ...snapshot, tables: { ...snapshot.tables, ...hostile }, settings });
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a reset', () => {
  it('goes back to the beginning, with the seed', async () => {
    const beginning = await responsesOf(clerk);
    await fill(clerk);
    await clerk.users.delete('user_ada');
    api.faults.add({ operation: 'GetUser', status: 500 });
    api.clock.advance(400 * DAY);
    api.reset();
    expect([api.requests, api.faults.list()]).toEqual([[], []]);
    expect(Math.abs(api.clock.now() - Date.now())).toBeLessThan(1_000);
    expect(await responsesOf(clerk)).toEqual(beginning);
    expect(api.requests.length).toBe(beginning.length);
  });

  it('gives the same IDs for the same course of requests', async () => {
    const first = await fill(clerk);
    api.reset();
    expect((await fill(clerk)).id).toBe(first.id);
  });
});

describe('the clock', () => {
  const near = (time: number) => expect(Math.abs(api.clock.now() - time)).toBeLessThan(1_000);

  it('is the computer’s, until it is moved', () => {
    near(Date.now());
    api.clock.advance(DAY);
    near(Date.now() + DAY);
    api.clock.advance(-2 * DAY);
    near(Date.now() - DAY);
    api.clock.reset();
    near(Date.now());
  });

  it('stands still when frozen, and moves when told to', async () => {
    for (const time of [Date.UTC(2030, 5, 1), new Date(Date.UTC(2030, 5, 1))]) {
      api.clock.freeze(time);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(api.clock.now()).toBe(Date.UTC(2030, 5, 1));
    }
    api.clock.advance(1.9);
    expect(api.clock.now()).toBe(Date.UTC(2030, 5, 1) + 1);
    api.clock.reset();
    near(Date.now());
    api.clock.advance(DAY);
    api.clock.freeze();
    const frozen = api.clock.now();
    near(Date.now() + DAY);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(api.clock.now()).toBe(frozen);
  });

  it('is in what is made', async () => {
    api.clock.freeze(Date.UTC(2001, 1, 3));
    await expect(clerk.redirectUrls.create({ url: 'a://x' })).resolves.toMatchObject({
      created_at: Date.UTC(2001, 1, 3),
    });
    expect(api.requests.at(-1)?.at).toBe(Date.UTC(2001, 1, 3));
  });

  it.each<[string, () => void]>([
    ['NaN', () => api.clock.advance(Number.NaN)],
    ['without end', () => api.clock.advance(Number.POSITIVE_INFINITY)],
    ['past the last date', () => api.clock.advance(8.64e15)],
    ['by a text', () => api.clock.advance('1' as unknown as number)],
    ['to no date', () => api.clock.freeze(new Date('x'))],
    ['to NaN', () => api.clock.freeze(Number.NaN)],
    ['past the last date at once', () => api.clock.freeze(8.65e15)],
  ])('does not move %s', (_, move) => {
    expect(move).toThrow(TypeError);
    near(Date.now());
  });
});
