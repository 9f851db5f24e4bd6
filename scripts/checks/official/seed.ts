import type { Emulator, Snapshot } from '../../../emulator/index.js';
import { accountId, clientId, passkeyId, session, tokenForAudience, user, walletId } from './arguments.js';

/** The fields of a user that only a sign-in elsewhere brings. */
const account = (now: number) => ({
  object: 'external_account',
  id: accountId,
  provider: 'oauth_google',
  identification_id: `idn_${'9'.repeat(26)}4`,
  provider_user_id: 'google_1',
  approved_scopes: 'email',
  email_address: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'King',
  username: 'ada',
  phone_number: null,
  label: null,
  image_url: 'https://img.example.com/1',
  public_metadata: {},
  created_at: now,
  updated_at: now,
  verification: null,
});

/** A token for one audience: the emulator itself issues none. */
const audienceToken = (now: number) => ({
  object: 'clerk_idp_oauth_access_token',
  id: `oat_${'9'.repeat(32)}`,
  client_id: 'client',
  subject: user,
  scopes: ['profile'],
  aud: ['https://api.example.com'],
  revoked: false,
  revocation_reason: null,
  expired: false,
  expiration: null,
  created_at: now,
  updated_at: now,
});

/** Adds to the state what no seed can bring: a passkey, an account elsewhere, and a client with the ID of the calls. */
export function addToState(api: Emulator): void {
  const snapshot: Snapshot = api.snapshot();
  const now = api.clock.now();
  const change = (table: string, id: string, edit: (row: Record<string, unknown>) => object) => {
    snapshot.tables[table] = (snapshot.tables[table] ?? []).map((row) =>
      Reflect.get(row, 'id') === id ? edit(row as Record<string, unknown>) : row,
    );
  };
  change('users', user, (row) => ({
    ...row,
    external_accounts: [account(now)],
    passkeys: [{ object: 'passkey', id: passkeyId, name: 'Laptop', last_used_at: now, verification: null }],
    web3_wallets: (row['web3_wallets'] as object[]).map((wallet) => ({ ...wallet, id: walletId })),
  }));
  change('sessions', session, (row) => ({ ...row, client_id: clientId }));
  snapshot.tables['clients'] = (snapshot.tables['clients'] ?? []).map((row) => ({ ...row, id: clientId }));
  snapshot.tables['oauth_access_tokens'] = [audienceToken(now)];
  snapshot.tables['oauth_access_token_secrets'] = [{ id: audienceToken(now).id, value: tokenForAudience }];
  api.restore(snapshot);
}
