// Takes rows to the rate limit of the emulator, in virtual time, with a journal in a real file. Prints what it measured.
//   node --expose-gc limits-program.js JOURNAL COUNT
import { statSync } from 'node:fs';
import { RateLimit } from '../../emulator/server/rate-limit.js';
import { namespaces, version } from '../../generated/2025-11-10/resources/index.js';
import { runBulk } from '../../src/bulk/bulk.js';
import { fileJournal } from '../../src/bulk/index.js';
import { createClient } from '../../src/client.js';
import type { Clock } from '../../src/http/clock.js';

const [file = '', argument] = process.argv.slice(2);
const count = Number(argument);
const limit = { requests: 1_000, window: 10_000 };
const CONCURRENCY = 512;

/** Timers of virtual time. Those of the rate limiter are few; the others are taken back. */
const timers = new Set<{ at: number; callback: () => void }>();
let now = 0;
const clock: Clock = {
  now: () => now,
  date: () => Date.UTC(2026, 0, 1) + now,
  after(milliseconds, callback) {
    const timer = { at: now + milliseconds, callback };
    timers.add(timer);
    return () => void timers.delete(timer);
  },
};

const server = new RateLimit(limit);
let [started, sent, rejected] = [0, 0, 0];
let lastAt = 0;
const fetch = async () => {
  sent += 1;
  lastAt = now;
  const wait = server.exceeded(now);
  if (wait === 0) return new Response('{"id":"user_1"}', { headers: { 'content-type': 'application/json' } });
  rejected += 1;
  return new Response('{}', { status: 429, headers: { 'retry-after': String(Math.ceil(wait / 1_000)) } });
};
const clerk = createClient(
  version,
  { users: namespaces.users },
  { secretKey: 'sk_live_bulk', fetch, rateLimit: true },
  { clock, random: () => 0 },
);

let resident = 0;
function* rows() {
  for (let i = 1; i <= count; i++) {
    if (i % 10_000 === 0) resident = Math.max(resident, process.memoryUsage.rss());
    yield { external_id: `row_${i}`, first_name: 'Ada', skip_password_requirement: true };
  }
}

let isOver = false;
const ending = runBulk(
  rows(),
  {
    key: (row) => row.external_id,
    run: (row, options) => {
      started += 1;
      return clerk.users.create(row, options);
    },
    journal: fileJournal(file),
    concurrency: CONCURRENCY,
  },
  clock,
).finally(() => (isOver = true));

/** Lets time pass until the next timer. */
function advance() {
  now = Math.max(now, Math.min(...[...timers].map(({ at }) => at)));
  for (const timer of timers) {
    if (timer.at > now) continue;
    timers.delete(timer);
    timer.callback();
  }
}

// Time passes while most rows wait for the limit. The journal is real, and takes real time.
while (!isOver) {
  await new Promise(setImmediate);
  const waiting = started - sent;
  if (timers.size > 0 && (waiting > CONCURRENCY / 2 || started === count)) advance();
}
const { done, failed, unsettled } = await ending;
console.log(
  JSON.stringify({
    done,
    failed: failed.length,
    unsettled: unsettled.length,
    rejected,
    share: (sent * limit.window) / lastAt / limit.requests,
    residentMB: Math.round(resident / 2 ** 20),
    journalBytes: statSync(file).size,
  }),
);
