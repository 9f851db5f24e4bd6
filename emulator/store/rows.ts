import type { JWK } from 'jose';
import type {
  ActorToken,
  AgentTask,
  AdminPortalLinkToken,
  AllowlistIdentifier,
  ApiKey,
  BlocklistIdentifier,
  Client,
  Domain,
  Email,
  EnterpriseConnectionTestRun,
  Instance,
  InstanceCommunication,
  InstanceProtect,
  InstanceRestrictions,
  InstanceSettings,
  Invitation,
  JwtTemplate,
  M2MToken,
  MachineScope,
  MachineSummary,
  OAuthAccessTokenClaims,
  OAuthApplication,
  OAuthApplicationSettings,
  Organization,
  OrganizationDomain,
  OrganizationSettings,
  Permission,
  RedirectUrl,
  RsaPublicJwk,
  Session,
  SignInToken,
  Template,
  User,
  WaitlistEntry,
} from '../types.js';
import type {
  OrganizationInvitationRow,
  OrganizationMembershipRow,
  OrganizationRoleRow,
  RoleSetRow,
} from './organization-rows.js';

/** Something that no response shows, such as the hash of a password, kept under the ID of what it belongs to. */
export interface Secret {
  id: string;
  value: string;
}

/** A key of a machine that another has replaced. It goes on working for a while. */
export interface PreviousKey {
  id: string;
  machine_id: string;
  value: string;
  /** When it stops working, in ms since 1970. */
  expires_at: number;
}

/** A test run, and the enterprise connection that it tries. */
export type TestRunRow = EnterpriseConnectionTestRun & { enterprise_connection_id: string };

/** A client without its sessions, which are rows of their own. */
export type ClientRow = Omit<Client, 'sessions' | 'session_ids' | 'last_active_session_id'>;

/** An agent task, with the user on whose behalf it is done. */
export type AgentTaskRow = AgentTask & { user_id: string };

/** A key that signs tokens. Its ID is the `kid` in their headers. */
export interface SigningKey {
  id: string;
  public_jwk: RsaPublicJwk;
  private_jwk: JWK;
}

/** The key that a JWT template has of its own, under the ID of the template. */
export interface TemplateKey {
  id: string;
  jwk: JWK;
}

/** What is kept of a password, under the ID of its user. */
export interface Password {
  id: string;
  /** The algorithm that made the digest. */
  hasher: string;
  digest: string;
  /** Whether the user has to choose another one at the next sign-in. */
  compromised: boolean;
}

/** The backup codes of a user that were not used yet, in plain text or as bcrypt hashes, under the ID of the user. */
export interface BackupCodes {
  id: string;
  codes: string[];
}

/** When the lock of a user ends, in ms since 1970, under the ID of the user. */
export interface Lockout {
  id: string;
  expire_at: number;
}

/** A check by a code that was sent to an email address or a phone number. */
export interface CodeVerification {
  id: string;
  /** The ID of the address or number. */
  identification_id: string;
  strategy: 'email_code' | 'phone_code';
  status: 'unverified' | 'verified' | 'failed';
  attempts: number;
  expire_at: number;
}

/** The rows of the tables that handlers know. The names are those of the paths: `/organizations/{id}/memberships`. */
export interface Rows {
  actor_tokens: ActorToken;
  agent_tasks: AgentTaskRow;
  admin_portal_link_tokens: AdminPortalLinkToken;
  allowlist_identifiers: AllowlistIdentifier;
  api_keys: ApiKey;
  api_key_secrets: Secret;
  backup_codes: BackupCodes;
  blocklist_identifiers: BlocklistIdentifier;
  clients: ClientRow;
  code_verifications: CodeVerification;
  domains: Domain;
  email: Email;
  enterprise_connection_test_runs: TestRunRow;
  invitations: Invitation;
  jwt_templates: JwtTemplate;
  lockouts: Lockout;
  jwt_template_keys: TemplateKey;
  machines: MachineSummary;
  machine_keys: Secret;
  machine_previous_keys: PreviousKey;
  machine_scopes: MachineScope;
  m2m_tokens: M2MToken;
  m2m_token_secrets: Secret;
  oauth_access_tokens: OAuthAccessTokenClaims;
  oauth_access_token_secrets: Secret;
  oauth_applications: OAuthApplication;
  oauth_application_secrets: Secret;
  organizations: Organization;
  organization_domains: OrganizationDomain;
  organization_invitations: OrganizationInvitationRow;
  organization_memberships: OrganizationMembershipRow;
  organization_permissions: Permission;
  organization_roles: OrganizationRoleRow;
  passwords: Password;
  redirect_urls: RedirectUrl;
  role_sets: RoleSetRow;
  sessions: Session;
  sign_in_tokens: SignInToken;
  signing_keys: SigningKey;
  templates: Template;
  totp_secrets: Secret;
  users: User;
  waitlist_entries: WaitlistEntry;
}

/** Settings that handlers know, by their path. Each is there from the beginning. */
export interface Settings {
  '/beta_features/instance_settings': InstanceSettings;
  '/instance': Instance;
  '/instance/communication': InstanceCommunication;
  '/instance/oauth_application_settings': OAuthApplicationSettings;
  '/instance/organization_settings': OrganizationSettings;
  '/instance/protect': InstanceProtect;
  '/instance/restrictions': InstanceRestrictions;
  /** The Svix app that delivers webhooks, if there is one. */
  '/webhooks/svix': { id: string | null };
}
