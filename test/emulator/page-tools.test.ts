// What one does on the page of the emulator: tokens, requests, snapshots, the clock; by keyboard, on narrow screens, in the dark.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { verifyToken } from '../../src/tokens/index.js';
import { errorOf } from '../helpers.js';
import { isLong } from '../size.js';
import { describePage, forgive, goTo, timeout } from './page-fixture.js';

const views = ['Data', 'Requests', 'Faults', 'Webhooks', 'Tokens', 'Clock and snapshots'];

describePage('the page of the emulator, in use', (fixture) => {
  const copied = () => fixture.page.evaluate(() => navigator.clipboard.readText());
  const allowCopies = () =>
    fixture.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(fixture.baseUrl).origin,
    });

  it('copies a session token, and decodes it', async () => {
    const { clerk, page, api } = fixture;
    await allowCopies();
    const session = await clerk.sessions.create({ user_id: 'user_ada' });
    await page.getByRole('link', { name: /^sessions/ }).click();
    const row = page.locator('#rows tbody');
    await row.getByRole('button').first().click();
    await row.getByRole('button', { name: 'Copy a session token' }).click();
    await expect.poll(() => page.locator('#said').innerText(), { timeout }).toBe('Copied a session token');
    const { claims } = await verifyToken(clerk, await copied());
    expect(claims).toMatchObject({ sid: session.id, sub: 'user_ada' });
    expect(claims).not.toHaveProperty('azp');

    await row.getByRole('button', { name: 'Decode a session token' }).click();
    const tokens = page.getByRole('region', { name: 'Tokens' });
    const note = () => page.locator('#token-note').innerText();
    await expect.poll(note, { timeout }).toBe('Signed by this emulator, and not expired by its clock.');
    expect(await tokens.locator('pre').nth(1).innerText()).toMatch(
      new RegExp(`"exp": \\d+ \\d{4}-[\\d: -]+,[^]*"sid": "${session.id}"`),
    );
    await tokens.getByRole('link', { name: 'user_ada' }).click();
    expect(page.url()).toMatch('#data/users/user_ada');

    await goTo(fixture, 'Tokens');
    await tokens.getByLabel('Session').fill(session.id);
    await tokens.getByLabel('Origin').fill('https://app.example.com');
    await tokens.getByRole('button', { name: 'Make a session token' }).click();
    await expect.poll(() => tokens.locator('pre').nth(1).innerText(), { timeout }).toContain('https://app.example.com');
    await tokens.getByRole('button', { name: 'Copy the token' }).click();
    await expect
      .poll(async () => (await verifyToken(clerk, await copied())).claims, { timeout })
      .toMatchObject({
        azp: 'https://app.example.com',
      });

    const token = await tokens.getByLabel('Token to decode').inputValue();
    api.clock.advance(3_600_000);
    await tokens.getByLabel('Token to decode').fill(`${token.slice(0, -4)}AAAA`);
    await expect.poll(note, { timeout }).toBe('Not signed by this emulator, and expired by its clock.');
    await tokens.getByLabel('Token to decode').fill('ak_1');
    await expect.poll(note, { timeout }).toContain('not a JWT');
    forgive(fixture, /status of 422/);
  });

  it('finds requests, and shows what was not read, why they failed, and how to send them again', async () => {
    const { clerk, page, api, baseUrl } = fixture;
    await allowCopies();
    const headers = { authorization: 'Bearer sk_test_page', 'content-type': 'application/json' };
    await clerk.users.count();
    await fetch(`${baseUrl}/users?limit=3&colour=green`, { headers });
    const body = JSON.stringify({ first_name: "O'Neil", nickname: 'x' });
    await fetch(`${baseUrl}/users`, { method: 'POST', headers, body });
    api.faults.add({ status: 503, times: 1 });
    await errorOf(clerk.users.get('user_ada'));

    const requests = await goTo(fixture, 'Requests');
    const entries = requests.locator('tbody');
    await expect.poll(() => entries.count(), { timeout }).toBe(4);
    await requests.getByLabel('Requests with the text').fill('COLOUR');
    await expect.poll(() => entries.count(), { timeout }).toBe(1);
    expect(await entries.locator('tr').first().innerText()).toMatch(/\tcolour$/);
    await entries.getByRole('button').first().click();
    await expect
      .poll(() => entries.getByRole('listitem').allInnerTexts(), { timeout })
      .toEqual(['limit = 3 read', 'colour = green not read']);

    await requests.getByLabel('Requests with the text').fill('');
    await requests.getByLabel('Failed only').check();
    await expect.poll(() => entries.count(), { timeout }).toBe(2);
    await entries.first().getByRole('button').first().click();
    const sentence = 'The next request gets status 503, and is not executed.';
    await expect.poll(() => entries.first().innerText(), { timeout }).toContain(sentence);
    await entries.nth(1).getByRole('button').first().click();
    await expect
      .poll(() => entries.nth(1).getByRole('listitem').allInnerTexts(), { timeout })
      .toEqual([expect.stringMatching(/^form_param_unknown: .*nickname/)]);
    await entries.nth(1).getByRole('button', { name: 'Copy as curl' }).click();
    await expect.poll(copied, { timeout }).toContain(`--data-binary '{"first_name":"O'\\''Neil","nickname":"x"}'`);

    await requests.getByRole('button', { name: 'Forget all' }).click();
    await expect.poll(() => entries.count(), { timeout }).toBe(0);
    expect(api.requests).toEqual([]);
    expect(await page.locator('#requests').isVisible()).toBe(false);
  });

  it('takes snapshots, puts them back, and goes back to the seed', async () => {
    const { clerk, page, api } = fixture;
    const state = await goTo(fixture, 'Clock and snapshots');
    const count = async () => (await clerk.users.count()).total_count;
    await clerk.users.create({ username: 'grace' });
    await state.getByRole('button', { name: 'Take a snapshot' }).click();
    const entry = state.getByRole('listitem');
    await expect.poll(() => entry.count(), { timeout }).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      entry.getByRole('button', { name: 'Download' }).click(),
    ]);
    const file = await download.path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(api.snapshot());

    await clerk.users.delete('user_ada');
    await entry.getByRole('button', { name: 'Restore' }).click();
    await expect.poll(count, { timeout }).toBe(2);

    page.once('dialog', (dialog) => void dialog.accept());
    await state.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(count, { timeout }).toBe(1);
    await state.getByLabel('Restore from a file').setInputFiles(file);
    await expect.poll(count, { timeout }).toBe(2);
    const wrong = { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await state.getByLabel('Restore from a file').setInputFiles(wrong);
    await expect.poll(() => state.getByRole('alert').nth(1).innerText(), { timeout }).toContain('format');
    forgive(fixture, /status of 422/);
  });

  it('moves the clock', async () => {
    const { api, page } = fixture;
    const now = () => page.locator('header time').innerText();
    const clock = await goTo(fixture, 'Clock and snapshots');
    await clock.getByLabel('Freeze at, UTC').fill('2030-01-01T00:00:00');
    await clock.getByRole('button', { name: 'Freeze there' }).click();
    await expect.poll(now, { timeout }).toBe('2030-01-01T00:00:00.000Z');
    await clock.getByLabel('Advance by').fill('1.5');
    await clock.getByLabel('Unit').selectOption('days');
    await clock.getByRole('button', { name: 'Advance' }).click();
    await expect.poll(now, { timeout }).toBe('2030-01-02T12:00:00.000Z');
    await clock.getByRole('button', { name: 'Computer’s time' }).click();
    await expect.poll(now, { timeout }).not.toContain('2030');
    await clock.getByRole('button', { name: 'Freeze', exact: true }).click();
    const elapsed = async () => {
      const before = api.clock.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return api.clock.now() - before;
    };
    await expect.poll(elapsed, { timeout }).toBe(0);
  });

  it('works by keyboard alone', async () => {
    const { page } = fixture;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (pattern: RegExp) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        if (pattern.test(await focused())) return;
      }
      throw new Error(`No Tab leads to ${pattern}`);
    };
    await expect.poll(() => page.getByRole('link', { name: /^users/ }).count(), { timeout }).toBe(1);
    await tabTo(/^users/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#rows tbody').count(), { timeout }).toBe(1);
    await tabTo(/^user_ada/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#rows pre').count(), { timeout }).toBe(1);
    await tabTo(/"first_name": "Ada"/); // what scrolls can be scrolled
    await page.keyboard.press('Escape');
    await page.goto(new URL('/_emulator#faults', fixture.baseUrl).href);
    await tabTo(/^Add fault/);
  });

  /** Fills each view with something to show. */
  const fill = async () => {
    const { clerk, page, api, baseUrl } = fixture;
    const text = 'x'.repeat(200);
    await clerk.users.create({ username: 'x', first_name: text, public_metadata: { text: 'y'.repeat(2_000) } });
    const session = await clerk.sessions.create({ user_id: 'user_ada' });
    await fetch(`${baseUrl}/users?${text}=1`, { headers: { authorization: 'Bearer sk_test_page' } });
    await errorOf(clerk.users.get(text));
    api.faults.add({ status: 500, headers: { 'x-name': 'z'.repeat(300) }, operation: 'createSession' });
    api.webhooks.faults.add({ kind: 'lose', event: 'email.created' });
    for (const name of ['Requests', 'Webhooks']) {
      const view = await goTo(fixture, name);
      await expect.poll(() => view.locator('tbody').count(), { timeout }).toBeGreaterThan(1);
      for (const entry of await view.locator('tbody').all()) await entry.getByRole('button').first().click();
    }
    const tokens = await goTo(fixture, 'Tokens');
    await tokens.getByLabel('Session').fill(session.id);
    await tokens.getByRole('button', { name: 'Make a session token' }).click();
    await expect.poll(() => tokens.locator('pre').count(), { timeout }).toBe(2);
    const state = await goTo(fixture, 'Clock and snapshots');
    await state.getByRole('button', { name: 'Take a snapshot' }).click();
    await goTo(fixture, 'Data');
    await page.getByRole('link', { name: /^users/ }).click();
    await expect.poll(() => page.locator('#rows tbody').count(), { timeout }).toBe(2);
    await page.locator('#rows tbody').first().getByRole('button').first().click();
    await expect.poll(() => page.locator('#rows pre').count(), { timeout }).toBe(1);
  };

  it('fits a narrow screen, in the dark as well, and has nothing that axe finds', async () => {
    const { page } = fixture;
    const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
    await fill();
    await page.evaluate(axe);
    const found = async () => {
      const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    const look = () =>
      page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
    const colours = {
      light: ['rgb(255, 255, 255)', 'rgb(27, 31, 39)'],
      dark: ['rgb(20, 23, 29)', 'rgb(227, 230, 236)'],
    };
    const looks = [
      ['light', 1400],
      ['dark', 390],
      ['dark', 1400],
      ['light', 390],
    ] as const;
    for (const [colorScheme, width] of isLong ? looks : looks.slice(0, 2)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await look()).toEqual(colours[colorScheme]);
      for (const view of views) {
        await goTo(fixture, view);
        expect([view, width, colorScheme, ...(await found())]).toEqual([view, width, colorScheme]);
        expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, width]);
      }
    }
  });
});

/** What axe finds. */
interface Violation {
  id: string;
  nodes: { html: string }[];
}
