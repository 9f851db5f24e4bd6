// A library that exports clients: its declarations must be able to name their types. `npm run test:package` compiles it.
import {
  createClerk,
  isClerkAPIError,
  pages,
  paginate,
  toArray,
  withResponse,
  type CallOptions,
  type ClerkOptions,
} from 'clerk-bapi';
import { createClerk as createNext } from 'clerk-bapi/2026-05-12';
import { bulk, fileJournal } from 'clerk-bapi/bulk';
import { createClerk as createCore, raw } from 'clerk-bapi/core';
import { createRedisRateLimiter, type RedisClient } from 'clerk-bapi/redis';
import { domains } from 'clerk-bapi/resources/domains';
import { users } from 'clerk-bapi/resources/users';
import { permissionsOf, tokenOf, verifyToken } from 'clerk-bapi/tokens';
import { isKnownEvent, signWebhook, verifyWebhook } from 'clerk-bapi/webhooks';

const options = { secretKey: 'sk_test_consumer' };

export const clerk = createClerk(options);
export const next = createNext(options);
export const core = createCore({ ...options, namespaces: { users, domains, raw } });
export const rawClient = clerk.raw;
export const get = clerk.raw.GET;
export const enableProxy = () => clerk.domains.enableProxy('dmn_1', 'https://example.com/__clerk');
export const inviteMany = () => clerk.invitations.inviteMany([]);
export const sessions = next.sessions;
export const verify = (token: string) => verifyToken(clerk, token);
export const webhook = verifyWebhook;
export const others = [isKnownEvent, signWebhook, permissionsOf, tokenOf] as const;

// What is read of a client, and its helpers alone.
export const privateMetadata = async () => (await clerk.organizations.get('org_1')).private_metadata;
export const mergedMetadata = (body: Parameters<typeof clerk.users.updateMetadata>[1]) => body?.public_metadata;
export const { changeMetadata, findByEmail, list, updateMetadata } = clerk.users;
export const change = clerk.organizations.changeMetadata;
export const everyUser = paginate(clerk.users.list);
export const pagesOfUsers = pages(next.users.list);
export const allUsers = () => toArray(paginate(clerk.users.list));
export const userAndHeaders = () => withResponse(clerk.users.get, 'user_1');
export const derived = clerk.withOptions({ timeout: 1 });
export const derivedCore = core.withOptions({ timeout: 1 });
export const post = () => next.raw.POST('/users', { body: {} });
export const narrowed = (error: unknown) => (isClerkAPIError(error, 'form_identifier_exists') ? error : undefined);

// Parts of options.
export const { fetch: ownFetch, headers, logger, onRequest, retry, rateLimit } = {} as ClerkOptions;
export const { headers: callHeaders, next: nextOptions, onResponse, signal } = {} as CallOptions;

// What the other entry points make.
export const run = () => bulk(['user_1'], { run: (id, options) => clerk.users.get(id, options) });
export const journal = fileJournal('import.journal');
export const limiter = (redis: RedisClient) => createRedisRateLimiter(redis, { requests: 1, window: 1 });

export class UserService {
  readonly users = clerk.users;
  find = (userId: string) => this.users.get(userId);
}
