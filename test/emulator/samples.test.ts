// Lists and rows that no request makes: what they have without a seed, and with one.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { loadSpec } from '../../emulator/engine/spec.js';
import { createHandlers } from '../../emulator/resources/index.js';
import { State } from '../../emulator/store/state.js';
import { sample } from '../../emulator/engine/samples.js';
import { validationOf } from '../../emulator/engine/validation.js';
import { versions } from '../../emulator/engine/versions.js';
import { fillerIn } from '../filler.js';
import { createClerk, paginate, type Clerk } from '../../src/index.js';

const clerkOf = (api: Emulator) => createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false });

describe.each(versions)('samples of %s', (version) => {
  const spec = loadSpec(version);
  const handlers = createHandlers(new State(version, () => undefined));

  it('fit every schema, the same each time, and their texts are not noise', () => {
    const validation = validationOf(spec);
    for (const operation of spec.operations) {
      const { status, media } = operation.success;
      if (media?.type !== 'application/json') continue;
      const value = sample(spec.document, media.schema);
      expect([operation.helper, validation.problemsOf(operation, status, value)]).toEqual([operation.helper, []]);
      expect(sample(spec.document, media.schema)).toEqual(value);
      expect(JSON.stringify(value)).not.toMatch(/lorem|ipsum|:"",|:-\d/i);
    }
  });

  it('say more than the names of their fields', () => {
    const made = spec.operations.filter(
      ({ id, success }) => !(id in handlers) && /json/.test(success.media?.type ?? ''),
    );
    const filler = made.flatMap(({ helper, success: { media } }) =>
      fillerIn(sample(spec.document, media?.schema ?? {})).map((place) => `${helper}: ${place}`),
    );
    expect(filler).toEqual([]);
  });
});

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  api = createEmulator();
  clerk = clerkOf(api);
});

it('plausible values: first of an enum, a card, dollars', async () => {
  const { data, total_count: total } = await clerk.billing.listSubscriptionItems();
  expect(total).toBe(data.length);
  expect(data[0]).toMatchObject({
    status: 'active',
    plan_period: 'month',
    payment_method: { payment_type: 'card', last4: '4242' },
    lifetime_paid: { amount: 1_000, currency: 'usd', currency_symbol: '$' },
    canceled_at: null,
  });
});

it('a list without state ends where its rows do', async () => {
  const ids: unknown[] = [];
  for await (const { id } of paginate(clerk.billing.listPlans, {}, { pageSize: 1 })) ids.push(id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(api.requests.length).toBeLessThan(4);
  expect(await clerk.billing.listPlans({ offset: 10 })).toEqual({ data: [], total_count: ids.length });
});

describe('plans', () => {
  const seed = {
    billing_plans: [
      { id: 'cplan_free', name: 'Free', slug: 'free', for_payer_type: 'user' },
      { name: 'Team', slug: 'team', for_payer_type: 'org', is_default: true },
    ],
    billing_statements: [{ id: 'stmt_1', status: 'closed' }],
  };

  it('can be seeded, and are filtered by who pays', async () => {
    const seeded = clerkOf(createEmulator({ seed }));
    expect(await seeded.billing.listPlans()).toMatchObject({ total_count: 2 });
    const { data, total_count: total } = await seeded.billing.listPlans({ payer_type: 'org' });
    expect([data.map(({ name }) => name), total]).toEqual([['Team'], 1]);
    expect(data[0]).toMatchObject({ slug: 'team', is_default: true, fee: { currency: 'usd' } });
    expect(await seeded.billing.getStatement('stmt_1')).toMatchObject({ id: 'stmt_1', status: 'closed' });
    await expect(seeded.billing.getStatement('stmt_2')).rejects.toMatchObject({ status: 404 });
  });

  it('have the fields that the spec has', () => {
    const wrong = { billing_plans: [{ slugg: 'x' }, { name: 7 }] };
    expect(() => createEmulator({ seed: wrong })).toThrow(
      /billing_plans\[0\]\.slugg: .*\n.*billing_plans\[1\]\.name: /,
    );
  });
});

describe('templates', () => {
  it('are there from the start, and others are not', async () => {
    const slugs = (await clerk.templates.list('email')).map(({ slug }) => slug);
    expect(slugs).toContain('welcome');
    expect(await clerk.templates.get('email', 'welcome')).toMatchObject({ slug: 'welcome', template_type: 'email' });
    for (const [kind, slug] of [
      ['email', 'welcom'],
      ['sms', 'welcome'],
    ] as const) {
      await expect(clerk.templates.get(kind, slug)).rejects.toMatchObject({ status: 404 });
      await expect(clerk.templates.preview(kind, slug)).rejects.toMatchObject({ status: 404 });
    }
  });

  it('are changed, shown, and brought back', async () => {
    const before = await clerk.templates.get('email', 'welcome');
    await clerk.templates.upsert('email', 'welcome', { body: 'Hello from {{app.name}}', subject: 'Hi' });
    const changed = { body: 'Hello from {{app.name}}', subject: 'Hi', resource_type: 'user' };
    expect(await clerk.templates.get('email', 'welcome')).toMatchObject(changed);
    const preview = await clerk.templates.preview('email', 'welcome', { subject: '{{otp_code}} {{other}}' });
    expect(preview).toMatchObject({ body: 'Hello from My app', subject: '424242 {{other}}' });
    expect(await clerk.templates.toggleDelivery('email', 'welcome')).toMatchObject({ delivered_by_clerk: false });
    await clerk.templates.revert('email', 'welcome');
    expect(await clerk.templates.get('email', 'welcome')).toMatchObject({
      body: before.body,
      delivered_by_clerk: true,
      resource_type: 'system',
    });
  });

  it('can be seeded', async () => {
    const templates = [{ template_type: 'sms', slug: 'reminder', name: 'Reminder', body: 'Soon' }];
    const seeded = clerkOf(createEmulator({ seed: { templates } }));
    expect(await seeded.templates.get('sms', 'reminder')).toMatchObject({ name: 'Reminder', body: 'Soon' });
    const wrong = { templates: [{ template_type: 'fax', slug: 'x' }] };
    expect(() => createEmulator({ seed: wrong })).toThrow(/templates\[0\]/);
  });
});
