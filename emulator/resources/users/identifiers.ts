import type { AdminVerification, EmailAddress, PhoneNumber, User, Web3Wallet } from '../../types.js';
import { invalidField } from '../../engine/errors.js';
import { isEmailAddress, isExternalId, isPhoneNumber, isUsername, isWeb3Wallet } from '../shared/identifiers.js';
import type { State } from '../../store/state.js';

/** How sure it is that an identifier is its user's. `reserved` is unproven, yet closed to other users. */
export type IdentificationStatus = 'verified' | 'reserved' | 'unverified';

const forms = {
  email_address: { fits: isEmailAddress, what: 'an email address' },
  phone_number: { fits: isPhoneNumber, what: 'a phone number in E.164 form, such as +15551234567' },
  web3_wallet: { fits: isWeb3Wallet, what: 'the address of a wallet' },
  username: { fits: isUsername, what: '1 to 64 letters, digits, _ and -' },
  external_id: { fits: isExternalId, what: 'a text of 1 to 255 characters' },
};

/** A field by which a user is known, each of its values only once in an instance. */
export type IdentifierField = keyof typeof forms;

/** Rejects an identifier that is malformed, or another user's. @param owner - the user who may have it already */
export function checkIdentifier(state: State, name: IdentifierField, value: string, owner?: User): string {
  const { fits, what } = forms[name];
  if (!fits(value)) throw invalidField(name, `${name} must be ${what}`, 'form_param_format_invalid');
  const users = state.table('users');
  const found =
    name === 'external_id'
      ? users.by('external_id', value)
      : users.by(name === 'username' ? 'username' : 'identifier', value.toLowerCase());
  if (found.some((user) => user.id !== owner?.id)) throw taken(name, value);
  return value;
}

const taken = (name: string, value: string) =>
  invalidField(name, `Another user has the ${name.replaceAll('_', ' ')} ${value}`, 'form_identifier_exists');

/** Rejects identifiers of a new user that are malformed, other users', or there twice. */
export function checkIdentifiers(state: State, name: IdentifierField, values: string[] = []): string[] {
  const seen = new Set<string>();
  for (const value of values) {
    checkIdentifier(state, name, value);
    if (seen.has(value.toLowerCase())) throw taken(name, value);
    seen.add(value.toLowerCase());
  }
  return values;
}

// Rows are never changed, so that what is the same in many can be one object: 100,000 users have to fit in the memory.
/** An empty list, for rows to share. */
export const none: never[] = [];
Object.freeze(none);

const byAdmin: AdminVerification = {
  object: 'verification_admin',
  status: 'verified',
  strategy: 'admin',
  attempts: null,
  expire_at: null,
};

/** How an address or number is verified when the backend says so. */
export const verificationOf = (status: IdentificationStatus) => (status === 'verified' ? byAdmin : null);

export const isVerified = ({ verification }: { verification: { status: string } | null }) =>
  verification?.status === 'verified';

export const newEmailAddress = (
  id: string,
  address: string,
  status: IdentificationStatus,
  now: number,
): EmailAddress => ({
  object: 'email_address',
  id,
  email_address: address,
  reserved: status === 'reserved',
  verification: verificationOf(status),
  linked_to: none,
  created_at: now,
  updated_at: now,
});

export const newPhoneNumber = (id: string, number: string, status: IdentificationStatus, now: number): PhoneNumber => ({
  object: 'phone_number',
  id,
  phone_number: number,
  reserved_for_second_factor: false,
  default_second_factor: false,
  reserved: status === 'reserved',
  verification: verificationOf(status),
  linked_to: none,
  created_at: now,
  updated_at: now,
});

export const newWeb3Wallet = (id: string, wallet: string, now: number): Web3Wallet => ({
  object: 'web3_wallet',
  id,
  web3_wallet: wallet,
  verification: byAdmin,
  created_at: now,
  updated_at: now,
});
