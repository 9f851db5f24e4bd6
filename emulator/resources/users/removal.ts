import type { DeletedObject, User } from '../../types.js';
import { notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { deleteAPIKeysOf } from '../credentials/api-keys.js';
import { forgetPassword } from './passwords.js';
import { forgetFactors } from './second-factors.js';
import { changeUser, findUser } from './rows.js';

/** Tables of what users have, each with an index by user. */
const owned: string[] = ['sessions', 'organization_memberships', 'sign_in_tokens', 'actor_tokens', 'agent_tasks'];

/** Deletes a user with all that hangs on them. What organizations have sent them stays theirs. */
export function deleteUser(state: State, user: User): void {
  const { id } = user;
  const [sessions, clients] = [state.table('sessions'), state.table('clients')];
  const clientIds = new Set(sessions.by('user', id).map((session) => session.client_id));
  for (const name of owned) {
    const table = state.table(name);
    for (const row of table.by('user', id)) table.delete(row);
  }
  for (const clientId of clientIds) {
    const client = clients.get(clientId);
    if (client && sessions.count('client', clientId) === 0) clients.delete(client);
  }
  deleteAPIKeysOf(state, id);
  const verifications = state.table('code_verifications');
  for (const identification of [...user.email_addresses, ...user.phone_numbers]) {
    for (const row of verifications.by('identification', identification.id ?? '')) verifications.delete(row);
  }
  forgetPassword(state, id);
  forgetFactors(state, id);
  const lockout = state.table('lockouts').get(id);
  if (lockout) state.table('lockouts').delete(lockout);
  state.table('users').delete(user);
}

/** Takes users away, and what they can sign in with. */
export const userRemovalHandlers: HandlersOf = (state) => ({
  DeleteUser({ params }) {
    const user = findUser(state, params.user_id);
    deleteUser(state, user);
    const externalId = user.external_id === null ? {} : { external_id: user.external_id };
    return { object: 'user', id: user.id, ...externalId, deleted: true };
  },
  UserPasskeyDelete({ params: { user_id: userId, passkey_identification_id: id } }): DeletedObject {
    const user = findUser(state, userId);
    const passkeys = user.passkeys.filter((passkey) => passkey.id !== id);
    if (passkeys.length === user.passkeys.length) throw notFound('passkey of the user', id);
    changeUser(state, user, { passkeys });
    return { object: 'passkey', id, deleted: true };
  },
  UserWeb3WalletDelete({ params: { user_id: userId, web3_wallet_identification_id: id } }): DeletedObject {
    const user = findUser(state, userId);
    const wallets = user.web3_wallets.filter((wallet) => wallet.id !== id);
    if (wallets.length === user.web3_wallets.length) throw notFound('wallet of the user', id);
    const isPrimary = user.primary_web3_wallet_id === id;
    changeUser(state, user, {
      web3_wallets: wallets,
      primary_web3_wallet_id: isPrimary ? (wallets[0]?.id ?? null) : user.primary_web3_wallet_id,
    });
    return { object: 'web3_wallet', id, deleted: true };
  },
  DeleteExternalAccount({ params: { user_id: userId, external_account_id: id } }): DeletedObject {
    const user = findUser(state, userId);
    const account = user.external_accounts.find((other) => other.id === id);
    if (!account) throw notFound('external account of the user', id);
    // Addresses and numbers that came with the account stay, and are no longer tied to it.
    const unlink = <Entry extends { linked_to: { id: string }[] }>(entry: Entry): Entry =>
      entry.linked_to.some((link) => link.id === account.identification_id)
        ? { ...entry, linked_to: entry.linked_to.filter((link) => link.id !== account.identification_id) }
        : entry;
    changeUser(state, user, {
      external_accounts: user.external_accounts.filter((other) => other !== account),
      email_addresses: user.email_addresses.map(unlink),
      phone_numbers: user.phone_numbers.map(unlink),
    });
    return { object: account.object, id, deleted: true };
  },
});
