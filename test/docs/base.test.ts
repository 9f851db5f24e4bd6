// The site below a path, as GitHub Pages serves the site of a project. It takes another build: only in full size.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { launchChromium } from '../browser.js';
import { describeWith } from '../services.js';
import { openPage } from './browser-page.js';
import { serveFolder } from './serve.js';

const base = '/clerk-bapi/';

async function buildBelow(folder: string): Promise<void> {
  const vitepress = path.join(root, 'node_modules/vitepress/bin/vitepress.js');
  await promisify(execFile)(process.execPath, [vitepress, 'build', 'docs', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, DOCS_BASE: base },
    maxBuffer: 2 ** 26,
  });
}

describe.runIf(inject('isLong'))('in full size', () => {
  describeWith('chromium', 'the site below a path', (executablePath) => {
    it('finds its own files, pages and results', { timeout: 600_000 }, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'site-'));
      await buildBelow(folder);
      const [server, browser] = await Promise.all([serveFolder(folder, base), launchChromium(executablePath)]);
      try {
        const { page, errors, requestsElsewhere } = await openPage(browser, server.origin);
        const missing: string[] = [];
        page.on('response', (response) => {
          const { pathname } = new URL(response.url());
          if (!response.ok() || !pathname.startsWith(base)) missing.push(`${response.status()} ${pathname}`);
        });
        await page.goto(`${server.origin}${base}`);
        await page.getByRole('link', { name: 'Reference', exact: true }).first().click();
        await page.waitForURL(`**${base}reference/`);
        await page.getByRole('link', { name: 'clerk.users', exact: true }).click();
        await page.waitForURL(`**${base}reference/users/`);
        await page.keyboard.press('Control+k');
        await page.locator('#localsearch-input').fill('users.ban');
        await page.locator('#localsearch-list a.result').first().click();
        await page.waitForURL(`**${base}reference/users/ban.html`);
        expect([missing, errors, requestsElsewhere]).toEqual([[], [], []]);
      } finally {
        await browser.close();
        server.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
});
