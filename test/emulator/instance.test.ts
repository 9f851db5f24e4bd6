// The settings of the instance, and the Svix app of its webhooks.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const rejected = (param_name: string, code = 'form_param_value_invalid') => ({
  status: 422,
  errors: [{ code, meta: { param_name } }],
});

describe('the instance', () => {
  it('is a production instance', async () => {
    await expect(clerk.instanceSettings.get()).resolves.toEqual({
      object: 'instance',
      id: expect.stringMatching(/^ins_\w{27}$/),
      environment_type: 'production',
      allowed_origins: null,
      workspace_id: null,
    });
  });

  it('keeps the origins that it is given', async () => {
    const origins = async () => (await clerk.instanceSettings.get()).allowed_origins;
    await clerk.instanceSettings.update({ allowed_origins: ['chrome-extension://abc', 'capacitor://localhost'] });
    expect(await origins()).toEqual(['chrome-extension://abc', 'capacitor://localhost']);
    await clerk.instanceSettings.update({ test_mode: true, hibp: null });
    await clerk.instanceSettings.update({});
    await clerk.instanceSettings.update();
    expect(await origins()).toHaveLength(2);
    await clerk.instanceSettings.update({ experimental_allowed_origins: ['myapp://'] });
    expect(await origins()).toEqual(['myapp://']);
    await clerk.instanceSettings.update({ allowed_origins: [] });
    expect(await origins()).toBeNull();
  });

  it('tells the primary domain where the application runs in development', async () => {
    await clerk.instanceSettings.update({ development_origin: 'http://localhost:3000' });
    await expect(clerk.domains.primary()).resolves.toMatchObject({ development_origin: 'http://localhost:3000' });
    await clerk.instanceSettings.update({ development_origin: null });
    await expect(clerk.domains.primary()).resolves.toMatchObject({ development_origin: 'http://localhost:3000' });
    await clerk.instanceSettings.update({ development_origin: '' });
    await expect(clerk.domains.primary()).resolves.toMatchObject({ development_origin: '' });
  });

  it.each([
    [{ allowed_origins: ['chrome-extension://abc', 'nowhere'] }, 'allowed_origins', 'form_invalid_origin'],
    [{ development_origin: 'localhost' }, 'development_origin', 'form_invalid_origin'],
    [{ support_email: 'help' }, 'support_email', 'form_param_format_invalid'],
  ])('rejects %j, and changes nothing', async (body, name, code) => {
    const before = api.snapshot();
    await expect(clerk.instanceSettings.update({ ...body })).rejects.toMatchObject(rejected(name, code));
    expect(api.snapshot()).toEqual(before);
  });
});

describe('settings that are kept as they are set', () => {
  it('restrictions', async () => {
    const off = {
      object: 'instance_restrictions',
      allowlist: false,
      blocklist: false,
      allowlist_blocklist_disabled_on_sign_in: false,
      block_email_subaddresses: false,
      block_disposable_email_domains: false,
    };
    await expect(clerk.instanceSettings.updateRestrictions()).resolves.toEqual(off);
    await clerk.instanceSettings.updateRestrictions({ allowlist: true });
    await expect(clerk.instanceSettings.updateRestrictions({ blocklist: true, allowlist: null })).resolves.toEqual({
      ...off,
      allowlist: true,
      blocklist: true,
    });
  });

  it('Protect', async () => {
    const off = { object: 'instance_protect', rules_enabled: false, specter_enabled: false, checks_bypassed: false };
    await expect(clerk.instanceSettings.getProtect()).resolves.toEqual(off);
    await clerk.instanceSettings.updateProtect({ rules_enabled: true });
    await clerk.instanceSettings.updateProtect({ specter_enabled: null });
    await expect(clerk.instanceSettings.getProtect()).resolves.toEqual({ ...off, rules_enabled: true });
    await expect(
      // @ts-expect-error it can only be read
      clerk.instanceSettings.updateProtect({ checks_bypassed: true }),
    ).rejects.toMatchObject(rejected('checks_bypassed', 'form_param_unknown'));
  });

  it('communication', async () => {
    const codes = async () => (await clerk.instanceSettings.getCommunication()).blocked_country_codes;
    expect(await codes()).toEqual([]);
    await clerk.instanceSettings.updateCommunication({ blocked_country_codes: ['GB', 'FR'] });
    await clerk.instanceSettings.updateCommunication({ blocked_country_codes: null });
    await clerk.instanceSettings.updateCommunication();
    expect(await codes()).toEqual(['GB', 'FR']);
    for (const blocked_country_codes of [
      ['gb'],
      ['GBR'],
      ['GB', 'GB'],
      [''],
      Array.from({ length: 251 }, () => 'GB'),
    ]) {
      await expect(clerk.instanceSettings.updateCommunication({ blocked_country_codes })).rejects.toMatchObject({
        status: 422,
      });
    }
    await clerk.instanceSettings.updateCommunication({ blocked_country_codes: [] });
    expect(await codes()).toEqual([]);
  });

  it('OAuth applications', async () => {
    const begun = await clerk.instanceSettings.getOAuthApplicationSettings();
    expect(begun).toMatchObject({
      object: 'oauth_application_settings',
      default_scopes: null,
      oauth_jwt_access_tokens: false,
    });
    const changed = await clerk.instanceSettings.updateOAuthApplicationSettings({
      oauth_jwt_access_tokens: true,
      dynamic_oauth_client_registration: null,
      default_scopes: ['profile', 'email', 'profile'],
    });
    expect(changed).toEqual({ ...begun, oauth_jwt_access_tokens: true, default_scopes: ['profile', 'email'] });
    for (const scope of ['', 'a b', 'a"b', 'a\\b', 'é', '\0']) {
      await expect(
        clerk.instanceSettings.updateOAuthApplicationSettings({ default_scopes: ['profile', scope] }),
      ).rejects.toMatchObject(rejected('default_scopes'));
    }
    await expect(clerk.instanceSettings.getOAuthApplicationSettings()).resolves.toEqual(changed);
    await clerk.instanceSettings.updateOAuthApplicationSettings({ default_scopes: null });
    await expect(clerk.instanceSettings.getOAuthApplicationSettings()).resolves.toMatchObject({ default_scopes: null });
  });

  it('beta settings, with the switch of the allowlist', async () => {
    const { id } = await clerk.instanceSettings.get();
    await expect(clerk.betaFeatures.updateInstanceSettings()).resolves.toEqual({
      object: 'instance_settings',
      id,
      restricted_to_allowlist: false,
      from_email_address: 'noreply',
      progressive_sign_up: true,
    });
    await expect(
      clerk.betaFeatures.updateInstanceSettings({
        restricted_to_allowlist: true,
        from_email_address: 'hello1',
        test_mode: true,
      }),
    ).resolves.toMatchObject({
      restricted_to_allowlist: true,
      from_email_address: 'hello1',
      progressive_sign_up: true,
    });
    await expect(clerk.instanceSettings.updateRestrictions({})).resolves.toMatchObject({ allowlist: true });
    await clerk.instanceSettings.updateRestrictions({ allowlist: false });
    await expect(clerk.betaFeatures.updateInstanceSettings({})).resolves.toMatchObject({
      restricted_to_allowlist: false,
      from_email_address: 'hello1',
    });
    for (const from_email_address of ['', 'no-reply', 'a@example.com', 'a b']) {
      await expect(clerk.betaFeatures.updateInstanceSettings({ from_email_address })).rejects.toMatchObject(
        rejected('from_email_address', 'form_param_format_invalid'),
      );
    }
  });
});

describe('the settings of organizations', () => {
  it('are kept as they are set', async () => {
    const begun = await clerk.instanceSettings.getOrganizationSettings();
    expect(begun).toMatchObject({ enabled: true, creator_role: 'org:admin', domains_default_role: 'org:member' });
    const changed = await clerk.instanceSettings.updateOrganizationSettings({
      max_allowed_memberships: 0,
      admin_delete_enabled: false,
      domains_enabled: null,
      domains_enrollment_modes: ['automatic_invitation', 'automatic_suggestion', 'automatic_invitation'],
    });
    expect(changed).toEqual({
      ...begun,
      max_allowed_memberships: 0,
      admin_delete_enabled: false,
      domains_enrollment_modes: ['manual_invitation', 'automatic_invitation', 'automatic_suggestion'],
    });
    await expect(clerk.instanceSettings.updateOrganizationSettings()).resolves.toEqual(changed);
    await expect(clerk.instanceSettings.getOrganizationSettings()).resolves.toEqual(changed);
    await expect(
      clerk.instanceSettings.updateOrganizationSettings({ domains_enrollment_modes: [] }),
    ).resolves.toMatchObject({ domains_enrollment_modes: [] });
  });

  it('name roles that there are', async () => {
    const { id } = await clerk.organizationRoles.create({ name: 'Boss', key: 'org:boss', description: 'Decides' });
    await expect(
      clerk.instanceSettings.updateOrganizationSettings({ creator_role_id: id, domains_default_role_id: id }),
    ).resolves.toMatchObject({ creator_role: 'org:boss', domains_default_role: 'org:boss' });
    const before = api.snapshot();
    for (const body of [{ creator_role_id: 'role_none' }, { enabled: false, domains_default_role_id: '' }]) {
      await expect(clerk.instanceSettings.updateOrganizationSettings(body)).rejects.toMatchObject({
        status: 404,
        code: 'resource_not_found',
      });
    }
    expect(api.snapshot()).toEqual(before);
  });

  it.each([
    [{ domains_enrollment_modes: ['by_magic' as never] }, 'domains_enrollment_modes.0', 'form_param_value_invalid'],
    [{ max_allowed_memberships: -1 }, 'max_allowed_memberships', 'form_param_value_invalid'],
    [{ max_allowed_memberships: 1.5 }, 'max_allowed_memberships', 'form_param_format_invalid'],
  ])('reject %j', async (body, name, code) => {
    await expect(clerk.instanceSettings.updateOrganizationSettings(body)).rejects.toMatchObject(rejected(name, code));
  });
});

it('the settings begin as a seed says', async () => {
  ({ clerk } = checked({
    seed: {
      instance: { allowed_origins: ['myapp://'] },
      instance_protect: { rules_enabled: true },
      instance_organization_settings: { max_allowed_memberships: 7 },
    },
  }));
  await expect(clerk.instanceSettings.get()).resolves.toMatchObject({ allowed_origins: ['myapp://'] });
  await expect(clerk.instanceSettings.getProtect()).resolves.toMatchObject({
    rules_enabled: true,
    specter_enabled: false,
  });
  await expect(clerk.instanceSettings.getOrganizationSettings()).resolves.toMatchObject({ max_allowed_memberships: 7 });
});

it('the Svix app is there once, or not', async () => {
  const { webhooks } = clerk;
  const missing = { status: 400, code: 'svix_app_missing' };
  await expect(webhooks.generateSvixAuthUrl()).rejects.toMatchObject(missing);
  await expect(webhooks.deleteSvixApp()).rejects.toMatchObject(missing);
  const first = await webhooks.createSvixApp();
  await expect(webhooks.createSvixApp()).rejects.toMatchObject({ status: 400, code: 'svix_app_exists' });
  const second = await webhooks.generateSvixAuthUrl();
  for (const { svix_url } of [first, second]) expect(new URL(svix_url).host).toBe('app.svix.com');
  expect(second).not.toEqual(first);
  const other = checked().api;
  other.restore(api.snapshot());
  await webhooks.deleteSvixApp();
  expect(api.requests.at(-1)).toMatchObject({ status: 204 });
  await expect(webhooks.deleteSvixApp()).rejects.toMatchObject(missing);
  await webhooks.createSvixApp();
  const headers = { authorization: 'Bearer sk_test_1' };
  expect((await other.fetch('https://x/v1/webhooks/svix', { method: 'DELETE', headers })).status).toBe(204);
});
