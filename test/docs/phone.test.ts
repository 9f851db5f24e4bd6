import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import { launchChromium } from '../browser.js';
import { describeWith } from '../services.js';
import { openPage, searchSite } from './browser-page.js';
import { serveFolder, siteFolder } from './serve.js';

const phone = { width: 390, height: 844 };

describeWith('chromium', 'the site on a phone and in the dark', (executablePath) => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(siteFolder), launchChromium(executablePath)]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    ({ page } = await openPage(browser, server.origin, { viewport: phone, colorScheme: 'dark' }));
  });

  afterEach(() => page.context().close());

  const colourOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);

  it('shows all cells of a row, and the heading of one that needs it', async () => {
    await page.goto(`${server.origin}/reference/users/index.html`);
    const row = page.locator('tbody tr').first();
    const heights = await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThan(0);
    const heading = await page.locator('th').last().textContent();
    const label = await row
      .locator('td')
      .last()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toContain(`${heading}:`);
  });

  it('makes a whole row a link', async () => {
    await page.goto(`${server.origin}/reference/users/index.html`);
    const row = page.locator('tbody tr').first();
    const href = await row
      .locator('a')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await row
      .locator('td')
      .last()
      .click({ position: { x: 5, y: 5 }, force: true });
    await page.waitForURL(href);
  });

  it('has links in lists that are high enough for a finger, and the name of a field beside its type', async () => {
    await page.goto(`${server.origin}/reference/users/index.html`);
    const links = page.locator('td:first-child > a');
    const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);

    await page.goto(`${server.origin}/reference/types/User.html`);
    const [name, type] = await page
      .locator('tbody tr')
      .first()
      .locator('td code')
      .evaluateAll((all) =>
        all.map((one) => {
          const { left, right } = one.getBoundingClientRect();
          return { left, right, weight: getComputedStyle(one).fontWeight };
        }),
      );
    expect(type?.left).toBeGreaterThan(name?.right ?? Infinity);
    expect(name?.weight).not.toBe(type?.weight);
  });

  it.each([
    { width: 390, bar: '.VPLocalNav' },
    { width: 1440, bar: '.VPNavBar' },
  ])('puts the heading of a link right below the bar, $width px wide', async ({ width, bar }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${server.origin}/guides/proxy.html#whom-to-trust`);
    const space = () =>
      page.evaluate((selector) => {
        const heading = document.getElementById('whom-to-trust');
        const range = document.createRange();
        range.selectNodeContents(heading ?? document.body);
        const bottom = document.querySelector(selector)?.getBoundingClientRect().bottom ?? NaN;
        return Math.round(range.getBoundingClientRect().top - bottom);
      }, bar);
    await expect.poll(space).toBeGreaterThan(10);
    expect(await space()).toBeLessThan(40);
  });

  it('has search results whose name comes first, and whose lines do not overlap', async () => {
    await page.clock.install();
    await page.goto(`${server.origin}/guides/start.html`);
    await searchSite(page, 'organization invitation');
    const titles = page.locator('#localsearch-list .result').first().locator('.title');
    const places = await titles.evaluateAll((all) =>
      all.map((title) => ({
        isMain: title.classList.contains('main'),
        top: title.getBoundingClientRect().top,
        lines:
          Number.parseFloat(getComputedStyle(title).lineHeight) / Number.parseFloat(getComputedStyle(title).fontSize),
      })),
    );
    const [first] = places.sort((a, b) => a.top - b.top);
    expect(first?.isMain).toBe(true);
    expect(Math.min(...places.map(({ lines }) => lines))).toBeGreaterThan(1.2);
  });

  it('colours links alone as links, and keys of JSON unlike its strings', async () => {
    await page.goto(`${server.origin}/reference/users/ban.html`);
    expect(await colourOf('.vp-doc p > code')).not.toBe(await colourOf('.vp-doc a > code'));
    const string = await page
      .locator('.language-json code span span')
      .first()
      .evaluate((one) => one.textContent);
    expect(string).not.toContain('object');
    expect(await colourOf('.language-json code span span')).not.toBe(await colourOf('.language-json code'));
  });
});
