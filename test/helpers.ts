import type { Clock } from '../src/http/clock.js';
import { raw } from '../generated/2025-11-10/core.js';
import { namespaces, version } from '../generated/2025-11-10/resources/index.js';
import { createClient } from '../src/client.js';
import type { Clerk } from '../src/index.js';
import type { ClerkOptions } from '../src/options.js';

/** A key that is easy to find in any output. */
export const secretKey = 'sk_test_THEKEYTHATMUSTNOTSHOW';

/** Lets everything happen that waits for nothing but its turn. */
export const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now = 1_000;
  #timers = new Set<{ at: number; callback: () => void }>();

  now = () => this.#now;
  date = () => Date.UTC(2026, 0, 1) + this.#now;
  after(milliseconds: number, callback: () => void) {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** The timer that is due next, of those that are due until `end`. The first that was set comes first. */
  #next(end: number) {
    let next: { at: number; callback: () => void } | undefined;
    for (const timer of this.#timers) if (timer.at <= end && (!next || timer.at < next.at)) next = timer;
    return next;
  }

  /** How many timers are set. */
  get pending() {
    return this.#timers.size;
  }

  /** Lets that many ms pass, with everything that falls due on the way. */
  async advance(milliseconds: number) {
    const end = this.#now + milliseconds;
    await settle();
    for (let next; (next = this.#next(end));) {
      this.#now = next.at;
      // All that are due at that moment, before anything that they cause.
      for (let due: typeof next | undefined = next; due; due = this.#next(next.at)) {
        this.#timers.delete(due);
        due.callback();
      }
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

export interface SentRequest {
  at: number;
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

type Reply = (request: SentRequest, index: number, init: RequestInit) => Response | Promise<Response>;

/** A client over a `fetch` that responds as told, with a clock that stands still and randomness that always says `random`. */
export function stubbed(reply: Reply, options: ClerkOptions = {}, random = 0) {
  const clock = new FakeClock();
  const sent: SentRequest[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const request = { at: clock.now(), url, method: String(init.method), headers, body: init.body };
    sent.push(request);
    return reply(request, sent.length - 1, init);
  };
  /** Makes another client, with the same clock and the same `fetch`. */
  const create = (more: ClerkOptions = {}): Clerk =>
    createClient(
      version,
      { ...namespaces, raw },
      { secretKey, fetch, ...options, ...more },
      { clock, random: () => random },
    );
  return { clerk: create(), clock, sent, fetch, create };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

export const errorResponse = (status: number, headers: Record<string, string> = {}, code = `code_${status}`) =>
  json({ errors: [{ message: 'short', long_message: 'long', code }], clerk_trace_id: 'trace_1' }, status, headers);

/** What `fetch` throws on Node when a connection fails. */
export const fetchFailure = (code: string, syscall?: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall ?? 'read'} ${code}`), { code, syscall }) });

/** How a promise ended, without it counting as unhandled meanwhile. */
export function outcomeOf<T>(promise: Promise<T>) {
  const outcome: { value?: T; error?: unknown; settled: boolean } = { settled: false };
  promise.then(
    (value) => Object.assign(outcome, { value, settled: true }),
    (error: unknown) => Object.assign(outcome, { error, settled: true }),
  );
  return outcome;
}

/** What a promise was rejected with. */
export const errorOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
