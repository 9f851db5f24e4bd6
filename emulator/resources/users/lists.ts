import type { User, UsersCountQuery } from '../../types.js';
import { invalidField, notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { contains, order } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { shownUser } from './rows.js';

type Test = (user: User) => boolean;

/** Values of a filter to find and to leave out: a leading `-` leaves out, a leading `+` is the default. */
interface Wanted {
  found: string[];
  leftOut: string[];
}

function signed(values: string[]): Wanted {
  const wanted: Wanted = { found: [], leftOut: [] };
  for (const value of values) {
    // A plus sign that was not encoded arrives as a space.
    const plain = value.replace(/^[+ -]/, '');
    (value.startsWith('-') ? wanted.leftOut : wanted.found).push(plain);
  }
  return wanted;
}

const plain = (values: string[]): Wanted => ({ found: values, leftOut: [] });

function checkQuery(query: UsersCountQuery): void {
  const hasIds = query.provider_user_id !== undefined;
  if ((query.provider !== undefined) === hasIds) return;
  const missing = hasIds ? 'provider' : 'provider_user_id';
  throw invalidField(
    missing,
    `provider and provider_user_id go together, and ${missing} is missing`,
    'form_param_missing',
  );
}

/** The filters that indexes resolve: each gives the IDs of users, or a test where it only leaves users out. */
function lookUp(state: State, query: UsersCountQuery): { found: Set<string>[]; tests: Test[] } {
  const users = state.table('users');
  const memberships = state.table('organization_memberships');
  const by = (index: string) => (value: string) => users.by(index, value).map(({ id }) => id);
  const byIdentifier = (field: 'email_addresses' | 'phone_numbers' | 'web3_wallets') => (value: string) =>
    users
      .by('identifier', value.toLowerCase())
      .filter((user) => identifiersIn[field](user).includes(value.toLowerCase()))
      .map(({ id }) => id);
  const membersOf = (organizationId: string) =>
    memberships.by('organization', organizationId).map((membership) => membership.user_id);

  const filters: [Wanted | undefined, (value: string) => string[]][] = [
    [query.user_id && signed(query.user_id), (id) => (users.get(id) ? [id] : [])],
    [query.external_id && signed(query.external_id), by('external_id')],
    [query.organization_id && signed(query.organization_id), membersOf],
    [query.username && plain(query.username), (name) => by('username')(name.toLowerCase())],
    [query.email_address && plain(query.email_address), byIdentifier('email_addresses')],
    [query.phone_number && plain(query.phone_number), byIdentifier('phone_numbers')],
    [query.web3_wallet && plain(query.web3_wallet), byIdentifier('web3_wallets')],
    [
      query.provider_user_id && plain(query.provider_user_id),
      (id) => by('provider_account')(`${query.provider ?? ''}:${id}`),
    ],
  ];
  const found: Set<string>[] = [];
  const tests: Test[] = [];
  for (const [wanted, idsOf] of filters) {
    if (!wanted) continue;
    const leftOut = new Set(wanted.leftOut.flatMap(idsOf));
    if (leftOut.size > 0) tests.push(({ id }) => !leftOut.has(id));
    if (wanted.found.length > 0) found.push(new Set(wanted.found.flatMap(idsOf)));
  }
  return { found, tests };
}

const identifiersIn = {
  email_addresses: (user: User) => user.email_addresses.map((entry) => entry.email_address.toLowerCase()),
  phone_numbers: (user: User) => user.phone_numbers.map((entry) => entry.phone_number),
  web3_wallets: (user: User) => user.web3_wallets.map((entry) => entry.web3_wallet.toLowerCase()),
};

const fullName = ({ first_name: first, last_name: last }: User) => (first && last ? `${first} ${last}` : null);

/** The filters for which each user is looked at. */
function testsOf(query: UsersCountQuery): Test[] {
  const tests: Test[] = [];
  const add = <Value>(value: Value | undefined, test: (value: Value, user: User) => boolean) => {
    if (value !== undefined) tests.push((user) => test(value, user));
  };
  add(query.banned, (banned, user) => user.banned === banned);
  add(query.email_address_query, (text, user) => contains(text, ...identifiersIn.email_addresses(user)));
  add(query.phone_number_query, (text, user) => contains(text, ...identifiersIn.phone_numbers(user)));
  add(query.username_query, (text, user) => contains(text, user.username));
  add(query.name_query, (text, user) => contains(text, user.first_name, user.last_name, fullName(user)));
  add(query.query, (text, user) => {
    const { id, external_id: externalId, username, first_name: first, last_name: last } = user;
    const identifiers = Object.values(identifiersIn).flatMap((read) => read(user));
    return contains(text, id, externalId, username, first, last, fullName(user), ...identifiers);
  });
  for (const name of ['created_at', 'last_active_at', 'last_sign_in_at'] as const) {
    add(query[`${name}_before`], (time, user) => (user[name] ?? Infinity) < Number(time));
    add(query[`${name}_after`], (time, user) => (user[name] ?? -Infinity) > Number(time));
  }
  add(query.last_active_at_since, (time, user) => (user.last_active_at ?? -Infinity) >= Number(time));
  return tests;
}

/** The users whom a query finds, in the order in which they were added. */
function find(state: State, query: UsersCountQuery): User[] {
  checkQuery(query);
  const users = state.table('users');
  const { found, tests } = lookUp(state, query);
  tests.push(...testsOf(query));
  const [ids, ...others] = found.sort((a, b) => a.size - b.size);
  const isFound: Test = (user) => tests.every((test) => test(user));
  if (!ids) return tests.length > 0 ? users.rows().filter(isFound) : users.rows();
  for (const other of others) tests.push(({ id }) => other.has(id));
  // Only the table knows which of several was added first.
  const candidates =
    ids.size > 1 ? users.rows().filter(({ id }) => ids.has(id)) : [...ids].flatMap((id) => users.get(id) ?? []);
  return candidates.filter(isFound);
}

/** What users can be ordered by. */
const fields: Record<string, (user: User) => unknown> = {
  created_at: (user) => user.created_at,
  updated_at: (user) => user.updated_at,
  first_name: (user) => user.first_name,
  last_name: (user) => user.last_name,
  username: (user) => user.username,
  last_active_at: (user) => user.last_active_at,
  last_sign_in_at: (user) => user.last_sign_in_at,
  email_address: (user) => user.email_addresses.find(({ id }) => id === user.primary_email_address_id)?.email_address,
  phone_number: (user) => user.phone_numbers.find(({ id }) => id === user.primary_phone_number_id)?.phone_number,
  web3wallet: (user) => user.web3_wallets.find(({ id }) => id === user.primary_web3_wallet_id)?.web3_wallet,
};

function ordered(users: User[], orderBy: string): User[] {
  const name = orderBy.replace(/^[+-]/, '');
  if (!Object.hasOwn(fields, name)) {
    const message = `Users can be ordered by ${Object.keys(fields).join(', ')}, and not by ${name}`;
    throw invalidField('order_by', message);
  }
  // The usual order needs no more than a look at each: users are there in the order in which they were created.
  if (name !== 'created_at') return order(users, orderBy, fields);
  users.sort((a, b) => a.created_at - b.created_at);
  return orderBy.startsWith('-') ? users.reverse() : users;
}

export const userListHandlers: HandlersOf = (state) => {
  // What the last query found. Most requests ask for the next page of the same.
  let last: { revision: number; key: string; users: User[] } | undefined;
  const list = (query: UsersCountQuery, orderBy: string): User[] => {
    const key = JSON.stringify([orderBy, query]);
    if (last?.revision !== state.revision || last.key !== key)
      last = { revision: state.revision, key, users: ordered(find(state, query), orderBy) };
    return last.users;
  };

  return {
    GetUserList({ query }) {
      const { limit = 10, offset = 0, starting_after: cursor, order_by: orderBy = '-created_at', ...filters } = query;
      const users = list(filters, orderBy);
      const before = cursor === undefined ? undefined : state.table('users').get(cursor);
      const start = before ? users.indexOf(before) + 1 : offset;
      if (cursor !== undefined && (!before || start === 0)) throw notFound('user of this list', cursor);
      return users.slice(start, start + limit).map((user) => shownUser(state, user));
    },
    GetUsersCount({ query }) {
      const isAll = Object.values(query).every((value) => value === undefined);
      const count = isAll ? state.table('users').size : list(query, '-created_at').length;
      return { object: 'total_count', total_count: count };
    },
  };
};
