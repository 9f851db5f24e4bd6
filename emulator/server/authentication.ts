import { ApiError } from '../engine/errors.js';
import type { Operation } from '../engine/spec.js';
import { machineOfKey } from '../resources/credentials/machine-keys.js';
import type { State } from '../store/state.js';
import { RateLimit } from './rate-limit.js';

/** Who may call the API, and how often. */
export interface Access {
  state: State;
  /** The only secret key to accept, or any that looks like one. */
  secretKey: string | undefined;
  /** Whether the API's own rate limits apply. */
  rateLimit: boolean;
  /** The requests that were counted for these limits, by key. */
  windows: Map<string, RateLimit>;
}

/** Requests in 10 s, by the kind of key. */
const limits = { sk_live: { requests: 1_000, window: 10_000 }, sk_test: { requests: 100, window: 10_000 } };

/** Whether a text looks like the secret key of an instance. */
export const isSecretKey = (text: string) => /^sk_(live|test)_[\w-]+$/.test(text);

/** The key of a request: `sk_test_...`, or `ak_...` of a machine. @throws ApiError - 401 */
function readKey(header: string | null): string {
  const [, key] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (key !== undefined) return key;
  const message = 'The request needs a header "Authorization: Bearer <secret key>"';
  throw new ApiError(401, 'authorization_header_format_invalid', message);
}

/** @throws ApiError - 429 */
function countRequest({ state, windows }: Access, key: string): void {
  let limit = windows.get(key);
  if (!limit) windows.set(key, (limit = new RateLimit(limits[key.startsWith('sk_live') ? 'sk_live' : 'sk_test'])));
  const left = limit.exceeded(state.now());
  if (left === 0) return;
  const headers = { 'retry-after': String(Math.ceil(left / 1_000)) };
  throw new ApiError(429, 'too_many_requests', 'The limit of requests in 10 s is reached', {}, headers);
}

/**
 * Checks the key of a request, and counts it for the rate limit.
 *
 * @returns the ID of the machine that the key belongs to, if it is the key of a machine
 * @throws ApiError - 401 or 429
 */
export function authenticate(access: Access, request: Request, { needsKey, path }: Operation): string | undefined {
  if (!needsKey) return undefined;
  const key = readKey(request.headers.get('authorization'));
  const isSecret = isSecretKey(key) && (access.secretKey ?? key) === key;
  const machineId = path.startsWith('/m2m_tokens') ? machineOfKey(access.state, key) : undefined;
  if (!isSecret && machineId === undefined)
    throw new ApiError(401, 'clerk_key_invalid', 'The secret key is not one of this instance');
  if (access.rateLimit && isSecret && path !== '/jwks') countRequest(access, key);
  return machineId;
}
