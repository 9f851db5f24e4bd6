import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../scripts/docs/error-codes.js';
import { siteFolder } from './serve.js';

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

  it('name the codes that each operation rejects calls with, and what they mean', async () => {
    const files = new Set(await htmlFiles());
    const guide = await readFile(path.join(siteFolder, 'guides/error-codes.html'), 'utf8');
    for (const [helper, own] of Object.entries(errorCodes)) {
      expect([helper, files.has(`reference/${helper.replace('.', '/')}.html`)]).toEqual([helper, true]);
      for (const code of Object.values(own ?? {}).flat())
        expect([code, guide.includes(`<h3 id="${code.replaceAll('_', '-')}"`)]).toEqual([code, true]);
    }
    expect(await readFile(path.join(siteFolder, 'reference/organizationMemberships/create.html'), 'utf8')).toContain(
      'href="/guides/error-codes.html#organization-membership-quota-exceeded"',
    );
  });

  it('have no heading twice, and no table without rows', async () => {
    for (const file of await htmlFiles()) {
      const html = await readFile(path.join(siteFolder, file), 'utf8');
      const headings = [...html.matchAll(/<h([1-3])[^>]*>(?:(?!<\/h\1>)[\s\S])*?<a class="header-anchor"/g)];
      const texts = headings.map(([heading, level]) => `${level} ${heading.replace(/<[^>]*>|<a class.*$/g, '')}`);
      const isAgain = (text: string, i: number) => text.startsWith('2 ') && texts.indexOf(text) < i;
      expect([file, texts.filter(isAgain)]).toEqual([file, []]);
      expect([file, html.match(/<tbody>\s*<\/tbody>|<\/thead>\s*<\/table>/g)]).toEqual([file, null]);
    }
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
