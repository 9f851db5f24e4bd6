import type { Role, RoleSet } from '../types.js';
import type { JsonObject } from './json.js';

// What is kept of organizations where a response shows more: the rest is read from other rows when it is shown, so that it
// is as they are then.

/** A membership, without its organization, its user, and what its role brings. */
export interface OrganizationMembershipRow {
  id: string;
  organization_id: string;
  user_id: string;
  /** The key of the role. */
  role: string;
  public_metadata: JsonObject;
  private_metadata: JsonObject;
  created_at: number;
  updated_at: number;
}

/** An invitation, without the name of its role and the profile of its inviter. One that has expired is `pending` here. */
export interface OrganizationInvitationRow {
  id: string;
  organization_id: string;
  email_address: string;
  /** The key of the role. */
  role: string;
  inviter_id: string | null;
  status: 'pending' | 'accepted' | 'revoked';
  /** The link to accept it with. */
  url: string;
  public_metadata: JsonObject;
  private_metadata: JsonObject;
  expires_at: number;
  created_at: number;
  updated_at: number;
}

/** A role, without its permissions. */
export interface OrganizationRoleRow extends Omit<Role, 'permissions' | 'is_creator_eligible'> {
  permission_ids: string[];
}

/** A role set, without its roles. */
export interface RoleSetRow extends Omit<RoleSet, 'roles' | 'default_role' | 'creator_role' | 'role_set_migration'> {
  role_ids: string[];
  default_role_id: string;
  /** Of the initial set, the settings of organizations say it. */
  creator_role_id: string;
}
