import type { Session } from '../../types.js';
import { invalidField, notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { pageOf, order } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import type { ClientRow } from '../../store/rows.js';
import { findUser, shownUser } from '../users/rows.js';

const DAY = 86_400_000;
/** How long a session lasts, and when it counts as abandoned, in ms. */
const LIFETIME = 7 * DAY;
const ABANDONED_AFTER = 30 * DAY;

/** A session as it is at this time. */
export function shownSession(state: State, session: Session): Session {
  if (session.status !== 'active' && session.status !== 'pending') return session;
  const now = state.now();
  if (now >= session.abandon_at) return { ...session, status: 'abandoned' };
  return now >= session.expire_at ? { ...session, status: 'expired' } : session;
}

/**
 * The organization that a request for a user names, by its ID or slug.
 *
 * @param isMember - whether the user has to be in it already; a seed may bring memberships later
 * @returns its ID
 */
export function organizationFor(state: State, name: string, given: string, userId: string, isMember: boolean): string {
  const organization = state.table('organizations').get(given);
  if (!organization) throw notFound('organization', given);
  if (isMember && !state.table('organization_memberships').get(`${organization.id}:${userId}`)) {
    throw invalidField(name, `The user ${userId} is not a member of the organization ${organization.id}`);
  }
  return organization.id;
}

/** Ends the part of sessions in an organization: of all its members, or of one who is no longer in it. */
export function leave(state: State, organizationId: string, userId?: string): void {
  const sessions = state.table('sessions');
  for (const session of sessions.by('organization', organizationId)) {
    if (userId !== undefined && session.user_id !== userId) continue;
    sessions.update(session, { last_active_organization_id: null, updated_at: state.now() });
  }
}

export const sessionHandlers: HandlersOf = (state) => {
  const sessions = state.table('sessions');
  const clients = state.table('clients');
  const find = (id: string): Session => {
    const session = sessions.get(id);
    if (!session) throw notFound('session', id);
    return shownSession(state, session);
  };
  const newClient = (): ClientRow => {
    const now = state.now();
    return clients.insert({
      object: 'client',
      id: state.nextId('client'),
      sign_in_id: null,
      sign_up_id: null,
      last_authentication_strategy: null,
      created_at: now,
      updated_at: now,
    });
  };
  /** The client on which a user is signed in last, or a new one. */
  const clientFor = (userId: string): ClientRow => {
    const current = sessions.by('user', userId).findLast((session) => shownSession(state, session).status === 'active');
    const client = current && clients.get(current.client_id);
    return client ? clients.update(client, { updated_at: state.now() }) : newClient();
  };

  return {
    GetSessionList({ query }) {
      const { client_id: clientId, user_id: userId, status } = query;
      const known = userId === undefined ? undefined : sessions.by('user', userId);
      const some = known ?? (clientId === undefined ? sessions.rows() : sessions.by('client', clientId));
      const found = some
        .map((session) => shownSession(state, session))
        .filter((session) => clientId === undefined || session.client_id === clientId)
        .filter((session) => status === undefined || session.status === status);
      return pageOf(order(found, '-created_at'), query);
    },
    createSession({ body, newId, isSeed }) {
      const { user_id: userId, active_organization_id: organization } = body;
      const user = shownUser(state, findUser(state, userId));
      if (user.banned) throw invalidField('user_id', `The user ${userId} is banned`, 'user_banned');
      if (user.locked) throw invalidField('user_id', `The user ${userId} is locked`, 'user_locked');
      const organizationId =
        organization === undefined
          ? null
          : organizationFor(state, 'active_organization_id', organization, userId, !isSeed);
      const now = state.now();
      return sessions.insert<Session>({
        object: 'session',
        id: newId('sess'),
        user_id: userId,
        client_id: clientFor(userId).id,
        actor: null,
        status: 'active',
        last_active_organization_id: organizationId,
        last_active_at: now,
        latest_activity: null,
        expire_at: now + LIFETIME,
        abandon_at: now + ABANDONED_AFTER,
        tasks: null,
        created_at: now,
        updated_at: now,
      });
    },
    GetSession: ({ params }) => find(params.session_id),
    RevokeSession({ params }) {
      const session = find(params.session_id);
      if (session.status === 'revoked') return session;
      return sessions.update(session, { status: 'revoked', updated_at: state.now() });
    },
  };
};
