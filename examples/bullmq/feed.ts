// Adds a job for each row of an NDJSON file. Started again, it adds none twice.
import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { connect, queueName, type NewUser } from './queue.js';

/** How many jobs are added at once, and how many may wait: a million jobs take 0.8 GB of Redis. */
const PORTION = 1_000;
const WAITING = 10_000;

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file: npm run feed -- users.ndjson');
const connection = connect();
const queue = new Queue<NewUser>(queueName, { connection });

async function add(rows: NewUser[]): Promise<void> {
  while ((await queue.getWaitingCount()) > WAITING) await wait(1_000);
  await queue.addBulk(
    rows.map((data) => ({
      name: 'create',
      data,
      // The id is what tells a row from others: a job that is there is not added again.
      opts: { jobId: `user-${data.external_id}`, attempts: 10, backoff: { type: 'exponential', delay: 1_000 } },
    })),
  );
}

let [rows, count]: [NewUser[], number] = [[], 0];
for await (const line of (await open(file)).readLines()) {
  if (!line.trim()) continue;
  rows.push(JSON.parse(line) as NewUser);
  count += 1;
  if (rows.length < PORTION) continue;
  await add(rows);
  rows = [];
}
await add(rows);
console.log(`${count} rows are in the queue`);
await queue.close();
connection.disconnect();
