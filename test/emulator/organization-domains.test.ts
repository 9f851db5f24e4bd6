// Domains of organizations.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { CreateOrganizationBody, CreateOrganizationDomainBody } from '../../src/types.js';
import { checked } from './checked.js';
import { apiErrorOf, notFound } from './errors.js';

let clerk: Clerk;
beforeEach(() => {
  ({ clerk } = checked());
});

const organization = (body: Partial<CreateOrganizationBody> = {}) =>
  clerk.organizations.create({ name: 'Acme', ...body });

describe('domains of organizations', () => {
  let id: string;
  beforeEach(async () => {
    await clerk.instanceSettings.updateOrganizationSettings({
      domains_enabled: true,
      domains_enrollment_modes: ['manual_invitation', 'automatic_invitation'],
    });
    ({ id } = await organization());
  });
  const add = (name: string, body: object = {}) => clerk.organizationDomains.create(id, { name, ...body });

  it('are verified unless said otherwise, changed, and deleted', async () => {
    const made = await add('Acme.example', { enrollment_mode: 'automatic_invitation' });
    expect(made).toMatchObject({
      name: 'acme.example',
      organization_id: id,
      enrollment_mode: 'automatic_invitation',
      affiliation_verification: { status: 'verified' },
      ownership_verification: null,
      public_organization_data: { id, slug: 'acme' },
    });
    const update = (body: object) => clerk.organizationDomains.update(id, made.id, body);
    expect(await update({ verified: false })).toMatchObject({ affiliation_verification: null, verification: null });
    expect(await update({ enrollment_mode: 'enterprise_sso' })).toMatchObject({ enrollment_mode: 'enterprise_sso' });
    expect(await clerk.organizationDomains.verifyOwnership(id, made.id)).toMatchObject({
      affiliation_verification: null,
      ownership_verification: { status: 'verified' },
    });
    expect(await clerk.organizationDomains.delete(id, made.id)).toMatchObject({ id: made.id, deleted: true });
    expect(await apiErrorOf(update({}))).toEqual(notFound);
    expect((await add('acme.example', { verified: false })).affiliation_verification).toBeNull();
  });

  it.each<[Partial<CreateOrganizationDomainBody>, (string | number)[]]>([
    [{}, [422, 'form_param_missing', 'name']],
    [{ name: 'acme' }, [422, 'form_param_format_invalid', 'name']],
    [{ name: 'a b.example' }, [422, 'form_param_format_invalid', 'name']],
    [{ name: 'GMAIL.com' }, [422, 'organization_domain_common', 'name']],
    [{ name: 'Taken.example' }, [422, 'form_identifier_exists', 'name']],
    [{ name: 'a.example', enrollment_mode: 'any' as never }, [422, 'form_param_value_invalid', 'enrollment_mode']],
    [
      { name: 'a.example', enrollment_mode: 'automatic_suggestion' },
      [403, 'organization_domain_enrollment_mode_not_enabled'],
    ],
  ])('are not made of %j', async (body, expected) => {
    const { id: other } = await organization({ name: 'Other' });
    await clerk.organizationDomains.create(other, { name: 'taken.example' });
    expect(await apiErrorOf(clerk.organizationDomains.create(id, body as CreateOrganizationDomainBody))).toEqual(
      expected,
    );
  });

  it('are limited, belong to one organization, and can be switched off', async () => {
    const { id: domain } = await add('d0.example');
    for (let i = 1; i < 10; i++) await add(`d${i}.example`);
    expect(await apiErrorOf(add('d10.example'))).toEqual([403, 'organization_domain_quota_exceeded']);
    const { id: other } = await organization({ name: 'Other' });
    expect(await apiErrorOf(clerk.organizationDomains.delete(other, domain))).toEqual(notFound);
    expect(await apiErrorOf(clerk.organizationDomains.verifyOwnership(other, domain))).toEqual(notFound);
    await clerk.instanceSettings.updateOrganizationSettings({ domains_enabled: false });
    expect(await apiErrorOf(add('x.example'))).toEqual([403, 'organization_domains_not_enabled']);
  });

  it('are listed by organization, mode, name and whether they are verified', async () => {
    const { id: other } = await organization({ name: 'Other' });
    await add('b.example', { enrollment_mode: 'automatic_invitation' });
    await add('a.example', { verified: false });
    await clerk.organizationDomains.create(other, { name: 'c.example' });
    const names = (list: { data: { name: string }[] }) => list.data.map(({ name }) => name.charAt(0)).join('');
    const { organizationDomains: domains } = clerk;
    expect(names(await domains.list(id))).toBe('ab');
    expect(names(await domains.list(id, { verified: 'true' }))).toBe('b');
    expect(names(await domains.list(id, { enrollment_mode: 'manual_invitation' }))).toBe('a');
    expect(await apiErrorOf(domains.list(id, { verified: 'x' }))).toEqual([
      422,
      'form_param_value_invalid',
      'verified',
    ]);

    expect(names(await domains.listAll())).toBe('cab');
    expect(names(await domains.listAll({ order_by: '+name', limit: 2 }))).toBe('ab');
    expect(names(await domains.listAll({ organization_id: other }))).toBe('c');
    expect(names(await domains.listAll({ verified: 'false' }))).toBe('a');
    expect(names(await domains.listAll({ enrollment_mode: ['-automatic_invitation'] }))).toBe('ca');
    expect(names(await domains.listAll({ enrollment_mode: ['automatic_invitation', 'enterprise_sso'] }))).toBe('b');
    expect(names(await domains.listAll({ domains: ['B.example', 'c.example'] }))).toBe('cb');
    expect(names(await domains.listAll({ query: 'A.EX' }))).toBe('a');
    expect(names(await domains.listAll({ query: other }))).toBe('c');
    expect(await apiErrorOf(domains.listAll({ query: ' ' }))).toEqual([422, 'form_param_value_invalid', 'query']);
    expect(await apiErrorOf(domains.listAll({ order_by: 'id' as never }))).toEqual([
      422,
      'form_param_value_invalid',
      'order_by',
    ]);
  });
});
