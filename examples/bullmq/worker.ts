// Takes jobs, in as many processes as you like. SIGTERM lets what is under way end.
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { createClerk } from 'clerk-bapi';
import { bulk, BulkError, type Journal, type JournalEntry } from 'clerk-bapi/bulk';
import { createRedisRateLimiter } from 'clerk-bapi/redis';
import { connect, queueName, type NewUser } from './queue.js';

const connection = connect();
// In 10 s, for all workers: the API's limit. The limiter keeps 2 % below it. What asks whether a user exists counts too.
const requests = Number(process.env.REQUESTS ?? 1_000);
const clerk = createClerk({
  baseUrl: process.env.CLERK_API_URL,
  rateLimit: createRedisRateLimiter(connection, { requests, window: 10_000 }),
});

/** The job takes the place of the journal: one that was started before may have created its user. */
function journalOf(job: Job<NewUser>): Journal & { last?: JournalEntry } {
  const entries = new Map<string, JournalEntry>();
  if (job.attemptsStarted > 1) entries.set(job.data.external_id, { state: 'begun' });
  return {
    load: () => entries,
    begin: () => {},
    end(_key, entry) {
      this.last = entry;
    },
  };
}

async function create(job: Job<NewUser>): Promise<void> {
  const journal = journalOf(job);
  const { failed, unsettled } = await bulk([job.data], {
    key: (row) => row.external_id,
    run: (row, options) => clerk.users.create(row, options),
    settle: async (row, options) => (await clerk.users.list({ external_id: [row.external_id] }, options))[0],
    journal,
  });
  const [problem] = [...failed, ...unsettled];
  if (!problem) return;
  if (journal.last?.state === 'failed') throw new UnrecoverableError(String(problem.error)); // as it would every time
  throw problem.error;
}

const worker = new Worker<NewUser>(queueName, create, {
  connection,
  concurrency: 64,
  // A worker that was killed holds its jobs so long. Then others take them.
  lockDuration: Number(process.env.LOCK_MS ?? 30_000),
  stalledInterval: Number(process.env.LOCK_MS ?? 30_000),
  maxStalledCount: 100,
});
async function stop(): Promise<void> {
  await worker.close(); // lets what is under way end
  connection.disconnect();
}

worker.on('failed', (job, error) => {
  console.error(`${job?.id}: ${error.message}`);
  if (!(error instanceof BulkError)) return;
  // It concerns all rows, such as a key that was revoked.
  process.exitCode = 1;
  void stop();
});
worker.on('error', (error) => console.error(error.message));
console.log('Working');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
