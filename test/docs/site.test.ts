import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser.js';
import { describeWith } from '../services.js';
import { openPage, searchSite, type SitePage } from './browser-page.js';
import { questions } from './questions.js';
import { serveFolder, siteFolder } from './serve.js';

const htmlFiles = async () =>
  (await readdir(siteFolder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();

describe('the files of the site', () => {
  it('hold at most 300 kB of HTML for a page', async () => {
    const sizes = (await htmlFiles()).map(
      async (file) => [file, (await stat(path.join(siteFolder, file))).size] as const,
    );
    expect((await Promise.all(sizes)).filter(([, size]) => size > 300_000)).toEqual([]);
  });

  it('have a page for each operation and each handwritten helper', async () => {
    const files = await htmlFiles();
    const spec = JSON.parse(await readFile('generated/2025-11-10/openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, { 'x-helper'?: string }>>;
    };
    const helpers = Object.values(spec.paths).flatMap((item) =>
      Object.values(item).flatMap((operation) => operation['x-helper'] ?? []),
    );
    expect(helpers.length).toBeGreaterThanOrEqual(239);
    for (const helper of [...helpers, 'users.findByEmail', 'domains.enableProxy', 'machines.rotateSecret'])
      expect(files).toContain(`reference/${helper.replace('.', '/')}.html`);
    expect(files).toContain('reference/2026-05-12/users/update.html');
  });

  it('tell language models all helpers in 30 kB, and the rest in another file', async () => {
    const short = await readFile(path.join(siteFolder, 'llms.txt'), 'utf8');
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(30_000);
    expect(short).toContain('users.create(body: CreateUserBody): User *');
    expect(short).toContain('domains.enableProxy(');
    const links = [...short.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => String(link));
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) await stat(path.join(siteFolder, link));
    expect(await readFile(path.join(siteFolder, 'llms-full.txt'), 'utf8')).toContain('# users.create');
  });

  it('load nothing from elsewhere', async () => {
    for (const file of await htmlFiles()) {
      const html = await readFile(path.join(siteFolder, file), 'utf8');
      expect([
        file,
        html.match(/<(?:script|link|img|iframe|source)\b[^>]*\s(?:src|href)="(?:https?:)?\/\/[^>]*>/g),
      ]).toEqual([file, null]);
    }
  });
});

describeWith('chromium', 'the site', (executablePath) => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let site: SitePage;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(siteFolder), launchChromium(executablePath)]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    site = await openPage(browser, server.origin);
  });

  afterEach(async () => {
    await site.page.context().close();
    expect(site.errors).toEqual([]);
    expect(site.requestsElsewhere).toEqual([]);
  });

  const open = (file: string) => site.page.goto(`${server.origin}/${file}`);

  it('shows where one is, in the sidebar and beside the text', async () => {
    await open('reference/users/ban.html');
    const { page } = site;
    expect(
      await page.locator('.VPSidebar .is-active.level-2 a, .VPSidebar .is-active.is-link a').last().innerText(),
    ).toBe('ban');
    expect(await page.locator('.VPDocOutlineItem a').allInnerTexts()).toEqual(
      expect.arrayContaining(['Example', 'Path', 'Returns', 'Errors', 'Retries']),
    );
    expect(await page.locator('div.language-ts').first().innerText()).toContain('clerk.users.ban(userId: string');
  });

  it('has anchors and buttons that copy', async () => {
    await open('guides/retries.html');
    const { page } = site;
    const anchors = await page
      .locator('.vp-doc h2 a.header-anchor')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(anchors.length).toBeGreaterThan(2);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const block = page.locator('.vp-doc div[class*=language-]').first();
    await block.hover();
    await block.locator('button.copy').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect((await block.locator('code').innerText()).trim()).toBe(copied.trim());
  });

  it('finds what people ask for: all but three as the first result, and all within three', async () => {
    await site.page.clock.install();
    await open('guides/start.html');
    const misses: string[] = [];
    const late: string[] = [];
    for (const [question, wanted] of questions) {
      const found = (await searchSite(site.page, question)).map((one) => one.replace(/^\/|\.html$/g, ''));
      if (found[0] !== wanted) late.push(`${question}: ${found.slice(0, 3).join(' ')}`);
      if (!found.slice(0, 3).includes(wanted)) misses.push(question);
    }
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(misses).toEqual([]);
    expect(late.length, late.join('\n')).toBeLessThanOrEqual(3);
  });

  it('leads from the start page to every guide', async () => {
    await open('');
    const { page } = site;
    await page.getByRole('link', { name: 'Start', exact: true }).first().click();
    await page.waitForURL(/guides\/start/);
    await page.locator('.VPSidebar a').first().waitFor();
    const links = await page
      .locator('.VPSidebar a')
      .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname.slice(1)));
    const guides = (await htmlFiles()).filter((file) => file.startsWith('guides/'));
    expect([...links].sort()).toEqual(guides);
  });

  it('fits a narrow screen, with a header of one row, in the dark as well', async () => {
    const { page } = site;
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const file of ['', 'guides/retries.html', 'reference/users/create.html', 'reference/users/']) {
      await open(file);
      const { width, header, background } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        header: document.querySelector('.VPNavBar')?.getBoundingClientRect().height ?? 0,
        background: getComputedStyle(document.body).backgroundColor,
      }));
      expect([file, width]).toEqual([file, 390]);
      expect([file, header <= 64]).toEqual([file, true]);
      expect(background).toBe('rgb(27, 27, 31)');
    }
  });
});
