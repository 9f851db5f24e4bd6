import { expect, it } from 'vitest';
import { describeWith } from '../services.js';
import { searchSite, useSite } from './browser-page.js';

const phone = { width: 390, height: 844 };

describeWith('chromium', 'the site on a phone and in the dark', (executablePath) => {
  const site = useSite(executablePath, { viewport: phone, colorScheme: 'dark' });

  const colourOf = (selector: string): Promise<string> =>
    site.page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);

  it('shows all cells of a row, and the heading of one that needs it', async () => {
    await site.page.goto(`${site.origin}/reference/users/index.html`);
    const row = site.page.locator('tbody tr').first();
    const heights = await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThan(0);
    const heading = await site.page.locator('th').last().textContent();
    const label = await row
      .locator('td')
      .last()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toContain(`${heading}:`);
  });

  it('makes a whole row a link', async () => {
    await site.page.goto(`${site.origin}/reference/users/index.html`);
    const row = site.page.locator('tbody tr').first();
    const href = await row
      .locator('a')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await row
      .locator('td')
      .last()
      .click({ position: { x: 5, y: 5 }, force: true });
    await site.page.waitForURL(href);
  });

  it('has links in lists that are high enough for a finger, and the name of a field beside its type', async () => {
    await site.page.goto(`${site.origin}/reference/users/index.html`);
    const links = site.page.locator('td:first-child > a');
    const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);

    await site.page.goto(`${site.origin}/reference/types/User.html`);
    const [name, type] = await site.page
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
    await site.page.setViewportSize({ width, height: 844 });
    await site.page.goto(`${site.origin}/guides/proxy.html#whom-to-trust`);
    const space = () =>
      site.page.evaluate((selector) => {
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
    await site.page.clock.install();
    await site.page.goto(`${site.origin}/guides/start.html`);
    await searchSite(site.page, 'organization invitation');
    const titles = site.page.locator('#localsearch-list .result').first().locator('.title');
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
    await site.page.goto(`${site.origin}/reference/users/ban.html`);
    expect(await colourOf('.vp-doc p > code')).not.toBe(await colourOf('.vp-doc a > code'));
    const string = await site.page
      .locator('.language-json code span span')
      .first()
      .evaluate((one) => one.textContent);
    expect(string).not.toContain('object');
    expect(await colourOf('.language-json code span span')).not.toBe(await colourOf('.language-json code'));
  });
});
