// The example of BullMQ, on a real Redis: workers are killed, and no row is doubled or lost.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk, paginate } from '../../src/index.js';
import { bundledProgram } from '../program.js';
import { freePort, startRedis, stop } from '../redis/server.js';
import { describeWith } from '../services.js';
import { isLong, sized } from '../size.js';

const feeder = bundledProgram('examples/bullmq/feed.ts');
const worker = bundledProgram('examples/bullmq/worker.ts');
const secretKey = 'sk_live_bullmq';
const count = sized(20_000, 400);
const kills = sized(20, 2);

describeWith('redis', 'the example of BullMQ', (redisServer) => {
  let port: number;
  let redis: ChildProcess;
  let folder: string;
  let api: Emulator;
  const children = new Set<ChildProcess>();

  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis(redisServer, port);
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bullmq-'));
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await api.close();
  });
  afterAll(async () => {
    await stop(redis);
    await rm(folder, { recursive: true });
  });

  async function environment(): Promise<Record<string, string>> {
    api = createEmulator({ rateLimit: true });
    const baseUrl = await api.listen();
    const url = `redis://127.0.0.1:${port}`;
    return {
      CLERK_SECRET_KEY: secretKey,
      CLERK_API_URL: baseUrl,
      REDIS_URL: url,
      LOCK_MS: '3000',
      PATH: process.env['PATH'] ?? '',
    };
  }

  async function run(program: string, env: Record<string, string>, ...args: string[]): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    children.add(child);
    await once(child.stdout, 'data');
    return child;
  }

  it(`${count} rows, ${kills} workers killed: each row once`, { timeout: 900_000 }, async () => {
    const env = await environment();
    api.faults.add({ operation: 'users.create', kind: 'disconnect', after: true, share: 0.05 });
    // These change nothing: they count the other requests.
    for (const operation of ['users.create', 'users.list']) api.faults.add({ operation, delay: 0 });
    const clerk = createClerk({ secretKey, fetch: api.fetch });
    const created = () => Object.values(api.snapshot().tables['users'] ?? {}).length;
    const file = path.join(folder, 'users.ndjson');
    const rows = Array.from({ length: count }, (_, i) => ({ external_id: `${i}`, skip_password_requirement: true }));
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const feeds = [await run(feeder(), env, file), await run(feeder(), env, file)]; // the second adds nothing
    await Promise.all(feeds.map(async (feed) => feed.exitCode ?? once(feed, 'exit')));

    const begin = performance.now();
    let workers = [await run(worker(), env), await run(worker(), env)];
    for (let kill = 1; kill <= kills; kill++) {
      while (created() < ((kill - Math.random() / 2) * count) / (kills + 1))
        await new Promise((next) => setTimeout(next, 20));
      const [killed, ...others] = workers;
      killed?.kill('SIGKILL');
      workers = [...others, await run(worker(), env)];
    }
    const queue = new Queue('users', { connection: { port } });
    const left = async () => {
      const { completed = 0, failed = 0 } = await queue.getJobCounts('completed', 'failed');
      return count - completed - failed;
    };
    while ((await left()) > 0) await new Promise((next) => setTimeout(next, 50));
    const seconds = (performance.now() - begin) / 1_000;
    const requests = api.faults.list().reduce((sum, { hits }) => sum + hits, 0);
    expect(await queue.getJobCounts('completed', 'failed')).toEqual({ completed: count, failed: 0 });
    await queue.close();

    const ids: (string | null)[] = [];
    for await (const user of paginate(clerk.users.list)) ids.push(user.external_id);
    expect([ids.length, new Set(ids).size]).toEqual([count, count]);
    expect(api.faults.list()[0]?.hits).toBeGreaterThan(0);
    if (isLong) {
      const share = requests / seconds / 100; // of 1,000 in 10 s
      console.log(`${count} jobs, ${kills} kills: ${requests} requests in ${seconds} s, share ${share.toFixed(3)}`);
      expect(share).toBeGreaterThanOrEqual(0.95);
    }

    // The rest stop when they are told to.
    for (const child of workers) child.kill('SIGTERM');
    expect(
      await Promise.all(workers.map(async (child) => child.exitCode ?? ((await once(child, 'exit')) as [number])[0])),
    ).toEqual([0, 0]);
  });
});
