// The picture of the page in the guide. `PICTURE=write npx vitest run test/docs/page-picture.test.ts` takes it anew.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { files } from '../../emulator/page/files.js';
import { createClerk } from '../../src/index.js';
import { launchChromium } from '../browser.js';
import { describeWith } from '../services.js';

const picture = 'docs/pictures/emulator-page.png';
/** Fonts differ between machines, and pictures with them: so a picture says which page it shows. */
const keyword = 'Page';
const source = createHash('sha256')
  .update(JSON.stringify(files).replaceAll(String.raw`\r\n`, String.raw`\n`))
  .digest('hex');

/** How long the signature of a PNG and its first chunk are, and what a chunk has beside its data. */
const HEADER = 8 + 25;
const FRAME = 12;

/** A PNG with a text in it. */
function withText(png: Buffer, text: string): Buffer {
  const content = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)]);
}

/** The text in a PNG that has one. */
function textOf(png: Buffer): string | undefined {
  const length = png.readUInt32BE(HEADER);
  const chunk = png.subarray(HEADER, HEADER + FRAME + length).toString('latin1');
  return chunk.slice(4).startsWith(`tEXt${keyword}\0`) ? chunk.slice(8 + keyword.length + 1, 8 + length) : undefined;
}

const address = (name: string) => ({ email_address: [`${name.toLowerCase()}@example.com`] });

describeWith('chromium', 'the picture of the page', (executablePath) => {
  it('is of the page as it is', async () => {
    await using api = createEmulator({
      seed: {
        users: [
          { id: 'user_ada', first_name: 'Ada', last_name: 'Lovelace', ...address('Ada') },
          { id: 'user_grace', first_name: 'Grace', last_name: 'Hopper', ...address('Grace') },
          { id: 'user_mary', first_name: 'Mary', last_name: 'Somerville', ...address('Mary') },
        ],
        organizations: [{ id: 'org_engines', name: 'Analytical Engines', created_by: 'user_ada' }],
        organization_memberships: [{ organization_id: 'org_engines', user_id: 'user_grace', role: 'org:member' }],
        sessions: [{ id: 'sess_ada', user_id: 'user_ada', active_organization_id: 'org_engines' }],
      },
    });
    api.clock.freeze(Date.UTC(2026, 0, 1, 12));
    const baseUrl = await api.listen();
    await createClerk({ secretKey: 'sk_test_picture', baseUrl }).users.list();
    api.faults.add({ operation: 'users.get', status: 503, times: 2 });
    const browser = await launchChromium(executablePath);
    try {
      const page = await browser.newPage({ viewport: { width: 1100, height: 700 }, colorScheme: 'light' });
      await page.goto(new URL('/_emulator#data/sessions/sess_ada', baseUrl).href);
      const reference = page.getByRole('link', { name: 'user_ada' });
      await expect.poll(() => reference.count(), { timeout: 20_000 }).toBe(1);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const taken = await page.screenshot();
      if (process.env['PICTURE'] === 'write') await writeFile(picture, withText(taken, source));
    } finally {
      await browser.close();
    }
    const advice = 'the page has changed: PICTURE=write npx vitest run test/docs/page-picture.test.ts';
    expect(textOf(await readFile(picture)), advice).toBe(source);
  });
});
