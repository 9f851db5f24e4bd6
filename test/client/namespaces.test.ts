import { describe, expect, it } from 'vitest';
import * as core from '../../generated/2025-11-10/core.js';
import { namespaces } from '../../generated/2025-11-10/resources/index.js';
import { namespaces as otherVersion } from '../../generated/2026-05-12/resources/index.js';
import { ClerkAPIError, createClerk } from '../../src/index.js';
import { json, errorResponse, secretKey } from '../helpers.js';

const { domains, users } = namespaces;

describe.each([
  ['clerk-bapi/core', core.createClerk],
  ['clerk-bapi', createClerk],
] as const)('createClerk of %s with namespaces', (_, create: typeof core.createClerk) => {
  const asked: string[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push(`${init.method} ${new URL(url).pathname}`);
    return url.includes('/users/') ? errorResponse(404) : json({ data: [{ id: 'dmn_1', is_satellite: false }] });
  };

  it('has these and no others', async () => {
    const clerk = create({ secretKey, fetch, namespaces: { domains, users } });
    expect(Object.keys(clerk)).toEqual(['domains', 'users']);
    expect((await clerk.domains.list()).data).toHaveLength(1);
    await expect(clerk.users.get('user_1')).rejects.toMatchObject({ status: 404, operation: 'users.get' });
    // @ts-expect-error there is no other namespace
    expect(clerk.organizations).toBeUndefined();
  });

  it('has the handwritten helpers, with what they call of other namespaces', async () => {
    asked.length = 0;
    const clerk = create({ secretKey, fetch, namespaces: { domains } });
    expect(await clerk.domains.primary()).toMatchObject({ id: 'dmn_1' });
    await clerk.domains.enableProxy('dmn_1', 'https://app.dev/__clerk');
    expect(asked).toEqual(['GET /v1/domains', 'POST /v1/proxy_checks']);
  });

  it('names an operation as the SDK does, whatever the namespace is called here', async () => {
    const clerk = create({ secretKey, fetch, namespaces: { people: users } });
    await expect(clerk.people.get('user_1')).rejects.toMatchObject({ operation: 'users.get' });
  });

  it('has the raw client if it is asked for', async () => {
    const clerk = create({ secretKey, fetch, namespaces: { raw: core.raw } });
    const { data, error } = await clerk.raw.GET('/domains');
    expect(error).toBeUndefined();
    expect(data?.data).toHaveLength(1);
  });

  it('rejects what is not a namespace', () => {
    // @ts-expect-error that is none
    expect(() => create({ secretKey, namespaces: { users: undefined } })).toThrow('`namespaces.users` must be of');
    // @ts-expect-error that is none
    expect(() => create({ secretKey, namespaces: { users: 'users' } })).toThrow('`namespaces.users` must be of');
    // @ts-expect-error that is none
    expect(() => create({ secretKey, namespaces: null })).toThrow('`namespaces` must be of');
  });

  it('rejects wrong options too', () => {
    // @ts-expect-error there is no such option
    expect(() => create({ secretKey, retries: 3, namespaces: { users } })).toThrow('unknown option retries');
    expect(() => create({ secretKey: 'pk_test_1', namespaces: { users } })).toThrow('a publishable key');
  });
});

it('takes no namespaces of another version', () => {
  const { domains: others } = otherVersion;
  // @ts-expect-error they would be sent with the header of this version
  expect(core.createClerk({ secretKey, namespaces: { domains: others } })).toHaveProperty('domains');
});

it('shares the errors between the entry points', () => {
  expect(core.ClerkAPIError).toBe(ClerkAPIError);
});
