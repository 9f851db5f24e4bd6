// Rules that several parts of organizations share.
import type { Organization, User } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { Handlers } from '../../engine/handlers.js';
import { contains, order } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { isCreatorEligible, permissionsOf, roleByKey } from './role-rules.js';

/** Handlers that reject everything while the instance has no organizations. */
export function whileEnabled(state: State, handlers: Handlers): Handlers {
  const guarded = Object.entries(handlers).map(([id, handler]) => {
    const guard = (request: never) => {
      if (state.settings('/instance/organization_settings').enabled) return handler(request);
      const message = 'Organizations are not enabled for this instance';
      throw new ApiError(403, 'organization_not_enabled_in_instance', message);
    };
    return [id, guard] as const;
  });
  return Object.fromEntries(guarded);
}

export function organizationOf(state: State, id: string): Organization {
  const organization = state.table('organizations').get(id);
  if (!organization) throw notFound('organization', id);
  return organization;
}

/** The invitations of an organization that can still be accepted. */
export const pendingInvitations = (state: State, organizationId: string) =>
  state
    .table('organization_invitations')
    .by('organization', organizationId)
    .filter(({ status, expires_at: end }) => status === 'pending' && end > state.now());

/** Rejects more members than an organization may have. Whoever is invited counts too. */
export function rejectFull(state: State, { id, max_allowed_memberships: most }: Organization, more = 1): void {
  if (most === 0) return; // no limit, so that nobody need count
  const members = state.table('organization_memberships').count('organization', id);
  if (members + pendingInvitations(state, id).length + more <= most) return;
  const message = `The organization may have ${most} members, those who are invited included`;
  throw new ApiError(403, 'organization_membership_quota_exceeded', message);
}

/** Rejects a user who may not manage the members of an organization. */
export function rejectManaging(state: State, { id, name }: Organization, userId: string): void {
  const membership = state.table('organization_memberships').get(`${id}:${userId}`);
  const role = membership && roleByKey(state, membership.role);
  if (role && permissionsOf(state, role).some(({ key }) => key === 'org:sys_memberships:manage')) return;
  if (!state.table('users').get(userId)) throw notFound('user', userId);
  const message = `The user ${userId} may not manage the members of ${name}`;
  throw new ApiError(403, 'missing_organization_permission', message, { permissions: ['org:sys_memberships:manage'] });
}

/** Whether nobody is left who may manage an organization. */
export const lacksManager = (state: State, organizationId: string) =>
  !state
    .table('organization_memberships')
    .by('organization', organizationId)
    .some(({ role: key }) => {
      const role = roleByKey(state, key);
      return role && isCreatorEligible(state, role);
    });

/** The part of an organization that anyone may see whom it invites. */
export const publicOrganization = ({ id, name, slug, image_url: imageUrl, has_image }: Organization) => ({
  id,
  name,
  slug,
  has_image,
  ...(imageUrl === undefined ? {} : { image_url: imageUrl }),
});

export const primaryEmailAddress = (user: User): string | undefined =>
  (user.email_addresses.find(({ id }) => id === user.primary_email_address_id) ?? user.email_addresses[0])
    ?.email_address;

export const primaryPhoneNumber = (user: User): string | undefined =>
  (user.phone_numbers.find(({ id }) => id === user.primary_phone_number_id) ?? user.phone_numbers[0])?.phone_number;

/** What others may see of a user. */
export const publicUser = (user: User) => ({
  user_id: user.id,
  first_name: user.first_name,
  last_name: user.last_name,
  image_url: user.image_url ?? '',
  has_image: user.has_image,
  identifier:
    primaryEmailAddress(user) ??
    primaryPhoneNumber(user) ??
    user.username ??
    user.web3_wallets[0]?.web3_wallet ??
    user.id,
});

/** Orders as `order` does, by the fields of the spec and no others. */
export function orderBy<R extends object>(rows: R[], by: string, fields: Record<string, (row: R) => unknown>): R[] {
  const name = by.replace(/^[+-]/, '');
  if (Object.hasOwn(fields, name)) return order(rows, by, fields);
  const message = `order_by must be one of ${Object.keys(fields).join(', ')}, with + or - before it`;
  throw invalidField('order_by', message);
}

interface Named {
  id: string;
  name: string;
  key: string;
  created_at: number;
}

/** Filters and orders rows that have a name and a key, as the lists of roles, permissions and role sets do. */
export function listNamed<R extends Named>(
  rows: R[],
  query: { query?: string | undefined; order_by?: string | undefined },
): R[] {
  const { query: text, order_by: by = '-created_at' } = query;
  const found = rows.filter(({ id, name, key }) => !text || id === text || contains(text, name, key));
  return orderBy(found, by, {
    created_at: (row) => row.created_at,
    name: (row) => row.name,
    key: (row) => row.key,
  });
}

/** What a filter by IDs keeps: `-user_1` leaves that user out, `+user_1` and `user_1` keep only that one. */
export function signed(values: string[] = []): { kept: string[] | undefined; excluded: string[] } {
  const excluded = values.filter((value) => value.startsWith('-')).map((value) => value.slice(1));
  // A plus sign in a query means a space, so that one that nobody encoded arrives as such.
  const kept = values.filter((value) => !value.startsWith('-')).map((value) => value.replace(/^[+ ]/, ''));
  return { kept: kept.length > 0 ? kept : undefined, excluded };
}

/** Rejects a text that says nothing. */
export function rejectBlank(name: string, value: string | null | undefined): void {
  if (value?.trim() === '') throw invalidField(name, `${name} must not be blank`, 'form_param_nil');
}
