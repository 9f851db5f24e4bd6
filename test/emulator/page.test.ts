import { expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
import { describePage, forgive, goTo, timeout } from './page-fixture.js';

const hostile = '<img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>';

describePage('the page of the emulator', (fixture) => {
  const section = (name: string) => fixture.page.getByRole('region', { name });
  const table = (name: string) => section('Data').getByRole('link', { name: new RegExp(`^${name} \\d+$`) });
  /** The rows of a table, each with what is opened of it. */
  const rows = (name: string) => section(name).locator('tbody');
  const textsOf = (list: ReturnType<typeof rows>) =>
    list.evaluateAll((all) => all.map((item) => item.querySelector('tr')?.innerText ?? ''));
  const items = (name: string) => section(name).getByRole('listitem');
  const json = (list: ReturnType<typeof rows>) => list.locator('pre').first().innerText();

  it('shows the state, and its changes', async () => {
    const { clerk } = fixture;
    await expect.poll(() => table('users').textContent(), { timeout }).toBe('users 1');
    await table('users').click();
    await expect.poll(() => textsOf(rows('Data')), { timeout }).toEqual([expect.stringContaining('Ada')]);

    const grace = await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    await expect.poll(() => table('users').textContent(), { timeout }).toBe('users 2');
    await expect
      .poll(() => textsOf(rows('Data')), { timeout })
      .toEqual([
        expect.stringContaining('Grace'), // the newest first
        expect.stringContaining('Ada'),
      ]);

    // A row that someone has opened stays open, and is as it is now.
    const row = rows('Data').first();
    await row.getByRole('button').first().click();
    await expect.poll(() => json(row), { timeout }).toContain('"first_name": "Grace"');
    await clerk.users.update(grace.id, { first_name: 'Hopper' });
    await expect.poll(() => json(row), { timeout }).toContain('"first_name": "Hopper"');

    await section('Data').getByLabel('Rows with the text').fill('user_ADA');
    await expect.poll(() => textsOf(rows('Data')), { timeout }).toEqual([expect.stringContaining('Ada')]);
    await clerk.users.delete('user_ada');
    await expect.poll(() => rows('Data').count(), { timeout }).toBe(0);
  });

  it('shows what tells rows apart, and leads to what they refer to', async () => {
    const { clerk, page, api } = fixture;
    await clerk.users.create({ email_address: ['grace@example.com'], first_name: 'Grace', last_name: 'Hopper' });
    const { id } = await clerk.organizations.create({ name: 'Acme', created_by: 'user_ada' });
    await table('users').click();
    await expect
      .poll(() => section('Data').getByRole('columnheader').allInnerTexts(), { timeout })
      .toEqual(expect.arrayContaining(['id', 'name', 'email', 'created']));
    expect((await textsOf(rows('Data')))[0]).toMatch(
      /^.*…\w{8}\tGrace Hopper\tgrace@example\.com\t.*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
    );

    await table('organization memberships').click();
    const row = rows('Data').first();
    await row.getByRole('button').first().click();
    await row.getByRole('link', { name: id }).first().click();
    await expect.poll(() => page.url(), { timeout }).toMatch(`#data/organizations/${id}`);
    await expect.poll(() => json(rows('Data').first()), { timeout }).toContain('"name": "Acme"');
    await page.goBack();
    await expect
      .poll(() => section('Data').getByRole('heading', { level: 3 }).innerText(), { timeout })
      .toBe('organization memberships');

    // A row that is not among the newest is looked for.
    for (let i = 0; i < 50; i++) await api.fetch('http://x/v1/users', creating(i));
    await row.getByRole('button').first().click();
    await row.getByRole('link', { name: 'user_ada' }).first().click();
    await expect.poll(() => textsOf(rows('Data')), { timeout }).toEqual([expect.stringContaining('user_ada')]);
    await expect
      .poll(() => section('Data').getByLabel('Rows with the text').inputValue(), { timeout })
      .toBe('user_ada');
  });

  it('shows the last requests, with their bodies', async () => {
    const { clerk } = fixture;
    await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    await errorOf(clerk.users.get('user_nobody'));
    await goTo(fixture, 'Requests');
    const entries = rows('Requests');
    await expect
      .poll(() => textsOf(entries), { timeout })
      .toEqual([
        expect.stringMatching(/\d\d:\d\d:\d\d\.\d{3}\t404\tGET \/v1\/users\/user_nobody\tusers\.get\t[\d.]+ ms/),
        expect.stringMatching(/\d\d:\d\d:\d\d\.\d{3}\t200\tPOST \/v1\/users\tusers\.create\t[\d.]+ ms/),
      ]);
    await entries.nth(1).getByRole('button').first().click();
    await expect.poll(() => json(entries.nth(1)), { timeout }).toContain('"first_name": "Grace"');
  });

  it('adds faults, counts what meets them, and removes them', async () => {
    const { clerk, api } = fixture;
    const faults = await goTo(fixture, 'Faults');
    await faults.getByLabel('Operation').fill('GetUser');
    await faults.getByLabel('Status', { exact: true }).fill('503');
    await faults.getByLabel('Times').fill('2');
    const sentence = 'The next 2 requests to GetUser get status 503, and are not executed.';
    expect(await faults.getByRole('status').innerText()).toBe(sentence);
    await faults.getByRole('button', { name: 'Add fault' }).click();
    const entries = items('Faults');
    const texts = () => entries.evaluateAll((all) => all.map((item) => item.textContent));
    await expect.poll(texts, { timeout }).toEqual([`${sentence}0 hitsRemove`]);

    expect(await errorOf(clerk.users.get('user_ada'))).toMatchObject({ status: 503 });
    expect((await clerk.users.count()).total_count).toBe(1);
    await expect.poll(() => entries.getByText('1 hit', { exact: true }).count(), { timeout }).toBe(1);
    await entries.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => entries.count(), { timeout }).toBe(0);
    expect((await clerk.users.get('user_ada')).first_name).toBe('Ada');

    await faults.getByLabel('Status', { exact: true }).fill('');
    await faults.getByLabel('Kind').selectOption('html');
    await faults.getByLabel('Delay, ms').fill('1');
    await faults.getByLabel('Share, 0 to 1').fill('0.5');
    await faults.getByLabel('Requests that pass').fill('3');
    await faults.getByLabel('Execute the request first').check();
    await faults.getByRole('button', { name: 'Add fault' }).click();
    const rateLimit = { requests: 3, window: 10_000 };
    await expect
      .poll(() => api.faults.list().map(({ fault }) => fault), { timeout })
      .toEqual([{ operation: 'GetUser', kind: 'html', delay: 1, times: 2, share: 0.5, after: true, rateLimit }]);
    await faults.getByRole('button', { name: 'Remove all' }).click();
    await expect.poll(() => api.faults.list(), { timeout }).toEqual([]);
  });

  it('knows the operations', async () => {
    const options = await fixture.page
      .locator('#operations option')
      .evaluateAll((all) => all.map((option) => option.outerHTML));
    expect(options).toHaveLength(239 + 5);
    expect(options).toContain('<option value="users.list">GET /v1/users</option>');
  });

  it('shows the deliveries of webhooks, and sends them again, and any event', async () => {
    const { clerk, api } = fixture;
    const webhooks = await goTo(fixture, 'Webhooks');
    const entries = rows('Webhooks');
    await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    const shown = (type: string) =>
      expect.stringMatching(
        new RegExp(`\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\tdelivered\\t${type}\\t200\\thttp://webhooks\\.invalid/1`),
      ) as string;
    await expect.poll(() => textsOf(entries), { timeout }).toEqual([shown('user\\.created')]);
    await entries.getByRole('button').first().click();
    await entries.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => api.webhooks.deliveries[0]?.attempts.length, { timeout }).toBe(2);
    await expect.poll(() => json(entries), { timeout }).toContain('"text": "<b>thanks</b>"');

    await webhooks.getByLabel('Event', { exact: true }).fill('email.created');
    await webhooks.getByRole('button', { name: 'Send event' }).click();
    await expect.poll(async () => (await textsOf(entries))[0], { timeout }).toEqual(shown('email\\.created'));
    await webhooks.getByLabel('Event', { exact: true }).fill('email.exploded');
    await webhooks.getByRole('button', { name: 'Send event' }).click();
    await expect
      .poll(() => webhooks.getByRole('alert').first().innerText(), { timeout })
      .toContain('no event email.exploded');
    forgive(fixture, /status of 422/);
  });

  it('makes webhooks go wrong', async () => {
    const { api } = fixture;
    const webhooks = await goTo(fixture, 'Webhooks');
    await webhooks.getByLabel('What goes wrong').selectOption('delay');
    await webhooks.getByLabel('Of the event').fill('user.created');
    await webhooks.getByLabel('Delay, ms').fill('500');
    await webhooks.getByRole('button', { name: 'Add fault of webhooks' }).click();
    const faults = webhooks.getByRole('listitem');
    await expect
      .poll(() => faults.allTextContents(), { timeout })
      .toEqual(['Each delivery of user.created is sent 500 ms late.0 hitsRemove']);
    await faults.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => api.webhooks.faults.list(), { timeout }).toEqual([]);
  });

  it('shows hostile text as text', async () => {
    const { clerk, baseUrl, api, page } = fixture;
    await clerk.users.create({ username: 'hostile', first_name: hostile, public_metadata: { [hostile]: hostile } });
    await fetch(`${baseUrl}/${encodeURIComponent(hostile)}?${hostile}`, { method: 'POST', body: hostile });
    await expect.poll(() => table('users').textContent(), { timeout }).toBe('users 2');
    await table('users').click();
    await expect.poll(() => rows('Data').count(), { timeout }).toBe(2);
    await rows('Data').first().getByRole('button').first().click();
    await expect.poll(() => json(rows('Data').first()), { timeout }).toContain('<img src=x');
    await goTo(fixture, 'Requests');
    await rows('Requests').nth(1).getByRole('button').first().click();
    await expect.poll(() => json(rows('Requests').nth(1)), { timeout }).toContain('<img src=x');

    const faults = await goTo(fixture, 'Faults');
    api.faults.add({ status: 500, headers: { 'x-name': hostile } });
    await expect.poll(() => items('Faults').count(), { timeout }).toBe(1);
    await faults.getByLabel('Operation').fill(hostile);
    await faults.getByRole('button', { name: 'Add fault' }).click();
    await expect.poll(() => faults.getByRole('alert').innerText(), { timeout }).toContain(hostile);
    // The browser itself tells of the fault that was rejected.
    forgive(fixture, /status of 422/);
    expect(await page.locator('img, body script:not([type=module])').count()).toBe(0);
  });

  it('finds the emulator again after a restart', async () => {
    const { clerk, baseUrl, page } = fixture;
    await clerk.users.count();
    await goTo(fixture, 'Requests');
    await expect.poll(() => rows('Requests').count(), { timeout }).toBe(1);
    const { port } = new URL(baseUrl);
    await fixture.api.close();
    const status = page.getByRole('status').first();
    await expect.poll(() => status.innerText(), { timeout }).toMatch('does not respond');
    fixture.api = createEmulator({ seed: { users: [{}, {}, {}] } });
    await fixture.api.listen(Number(port));
    await expect.poll(() => status.innerText(), { timeout }).toBe('Connected');
    await expect.poll(() => rows('Requests').count(), { timeout }).toBe(0);
    await goTo(fixture, 'Data');
    await expect.poll(() => table('users').textContent(), { timeout }).toBe('users 3');
    // The browser itself tells of the connection that was lost.
    forgive(fixture, /net::ERR_/);
  });

  it('lets no other page frame it, and nothing else run in it', async () => {
    const { headers } = await fetch(new URL('/_emulator/', fixture.baseUrl));
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

/** A request that creates a user. */
const creating = (i: number): RequestInit => ({
  method: 'POST',
  headers: { authorization: 'Bearer sk_test_page', 'content-type': 'application/json' },
  body: JSON.stringify({ external_id: `extra ${i}` }),
});
