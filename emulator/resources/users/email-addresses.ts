import type { EmailAddress } from '../../types.js';
import { ApiError } from '../../engine/errors.js';
import { given } from '../shared/fields.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { identificationsOf, type Kind } from './identifications.js';
import { checkIdentifier, newEmailAddress, verificationOf } from './identifiers.js';
import { findUser } from './rows.js';

const emailAddresses: Kind<EmailAddress> = {
  object: 'email_address',
  what: 'email address',
  strategy: 'email_code',
  channel: null,
  entriesOf: (user) => user.email_addresses,
  primaryOf: (user) => user.primary_email_address_id,
  fieldsOf: (entries, primaryId) => ({ email_addresses: entries, primary_email_address_id: primaryId }),
};

export const emailAddressHandlers: HandlersOf = (state) => {
  const addresses = identificationsOf(state, emailAddresses);

  return {
    CreateEmailAddress({ body, newId }) {
      const user = findUser(state, body.user_id);
      const address = checkIdentifier(state, 'email_address', body.email_address);
      const id = newId('idn');
      const entry = newEmailAddress(id, address, body.verified ? 'verified' : 'unverified', state.now());
      return addresses.add(user, id, entry, body.primary === true);
    },
    GetEmailAddress: ({ params }) => addresses.shown(params.email_address_id),
    UpdateEmailAddress({ params, body }) {
      const { verified, primary } = given(body);
      if (verified === undefined && !primary) return addresses.shown(params.email_address_id);
      const verification = verified
        ? { verification: verificationOf('verified'), reserved: false }
        : { verification: null };
      return addresses.change(params.email_address_id, verified === undefined ? {} : verification, primary);
    },
    DeleteEmailAddress: ({ params }) => addresses.remove(params.email_address_id),
    ReplaceUserEmailAddress({ params, body }) {
      const user = findUser(state, params.user_id);
      const address = checkIdentifier(state, 'email_address', body.email_address, user);
      const linked = user.email_addresses.find((other) => other.linked_to.length > 0);
      if (linked) {
        const message = `${linked.email_address} is linked to a connected account, which must be deleted first`;
        throw new ApiError(403, 'deletion_linked_identification_disallowed', message);
      }
      const id = state.nextId('idn');
      const entry = newEmailAddress(id, address, body.identification_status ?? 'verified', state.now());
      return addresses.replace(user, id, entry);
    },
    PrepareEmailAddressVerification: ({ params }) => addresses.prepare(params.email_address_id),
    AttemptEmailAddressVerification: ({ params, body }) =>
      addresses.attempt(params.email_address_id, body.verification_id, body.code),
  };
};
