import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { describeWith } from '../services.js';
import { searchSite, useSite } from './browser-page.js';
import { axeFile, axeProblems, focused, looked, looksOf, takePicture } from './looks.js';
import { siteFolder } from './serve.js';

describeWith('chromium', 'the site', (executablePath) => {
  const site = useSite(executablePath);

  /** Opens a page, and waits until its scripts have taken over: they move the focus when they do. */
  async function open(file: string): Promise<void> {
    await site.page.goto(`${site.origin}/${file}`);
    await site.page.waitForFunction(() => '__vue_app__' in (document.getElementById('app') ?? {}));
  }

  it('shows where one is, in the sidebar and beside the text', async () => {
    await open('reference/users/ban.html');
    const { page } = site;
    expect(await page.locator('.VPSidebar [aria-current=page]').allInnerTexts()).toEqual(['ban']);
    expect(await page.locator('.VPDocOutlineItem a').allInnerTexts()).toEqual(
      expect.arrayContaining(['Example', 'Path', 'Returns', 'Errors', 'Retries']),
    );
    expect(await page.locator('div.language-ts').first().innerText()).toContain('clerk.users.ban(userId: string');
    await open('reference/types/User.html');
    expect(await page.locator('.VPSidebar [aria-current=page]').allInnerTexts()).toEqual(['Types']);
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

  it('finds what is typed into its search', async () => {
    await site.page.clock.install();
    await open('guides/start.html');
    for (const [question, wanted] of [
      ['users.create', '/reference/users/create.html'],
      ['GET /users/user_123', '/reference/users/get.html'],
      ['clerk.clock.advance', '/reference/package/createEmulator.html'],
      ['only 10 users', '/guides/questions.html'],
    ])
      expect([question, (await searchSite(site.page, question ?? ''))[0]]).toEqual([question, wanted]);
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
    const guides = (await readdir(path.join(siteFolder, 'guides'))).map((file) => `guides/${file}`).sort();
    expect([...links].sort()).toEqual(guides);
  });

  it.each(looked)(
    'can be read by everybody: axe finds nothing on /%s, wide and narrow, light and dark',
    async (file) => {
      const { page } = site;
      await page.addInitScript({ path: axeFile });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(file);
      for (const look of looksOf(inject('isLong'))) {
        await page.setViewportSize({ width: look.width, height: 900 });
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await takePicture(page, file, look);
        expect([look, await axeProblems(page)]).toEqual([look, []]);
        const { width, header, background, cut, torn } = await page.evaluate(() => ({
          // Text nodes are the pieces between which a line may end: none is on two lines.
          torn: [...document.querySelectorAll('.vp-doc :not(pre) > code, .vp-doc :not(pre) > code a')].flatMap((code) =>
            [...code.childNodes].flatMap((node) => {
              const range = document.createRange();
              range.selectNodeContents(node);
              return node instanceof Text && range.getClientRects().length > 1 ? [node.data] : [];
            }),
          ),
          background: getComputedStyle(document.body).backgroundColor,
          width: document.documentElement.scrollWidth,
          cut: [...document.querySelectorAll('.vp-doc table')].filter((one) => one.scrollWidth > one.clientWidth + 1)
            .length,
          header: document.querySelector('.VPNavBar')?.getBoundingClientRect().height ?? 0,
        }));
        expect([look, width]).toEqual([look, look.width]);
        expect([look, torn]).toEqual([look, []]);
        expect([file, look, cut]).toEqual([file, look, 0]);
        expect(header).toBeLessThanOrEqual(64);
        expect(background).toBe(look.colorScheme === 'dark' ? 'rgb(27, 27, 31)' : 'rgb(255, 255, 255)');
      }
    },
  );

  it('works by keyboard: skips to the content, searches, opens the first result, and copies', async () => {
    const { page } = site;
    await open('guides/start.html');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.VPContent') !== null)).toBe(true);

    await page.keyboard.press('Control+k');
    await page.locator('#localsearch-input').waitFor();
    await page.keyboard.type('users.ban');
    await page.locator('#localsearch-list a.result').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/reference\/users\/ban/);

    // Everything that can be clicked can be reached, and shows that it is.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const reached = new Set<string>();
    for (let i = 0; i < 150 && !reached.has('Copy Code'); i++) {
      await page.keyboard.press('Tab');
      reached.add(await focused(page));
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Guides', 'Reference', 'Copy Code']));
  });
});
