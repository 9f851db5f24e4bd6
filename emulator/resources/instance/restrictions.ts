import type { AllowlistIdentifier, BlocklistIdentifier } from '../../types.js';
import { invalidField, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isEmailAddress, isHostname, isPhoneNumber, isWeb3Wallet } from '../shared/identifiers.js';
import { invite } from './invitations.js';

type IdentifierType = NonNullable<AllowlistIdentifier['identifier_type']>;

/** What kind of identifier it is. All addresses of a domain are `*@example.com`. */
function identifierType(identifier: string): IdentifierType {
  const isDomain = identifier.startsWith('*@') && isHostname(identifier.slice(2));
  if (isDomain || isEmailAddress(identifier)) return 'email_address';
  if (isPhoneNumber(identifier)) return 'phone_number';
  if (isWeb3Wallet(identifier)) return 'web3_wallet';
  const message = 'identifier must be an email address, a phone number in the form of E.164 or a Web3 wallet';
  throw invalidField('identifier', message, 'form_param_format_invalid');
}

/** Who may sign up, and who may not. Nobody signs up here: the entries are only kept. */
export const restrictionHandlers: HandlersOf = (state) => {
  const fieldsOf = (list: 'allowlist_identifiers' | 'blocklist_identifiers', identifier: string) => {
    const type = identifierType(identifier);
    if (state.table(list).by('identifier', identifier.toLowerCase()).length > 0) {
      throw new ApiError(400, 'duplicate_record', `The identifier ${identifier} is on the list already`);
    }
    const now = state.now();
    return {
      identifier,
      identifier_type: type,
      instance_id: state.settings('/instance').id,
      created_at: now,
      updated_at: now,
    };
  };

  return {
    CreateAllowlistIdentifier({ body: { identifier, notify }, newId }) {
      const fields = fieldsOf('allowlist_identifiers', identifier);
      if (notify && (fields.identifier_type === 'web3_wallet' || identifier.startsWith('*'))) {
        throw invalidField('notify', 'Only an email address or a phone number can be notified');
      }
      const id = newId('alid');
      // An invitation is for an email address: a phone number gets a message that leaves nothing here.
      const invitation = notify && isEmailAddress(identifier) ? state.nextId('inv') : undefined;
      if (invitation !== undefined) invite(state, { email_address: identifier }, invitation);
      return state.table('allowlist_identifiers').insert<AllowlistIdentifier>({
        object: 'allowlist_identifier',
        id,
        ...(invitation === undefined ? {} : { invitation_id: invitation }),
        ...fields,
      });
    },
    CreateBlocklistIdentifier({ body: { identifier }, newId }) {
      const fields = fieldsOf('blocklist_identifiers', identifier);
      return state.table('blocklist_identifiers').insert<BlocklistIdentifier>({
        object: 'blocklist_identifier',
        id: newId('blid'),
        ...fields,
      });
    },
    ListBlocklistIdentifiers() {
      const data = state.table('blocklist_identifiers').rows().reverse();
      return { data, total_count: data.length };
    },
  };
};
