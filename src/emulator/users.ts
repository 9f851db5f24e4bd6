import type {
  CreateUserBody,
  EmailAddress,
  ReplaceUserMetadataBody,
  UpdateUserBody,
  UpdateUserMetadataBody,
  User,
  UsersListQuery,
} from '../types.js';
import { notFound, Refusal } from './answers.js';
import type { Handlers } from './handlers.js';
import { given, type State } from './state.js';

type Metadata = Record<string, unknown>;

const isObject = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges deeply; `null` removes a key. */
export function mergeMetadata(into: Metadata, changes: Metadata): Metadata {
  const merged = { ...into };
  for (const [key, value] of Object.entries(changes)) {
    const present = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? mergeMetadata(isObject(present) ? present : {}, value) : value;
  }
  return merged;
}

/** The filters that are understood; the others of the operation are taken and let everything pass. */
function matches(user: User, query: UsersListQuery): boolean {
  const addresses = user.email_addresses.map((address) => address.email_address.toLowerCase());
  const text = [user.id, user.username, user.first_name, user.last_name, ...addresses].join('\n').toLowerCase();
  return (
    (!query.user_id || query.user_id.includes(user.id)) &&
    (!query.external_id || query.external_id.includes(user.external_id ?? '')) &&
    (!query.username || query.username.includes(user.username ?? '')) &&
    (!query.email_address || query.email_address.some((address) => addresses.includes(address.toLowerCase()))) &&
    (query.banned === undefined || query.banned === user.banned) &&
    (!query.query || text.includes(query.query.toLowerCase()))
  );
}

export function userHandlers(state: State): Handlers {
  const find = (params: Record<string, string>): User => {
    const id = params['user_id'] ?? '';
    const user = state.users.get(id);
    if (!user) throw notFound('user', id);
    return user;
  };
  const change = (user: User, changes: Partial<User>) => ({
    status: 200,
    body: Object.assign(user, changes, { updated_at: state.nextTime() }),
  });
  const emailAddress = (address: string): EmailAddress => {
    const now = state.nextTime();
    return {
      object: 'email_address',
      id: state.nextId('idn'),
      email_address: address,
      reserved: false,
      verification: {
        object: 'verification_admin',
        status: 'verified',
        strategy: 'admin',
        attempts: null,
        expire_at: null,
      },
      linked_to: [],
      created_at: now,
      updated_at: now,
    };
  };
  const createUser = (body: CreateUserBody): User => {
    const taken = new Set(
      [...state.users.values()].flatMap((user) => user.email_addresses.map(({ email_address: address }) => address)),
    );
    const clash = body.email_address?.find((address) => taken.has(address));
    if (clash) {
      throw new Refusal(422, 'form_identifier_exists', `The address ${clash} is taken`, {
        param_name: 'email_address',
      });
    }
    const emailAddresses = (body.email_address ?? []).map(emailAddress);
    const now = state.nextTime();
    return {
      object: 'user',
      id: state.nextId('user'),
      external_id: body.external_id ?? null,
      primary_email_address_id: emailAddresses[0]?.id ?? null,
      primary_phone_number_id: null,
      primary_web3_wallet_id: null,
      username: body.username ?? null,
      first_name: body.first_name ?? null,
      last_name: body.last_name ?? null,
      has_image: false,
      image_url: 'https://img.example.com/default.png',
      public_metadata: body.public_metadata ?? {},
      private_metadata: body.private_metadata ?? {},
      unsafe_metadata: body.unsafe_metadata ?? {},
      email_addresses: emailAddresses,
      phone_numbers: [],
      web3_wallets: [],
      passkeys: [],
      external_accounts: [],
      saml_accounts: [],
      enterprise_accounts: [],
      password_enabled: Boolean(body.password ?? body.password_digest),
      two_factor_enabled: false,
      totp_enabled: false,
      backup_code_enabled: false,
      mfa_enabled_at: null,
      mfa_disabled_at: null,
      last_sign_in_at: null,
      last_active_at: null,
      legal_accepted_at: null,
      banned: body.banned ?? false,
      locked: body.locked ?? false,
      lockout_expires_in_seconds: null,
      verification_attempts_remaining: null,
      delete_self_enabled: body.delete_self_enabled ?? true,
      create_organization_enabled: body.create_organization_enabled ?? true,
      created_at: now,
      updated_at: now,
    };
  };

  return {
    GetUserList({ query }: { query: UsersListQuery }) {
      const found = [...state.users.values()].reverse().filter((user) => matches(user, query));
      const { limit = 10, offset = 0, starting_after: cursor } = query;
      if (cursor !== undefined && !state.users.has(cursor)) throw notFound('user', cursor);
      const start = cursor === undefined ? offset : found.findIndex((user) => user.id === cursor) + 1;
      return { status: 200, body: found.slice(start, start + limit) };
    },
    GetUsersCount({ query }: { query: UsersListQuery }) {
      const found = [...state.users.values()].filter((user) => matches(user, query));
      return { status: 200, body: { object: 'total_count', total_count: found.length } };
    },
    CreateUser({ body }: { body: CreateUserBody }) {
      const user = createUser(body);
      state.users.set(user.id, user);
      return { status: 200, body: user };
    },
    GetUser: ({ params }) => ({ status: 200, body: find(params) }),
    UpdateUser({ params, body }: { params: Record<string, string>; body: UpdateUserBody }) {
      const user = find(params);
      // What the user shows under the same name. Passwords, second factors and the like are taken and never shown, and
      // the two times are texts here and numbers there.
      const { created_at: _created, legal_accepted_at: _accepted, external_id: externalId, ...rest } = body;
      const shown = Object.entries(given(rest)).filter(([name]) => name in user);
      return change(user, {
        ...Object.fromEntries(shown),
        ...(externalId === undefined ? {} : { external_id: externalId }),
      });
    },
    DeleteUser({ params }) {
      const user = find(params);
      state.users.delete(user.id);
      return { status: 200, body: { object: 'user', id: user.id, deleted: true } };
    },
    BanUser: ({ params }) => change(find(params), { banned: true }),
    UnbanUser: ({ params }) => change(find(params), { banned: false }),
    LockUser: ({ params }) => change(find(params), { locked: true }),
    UnlockUser: ({ params }) => change(find(params), { locked: false }),
    SetUserProfileImage: ({ params }) =>
      change(find(params), { has_image: true, image_url: 'https://img.example.com/own.png' }),
    DeleteUserProfileImage: ({ params }) =>
      change(find(params), { has_image: false, image_url: 'https://img.example.com/default.png' }),
    UpdateUserMetadata({ params, body }: { params: Record<string, string>; body: UpdateUserMetadataBody | undefined }) {
      const user = find(params);
      const merged = { ...user };
      for (const kind of ['public_metadata', 'private_metadata', 'unsafe_metadata'] as const) {
        const changes = body?.[kind];
        if (changes) merged[kind] = mergeMetadata(user[kind] ?? {}, changes);
      }
      return change(user, merged);
    },
    ReplaceUserMetadata: ({
      params,
      body,
    }: {
      params: Record<string, string>;
      body: ReplaceUserMetadataBody | undefined;
    }) => change(find(params), body ?? {}),
  };
}
