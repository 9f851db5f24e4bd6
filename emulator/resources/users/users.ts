import type { CreateUserBody, UpdateUserBody, User } from '../../types.js';
import { invalidField } from '../../engine/errors.js';
import { given } from '../shared/fields.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { checkMetadata, mergeMetadata } from '../shared/metadata.js';
import type { State } from '../../store/state.js';
import {
  checkIdentifier,
  checkIdentifiers,
  isVerified,
  newEmailAddress,
  newPhoneNumber,
  newWeb3Wallet,
  none,
} from './identifiers.js';
import { nameOfImage } from '../shared/images.js';
import { digestOf, keepPassword } from './passwords.js';
import { checkFactors, keepFactors } from './second-factors.js';
import { changeUser, findUser, MAX_ATTEMPTS, revokeSessions, shownUser, startLockout, timeOf } from './rows.js';

const imageUrl = (name: string) => `https://img.example.com/${name}`;

/** Metadata with nothing in it, for rows to share. */
const empty = Object.freeze({});

const kinds = ['public_metadata', 'private_metadata', 'unsafe_metadata'] as const;

/** The metadata of a body, which replaces the stored metadata. */
function metadataOf(
  body: { [Kind in (typeof kinds)[number]]?: Record<string, unknown> | null | undefined } = {},
): Partial<User> {
  const changes: Partial<User> = {};
  for (const kind of kinds) {
    const metadata = body[kind];
    if (metadata) changes[kind] = checkMetadata(kind, metadata);
  }
  return changes;
}

function limitOf(limit: number | null | undefined): number | null {
  if (limit === null || limit === undefined || limit >= 0) return limit ?? null;
  throw invalidField('create_organizations_limit', 'create_organizations_limit must not be negative');
}

/** The statuses of addresses or numbers, one for each. */
function statusesOf(name: string, values: string[], statuses: ('verified' | 'reserved')[] | undefined) {
  if (statuses && statuses.length !== values.length)
    throw invalidField(`${name}_identification_status`, `There must be one status for each ${name}`);
  return statuses ?? values.map(() => 'verified' as const);
}

/** A user as a body describes them, without what no response shows. */
function newUser(state: State, body: CreateUserBody, newId: (prefix: string) => string): User {
  const now = state.now();
  const addresses = checkIdentifiers(state, 'email_address', body.email_address);
  const numbers = checkIdentifiers(state, 'phone_number', body.phone_number);
  const wallets = checkIdentifiers(state, 'web3_wallet', body.web3_wallet);
  const addressStatuses = statusesOf('email_address', addresses, body.email_address_identification_status);
  const numberStatuses = statusesOf('phone_number', numbers, body.phone_number_identification_status);
  const username = typeof body.username === 'string' ? checkIdentifier(state, 'username', body.username) : null;
  const externalId =
    typeof body.external_id === 'string' ? checkIdentifier(state, 'external_id', body.external_id) : null;
  const metadata = metadataOf(body);
  const limit = limitOf(body.create_organizations_limit);
  const createdAt = typeof body.created_at === 'string' ? timeOf('created_at', body.created_at) : now;
  const acceptedAt =
    typeof body.legal_accepted_at === 'string' ? timeOf('legal_accepted_at', body.legal_accepted_at) : null;

  const emailAddresses = addresses.map((address, i) =>
    newEmailAddress(state.nextId('idn'), address, addressStatuses[i] ?? 'verified', now),
  );
  const phoneNumbers = numbers.map((number, i) =>
    newPhoneNumber(state.nextId('idn'), number, numberStatuses[i] ?? 'verified', now),
  );
  const web3Wallets = wallets.map((wallet) => newWeb3Wallet(state.nextId('idn'), wallet, now));
  return {
    object: 'user',
    id: newId('user'),
    external_id: externalId,
    primary_email_address_id: emailAddresses[0]?.id ?? null,
    primary_phone_number_id: phoneNumbers[0]?.id ?? null,
    primary_web3_wallet_id: web3Wallets[0]?.id ?? null,
    username,
    first_name: body.first_name ?? null,
    last_name: body.last_name ?? null,
    locale: body.locale ?? null,
    timezone: body.timezone ?? null,
    has_image: false,
    image_url: imageUrl('default.png'),
    public_metadata: metadata.public_metadata ?? empty,
    private_metadata: metadata.private_metadata ?? empty,
    unsafe_metadata: metadata.unsafe_metadata ?? empty,
    email_addresses: emailAddresses,
    phone_numbers: phoneNumbers.length > 0 ? phoneNumbers : none,
    web3_wallets: web3Wallets.length > 0 ? web3Wallets : none,
    passkeys: none,
    external_accounts: none,
    saml_accounts: none,
    enterprise_accounts: none,
    password_enabled: false,
    password_last_updated_at: null,
    two_factor_enabled: false,
    totp_enabled: false,
    backup_code_enabled: false,
    mfa_enabled_at: null,
    mfa_disabled_at: null,
    last_sign_in_at: null,
    last_active_at: null,
    legal_accepted_at: acceptedAt,
    banned: body.banned ?? false,
    locked: body.locked ?? false,
    deprovisioned: false,
    lockout_expires_in_seconds: null,
    verification_attempts_remaining: MAX_ATTEMPTS,
    delete_self_enabled: body.delete_self_enabled ?? true,
    create_organization_enabled: body.create_organization_enabled ?? true,
    create_organizations_limit: limit,
    bypass_client_trust: body.bypass_client_trust ?? false,
    created_at: createdAt,
    updated_at: now,
  };
}

/** Rejects a new user by whom nobody could be found. A seed may have such users. */
function needIdentifier(body: CreateUserBody): void {
  const {
    email_address: addresses,
    phone_number: numbers,
    web3_wallet: wallets,
    username,
    external_id: externalId,
  } = body;
  if (addresses?.length || numbers?.length || wallets?.length || username || externalId) return;
  const message = 'A user needs an email_address, a phone_number, a web3_wallet, a username or an external_id';
  throw invalidField('email_address', message, 'form_param_missing');
}

/** The ID of an entry that a user may make primary. */
function primaryOf(
  name: string,
  id: string,
  entries: { id?: string; verification: { status: string } | null }[],
): string {
  const entry = entries.find((other) => other.id === id);
  if (!entry) throw invalidField(name, `${id} is not one of the user's own`);
  if (!isVerified(entry)) throw invalidField(name, `${id} is not verified`);
  return id;
}

/** What a body changes of a user. `null` empties a field that can be empty, and leaves the others. */
function changesOf(state: State, user: User, body: UpdateUserBody): Partial<User> {
  const changes: Partial<User> = {
    ...metadataOf(body),
    ...given({
      delete_self_enabled: body.delete_self_enabled,
      create_organization_enabled: body.create_organization_enabled,
      bypass_client_trust: body.bypass_client_trust,
    }),
  };
  for (const name of ['first_name', 'last_name', 'locale', 'timezone'] as const) {
    if (body[name] !== undefined) changes[name] = body[name];
  }
  for (const name of ['username', 'external_id'] as const) {
    const value = body[name];
    if (value !== undefined) changes[name] = value === null ? null : checkIdentifier(state, name, value, user);
  }
  const { primary_email_address_id: address, primary_phone_number_id: number, primary_web3_wallet_id: wallet } = body;
  if (address) changes.primary_email_address_id = primaryOf('primary_email_address_id', address, user.email_addresses);
  if (number) changes.primary_phone_number_id = primaryOf('primary_phone_number_id', number, user.phone_numbers);
  if (wallet) changes.primary_web3_wallet_id = primaryOf('primary_web3_wallet_id', wallet, user.web3_wallets);

  const { legal_accepted_at: acceptedAt, created_at: createdAt, profile_image_id: image } = body;
  if (acceptedAt !== undefined)
    changes.legal_accepted_at = acceptedAt === null ? null : timeOf('legal_accepted_at', acceptedAt);
  if (typeof createdAt === 'string') changes.created_at = timeOf('created_at', createdAt);
  if (body.create_organizations_limit !== undefined)
    changes.create_organizations_limit = limitOf(body.create_organizations_limit);
  if (image) Object.assign(changes, { has_image: true, image_url: imageUrl(encodeURIComponent(image)) });
  return changes;
}

export const userHandlers: HandlersOf = (state) => ({
  CreateUser({ body, newId, isSeed }) {
    const digest = digestOf(body);
    checkFactors(body);
    const made = newUser(state, body, newId);
    if (!isSeed) needIdentifier(body);
    const user = state.table('users').insert(made);
    if (user.locked) startLockout(state, user.id);
    if (!digest && !body.totp_secret && !body.backup_codes?.length) return shownUser(state, user);
    return changeUser(state, user, {
      ...(digest ? keepPassword(state, user.id, digest) : {}),
      ...keepFactors(state, user.id, body),
    });
  },
  GetUser: ({ params }) => shownUser(state, findUser(state, params.user_id)),
  UpdateUser({ params, body }) {
    const user = findUser(state, params.user_id);
    const changes = changesOf(state, user, body);
    const digest = digestOf(body);
    checkFactors(body);
    // From here on nothing is rejected: a request changes all that it names, or nothing.
    if (digest && body.sign_out_of_other_sessions) revokeSessions(state, user.id);
    return changeUser(state, user, {
      ...changes,
      ...(digest ? keepPassword(state, user.id, digest) : {}),
      ...keepFactors(state, user.id, body),
    });
  },
  UpdateUserMetadata({ params, body = {} }) {
    const user = findUser(state, params.user_id);
    const changes: Partial<User> = {};
    for (const kind of kinds) {
      const changed = body[kind];
      if (changed) changes[kind] = checkMetadata(kind, mergeMetadata(user[kind] ?? {}, changed));
    }
    return changeUser(state, user, changes);
  },
  ReplaceUserMetadata: ({ params, body }) => changeUser(state, findUser(state, params.user_id), metadataOf(body)),
  async SetUserProfileImage({ params, body: { file } }) {
    const changes = { has_image: true, image_url: imageUrl(await nameOfImage(file)) };
    return changeUser(state, findUser(state, params.user_id), changes);
  },
  DeleteUserProfileImage: ({ params }) =>
    changeUser(state, findUser(state, params.user_id), { has_image: false, image_url: imageUrl('default.png') }),
});
