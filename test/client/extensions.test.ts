import { describe, expect, it } from 'vitest';
import { mergePatch } from '../../src/extensions/metadata.js';
import { mergeMetadata } from '../../emulator/resources/shared/metadata.js';
import { errorOf, fetchFailure, json, errorResponse, stubbed, type SentRequest } from '../helpers.js';

const bodyOf = (request: SentRequest | undefined): unknown => JSON.parse(String(request?.body));
const pathsOf = (sent: SentRequest[]) =>
  sent.map(({ method, url }) => `${method} ${new URL(url).pathname.replace('/v1', '')}`);

describe('mergePatch', () => {
  it.each([
    [{}, {}, undefined],
    [{ a: 1 }, { a: 1 }, undefined],
    [{ a: 1 }, { a: 2 }, { a: 2 }],
    [{ a: 1, b: 2 }, { b: 2 }, { a: null }],
    [{ a: 1 }, { a: null }, { a: null }],
    [{}, { a: { b: 1 } }, { a: { b: 1 } }],
    [{ a: { b: 1, c: 2, d: 3 } }, { a: { b: 1, c: 4 } }, { a: { c: 4, d: null } }],
    [{ a: [1, 2] }, { a: [1] }, { a: [1] }],
    [{ a: { b: 1 } }, { a: 'text' }, { a: 'text' }],
    [{ a: 'text' }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('from %j to %j is %j', (before, after, patch) => {
    expect(mergePatch(before, after)).toEqual(patch);
    const wanted = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null));
    expect(mergeMetadata(before, patch ?? {})).toEqual(wanted);
  });
});

describe('changeMetadata', () => {
  const user = {
    id: 'user_1',
    public_metadata: { plan: 'free', trial: true },
    private_metadata: null,
    unsafe_metadata: { a: { b: 1 } },
  };

  it('sends what is different, and nothing else', async () => {
    const { clerk, sent } = stubbed(() => json(user));
    await clerk.users.changeMetadata('user_1', (metadata) => {
      metadata.public_metadata['plan'] = 'pro';
      delete metadata.public_metadata['trial'];
      metadata.private_metadata['note'] = 'x';
    });
    expect(pathsOf(sent)).toEqual(['GET /users/user_1', 'PATCH /users/user_1/metadata']);
    expect(bodyOf(sent[1])).toEqual({ public_metadata: { plan: 'pro', trial: null }, private_metadata: { note: 'x' } });
  });

  it('sends nothing if nothing changed, or if the change fails', async () => {
    const { clerk, sent } = stubbed(() => json(user));
    await expect(clerk.users.changeMetadata('user_1', () => {})).resolves.toEqual(user);
    await expect(clerk.users.changeMetadata('user_1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(pathsOf(sent)).toEqual(['GET /users/user_1', 'GET /users/user_1']);
  });

  it('is there for organizations too', async () => {
    const { clerk, sent } = stubbed(() => json({ id: 'org_1', public_metadata: { a: 1 } }));
    await clerk.organizations.changeMetadata('org_1', ({ public_metadata }) => void (public_metadata['a'] = 2));
    expect(pathsOf(sent)).toEqual(['GET /organizations/org_1', 'PATCH /organizations/org_1/metadata']);
    expect(bodyOf(sent[1])).toEqual({ public_metadata: { a: 2 } });
  });
});

describe('replacePrimaryEmail', () => {
  const old = { id: 'idn_old', email_address: 'old@example.com' };
  const other = { id: 'idn_other', email_address: 'other@example.com' };
  const user = { id: 'user_1', primary_email_address_id: 'idn_old', email_addresses: [old, other] };
  const respondWith =
    (deletion: () => Response) =>
    ({ method, url }: SentRequest) => {
      if (method === 'GET') return json(user);
      if (method === 'DELETE') return deletion();
      return json(url.includes('idn_other') ? other : { id: 'idn_new', email_address: 'new@example.com' });
    };

  it('adds the new one before the old one goes', async () => {
    const { clerk, sent } = stubbed(respondWith(() => json({ deleted: true })));
    const result = await clerk.users.replacePrimaryEmail('user_1', 'new@example.com');
    expect(result).toEqual({ primary: { id: 'idn_new', email_address: 'new@example.com' }, previous: old });
    expect(pathsOf(sent)).toEqual(['GET /users/user_1', 'POST /email_addresses', 'DELETE /email_addresses/idn_old']);
    expect(bodyOf(sent[1])).toEqual({
      user_id: 'user_1',
      email_address: 'new@example.com',
      primary: true,
      verified: true,
    });
  });

  it('takes one that the user has already', async () => {
    const { clerk, sent } = stubbed(respondWith(() => json({ deleted: true })));
    await expect(clerk.users.replacePrimaryEmail('user_1', 'Other@Example.com')).resolves.toEqual({
      primary: other,
      previous: old,
    });
    expect(pathsOf(sent)[1]).toBe('PATCH /email_addresses/idn_other');
  });

  it('does nothing if it is primary already', async () => {
    const { clerk, sent } = stubbed(respondWith(() => json({})));
    await expect(clerk.users.replacePrimaryEmail('user_1', 'old@example.com')).resolves.toEqual({
      primary: old,
      previous: undefined,
    });
    expect(sent).toHaveLength(1);
  });

  it('says so if the old one stays', async () => {
    const { clerk } = stubbed(respondWith(() => errorResponse(409)));
    await expect(clerk.users.replacePrimaryEmail('user_1', 'new@example.com')).resolves.toMatchObject({
      previous: old,
      error: { status: 409 },
    });
  });

  it('deletes nothing if the new one is rejected', async () => {
    const { clerk, sent } = stubbed(({ method }) => (method === 'GET' ? json(user) : errorResponse(422)));
    await expect(clerk.users.replacePrimaryEmail('user_1', 'new@example.com')).rejects.toMatchObject({ status: 422 });
    expect(pathsOf(sent)).toEqual(['GET /users/user_1', 'POST /email_addresses']);
  });
});

describe('inviteMany', () => {
  const people = Array.from({ length: 23 }, (_, i) => ({ email_address: `p${i}@example.com` }));
  const invited = (request: SentRequest) =>
    json(
      (bodyOf(request) as typeof people).map(({ email_address }) => ({ id: `inv_${email_address}`, email_address })),
    );
  const names = (request: SentRequest) => (bodyOf(request) as typeof people).map(({ email_address }) => email_address);

  it('sends ten at a time, and keeps the order', async () => {
    const { clerk, sent } = stubbed(invited);
    const results = await clerk.invitations.inviteMany(people);
    expect(sent.map((request) => names(request).length)).toEqual([10, 10, 3]);
    expect(results).toEqual(
      people.map(({ email_address }) => ({ email_address, invitation: { id: `inv_${email_address}`, email_address } })),
    );
  });

  it('finds the one for whom the others are rejected', async () => {
    const { clerk, sent } = stubbed((request) =>
      names(request).includes('p12@example.com') ? errorResponse(422) : invited(request),
    );
    const results = await clerk.invitations.inviteMany(people);
    expect(sent).toHaveLength(3 + 10);
    expect(results.map(({ email_address }) => email_address)).toEqual(people.map(({ email_address }) => email_address));
    expect(results.filter((result) => 'error' in result)).toMatchObject([
      { email_address: 'p12@example.com', error: { status: 422 } },
    ]);
  });

  it.each([
    ['a wrong key', () => errorResponse(401)],
    [
      'an outage',
      (): Response => {
        throw fetchFailure('ECONNRESET');
      },
    ],
  ])('loses no result to %s, and sends no more', async (_, fail) => {
    const { clerk, sent } = stubbed((request, index) => (index === 1 ? fail() : invited(request)));
    const results = await clerk.invitations.inviteMany(people);
    expect(sent).toHaveLength(2);
    expect(results).toHaveLength(23);
    expect(results.filter((result) => 'invitation' in result)).toHaveLength(10);
    expect(results.map(({ email_address }) => email_address)).toEqual(people.map(({ email_address }) => email_address));
  });

  it('sends nothing for nobody', async () => {
    const { clerk, sent } = stubbed(invited);
    await expect(clerk.invitations.inviteMany([])).resolves.toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe('rotateSecret', () => {
  const secret = 'ak_NEWMACHINESECRET';
  const reply = () => json({ object: 'machine_secret_key', secret });

  it('hands the new secret on', async () => {
    const { clerk, sent } = stubbed(reply);
    const stored: string[] = [];
    await clerk.machines.rotateSecret('mch_1', (value) => void stored.push(value));
    expect(stored).toEqual([secret]);
    expect(bodyOf(sent[0])).toEqual({ previous_token_ttl: 3600 });
  });

  it('says what to do if it could not be stored, without showing it', async () => {
    const { clerk } = stubbed(reply);
    const error = (await errorOf(
      clerk.machines.rotateSecret('mch_1', (value) => {
        throw new Error(`vault rejected ${value}`);
      }),
    )) as Error;
    expect(error.message).toContain('machines.getSecretKey returns the new one');
    expect(String((error.cause as Error).message)).toBe('vault rejected ak_[redacted]');
  });
});
