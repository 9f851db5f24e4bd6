import type { OrganizationMembership, User } from '../../types.js';
import { notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { contains, pageOf, type ListQuery } from '../../engine/lists.js';
import { mergeMetadata } from '../shared/metadata.js';
import type { OrganizationMembershipRow } from '../../store/organization-rows.js';
import type { State } from '../../store/state.js';
import {
  orderBy,
  organizationOf,
  primaryEmailAddress,
  primaryPhoneNumber,
  publicUser,
  rejectFull,
  signed,
  whileEnabled,
} from './rules.js';
import { permissionsOf, roleByKey, roleFor } from './role-rules.js';
import { leave } from '../sessions/sessions.js';

/** A membership as it is shown: with the organization, the user and the role as they are now. */
export function shownMembership(state: State, membership: OrganizationMembershipRow): OrganizationMembership {
  const { organization_id: organizationId, user_id: userId, ...shown } = membership;
  const role = roleByKey(state, membership.role);
  const user = state.table('users').get(userId);
  return {
    object: 'organization_membership',
    ...shown,
    role_name: role?.name ?? membership.role,
    permissions: role ? permissionsOf(state, role).map(({ key }) => key) : [],
    organization: organizationOf(state, organizationId),
    public_user_data: user ? memberData(user) : dataOfDeleted(userId),
  };
}

const memberData = (user: User) => ({
  ...publicUser(user),
  profile_image_url: user.image_url ?? '',
  username: user.username ?? null,
  banned: user.banned,
});

/** What is left of a user who is deleted, for the event of the membership that ends with them. */
const dataOfDeleted = (userId: string) => ({
  user_id: userId,
  first_name: null,
  last_name: null,
  profile_image_url: '',
  image_url: '',
  has_image: false,
  identifier: null,
});

/** The filters of the list of an organization's members. */
interface MemberQuery {
  email_address?: string[] | undefined;
  phone_number?: string[] | undefined;
  username?: string[] | undefined;
  web3_wallet?: string[] | undefined;
  query?: string | undefined;
  email_address_query?: string | undefined;
  phone_number_query?: string | undefined;
  username_query?: string | undefined;
  name_query?: string | undefined;
  last_active_at_before?: number | Date | undefined;
  last_active_at_after?: number | Date | undefined;
  created_at_before?: number | Date | undefined;
  created_at_after?: number | Date | undefined;
}

const hasOne = (wanted: string[] | undefined, values: (string | null | undefined)[]) =>
  !wanted || wanted.some((one) => values.some((value) => value?.toLowerCase() === one.toLowerCase()));

const hasPart = (text: string | undefined, values: (string | null | undefined)[]) => !text || contains(text, ...values);

const isBetween = (time: number | null | undefined, after?: number | Date, before?: number | Date) =>
  (after === undefined || (typeof time === 'number' && time > Number(after))) &&
  (before === undefined || (typeof time === 'number' && time < Number(before)));

/** Whether a member passes the filters of a list. */
function matches(user: User, query: MemberQuery): boolean {
  const addresses = user.email_addresses.map((address) => address.email_address);
  const numbers = user.phone_numbers.map((number) => number.phone_number);
  const wallets = user.web3_wallets.map((wallet) => wallet.web3_wallet);
  const names = [user.first_name, user.last_name, `${user.first_name ?? ''} ${user.last_name ?? ''}`.trim()];
  return (
    hasOne(query.email_address, addresses) &&
    hasOne(query.phone_number, numbers) &&
    hasOne(query.username, [user.username]) &&
    hasOne(query.web3_wallet, wallets) &&
    hasPart(query.query, [...addresses, ...numbers, user.username, ...wallets, user.id, ...names]) &&
    hasPart(query.email_address_query, addresses) &&
    hasPart(query.phone_number_query, numbers) &&
    hasPart(query.username_query, [user.username]) &&
    hasPart(query.name_query, names) &&
    isBetween(user.last_active_at, query.last_active_at_after, query.last_active_at_before) &&
    isBetween(user.created_at, query.created_at_after, query.created_at_before)
  );
}

export const organizationMembershipHandlers: HandlersOf = (state) => {
  const memberships = state.table('organization_memberships');
  const users = state.table('users');
  const find = ({ organization_id, user_id }: { organization_id: string; user_id: string }) => {
    const membership = memberships.get(`${organization_id}:${user_id}`);
    if (!membership) throw notFound('membership of the user', user_id);
    return membership;
  };
  const ofUser = (read: (user: User) => unknown) => (membership: OrganizationMembershipRow) => {
    const user = users.get(membership.user_id);
    return user && read(user);
  };
  const fields = {
    created_at: (membership: OrganizationMembershipRow) => membership.created_at,
    email_address: ofUser(primaryEmailAddress),
    phone_number: ofUser(primaryPhoneNumber),
    username: ofUser(({ username }) => username),
    first_name: ofUser((user) => user.first_name),
    last_name: ofUser((user) => user.last_name),
  };
  const list = (rows: OrganizationMembershipRow[], query: ListQuery) => {
    const ordered = orderBy(rows, query.order_by ?? '-created_at', fields);
    return { data: pageOf(ordered, query).map((row) => shownMembership(state, row)), total_count: rows.length };
  };

  return whileEnabled(state, {
    InstanceGetOrganizationMemberships: ({ query }) => list(memberships.rows(), query),
    UsersGetOrganizationMemberships: ({ params, query }) => list(memberships.by('user', params.user_id), query),
    ListOrganizationMemberships({ params, query }) {
      const { kept, excluded } = signed(query.user_id);
      const found = memberships
        .by('organization', params.organization_id)
        .filter(({ user_id: id }) => (!kept || kept.includes(id)) && !excluded.includes(id))
        .filter(({ role }) => !query.role || query.role.includes(role))
        .filter(({ user_id: id }) => {
          const user = users.get(id);
          return user !== undefined && matches(user, query);
        });
      return list(found, query);
    },
    CreateOrganizationMembership({ params, body, newId }) {
      const organization = organizationOf(state, params.organization_id);
      if (!users.get(body.user_id)) throw notFound('user', body.user_id);
      const role = roleFor(state, organization, body.role);
      if (memberships.get(`${organization.id}:${body.user_id}`)) {
        const message = `The user ${body.user_id} is a member of ${organization.name} already`;
        throw new ApiError(400, 'already_a_member_in_organization', message);
      }
      rejectFull(state, organization);
      const now = state.now();
      return shownMembership(
        state,
        memberships.insert<OrganizationMembershipRow>({
          id: newId('orgmem'),
          organization_id: organization.id,
          user_id: body.user_id,
          role: role.key,
          public_metadata: body.public_metadata ?? {},
          private_metadata: body.private_metadata ?? {},
          created_at: now,
          updated_at: now,
        }),
      );
    },
    UpdateOrganizationMembership({ params, body }) {
      const membership = find(params);
      const role = roleFor(state, organizationOf(state, params.organization_id), body.role);
      return shownMembership(state, memberships.update(membership, { role: role.key, updated_at: state.now() }));
    },
    DeleteOrganizationMembership({ params }) {
      const membership = find(params);
      memberships.delete(membership);
      leave(state, membership.organization_id, membership.user_id);
      return shownMembership(state, membership);
    },
    UpdateOrganizationMembershipMetadata({ params, body = {} }) {
      const membership = find(params);
      const updated = memberships.update(membership, {
        public_metadata: mergeMetadata(membership.public_metadata, body.public_metadata ?? {}),
        private_metadata: mergeMetadata(membership.private_metadata, body.private_metadata ?? {}),
        updated_at: state.now(),
      });
      return shownMembership(state, updated);
    },
  });
};
