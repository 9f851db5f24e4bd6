// What people do by the Frontend API, which the emulator does not have: they sign up, and accept invitations.
// Not by ../../types.js, which re-exports all: the bundler of declarations would lose what stands behind the star.
import type {
  CreateUserBody,
  Invitation,
  OrganizationInvitation,
  OrganizationMembership,
  User,
} from 'clerk-bapi/types';
import { ApiError, invalidField, notFound } from '../../engine/errors.js';
import { execute, type Engine } from '../../engine/execute.js';
import { shownInvitation } from '../instance/invitations.js';
import { shown } from '../organizations/invitations.js';
import { deleteUser } from './removal.js';
import { checkRestrictions } from './sign-up-restrictions.js';

/** An invitation that someone has accepted, with its user and membership. */
export interface AcceptedInvitation {
  /** The invitation, which is accepted now. */
  invitation: Invitation | OrganizationInvitation;
  /** Whoever has accepted it. */
  user: User;
  /** Of an invitation to an organization. */
  membership?: OrganizationMembership;
}

/** What people do in an application, which no operation of the API does. */
export interface Visitors {
  /**
   * Creates a user who signs up: the allowlist, the blocklist and the other restrictions of the instance are applied.
   *
   * @param body - What `users.create` takes.
   * @throws Error - if an instance would reject it: its `status` is 403 or 422, and it has a `code`
   */
  signUp(this: void, body: CreateUserBody): User;
  /**
   * Accepts an invitation, to the instance or to an organization. Whoever has its address becomes a member, and else a user is
   * created with it.
   *
   * @param id - The ID of the invitation, `inv_...` or `orginv_...`.
   * @param body - Further fields of that user.
   * @throws Error - if there is no such invitation (its `status` is 404), or it is not open (400)
   */
  acceptInvitation(this: void, id: string, body?: CreateUserBody): AcceptedInvitation;
}

/** @param onChange - called after each change */
export function createVisitors(engine: Engine, onChange: () => void): Visitors {
  const { state, spec, validation } = engine;
  const run = (id: string, body: object, params: Record<string, string> = {}): unknown => {
    const operation = spec.operations.find((other) => other.id === id);
    if (!operation) throw new Error(`There is no operation ${id}`);
    validation.body(operation, body);
    const newId = (prefix: string) => state.nextId(prefix);
    const fixed = { query: {}, newId, isSeed: false, seedFields: {}, machineId: undefined };
    return execute(engine, operation, { ...fixed, params, body });
  };
  const signUp = (body: CreateUserBody, isInvited: boolean): User => {
    const { email_address: addresses = [], phone_number: numbers = [], web3_wallet: wallets = [] } = body;
    const identifiers = [...addresses, ...numbers, ...wallets];
    if (identifiers.length === 0) {
      throw invalidField(
        'email_address',
        'A sign-up needs an email address, a phone number or a wallet',
        'form_param_missing',
      );
    }
    checkRestrictions(state, identifiers, isInvited);
    return run('CreateUser', body) as User;
  };
  /** The user with an address, if there is one. */
  const userWith = (address: string): User | undefined =>
    state.table('users').by('identifier', address.toLowerCase())[0];
  const rejectClosed = (id: string, status: string | undefined) => {
    if (status !== 'pending')
      throw new ApiError(400, 'invitation_not_open', `The invitation ${id} is ${status} already`);
  };

  const acceptToInstance = (id: string, body: CreateUserBody): AcceptedInvitation => {
    const invitations = state.table('invitations');
    const invitation = invitations.get(id);
    if (!invitation) throw notFound('invitation', id);
    rejectClosed(id, shownInvitation(state, invitation).status);
    const address = invitation.email_address;
    const metadata = { ...invitation.public_metadata, ...body.public_metadata };
    const user = userWith(address) ?? signUp({ ...body, public_metadata: metadata, email_address: [address] }, true);
    const accepted = invitations.update(invitation, { status: 'accepted', updated_at: state.now() });
    return { invitation: shownInvitation(state, accepted), user };
  };
  const acceptToOrganization = (id: string, body: CreateUserBody): AcceptedInvitation => {
    const invitations = state.table('organization_invitations');
    const invitation = invitations.get(id);
    if (!invitation) throw notFound('invitation', id);
    rejectClosed(id, shown(state, invitation).status);
    const { email_address: address, role, organization_id, public_metadata, private_metadata } = invitation;
    const present = userWith(address);
    const user = present ?? signUp({ ...body, email_address: [address] }, true);
    const fields = { user_id: user.id, role, public_metadata, private_metadata };
    // First, or it would count as a place that is taken.
    const accepted = invitations.update(invitation, { status: 'accepted', updated_at: state.now() });
    try {
      const membership = run('CreateOrganizationMembership', fields, { organization_id }) as OrganizationMembership;
      return { invitation: shown(state, accepted), user, membership };
    } catch (error) {
      invitations.update(accepted, invitation);
      if (!present) deleteUser(state, user);
      throw error;
    }
  };

  const told = <Result>(result: Result): Result => {
    onChange();
    return result;
  };
  return {
    signUp: (body) => told(signUp(body, false)),
    acceptInvitation: (id, body = {}) =>
      told(
        id.startsWith('orginv_') || state.table('organization_invitations').get(id)
          ? acceptToOrganization(id, body)
          : acceptToInstance(id, body),
      ),
  };
}
