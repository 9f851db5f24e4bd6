// Which event a change of a row is, and what is in it.
import { shown as shownInvitation } from '../resources/organizations/invitations.js';
import { shownMembership } from '../resources/organizations/memberships.js';
import { shownRole } from '../resources/organizations/role-rules.js';
import { organizationOf, publicOrganization } from '../resources/organizations/rules.js';
import { shownSession } from '../resources/sessions/sessions.js';
import { shownUser } from '../resources/users/rows.js';
import type { OrganizationInvitationRow } from '../store/organization-rows.js';
import type { Rows } from '../store/rows.js';
import type { State } from '../store/state.js';
import type { Session, SignableEvent } from '../types.js';

/** A row before and after a change: one of them is missing where the row is new, or gone. */
interface Change<R> {
  before: R | undefined;
  after: R | undefined;
}

type EventOf<R> = (state: State, change: Change<R>) => SignableEvent | undefined;

/** The receipt for what was deleted. */
const deleted = (object: string, { id = '', slug }: { id?: string; slug?: string }) => ({
  object,
  id,
  ...(slug ? { slug } : {}),
  deleted: true,
});

/** The events of sessions by the status that they come to. Other statuses have none. */
const sessionEvents = new Map<string, 'session.pending' | 'session.ended' | 'session.removed' | 'session.revoked'>([
  ['pending', 'session.pending'],
  ['ended', 'session.ended'],
  ['removed', 'session.removed'],
  ['revoked', 'session.revoked'],
]);

function sessionEvent(state: State, { before, after }: Change<Session>): SignableEvent | undefined {
  const row = after ?? before;
  const user = row && state.table('users').get(row.user_id);
  if (!row || !user) return undefined;
  const { tasks: _tasks, ...session } = shownSession(state, row);
  const data = { ...session, user: shownUser(state, user) };
  if (!after) return { type: 'session.removed', data: { ...data, status: 'removed' } };
  if (!before) return { type: after.status === 'pending' ? 'session.pending' : 'session.created', data };
  const type = before.status === after.status ? undefined : sessionEvents.get(after.status);
  return type && { type, data };
}

function invitationEvent(
  state: State,
  { before, after }: Change<OrganizationInvitationRow>,
): SignableEvent | undefined {
  if (!after || before?.status === after.status) return undefined;
  const organization = publicOrganization(organizationOf(state, after.organization_id));
  const data = { ...shownInvitation(state, after), data: { public_organization_data: organization } };
  if (!before) return { type: 'organizationInvitation.created', data };
  if (after.status === 'revoked') return { type: 'organizationInvitation.revoked', data };
  const [user] = state.table('users').by('identifier', after.email_address.toLowerCase());
  return { type: 'organizationInvitation.accepted', data: { ...data, user_id: user?.id ?? '' } };
}

/** The events of the tables that have any. */
const events: { [Name in keyof Rows]?: EventOf<Rows[Name]> } = {
  users(state, { before, after }) {
    if (after) return { type: before ? 'user.updated' : 'user.created', data: shownUser(state, after) };
    if (!before) return undefined;
    const externalId = before.external_id === null ? {} : { external_id: before.external_id };
    return { type: 'user.deleted', data: { ...deleted('user', before), ...externalId } };
  },
  sessions: sessionEvent,
  organizations(_state, { before, after }) {
    if (after) return { type: before ? 'organization.updated' : 'organization.created', data: after };
    return before && { type: 'organization.deleted', data: deleted('organization', before) };
  },
  organization_memberships(state, { before, after }) {
    if (after) {
      const type = before ? 'organizationMembership.updated' : 'organizationMembership.created';
      return { type, data: shownMembership(state, after) };
    }
    return before && { type: 'organizationMembership.deleted', data: shownMembership(state, before) };
  },
  organization_invitations: invitationEvent,
  organization_domains(_state, { before, after }) {
    if (after) return { type: before ? 'organizationDomain.updated' : 'organizationDomain.created', data: after };
    return before && { type: 'organizationDomain.deleted', data: deleted('organization_domain', before) };
  },
  organization_roles(state, { before, after }) {
    if (after) return { type: before ? 'role.updated' : 'role.created', data: shownRole(state, after) };
    return before && { type: 'role.deleted', data: deleted('role', before) };
  },
  organization_permissions(_state, { before, after }) {
    if (after) return { type: before ? 'permission.updated' : 'permission.created', data: after };
    return before && { type: 'permission.deleted', data: deleted('permission', before) };
  },
  waitlist_entries(_state, { before, after }) {
    return after && { type: before ? 'waitlistEntry.updated' : 'waitlistEntry.created', data: after };
  },
};

/** Whether changes of a table are events. */
export const hasEvents = (table: string): boolean => Object.hasOwn(events, table);

/** The event that a change is; `undefined` if it is none. */
export function eventOf(state: State, table: string, change: Change<object>): SignableEvent | undefined {
  const read = events[table as keyof Rows] as EventOf<object> | undefined; // the rows of a table have its type
  return read?.(state, change);
}
