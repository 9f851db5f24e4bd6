import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../browser.js';
import { serveFolder, siteFolder } from './serve.js';

/** A page of the site in a browser that can reach the site alone. */
export interface SitePage {
  page: Page;
  /** What was asked of other hosts. */
  requestsElsewhere: string[];
  /** Errors of scripts and of the console. */
  errors: string[];
}

export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<SitePage> {
  const requestsElsewhere: string[] = [];
  const errors: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`) || /^(?:data|blob):/.test(url)) return route.continue();
    requestsElsewhere.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, requestsElsewhere, errors };
}

/** The built site for the tests of a file: a page for each, in which nothing may fail or ask another host. */
export function useSite(executablePath: string, options?: BrowserContextOptions) {
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
    site = await openPage(browser, server.origin, options);
  });

  afterEach(async () => {
    await site.page.context().close();
    expect(site.errors).toEqual([]);
    expect(site.requestsElsewhere).toEqual([]);
  });

  return {
    get page() {
      return site.page;
    },
    get origin() {
      return server.origin;
    },
  };
}

/** Asks the search of the site, and returns the addresses of what it finds, the first one first. Needs a fake clock. */
export async function searchSite(page: Page, question: string): Promise<string[]> {
  const box = page.locator('#localsearch-input');
  if (!(await box.isVisible())) {
    await page.locator('button.DocSearch').first().click();
    await box.waitFor();
  }
  const results = page.locator('#localsearch-list a.result');
  // The list follows what is typed after a while. It is emptied first, so that it is not that of the last question.
  for (const text of ['', question]) {
    await box.fill(text);
    await page.clock.runFor(1_000);
    await results.first().waitFor({ state: text ? 'visible' : 'detached' });
  }
  return results.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
