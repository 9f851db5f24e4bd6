import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createApp, type Parts } from './app.js';
import type { EmulatorClock } from '../store/clock.js';
import { Collections } from '../engine/collections.js';
import { createControl } from './control.js';
import { loadDescription } from '../engine/spec.js';
import { isDropped, isUnfinished, sendUnfinished } from './failures.js';
import { Faults } from './faults.js';
import type { ReceivedRequest } from './request-log.js';
import { createHandlers, furnish } from '../resources/index.js';
import { plant, type Seed } from '../engine/seed.js';
import { State, type Snapshot } from '../store/state.js';
import { createValidation } from '../engine/validation.js';

export interface EmulatorOptions {
  /** What it begins with. By default a production instance with one domain, two roles and nobody in it. */
  seed?: Seed;
  /** The only secret key that it takes. By default any that looks like one: `sk_test_...` or `sk_live_...`. */
  secretKey?: string;
  /** Whether the API's own limits hold: 1,000 requests in 10 s for each `sk_live_...` key, 100 for `sk_test_...`. @default false */
  rateLimit?: boolean;
}

/** An emulator of the Backend API: it checks requests against the description, keeps state, and fails on demand. */
export interface Emulator extends AsyncDisposable {
  /**
   * Answers a request without a network, whatever its host. For `createClerk({ secretKey, fetch: api.fetch })`.
   *
   * @throws TypeError - where a fault drops the connection, as `fetch` does
   */
  readonly fetch: typeof fetch;
  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port - 0 for any free one
   * @returns the `baseUrl` for clients, such as `http://127.0.0.1:4010/v1`
   * @throws Error - if it listens already, or the port is taken
   */
  listen(port?: number): Promise<string>;
  /** Ends all connections and stops listening. What it keeps stays. */
  close(): Promise<void>;
  readonly faults: Faults;
  /** What arrived, oldest first: the last 1,000. Keys are redacted. */
  readonly requests: ReceivedRequest[];
  /** Its time, for tests to move: it decides what has expired, and is in each token and row. */
  readonly clock: EmulatorClock;
  /** All that it keeps, as JSON. Secrets of its own making are in it, and hashes of passwords. */
  snapshot(): Snapshot;
  /** Puts a snapshot in the place of everything. @throws TypeError - if it is none; then everything stays */
  restore(snapshot: Snapshot): void;
  /** Goes back to the beginning: the seed, no faults, no requests, the time of the computer. */
  reset(): void;
}

/**
 * Makes an emulator of the Backend API. Each is by itself.
 *
 * @throws SeedError - if the seed has a mistake: each is named, with where it is
 * @throws TypeError - if the secret key does not look like one
 *
 * @example
 * ```ts
 * import { createClerk } from 'clerk-bapi';
 * import { createEmulator } from 'clerk-bapi-emulator';
 *
 * const api = createEmulator({ seed: { users: [{ email_address: ['ada@example.com'] }] } });
 * const clerk = createClerk({ secretKey: 'sk_test_emulator', fetch: api.fetch });
 * console.log(await clerk.users.count());
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return assemble(options, () => {}).emulator;
}

/** An emulator, and what it keeps. */
export interface Assembled {
  emulator: Emulator;
  state: State;
}

/** @param onChange - called after each change of what it keeps */
export function assemble({ seed, secretKey, rateLimit = false }: EmulatorOptions, onChange: () => void): Assembled {
  if (secretKey !== undefined && !/^sk_(test|live)_[\w-]+$/.test(secretKey)) {
    throw new TypeError('secretKey: a key begins with sk_test_ or sk_live_');
  }
  const description = loadDescription();
  const changes = { count: 0 };
  const changed = () => {
    changes.count += 1;
  };
  const state = new State(() => {
    changed();
    onChange();
  });
  const validation = createValidation(description);
  const parts: Parts = {
    description,
    state,
    validation,
    collections: new Collections(description, state, validation),
    handlers: createHandlers(state),
    faults: new Faults(description.operations, changed),
    requests: [],
    secretKey,
    rateLimit,
    windows: new Map(),
    onRequest: changed,
  };
  furnish(state);
  state.defaults = state.capture().settings;
  if (seed !== undefined) plant(parts, seed);
  const beginning = state.capture();
  const reset = () => {
    parts.faults.clear();
    parts.requests.length = 0;
    parts.windows.clear();
    state.clock.reset();
    state.restore(beginning);
  };
  const { faults, requests } = parts;
  const operations = description.operations.map(({ id }) => id);
  const app = createApp(parts, createControl({ state, faults, requests, operations, changes, reset }));
  let server: Promise<Server> | undefined;

  const emulator: Emulator = {
    fetch: async (input, init) => {
      // The signal goes beside the request: following one is what costs most of a `Request`, in time and in memory.
      const request = new Request(input, { ...init, signal: null });
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
      // A turn of the event loop, as a network takes one: without it, a loop of calls would let no timer run.
      await turn();
      signal?.throwIfAborted();
      const response = app.fetch(request, signal ? { signal } : {});
      return signal ? until(signal, response) : response;
    },
    async listen(port = 0) {
      if (server) throw new Error('The emulator listens already: close it first, or make another one');
      const starting = (server = listen(app.fetch, port));
      try {
        return `http://127.0.0.1:${((await starting).address() as AddressInfo).port}/v1`;
      } catch (error) {
        if (server === starting) server = undefined;
        throw error;
      }
    },
    async close() {
      const closing = server;
      server = undefined;
      const listening = await closing?.catch(() => undefined); // who called `listen` hears of it
      await new Promise<void>((resolve) => {
        if (!listening) return resolve();
        listening.close(() => resolve());
        listening.closeAllConnections();
      });
    },
    [Symbol.asyncDispose]: () => emulator.close(),
    faults: parts.faults,
    requests: parts.requests,
    clock: state.clock,
    snapshot: () => state.snapshot(),
    restore: (snapshot) => state.restore(snapshot),
    reset,
  };
  return { emulator, state };
}

/** An answer, unless the caller gives up before it comes. */
async function until<T>(signal: AbortSignal, answer: T | Promise<T>): Promise<T> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([aborted, answer]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Listens on this machine alone. */
function listen(
  handle: (request: Request, bindings: HttpBindings) => Response | Promise<Response>,
  port: number,
): Promise<Server> {
  const serve = async (request: Request, bindings: HttpBindings) => {
    if (request.method === 'TRACE') return new Response(null, { status: 501 }); // no `Request` can have it
    try {
      const response = await handle(request, bindings);
      if (!isUnfinished(response)) return response;
      await sendUnfinished(response, bindings.outgoing);
      return RESPONSE_ALREADY_SENT;
    } catch (error) {
      if (!isDropped(error)) throw error;
      bindings.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  const server = createAdaptorServer({
    fetch: (request, env) => serve(request, env as HttpBindings),
    overrideGlobalObjects: false,
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new Error(`Port ${port} is in use: choose another, or 0 for any free one`, { cause: error }) : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
