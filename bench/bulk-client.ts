// Takes rows through the API as fast as it can, in a process of its own.
// bulk-client.ts CONTENDER PORT ROWS REDIS_PORT
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as Bulk from '../src/bulk/index.js';
import type * as ClerkBapi from '../src/index.js';
import { importBuilt } from './built.js';
import { cpuTime, endWithParent, send } from './children.js';
import { secretKey } from './credentials.js';

const [contender = '', port, ...numbers] = process.argv.slice(2);
const [rows = 0, redisPort = 0] = numbers.map(Number);
const origin = `http://127.0.0.1:${port}`;
const CONCURRENCY = 64;

export interface BulkFigures {
  seconds: number;
  /** Of this process, in seconds. */
  cpu: number;
  /** The most that was resident, in MB. */
  resident: number;
}

let resident = 0;

function* rowsOf() {
  for (let i = 1; i <= rows; i++) {
    if (i % 1_000 === 0) resident = Math.max(resident, process.memoryUsage.rss() / 2 ** 20);
    yield { external_id: `row_${i}`, first_name: 'Ada' };
  }
}

async function clerkBapi() {
  const { createClerk } = await importBuilt<typeof ClerkBapi>('index.js');
  return createClerk({ secretKey, baseUrl: `${origin}/v1` });
}

/** Each makes the function that takes all rows. */
const contenders: Record<string, () => Promise<() => Promise<void>>> = {
  async 'clerk-bapi/bulk'() {
    const { bulk, fileJournal } = await importBuilt<typeof Bulk>('bulk.js');
    const clerk = await clerkBapi();
    return async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bench-'));
      const { done } = await bulk(rowsOf(), {
        key: (row) => row.external_id,
        run: (row, options) => clerk.users.create(row, options),
        journal: fileJournal(path.join(folder, 'rows.journal')),
        concurrency: CONCURRENCY,
      });
      await rm(folder, { recursive: true });
      if (done !== rows) throw new Error(`bench: ${rows - done} rows are not done`);
    };
  },
  async '@clerk/backend, p-limit, no journal'() {
    const { createClerkClient } = await import('@clerk/backend');
    const { default: pLimit } = await import('p-limit');
    const backend = createClerkClient({ secretKey, apiUrl: origin });
    const limit = pLimit(CONCURRENCY);
    /** Tries again, as people write it by hand. */
    const withRetries = async <Result>(call: () => Promise<Result>): Promise<Result> => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await call();
        } catch (error) {
          if (attempt === 5) throw error;
          await sleep(2 ** attempt * 100);
        }
      }
    };
    return async () => {
      const calls = [];
      for (const { external_id, first_name } of rowsOf())
        calls.push(
          limit(() => withRetries(() => backend.users.createUser({ externalId: external_id, firstName: first_name }))),
        );
      await Promise.all(calls);
    };
  },
  async 'clerk-bapi, BullMQ'() {
    const { Queue, Worker } = await import('bullmq');
    const clerk = await clerkBapi();
    const connection = { host: '127.0.0.1', port: redisPort };
    const queue = new Queue<{ external_id: string; first_name: string }>('rows', { connection });
    return async () => {
      let done = 0;
      let allDone = () => {};
      const ending = new Promise<void>((resolve) => (allDone = resolve));
      const worker = new Worker<{ external_id: string; first_name: string }>(
        'rows',
        async ({ data }) => void (await clerk.users.create(data)),
        { connection, concurrency: CONCURRENCY },
      );
      worker.on('completed', () => {
        if (++done === rows) allDone();
      });
      let jobs = [];
      for (const data of rowsOf()) {
        jobs.push({ name: 'create', data, opts: { jobId: data.external_id } });
        if (jobs.length < 1_000) continue;
        await queue.addBulk(jobs);
        jobs = [];
      }
      await queue.addBulk(jobs);
      await ending;
      resident = Math.max(resident, process.memoryUsage.rss() / 2 ** 20);
      await worker.close();
      await queue.obliterate({ force: true });
      await queue.close();
    };
  },
};

const run = await contenders[contender]?.();
if (!run) throw new Error(`bench: there is no contender ${contender}`);

async function measure(take: () => Promise<void>): Promise<BulkFigures> {
  const [begin, cpu] = [performance.now(), cpuTime()];
  await take();
  return { seconds: (performance.now() - begin) / 1_000, cpu: (cpuTime() - cpu) / 1e6, resident };
}

process.on('message', () => void measure(run).then(send));
send('ready');
endWithParent();
