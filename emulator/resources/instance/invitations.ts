import type { BulkInvitation, CreateInvitationBody, Invitation } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import { isEmailAddress, isFullURL } from '../shared/identifiers.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { contains, pageOf, order } from '../../engine/lists.js';
import type { State } from '../../store/state.js';

const DAY = 86_400_000;

/** How many days the link of an invitation works, if nobody says otherwise. */
const DAYS = 30;

/** An invitation as it is at this time: one that is still open may have expired, and only an open one has a link. */
export function shownInvitation(state: State, { url, ...invitation }: Invitation): Invitation {
  if (invitation.status !== 'pending') return invitation;
  const hasExpired = typeof invitation.expires_at === 'number' && invitation.expires_at <= state.now();
  if (hasExpired) return { ...invitation, status: 'expired' };
  return url === undefined ? invitation : { ...invitation, url };
}

const isOpen = (state: State, invitation: Invitation) => shownInvitation(state, invitation).status === 'pending';

/** Rejects an address that can't be invited: a user's, or one that has an open invitation. */
export function rejectInvited(state: State, address: string, name = 'email_address'): void {
  const key = address.toLowerCase();
  if (state.table('users').count('identifier', key) > 0) {
    throw invalidField(name, `The address ${address} belongs to a user`, 'form_identifier_exists');
  }
  if (
    state
      .table('invitations')
      .by('email_address', key)
      .some((invitation) => isOpen(state, invitation))
  ) {
    const meta = { email_addresses: [address] };
    throw new ApiError(400, 'duplicate_record', `The address ${address} has an open invitation already`, meta);
  }
}

/** Rejects an invitation that can't be made. @param prefix - what leads to its fields in the body */
function check(state: State, body: CreateInvitationBody | BulkInvitation, prefix = ''): void {
  const { email_address: address, redirect_url: redirectUrl, ignore_existing: isForced } = body;
  const name = `${prefix}email_address`;
  if (!isEmailAddress(address)) {
    throw invalidField(name, `${name} must be an email address`, 'form_param_format_invalid');
  }
  if (typeof redirectUrl === 'string' && !isFullURL(redirectUrl)) {
    throw invalidField(`${prefix}redirect_url`, 'redirect_url must be a full URL', 'form_param_format_invalid');
  }
  if (!isForced) rejectInvited(state, address, name);
}

/** Makes an invitation of what was checked before. */
export function invite(state: State, body: CreateInvitationBody | BulkInvitation, id: string): Invitation {
  const { email_address, public_metadata, redirect_url: redirectUrl, expires_in_days: days } = body;
  const primary = state
    .table('domains')
    .rows()
    .find((domain) => !domain.is_satellite);
  const url = new URL('/v1/tickets/accept', primary?.frontend_api_url ?? 'https://clerk.example.com');
  url.searchParams.set('ticket', `ticket_${id}`);
  if (typeof redirectUrl === 'string') url.searchParams.set('redirect_url', redirectUrl);
  const now = state.now();
  return state.table('invitations').insert<Invitation>({
    object: 'invitation',
    id,
    email_address,
    public_metadata: public_metadata ?? {},
    revoked: false,
    status: 'pending',
    url: url.href,
    expires_at: now + (days ?? DAYS) * DAY,
    created_at: now,
    updated_at: now,
  });
}

export const invitationHandlers: HandlersOf = (state) => {
  const invitations = state.table('invitations');
  return {
    ListInvitations({ query }) {
      const { status, query: text, order_by: orderBy = '-created_at' } = query;
      const found = invitations
        .rows()
        .map((invitation) => shownInvitation(state, invitation))
        .filter((invitation) => (status ? invitation.status === status : invitation.status !== 'revoked'))
        .filter(({ email_address, id }) => text === undefined || contains(text, email_address, id));
      return pageOf(order(found, orderBy), query);
    },
    CreateInvitation({ body, newId }) {
      check(state, body);
      return invite(state, body, newId('inv'));
    },
    CreateBulkInvitations({ body }) {
      if (!body) throw invalidField('body', 'A list of invitations is missing', 'form_param_missing');
      const addresses = new Set<string>();
      for (const [i, entry] of body.entries()) {
        check(state, entry, `${i}.`);
        const key = entry.email_address.toLowerCase();
        if (addresses.has(key) && !entry.ignore_existing) {
          throw invalidField(
            `${i}.email_address`,
            `The address ${entry.email_address} is there twice`,
            'form_param_duplicate',
          );
        }
        addresses.add(key);
      }
      return body.map((entry) => invite(state, entry, state.nextId('inv')));
    },
    DeleteInvitation({ params }) {
      const invitation = invitations.get(params.invitation_id);
      if (!invitation) throw notFound('invitation', params.invitation_id);
      invitations.delete(invitation);
      return { object: 'invitation', id: invitation.id, deleted: true };
    },
    RevokeInvitation({ params }) {
      const invitation = invitations.get(params.invitation_id);
      if (!invitation) throw notFound('invitation', params.invitation_id);
      const { status } = shownInvitation(state, invitation);
      if (status !== 'pending')
        throw new ApiError(400, `invitation_already_${status}`, `The invitation is ${status} already`);
      const { url: _url, ...revoked } = invitations.update(invitation, {
        revoked: true,
        status: 'revoked',
        updated_at: state.now(),
      });
      return { ...revoked, revoked: true, status: 'revoked' };
    },
  };
};
