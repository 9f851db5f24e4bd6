import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { launchChromium } from '../browser.js';
import { errorOf } from '../helpers.js';
import { describeWith } from '../services.js';

const timeout = 20_000;
const hostile = '<img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>';

describeWith('chromium', 'the page of the emulator', (executablePath) => {
  let browser: Browser;
  let page: Page;
  let api: Emulator;
  let clerk: Clerk;
  let baseUrl: string;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium(executablePath);
  }, 120_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    const handler = () => new Response('<b>thanks</b>');
    const seed = { users: [{ id: 'user_ada', first_name: 'Ada' }] };
    api = createEmulator({ seed, webhooks: [{ handler, secret: 'whsec_ZW11bGF0b3I=' }] });
    baseUrl = await api.listen();
    clerk = createClerk({ secretKey: 'sk_test_page', baseUrl, retry: false });
    requests = [];
    complaints = [];
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
    // Recorded, and rejected, if it is for another host.
    await context.route('**/*', (route) => {
      const url = route.request().url();
      requests.push(url);
      return url.startsWith(new URL('/', baseUrl).href) ? route.continue() : route.abort();
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(new URL('/_emulator', baseUrl).href);
    await expect.poll(() => status().innerText(), { timeout }).toBe('Connected');
  });

  afterEach(async () => {
    expect(await page.title()).toBe('Emulator of the Backend API');
    await page.context().close();
    await api.close();
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(new URL('/_emulator', baseUrl).href))).toEqual([]);
    expect(requests.length).toBeGreaterThan(0); // or nothing was recorded
  });

  const status = () => page.getByRole('status').first();
  const section = (name: string) => page.getByRole('region', { name });
  const table = (name: string) => section('State').getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
  const rows = () =>
    section('State')
      .getByRole('listitem')
      .filter({ has: page.locator('pre') });
  const textsOf = (list: ReturnType<typeof rows>) =>
    list.evaluateAll((all) => all.map((item) => item.textContent ?? ''));

  it('shows the state, and its changes', async () => {
    await expect.poll(() => table('users').innerText(), { timeout }).toBe('users 1');
    await table('users').click();
    await expect.poll(() => textsOf(rows()), { timeout }).toEqual([expect.stringContaining('"Ada"')]);

    const grace = await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    await expect.poll(() => table('users').innerText(), { timeout }).toBe('users 2');
    await expect
      .poll(() => textsOf(rows()), { timeout })
      .toEqual([
        expect.stringContaining('"Grace"'), // the newest first
        expect.stringContaining('"Ada"'),
      ]);

    // A row that someone has opened stays open, and is as it is now.
    const row = rows().first();
    await row.getByRole('button').click();
    await expect.poll(() => row.locator('pre').innerText(), { timeout }).toContain('"first_name": "Grace"');
    await clerk.users.update(grace.id, { first_name: 'Hopper' });
    await expect.poll(() => row.locator('pre').innerText(), { timeout }).toContain('"first_name": "Hopper"');

    await section('State').getByLabel('Rows with the text').fill('user_ADA');
    await expect.poll(() => textsOf(rows()), { timeout }).toEqual([expect.stringContaining('"Ada"')]);
    await clerk.users.delete('user_ada');
    await expect.poll(() => rows().count(), { timeout }).toBe(0);
    await table('users').click();
    expect(await section('State').getByLabel('Rows with the text').isVisible()).toBe(false);
  });

  it('shows the last requests, with their bodies', async () => {
    await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    await errorOf(clerk.users.get('user_nobody'));
    const entries = section('Last requests').getByRole('listitem');
    await expect
      .poll(() => textsOf(entries), { timeout })
      .toEqual([
        expect.stringMatching(/^\d\d:\d\d:\d\d404GET \/v1\/users\/user_nobody {2}users\.get$/),
        expect.stringMatching(/^\d\d:\d\d:\d\d200POST \/v1\/users {2}users\.create$/),
      ]);
    await entries.nth(1).getByRole('button').click();
    await expect.poll(() => entries.nth(1).locator('pre').innerText(), { timeout }).toContain('"first_name": "Grace"');
  });

  it('adds faults, counts what meets them, and removes them', async () => {
    const faults = section('Faults');
    await faults.getByLabel('Operation').fill('GetUser');
    await faults.getByLabel('Status', { exact: true }).fill('503');
    await faults.getByLabel('Times').fill('2');
    await faults.getByRole('button', { name: 'Add fault' }).click();
    const entries = faults.getByRole('listitem');
    await expect
      .poll(() => textsOf(entries), { timeout })
      .toEqual(['{"operation":"GetUser","status":503,"times":2}0 hitsRemove']);

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
    await faults.getByRole('button', { name: 'Add fault' }).click();
    await expect
      .poll(() => api.faults.list().map(({ fault }) => fault), { timeout })
      .toEqual([{ operation: 'GetUser', kind: 'html', delay: 1, times: 2, share: 0.5 }]);
  });

  it('knows the operations', async () => {
    const options = await page
      .locator('#operations option')
      .evaluateAll((all) => all.map((option) => option.outerHTML));
    expect(options).toHaveLength(239 + 5);
    expect(options).toContain('<option value="users.list"></option>');
  });

  it('shows the deliveries of webhooks, and sends them again, and any event', async () => {
    const webhooks = section('Webhooks');
    const entries = webhooks.getByRole('listitem');
    await clerk.users.create({ username: 'grace', first_name: 'Grace' });
    const shown = (type: string) =>
      expect.stringMatching(
        new RegExp(`^\\d\\d:\\d\\d:\\d\\ddelivered${type} {2}http://webhooks\\.invalid/1 {2}200Send again$`),
      ) as string;
    await expect.poll(() => textsOf(entries), { timeout }).toEqual([shown('user\\.created')]);
    await entries.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => api.webhooks.deliveries[0]?.attempts.length, { timeout }).toBe(2);
    await entries.getByRole('button', { name: /user\.created/ }).click();
    await expect.poll(() => entries.locator('pre').innerText(), { timeout }).toContain('"text": "<b>thanks</b>"');

    await webhooks.getByLabel('Event').fill('email.created');
    await webhooks.getByRole('button', { name: 'Send event' }).click();
    await expect.poll(() => textsOf(entries.first()), { timeout }).toEqual([shown('email\\.created')]);
    await webhooks.getByLabel('Event').fill('email.exploded');
    await webhooks.getByRole('button', { name: 'Send event' }).click();
    await expect.poll(() => webhooks.getByRole('alert').innerText(), { timeout }).toContain('no event email.exploded');
    complaints = complaints.filter((complaint) => !complaint.includes('status of 422'));
  });

  it('moves the clock', async () => {
    api.clock.freeze(Date.UTC(2030, 0, 1));
    const clock = section('Clock');
    await expect.poll(() => clock.locator('time').innerText(), { timeout }).toBe('2030-01-01T00:00:00.000Z');
    await clock.getByLabel('Advance by').fill('1.5');
    await clock.getByLabel('Unit').selectOption('days');
    await clock.getByRole('button', { name: 'Advance' }).click();
    await expect.poll(() => clock.locator('time').innerText(), { timeout }).toBe('2030-01-02T12:00:00.000Z');
    await clock.getByRole('button', { name: 'Computer’s time' }).click();
    await expect.poll(() => clock.locator('time').innerText(), { timeout }).not.toContain('2030');
    await clock.getByRole('button', { name: 'Freeze' }).click();
    const elapsed = async () => {
      const before = api.clock.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return api.clock.now() - before;
    };
    await expect.poll(elapsed, { timeout }).toBe(0);
  });

  it('shows hostile text as text', async () => {
    await clerk.users.create({ username: 'hostile', first_name: hostile, public_metadata: { [hostile]: hostile } });
    await fetch(`${baseUrl}/${encodeURIComponent(hostile)}?${hostile}`, { method: 'POST', body: hostile });
    await expect.poll(() => table('users').innerText(), { timeout }).toBe('users 2');
    await table('users').click();
    await expect.poll(() => rows().count(), { timeout }).toBe(2);
    await rows().first().getByRole('button').click();
    await expect.poll(() => rows().first().locator('pre').innerText(), { timeout }).toContain('<img src=x');
    await section('Last requests').getByRole('button').nth(1).click();
    await expect
      .poll(() => section('Last requests').locator('pre').nth(1).innerText(), { timeout })
      .toContain('<img src=x');

    const faults = section('Faults');
    api.faults.add({ status: 500, headers: { 'x-name': hostile } });
    await expect.poll(() => textsOf(faults.getByRole('listitem')), { timeout }).toHaveLength(1);
    await faults.getByLabel('Operation').fill(hostile);
    await faults.getByRole('button', { name: 'Add fault' }).click();
    await expect.poll(() => faults.getByRole('alert').innerText(), { timeout }).toContain(hostile);
    // The browser itself tells of the fault that was rejected.
    complaints = complaints.filter((complaint) => !complaint.includes('status of 422'));
    expect(await page.locator('img, body script:not([type=module])').count()).toBe(0);
  });

  it('finds the emulator again after a restart', async () => {
    await clerk.users.count();
    await expect.poll(() => section('Last requests').getByRole('listitem').count(), { timeout }).toBe(1);
    const { port } = new URL(baseUrl);
    await api.close();
    await expect.poll(() => status().innerText(), { timeout }).toMatch('does not respond');
    api = createEmulator({ seed: { users: [{}, {}, {}] } });
    await api.listen(Number(port));
    await expect.poll(() => status().innerText(), { timeout }).toBe('Connected');
    await expect.poll(() => table('users').innerText(), { timeout }).toBe('users 3');
    expect(await section('Last requests').getByRole('listitem').count()).toBe(0);
    // The browser itself tells of the connection that was lost.
    complaints = complaints.filter((complaint) => !/net::ERR_/.test(complaint));
  });

  it('fits a narrow screen, in the dark as well', async () => {
    await clerk.users.create({
      username: 'x',
      first_name: 'x'.repeat(200),
      public_metadata: { text: 'y'.repeat(2_000) },
    });
    api.faults.add({ status: 500, headers: { 'x-name': 'z'.repeat(300) }, operation: 'GetUser' });
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(() => table('users').innerText(), { timeout }).toBe('users 2');
    await table('users').click();
    await expect.poll(() => rows().count(), { timeout }).toBe(2);
    await rows().first().getByRole('button').click();
    const look = () =>
      page.evaluate(() => [
        document.documentElement.scrollWidth,
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.body).color,
      ]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await look()).toEqual([390, 'rgb(255, 255, 255)', 'rgb(27, 31, 39)']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await look()).toEqual([390, 'rgb(20, 23, 29)', 'rgb(227, 230, 236)']);
  });

  it('lets no other page frame it, and nothing else run in it', async () => {
    const { headers } = await fetch(new URL('/_emulator/', baseUrl));
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
