// An emulator, and its page in a browser: each test has its own.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { launchChromium } from '../browser.js';
import { describeWith } from '../services.js';

/** How long to wait for what is to appear, in ms. */
export const timeout = 20_000;

/** What a test of the page has. */
export interface PageFixture {
  page: Page;
  context: BrowserContext;
  api: Emulator;
  clerk: Clerk;
  baseUrl: string;
  /** What the browser complained of: errors of the page, and of its console. */
  complaints: string[];
}

const handler = () => new Response('<b>thanks</b>');
const options = {
  seed: { users: [{ id: 'user_ada', first_name: 'Ada' }] },
  webhooks: [{ handler, secret: 'whsec_ZW11bGF0b3I=' }],
};

/** As `describe`, for tests of the page. @param suite - gets an object that has the fixture of the test that runs */
export function describePage(title: string, suite: (fixture: PageFixture) => void): void {
  describeWith('chromium', title, (executablePath) => {
    let browser: Browser;
    let requests: string[];
    const fixture = {} as PageFixture;

    beforeAll(async () => {
      browser = await launchChromium(executablePath);
    }, 120_000);
    afterAll(() => browser?.close());

    beforeEach(async () => {
      const api = createEmulator(options);
      const baseUrl = await api.listen();
      const clerk = createClerk({ secretKey: 'sk_test_page', baseUrl, retry: false });
      requests = [];
      const complaints: string[] = [];
      const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
      // Recorded, and rejected, if it is for another host.
      await context.route('**/*', (route) => {
        const url = route.request().url();
        requests.push(url);
        return url.startsWith(new URL('/', baseUrl).href) ? route.continue() : route.abort();
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(new URL('/_emulator', baseUrl).href);
      await expect.poll(() => page.getByRole('status').first().innerText(), { timeout }).toBe('Connected');
      Object.assign(fixture, { page, context, api, clerk, baseUrl, complaints });
    });

    afterEach(async () => {
      const { page, context, api, baseUrl, complaints } = fixture;
      expect(await page.title()).toBe('Emulator of the Backend API');
      await context.close();
      await api.close();
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(new URL('/_emulator', baseUrl).href))).toEqual([]);
      expect(requests.length).toBeGreaterThan(0); // or nothing was recorded
    });

    suite(fixture);
  });
}

/** Goes to a view of the page, by the links at its top. */
export async function goTo({ page }: PageFixture, view: string) {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
  return page.getByRole('region', { name: view });
}

/** Forgets complaints of the browser about error responses that a test has wanted. */
export function forgive({ complaints }: PageFixture, pattern: RegExp): void {
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !pattern.test(complaint)));
}
