// Adds a job for each row of an NDJSON file. Started again, it adds none twice.
import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { connect, queueName, type NewUser } from './queue.js';

/** How many jobs may wait, and how many are added at once: a million jobs take 0.8 GB of Redis. */
const WAITING = Number(process.env.WAITING ?? 10_000);
const PORTION = Math.min(WAITING, 1_000);
if (!(WAITING >= 1)) throw new Error('WAITING must be a number of jobs, 1 or more.');

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file: npm run feed -- users.ndjson');
const connection = connect();
const queue = new Queue<NewUser>(queueName, { connection });
let isFull = false;

/** Waits until workers have taken jobs, where too many wait. */
async function room(): Promise<void> {
  while ((await queue.getWaitingCount()) > WAITING) {
    if (!isFull) console.log(`More than ${WAITING} jobs wait. The rest follows as workers take them: npm start`);
    isFull = true;
    await wait(1_000);
  }
}

async function add(rows: NewUser[]): Promise<void> {
  await room();
  await queue.addBulk(
    rows.map((data) => ({
      name: 'create',
      data,
      // The id is what tells a row from others: a job that is there is not added again. BullMQ takes no colon in it.
      opts: {
        jobId: `user-${encodeURIComponent(data.external_id)}`,
        attempts: 10,
        backoff: { type: 'exponential', delay: 1_000 },
      },
    })),
  );
}

function parse(line: string, number: number): NewUser {
  let row: Partial<NewUser> | null;
  try {
    row = JSON.parse(line) as Partial<NewUser> | null;
  } catch {
    throw new Error(`line ${number} is not JSON`);
  }
  const { external_id } = row ?? {};
  if (typeof external_id !== 'string' || !external_id) throw new Error(`line ${number} has no external_id`);
  return { ...row, external_id };
}

async function feed(name: string): Promise<number> {
  let [rows, count, number]: [NewUser[], number, number] = [[], 0, 0];
  for await (const line of (await open(name)).readLines()) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (!text.trim()) continue;
    rows.push(parse(text, number));
    count += 1;
    if (rows.length < PORTION) continue;
    await add(rows);
    rows = [];
  }
  await add(rows);
  return count;
}

try {
  console.log(`${await feed(file)} rows are in the queue`);
} catch (error) {
  // Those before it are in the queue. Corrected, the file can be fed again.
  console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
await queue.close();
connection.disconnect();
