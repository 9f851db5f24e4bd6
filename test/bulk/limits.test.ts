// Many rows against the API's rate limits: a million in virtual time, and 20,000 in real time.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { bulk, fileJournal } from '../../src/bulk/index.js';
import { createClerk } from '../../src/index.js';
import { bundledProgram } from '../program.js';
import { isLong, sized } from '../size.js';

const program = bundledProgram('test/bulk/limits-program.ts');

async function journalPath(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-limits-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, 'import.journal');
}

const rows = sized(1_000_000, 20_000);

it(`${rows} rows use 97 % of the limit in virtual time, in little memory`, { timeout: 1_200_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program(), await journalPath(), String(rows)]);
  const measured = JSON.parse(stdout) as Record<'share' | 'residentMB' | 'journalBytes', number>;
  expect(measured).toMatchObject({ done: rows, failed: 0, unsettled: 0, rejected: 0 });
  expect(measured.share).toBeGreaterThanOrEqual(0.97);
  expect(measured.residentMB).toBeLessThanOrEqual(200);
  expect(measured.journalBytes / rows).toBeLessThan(45);
  if (isLong) console.log(`${rows} rows:`, stdout);
});

it.runIf(isLong)('20,000 rows in real time use 97 % of the limit', { timeout: 600_000 }, async () => {
  await using api = createEmulator({ rateLimit: true });
  const clerk = createClerk({ secretKey: 'sk_live_bulk', baseUrl: await api.listen(), rateLimit: true });
  const begin = performance.now();
  const result = await bulk(
    Array.from({ length: 20_000 }, (_, i) => ({ id: `row_${i}` })),
    {
      run: ({ id }, options) => clerk.users.create({ external_id: id, skip_password_requirement: true }, options),
      settle: ({ id }, options) => clerk.users.list({ external_id: [id] }, options),
      journal: fileJournal(await journalPath()),
      concurrency: 64,
    },
  );
  const in10Seconds = 20_000 / ((performance.now() - begin) / 10_000);
  console.log(`20,000 rows in real time: ${Math.round(in10Seconds)} in 10 s`);
  expect(result).toMatchObject({ done: 20_000, failed: [], unsettled: [] });
  expect(in10Seconds).toBeGreaterThanOrEqual(970);
});
