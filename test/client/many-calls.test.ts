// Many calls at once with one key and `rateLimit: true`, in virtual time: what is rejected, and what waiting takes.
import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { RateLimit } from '../../emulator/server/rate-limit.js';
import { namespaces, version } from '../../generated/2025-11-10/resources/index.js';
import { createClient } from '../../src/client.js';
import type { Clock } from '../../src/http/clock.js';
import { settle } from '../helpers.js';
import { isLong, sized } from '../size.js';

/** Time that passes when it is told to: `FakeClock` without what takes long where there are many timers. */
class VirtualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<{ at: number; callback: () => void }>();

  now = () => this.#now;
  date = () => this.#now;
  after(milliseconds: number, callback: () => void) {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Goes on to the next timer. @returns false if there is none */
  next(): boolean {
    this.#now = Math.max(this.#now, Math.min(...[...this.#timers].map(({ at }) => at)));
    const due = [...this.#timers].filter(({ at }) => at <= this.#now);
    for (const timer of due) if (this.#timers.delete(timer)) timer.callback();
    return due.length > 0;
  }
}

const calls = sized(20_000, 2_000);

it(
  `${calls} calls at once all succeed, and none is rejected by the limits of the API`,
  { timeout: 600_000 },
  async () => {
    const clock = new VirtualClock();
    const limits = {
      users: new RateLimit({ requests: 1_000, window: 10_000 }),
      invitations: new RateLimit({ requests: 100, window: 3_600_000 }),
    };
    let [sent, rejected, lastAt] = [0, 0, 0];
    const fetch = async (url: string) => {
      sent += 1;
      lastAt = clock.now();
      const wait = Math.max(
        limits.users.exceeded(lastAt),
        url.endsWith('/invitations') ? limits.invitations.exceeded(lastAt) : 0,
      );
      if (!wait) return new Response('{"id":"user_1"}', { headers: { 'content-type': 'application/json' } });
      rejected += 1;
      return new Response('{}', { status: 429, headers: { 'retry-after': String(Math.ceil(wait / 1_000)) } });
    };
    const { users, invitations } = createClient(
      version,
      namespaces,
      { secretKey: 'sk_live_many', fetch, rateLimit: true, deadline: Infinity },
      { clock, random: () => 0 },
    );
    let [succeeded, failed] = [0, 0];
    const count = (call: Promise<unknown>) =>
      call.then(
        () => void succeeded++,
        () => void failed++,
      );
    const all = Promise.all(Array.from({ length: calls }, () => count(users.get('user_1'))));
    const invited = Promise.all(
      Array.from({ length: 150 }, () => count(invitations.create({ email_address: 'a@example.com' }))),
    );
    let isOver = false;
    void all.then(() => (isOver = true));
    while (!isOver) {
      await new Promise(setImmediate);
      clock.next();
    }
    const share = sent / ((lastAt / 10_000) * 1_000);
    expect(share).toBeGreaterThan(0.97);
    while (clock.next()) await new Promise(setImmediate);
    await invited;
    expect({ succeeded, failed, rejected }).toEqual({ succeeded: calls + 150, failed: 0, rejected: 0 });
    if (isLong) console.log(`${calls} calls: ${(share * 100).toFixed(1)} % of the limit`);
  },
);

const waiting = sized(100_000, 3_000);

it(`${waiting} calls wait in 1 kB each`, { timeout: 600_000 }, async () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const { users } = createClient(
    version,
    namespaces,
    { secretKey: 'sk_live_waiting', fetch: () => new Promise(() => undefined), rateLimit: true, deadline: Infinity },
    { clock: new VirtualClock(), random: () => 0 },
  );
  const promises: unknown[] = Array.from({ length: 300 }, () => users.get('user_1')); // also warms up
  await settle();
  promises.length = 300 + waiting;
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 300; i < promises.length; i++) promises[i] = users.get('user_1');
  await settle();
  collect();
  const each = (process.memoryUsage().heapUsed - before) / waiting;
  if (isLong) console.log(`A call that waits takes ${Math.round(each)} bytes.`);
  // The fewer they are, the more each has of what tables reserve.
  expect(each).toBeLessThan(isLong ? 1_000 : 1_150);
});
