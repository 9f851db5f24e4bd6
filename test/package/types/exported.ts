// A library that exports clients: its declarations must be able to name their types. `npm run test:package` compiles it.
import { createClerk } from 'clerk-bapi';
import { createClerk as createNext } from 'clerk-bapi/2026-05-12';
import { createClerk as createCore, raw } from 'clerk-bapi/core';
import { domains } from 'clerk-bapi/resources/domains';
import { users } from 'clerk-bapi/resources/users';
import { verifyToken } from 'clerk-bapi/tokens';
import { verifyWebhook } from 'clerk-bapi/webhooks';

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

export class UserService {
  readonly users = clerk.users;
  find = (userId: string) => this.users.get(userId);
}
