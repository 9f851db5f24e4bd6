import type {
  BulkOrganizationInvitation,
  CreateOrganizationInvitationBody,
  OrganizationInvitation,
  OrganizationInvitationWithOrganization,
} from '../../types.js';
import type { Organization } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isEmailAddress, isFullURL } from '../shared/identifiers.js';
import { contains, pageOf, type ListQuery } from '../../engine/lists.js';
import type { OrganizationInvitationRow } from '../../store/organization-rows.js';
import type { State } from '../../store/state.js';
import { primaryDomain } from '../instance/domains.js';
import {
  orderBy,
  organizationOf,
  publicOrganization,
  publicUser,
  rejectFull,
  rejectManaging,
  whileEnabled,
} from './rules.js';
import { roleByKey, roleFor } from './role-rules.js';

const DAY = 86_400_000;

/** How many days the link of an invitation works, if nobody says otherwise. */
const DAYS = 30;

type Body = CreateOrganizationInvitationBody | BulkOrganizationInvitation;

/** The state of an invitation at this time. */
const statusOf = (state: State, { status, expires_at: end }: OrganizationInvitationRow) =>
  status === 'pending' && end <= state.now() ? 'expired' : status;

/** An invitation as it is shown: with its inviter and its role as they are now, and a link while that works. */
export function shown(state: State, invitation: OrganizationInvitationRow): OrganizationInvitation {
  const inviter = invitation.inviter_id === null ? undefined : state.table('users').get(invitation.inviter_id);
  const status = statusOf(state, invitation);
  return {
    object: 'organization_invitation',
    ...invitation,
    role_name: roleByKey(state, invitation.role)?.name ?? invitation.role,
    public_inviter_data: inviter ? publicUser(inviter) : null,
    status,
    url: status === 'pending' ? invitation.url : null,
  };
}

const shownWithOrganization = (
  state: State,
  invitation: OrganizationInvitationRow,
): OrganizationInvitationWithOrganization => ({
  ...shown(state, invitation),
  public_organization_data: publicOrganization(organizationOf(state, invitation.organization_id)),
});

/** Rejects an invitation that can't be made. @param prefix - what leads to its fields in the body */
function check(state: State, organization: Organization, body: Body, prefix = ''): void {
  const { email_address: address, inviter_user_id: inviter, redirect_url: redirectUrl } = body;
  const name = `${prefix}email_address`;
  if (!isEmailAddress(address)) {
    throw invalidField(name, `${name} must be an email address`, 'form_param_format_invalid');
  }
  if (typeof redirectUrl === 'string' && !isFullURL(redirectUrl)) {
    throw invalidField(`${prefix}redirect_url`, 'redirect_url must be a full URL', 'form_param_format_invalid');
  }
  roleFor(state, organization, body.role, `${prefix}role`);
  if (typeof inviter === 'string') rejectManaging(state, organization, inviter);
  const users = state.table('users').by('identifier', address.toLowerCase());
  if (users.some(({ id }) => state.table('organization_memberships').get(`${organization.id}:${id}`))) {
    const message = `${address} is the address of a member of ${organization.name} already`;
    throw new ApiError(400, 'already_a_member_in_organization', message, { param_name: name });
  }
  const others = state.table('organization_invitations').by('email_address', address.toLowerCase());
  if (others.some((other) => other.organization_id === organization.id && statusOf(state, other) === 'pending')) {
    const message = `${address} has an open invitation to ${organization.name} already`;
    throw new ApiError(400, 'duplicate_record', message, { param_name: name });
  }
}

/** Makes an invitation of what was checked before. */
function invite(state: State, organizationId: string, body: Body, id: string): OrganizationInvitationRow {
  const url = new URL('/v1/tickets/accept', primaryDomain(state)?.frontend_api_url ?? 'https://clerk.example.com');
  url.searchParams.set('ticket', `ticket_${id}`);
  if (typeof body.redirect_url === 'string') url.searchParams.set('redirect_url', body.redirect_url);
  const now = state.now();
  return state.table('organization_invitations').insert<OrganizationInvitationRow>({
    id,
    organization_id: organizationId,
    email_address: body.email_address.toLowerCase(),
    role: body.role,
    inviter_id: body.inviter_user_id ?? null,
    status: 'pending',
    url: url.href,
    public_metadata: body.public_metadata ?? {},
    private_metadata: body.private_metadata ?? {},
    expires_at: now + (body.expires_in_days ?? DAYS) * DAY,
    created_at: now,
    updated_at: now,
  });
}

export const organizationInvitationHandlers: HandlersOf = (state) => {
  const invitations = state.table('organization_invitations');
  const find = (params: { organization_id: string; invitation_id: string }): OrganizationInvitationRow => {
    const invitation = invitations.get(params.invitation_id);
    if (invitation?.organization_id === params.organization_id) return invitation;
    throw notFound('invitation of the organization', params.invitation_id);
  };
  const fields = {
    created_at: (invitation: OrganizationInvitationRow) => invitation.created_at,
    email_address: (invitation: OrganizationInvitationRow) => invitation.email_address,
  };
  /** A page of those in a certain state, or in any. */
  const list = <Shown>(
    rows: OrganizationInvitationRow[],
    query: ListQuery & { status?: string | undefined },
    show: (state: State, invitation: OrganizationInvitationRow) => Shown,
  ) => {
    const found = rows.filter((row) => query.status === undefined || statusOf(state, row) === query.status);
    const ordered = orderBy(found, query.order_by ?? '-created_at', fields);
    return { data: pageOf(ordered, query).map((row) => show(state, row)), total_count: found.length };
  };

  return whileEnabled(state, {
    ListInstanceOrganizationInvitations({ query }) {
      const rows = invitations.rows().filter((row) => !query.query || contains(query.query, row.email_address));
      return list(rows, query, shownWithOrganization);
    },
    UsersGetOrganizationInvitations({ params, query }) {
      const addresses = state.table('users').get(params.user_id)?.email_addresses ?? [];
      const keys = new Set(addresses.map((address) => address.email_address.toLowerCase()));
      const rows = [...keys].flatMap((key) => invitations.by('email_address', key));
      return list(rows, query, shownWithOrganization);
    },
    ListOrganizationInvitations({ params, query }) {
      const address = query.email_address?.toLowerCase();
      const rows = invitations
        .by('organization', params.organization_id)
        .filter((row) => address === undefined || row.email_address === address);
      return list(rows, query, shown);
    },
    ListPendingOrganizationInvitations: ({ params, query }) =>
      list(invitations.by('organization', params.organization_id), { ...query, status: 'pending' }, shown),
    CreateOrganizationInvitation({ params, body, newId }) {
      const organization = organizationOf(state, params.organization_id);
      check(state, organization, body);
      rejectFull(state, organization);
      return shown(state, invite(state, organization.id, body, newId('orginv')));
    },
    CreateOrganizationInvitationBulk({ params, body }) {
      const organization = organizationOf(state, params.organization_id);
      const addresses = new Set<string>();
      for (const [i, entry] of body.entries()) {
        check(state, organization, entry, `${i}.`);
        const key = entry.email_address.toLowerCase();
        if (addresses.has(key)) {
          const message = `The address ${entry.email_address} is there twice`;
          throw invalidField(`${i}.email_address`, message, 'form_param_duplicate');
        }
        addresses.add(key);
      }
      rejectFull(state, organization, body.length);
      const made = body.map((entry) => invite(state, organization.id, entry, state.nextId('orginv')));
      return { data: made.map((invitation) => shown(state, invitation)), total_count: made.length };
    },
    GetOrganizationInvitation: ({ params }) => shown(state, find(params)),
    RevokeOrganizationInvitation({ params, body }) {
      const invitation = find(params);
      const requester = body?.requesting_user_id;
      if (typeof requester === 'string')
        rejectManaging(state, organizationOf(state, params.organization_id), requester);
      const status = statusOf(state, invitation);
      if (status !== 'pending') {
        const message = `The invitation ${invitation.id} is ${status}: only a pending one can be revoked`;
        throw new ApiError(400, 'organization_invitation_not_pending', message);
      }
      return shown(state, invitations.update(invitation, { status: 'revoked', updated_at: state.now() }));
    },
  });
};
