// Which pages are looked at, how, and what axe says of them.
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/cli.js';

/** Pages of every kind, below the site. */
export const looked = [
  '',
  'guides/start.html',
  'guides/retries.html',
  'guides/error-codes.html',
  'guides/proxy.html',
  'guides/from-clerk-backend.html',
  'reference/',
  'reference/users/',
  'reference/users/create.html',
  'reference/types/User.html',
  'reference/package/createClerk.html',
  'reference/2026-05-12/',
  'reference/instanceSettings/updateOAuthApplicationSettings.html',
];

export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** What differs by width does not differ by colour: two looks see it all. All four are for pictures. */
export const looksOf = (all: boolean): Look[] => [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  ...(all
    ? ([
        { width: 1440, colorScheme: 'dark' },
        { width: 390, colorScheme: 'light' },
      ] satisfies Look[])
    : []),
];

/** Keeps a picture of what is seen first. Git ignores the folder. */
export const takePicture = async (page: Page, file: string, { width, colorScheme }: Look): Promise<void> => {
  const name =
    file
      .replace(/\.html$/, '')
      .replace(/\/$/, '')
      .replaceAll('/', '-') || 'index';
  await page.screenshot({ path: path.join(root, 'test/docs/pictures', `${name}-${width}-${colorScheme}.png`) });
};

export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** What axe finds on a page that has loaded it. */
export const axeProblems = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as Window & { axe?: { run(): Promise<AxeResults> } };
    const results = await axe?.run();
    return (results?.violations ?? [{ id: 'axe is missing', nodes: [] }]).map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`).join('; ')}`,
    );
  });

/** The name of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.getAttribute('title') ?? element?.textContent ?? '').trim();
  });
