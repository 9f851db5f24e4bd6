// A program that is killed at random moments, and started again: no row is doubled, and none is lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { bulk, type BulkResult } from '../../src/bulk/index.js';
import { createClerk, paginate } from '../../src/index.js';
import { bundledProgram } from '../program.js';
import { isLong, sized } from '../size.js';

const program = bundledProgram('test/bulk/import-program.ts');
const rows = sized(4_000, 300);
const kills = sized(20, 3);

it(
  `${rows} rows, ${kills} times kill -9, and connections that break after the API has acted`,
  { timeout: 600_000 },
  async () => {
    await using api = createEmulator();
    const baseUrl = await api.listen();
    api.faults.add({ operation: 'users.create', kind: 'disconnect', after: true, share: 0.05 });
    const folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-killed-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const journal = path.join(folder, 'import.journal');
    const clerk = createClerk({ secretKey: 'sk_test_bulk', fetch: api.fetch });
    const created = async () => (await clerk.users.count()).total_count;

    const start = () =>
      spawn(process.execPath, [program(), baseUrl, journal, String(rows)], { stdio: ['ignore', 'pipe', 'inherit'] });
    for (let kill = 1; kill <= kills; kill++) {
      const child = start();
      const ended = once(child, 'exit');
      // Each after another part of the rows, at any moment of one of them.
      const until = ((kill - Math.random()) * rows) / (kills + 1);
      while (child.exitCode === null && (await created()) < until) await new Promise((next) => setTimeout(next, 5));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      child.kill('SIGKILL');
      await ended;
    }
    const result = JSON.parse(await text(start().stdout)) as BulkResult;

    expect(result).toMatchObject({ failed: [], unsettled: [], aborted: false });
    expect(result.done + result.skipped).toBe(rows);
    expect(result.skipped).toBeGreaterThan(0);
    const ids = new Set<string>();
    let users = 0;
    for await (const { external_id } of paginate(clerk.users.list)) {
      users += 1;
      ids.add(external_id ?? '');
    }
    expect([users, ids.size]).toEqual([rows, rows]);
    const breaks = api.faults.list()[0]?.hits;
    expect(breaks).toBeGreaterThan(0);
    if (isLong)
      console.log(`${rows} rows, ${kills} kills, ${breaks} broken connections: ${ids.size} users, none twice`);
  },
);

it('rows that are deleted while they are read: none is skipped', async () => {
  const count = sized(5_000, 1_200);
  const users = Array.from({ length: count }, (_, i) => ({
    id: `user_${i}`,
    email_address: [`u${i}${i % 10 ? '+clerk_test' : ''}@example.com`],
  }));
  const api = createEmulator({ seed: { users } });
  const clerk = createClerk({ secretKey: 'sk_test_bulk', fetch: api.fetch });
  const result = await bulk(paginate(clerk.users.list, { query: '+clerk_test' }), {
    run: (user, options) => clerk.users.delete(user.id, options),
  });
  expect(result).toMatchObject({ done: count * 0.9, failed: [], unsettled: [] });
  expect(await clerk.users.count()).toMatchObject({ total_count: count / 10 });
});
