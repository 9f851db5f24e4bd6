import { ApiError } from '../engine/errors.js';
import type { Operation } from '../engine/spec.js';
import { machineOfKey } from '../resources/credentials/machine-keys.js';
import type { State } from '../store/state.js';
import { RateLimit, type Limit } from './rate-limit.js';

/** Who may call the API, and how often. */
export interface Access {
  state: State;
  /** The only secret key to accept, or any that looks like one. */
  secretKey: string | undefined;
  /** Whether the API's own rate limits apply. */
  rateLimit: boolean;
  /** The requests that were counted for these limits, by key, and by key and operation. */
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

/** Counts a request for a limit. @throws ApiError - 429 */
function countRequest({ state, windows }: Access, name: string, limit: Limit): void {
  let window = windows.get(name);
  if (!window) windows.set(name, (window = new RateLimit(limit)));
  const left = window.exceeded(state.now());
  if (left === 0) return;
  const headers = { 'retry-after': String(Math.ceil(left / 1_000)) };
  const message = `The limit of ${limit.requests} requests in ${limit.window / 1_000} s is reached`;
  throw new ApiError(429, 'too_many_requests', message, {}, headers);
}

/** Counts a request for the limit of its operation, if it has one, and for that of the key. @throws ApiError - 429 */
function countForLimits(access: Access, key: string, { helper, rateLimit }: Operation): void {
  if (rateLimit) countRequest(access, `${key} ${helper}`, rateLimit);
  countRequest(access, key, limits[key.startsWith('sk_live') ? 'sk_live' : 'sk_test']);
}

/**
 * Checks the key of a request, and counts it for the rate limit.
 *
 * @returns the ID of the machine that the key belongs to, if it is the key of a machine
 * @throws ApiError - 401 or 429
 */
export function authenticate(access: Access, request: Request, operation: Operation): string | undefined {
  const { needsKey, path } = operation;
  if (!needsKey) return undefined;
  const key = readKey(request.headers.get('authorization'));
  const isSecret = isSecretKey(key) && (access.secretKey ?? key) === key;
  const machineId = path.startsWith('/m2m_tokens') ? machineOfKey(access.state, key) : undefined;
  if (!isSecret && machineId === undefined)
    throw new ApiError(401, 'clerk_key_invalid', 'The secret key is not one of this instance');
  if (access.rateLimit && isSecret && path !== '/jwks') countForLimits(access, key, operation);
  return machineId;
}
