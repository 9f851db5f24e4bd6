// A library whose exports say their types, as `isolatedDeclarations` wants them. `npm run test:package` compiles it.
import { createClerk, type Clerk, type ClerkErrorReason } from 'clerk-bapi';
import { createClerk as createNext, type Clerk as NextClerk } from 'clerk-bapi/2026-05-12';
import { verifyToken, type TokenClient } from 'clerk-bapi/tokens';
import type { User } from 'clerk-bapi/types';

export const clerk: Clerk = createClerk({ secretKey: 'sk_test_consumer' });
export const next: NextClerk = createNext({ secretKey: 'sk_test_consumer' });
export const get: Clerk['users']['get'] = clerk.users.get;
export const raw: Clerk['raw'] = clerk.raw;
export const find = (userId: string): Promise<User> => clerk.users.get(userId);
export const subject = async (client: TokenClient, token: string): Promise<string> =>
  (await verifyToken(client, token)).claims.sub;
export type Reason = ClerkErrorReason<'form_identifier_exists'>;
