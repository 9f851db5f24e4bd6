import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildSite } from '../../scripts/codegen/docs.js';
import { launchChromium } from '../browser.js';
import { describeWith } from '../services.js';

describeWith('chromium', 'the site', (executablePath) => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let requests: string[];
  let complaints: string[];

  const address = (file: string) => pathToFileURL(path.join(folder, file)).href;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'site-'));
    [browser] = await Promise.all([launchChromium(executablePath), buildSite(folder)]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    requests = [];
    complaints = [];
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, offline: true });
    // Recorded, and refused, whatever asks for it: a script, an image, a worker, a font.
    await context.route('**/*', (route) => {
      const url = route.request().url();
      requests.push(url);
      return url.startsWith('file:') ? route.continue() : route.abort();
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });

  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(requests.some((url) => url.startsWith('file:'))).toBe(true); // or nothing was recorded
  });

  it('finds an operation, and shows its example', async () => {
    await page.goto(address('reference.html'));
    await page.getByPlaceholder('Search...').pressSequentially('Ban a user');
    await page.getByRole('search').getByRole('menuitem', { name: 'Ban a user' }).first().click();
    const operation = page.locator('[id="operation/BanUser"]');
    await expect.poll(() => operation.getByRole('heading', { name: 'Ban a user' }).isVisible()).toBe(true);
    await expect.poll(() => page.url()).toMatch(/operation\/BanUser$/);
    expect(await operation.locator('pre').first().innerText()).toContain("clerk.users.ban('user_1')");
  });

  it('has a section for each operation', async () => {
    await page.goto(address('reference.html'));
    expect(await page.locator('[id^="operation/"]').count()).toBeGreaterThanOrEqual(239);
  });

  it('leads from the start page to every other one', async () => {
    await page.goto(address('index.html'));
    const links = await page
      .locator('.bar a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
    expect([...links].sort()).toEqual(files.map(address).sort());
    for (const link of links) {
      await page.goto(link);
      expect(await page.locator('h1').count()).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.bar').isVisible()).toBe(true);
    }
  });

  it('fits a narrow screen, in the dark as well', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const file of ['index.html', 'guides/retries.html', 'reference.html']) {
      await page.goto(address(file));
      const { width, background } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        background: getComputedStyle(document.body).backgroundColor,
      }));
      expect([file, width]).toEqual([file, 390]);
      expect(background).toBe('rgb(20, 23, 29)');
    }
  });
});
