import { Collections } from '../engine/collections.js';
import { applySeed, type Seed } from '../engine/seed.js';
import { loadSpec } from '../engine/spec.js';
import { validationOf } from '../engine/validation.js';
import { isFullURL } from '../resources/shared/identifiers.js';
import { createVisitors, type Visitors } from '../resources/users/visitors.js';
import { issueOAuthToken, type OAuthTokenOptions } from '../resources/credentials/issued-access-tokens.js';
import { outcomes } from '../resources/outcomes.js';
import { createHandlers, setDefaults } from '../resources/index.js';
import type { EmulatorClock } from '../store/clock.js';
import type { Snapshot } from '../store/snapshot.js';
import { State } from '../store/state.js';
import { createApp } from './app.js';
import { isSecretKey } from './authentication.js';
import { createControl } from './control.js';
import { Faults } from './faults.js';
import { createFetch } from './in-process.js';
import { createListener } from './listen.js';
import type { ReceivedRequest } from './request-log.js';
import type { Parts } from './respond.js';
import { HostNames } from './source.js';
import type { WebhookEndpoint } from '../webhooks/endpoints.js';
import { Webhooks, type EmulatorWebhooks } from '../webhooks/webhooks.js';

/** Options of {@link createEmulator}. */
export interface EmulatorOptions {
  /** The initial data. @default a production instance with one domain, two roles and no users */
  seed?: Seed | undefined;
  /** The only secret key to accept. @default every key that looks like one: `sk_test_...` or `sk_live_...` */
  secretKey?: string | undefined;
  /**
   * Whether the API's own rate limits apply: 1,000 requests in 10 s for each `sk_live_...` key, 100 for `sk_test_...`.
   *
   * @default false
   */
  rateLimit?: boolean | undefined;
  /** The version of the API, such as `2026-05-12`. @default that of clerk-bapi */
  apiVersion?: string | undefined;
  /**
   * Who issues the tokens: their `iss`, and the beginning of the URLs of OAuth applications. With the address of the emulator
   * itself, such as `http://127.0.0.1:4010`, keys and the discovery document are found there.
   *
   * @default the Frontend API of the primary domain, `https://clerk.example.com`
   */
  issuer?: string | undefined;
  /**
   * Names that a `Host` header may have over a socket, beside those of this machine: a container is called by its own. A web
   * page under such a name may read everything.
   *
   * @default no other names
   */
  allowHosts?: readonly string[] | undefined;
  /** Where to deliver webhooks of what requests change. @default no endpoints: nothing is delivered */
  webhooks?: readonly WebhookEndpoint[] | undefined;
}

/** An emulator of the Backend API: it validates requests against the spec, keeps state, and fails on demand. */
export interface Emulator extends AsyncDisposable, Visitors {
  /**
   * Responds to a request without a network, whatever its host. For `createClerk({ secretKey, fetch: api.fetch })`.
   *
   * @throws TypeError - where a fault closes the connection, as `fetch` does
   */
  readonly fetch: typeof fetch;
  /**
   * Starts to listen.
   *
   * @param port - The port. By default any free one, as with 0.
   * @param host - The address to listen at, by default 127.0.0.1: whoever reaches another one can read and change everything
   * @returns the `baseUrl` for clients, such as `http://127.0.0.1:4010/v1`
   * @throws Error - if it already listens, the port is in use, or the host is not an address of this machine
   */
  listen(this: void, port?: number, host?: string): Promise<string>;
  /** Ends all connections and stops listening. The data stays. */
  close(this: void): Promise<void>;
  /** Ways to make requests fail. */
  readonly faults: Faults;
  /** What was delivered to the endpoints in the options, and ways to make deliveries go wrong. */
  readonly webhooks: EmulatorWebhooks;
  /** The last 1,000 requests, oldest first. Keys, passwords and cookies are redacted. */
  readonly requests: ReceivedRequest[];
  /** The time of the emulator, for tests to move: it decides what has expired, and is in each token and row. */
  readonly clock: EmulatorClock;
  /**
   * Issues an access token of an OAuth application, as if a user had given it access: no operation of the API does.
   *
   * @param options - For whom the token is, and what it allows.
   * @returns the token: `oat_...`, or a JWT where `token_format` asks for one
   * @throws Error - if there is no such user or application, or an option is wrong
   * @example
   * ```ts
   * const token = await api.issueOAuthToken({ scopes: ['profile'], token_format: 'jwt' });
   * ```
   */
  issueOAuthToken(this: void, options?: OAuthTokenOptions): Promise<string>;
  /** All data, as JSON. It includes generated secrets and hashes of passwords. */
  snapshot(this: void): Snapshot;
  /**
   * Replaces all data by a snapshot.
   *
   * @param snapshot - What `snapshot` returned.
   * @throws TypeError - if it is not a valid snapshot; then nothing changes
   */
  restore(this: void, snapshot: Snapshot): void;
  /** Goes back to the initial data, with no faults, no requests, and the time of the computer. */
  reset(this: void): void;
}

/**
 * Creates an emulator of the Backend API. Emulators share nothing.
 *
 * @param options - All are optional.
 * @throws SeedError - if the seed has mistakes: the error names each, and where it is
 * @throws TypeError - if the secret key does not look like one, there is no such version of the API, or an endpoint of
 * webhooks or the name of a host is not as it should be
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
  return assemble(options).emulator;
}

/** An emulator, and its state. */
export interface Assembled {
  emulator: Emulator;
  state: State;
}

/** What the command adds to an emulator. */
export interface Hooks {
  /** Waits until what has changed is on the disk, if it is kept there. */
  saved?: () => Promise<void> | undefined;
  /** Hears of each request that was responded to. */
  onRequest?: (request: ReceivedRequest) => void;
}

export function assemble({ seed, ...options }: EmulatorOptions, hooks: Hooks = {}): Assembled {
  const changes = { count: 0 };
  const parts = createParts(options, changes, hooks);
  const { spec, state, faults, requests, webhooks, hosts, saved } = parts;
  setDefaults(state);
  state.defaults = state.capture().settings;
  if (seed !== undefined) applySeed(parts, seed);
  const initial = state.capture();
  webhooks.start();
  const reset = () => {
    faults.clear();
    webhooks.reset();
    requests.length = 0;
    parts.windows.clear();
    state.clock.reset();
    state.restore(initial);
  };
  const visitors = createVisitors(parts, () => webhooks.requestEnded());
  const controlled = { state, faults, requests, webhooks, visitors, hosts, spec, changes, reset, saved };
  const app = createApp(parts, createControl(controlled));
  const listener = createListener(app.fetch);
  const emulator: Emulator = {
    fetch: createFetch(app),
    async listen(port, host) {
      const baseUrl = await listener.listen(port, host);
      if (host !== undefined) hosts.listensAt(host);
      return baseUrl;
    },
    close: () => listener.close(),
    [Symbol.asyncDispose]: () => listener.close(),
    faults,
    webhooks,
    requests,
    clock: state.clock,
    issueOAuthToken: (options) => issueOAuthToken(state, options),
    ...visitors,
    snapshot: () => state.snapshot(),
    restore: (snapshot) => state.restore(snapshot),
    reset,
  };
  return { emulator, state };
}

/** @throws TypeError - if it is no URL */
function checkIssuer(issuer: string): string {
  if (isFullURL(issuer)) return issuer.replace(/\/+$/, '');
  throw new TypeError(`issuer: ${JSON.stringify(issuer)} should be a URL such as http://127.0.0.1:4010`);
}

/** The parts of an emulator without data. */
function createParts(
  { secretKey, rateLimit = false, webhooks: endpoints = [], apiVersion, allowHosts, issuer }: EmulatorOptions,
  changes: { count: number },
  { saved = () => undefined, onRequest }: Hooks,
): Parts & { webhooks: Webhooks } {
  if (secretKey !== undefined && !isSecretKey(secretKey)) {
    throw new TypeError('secretKey: a secret key begins with sk_test_ or sk_live_');
  }
  const spec = loadSpec(apiVersion);
  const changed = () => {
    changes.count += 1;
  };
  const state = new State(spec.version, () => {
    changed();
    webhooks.wake(); // the clock may have moved
  });
  if (issuer !== undefined) state.issuer = checkIssuer(issuer);
  const webhooks = new Webhooks(state, endpoints, changed);
  const validation = validationOf(spec);
  let traces = 0;
  return {
    spec,
    state,
    validation,
    collections: new Collections(spec, state, validation, outcomes),
    handlers: createHandlers(state),
    faults: new Faults(spec.operations, changed),
    requests: [],
    secretKey,
    rateLimit,
    windows: new Map(),
    nextTrace: () => `trace_${String(++traces).padStart(6, '0')}`,
    saved,
    hosts: new HostNames(allowHosts),
    onRequest: (request) => {
      onRequest?.(request);
      changed();
      webhooks.requestEnded();
    },
    webhooks,
  };
}
