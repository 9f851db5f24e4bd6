// The example of BullMQ, on a real Redis: workers are killed, and no row is doubled or lost.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.js';
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

  async function environment(options: EmulatorOptions = {}): Promise<Record<string, string>> {
    api = createEmulator(options);
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

  function start(program: string, env: Record<string, string>, ...args: string[]) {
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.add(child);
    const printed = Promise.all([text(child.stdout), text(child.stderr)]);
    const ended = once(child, 'close').then(async ([code]) => [code as number | null, ...(await printed)] as const);
    return { child, ended };
  }

  async function startWorker(env: Record<string, string>) {
    const started = start(worker(), env);
    await once(started.child.stdout, 'data');
    return started;
  }

  const open = (queue: string) => new Queue(queue, { connection: { port } });

  /** Writes a file for the feeder. */
  async function write(name: string, lines: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, lines);
    return file;
  }

  it(`${count} rows, ${kills} workers killed: each row once`, { timeout: 900_000 }, async () => {
    const env = { ...(await environment({ rateLimit: true })), WAITING: String(count / 4) };
    api.faults.add({ operation: 'users.create', kind: 'disconnect', after: true, share: 0.05 });
    // These change nothing: they count the other requests.
    for (const operation of ['users.create', 'users.list']) api.faults.add({ operation, delay: 0 });
    const clerk = createClerk({ secretKey, fetch: api.fetch });
    const rows = Array.from({ length: count }, (_, i) => ({
      external_id: `old:${i}`,
      skip_password_requirement: true,
    }));
    const file = await write('users.ndjson', rows.map((row) => JSON.stringify(row)).join('\n'));
    // The second adds nothing. Both wait for workers, which have to make room.
    const feeds = [start(feeder(), env, file), start(feeder(), env, file)];

    const queue = open('users');
    const counts = () => queue.getJobCounts('completed', 'failed', 'active', 'delayed', 'waiting');
    const begin = performance.now();
    const say = async (what: string) => {
      const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
      if (isLong) process.stderr.write(`${seconds} s: ${what}, ${JSON.stringify(await counts())}\n`);
    };
    let workers = await Promise.all([startWorker(env), startWorker(env)]);
    for (let kill = 1; kill <= kills; kill++) {
      const until = ((kill - Math.random() / 2) * count) / (kills + 1);
      while ((await queue.getCompletedCount()) < until) await new Promise((next) => setTimeout(next, 20));
      await say(`kill ${kill}`);
      const [killed, ...others] = workers;
      killed?.child.kill('SIGKILL');
      workers = [...others, await startWorker(env)];
    }
    const left = async () => {
      const { completed = 0, failed = 0 } = await counts();
      return count - completed - failed;
    };
    while ((await left()) > 0) await new Promise((next) => setTimeout(next, 50));
    await say('the end');
    const seconds = (performance.now() - begin) / 1_000;
    const requests = api.faults.list().reduce((sum, { hits }) => sum + hits, 0);
    expect(await queue.getJobCounts('completed', 'failed')).toEqual({ completed: count, failed: 0 });
    await queue.close();
    for (const feed of feeds)
      expect(await feed.ended).toEqual([0, expect.stringContaining(`${count} rows are in the queue\n`), '']);

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
    for (const { child } of workers) child.kill('SIGTERM');
    expect((await Promise.all(workers.map(({ ended }) => ended))).map(([code]) => code)).toEqual([0, 0]);
  });

  it('a file with rows that can not be told apart is fed up to there', async () => {
    const env = { ...(await environment()), QUEUE: 'wrong' };
    const file = await write('wrong.ndjson', '\uFEFF{"external_id":"a"}\n\n{"external_id":"b"}\n{"id":"c"}\n');
    expect(await start(feeder(), env, file).ended).toEqual([1, '', `${file}: line 4 has no external_id\n`]);
    const other = await write('other.ndjson', '{"external_id":"a"}\n{"external_id":\n');
    expect(await start(feeder(), env, other).ended).toEqual([1, '', `${other}: line 2 is not JSON\n`]);
  });

  it('a number of jobs that is none is rejected', async () => {
    const env = { ...(await environment()), QUEUE: 'number', WAITING: 'ten' };
    const [code, stdout, stderr] = await start(feeder(), env, await write('number.ndjson', '{"external_id":"a"}\n'))
      .ended;
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('WAITING must be a number of jobs')]);
  });

  it('a worker stops where the key is rejected, and loses no row', async () => {
    const env = { ...(await environment({ secretKey: 'sk_live_other' })), QUEUE: 'rejected' };
    const file = await write('rejected.ndjson', `{"external_id":"a"}\n{"external_id":"b"}\n`);
    expect((await start(feeder(), env, file).ended)[0]).toBe(0);
    const [code, , stderr] = await (await startWorker(env)).ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('user-a: stopped with 0 rows done')]);
    const queue = open('rejected');
    expect(await queue.getJobCounts('failed', 'delayed')).toEqual({ failed: 0, delayed: 2 });
    await queue.close();
  });
});
