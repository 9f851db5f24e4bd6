// The keys of an instance that the API gave, kept and refreshed.
import { createLocalJWKSet, type CompactVerifyGetKey, type JSONWebKeySet } from 'jose';
import type { Instance } from '../instance.js';

/** What finds the key of a token's signature. */
export type KeySet = CompactVerifyGetKey;

const MINUTE = 60_000;
/** The age at which keys are refreshed while they go on being used, and the one at which a check waits for that, in ms. */
const REFRESH_AGE = 55 * MINUTE;
const MAX_AGE = 60 * MINUTE;
/**
 * For how long checks share a request, in ms. A platform may drop a request together with what it was made for; then the
 * promise never settles.
 */
const SHARED_FOR = 10_000;
/** For how many instances keys are kept. */
const MAX_INSTANCES = 1_000;

interface Keys {
  find: KeySet;
  kids: Set<unknown>;
  receivedAt: number;
}

interface Request {
  keys: Promise<Keys>;
  startedAt: number;
}

/** Requests the key set. */
export type RequestKeys = () => Promise<unknown>;

/** @throws Error if a response is not a key set */
function keySetOf(jwks: unknown): KeySet {
  try {
    return createLocalJWKSet(jwks as JSONWebKeySet);
  } catch {
    throw new Error('clerk-bapi: the response of the API to jwks.get is not a key set. Check `baseUrl`.');
  }
}

/** The keys of one instance. */
class InstanceKeys {
  #keys: Keys | undefined;
  /** The requests that are under way, by their options. */
  readonly #requests = new Map<string, Request>();
  #refreshedAt = -Infinity;
  /** The last request for an unknown `kid`: for a minute its outcome holds for all of them. */
  #search: Request | undefined;

  /**
   * What finds the key with that `kid`.
   *
   * @param options - the options of `request`, as text: checks with equal ones share a request
   * @returns `undefined` if the instance has no such key
   * @throws what `request` throws, where no keys are there yet, or none with that `kid`
   */
  async find(kid: unknown, options: string, request: RequestKeys): Promise<KeySet | undefined> {
    const now = Date.now();
    const present = this.#keys;
    const keys = await this.#present(now, options, request);
    if (kid === undefined || keys.kids.has(kid)) return keys.find;
    if (keys !== present) return undefined; // they have only just been received
    if (!this.#search || now - this.#search.startedAt >= MINUTE) {
      this.#search = { startedAt: now, keys: this.#request(now, options, request) };
    }
    const found = await this.#search.keys;
    return found.kids.has(kid) ? found.find : undefined;
  }

  async #present(now: number, options: string, request: RequestKeys): Promise<Keys> {
    const keys = this.#keys;
    if (!keys) return this.#request(now, options, request);
    const age = now - keys.receivedAt;
    if (age < REFRESH_AGE || now - this.#refreshedAt < MINUTE) return keys;
    this.#refreshedAt = now;
    const refreshed = this.#request(now, options, request).catch(() => keys);
    return age < MAX_AGE ? keys : refreshed;
  }

  #request(now: number, options: string, request: RequestKeys): Promise<Keys> {
    const shared = this.#requests.get(options);
    if (shared && now - shared.startedAt < SHARED_FOR) return shared.keys;
    const receive = async () => {
      try {
        const jwks = (await request()) as JSONWebKeySet;
        const find = keySetOf(jwks);
        const kids = new Set<unknown>(jwks.keys.map(({ kid }) => kid));
        return (this.#keys = { find, kids, receivedAt: Date.now() });
      } finally {
        if (this.#requests.get(options)?.startedAt === now) this.#requests.delete(options);
      }
    };
    const keys = receive();
    this.#requests.set(options, { keys, startedAt: now });
    return keys;
  }
}

/** By what sends the requests, so that what a test made goes with the test. */
const instances = new WeakMap<object, Map<string, InstanceKeys>>();

/** The keys of an instance, shared by all clients in the process that reach it in the same way. */
export function keysOf({ baseUrl, secretKey, fetch = globalThis.fetch }: Instance): InstanceKeys {
  const byKey = instances.get(fetch) ?? new Map<string, InstanceKeys>();
  instances.set(fetch, byKey);
  const name = `${baseUrl} ${secretKey}`;
  const keys = byKey.get(name) ?? new InstanceKeys();
  byKey.set(name, keys);
  for (const [oldest] of byKey) if (byKey.size > MAX_INSTANCES) byKey.delete(oldest);
  return keys;
}
