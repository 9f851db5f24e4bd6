// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec.

import type {
  InvitationPublicMetadata,
  Metadata,
  MetadataInput,
  MetadataPatch,
  OrganizationInvitationPrivateMetadata,
  OrganizationInvitationPublicMetadata,
  OrganizationMembershipPrivateMetadata,
  OrganizationMembershipPublicMetadata,
  OrganizationPrivateMetadata,
  OrganizationPublicMetadata,
  UserPrivateMetadata,
  UserPublicMetadata,
  UserUnsafeMetadata,
} from '../../src/metadata.js';

export type * from '../../src/metadata.js';

/** Public half of an Ed25519 key pair, in JWK form (RFC 8037). */
export interface Ed25519PublicJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, `EdDSA`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `OKP` (octet key pair). */
  kty: 'OKP';
  /** Curve, always `Ed25519`. */
  crv: 'Ed25519';
  /** Public key, base64url. */
  x: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/** Public half of an elliptic-curve key pair, in JWK form (RFC 7518). */
export interface EcPublicJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, such as `ES256`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `EC` (elliptic curve). */
  kty: 'EC';
  /** Name of the curve, such as `P-256`. */
  crv: string;
  /** X coordinate of the public point, base64url. */
  x: string;
  /** Y coordinate of the public point, base64url. */
  y: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/** Public half of an RSA key pair, in JWK form (RFC 7518). Enough to verify a token signed with `RS256`. */
export interface RsaPublicJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, such as `RS256`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `RSA`. */
  kty: 'RSA';
  /** Modulus, base64url. */
  n: string;
  /** Public exponent, base64url (usually `AQAB`, which is 65537). */
  e: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/**
 * Ed25519 key pair with its private half, in JWK form. Verifying a token does not need it; treat one as a
 * secret.
 */
export interface Ed25519PrivateJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, `EdDSA`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `OKP` (octet key pair). */
  kty: 'OKP';
  /** Curve, always `Ed25519`. */
  crv: 'Ed25519';
  /** Public key, base64url. */
  x: string;
  /** Private key, base64url. Secret. */
  d: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/**
 * Elliptic-curve key pair with its private half, in JWK form. Verifying a token does not need it; treat one as
 * a secret.
 */
export interface EcPrivateJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, such as `ES256`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `EC` (elliptic curve). */
  kty: 'EC';
  /** Name of the curve, such as `P-256`. */
  crv: string;
  /** X coordinate of the public point, base64url. */
  x: string;
  /** Y coordinate of the public point, base64url. */
  y: string;
  /** Private key, base64url. Secret. */
  d: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/** RSA key pair with its private half, in JWK form. Verifying a token does not need it; treat one as a secret. */
export interface RsaPrivateJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, such as `RS256`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `RSA`. */
  kty: 'RSA';
  /** Modulus, base64url. */
  n: string;
  /** Public exponent, base64url (usually `AQAB`, which is 65537). */
  e: string;
  /** Private exponent, base64url. Secret. */
  d: string;
  /** First prime factor of the modulus, base64url. Secret. */
  p: string;
  /** Second prime factor of the modulus, base64url. Secret. */
  q: string;
  /** Private exponent modulo `p - 1`, base64url; speeds up signing. Secret. */
  dp?: string;
  /** Private exponent modulo `q - 1`, base64url; speeds up signing. Secret. */
  dq?: string;
  /** Inverse of `q` modulo `p`, base64url; speeds up signing. Secret. */
  qi?: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/** Secret key shared by signer and verifier, in JWK form. Whoever has it can sign tokens as well. */
export interface SymmetricJwk {
  /** Key ID; the `kid` in a JWT's header says which key signed it. */
  kid: string;
  /** Algorithm the key is meant for, such as `HS256`. */
  alg: string;
  /** What the key serves for: `sig` signatures, `enc` encryption. */
  use: string;
  /** Key type, always `oct` (octet sequence). */
  kty: 'oct';
  /** The key's bytes, base64url. Secret. */
  k: string;
  /** X.509 certificate chain for the key, each certificate base64 DER, the key's own first. */
  x5c?: string[];
  /** SHA-1 thumbprint of the key's X.509 certificate, base64url. */
  x5t?: string;
  /** SHA-256 thumbprint of the key's X.509 certificate, base64url. */
  'x5t#S256'?: string;
  /** URL from which the key's X.509 certificate or chain can be fetched. */
  x5u?: string;
}

/** A JSON Web Key Set (RFC 7517): the keys with which to verify JWTs of the instance. */
export interface JwkSet {
  /** The keys; `kty` tells their kinds apart, and `kid` is what a token refers to. */
  keys: (
    Ed25519PublicJwk | EcPublicJwk | RsaPublicJwk | Ed25519PrivateJwk | EcPrivateJwk | RsaPrivateJwk | SymmetricJwk
  )[];
}

/**
 * The device and place from which a session was last used, for showing to a user or an administrator; `null` if
 * nothing was recorded.
 */
export type SessionActivity = {
  /** The kind of this object. */
  object: string;
  /** ID of the activity record, not of the session. */
  id: string;
  /** Kind of device or operating system, for instance `Macintosh`. Absent if unknown. */
  device_type?: string;
  /** Whether it was a phone or another mobile device. */
  is_mobile: boolean;
  /** Name of the browser, for instance `Chrome`. Absent if unknown. */
  browser_name?: string;
  /** Version of the browser, as a string. Absent if unknown. */
  browser_version?: string;
  /** IP address that the request came from, IPv4 or IPv6. */
  ip_address?: string;
  /** City that the IP address suggests; an estimate. Absent if unknown. */
  city?: string;
  /** Country that the IP address suggests; an estimate. Absent if unknown. */
  country?: string;
} | null;

/** Something that a user has to do after signing in before a `pending` session becomes `active`. */
export interface SessionTask {
  /** Which task it is, for instance `choose-organization`, `reset-password` or `setup-mfa`; expect others. */
  key: string;
}

/**
 * One signed-in period of one user on one client (a browser or device). Session tokens are issued for as long
 * as it lasts.
 */
export interface Session {
  /** The kind of this object: always `session`. */
  object: 'session';
  /** The session's ID, `sess_...`. Session tokens carry it as the claim `sid`. */
  id: string;
  /** ID of the user who is signed in, `user_...`. */
  user_id: string;
  /** ID of the client that the session lives on, `client_...`. */
  client_id: string;
  /**
   * Who is really at the keyboard when the user is being impersonated, with that person's ID in `sub`; `null` in
   * an ordinary session.
   */
  actor: Record<string, unknown> | null;
  /**
   * `active`: in use. `pending`: signed in, with `tasks` still to do. `ended`: signed out, still known to the
   * client. `removed`: signed out and dropped from the client. `expired`: past its lifetime. `abandoned`: given
   * up on the client. `replaced`: another session took its place. `revoked`: ended by the application's backend
   * or an administrator.
   */
  status: 'active' | 'revoked' | 'ended' | 'expired' | 'removed' | 'abandoned' | 'replaced' | 'pending' | (string & {});
  /**
   * ID of the organization that was active most recently in this session, `org_...`; `null` for none (personal
   * account).
   */
  last_active_organization_id?: string | null;
  /** When the session was last used, as Unix time in milliseconds. */
  last_active_at: number;
  /** Device and place of the most recent use; `null` or absent if not recorded. */
  latest_activity?: SessionActivity;
  /** When the session expires, as Unix time in milliseconds. */
  expire_at: number;
  /** When the session counts as abandoned, as Unix time in milliseconds. */
  abandon_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When the session was opened, as Unix time in milliseconds. */
  created_at: number;
  /** What the user still has to do before the session becomes `active`; `null` or absent if nothing. */
  tasks?: SessionTask[] | null;
}

/**
 * A browser or device on which users of the instance sign in. It can hold several sessions, and one sign-in and
 * one sign-up attempt in progress.
 */
export interface Client {
  /** The kind of this object: always `client`. */
  object: 'client';
  /** The client's ID, `client_...`. */
  id: string;
  /** IDs of the sessions in `sessions`, `sess_...`. */
  session_ids: string[];
  /** The sessions on this client. */
  sessions: Session[];
  /** ID of the sign-in in progress; `null` if there is none. */
  sign_in_id: string | null;
  /** ID of the sign-up in progress; `null` if there is none. */
  sign_up_id: string | null;
  /** ID of the session that was used last, `sess_...`; `null` if there is none. */
  last_active_session_id: string | null;
  /** Strategy of the latest sign-in on this client, such as `password` or `oauth_google`; `null` if not known. */
  last_authentication_strategy: string | null;
  /** When the client last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When the client was created, as Unix time in milliseconds. */
  created_at: number;
}

/** A page of clients, as a bare array. */
export type ClientList = Client[];

/** One thing that was wrong with a request. An error response holds a list of these. */
export interface ClerkError {
  /** What went wrong, in a few words for developers. */
  message: string;
  /** The same at more length; often fit to show to a user. */
  long_message: string;
  /**
   * The stable, machine-readable name of the error, such as `resource_not_found`. Branch on this, not on the
   * texts.
   */
  code: string;
  /** More about the error, depending on `code`; `param_name`, for instance, names the parameter at fault. */
  meta?: {
    [key: string]: unknown;
  };
}

/** The body of every error response: one or more errors, and an ID that Clerk's support can look up. */
export interface ClerkErrors {
  /** What went wrong, one entry per problem, for instance one per invalid field. */
  errors: ClerkError[];
  /** More about the failed request as a whole. Absent if there is nothing to add. */
  meta?: {
    [key: string]: unknown;
  };
  /** ID of the request for Clerk's support. If absent, the response header `cf-ray` serves as one. */
  clerk_trace_id?: string;
}

/** What `clients.verify` takes. */
export interface VerifyClientBody {
  /** The JWT to check, as the frontend sent it. */
  token: string;
}

/** What `emailAddresses.create` takes. */
export interface CreateEmailAddressBody {
  /** ID of the user who gets the address, `user_...`. */
  user_id: string;
  /** The address to add, in the usual `name@domain` form (RFC 5322). */
  email_address: string;
  /** `true` records the address as verified, with no proof by the user. Absent or `null`: it starts unverified. */
  verified?: boolean | null | undefined;
  /** `true` makes the address the primary one. Absent or `null`: only if it is the user's first. */
  primary?: boolean | null | undefined;
  /**
   * `true` sends an email about the change when the new address becomes primary. Default `false`: no email is
   * sent.
   *
   * @default false
   */
  notify_primary_email_address_changed?: boolean | null | undefined;
}

/** Verification by a one-time code, sent by email or to a phone. */
export interface OtpVerification {
  /** The kind of this object: always `verification_otp`. */
  object?: 'verification_otp';
  /**
   * `unverified` is still open, `verified` succeeded, `failed` ran out of tries or was rejected, `expired` took
   * too long.
   */
  status: 'unverified' | 'verified' | 'failed' | 'expired' | (string & {});
  /**
   * How the code is used: `email_code` and `phone_code` prove an address or number, `reset_password_email_code`
   * allows a new password.
   */
  strategy: 'phone_code' | 'email_code' | 'reset_password_email_code' | (string & {});
  /** Codes tried so far; `null` if none were counted. */
  attempts: number | null;
  /** When the code runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** Channel of a phone code, such as `sms` or `whatsapp`; `null` or absent otherwise. */
  channel?: string | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Stands for an identifier that a backend or the dashboard declared verified, without proof from the user. */
export interface AdminVerification {
  /** The kind of this object: always `verification_admin`. */
  object?: 'verification_admin';
  /** Always `verified`. */
  status: 'verified';
  /** How it was verified: `admin`. */
  strategy: 'admin' | (string & {});
  /** Tries so far; `null` as a rule, since nobody has to try anything. */
  attempts: number | null;
  /** When the verification runs out, as Unix time in milliseconds; `null` as a rule. */
  expire_at: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Verification taken over from an OAuth account of the user that has the same identifier. */
export interface LinkedOAuthVerification {
  /** The kind of this object: always `verification_from_oauth`. */
  object?: 'verification_from_oauth';
  /** `unverified` is still open, `verified` succeeded. */
  status: 'unverified' | 'verified' | (string & {});
  /** Where the proof comes from: `from_` and the OAuth strategy, such as `from_oauth_google`. */
  strategy: string;
  /** Why the last try went wrong; `null` or absent if it did not. */
  error?: ClerkError | null;
  /** When the verification runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Verification by a ticket, such as the link in an invitation or a sign-in token. */
export interface TicketVerification {
  /** The kind of this object: always `verification_ticket`. */
  object?: 'verification_ticket';
  /** `unverified` is still open, `verified` succeeded, `expired` took too long. */
  status: 'unverified' | 'verified' | 'expired' | (string & {});
  /** How it is verified: `ticket`. */
  strategy: 'ticket' | (string & {});
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** When the ticket runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Verification by signing in at a SAML identity provider. */
export interface SamlVerification {
  /** The kind of this object: always `verification_saml`. */
  object?: 'verification_saml';
  /**
   * `unverified` is still open, `verified` succeeded, `failed` ran out of tries or was rejected, `expired` took
   * too long, `transferable` means that the other flow has to carry on (sign-up instead of sign-in, or the
   * reverse).
   */
  status: 'unverified' | 'verified' | 'failed' | 'expired' | 'transferable' | (string & {});
  /** Always `saml`. */
  strategy: 'saml';
  /** URL at which the user continues with the identity provider; `null` or absent if there is nowhere to go. */
  external_verification_redirect_url?: string | null;
  /** Why the last try went wrong; `null` or absent if it did not. */
  error?: ClerkError | null;
  /** When the verification runs out, as Unix time in milliseconds; `null` or absent if it does not. */
  expire_at?: number | null;
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Verification by a link in an email that the user has to open. */
export interface EmailLinkVerification {
  /** The kind of this object: always `verification_email_link`. */
  object?: 'verification_email_link';
  /**
   * `unverified` is still open, `verified` succeeded, `failed` ran out of tries or was rejected, `expired` took
   * too long.
   */
  status: 'unverified' | 'verified' | 'failed' | 'expired' | (string & {});
  /** Always `email_link`. */
  strategy: 'email_link';
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** When the link runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Stands for an identifier that a SCIM directory provisioned, and which counts as verified for that reason. */
export interface ScimVerification {
  /** The kind of this object: always `verification_scim`. */
  object?: 'verification_scim';
  /** Always `verified`. */
  status: 'verified';
  /** Always `scim`. */
  strategy: 'scim';
  /** Tries so far; `null` as a rule, since nobody has to try anything. */
  attempts: number | null;
  /** When the verification runs out, as Unix time in milliseconds; `null` as a rule. */
  expire_at: number | null;
}

/** Points from an email address or phone number to a connected account that came with the same identifier. */
export interface IdentificationLink {
  /** OAuth strategy of the connected account, such as `oauth_google`. */
  type: string;
  /** ID of the connected account's identification, `idn_...`. */
  id: string;
}

/**
 * An email address of a user, with how far its verification has come. The user's `primary_email_address_id`
 * says which address is primary.
 */
export interface EmailAddress {
  /** The email address's ID, `idn_...`. */
  id: string;
  /** The kind of this object: `email_address`. */
  object: 'email_address' | (string & {});
  /** The address itself. */
  email_address: string;
  /** Whether the address is kept for its user without proof: not verified, yet no other user can claim it. */
  reserved: boolean;
  /** How the address was or is being verified, told apart by `object`; `null` if no verification was ever started. */
  verification:
    | (
        | OtpVerification
        | AdminVerification
        | LinkedOAuthVerification
        | TicketVerification
        | SamlVerification
        | EmailLinkVerification
        | ScimVerification
      )
    | null;
  /** Connected accounts that share this address; empty if there are none. */
  linked_to: IdentificationLink[];
  /** Whether the address falls under an enterprise connection of the instance. */
  matches_sso_connection?: boolean;
  /** When the email address was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the email address last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The response of an operation that deletes something. */
export interface DeletedObject {
  /** The kind of object that was deleted: what its `object` field said. */
  object: string;
  /** The ID that it had. */
  id?: string;
  /** The slug that it had; absent if it had none. */
  slug?: string;
  /** `true` once it is deleted. */
  deleted: boolean;
  /** The external ID that it had; absent if it had none. */
  external_id?: string;
}

/** What `emailAddresses.update` takes. Every field is optional. */
export interface UpdateEmailAddressBody {
  /** `true` records the address as verified, with no proof by the user. Absent or `null`: unchanged. */
  verified?: boolean | null | undefined;
  /** `true` makes the address the primary one, in place of the present one. Absent or `null`: unchanged. */
  primary?: boolean | null | undefined;
  /**
   * `true` sends an email to the previous primary address when this one takes its place. Default `false`: no
   * email is sent.
   *
   * @default false
   */
  notify_primary_email_address_changed?: boolean | null | undefined;
}

/**
 * State of a check by a one-time code, sent by email or to a phone. `prepareVerification` of `emailAddresses`
 * or `phoneNumbers` starts it, and `attemptVerification` there settles it.
 */
export interface Verification {
  /** The kind of this object. */
  object: string;
  /** The verification's ID; the attempt takes it as `verification_id`. */
  id: string;
  /**
   * Where the check stands: `unverified` is still open (after a wrong code as well), `verified` succeeded,
   * `failed` ran out of tries, `expired` took too long.
   */
  status: 'unverified' | 'verified' | 'failed' | 'expired' | (string & {});
  /** How the code is delivered, such as `email_code` or `phone_code`. */
  strategy: string;
  /** Codes tried so far; `null` if none were counted. */
  attempts: number | null;
  /** When the code runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** Channel of a phone code, such as `sms` or `whatsapp`; `null` or absent otherwise. */
  channel?: string | null;
}

/** What `emailAddresses.attemptVerification` takes. */
export interface AttemptEmailAddressVerificationBody {
  /** `id` of the verification that `emailAddresses.prepareVerification` returned. */
  verification_id: string;
  /** The code the user received by email. */
  code: string;
}

/** What `emailAddresses.replaceForUser` takes. */
export interface ReplaceUserEmailAddressBody {
  /** The address to keep as the only one, in the usual `name@domain` form (RFC 5322). */
  email_address: string;
  /**
   * State of the new address: `verified` (default) needs no proof by the user; `reserved` is unproven, yet works
   * for sign-in and is closed to other users; `unverified` is plainly unproven.
   *
   * @default verified
   */
  identification_status?: 'verified' | 'reserved' | 'unverified' | undefined;
  /**
   * `true` sends an email about the change when the user's primary address is a different one afterwards. Default
   * `false`: no email is sent.
   *
   * @default false
   */
  notify_primary_email_address_changed?: boolean | null | undefined;
}

/** What `phoneNumbers.create` takes. */
export interface CreatePhoneNumberBody {
  /** ID of the user who gets the number, `user_...`. */
  user_id: string;
  /** The number to add, in E.164 format, such as `+15551234567`. */
  phone_number: string;
  /** `true` records the number as verified, with no proof by the user. Absent or `null`: it starts unverified. */
  verified?: boolean | null | undefined;
  /** `true` makes the number the primary one. Absent or `null`: only if it is the user's first. */
  primary?: boolean | null | undefined;
  /**
   * `true` sets the number aside for multi-factor authentication, which requires it to be verified; the first
   * such number becomes the default second factor.
   */
  reserved_for_second_factor?: boolean | null | undefined;
}

/**
 * A phone number of a user, with how far its verification has come and whether it serves as a second factor.
 * The user's `primary_phone_number_id` says which number is primary.
 */
export interface PhoneNumber {
  /** The phone number's ID, `idn_...`. */
  id: string;
  /** The kind of this object: always `phone_number`. */
  object: 'phone_number';
  /** The number in E.164 format, such as `+15551234567`. */
  phone_number: string;
  /** Whether the number is set aside for multi-factor authentication. */
  reserved_for_second_factor: boolean;
  /** Whether codes for the second factor go to this number first. */
  default_second_factor: boolean;
  /** Whether the number is kept for its user without proof: not verified, yet no other user can claim it. */
  reserved: boolean;
  /** How the number was or is being verified, told apart by `object`; `null` if no verification was ever started. */
  verification: (OtpVerification | AdminVerification) | null;
  /** Connected accounts that share this number; empty if there are none. */
  linked_to: IdentificationLink[];
  /** Backup codes that belong to this second factor; `null` or absent when the response contains none. */
  backup_codes?: string[] | null;
  /** When the phone number was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the phone number last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** What `phoneNumbers.update` takes. Every field is optional. */
export interface UpdatePhoneNumberBody {
  /** `true` records the number as verified, with no proof by the user. Absent or `null`: unchanged. */
  verified?: boolean | null | undefined;
  /** `true` makes the number the primary one, in place of the present one. Absent or `null`: unchanged. */
  primary?: boolean | null | undefined;
  /**
   * `true` sets the number aside for multi-factor authentication, which requires it to be verified; `false` ends
   * that. Absent or `null`: unchanged.
   */
  reserved_for_second_factor?: boolean | null | undefined;
}

/** What `phoneNumbers.attemptVerification` takes. */
export interface AttemptPhoneNumberVerificationBody {
  /** `id` of the verification that `phoneNumbers.prepareVerification` returned. */
  verification_id: string;
  /** The code the user received on the phone. */
  code: string;
}

/** What `phoneNumbers.replaceForUser` takes. */
export interface ReplaceUserPhoneNumberBody {
  /** The number to keep as the only one, in E.164 format, such as `+15551234567`. */
  phone_number: string;
  /**
   * State of the new number: `verified` (default) needs no proof by the user; `reserved` is unproven, yet works
   * for sign-in and is closed to other users; `unverified` is plainly unproven.
   *
   * @default verified
   */
  identification_status?: 'verified' | 'reserved' | 'unverified' | undefined;
}

/** A page of sessions, newest first, as a bare array. */
export type SessionList = Session[];

/** What `sessions.create` takes. */
export interface CreateSessionBody {
  /** ID of the user to open the session for, `user_...`. */
  user_id: string;
  /** Organization that is active in the session from the start, `org_...`. Absent: none is chosen. */
  active_organization_id?: string | undefined;
}

/**
 * What `sessions.refresh` takes: both tokens from the browser's cookies, and particulars of the request they
 * came with.
 */
export interface RefreshSessionBody {
  /** The session token (JWT) that has expired. */
  expired_token: string;
  /** The refresh token that belongs to the session. */
  refresh_token: string;
  /** Origin of the browser's request: scheme, host and port, for instance `https://app.example.com`. */
  request_origin: string;
  /**
   * Headers of the browser's request, each name with an array of its values. `null` or absent: none are passed
   * on.
   */
  request_headers?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
  /**
   * `token` (the default) for a JWT, `cookie` for `Set-Cookie` values.
   *
   * @default token
   */
  format?: 'token' | 'cookie' | null | undefined;
  /** IP address of the browser, since the API itself sees only your server's. `null` or absent: not passed on. */
  request_originating_ip?: string | null | undefined;
}

/** What `sessions.refresh` returns for the format `token`. */
export interface SessionCookieToken {
  /** The kind of this object: always `token`. */
  object: 'token';
  /** The new session token, a signed JWT. */
  jwt: string;
}

/** What `sessions.refresh` returns for the format `cookie`. */
export interface SessionCookies {
  /** The kind of this object: always `cookies`. */
  object: 'cookies';
  /** Complete `Set-Cookie` header values, to be sent to the browser unchanged, one header each. */
  cookies: string[];
}

/**
 * A refreshed session: a `SessionCookieToken` by default, `SessionCookies` if the request's `format` was
 * `cookie`.
 */
export type SessionRefresh = SessionCookieToken | SessionCookies;

/** What `sessions.createToken` takes. It can be left out. */
export interface CreateSessionTokenBody {
  /** Lifetime of this token in seconds, 30 to 315,360,000 (ten years). `null` or absent: the instance's default. */
  expires_in_seconds?: number | null | undefined;
}

/** A JWT issued for a session, for use as a bearer token. */
export interface SessionToken {
  /** The kind of this object: always `token`. */
  object: 'token';
  /** The signed token. */
  jwt: string;
}

/** What `sessions.createTokenFromTemplate` takes. It can be left out. */
export interface CreateSessionTokenFromTemplateBody {
  /** Lifetime of this token in seconds, 30 to 315,360,000 (ten years). `null` or absent: the template's own. */
  expires_in_seconds?: number | null | undefined;
}

/**
 * The text of one kind of email or SMS that Clerk sends for the instance, such as a verification code or an
 * invitation.
 */
export interface Template {
  /** The template's ID. */
  id?: string;
  /** The kind of this object: always `template`. */
  object: 'template';
  /** The instance that owns this version. `null` where it belongs to no instance, as with Clerk's defaults. */
  instance_id?: string | null;
  /** `system` for Clerk's default text, `user` once the instance has changed it. */
  resource_type?: 'system' | 'user' | (string & {});
  /** Whether it is an `email` or an `sms`. */
  template_type: 'email' | 'sms' | (string & {});
  /** Human-readable name of the template. */
  name: string;
  /** Name of the template in paths, unique within its type. */
  slug: string;
  /** Place of the template in lists of its type. */
  position?: number;
  /** Whether `templates.revert` can put the default back. */
  can_revert?: boolean;
  /** Whether the template can be deleted. */
  can_delete?: boolean;
  /** Whether `body` can be changed. */
  can_edit_body?: boolean;
  /** Whether the template can be switched on and off, see `enabled`. */
  can_toggle?: boolean;
  /** Subject line, before variables are filled in. Email only, `null` for SMS. */
  subject?: string | null;
  /** Source of the email in the template editor's own markup, from which `body` is made. */
  markup?: string;
  /** Text or HTML of the message, before variables are filled in. */
  body: string;
  /** Names of the variables that `subject` and `body` may use, written there in double curly braces. */
  available_variables?: string[];
  /** Names of the variables that `body` must use. */
  required_variables?: string[];
  /** What stands before the at sign in the sender's address. Email only. */
  from_email_name?: string;
  /** What stands before the at sign in the reply-to address. Email only. */
  reply_to_email_name?: string;
  /**
   * Whether Clerk sends these messages. If `false`, your backend has to send them, from the `email.created` or
   * `sms.created` webhook.
   */
  delivered_by_clerk?: boolean;
  /** Whether the template is switched on. */
  enabled?: boolean;
  /** Whether Clerk has marked the content as suspicious. */
  flagged_as_suspicious?: boolean;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at?: number;
  /** When it was created, as Unix time in milliseconds. */
  created_at?: number;
}

/** The templates of one type, ordered by `position`, as a bare array. */
export type TemplateList = Template[];

/** What `templates.upsert` takes. The fields marked as email only concern email templates. */
export interface UpsertTemplateBody {
  /** Human-readable name of the template. */
  name?: string | undefined;
  /** Subject line, which may use variables. Email only. */
  subject?: string | null | undefined;
  /** Source of the email in the template editor's own markup, from which `body` is made. */
  markup?: string | null | undefined;
  /**
   * Text or HTML of the message. It has to use all of the template's `required_variables`, written in double
   * curly braces.
   */
  body?: string | undefined;
  /**
   * Whether Clerk sends these messages. If `false`, your backend has to send them, from the `email.created` or
   * `sms.created` webhook.
   */
  delivered_by_clerk?: boolean | null | undefined;
  /** What stands before the at sign in the sender's address. Email only. */
  from_email_name?: string | undefined;
  /** What stands before the at sign in the reply-to address. Email only. */
  reply_to_email_name?: string | undefined;
}

/** What `templates.preview` takes: the text to render, none of which is stored. */
export interface PreviewTemplateBody {
  /** Subject line to render, which may use variables. Email only. */
  subject?: string | null | undefined;
  /** Text or HTML to render, which may use variables. */
  body?: string | undefined;
  /** What stands before the at sign in the sender's address. Email only. */
  from_email_name?: string | undefined;
  /** What stands before the at sign in the reply-to address. Email only. */
  reply_to_email_name?: string | undefined;
}

/** A rendered message, as a free-form object. */
export type TemplatePreview = Record<string, unknown>;

/** What `templates.toggleDelivery` takes. State the wanted value explicitly. */
export interface ToggleTemplateDeliveryBody {
  /** `true` if Clerk should send these messages, `false` if your backend will. */
  delivered_by_clerk?: boolean | undefined;
}

/** Verification by a signature from the user's Web3 wallet. */
export interface Web3Verification {
  /** The kind of this object: always `verification_web3`. */
  object?: 'verification_web3';
  /**
   * `unverified` is still open, `verified` succeeded, `failed` ran out of tries or was rejected, `expired` took
   * too long.
   */
  status: 'unverified' | 'verified' | 'failed' | 'expired' | (string & {});
  /** Kind of wallet that signs. */
  strategy:
    | 'web3_metamask_signature'
    | 'web3_base_signature'
    | 'web3_coinbase_wallet_signature'
    | 'web3_okx_wallet_signature'
    | 'web3_solana_signature'
    | (string & {});
  /** One-time value that the signature has to cover; `null` or absent if none was issued. */
  nonce?: string | null;
  /** Text for the wallet to sign; `null` or absent if none was issued. */
  message?: string | null;
  /** Signatures tried so far; `null` if none were counted. */
  attempts: number | null;
  /** When the challenge runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** A Web3 wallet with which a user can sign in. */
export interface Web3Wallet {
  /** ID of the wallet's identification, `idn_...`; `users.deleteWeb3Wallet` takes it. */
  id: string;
  /** The kind of this object: always `web3_wallet`. */
  object: 'web3_wallet';
  /** Address of the wallet on its chain. */
  web3_wallet: string;
  /** How the wallet was or is being verified, told apart by `object`; `null` if no verification was ever started. */
  verification: (Web3Verification | AdminVerification) | null;
  /** When the wallet record was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the wallet record last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The completed registration check of a passkey. */
export interface PasskeyVerification {
  /** The kind of this object: always `verification_passkey`. */
  object?: 'verification_passkey';
  /** Always `verified`. */
  status: 'verified';
  /** How it is verified: `passkey`. */
  strategy: 'passkey';
  /** Challenge of the registration; the only value the API defines is `nonce`. */
  nonce?: 'nonce';
  /** Text that went with the challenge; `null` or absent if there was none. */
  message?: string | null;
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** When the challenge runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** A passkey (WebAuthn credential) with which a user can sign in. */
export interface Passkey {
  /** ID of the passkey's identification; `users.deletePasskey` takes it. */
  id: string;
  /** The kind of this object: always `passkey`. */
  object: 'passkey';
  /** Name that tells the passkey from others, typically that of a device or browser. */
  name: string;
  /** When the passkey last signed somebody in, as Unix time in milliseconds. */
  last_used_at: number;
  /** How the passkey was verified; `null` if it was not. */
  verification: PasskeyVerification | null;
}

/** Verification by signing in at an OAuth provider. */
export interface OAuthVerification {
  /** The kind of this object: always `verification_oauth`. */
  object?: 'verification_oauth';
  /**
   * `unverified` is still open, `verified` succeeded, `failed` ran out of tries or was rejected, `expired` took
   * too long, `transferable` means that the other flow has to carry on (sign-up instead of sign-in, or the
   * reverse).
   */
  status: 'unverified' | 'verified' | 'failed' | 'expired' | 'transferable' | (string & {});
  /** OAuth strategy, such as `oauth_google`, or `oauth_custom_` and the name of your own provider. */
  strategy: string;
  /** URL at which the user continues with the provider; absent if there is nowhere to go. */
  external_verification_redirect_url?: string;
  /** Why the last try went wrong; `null` or absent if it did not. */
  error?: ClerkError | null;
  /** When the verification runs out, as Unix time in milliseconds. */
  expire_at: number;
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
}

/** Verification by Google One Tap, the account prompt in the browser. */
export interface GoogleOneTapVerification {
  /** The kind of this object: always `verification_google_one_tap`. */
  object?: 'verification_google_one_tap';
  /** `unverified` is still open, `verified` succeeded. */
  status: 'unverified' | 'verified' | (string & {});
  /** How it is verified: `google_one_tap`. */
  strategy: 'google_one_tap';
  /** When the verification runs out, as Unix time in milliseconds; `null` if it does not. */
  expire_at: number | null;
  /** Tries so far; `null` where tries are not counted. */
  attempts: number | null;
  /** ID of the client (`client_...`) on which the check was completed; `null` or absent if there is none. */
  verified_at_client?: string | null;
  /** Why the last try went wrong; `null` or absent if it did not. */
  error?: ClerkError | null;
}

/** An account at an OAuth provider that a user has connected, with the profile as the provider reported it. */
export type ExternalAccount = {
  /**
   * Kind of account object: `external_account` in general; `google_account` and `facebook_account` are older
   * forms for these two providers.
   */
  object: 'external_account' | 'facebook_account' | 'google_account';
  /** The connected account's ID; `users.deleteExternalAccount` takes it. */
  id: string;
  /** Provider of the account, such as `oauth_google`. */
  provider: string;
  /** ID of the identification behind the account, `idn_...`. */
  identification_id: string;
  /** The user's ID at the provider. */
  provider_user_id: string;
  /** OAuth scopes the user has granted, separated by spaces. */
  approved_scopes: string;
  /** Email address that the provider reported. */
  email_address: string;
  /** Whether the provider vouches for the email address; `null` or absent if it did not say. */
  email_address_verified?: boolean | null;
  /** First name that the provider reported. */
  first_name: string;
  /** Last name that the provider reported. */
  last_name: string;
  /**
   * URL of the profile picture at the provider.
   *
   * @deprecated use `image_url` instead.
   */
  avatar_url?: string;
  /** URL of the account's profile picture; `null` or absent if there is none. */
  image_url?: string | null;
  /** User name at the provider; `null` if there is none. */
  username: string | null;
  /** Phone number that the provider reported; `null` if there is none. */
  phone_number: string | null;
  /** Public metadata of the account: the frontend can read it, only a backend can write it. */
  public_metadata: {
    [key: string]: unknown;
  };
  /** Text to tell several accounts at one provider apart; `null` if there is none. */
  label: string | null;
  /** When the connected account was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the connected account last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** How the account was or is being verified, told apart by `object`; `null` if no verification was ever started. */
  verification: (OAuthVerification | GoogleOneTapVerification) | null;
} & {
  [key: string]: unknown;
};

/** The SAML connection behind a SAML account, in short form. At least one of `domain` and `domains` is present. */
export interface SamlAccountConnection {
  /** The SAML connection's ID, `samlc_...`. */
  id: string;
  /** Display name of the connection. */
  name: string;
  /**
   * A single email domain of the connection.
   *
   * @deprecated use `domains` instead.
   */
  domain?: string;
  /** Email domains whose users sign in through this connection. */
  domains?: string[];
  /** Whether users can sign in through the connection at present. */
  active: boolean;
  /** Identity provider, such as `saml_okta` or `saml_custom`. */
  provider: string;
  /** Whether each sign-in refreshes the user's profile from the identity provider. */
  sync_user_attributes: boolean;
  /** Whether email addresses at subdomains of `domains` count as well. */
  allow_subdomains?: boolean;
  /** Whether a sign-in may start at the identity provider's side. */
  allow_idp_initiated?: boolean;
  /** Whether users of the connection are kept from adding further identifiers, such as a second email address. */
  disable_additional_identifications?: boolean;
  /** When the connection was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the connection last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/**
 * A user's account at a SAML identity provider, with the profile as that provider reported it.
 * `EnterpriseAccount` covers the same for SAML and OAuth alike.
 */
export interface SamlAccount {
  /** The SAML account's ID. */
  id: string;
  /** The kind of this object: always `saml_account`. */
  object: 'saml_account';
  /** Identity provider, such as `saml_okta` or `saml_custom`. */
  provider: string;
  /** Whether the account can be used to sign in. */
  active: boolean;
  /** Email address that the identity provider asserted. */
  email_address: string;
  /** First name from the identity provider; `null` if not sent. */
  first_name?: string | null;
  /** Last name from the identity provider; `null` if not sent. */
  last_name?: string | null;
  /** The user's ID at the identity provider; `null` if not known. */
  provider_user_id?: string | null;
  /** When the user last signed in with the account, as Unix time in milliseconds; `null` if never. */
  last_authenticated_at?: number | null;
  /** Public metadata of the account: the frontend can read it, only a backend can write it. */
  public_metadata?: {
    [key: string]: unknown;
  };
  /** How the account was or is being verified, told apart by `object`; `null` if no verification was ever started. */
  verification: (SamlVerification | TicketVerification) | null;
  /** The connection the account belongs to; `null` or absent if it is gone or not included. */
  saml_connection?: SamlAccountConnection | null;
}

/**
 * The enterprise connection behind an enterprise account, in short form. At least one of `domain` and `domains`
 * is present.
 */
export interface EnterpriseAccountConnection {
  /** The enterprise connection's ID. */
  id: string;
  /** Protocol spoken with the identity provider, such as `saml` or `oauth`. */
  protocol: string;
  /** Identity provider, such as `saml_okta` or `oauth_custom_acme`. */
  provider: string;
  /** Display name of the connection. */
  name: string;
  /** URL of the connection's logo; `null` if it has none. */
  logo_public_url: string | null;
  /**
   * A single email domain of the connection.
   *
   * @deprecated use `domains` instead.
   */
  domain?: string;
  /** Email domains whose users sign in through this connection. */
  domains?: string[];
  /** Whether users can sign in through the connection at present. */
  active: boolean;
  /** Whether each sign-in refreshes the user's profile from the identity provider. */
  sync_user_attributes: boolean;
  /** Whether email addresses at subdomains of `domains` count as well. */
  allow_subdomains: boolean;
  /** Whether a sign-in may start at the identity provider's side. */
  allow_idp_initiated: boolean;
  /** Whether users of the connection are kept from adding further identifiers, such as a second email address. */
  disable_additional_identifications: boolean;
  /** When the connection was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the connection last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A user's account at an enterprise identity provider (SSO), over SAML or OAuth. */
export interface EnterpriseAccount {
  /** The enterprise account's ID. */
  id: string;
  /** The kind of this object: always `enterprise_account`. */
  object: 'enterprise_account';
  /** Protocol spoken with the identity provider: `oauth` (OpenID Connect included) or `saml`. */
  protocol: 'oauth' | 'saml' | (string & {});
  /** Identity provider, such as `saml_okta` or `oauth_custom_acme`. */
  provider: string;
  /** Whether the account can be used to sign in. */
  active: boolean;
  /** Email address that the identity provider asserted. */
  email_address: string;
  /** First name from the identity provider; `null` if not sent. */
  first_name: string | null;
  /** Last name from the identity provider; `null` if not sent. */
  last_name: string | null;
  /** The user's ID at the identity provider; `null` if not known. */
  provider_user_id: string | null;
  /** ID of the connection the account belongs to, which `enterpriseConnections.get` reads; `null` if not known. */
  enterprise_connection_id: string | null;
  /** Public metadata of the account: the frontend can read it, only a backend can write it. */
  public_metadata: {
    [key: string]: unknown;
  };
  /** How the account was or is being verified, told apart by `object`; `null` if no verification was ever started. */
  verification: (TicketVerification | SamlVerification | OAuthVerification) | null;
  /** The connection the account belongs to; `null` if it is gone or not included. */
  enterprise_connection: EnterpriseAccountConnection | null;
  /** When the user last signed in with the account, as Unix time in milliseconds; `null` if never. */
  last_authenticated_at: number | null;
}

/** A group of users who share access to something, each with a role. */
export interface Organization {
  /** The kind of this object: always `organization`. */
  object: 'organization';
  /** The organization's ID, `org_...`. */
  id: string;
  /** The display name. */
  name: string;
  /** The name for use in URLs, unique within the instance. */
  slug: string;
  /** The address of the logo, or of a generated picture if there is none. */
  image_url?: string;
  /** True if a logo was uploaded; false when `image_url` is a generated picture. */
  has_image: boolean;
  /** How many members there are; absent unless the request asked for it. */
  members_count?: number;
  /**
   * True if no member holds the permissions needed to manage the organization; absent unless the request asked
   * for it.
   */
  missing_member_with_elevated_permissions?: boolean;
  /** How many invitations are neither accepted nor revoked. */
  pending_invitations_count?: number;
  /** The most members it may have; 0 means no limit. */
  max_allowed_memberships: number;
  /** Whether members with the permission for it may delete the organization from the frontend. */
  admin_delete_enabled: boolean;
  /** Your own data, readable by the frontend; only the backend writes it. */
  public_metadata: Metadata<OrganizationPublicMetadata>;
  /** Your own data, for the backend only. */
  private_metadata?: Metadata<OrganizationPrivateMetadata>;
  /** The ID of the user who created it; absent if no user did. */
  created_by?: string;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When a member was last active in it, as Unix time in milliseconds. */
  last_active_at?: number;
  /** The key of the role set from which members get their roles; `null` if none is assigned. */
  role_set_key?: string | null;
}

/** The part of a member's profile that other members of the organization may see. */
export interface OrganizationMembershipUser {
  /** The member's ID, `user_...`. */
  user_id: string;
  /** The member's first name; `null` if not known. */
  first_name: string | null;
  /** The member's last name; `null` if not known. */
  last_name: string | null;
  /** @deprecated use `image_url` instead. */
  profile_image_url: string | null;
  /** The address of the member's picture, or of a default avatar. */
  image_url: string;
  /** True if `image_url` is a picture of the member's own and not a default avatar. */
  has_image: boolean;
  /** What the member is best known by, such as the primary email address, phone number or username. */
  identifier: string | null;
  /** The member's username; `null` if they have none. */
  username?: string | null;
  /** Whether the user is banned from the instance. */
  banned?: boolean;
  /** Whether a company directory has withdrawn the user's access. */
  deprovisioned?: boolean;
}

/** A user's place in an organization, with the role they hold there. */
export interface OrganizationMembership {
  /** The membership's ID, `orgmem_...`. */
  id: string;
  /** The kind of this object: always `organization_membership`. */
  object: 'organization_membership';
  /** The key of the role, such as `org:admin`. */
  role: string;
  /** The role's display name. */
  role_name?: string;
  /** The keys of the permissions that the role brings, such as `org:sys_memberships:read`. */
  permissions: string[];
  /** Your own data on this membership, readable by the frontend; only the backend writes it. */
  public_metadata: Metadata<OrganizationMembershipPublicMetadata>;
  /** Your own data on this membership, for the backend only. */
  private_metadata?: Metadata<OrganizationMembershipPrivateMetadata>;
  /** The organization that the user belongs to. */
  organization: Organization;
  /** The member, as other members see them. */
  public_user_data: OrganizationMembershipUser;
  /** When the user became a member, as Unix time in milliseconds. */
  created_at: number;
  /** When the membership last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** How a user is tied to a company directory that provisions accounts over SCIM. */
export interface ScimUserMetadata {
  /** The ID of the directory that manages the user. */
  directory_id: string;
  /** Whether that directory is switched on at present. */
  directory_enabled?: boolean;
  /** The user's ID in the directory; `null` if it sent none. */
  external_id: string | null;
}

/** An end user of your application, as the backend sees them, with all identifiers and private metadata. */
export interface User {
  /** The user's ID, `user_...`. */
  id: string;
  /** The kind of this object: always `user`. */
  object: 'user';
  /** The user's ID in your own system, unique within the instance; `null` if none was set. */
  external_id: string | null;
  /** The ID of the entry in `email_addresses` used by default; `null` if there is none. */
  primary_email_address_id: string | null;
  /** The ID of the entry in `phone_numbers` used by default; `null` if there is none. */
  primary_phone_number_id: string | null;
  /** The ID of the entry in `web3_wallets` used by default; `null` if there is none. */
  primary_web3_wallet_id: string | null;
  /** Unique within the instance; `null` if the user has none. */
  username: string | null;
  /** The user's first name; `null` if not known. */
  first_name: string | null;
  /** The user's last name; `null` if not known. */
  last_name: string | null;
  /** The user's language as a BCP 47 tag, such as `en-US`; `null` if not known. */
  locale: string | null;
  /** @deprecated use `image_url` instead. */
  profile_image_url?: string;
  /** The address of the user's picture, or of a default avatar. */
  image_url: string;
  /** True if the user has a picture of their own; false when `image_url` is a default avatar. */
  has_image: boolean;
  /** Your own data, readable by the frontend; only the backend writes it. */
  public_metadata: Metadata<UserPublicMetadata>;
  /** Your own data, for the backend only. */
  private_metadata: Metadata<UserPrivateMetadata> | null;
  /** Data that the frontend can write as well as read: do not base decisions about access on it. */
  unsafe_metadata: Metadata<UserUnsafeMetadata>;
  /** Every email address of the user, each with the state of its verification. */
  email_addresses: EmailAddress[];
  /** Every phone number of the user, each with the state of its verification. */
  phone_numbers: PhoneNumber[];
  /** Every Web3 wallet of the user. */
  web3_wallets: Web3Wallet[];
  /** Every passkey of the user. */
  passkeys: Passkey[];
  /** Whether the user has a password. */
  password_enabled: boolean;
  /** Whether the user has any second factor. */
  two_factor_enabled: boolean;
  /** Whether an authenticator app is set up as a second factor. */
  totp_enabled: boolean;
  /** Whether the user has backup codes. */
  backup_code_enabled: boolean;
  /** When two-factor sign-in was last switched on, as Unix time in milliseconds; `null` if it never was. */
  mfa_enabled_at: number | null;
  /** When two-factor sign-in was last switched off, as Unix time in milliseconds; `null` if it never was. */
  mfa_disabled_at: number | null;
  /** When the password was last set, as Unix time in milliseconds; `null` if not known. */
  password_last_updated_at: number | null;
  /** The accounts at OAuth providers that the user connected. */
  external_accounts: ExternalAccount[];
  /** The user's SAML accounts; `enterprise_accounts` covers all protocols. */
  saml_accounts: SamlAccount[];
  /** The user's accounts at enterprise connections, SAML and OIDC alike. */
  enterprise_accounts: EnterpriseAccount[];
  /** The organizations the user belongs to; absent unless the response includes them. */
  organization_memberships?: OrganizationMembership[];
  /** When the user last signed in, as Unix time in milliseconds; `null` if never. */
  last_sign_in_at: number | null;
  /** Whether `users.ban` shut the user out. */
  banned: boolean;
  /** Whether sign-in is blocked for a time, after failed attempts or by `users.lock`. */
  locked: boolean;
  /** Whether a company directory has withdrawn the user's access. */
  deprovisioned: boolean;
  /** Seconds until the lock ends; `null` if the user is not locked or the lock has no end. */
  lockout_expires_in_seconds: number | null;
  /** How many failed attempts are left before the user gets locked; `null` if the instance does not lock users. */
  verification_attempts_remaining: number | null;
  /** When the user last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When the user was created, as Unix time in milliseconds; imports can set it. */
  created_at: number;
  /** Whether the user may delete their own account from the frontend. */
  delete_self_enabled: boolean;
  /** Whether the user may create organizations from the frontend. */
  create_organization_enabled: boolean;
  /** How many organizations the user may create; 0 means no limit, `null` or absence the instance's own limit. */
  create_organizations_limit: number | null;
  /** When the user was last active, as Unix time in milliseconds, precise to the day; `null` if never. */
  last_active_at: number | null;
  /** When the user accepted the legal terms, as Unix time in milliseconds; `null` if they have not. */
  legal_accepted_at: number | null;
  /**
   * Whether the user skips the second step that sign-in with a password asks for on a new device; default false.
   *
   * @default false
   */
  bypass_client_trust?: boolean;
  /** The user's tie to a SCIM directory; `null` if no directory manages them. */
  scim?: ScimUserMetadata | null;
  /** The user's time zone, such as `Europe/Vienna`; `null` if not known. Not in Clerk's published document. */
  timezone: string | null;
}

/** Users, as a bare array. */
export type UserList = User[];

/**
 * The algorithm that made a `password_digest`, such as `bcrypt`, `argon2id`, `pbkdf2_sha256`, `scrypt_firebase`
 * or `awscognito`. Each expects the digest in a form of its own; hashes of weak algorithms such as `md5` are
 * replaced by a strong one at the user's next sign-in with the password.
 */
export type PasswordHasher =
  | 'argon2i'
  | 'argon2id'
  | 'awscognito'
  | 'bcrypt'
  | 'bcrypt_peppered'
  | 'bcrypt_sha256_django'
  | 'ldap_ssha'
  | 'md5'
  | 'md5_phpass'
  | 'md5_salted'
  | 'pbkdf2_sha1'
  | 'pbkdf2_sha256'
  | 'pbkdf2_sha256_django'
  | 'pbkdf2_sha512'
  | 'pbkdf2_sha512_hex'
  | 'phpass'
  | 'scrypt_firebase'
  | 'scrypt_werkzeug'
  | 'sha256'
  | 'sha256_salted'
  | 'sha512_symfony';

/** What `users.create` takes. Send `password` or `password_digest`, not both; a digest needs `password_hasher`. */
export interface CreateUserBody {
  /** The user's ID in your own system; must be unique within the instance. */
  external_id?: string | null | undefined;
  /** The user's first name. */
  first_name?: string | null | undefined;
  /** The user's last name. */
  last_name?: string | null | undefined;
  /** The user's language as a BCP 47 tag, such as `en-US`. */
  locale?: string | null | undefined;
  /** Email addresses, each unique within the instance; the first becomes the primary one. */
  email_address?: string[] | undefined;
  /**
   * One status for each entry of `email_address`, in the same order. `verified`, the default, means the user has
   * proved it; `reserved` keeps it for this user without that proof.
   */
  email_address_identification_status?: ('verified' | 'reserved')[] | undefined;
  /** Phone numbers in E.164 form, each unique within the instance; the first becomes the primary one. */
  phone_number?: string[] | undefined;
  /**
   * One status for each entry of `phone_number`, in the same order. `verified`, the default, means the user has
   * proved it; `reserved` keeps it for this user without that proof.
   */
  phone_number_identification_status?: ('verified' | 'reserved')[] | undefined;
  /** Wallet addresses, each unique within the instance; the first becomes the primary one. */
  web3_wallet?: string[] | undefined;
  /** Must be unique within the instance. */
  username?: string | null | undefined;
  /** In plain text; has to meet the instance's password rules unless `skip_password_checks` is true. */
  password?: string | null | undefined;
  /** A hash made elsewhere, to import a password without knowing it. */
  password_digest?: string | null | undefined;
  /** The algorithm behind `password_digest`; required with it. */
  password_hasher?: PasswordHasher | undefined;
  /** True accepts a `password` that breaks the instance's rules. For imports. */
  skip_password_checks?: boolean | null | undefined;
  /**
   * True creates the user without a password where the instance asks for one. Does not work if the password is
   * the only way to sign in.
   */
  skip_password_requirement?: boolean | null | undefined;
  /** The Base32 secret of an authenticator app that the user already has (6 digits, 30 seconds, SHA-1). */
  totp_secret?: string | null | undefined;
  /** Backup codes that the user already has, in plain text or as bcrypt hashes. */
  backup_codes?: string[] | undefined;
  /** Your own data, readable by the frontend; only the backend writes it. At most 8 kB. */
  public_metadata?: MetadataInput<UserPublicMetadata> | undefined;
  /** Your own data, for the backend only. At most 8 kB. */
  private_metadata?: MetadataInput<UserPrivateMetadata> | undefined;
  /** Data that the frontend can write as well as read. At most 8 kB. */
  unsafe_metadata?: MetadataInput<UserUnsafeMetadata> | undefined;
  /** Whether the user may delete their own account from the frontend; absent, the instance's setting holds. */
  delete_self_enabled?: boolean | null | undefined;
  /** When the user accepted the legal terms, as an RFC 3339 date and time such as `2025-01-31T12:00:00Z`. */
  legal_accepted_at?: string | null | undefined;
  /** True creates the user without `legal_accepted_at` where the instance asks for it. */
  skip_legal_checks?: boolean | null | undefined;
  /**
   * True creates the user without identifiers that the instance asks for; one of them is still needed. The user
   * cannot sign in by those that are missing.
   */
  skip_user_requirement?: boolean | null | undefined;
  /** Whether the user may create organizations from the frontend; absent, the instance's setting holds. */
  create_organization_enabled?: boolean | null | undefined;
  /** How many organizations the user may create; 0 means no limit, absence the instance's own limit. */
  create_organizations_limit?: number | null | undefined;
  /** When the user signed up originally, as an RFC 3339 date and time; absent, now. For imports. */
  created_at?: string | null | undefined;
  /** True spares the user the second step that sign-in with a password asks for on a new device. */
  bypass_client_trust?: boolean | null | undefined;
  /** True creates the user already banned, as by `users.ban`. */
  banned?: boolean | null | undefined;
  /** True creates the user already locked, as by `users.lock`. */
  locked?: boolean | null | undefined;
  /** The user's time zone, such as `Europe/Vienna`. Not in Clerk's published document. */
  timezone?: string | null | undefined;
}

/** The response to a request that only counts. */
export interface TotalCount {
  /** The kind of this object: always `total_count`. */
  object: 'total_count';
  /** How many objects match the filters. */
  total_count: number;
}

/**
 * What `users.update` takes: the fields to change; those left out stay. Send `password` or `password_digest`,
 * not both; a digest needs `password_hasher`.
 */
export interface UpdateUserBody {
  /** The user's ID in your own system; must be unique within the instance. */
  external_id?: string | null | undefined;
  /** The user's first name. */
  first_name?: string | null | undefined;
  /** The user's last name. */
  last_name?: string | null | undefined;
  /** The user's language as a BCP 47 tag, such as `en-US`. */
  locale?: string | null | undefined;
  /** The ID of the email address to make primary, `idn_...`; must be the user's own and verified. */
  primary_email_address_id?: string | null | undefined;
  /**
   * True sends the user an email saying that their primary email address changed; default false.
   *
   * @default false
   */
  notify_primary_email_address_changed?: boolean | null | undefined;
  /** The ID of the phone number to make primary, `idn_...`; must be the user's own and verified. */
  primary_phone_number_id?: string | null | undefined;
  /** The ID of the wallet to make primary, `idn_...`; must be the user's own and verified. */
  primary_web3_wallet_id?: string | null | undefined;
  /** Must be unique within the instance. */
  username?: string | null | undefined;
  /**
   * The ID of an uploaded image to use as the profile image. To upload one from the backend, use
   * `users.setProfileImage`.
   */
  profile_image_id?: string | null | undefined;
  /**
   * The new password in plain text; has to meet the instance's password rules unless `skip_password_checks` is
   * true.
   */
  password?: string | null | undefined;
  /** A hash made elsewhere, to import a password without knowing it. */
  password_digest?: string | undefined;
  /** The algorithm behind `password_digest`; required with it. */
  password_hasher?: PasswordHasher | undefined;
  /** True accepts a `password` that breaks the instance's rules. For imports. */
  skip_password_checks?: boolean | null | undefined;
  /** True ends the user's sessions when the password changes; without a new password it does nothing. */
  sign_out_of_other_sessions?: boolean | null | undefined;
  /** The Base32 secret of an authenticator app that the user already has (6 digits, 30 seconds, SHA-1). */
  totp_secret?: string | null | undefined;
  /** Backup codes that the user already has, in plain text or as bcrypt hashes. */
  backup_codes?: string[] | undefined;
  /** Whether the user may delete their own account from the frontend. */
  delete_self_enabled?: boolean | null | undefined;
  /** Whether the user may create organizations from the frontend. */
  create_organization_enabled?: boolean | null | undefined;
  /** When the user accepted the legal terms, as an RFC 3339 date and time such as `2025-01-31T12:00:00Z`. */
  legal_accepted_at?: string | null | undefined;
  /** True lets the change through without `legal_accepted_at` where the instance asks for it. */
  skip_legal_checks?: boolean | null | undefined;
  /** How many organizations the user may create; 0 means no limit. */
  create_organizations_limit?: number | null | undefined;
  /** When the user signed up originally, as an RFC 3339 date and time. For imports. */
  created_at?: string | null | undefined;
  /**
   * True spares the user the second step that sign-in with a password asks for on a new device; false brings it
   * back.
   */
  bypass_client_trust?: boolean | null | undefined;
  /** The user's time zone, such as `Europe/Vienna`. Not in Clerk's published document. */
  timezone?: string | null | undefined;
}

/** What `users.banBulk` takes. */
export interface BulkBanUsersBody {
  /** The IDs of the users to ban, `user_...`; 1 to 50 of them. */
  user_ids: string[];
}

/** What `users.unbanBulk` takes. */
export interface BulkUnbanUsersBody {
  /** The IDs of the users to unban, `user_...`; 1 to 50 of them. */
  user_ids: string[];
}

/** What `users.setProfileImage` takes, sent as `multipart/form-data`. */
export interface SetUserProfileImageBody {
  /** The image itself, as a file part. */
  file?: Blob | undefined;
}

/** What `users.replaceMetadata` takes: each object replaces what was there; one left out stays as it is. */
export interface ReplaceUserMetadataBody {
  /**
   * The new public metadata: readable by the frontend, written by the backend only. `{}` empties it. At most 8
   * kB.
   */
  public_metadata?: MetadataInput<UserPublicMetadata> | undefined;
  /** The new private metadata, for the backend only. `{}` empties it. At most 8 kB. */
  private_metadata?: MetadataInput<UserPrivateMetadata> | undefined;
  /** The new unsafe metadata, which the frontend can write too. `{}` empties it. At most 8 kB. */
  unsafe_metadata?: MetadataInput<UserUnsafeMetadata> | undefined;
}

/**
 * What `users.updateMetadata` takes: each object is merged into what was there, and `null` removes a key at any
 * depth.
 */
export interface UpdateUserMetadataBody {
  /**
   * Changes to the public metadata: readable by the frontend, written by the backend only. At most 8 kB once
   * merged.
   */
  public_metadata?: MetadataPatch<UserPublicMetadata> | undefined;
  /** Changes to the private metadata, for the backend only. At most 8 kB once merged. */
  private_metadata?: MetadataPatch<UserPrivateMetadata> | undefined;
  /** Changes to the unsafe metadata, which the frontend can write too. At most 8 kB once merged. */
  unsafe_metadata?: MetadataPatch<UserUnsafeMetadata> | undefined;
}

/** An amount of money together with its currency and a form ready for display. */
export interface BillingMoney {
  /** The amount in the smallest unit of the currency (cents for USD). */
  amount: number;
  /** The amount in the main unit as text, such as `10.00`, without the currency symbol. */
  amount_formatted: string;
  /** Three-letter currency code, such as `USD`. */
  currency: string;
  /** Symbol to show with the amount, such as `$`. */
  currency_symbol: string;
}

/** Credit for the unused part of a billing cycle that was already paid for. */
export interface BillingSubscriptionCredit {
  /** Value of the credit; `null` if there is none. */
  amount?: BillingMoney | null;
  /** Share of the billing cycle that was left when the credit was worked out. */
  cycle_remaining_percent?: number;
}

/** Credit for the days of a paid billing cycle that the payer will not use, for instance after a change of plan. */
export interface BillingProrationCredit {
  /** Value of the unused days. */
  amount: BillingMoney;
  /** Days of the cycle that were left. */
  cycle_days_remaining: number;
  /** Length of the whole cycle in days. */
  cycle_days_total: number;
  /** Share of the cycle that was left. */
  cycle_remaining_percent: number;
}

/** How much of the payer's account credit is used for a charge. */
export interface BillingPayerCredit {
  /** Account credit the payer has left. */
  remaining_balance: BillingMoney;
  /** Account credit used for this charge. */
  applied_amount: BillingMoney;
}

/** The credits that reduce a charge: what is left of an earlier cycle, and the payer's account credit. */
export interface BillingCredits {
  /** Credit for unused days of a cycle already paid for; `null` if none applies. */
  proration: BillingProrationCredit | null;
  /** Account credit used; `null` if none applies. */
  payer: BillingPayerCredit | null;
  /** Sum of all credits applied. */
  total: BillingMoney;
}

/** Something a plan gives access to. Your code asks for it by `slug` to decide what a payer may use. */
export interface BillingFeature {
  /** The kind of this object: always `feature`. */
  object: 'feature';
  /** The feature's ID. */
  id: string;
  /** Human-readable name, as shown in pricing tables. */
  name: string;
  /** Longer text for display; `null` if none was written. */
  description: string | null;
  /** Stable name to check in code. */
  slug: string;
  /** Address of the feature's image; `null` if it has none. */
  avatar_url: string | null;
}

/** One step of a unit price: the fee per block for a range of blocks. */
export interface BillingPlanUnitPriceTier {
  /** Number of the first block that the tier covers. */
  starts_at_block: number;
  /** Number of the last block that the tier covers. `null` means no upper end. */
  ends_after_block?: number | null;
  /** Fee for each block within the tier. */
  fee_per_block: BillingMoney;
}

/** What a plan charges per unit, such as per seat, on top of its base fee. */
export interface BillingPlanUnitPrice {
  /** Name of the unit, such as `seats`. */
  name: string;
  /** How many units make one block, the quantity that is charged for. */
  block_size: number;
  /** The tiers that price the blocks, each for its own range. */
  tiers: BillingPlanUnitPriceTier[];
}

/** A plan that users or organizations can subscribe to, with its default fees and its features. */
export interface BillingPlan {
  /** The kind of this object: always `commerce_plan`. */
  object: 'commerce_plan';
  /** The plan's ID. */
  id: string;
  /** Human-readable name, as shown in pricing tables. */
  name: string;
  /** Fee per month when billed monthly. `null` if the plan is not offered monthly. */
  fee: BillingMoney | null;
  /** Fee per month when billed once a year. `null` if the plan is not offered annually. */
  annual_monthly_fee: BillingMoney | null;
  /** Fee for a whole year when billed once a year. `null` if the plan is not offered annually. */
  annual_fee: BillingMoney | null;
  /** Longer text for display; `null` if none was written. */
  description: string | null;
  /** @deprecated identify the plan by `id` instead. */
  product_id: string;
  /** Whether payers with no other plan are on this one. */
  is_default: boolean;
  /** Whether the plan is charged again each period. */
  is_recurring: boolean;
  /** Whether the plan appears in Clerk's `<PricingTable />` component. */
  publicly_visible: boolean;
  /** Whether there is a flat fee, apart from charges per unit. */
  has_base_fee: boolean;
  /** Who can subscribe: `user` or `org`. */
  for_payer_type: 'user' | 'org' | (string & {});
  /** Stable name to check in code. */
  slug: string;
  /** Address of the plan's image; `null` if it has none. */
  avatar_url: string | null;
  /** The features that the plan includes. */
  features?: BillingFeature[];
  /** Whether new subscribers get a free trial. */
  free_trial_enabled: boolean;
  /** Length of the free trial in days; `null` if no trial is configured. */
  free_trial_days: number | null;
  /** Charges per unit, such as per seat. Absent if the plan has none. */
  unit_prices?: BillingPlanUnitPrice[];
}

/** A way for a payer to pay, stored at the payment gateway. Of the card itself only the details below are known. */
export interface BillingPaymentMethod {
  /** The kind of this object: always `commerce_payment_method`. */
  object: 'commerce_payment_method';
  /** The payment method's ID. */
  id: string;
  /** The payer it belongs to. */
  payer_id: string;
  /** `card`; `link` for Stripe Link; `payer-credits` for payment from account credit. */
  payment_type: 'card' | 'link' | 'payer-credits' | (string & {});
  /** Whether the payer's charges use it unless told otherwise. */
  is_default?: boolean;
  /** The payment gateway that stores it, such as `stripe`. */
  gateway: string;
  /** Its ID at the gateway. */
  gateway_external_id: string;
  /** ID of the gateway account it is stored under; `null` if there is none. */
  gateway_external_account_id: string | null;
  /** Last four digits of the card; `null` if it is not a card. */
  last4: string | null;
  /** `active` if it can be charged, `disconnected` if it no longer can. */
  status: 'active' | 'disconnected' | (string & {});
  /** The wallet that supplied the card, such as `apple_pay`. `null` if there was none. */
  wallet_type?: string | null;
  /** Brand of the card, such as `visa`. `null` if it is not a card. */
  card_type: string | null;
  /** Year in which the card expires; `null` if it is not a card. */
  expiry_year?: number | null;
  /** Month in which the card expires, 1 to 12; `null` if it is not a card. */
  expiry_month?: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at?: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at?: number;
  /** Whether it can be removed now. */
  is_removable?: boolean;
}

/** What one tier of a unit price contributes to a charge. */
export interface BillingPerUnitTotalTier {
  /** Quantity billed in this tier. `null` means unlimited. */
  quantity?: number | null;
  /** Fee for each block in this tier. */
  fee_per_block: BillingMoney;
  /** Cost of the tier as a whole. */
  total: BillingMoney;
}

/** What one kind of unit, such as seats, costs in a charge, broken down by tier. */
export interface BillingPerUnitTotal {
  /** Name of the unit, such as `seats`. */
  name: string;
  /** How many units make one block, the quantity that is charged for. */
  block_size: number;
  /** Cost in each tier that was reached. */
  tiers: BillingPerUnitTotalTier[];
}

/**
 * Reduction for the days of a cycle that had already passed when something was added in the middle of it, such
 * as a seat.
 */
export interface BillingProrationDiscount {
  /** Value of the days not charged for. */
  amount: BillingMoney;
  /** Days of the cycle that had already passed. */
  cycle_days_passed: number;
  /** Length of the whole cycle in days. */
  cycle_days_total: number;
  /** Share of the cycle that had already passed. */
  cycle_passed_percent: number;
}

/** The discounts that reduce a charge. */
export interface BillingDiscounts {
  /** Discount for the part of the cycle that had already passed; `null` if none applies. */
  proration: BillingProrationDiscount | null;
  /** Sum of all discounts. */
  total: BillingMoney;
}

/** How a charge adds up. The shape is used for the next payment of a single subscription item. */
export interface BillingTotals {
  /** Sum before tax. */
  subtotal: BillingMoney;
  /** The plan's flat fee, without charges per unit. */
  base_fee: BillingMoney;
  /** Sum of all taxes. */
  tax_total: BillingMoney;
  /** Final sum, tax included. */
  grand_total: BillingMoney;
  /** Charges per unit, such as seats. Absent if there are none. */
  per_unit_totals?: BillingPerUnitTotal[];
  /** Credits taken into account; `null` if there are none. */
  credits?: BillingCredits | null;
  /** Discounts taken into account; `null` if there are none. */
  discounts?: BillingDiscounts | null;
}

/** What is due next for one subscription item, and when. */
export interface BillingSubscriptionItemNextPayment {
  /** The sum due; `null` if it is not known. */
  amount?: BillingMoney | null;
  /** When it is due, as Unix time in milliseconds; `null` if no date is set. */
  date?: number | null;
  /** Charges per unit that are part of the payment. Absent if there are none. */
  per_unit_totals?: BillingPerUnitTotal[];
  /** How the payment adds up; `null` if that is not worked out. */
  totals?: BillingTotals | null;
}

/**
 * A user or an organization in its role as customer: whoever a subscription is charged to. The user fields or
 * the organization fields are filled, depending on which it is.
 */
export interface BillingPayer {
  /** The kind of this object: always `commerce_payer`. */
  object: 'commerce_payer';
  /** The payer's own ID, different from the user's or organization's ID. */
  id: string;
  /** The instance the payer belongs to. */
  instance_id: string;
  /** The user's ID, `user_...`, if the payer is a user; otherwise `null` or absent. */
  user_id?: string | null;
  /** First name of the user, if the payer is one. */
  first_name?: string | null;
  /** Last name of the user, if the payer is one. */
  last_name?: string | null;
  /** Email address of the payer; `null` if none is known. */
  email?: string | null;
  /** The organization's ID, `org_...`, if the payer is an organization; otherwise `null` or absent. */
  organization_id?: string | null;
  /** Name of the organization, if the payer is one. */
  organization_name?: string | null;
  /** Address of the user's image or the organization's logo. */
  image_url?: string;
  /** Account credit that later charges can use. */
  credits_balance?: BillingMoney;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The seats of an organization's subscription item. */
export interface BillingSubscriptionItemSeats {
  /** Number of seats. `null` means unlimited. */
  quantity: number | null;
  /** What the seats cost, tier by tier. */
  tiers?: BillingPerUnitTotalTier[];
}

/**
 * Reduction for the days of a cycle that had already passed when something was added in the middle of it, such
 * as a seat. Only the numeric format of the share sets it apart from `BillingProrationDiscount`.
 */
export interface BillingItemProrationDiscount {
  /** Value of the days not charged for. */
  amount: BillingMoney;
  /** Days of the cycle that had already passed. */
  cycle_days_passed: number;
  /** Length of the whole cycle in days. */
  cycle_days_total: number;
  /** Share of the cycle that had already passed. */
  cycle_passed_percent: number;
}

/** The discounts in the totals of a subscription item, a subscription's next payment or a payment attempt. */
export interface BillingItemDiscounts {
  /** Discount for the part of the cycle that had already passed; `null` if none applies. */
  proration: BillingItemProrationDiscount | null;
  /** Sum of all discounts. */
  total: BillingMoney;
}

/**
 * How a charge adds up. The shape is used for subscription items, a subscription's next payment and payment
 * attempts.
 */
export interface BillingItemTotals {
  /** Sum before tax. */
  subtotal: BillingMoney;
  /** The plan's flat fee, without charges per unit. */
  base_fee: BillingMoney;
  /** Sum of all taxes. */
  tax_total: BillingMoney;
  /** Final sum, tax included. */
  grand_total: BillingMoney;
  /** Charges per unit, such as seats. Absent if there are none. */
  per_unit_totals?: BillingPerUnitTotal[];
  /** Credits taken into account; `null` if there are none. */
  credits?: BillingCredits | null;
  /** Discounts taken into account; `null` if there are none. */
  discounts?: BillingItemDiscounts | null;
}

/**
 * One plan within a payer's subscription, with its price and its current period. A payer can have several items
 * at a time, for instance one in effect and one `upcoming`.
 */
export interface BillingSubscriptionItem {
  /** The kind of this object: always `commerce_subscription_item`. */
  object: 'commerce_subscription_item';
  /** The subscription item's ID. */
  id: string;
  /** The instance it belongs to. */
  instance_id: string;
  /**
   * `active`: in effect. `upcoming`: starts later. `canceled`: not renewed. `past_due`: a payment is overdue.
   * `incomplete`: not started because its payment is not completed. `abandoned`: given up before it began.
   * `ended` and `expired`: over.
   */
  status:
    'active' | 'canceled' | 'expired' | 'ended' | 'past_due' | 'upcoming' | 'incomplete' | 'abandoned' | (string & {});
  /** Credit for an unused part of an earlier cycle. See `credits` for the fuller account. */
  credit?: BillingSubscriptionCredit;
  /** All credits taken into account, by origin; `null` if there are none. */
  credits?: BillingCredits | null;
  /** The plan's ID; `null` if there is none. */
  plan_id: string | null;
  /** ID of the price that is charged, the one to send as `from_price_id` to `billing.createPriceTransition`. */
  price_id?: string;
  /** The plan itself; `null` if there is none. */
  plan?: BillingPlan | null;
  /** How often it is charged: each `month`, or once a year (`annual`). */
  plan_period: 'month' | 'annual' | (string & {});
  /** The payment method used for this item. */
  payment_method?: BillingPaymentMethod;
  /** All that has been paid for this item so far. */
  lifetime_paid?: BillingMoney;
  /** What is due next; `null` if nothing is. */
  next_payment?: BillingSubscriptionItemNextPayment | null;
  /** ID of the payer who is charged. */
  payer_id: string;
  /** The payer itself. */
  payer?: BillingPayer;
  /** Whether the item is in its free trial. */
  is_free_trial: boolean;
  /** Start of the current period, as Unix time in milliseconds. */
  period_start: number;
  /** End of the current period, as Unix time in milliseconds. `null` if it has no end, as on a free plan. */
  period_end: number | null;
  /** Date (`YYYY-MM-DD`) that proration is worked out with. */
  proration_date?: string;
  /**
   * When it was canceled, as Unix time in milliseconds; `null` if it was not. It can still be in effect until
   * `period_end`.
   */
  canceled_at: number | null;
  /** When its payment became overdue, as Unix time in milliseconds; `null` if it is not overdue. */
  past_due_at: number | null;
  /** When it ended, as Unix time in milliseconds; `null` if it has not. */
  ended_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** The seats it covers; `null` if it is not counted in seats. */
  seats?: BillingSubscriptionItemSeats | null;
  /** How the item's charge adds up; `null` if that is not worked out. */
  totals?: BillingItemTotals | null;
}

/** What is due next for a whole subscription, and when. */
export interface BillingSubscriptionNextPayment {
  /** When it is due, as Unix time in milliseconds. */
  date: number;
  /** The sum due. */
  amount: BillingMoney;
  /** Charges per unit that are part of the payment. Absent if there are none. */
  per_unit_totals?: BillingPerUnitTotal[];
  /** How the payment adds up; `null` if that is not worked out. */
  totals?: BillingItemTotals | null;
}

/**
 * All that one user or organization subscribes to: a frame around the subscription items, with a state of its
 * own.
 */
export interface BillingSubscription {
  /** The kind of this object: always `commerce_subscription`. */
  object: 'commerce_subscription';
  /** The subscription's ID. */
  id: string;
  /** The instance it belongs to. */
  instance_id: string;
  /**
   * `active`: in effect. `past_due`: a payment is overdue. `canceled`: not renewed. `ended`: over. `incomplete`:
   * not started because its payment is not completed. `abandoned`: given up before it began.
   */
  status: 'active' | 'past_due' | 'canceled' | 'ended' | 'abandoned' | 'incomplete' | (string & {});
  /** ID of the payer who is charged. */
  payer_id: string;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When it became active, as Unix time in milliseconds; `null` if it has not. */
  active_at: number | null;
  /** When its payment became overdue, as Unix time in milliseconds; `null` if it is not overdue. */
  past_due_at: number | null;
  /** The items, one for each plan. Each has its own status and period. */
  subscription_items: BillingSubscriptionItem[];
  /** What is due next. Absent if nothing is. */
  next_payment?: BillingSubscriptionNextPayment;
  /** Whether the payer can still start a free trial. */
  eligible_for_free_trial?: boolean;
}

/** The account credit of one user or organization. */
export interface BillingCreditBalance {
  /** The kind of this object. */
  object: string;
  /** The credit available for later charges; `null` if there is none. */
  balance: BillingMoney | null;
}

/** What `users.adjustBillingCreditBalance` and `organizations.adjustBillingCreditBalance` take. */
export interface AdjustBillingCreditBalanceBody {
  /** How much to add or take, in the currency's smallest unit (cents for US dollars). */
  amount: number;
  /** `increase` grants credit, `decrease` takes it back. */
  action: 'increase' | 'decrease';
  /** The currency's code, such as `USD`. */
  currency?: string | undefined;
  /** A key of your own choice for this one adjustment. */
  idempotency_key: string;
  /** A remark on why, kept with the ledger entry. */
  note?: string | undefined;
}

/** One change to a payer's account credit, as written to the ledger. */
export interface BillingCreditLedgerEntry {
  /** The kind of this object. */
  object: string;
  /** The entry's ID. */
  id: string;
  /** The payer whose credit changed. */
  payer_id: string;
  /** Amount of the change. */
  amount: BillingMoney;
  /** The kind of what caused the change. */
  source_type: string;
  /** ID of what caused the change, read together with `source_type`. */
  source_id: string;
  /** Remark given with the adjustment; `null` if there was none. */
  note?: string | null;
  /** When it was created, as an RFC 3339 date and time. */
  created_at: string;
}

/** A token for a provider's API, obtained when the user connected an account there. */
export interface OAuthAccessToken {
  /** The kind of this object: always `oauth_access_token`. */
  object: 'oauth_access_token';
  /** The ID of the connected account, `eac_...`. */
  external_account_id: string;
  /** The user's ID at the provider. */
  provider_user_id: string;
  /** The access token itself: a secret. */
  token: string;
  /** When the token expires, as Unix time in milliseconds; `null` if it does not or that is not known. */
  expires_at: number | null;
  /** The provider's key, such as `oauth_google`. */
  provider: string;
  /** Data kept with the connected account, readable by the frontend. */
  public_metadata: {
    [key: string]: unknown;
  };
  /** A name that tells several accounts at one provider apart; `null` if there is none. */
  label: string | null;
  /** The OAuth scopes granted to the token; absent if the provider has none. */
  scopes?: string[];
  /** The OpenID Connect ID token, where the provider gave one. */
  id_token?: string;
  /** The secret that belongs to the token; OAuth 1.0 providers only. */
  token_secret?: string;
}

/** A user's access tokens at one provider, one for each connected account, as a bare array. */
export type OAuthAccessTokenList = OAuthAccessToken[];

/** A page of memberships. */
export interface OrganizationMembershipList {
  /** The memberships on this page. */
  data: OrganizationMembership[];
  /** How many memberships match, on all pages together. */
  total_count: number;
}

/** The public profile of the user who sent an invitation; `null` if no user did or they are gone. */
export type OrganizationInvitationUser = {
  /** The inviter's ID, `user_...`. */
  user_id: string;
  /** The inviter's first name; `null` if not known. */
  first_name: string | null;
  /** The inviter's last name; `null` if not known. */
  last_name: string | null;
  /** The address of the inviter's picture, or of a default avatar. */
  image_url: string;
  /** True if `image_url` is a picture of the inviter's own and not a default avatar. */
  has_image: boolean;
  /** What the inviter is best known by, such as their email address. */
  identifier: string;
} | null;

/** The part of an organization that someone invited to it may see. */
export interface OrganizationInvitationOrganization {
  /** The organization's ID, `org_...`. */
  id: string;
  /** The display name. */
  name: string;
  /** The name for use in URLs, unique within the instance. */
  slug: string;
  /** The address of the logo, or of a generated picture if there is none. */
  image_url?: string;
  /** True if a logo was uploaded; false when `image_url` is a generated picture. */
  has_image: boolean;
}

/** An offer to join an organization, sent to an email address, with the public data of that organization. */
export interface OrganizationInvitationWithOrganization {
  /** The kind of this object: always `organization_invitation`. */
  object: 'organization_invitation';
  /** The invitation's ID, `orginv_...`. */
  id: string;
  /** Where the invitation was sent. */
  email_address: string;
  /** The key of the role that the user gets on accepting, such as `org:member`. */
  role: string;
  /** That role's display name. */
  role_name: string;
  /** The ID of the organization, `org_...`. */
  organization_id: string;
  /** The ID of the user who sent it; `null` if no user did. */
  inviter_id: string | null;
  /** The user who sent it; `null` if no user did. */
  public_inviter_data: OrganizationInvitationUser;
  /** `pending`: open. `accepted`: the person has joined. `revoked`: withdrawn. `expired`: its time has run out. */
  status: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {});
  /** Your own data, readable by the frontend; it is passed on to the membership on accepting. */
  public_metadata: Metadata<OrganizationInvitationPublicMetadata>;
  /** Your own data, for the backend only; it is passed on to the membership on accepting. */
  private_metadata: Metadata<OrganizationInvitationPrivateMetadata>;
  /** The link that accepts the invitation; `null` if there is none to give. */
  url: string | null;
  /** When the invitation lapses, as Unix time in milliseconds; `null` if it does not. */
  expires_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** The organization that invites, as the invited person sees it. */
  public_organization_data?: OrganizationInvitationOrganization;
}

/** A page of invitations, each with its organization. */
export interface OrganizationInvitationWithOrganizationList {
  /** The invitations. */
  data: OrganizationInvitationWithOrganization[];
  /** How many invitations match, on all pages together. */
  total_count: number;
}

/** What `users.removePassword` takes; may be left out. */
export interface RemoveUserPasswordBody {
  /**
   * True also ends the user's sessions; default false.
   *
   * @default false
   */
  sign_out_of_other_sessions?: boolean | undefined;
}

/** What `users.verifyPassword` takes. */
export interface VerifyPasswordBody {
  /** The password to check, in plain text. */
  password: string;
}

/** Outcome of `users.verifyPassword`. */
export interface PasswordVerification {
  /** Whether the given password is the user's. */
  verified: boolean;
}

/** What `users.verifyTotp` takes. */
export interface VerifyTotpBody {
  /** The code to check: six digits from the authenticator app, or a backup code. */
  code: string;
}

/** Outcome of `users.verifyTotp`. */
export interface TotpVerification {
  /** Whether the code was accepted. */
  verified: boolean;
  /** What the code was: `totp` from an authenticator app, or a `backup_code`. */
  code_type: 'totp' | 'backup_code' | (string & {});
}

/** The response of operations that remove a user's second factors: the user's ID and nothing more. */
export interface UserReference {
  /** The ID of the user concerned, `user_...`. */
  user_id: string;
}

/**
 * An installation of a native app that may sign its user in by biometrics. The device holds a private key, and
 * Clerk the public one.
 */
export interface TrustedDevice {
  /** The kind of this object: always `trusted_device`. */
  object: 'trusted_device';
  /** The trusted device's ID. */
  id: string;
  /** The operating system of the device. */
  platform: 'ios' | 'android' | (string & {});
  /** Which app was enrolled: the bundle ID on iOS, the package name on Android. */
  app_identifier: string;
  /** A name to recognize the device by; `null` if none was given. */
  name?: string | null;
  /** How the device signs: always `ES256`, ECDSA on P-256 with SHA-256. */
  algorithm: 'ES256';
  /** `active` devices can sign in; `revoked` ones no longer can. */
  status: 'active' | 'revoked' | (string & {});
  /** When the device was enrolled, as Unix time in milliseconds. */
  created_at: number;
  /** When the record last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When the device last signed the user in, as Unix time in milliseconds; `null` if never. */
  last_used_at?: number | null;
  /** When it was revoked, as Unix time in milliseconds; `null` while it is active. */
  revoked_at?: number | null;
}

/** A user's trusted devices. */
export interface TrustedDeviceList {
  /** The devices. */
  data: TrustedDevice[];
  /** How many devices there are. */
  total_count: number;
}

/** What `users.setPasswordCompromised` takes; may be left out. */
export interface SetUserPasswordCompromisedBody {
  /** True also ends all of the user's sessions; `null` or absence means false. */
  revoke_all_sessions?: boolean | null | undefined;
}

/** An invitation to sign up to the instance, for one email address. */
export interface Invitation {
  /** The kind of this object: always `invitation`. */
  object: 'invitation';
  /** The invitation's ID, `inv_...`. */
  id: string;
  /** The address that is invited. */
  email_address: string;
  /** Becomes the user's public metadata at sign-up; the frontend can read it, only the backend writes it. */
  public_metadata: Metadata<InvitationPublicMetadata>;
  /** Whether the invitation was revoked; `status` says the same and more. */
  revoked?: boolean;
  /**
   * `pending` until someone signs up with it (`accepted`), it is withdrawn (`revoked`) or its time runs out
   * (`expired`).
   */
  status: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {});
  /** The link to accept it with; anyone who has it can use it. */
  url?: string;
  /** When the link stops working, as Unix time in milliseconds; `null` if it has no end. */
  expires_at?: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** Invitations to the instance, as a bare array. */
export type InvitationList = Invitation[];

/** What `invitations.create` takes. */
export interface CreateInvitationBody {
  /** The address to invite. */
  email_address: string;
  /** Becomes the new user's public metadata, which the frontend can read. */
  public_metadata?: MetadataInput<InvitationPublicMetadata> | undefined;
  /** Where the link in the email leads, to accept the invitation on a page of your own. */
  redirect_url?: string | undefined;
  /**
   * Whether to send the email. Defaults to `true`; with `false` hand out the response's `url` yourself.
   *
   * @default true
   */
  notify?: boolean | null | undefined;
  /**
   * Whether to go on if the address was already invited or belongs to a user. Defaults to `false`: it fails then.
   *
   * @default false
   */
  ignore_existing?: boolean | null | undefined;
  /** How many days the link works, 1 to 365. Defaults to 30. */
  expires_in_days?: number | null | undefined;
  /**
   * Which email to send: the ordinary invitation, or the one for people from the waitlist. Defaults to
   * `invitation`.
   */
  template_slug?: 'invitation' | 'waitlist_invitation' | undefined;
}

/** One invitation among those that `invitations.createBulk` takes. */
export interface BulkInvitation {
  /** The address to invite. */
  email_address: string;
  /** Becomes the new user's public metadata, which the frontend can read. */
  public_metadata?: MetadataInput<InvitationPublicMetadata> | null | undefined;
  /** Where the link in the email leads, to accept the invitation on a page of your own. */
  redirect_url?: string | null | undefined;
  /**
   * Whether to send the email. Defaults to `true`; with `false` hand out the response's `url` yourself.
   *
   * @default true
   */
  notify?: boolean | null | undefined;
  /**
   * Whether to go on if the address was already invited or belongs to a user. Defaults to `false`: it fails then.
   *
   * @default false
   */
  ignore_existing?: boolean | null | undefined;
  /** How many days the link works, 1 to 365. Defaults to 30. */
  expires_in_days?: number | null | undefined;
  /**
   * Which email to send: the ordinary invitation, or the one for people from the waitlist. Defaults to
   * `invitation`.
   *
   * @default invitation
   */
  template_slug?: 'invitation' | 'waitlist_invitation' | undefined;
}

/** What `invitations.createBulk` takes: 1 to 10 invitations. */
export type CreateBulkInvitationsBody = BulkInvitation[];

/** An invitation after `invitations.revoke`. */
export type RevokedInvitation = Invitation & {
  /** `true`: the invitation is revoked. */
  revoked?: true;
  /** Always `revoked`. */
  status?: 'revoked';
};

/** An identifier whose owner may sign up while the instance enforces its allowlist. */
export interface AllowlistIdentifier {
  /** The kind of this object: always `allowlist_identifier`. */
  object: 'allowlist_identifier';
  /** ID of the entry, as `allowlistIdentifiers.delete` takes it. */
  id: string;
  /** ID of the invitation that was sent when the entry was added with `notify`. Absent if none was sent. */
  invitation_id?: string;
  /** The email address, phone number or wallet address. */
  identifier: string;
  /** What kind of identifier it is. */
  identifier_type: 'email_address' | 'phone_number' | 'web3_wallet' | (string & {});
  /** ID of the instance whose list this is, `ins_...`. */
  instance_id?: string;
  /** When it was put on the list, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** Allowlist entries, as a bare array. */
export type AllowlistIdentifierList = AllowlistIdentifier[];

/** What `allowlistIdentifiers.create` takes. */
export interface CreateAllowlistIdentifierBody {
  /** Email address, phone number in E.164 form or Web3 wallet address to let in. */
  identifier: string;
  /**
   * Whether to send an invitation to the identifier; default `false`. Only email addresses and phone numbers can
   * be notified.
   *
   * @default false
   */
  notify?: boolean | undefined;
}

/** An identifier that nobody can sign up with while the instance enforces its blocklist. */
export interface BlocklistIdentifier {
  /** The kind of this object: always `blocklist_identifier`. */
  object: 'blocklist_identifier';
  /** ID of the entry, as `blocklistIdentifiers.delete` takes it. */
  id: string;
  /** The email address, phone number or wallet address. */
  identifier: string;
  /** What kind of identifier it is. */
  identifier_type: 'email_address' | 'phone_number' | 'web3_wallet' | (string & {});
  /** ID of the instance whose list this is, `ins_...`. */
  instance_id?: string;
  /** When it was put on the list, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** All entries of the blocklist. */
export interface BlocklistIdentifierList {
  /** The entries of the blocklist. */
  data: BlocklistIdentifier[];
  /** How many entries the blocklist has. */
  total_count: number;
}

/** What `blocklistIdentifiers.create` takes. */
export interface CreateBlocklistIdentifierBody {
  /** Email address, phone number in E.164 form or Web3 wallet address to keep out. */
  identifier: string;
}

/** What `betaFeatures.updateInstanceSettings` takes. Fields that are absent or `null` stay as they are. */
export interface UpdateInstanceAuthConfigBody {
  /**
   * Whether only identifiers on the allowlist may sign up. Default `false`.
   *
   * @default false
   */
  restricted_to_allowlist?: boolean | null | undefined;
  /**
   * Local part of the address from which authentication emails are sent, without `@` and domain. Letters and
   * digits only.
   */
  from_email_address?: string | null | undefined;
  /** Whether a sign-up can be filled in over several steps instead of having to be complete at once. */
  progressive_sign_up?: boolean | null | undefined;
  /**
   * Whether test email addresses and phone numbers are accepted, to which nothing is sent and which a fixed code
   * verifies.
   */
  test_mode?: boolean | null | undefined;
}

/** Sign-up and email settings of the instance, as the beta operation returns them. */
export interface InstanceSettings {
  /** The kind of this object: always `instance_settings`. */
  object: 'instance_settings';
  /** The instance's ID, `ins_...`. */
  id: string;
  /** Whether only identifiers on the allowlist may sign up. */
  restricted_to_allowlist: boolean;
  /** Local part of the address from which authentication emails are sent. */
  from_email_address: string;
  /** Whether a sign-up can be filled in over several steps. */
  progressive_sign_up: boolean;
  /**
   * Whether one-time codes were sent from a domain that Clerk shares among instances.
   *
   * @deprecated do not rely on it.
   */
  enhanced_email_deliverability?: boolean;
}

/** What the deprecated `betaFeatures.updateProductionInstanceDomain` takes. */
export interface UpdateProductionInstanceDomainBody {
  /** URL of the application on the new domain. */
  home_url?: string | undefined;
  /**
   * Whether the new domain's subdomain counts as part of it, for a further application under the same registered
   * domain.
   */
  is_secondary?: boolean | undefined;
}

/**
 * Who impersonates. Keys besides `sub` are allowed, and the whole object ends up in the session tokens, so keep
 * it small and free of secrets.
 */
export type ActorTokenActor = {
  /** ID of the actor, usually a user of the same instance, `user_...`. */
  sub: string;
} & {
  [key: string]: unknown;
};

/** What `actorTokens.create` takes. */
export interface CreateActorTokenBody {
  /** ID of the user to impersonate, `user_...`. */
  user_id: string;
  /** Who will do the impersonating. */
  actor: ActorTokenActor;
  /**
   * How long the token can be redeemed, in seconds; default 3600 (one hour).
   *
   * @default 3600
   */
  expires_in_seconds?: number | undefined;
  /**
   * Longest duration of the session that the token opens, in seconds; default 1800 (half an hour).
   *
   * @default 1800
   */
  session_max_duration_in_seconds?: number | undefined;
}

/** A one-time token for signing in as another user, with the impersonator on record. */
export interface ActorToken {
  /** The kind of this object: always `actor_token`. */
  object: 'actor_token';
  /** The actor token's ID, as `actorTokens.revoke` takes it. */
  id: string;
  /** `pending`: not used yet. `accepted`: used, and so used up. `revoked`: withdrawn before use. */
  status: 'pending' | 'accepted' | 'revoked' | (string & {});
  /** ID of the user to be impersonated, `user_...`. */
  user_id: string;
  /** Who impersonates, as given on creation: `sub` holds the ID, other keys are yours. */
  actor: Record<string, unknown>;
  /** The secret itself. Only `actorTokens.create` returns it. */
  token?: string;
  /**
   * Address that redeems the token when opened in the actor's browser. Secret. Only `actorTokens.create` returns
   * it.
   */
  url?: string;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A DNS record of type CNAME that a domain needs. */
export interface CnameTarget {
  /** Host name for which to create the record. */
  host: string;
  /** Host name to which the record must point. */
  value: string;
  /** Whether the domain does not work without this record. */
  required: boolean;
}

/** A domain of the instance: its one primary domain, or a satellite that shares the primary domain's sessions. */
export interface Domain {
  /** The kind of this object: always `domain`. */
  object: 'domain';
  /** The domain's ID, `dmn_...`. */
  id: string;
  /** Host name of the domain, without a scheme. */
  name: string;
  /** True for a satellite, false for the instance's primary domain. */
  is_satellite: boolean;
  /** URL at which browsers reach the Frontend API on this domain. */
  frontend_api_url: string;
  /** URL of the hosted sign-in and profile pages. `null` or absent if the domain has none, as with satellites. */
  accounts_portal_url?: string | null;
  /** URL of the proxy in front of the Frontend API. `null` if it is reached through DNS. */
  proxy_url?: string | null;
  /** Origin of the application in development. An empty string if none is set. */
  development_origin: string;
  /** DNS records to create for the domain. `null` if there are none. */
  cname_targets: CnameTarget[] | null;
}

/** All domains of the instance; they are not split into pages. */
export interface DomainList {
  /** The domains, the primary one among them. */
  data: Domain[];
  /** How many domains the instance has. */
  total_count: number;
}

/** What `domains.create` takes. */
export interface AddDomainBody {
  /** Host name of the new domain, without a scheme. */
  name: string;
  /** Must be `true`: only satellites can be added. */
  is_satellite: true;
  /**
   * URL of a proxy in front of the Frontend API, for production instances only. Absent or `null`: reached through
   * DNS.
   */
  proxy_url?: string | null | undefined;
}

/** What `domains.update` takes. Fields that are absent stay as they are. */
export interface UpdateDomainBody {
  /** New host name, without a scheme. For the primary domain of a production instance this causes downtime. */
  name?: string | null | undefined;
  /** URL of a proxy in front of the Frontend API, for production instances only. `null` goes back to DNS. */
  proxy_url?: string | null | undefined;
  /**
   * Whether the subdomain in `name` counts as part of the domain, for a further application under the same
   * registered domain.
   */
  is_secondary?: boolean | null | undefined;
}

/** The environment that a secret key belongs to, with users and settings of its own. */
export interface Instance {
  /** The kind of this object: always `instance`. */
  object: 'instance';
  /** The instance's ID, `ins_...`. */
  id: string;
  /** Which kind of instance it is, such as `production` or `development`. */
  environment_type: string;
  /**
   * Origins outside the instance's domains that may call the Frontend API, such as `chrome-extension://...`.
   * `null` if none are set.
   */
  allowed_origins: string[] | null;
  /** ID of the Clerk workspace that owns the instance. `null` if there is none. */
  workspace_id: string | null;
}

/** What `instanceSettings.update` takes. Fields that are absent or `null` stay as they are. */
export interface UpdateInstanceBody {
  /**
   * Whether test email addresses and phone numbers are accepted, to which nothing is sent and which a fixed code
   * verifies. Development instances have it on by default.
   */
  test_mode?: boolean | null | undefined;
  /**
   * Whether passwords are checked against the leaked ones that Have I Been Pwned knows, and rejected if found
   * there.
   */
  hibp?: boolean | null | undefined;
  /** Email address to which users can turn for help. */
  support_email?: string | null | undefined;
  /** Version of ClerkJS that the instance's frontends load. */
  clerk_js_version?: string | null | undefined;
  /** Origin at which the application runs in development, such as `http://localhost:3000`. */
  development_origin?: string | null | undefined;
  /**
   * All origins outside the instance's domains that may call the Frontend API, for browser extensions, Electron
   * or Capacitor apps. Replaces the list of before.
   */
  allowed_origins?: string[] | undefined;
  /** @deprecated use `url_based_session_syncing`. */
  cookieless_dev?: boolean | null | undefined;
  /** Whether a development instance passes its session along in the URL instead of in third-party cookies. */
  url_based_session_syncing?: boolean | null | undefined;
  /** What sign-in offers first when a password is required: `password`, or `otp` for a one-time code. */
  preferred_sign_in_strategy_when_password_required?: 'password' | 'otp' | '' | null | undefined;
  /**
   * Whether one-time codes are sent from a domain that Clerk shares among instances. Not in Clerk's published
   * document.
   *
   * @deprecated leave it out.
   */
  enhanced_email_deliverability?: boolean | null | undefined;
  /**
   * Not in Clerk's published document.
   *
   * @deprecated use `allowed_origins`.
   */
  experimental_allowed_origins?: string[] | undefined;
}

/** What `instanceSettings.updateRestrictions` takes. Fields that are absent or `null` stay as they are. */
export interface UpdateInstanceRestrictionsBody {
  /** Whether only identifiers on the allowlist may sign up. With an empty list nobody can. */
  allowlist?: boolean | null | undefined;
  /** Whether identifiers on the blocklist are rejected. */
  blocklist?: boolean | null | undefined;
  /** Whether both lists count at sign-up only, so that existing users can sign in whatever the lists say. */
  allowlist_blocklist_disabled_on_sign_in?: boolean | null | undefined;
  /** Whether to reject sign-up for email addresses with a subaddress, as in `jo+shop@example.com`. */
  block_email_subaddresses?: boolean | null | undefined;
  /** Whether to reject sign-up for addresses at known throw-away email providers. */
  block_disposable_email_domains?: boolean | null | undefined;
}

/** Who may sign up to the instance, and with which email addresses. */
export interface InstanceRestrictions {
  /** The kind of this object: always `instance_restrictions`. */
  object: 'instance_restrictions';
  /** Whether only identifiers on the allowlist may sign up. */
  allowlist: boolean;
  /** Whether identifiers on the blocklist are rejected. */
  blocklist: boolean;
  /** Whether both lists count at sign-up only, so that existing users can sign in whatever the lists say. */
  allowlist_blocklist_disabled_on_sign_in: boolean;
  /** Whether sign-up is rejected for email addresses with a subaddress, as in `jo+shop@example.com`. */
  block_email_subaddresses: boolean;
  /** Whether sign-up is rejected for addresses at known throw-away email providers. */
  block_disposable_email_domains: boolean;
}

/** Which parts of Clerk Protect are on for the instance. */
export interface InstanceProtect {
  /** The kind of this object: always `instance_protect`. */
  object: 'instance_protect';
  /** Whether the instance's Protect rules are applied. */
  rules_enabled: boolean;
  /** Whether Specter, a component of Protect, is on. */
  specter_enabled: boolean;
  /** Whether Protect's checks are skipped at present. Read-only. */
  checks_bypassed: boolean;
}

/** What `instanceSettings.updateProtect` takes. Fields that are absent or `null` stay as they are. */
export interface UpdateInstanceProtectBody {
  /** Whether to apply the instance's Protect rules. */
  rules_enabled?: boolean | null | undefined;
  /** Whether to turn on Specter, a component of Protect. */
  specter_enabled?: boolean | null | undefined;
}

/** Limits on where the instance sends messages. */
export interface InstanceCommunication {
  /** The kind of this object: always `instance_communication`. */
  object: 'instance_communication';
  /**
   * Countries to whose phone numbers nothing is sent, as two capital letters each (ISO 3166-1 alpha-2, such as
   * `GB`).
   */
  blocked_country_codes: string[];
}

/** What `instanceSettings.updateCommunication` takes. `null` leaves the list as it is. */
export interface UpdateInstanceCommunicationBody {
  /**
   * All countries to block, as two capital letters each (ISO 3166-1 alpha-2, such as `GB`), at most 250. An empty
   * list blocks none.
   */
  blocked_country_codes?: string[] | null | undefined;
}

/** How the instance behaves as an OAuth provider, for all of its OAuth applications. */
export interface OAuthApplicationSettings {
  /** The kind of this object: always `oauth_application_settings`. */
  object: 'oauth_application_settings';
  /** Whether OAuth clients may register themselves, with no call to this API. */
  dynamic_oauth_client_registration: boolean;
  /** Scopes that a client gets when it names none. `null` if no default is set. */
  default_scopes: string[] | null;
  /** Whether access tokens are JWTs, which can be checked locally, instead of opaque strings. */
  oauth_jwt_access_tokens: boolean;
  /**
   * Whether the provider's metadata tells clients that the URL of a Client ID Metadata Document is taken as a
   * client ID.
   */
  client_id_metadata_documents_advertised: boolean;
  /** Whether clients with a Client ID Metadata Document must have been registered before. */
  client_id_metadata_documents_only_allow_pre_registered_clients: boolean;
  /** Whether clients with a Client ID Metadata Document are rejected unless somebody has expressly allowed them. */
  client_id_metadata_documents_block_implicitly_allowed_clients: boolean;
}

/**
 * What `instanceSettings.updateOAuthApplicationSettings` takes. Fields that are absent stay as they are, and so
 * do those that are `null`, but for `default_scopes`.
 */
export interface UpdateInstanceOAuthApplicationSettingsBody {
  /** Whether OAuth clients may register themselves. Anyone who can reach the instance can then do so. */
  dynamic_oauth_client_registration?: boolean | null | undefined;
  /** Scopes for a client that names none. Replaces the list of before; `null` takes the list away. */
  default_scopes?: string[] | null | undefined;
  /**
   * Whether to issue access tokens as JWTs, which can be checked locally but not be revoked at once, instead of
   * opaque strings.
   */
  oauth_jwt_access_tokens?: boolean | null | undefined;
  /**
   * Whether the provider's metadata tells clients that the URL of a Client ID Metadata Document is taken as a
   * client ID.
   */
  client_id_metadata_documents_advertised?: boolean | null | undefined;
  /** Whether clients with a Client ID Metadata Document must have been registered before. */
  client_id_metadata_documents_only_allow_pre_registered_clients?: boolean | null | undefined;
  /** Whether to reject clients with a Client ID Metadata Document that nobody has expressly allowed. */
  client_id_metadata_documents_block_implicitly_allowed_clients?: boolean | null | undefined;
}

/** What `instanceSettings.changeDomain` takes. */
export interface ChangeProductionInstanceDomainBody {
  /** URL of the application on the new domain. */
  home_url?: string | undefined;
  /**
   * Whether the new domain's subdomain counts as part of it, for a further application under the same registered
   * domain.
   */
  is_secondary?: boolean | undefined;
}

/** What holds for all organizations of the instance: limits, default roles, and the use of domains. */
export interface OrganizationSettings {
  /** The kind of this object: always `organization_settings`. */
  object: 'organization_settings';
  /** Whether the instance has organizations at all. */
  enabled: boolean;
  /** Default limit on members in an organization; 0 means no limit. */
  max_allowed_memberships: number;
  /** How many organization roles the instance can have. */
  max_allowed_roles: number;
  /** How many role sets the instance can have. */
  max_role_sets_allowed?: number;
  /** How many domains an organization can have. */
  max_allowed_domains: number;
  /**
   * How many organization permissions the instance can have.
   *
   * @deprecated do not rely on it.
   */
  max_allowed_permissions?: number;
  /** Key of the role that the creator of an organization gets, such as `org:admin`. */
  creator_role: string;
  /** Whether admins of an organization may delete it from the frontend. */
  admin_delete_enabled: boolean;
  /** Whether organizations can have email domains through which people join. */
  domains_enabled: boolean;
  /** Whether organizations have no slug. */
  slug_disabled: boolean;
  /**
   * Ways to join that a domain may offer. `manual_invitation`: only when invited, `automatic_invitation`:
   * everyone with a matching email address is invited, `automatic_suggestion`: they are offered to ask for
   * membership.
   */
  domains_enrollment_modes: ('manual_invitation' | 'automatic_invitation' | 'automatic_suggestion')[];
  /** Key of the role that people who join through a domain get, such as `org:member`. */
  domains_default_role: string;
  /** Key of the role set that a new organization starts with. `null` if none is set. */
  initial_role_set_key?: string | null;
}

/** What `instanceSettings.updateOrganizationSettings` takes. Fields that are absent or `null` stay as they are. */
export interface UpdateInstanceOrganizationSettingsBody {
  /** Whether the instance has organizations at all. */
  enabled?: boolean | null | undefined;
  /** Default limit on members in an organization; 0 means no limit. */
  max_allowed_memberships?: number | null | undefined;
  /** Whether admins of an organization may delete it from the frontend. */
  admin_delete_enabled?: boolean | null | undefined;
  /** Whether organizations can have email domains through which people join. */
  domains_enabled?: boolean | null | undefined;
  /** Whether organizations go without a slug. */
  slug_disabled?: boolean | null | undefined;
  /**
   * All ways to join that a domain may offer: `manual_invitation`, `automatic_invitation`,
   * `automatic_suggestion`.
   */
  domains_enrollment_modes?: ('manual_invitation' | 'automatic_invitation' | 'automatic_suggestion')[] | undefined;
  /** ID of the role that the creator of an organization gets, from `organizationRoles.list`. */
  creator_role_id?: string | null | undefined;
  /** ID of the role that people who join through a domain get, from `organizationRoles.list`. */
  domains_default_role_id?: string | null | undefined;
}

/** A sign-in link to the Svix dashboard, where an instance's webhook endpoints are managed. */
export interface SvixUrl {
  /** The link. Whoever opens it gets in, so do not log or share it. */
  svix_url: string;
}

/** A named recipe for session tokens with custom claims, lifetime and signing key. */
export interface JwtTemplate {
  /** The kind of this object: always `jwt_template`. */
  object: 'jwt_template';
  /** The JWT template's ID, `jtmp_...`. */
  id: string;
  /** Unique name, by which tokens are requested from the template. */
  name: string;
  /** Claims of the token as a JSON object; shortcodes such as `{{user.id}}` are filled in when a token is made. */
  claims: Record<string, unknown>;
  /** How long a token is valid, in seconds. */
  lifetime: number;
  /** By how many seconds a token's start of validity is set back, for servers whose clocks are slow. */
  allowed_clock_skew: number;
  /** Whether tokens are signed with a key of your own rather than the instance's. */
  custom_signing_key: boolean;
  /** Algorithm of the signature, such as `RS256` or `HS256`. */
  signing_algorithm: string;
  /** When the template was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the template last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** JWT templates, as a bare array. */
export type JwtTemplateList = JwtTemplate[];

/**
 * What `jwtTemplates.create` takes. With `custom_signing_key` true, `signing_key` and `signing_algorithm` are
 * needed too.
 */
export interface CreateJwtTemplateBody {
  /** Name by which tokens are requested, unique within the instance. */
  name: string;
  /**
   * Claims of the token as a JSON object; shortcodes such as `{{user.id}}` are filled in when a token is made.
   * Claims that Clerk sets itself, such as `sub` and `exp`, are not allowed.
   */
  claims: Record<string, unknown>;
  /** How long a token is valid, in seconds, 30 to 315360000 (10 years). Default 60. */
  lifetime?: number | null | undefined;
  /** By how many seconds to set back a token's start of validity, 0 to 300. Default 5. */
  allowed_clock_skew?: number | null | undefined;
  /** Whether to sign with a key of your own, as other services such as databases may demand. Default `false`. */
  custom_signing_key?: boolean | undefined;
  /** Algorithm of the signature, such as `RS256` or `HS256`. It must suit `signing_key`. */
  signing_algorithm?: string | null | undefined;
  /** Your key: a private key in PEM format, or the shared secret for an HMAC algorithm. Never returned again. */
  signing_key?: string | null | undefined;
}

/** What `jwtTemplates.update` takes. `name` and `claims` are needed even if they do not change. */
export interface UpdateJwtTemplateBody {
  /**
   * Name by which tokens are requested, unique within the instance. Code that asks for the old name fails after a
   * change.
   */
  name: string;
  /**
   * All claims of the token as a JSON object; replaces those of before. Shortcodes such as `{{user.id}}` are
   * filled in when a token is made.
   */
  claims: Record<string, unknown>;
  /** How long a token is valid, in seconds, 30 to 315360000 (10 years). */
  lifetime?: number | null | undefined;
  /** By how many seconds to set back a token's start of validity, 0 to 300. */
  allowed_clock_skew?: number | null | undefined;
  /** Whether to sign with a key of your own instead of the instance's. */
  custom_signing_key?: boolean | undefined;
  /** Algorithm of the signature, such as `RS256` or `HS256`. It must suit `signing_key`. */
  signing_algorithm?: string | null | undefined;
  /** Your key: a private key in PEM format, or the shared secret for an HMAC algorithm. Never returned again. */
  signing_key?: string | null | undefined;
}

/** A machine without its scopes, as it is listed inside another machine. */
export interface MachineSummary {
  /** The kind of this object: always `machine`. */
  object: 'machine';
  /** The machine's ID, `mch_...`. */
  id: string;
  /** Name for people to read, 1 to 255 characters. */
  name: string;
  /** ID of the instance to which the machine belongs, `ins_...`. */
  instance_id: string;
  /** When the machine was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the machine last changed, as Unix time in milliseconds. */
  updated_at: number;
  /**
   * Lifetime in seconds of tokens that are created without one. Default 3600 (1 hour).
   *
   * @default 3600
   */
  default_token_ttl?: number;
}

/** A backend service that authenticates to other machines with M2M tokens, and the machines that it may reach. */
export type Machine = MachineSummary & {
  /** Machines that this one may reach with its tokens. Empty if it has no scopes. */
  scoped_machines: MachineSummary[];
};

/** A page of machines. */
export interface MachineList {
  /** The machines on this page. */
  data: Machine[];
  /** How many machines match, on all pages together. */
  total_count: number;
}

/** What `machines.create` takes. */
export interface CreateMachineBody {
  /** Name for people to read, 1 to 255 characters. */
  name: string;
  /** IDs of the machines that the new one may reach, at most 150. Absent: none. */
  scoped_machines?: string[] | undefined;
  /**
   * Lifetime in seconds of tokens that are created without one, 1 to 315360000 (10 years). Default 3600 (1 hour).
   *
   * @default 3600
   */
  default_token_ttl?: number | undefined;
}

/** A new machine, with its secret key. */
export type MachineWithSecretKey = Machine & {
  /** The machine's secret key, `ak_...`, in plain text. `machines.getSecretKey` returns it again. */
  readonly secret_key: string;
};

/** Says that a machine is gone. */
export interface DeletedMachine {
  /** The kind of this object: always `machine`. */
  object: 'machine';
  /** ID of the machine that was deleted, `mch_...`. */
  id: string;
  /** Always `true`. */
  deleted: true;
}

/** What `machines.update` takes. Fields that are absent stay as they are. */
export interface UpdateMachineBody {
  /** Name for people to read, 1 to 255 characters. */
  name?: string | undefined;
  /** Lifetime in seconds of tokens that are created without one, 1 to 315360000 (10 years). */
  default_token_ttl?: number | undefined;
}

/** A machine's secret key, to be kept where other credentials are. */
export interface MachineSecretKey {
  /** The kind of this object: always `machine_secret_key`. */
  object: 'machine_secret_key';
  /** The secret key, `ak_...`, in plain text. */
  readonly secret: string;
}

/** What `machines.rotateSecretKey` takes. */
export interface RotateMachineSecretKeyBody {
  /** For how many seconds the old secret key goes on working, 0 to 28800 (8 hours). With 0 it stops at once. */
  previous_token_ttl: number;
}

/** What `machines.createScope` takes. */
export interface CreateMachineScopeBody {
  /** ID of the machine that is to be reached, `mch_...`. */
  to_machine_id: string;
}

/** The right of one machine to reach another. */
export interface MachineScope {
  /** The kind of this object: always `machine_scope`. */
  object: 'machine_scope';
  /** ID of the machine that has the access, `mch_...`. */
  from_machine_id: string;
  /** ID of the machine that it may reach, `mch_...`. */
  to_machine_id: string;
  /** When the scope was created, as Unix time in milliseconds. */
  created_at: number;
}

/** Says that a machine no longer may reach another. */
export interface DeletedMachineScope {
  /** The kind of this object: always `machine_scope`. */
  object: 'machine_scope';
  /** ID of the machine that had the access, `mch_...`. */
  from_machine_id: string;
  /** ID of the machine that it could reach, `mch_...`. */
  to_machine_id: string;
  /** Always `true`. */
  deleted: true;
}

/** A page of organizations. */
export interface OrganizationList {
  /** The organizations on this page. */
  data: Organization[];
  /** How many organizations match, on all pages together. */
  total_count: number;
}

/** What `organizations.create` takes. */
export interface CreateOrganizationBody {
  /** Name for display; need not be unique. */
  name: string;
  /** ID of the user who becomes the first member, `user_...`; without it there are no members at first. */
  created_by?: string | null | undefined;
  /** Data that only the backend reads and writes. */
  private_metadata?: MetadataInput<OrganizationPrivateMetadata> | null | undefined;
  /** Data that the frontend can read and only the backend writes. */
  public_metadata?: MetadataInput<OrganizationPublicMetadata> | null | undefined;
  /** Short name for URLs, unique in the instance: lower-case letters, digits and dashes. */
  slug?: string | null | undefined;
  /** How many members it may have; `0` means no limit. Without it the instance's default holds. */
  max_allowed_memberships?: number | null | undefined;
  /**
   * When it was created, if not now: an RFC 3339 date and time, such as `2024-05-01T12:00:00Z`. For data brought
   * over from elsewhere.
   */
  created_at?: string | null | undefined;
  /** Key of the role set it uses. Without it, the instance's initial one. */
  role_set_key?: string | null | undefined;
}

/** What `organizations.update` takes. Fields left out keep their value. */
export interface UpdateOrganizationBody {
  /** The new name, for display. */
  name?: string | null | undefined;
  /** The new short name for URLs, unique in the instance: lower-case letters, digits and dashes. */
  slug?: string | null | undefined;
  /** How many members it may have; `0` means no limit. */
  max_allowed_memberships?: number | null | undefined;
  /** Whether members with the permission for it may delete the organization from the frontend. */
  admin_delete_enabled?: boolean | null | undefined;
  /** Another time of creation: an RFC 3339 date and time, such as `2024-05-01T12:00:00Z`. */
  created_at?: string | null | undefined;
  /** Key of the role set it is to use from now on. */
  role_set_key?: string | null | undefined;
}

/**
 * What `organizations.replaceMetadata` takes. A field left out is not touched; one that is sent replaces all
 * that was stored there.
 */
export interface ReplaceOrganizationMetadataBody {
  /** The whole new value; `{}` empties it. The frontend can read it, only the backend writes it. */
  public_metadata?: MetadataInput<OrganizationPublicMetadata> | undefined;
  /** The whole new value; `{}` empties it. Only the backend reads and writes it. */
  private_metadata?: MetadataInput<OrganizationPrivateMetadata> | undefined;
}

/** What `organizations.updateMetadata` takes. Both fields are merged deeply, and a key set to `null` is removed. */
export interface MergeOrganizationMetadataBody {
  /** Keys to set or remove. The frontend can read them, only the backend writes them. */
  public_metadata?: MetadataPatch<OrganizationPublicMetadata> | undefined;
  /** Keys to set or remove. Only the backend reads and writes them. */
  private_metadata?: MetadataPatch<OrganizationPrivateMetadata> | undefined;
}

/** What `organizations.setLogo` takes, as `multipart/form-data`. */
export interface UploadOrganizationLogoBody {
  /** The user the upload is put down to, `user_...`. */
  uploader_user_id?: string | undefined;
  /** The image itself. */
  file: Blob;
}

/** An organization with the addresses of its logo: what `organizations.setLogo` returns. */
export type OrganizationWithLogo = Organization & {
  /** @deprecated use `image_url` instead. */
  logo_url?: string;
  /** Address of the logo. */
  image_url: string;
  /** Whether there is an uploaded logo; `false` means that the image is generated. */
  has_image: boolean;
};

/** An invitation to join one organization, for one email address. */
export interface OrganizationInvitation {
  /** The kind of this object: always `organization_invitation`. */
  object: 'organization_invitation';
  /** The invitation's ID, `orginv_...`. */
  id: string;
  /** The address that is invited. */
  email_address: string;
  /** Key of the role the new member will have, such as `org:member`. */
  role: string;
  /** Name of that role, for display. */
  role_name: string;
  /** ID of the organization to join, `org_...`. */
  organization_id: string;
  /** User ID of whoever sent it, `user_...`; `null` if no user is named. */
  inviter_id: string | null;
  /** What may be shown of the inviter; `null` if no user is named. */
  public_inviter_data: OrganizationInvitationUser;
  /** `pending`: open. `accepted`: the person has joined. `revoked`: withdrawn. `expired`: its time has run out. */
  status: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {});
  /** Becomes the membership's public metadata on acceptance; the frontend can read it, only the backend writes it. */
  public_metadata: Metadata<OrganizationInvitationPublicMetadata>;
  /** Becomes the membership's private metadata on acceptance; only the backend reads and writes it. */
  private_metadata: Metadata<OrganizationInvitationPrivateMetadata>;
  /** The link to accept it with; `null` when there is none to hand out. */
  url: string | null;
  /** When the link stops working, as Unix time in milliseconds; `null` if it has no end. */
  expires_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of organization invitations, or those that were just created. */
export interface OrganizationInvitationList {
  /** The invitations. */
  data: OrganizationInvitation[];
  /** How many invitations there are; of a list, on all pages together. */
  total_count: number;
}

/** What `organizationInvitations.create` takes. */
export interface CreateOrganizationInvitationBody {
  /** The address to invite. */
  email_address: string;
  /**
   * The member who invites, `user_...`; has to be allowed to manage members. Without it the invitation names no
   * inviter.
   */
  inviter_user_id?: string | null | undefined;
  /** Key of the role the new member will have, such as `org:member`. */
  role: string;
  /** Becomes the membership's public metadata, which the frontend can read. */
  public_metadata?: MetadataInput<OrganizationInvitationPublicMetadata> | null | undefined;
  /** Becomes the membership's private metadata, which only the backend sees. */
  private_metadata?: MetadataInput<OrganizationInvitationPrivateMetadata> | null | undefined;
  /** Where the link in the email leads, to accept the invitation on a page of your own. */
  redirect_url?: string | null | undefined;
  /** How many days the link works, 1 to 365. Defaults to 30. */
  expires_in_days?: number | null | undefined;
  /**
   * Whether to send the email. Defaults to `true`.
   *
   * @default true
   */
  notify?: boolean | null | undefined;
}

/** One invitation among those that `organizationInvitations.createBulk` takes. */
export interface BulkOrganizationInvitation {
  /** The address to invite. */
  email_address: string;
  /**
   * The member who invites, `user_...`; has to be allowed to manage members. Without it the invitation names no
   * inviter.
   */
  inviter_user_id?: string | null | undefined;
  /** Key of the role the new member will have, such as `org:member`. */
  role: string;
  /** Becomes the membership's public metadata, which the frontend can read. */
  public_metadata?: MetadataInput<OrganizationInvitationPublicMetadata> | null | undefined;
  /** Becomes the membership's private metadata, which only the backend sees. */
  private_metadata?: MetadataInput<OrganizationInvitationPrivateMetadata> | null | undefined;
  /** Where the link in the email leads, to accept the invitation on a page of your own. */
  redirect_url?: string | null | undefined;
  /** How many days the link works, 1 to 365. Defaults to 30. */
  expires_in_days?: number | null | undefined;
  /**
   * Whether to send the email. Defaults to `true`.
   *
   * @default true
   */
  notify?: boolean | null | undefined;
}

/** What `organizationInvitations.createBulk` takes: 1 to 10 invitations. */
export type CreateBulkOrganizationInvitationsBody = BulkOrganizationInvitation[];

/** What `organizationInvitations.revoke` takes; may be left out. */
export interface RevokeOrganizationInvitationBody {
  /** The member in whose name it is revoked, `user_...`; has to be allowed to manage members. */
  requesting_user_id?: string | null | undefined;
}

/** A single right that roles can grant to members of an organization. */
export interface Permission {
  /** The kind of this object: always `permission`. */
  object: 'permission';
  /** The permission's ID, `perm_...`. */
  id: string;
  /** Name for display. */
  name: string;
  /** What code checks for: `org:` followed by a feature and an action, such as `org:invoices:create`. */
  key: string;
  /** What it allows, in words. */
  description: string;
  /** Whether it is Clerk's own (`system`) or made by you (`user`). */
  type: 'system' | 'user' | (string & {});
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A named bundle of permissions that a member of an organization has. */
export interface Role {
  /** The kind of this object: always `role`. */
  object: 'role';
  /** The role's ID, `role_...`. */
  id: string;
  /** Name for display. */
  name: string;
  /** What code checks for: `org:` followed by a name, such as `org:admin`. */
  key: string;
  /** What the role is for; `null` if nobody said. */
  description: string | null;
  /** Whether it has the permissions that the creator of an organization needs. */
  is_creator_eligible: boolean;
  /** What the role allows. */
  permissions: Permission[];
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of roles. */
export interface RoleList {
  /** The roles on this page. */
  data: Role[];
  /** How many roles match, on all pages together. */
  total_count: number;
}

/** What `organizationRoles.create` takes. */
export interface CreateOrganizationRoleBody {
  /** Name for display. */
  name: string;
  /** What code will check for: `org:` followed by a name, such as `org:billing_manager`. Unique in the instance. */
  key: string;
  /** What the role is for. */
  description?: string | null | undefined;
  /** IDs of the permissions it starts with, `perm_...`; none if left out. */
  permissions?: string[] | null | undefined;
  /** Whether to put the role into the initial role set as well. */
  include_in_initial_role_set?: boolean | null | undefined;
}

/** What `organizationRoles.update` takes. Fields left out keep their value. */
export interface UpdateOrganizationRoleBody {
  /** The new name, for display. */
  name?: string | null | undefined;
  /** The new key, `org:` followed by a name; code that checks the old one has to follow. */
  key?: string | null | undefined;
  /** What the role is for. */
  description?: string | null | undefined;
  /** IDs of all permissions it is to have, `perm_...`: the list replaces the one before. */
  permissions?: string[] | null | undefined;
}

/** What `organizationMemberships.create` takes. */
export interface CreateOrganizationMembershipBody {
  /** The user to add, `user_...`. */
  user_id: string;
  /** Key of the role to give, such as `org:member`; has to be in the organization's role set. */
  role: string;
  /** Data about this membership that the frontend can read and only the backend writes. */
  public_metadata?: MetadataInput<OrganizationMembershipPublicMetadata> | null | undefined;
  /** Data about this membership that only the backend reads and writes. */
  private_metadata?: MetadataInput<OrganizationMembershipPrivateMetadata> | null | undefined;
}

/** What `organizationMemberships.update` takes. */
export interface UpdateOrganizationMembershipBody {
  /** Key of the new role, such as `org:admin`; has to be in the organization's role set. */
  role: string;
}

/**
 * What `organizationMemberships.updateMetadata` takes. Both fields are merged deeply, and a key set to `null`
 * is removed.
 */
export interface UpdateOrganizationMembershipMetadataBody {
  /** Keys to set or remove. The frontend can read them, only the backend writes them. */
  public_metadata?: MetadataPatch<OrganizationMembershipPublicMetadata> | undefined;
  /** Keys to set or remove. Only the backend reads and writes them. */
  private_metadata?: MetadataPatch<OrganizationMembershipPrivateMetadata> | undefined;
}

/** How far one verification of an organization's domain has come. */
export interface OrganizationDomainVerification {
  /** Where it stands, for instance `unverified` or `verified`. */
  status: string;
  /** How it is done, for instance by a code sent to an email address. */
  strategy: string;
  /** How often it was tried; `null` if not counted. */
  attempts: number | null;
  /** When it can no longer be completed, as Unix time in milliseconds; `null` if it has no end. */
  expire_at: number | null;
  /** When it succeeded, as Unix time in milliseconds; `null` if it has not. */
  verified_at: number | null;
}

/** An email domain that an organization lays claim to, and how users with an address there join. */
export interface OrganizationDomain {
  /** The kind of this object: always `organization_domain`. */
  object: 'organization_domain';
  /** The domain's ID, `orgdmn_...`. */
  id: string;
  /** ID of the organization it belongs to, `org_...`. */
  organization_id: string;
  /** The domain itself, such as `example.com`. */
  name: string;
  /**
   * How users with an address there join: only when a person invites them (`manual_invitation`), with an
   * invitation made for them (`automatic_invitation`), with a suggestion that they can follow up by asking to
   * join (`automatic_suggestion`), or by enterprise single sign-on (`enterprise_sso`).
   */
  enrollment_mode:
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion' | 'enterprise_sso' | (string & {});
  /** The address at the domain that was used to verify affiliation; `null` if none was. */
  affiliation_email_address: string | null;
  /** Proof that somebody has an address at the domain; `null` if never begun. */
  affiliation_verification: OrganizationDomainVerification | null;
  /** Proof that the organization controls the domain itself; `null` if never begun. */
  ownership_verification: OrganizationDomainVerification | null;
  /** @deprecated use `affiliation_verification` or `ownership_verification` instead. */
  verification: OrganizationDomainVerification | null;
  /** How many invitations that came from this domain are still open. */
  total_pending_invitations: number;
  /** How many suggestions that came from this domain are still open. */
  total_pending_suggestions: number;
  /** What may be shown of the organization; absent or `null` where the response does not contain it. */
  public_organization_data?: OrganizationInvitationOrganization | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of organization domains. */
export interface OrganizationDomainList {
  /** The domains on this page. */
  data: OrganizationDomain[];
  /** How many domains match, on all pages together. */
  total_count: number;
}

/** What `organizationDomains.create` takes. */
export interface CreateOrganizationDomainBody {
  /** The domain, such as `example.com`. */
  name?: string | undefined;
  /**
   * How users with an address there join: only when a person invites them (`manual_invitation`), with an
   * invitation made for them (`automatic_invitation`), with a suggestion to ask for membership
   * (`automatic_suggestion`), or by enterprise single sign-on (`enterprise_sso`).
   */
  enrollment_mode?:
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion' | 'enterprise_sso' | undefined;
  /** Whether it counts as verified from the start. Defaults to `true`. */
  verified?: boolean | null | undefined;
}

/** What `organizationDomains.update` takes. Fields left out keep their value. */
export interface UpdateOrganizationDomainBody {
  /**
   * How users with an address there join: only when a person invites them (`manual_invitation`), with an
   * invitation made for them (`automatic_invitation`), with a suggestion to ask for membership
   * (`automatic_suggestion`), or by enterprise single sign-on (`enterprise_sso`).
   */
  enrollment_mode?:
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion' | 'enterprise_sso' | null | undefined;
  /** Whether the domain counts as verified. */
  verified?: boolean | null | undefined;
}

/** What `proxyChecks.verify` takes. Send both fields. */
export interface VerifyDomainProxyBody {
  /** ID of the domain for which the proxy is meant, `dmn_...`. */
  domain_id?: string | undefined;
  /** Full URL of the proxy to check. */
  proxy_url?: string | undefined;
}

/** One check of whether a proxy in front of the Frontend API works. */
export interface ProxyCheck {
  /** The kind of this object: always `proxy_check`. */
  object: 'proxy_check';
  /** The check's ID. */
  id: string;
  /** ID of the domain whose proxy was checked, `dmn_...`. */
  domain_id: string;
  /** When the check last ran, as Unix time in milliseconds. `null` if it has not run yet. */
  last_run_at: number | null;
  /** URL of the proxy that was checked. */
  proxy_url: string;
  /** Whether the proxy passed. A check that ran and found a fault has `false` here. */
  successful: boolean;
  /** When the check was first made, as Unix time in milliseconds. */
  created_at: number;
  /** When the check last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** An address to which a native application may be sent back after a browser-based sign-in. */
export interface RedirectUrl {
  /** The kind of this object: always `redirect_url`. */
  object: 'redirect_url';
  /** ID of the entry, as `redirectUrls.get` and `redirectUrls.delete` take it. */
  id: string;
  /** The full address: `https://...` or a custom scheme such as `myapp://callback`. */
  url: string;
  /** When it was permitted, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** Redirect URLs, as a bare array. */
export type RedirectUrlList = RedirectUrl[];

/** What `redirectUrls.create` takes. */
export interface CreateRedirectUrlBody {
  /** Full address to permit: `https://...` or a custom scheme such as `myapp://callback`. */
  url: string;
}

/** What `signInTokens.create` takes. */
export interface CreateSignInTokenBody {
  /** ID of the user to sign in, `user_...`. */
  user_id: string;
  /** ID of an organization to tie the sign-in to, `org_...`; `null` or absent for none. */
  org_id?: string | null | undefined;
  /**
   * How long the token can be redeemed, in seconds, at least 1. `null` or absent: 2,592,000 (30 days).
   *
   * @default 2592000
   */
  expires_in_seconds?: number | null | undefined;
}

/** A one-time token that signs one particular user in without further credentials. */
export interface SignInToken {
  /** The kind of this object: always `sign_in_token`. */
  object: 'sign_in_token';
  /** The sign-in token's ID, as `signInTokens.revoke` takes it. */
  id: string;
  /** `pending`: not used yet. `accepted`: used, and so used up. `revoked`: withdrawn before use. */
  status: 'pending' | 'accepted' | 'revoked' | (string & {});
  /** ID of the user whom it signs in, `user_...`. */
  user_id: string;
  /** The secret itself, to be redeemed with the `ticket` strategy. Only `signInTokens.create` returns it. */
  token?: string;
  /** Address that signs the user in when opened in a browser. Secret. Only `signInTokens.create` returns it. */
  url?: string | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/**
 * How far the verification of one identifier of a sign-up attempt has come; `null` if there is nothing to
 * verify. May hold further keys.
 */
export type SignUpVerification =
  | ({
      /**
       * `needs_prepare`: a code or link has to be sent first. `needs_attempt`: it was sent and has to be entered.
       * Empty string: nothing left to do.
       */
      next_action: 'needs_prepare' | 'needs_attempt' | '' | (string & {});
      /** Ways in which this identifier can be verified, for instance `email_code` or `phone_code`. */
      supported_strategies: string[];
    } & {
      [key: string]: unknown;
    })
  | null;

/** State of verification of each identifier of a sign-up attempt. */
export interface SignUpVerifications {
  /** Verification of the email address; `null` if there is none. */
  email_address: SignUpVerification;
  /** Verification of the phone number; `null` if there is none. */
  phone_number: SignUpVerification;
  /** Verification of the Web3 wallet; `null` if there is none. */
  web3_wallet: SignUpVerification;
  /**
   * Verification through an external account such as an OAuth provider; `null` if none is involved. Its keys are
   * not fixed.
   */
  external_account: Record<string, unknown> | null;
}

/**
 * An attempt of somebody to sign up. It becomes a user once every requirement of the instance is met, and
 * lapses otherwise.
 */
export interface SignUp {
  /** The kind of this object: always `sign_up_attempt`. */
  object: 'sign_up_attempt';
  /** The sign-up attempt's ID, `sua_...`. */
  id: string;
  /**
   * `missing_requirements`: still incomplete, see `missing_fields` and `unverified_fields`. `complete`: the user
   * exists. `abandoned`: not finished in time.
   */
  status: 'missing_requirements' | 'complete' | 'abandoned' | (string & {});
  /** Names of the fields that the instance demands, for instance `email_address` or `password`. */
  required_fields: string[];
  /** Names of the fields that may be filled in but need not be. */
  optional_fields: string[];
  /** Names of required fields that are still empty. */
  missing_fields: string[];
  /** Names of fields that are filled in but still have to be verified. */
  unverified_fields: string[];
  /** State of verification of each identifier. */
  verifications: SignUpVerifications;
  /** User name entered so far; `null` if none. */
  username: string | null;
  /** Email address entered so far, verified or not; `null` if none. */
  email_address: string | null;
  /** Phone number entered so far, verified or not, in E.164 form; `null` if none. */
  phone_number: string | null;
  /** Address of the Web3 wallet given so far, verified or not; `null` if none. */
  web3_wallet: string | null;
  /** Whether a password has been set in this attempt. */
  password_enabled: boolean;
  /** First name entered so far; `null` if none. */
  first_name: string | null;
  /** Last name entered so far; `null` if none. */
  last_name: string | null;
  /** Metadata that the frontend can read and write, so do not trust it. It passes to the user on completion. */
  unsafe_metadata?: Metadata<UserUnsafeMetadata>;
  /**
   * Metadata that the frontend can read and only the backend can write, for instance what came with an
   * invitation.
   */
  public_metadata?: Metadata<UserPublicMetadata>;
  /**
   * Whether your backend has reported its part as done (see `signUps.update`). Matters only for instances that
   * require a custom action before the user is created.
   */
  custom_action: boolean;
  /** ID of the person in your own system, passed to the user on completion; `null` if none is set. */
  external_id: string | null;
  /** ID of the session opened on completion, `sess_...`; `null` before. */
  created_session_id: string | null;
  /** ID of the user who came out of the attempt, `user_...`; `null` before completion. */
  created_user_id: string | null;
  /** When the attempt lapses if it is not finished, as Unix time in milliseconds. */
  abandon_at: number;
  /** When the person accepted the legal documents, as Unix time in milliseconds; `null` if not (yet). */
  legal_accepted_at: number | null;
  /** Language and region of the person as a BCP 47 tag, for instance `en-US`; `null` or absent if unknown. */
  locale?: string | null;
  /** @deprecated do not rely on it; `verifications.external_account` has the state of an external account. */
  external_account?: Record<string, unknown>;
}

/** What `signUps.update` takes. Fields that are absent stay as they are. */
export interface UpdateSignUpBody {
  /** ID of the person in your own system. It passes to the user when the sign-up completes. */
  external_id?: string | null | undefined;
  /**
   * `true` reports that your backend's own checks or steps are done. Needed only if the instance waits for a
   * custom action before it creates the user.
   */
  custom_action?: boolean | null | undefined;
}

/**
 * An OAuth client whose users sign in with this instance as the provider, with the provider's endpoints that it
 * needs.
 */
export interface OAuthApplication {
  /** The kind of this object: always `oauth_application`. */
  object: 'oauth_application';
  /** The OAuth application's ID, which is not its `client_id`. */
  id: string;
  /** ID of the instance that acts as the provider, `ins_...`. */
  instance_id: string;
  /** Name of the client, as users see it on the consent screen. */
  name: string;
  /** Client ID that the client sends in OAuth requests. */
  client_id: string;
  /** URL of the client's web site. `null` if it has none. */
  client_uri: string | null;
  /** URL of the client's logo. `null` if none was uploaded. */
  client_image_url: string | null;
  /** Whether the client registered itself instead of being created through this API or the dashboard. */
  dynamically_registered: boolean;
  /** Whether users are asked to agree before the client gets access. */
  consent_screen_enabled: boolean;
  /** Whether the client must use PKCE in the authorization code flow. */
  pkce_required: boolean;
  /**
   * Whether the client cannot keep a secret, such as a mobile or single-page app. A public client has no client
   * secret.
   */
  public: boolean;
  /** Scopes that the client may ask for, separated by spaces. */
  scopes: string;
  /** URIs to which users may be sent back after they agreed. */
  redirect_uris: string[];
  /**
   * One redirect URI.
   *
   * @deprecated use `redirect_uris`.
   */
  callback_url: string;
  /** The provider's authorization endpoint, to which the client sends users. */
  authorize_url: string;
  /** The provider's token endpoint, where a code is exchanged for tokens. */
  token_fetch_url: string;
  /** The provider's endpoint for data about the signed-in user. */
  user_info_url: string;
  /** URL of the provider's metadata document, from which clients can configure themselves. */
  discovery_url: string;
  /** The provider's endpoint for asking whether a token is valid. */
  token_introspection_url: string;
  /** When the application was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the application last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of OAuth applications. */
export interface OAuthApplicationList {
  /** The applications on this page. */
  data: OAuthApplication[];
  /** How many applications match, on all pages together. */
  total_count: number;
}

/** What `oauthApplications.create` takes. */
export interface CreateOAuthApplicationBody {
  /** Name of the client, as users see it on the consent screen. */
  name: string;
  /** URIs to which users may be sent back after they agreed. */
  redirect_uris?: string[] | null | undefined;
  /**
   * One redirect URI, at most 1024 characters.
   *
   * @deprecated use `redirect_uris`.
   */
  callback_url?: string | null | undefined;
  /**
   * Scopes that the client may ask for, separated by spaces, at most 1024 characters. Default `profile email`.
   *
   * @default profile email
   */
  scopes?: string | null | undefined;
  /**
   * Whether to ask users to agree before the client gets access. Default `true`.
   *
   * @default true
   */
  consent_screen_enabled?: boolean | null | undefined;
  /**
   * Whether the client must use PKCE in the authorization code flow. Default `false`.
   *
   * @default false
   */
  pkce_required?: boolean | null | undefined;
  /**
   * Whether the client cannot keep a secret, such as a mobile or single-page app. It then gets no client secret
   * and relies on PKCE.
   */
  public?: boolean | null | undefined;
}

/** An OAuth application with a new client secret, which no other response contains. */
export type OAuthApplicationWithSecret = OAuthApplication & {
  /** The client secret in plain text. Absent or empty for a public client, which has none. */
  client_secret?: string;
};

/** What `oauthApplications.update` takes. */
export interface UpdateOAuthApplicationBody {
  /** Name of the client, as users see it on the consent screen. */
  name?: string | null | undefined;
  /** All URIs to which users may be sent back after they agreed; replaces those of before. */
  redirect_uris?: string[] | null | undefined;
  /**
   * One redirect URI, at most 1024 characters.
   *
   * @deprecated use `redirect_uris`.
   */
  callback_url?: string | null | undefined;
  /**
   * Scopes that the client may ask for, separated by spaces, at most 1024 characters. The stated default is
   * `profile email`, so send the scopes if others are to stay.
   *
   * @default profile email
   */
  scopes?: string | null | undefined;
  /** Whether to ask users to agree before the client gets access. */
  consent_screen_enabled?: boolean | null | undefined;
  /** Whether the client must use PKCE in the authorization code flow. */
  pkce_required?: boolean | null | undefined;
  /** Whether the client cannot keep a secret, such as a mobile or single-page app, and relies on PKCE. */
  public?: boolean | null | undefined;
}

/** What `oauthApplications.setLogo` takes, as `multipart/form-data`. */
export interface UploadOAuthApplicationLogoBody {
  /** ID of the user on whose behalf the logo is uploaded, `user_...`. */
  uploader_user_id?: string | undefined;
  /** The image file. */
  file: Blob;
}

/** What `oauthApplications.revokeToken` takes. */
export interface RevokeOAuthApplicationTokenBody {
  /** The token to revoke, as it was issued. */
  token: string;
}

/** Which attribute in a SAML assertion becomes which attribute of the user. */
export interface SamlAttributeMapping {
  /** Name of the attribute in the SAML assertion that identifies the user at the identity provider. */
  user_id: string;
  /** Name of the attribute in the SAML assertion that carries the email address. */
  email_address: string;
  /** Name of the attribute in the SAML assertion that carries the first name. */
  first_name: string;
  /** Name of the attribute in the SAML assertion that carries the last name. */
  last_name: string;
}

/** What a SAML connection tells the identity provider about the user who is about to sign in. */
export interface SamlLoginHint {
  /**
   * Where the login hint for the identity provider comes from: the identifier typed at sign-in (`email_address`),
   * an entry in the user's public metadata (`custom_attribute`), or nowhere (`off`).
   */
  mode: 'email_address' | 'custom_attribute' | 'off';
  /** Name of the public metadata entry to take the hint from, for the mode `custom_attribute`. */
  source?: string | undefined;
}

/**
 * A SAML connection between the instance (service provider, SP) and a company's identity provider (IdP).
 * Carries `domain`, `domains` or both.
 */
export interface SamlConnection {
  /** The kind of this object: always `saml_connection`. */
  object: 'saml_connection';
  /** ID of the SAML connection, `samlc_...`. */
  id: string;
  /** Label of the connection, for people. */
  name: string;
  /**
   * Email domain that the connection serves.
   *
   * @deprecated read `domains` instead.
   */
  domain?: string;
  /** Email domains whose users sign in through the connection. */
  domains?: string[];
  /** Entity ID by which the identity provider names itself in SAML messages; `null` until it is known. */
  idp_entity_id: string | null;
  /** URL at the identity provider to which users are sent to sign in; `null` until it is known. */
  idp_sso_url: string | null;
  /** X.509 certificate that the identity provider signs with; `null` until it is known. */
  idp_certificate: string | null;
  /** When the certificate was issued, as Unix time in milliseconds; `null` without a certificate. */
  idp_certificate_issued_at: number | null;
  /**
   * When the certificate expires, as Unix time in milliseconds; `null` without a certificate. Replace it before
   * then.
   */
  idp_certificate_expires_at: number | null;
  /** URL from which the identity provider's metadata was loaded; `null` if none was given. */
  idp_metadata_url: string | null;
  /** The identity provider's metadata as XML text; `null` if none was given. */
  idp_metadata: string | null;
  /** Assertion Consumer Service URL, to which the identity provider posts its response. Enter it there. */
  acs_url: string;
  /** Entity ID of the service provider. Enter it at the identity provider. */
  sp_entity_id: string;
  /** URL of the service provider's metadata, for identity providers that can load it. */
  sp_metadata_url: string;
  /** ID of the organization that users of the connection join, `org_...`; `null` if there is none. */
  organization_id: string | null;
  /** Which attribute of the assertion becomes which attribute of the user. */
  attribute_mapping: SamlAttributeMapping;
  /** Whether the connection is used for sign-ins. */
  active: boolean;
  /** Kind of identity provider, such as `saml_okta` or `saml_custom`. */
  provider: string;
  /** Number of users who belong to the connection. */
  user_count: number;
  /** Whether each sign-in overwrites the user's attributes with those from the identity provider. */
  sync_user_attributes: boolean;
  /**
   * Whether addresses on subdomains of the connection's domains may use it too. Needs a registrable domain, such
   * as `example.com`.
   */
  allow_subdomains: boolean;
  /** Whether a sign-in may start at the identity provider, without a request from the application. */
  allow_idp_initiated: boolean;
  /**
   * Whether users of this connection are kept from adding further identifiers to their account, such as another
   * email address.
   */
  disable_additional_identifications: boolean;
  /**
   * Whether membership in the connection's organization is enough for an existing user to link an account with
   * it.
   */
  allow_organization_account_linking: boolean;
  /**
   * Whether to set `ForceAuthn` in the SAML request, so that users authenticate again even if the identity
   * provider still knows them.
   */
  force_authn: boolean;
  /** What the identity provider is told about the user in advance. */
  login_hint: SamlLoginHint;
  /** ID of the enterprise connection that stands for this one in `enterpriseConnections`; `null` if there is none. */
  enterprise_connection_id?: string | null;
  /** When the connection was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the connection last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** Whether users can sign in through the connection. Not in Clerk's published document. */
  authenticatable: boolean;
  /**
   * Whether somebody who signs in through the connection for the first time gets no account. Not in Clerk's
   * published document.
   */
  disable_jit_provisioning: boolean;
  /**
   * Every certificate of the identity provider that the connection trusts; the first is `idp_certificate`. Not in
   * Clerk's published document.
   */
  idp_certificates?: SamlIdpCertificate[];
}

/** A page of SAML connections. */
export interface SamlConnectionList {
  /** The connections on this page. */
  data: SamlConnection[];
  /** How many SAML connections match, on all pages together. */
  total_count: number;
}

/**
 * Which attribute in a SAML assertion becomes which attribute of the user, as sent to create or update a SAML
 * connection.
 */
export interface SamlAttributeMappingInput {
  /** Name of the attribute in the SAML assertion that identifies the user at the identity provider. */
  user_id?: string | undefined;
  /** Name of the attribute in the SAML assertion that carries the email address. */
  email_address?: string | undefined;
  /** Name of the attribute in the SAML assertion that carries the first name. */
  first_name?: string | undefined;
  /** Name of the attribute in the SAML assertion that carries the last name. */
  last_name?: string | undefined;
}

/** What `samlConnections.create` takes. `domain` or `domains` is required. */
export interface CreateSamlConnectionBody {
  /** Label of the connection, for people. */
  name: string;
  /**
   * Email domain that the connection serves.
   *
   * @deprecated send `domains` instead.
   */
  domain?: string | undefined;
  /** Email domains whose users are to sign in through the connection. */
  domains?: string[] | undefined;
  /** Kind of identity provider: Okta, Google Workspace, Microsoft Entra ID, or any other with `saml_custom`. */
  provider: 'saml_custom' | 'saml_okta' | 'saml_google' | 'saml_microsoft';
  /** Entity ID by which the identity provider names itself in SAML messages. */
  idp_entity_id?: string | null | undefined;
  /** URL at the identity provider to which users are sent to sign in. */
  idp_sso_url?: string | null | undefined;
  /** X.509 certificate that the identity provider signs with. */
  idp_certificate?: string | null | undefined;
  /**
   * URL from which to load the identity provider's metadata. What is found there takes the place of
   * `idp_entity_id`, `idp_sso_url` and `idp_certificate`.
   */
  idp_metadata_url?: string | null | undefined;
  /** The identity provider's metadata as XML text. Takes precedence over the single `idp_...` fields. */
  idp_metadata?: string | null | undefined;
  /** ID of the organization that users of the connection are to join, `org_...`. Without one, they join none. */
  organization_id?: string | null | undefined;
  /** Which attribute of the assertion becomes which attribute of the user. */
  attribute_mapping?: SamlAttributeMappingInput | null | undefined;
  /**
   * Whether to set `ForceAuthn` in the SAML request, so that users authenticate again even if the identity
   * provider still knows them.
   */
  force_authn?: boolean | undefined;
  /** What to tell the identity provider about the user in advance. */
  login_hint?: SamlLoginHint | null | undefined;
  /**
   * The certificates that the identity provider signs with, as PEM. They replace `idp_certificate` and all
   * others. Not in Clerk's published document.
   */
  idp_certificates?: string[] | undefined;
}

/** What `samlConnections.update` takes. Fields that are absent keep their value. */
export interface UpdateSamlConnectionBody {
  /** New label of the connection. */
  name?: string | null | undefined;
  /**
   * Email domain that the connection serves.
   *
   * @deprecated send `domains` instead.
   */
  domain?: string | null | undefined;
  /** Email domains whose users are to sign in through the connection. */
  domains?: string[] | null | undefined;
  /** Entity ID by which the identity provider names itself in SAML messages. */
  idp_entity_id?: string | null | undefined;
  /** URL at the identity provider to which users are sent to sign in. */
  idp_sso_url?: string | null | undefined;
  /** X.509 certificate that the identity provider signs with. */
  idp_certificate?: string | null | undefined;
  /**
   * URL from which to load the identity provider's metadata. What is found there takes the place of
   * `idp_entity_id`, `idp_sso_url` and `idp_certificate`.
   */
  idp_metadata_url?: string | null | undefined;
  /** The identity provider's metadata as XML text. Takes precedence over the single `idp_...` fields. */
  idp_metadata?: string | null | undefined;
  /** ID of the organization that users of the connection are to join, `org_...`. */
  organization_id?: string | null | undefined;
  /** Which attribute of the assertion becomes which attribute of the user. */
  attribute_mapping?: SamlAttributeMappingInput | null | undefined;
  /** Turns the connection on (`true`) or off (`false`) for sign-ins. */
  active?: boolean | null | undefined;
  /** Whether each sign-in overwrites the user's attributes with those from the identity provider. */
  sync_user_attributes?: boolean | null | undefined;
  /**
   * Whether addresses on subdomains of the connection's domains may use it too. Needs a registrable domain, such
   * as `example.com`.
   */
  allow_subdomains?: boolean | null | undefined;
  /** Whether a sign-in may start at the identity provider, without a request from the application. */
  allow_idp_initiated?: boolean | null | undefined;
  /**
   * Whether users of this connection are kept from adding further identifiers to their account, such as another
   * email address.
   */
  disable_additional_identifications?: boolean | null | undefined;
  /**
   * Whether membership in the connection's organization is enough for an existing user to link an account with
   * it.
   */
  allow_organization_account_linking?: boolean | null | undefined;
  /**
   * Whether to set `ForceAuthn` in the SAML request, so that users authenticate again even if the identity
   * provider still knows them.
   */
  force_authn?: boolean | undefined;
  /** What to tell the identity provider about the user in advance. */
  login_hint?: SamlLoginHint | null | undefined;
  /**
   * Matters when `active` becomes `true` while organizations have verified domains equal to the connection's.
   * `true` deletes those domains; otherwise the request fails.
   */
  consent_verified_domains_deletion?: boolean | null | undefined;
  /**
   * The certificates that the identity provider signs with, as PEM. They replace `idp_certificate` and all
   * others. Not in Clerk's published document.
   */
  idp_certificates?: string[] | undefined;
}

/**
 * A further attribute that an enterprise connection copies from the identity provider to the user's public
 * metadata.
 */
export interface EnterpriseConnectionCustomAttribute {
  /** Label of the attribute, for people. */
  name: string;
  /** Key in the user's public metadata under which the value is stored. */
  key: string;
  /** Where to find the value in what the identity provider sends at sign-in. */
  sso_path: string;
  /** SCIM attribute path of the value in what the directory sends. */
  scim_path: string;
  /** Path of the value in the directory's user record. */
  directory_path?: string;
  /** Whether the attribute holds several values rather than one. */
  multi_valued: boolean;
}

/**
 * What the SAML part of an enterprise connection tells the identity provider about the user who is about to
 * sign in.
 */
export interface EnterpriseConnectionLoginHint {
  /**
   * Where the login hint for the identity provider comes from: the identifier typed at sign-in (`email_address`),
   * an entry in the user's public metadata (`custom_attribute`), or nowhere (`off`).
   */
  mode: 'email_address' | 'custom_attribute' | 'off' | (string & {});
  /** Name of the public metadata entry to take the hint from, for the mode `custom_attribute`. */
  source?: string;
}

/**
 * The SAML part of an enterprise connection. `idp_...` fields describe the identity provider, `sp_...` fields
 * and `acs_url` the service provider.
 */
export interface EnterpriseConnectionSamlConnection {
  /** ID of the SAML part, `samlc_...`; not the ID of the enterprise connection. */
  id: string;
  /** Label of the SAML part, for people. */
  name: string;
  /** Entity ID by which the identity provider names itself in SAML messages; `null` until it is known. */
  idp_entity_id?: string | null;
  /** URL at the identity provider to which users are sent to sign in; `null` until it is known. */
  idp_sso_url?: string | null;
  /** URL from which the identity provider's metadata was loaded; `null` if none was given. */
  idp_metadata_url?: string | null;
  /** Assertion Consumer Service URL, to which the identity provider posts its response. Enter it there. */
  acs_url?: string | null;
  /** Entity ID of the service provider. Enter it at the identity provider. */
  sp_entity_id?: string | null;
  /** URL of the service provider's metadata, for identity providers that can load it. */
  sp_metadata_url?: string | null;
  /** Whether the SAML part is in use. */
  active: boolean;
  /** Whether a sign-in may start at the identity provider, without a request from the application. */
  allow_idp_initiated: boolean;
  /**
   * Whether addresses on subdomains of the connection's domains may use it too. Needs a registrable domain, such
   * as `example.com`.
   */
  allow_subdomains: boolean;
  /**
   * Whether to set `ForceAuthn` in the SAML request, so that users authenticate again even if the identity
   * provider still knows them.
   */
  force_authn: boolean;
  /** What the identity provider is told about the user in advance. */
  login_hint?: EnterpriseConnectionLoginHint;
  /**
   * Every certificate of the identity provider that the connection trusts; the first is `idp_certificate`. Not in
   * Clerk's published document.
   */
  idp_certificates?: SamlIdpCertificate[];
}

/** The OIDC part of an enterprise connection. The client secret is not shown. */
export interface EnterpriseConnectionOAuthConfig {
  /** ID of this configuration; not the ID of the enterprise connection. */
  id: string;
  /** Label of the configuration, for people. */
  name: string;
  /** Key of the provider that the configuration is for. */
  provider_key: string;
  /** Client ID under which the identity provider knows the instance; `null` if not set. */
  client_id?: string | null;
  /** URL of the identity provider's OIDC discovery document; `null` if not set. */
  discovery_url?: string | null;
  /** Authorization endpoint, to which users are sent to sign in; `null` if not set. */
  auth_url?: string | null;
  /** Token endpoint, at which the authorization code is exchanged; `null` if not set. */
  token_url?: string | null;
  /** Endpoint that gives the user's claims; `null` if not set. */
  user_info_url?: string | null;
  /** Whether the authorization code flow uses PKCE. */
  requires_pkce: boolean;
  /** Public URL of the provider's logo; `null` if there is none. */
  logo_public_url?: string | null;
  /** When the configuration was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the configuration last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** Sign-in through a company's own identity provider, by SAML or OIDC, for the users on certain email domains. */
export interface EnterpriseConnection {
  /** The kind of this object: always `enterprise_connection`. */
  object: 'enterprise_connection';
  /** The enterprise connection's ID. */
  id: string;
  /** Label of the connection, for people. */
  name: string;
  /** Kind of identity provider, such as `saml_okta` or `oidc_custom`. */
  provider: string;
  /** Public URL of the provider's logo; `null` if there is none. */
  logo_public_url?: string | null;
  /** Whether the connection is used for sign-ins. */
  active: boolean;
  /** Email domains whose users sign in through the connection. */
  domains: string[];
  /** ID of the organization that users of the connection join, `org_...`; `null` if there is none. */
  organization_id?: string | null;
  /** Whether each sign-in overwrites the user's attributes with those from the identity provider. */
  sync_user_attributes: boolean;
  /**
   * Whether users of this connection are kept from adding further identifiers to their account, such as another
   * email address.
   */
  disable_additional_identifications: boolean;
  /**
   * Whether membership in the connection's organization is enough for an existing user to link an account with
   * it.
   */
  allow_organization_account_linking: boolean;
  /** Further attributes that are copied from the identity provider to the user's public metadata. */
  custom_attributes?: EnterpriseConnectionCustomAttribute[];
  /** Settings of the SAML protocol; `null` for an OIDC connection, or while there are none. */
  saml_connection?: EnterpriseConnectionSamlConnection | null;
  /** Settings of the OIDC protocol; `null` for a SAML connection, or while there are none. */
  oauth_config?: EnterpriseConnectionOAuthConfig | null;
  /** When the connection was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the connection last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** Whether users can sign in through the connection. Not in Clerk's published document. */
  authenticatable: boolean;
  /**
   * Whether somebody who signs in through the connection for the first time gets no account. Not in Clerk's
   * published document.
   */
  disable_jit_provisioning: boolean;
}

/** A page of enterprise connections. */
export interface EnterpriseConnectionList {
  /** The connections on this page. */
  data: EnterpriseConnection[];
  /** How many enterprise connections match, on all pages together. */
  total_count: number;
}

/** Which attribute in the SAML assertion becomes which attribute of the user, for a new enterprise connection. */
export interface EnterpriseConnectionAttributeMappingInput {
  /** Name of the attribute in the SAML assertion that identifies the user at the identity provider. */
  user_id?: string | null | undefined;
  /** Name of the attribute in the SAML assertion that carries the email address. */
  email_address?: string | null | undefined;
  /** Name of the attribute in the SAML assertion that carries the first name. */
  first_name?: string | null | undefined;
  /** Name of the attribute in the SAML assertion that carries the last name. */
  last_name?: string | null | undefined;
}

/**
 * The SAML settings of a new enterprise connection. Either metadata or the single `idp_...` fields describe the
 * identity provider.
 */
export interface CreateEnterpriseConnectionSamlInput {
  /** Entity ID by which the identity provider names itself in SAML messages. */
  idp_entity_id?: string | null | undefined;
  /** URL at the identity provider to which users are sent to sign in. */
  idp_sso_url?: string | null | undefined;
  /** X.509 certificate that the identity provider signs with. */
  idp_certificate?: string | null | undefined;
  /**
   * URL from which to load the identity provider's metadata. What is found there takes the place of
   * `idp_entity_id`, `idp_sso_url` and `idp_certificate`.
   */
  idp_metadata_url?: string | null | undefined;
  /** The identity provider's metadata as XML text. Takes precedence over the single `idp_...` fields. */
  idp_metadata?: string | null | undefined;
  /** Which attribute of the assertion becomes which attribute of the user. */
  attribute_mapping?: EnterpriseConnectionAttributeMappingInput | null | undefined;
  /**
   * Whether addresses on subdomains of the connection's domains may use it too. Needs a registrable domain, such
   * as `example.com`.
   */
  allow_subdomains?: boolean | null | undefined;
  /** Whether a sign-in may start at the identity provider, without a request from the application. */
  allow_idp_initiated?: boolean | null | undefined;
  /**
   * Whether to set `ForceAuthn` in the SAML request, so that users authenticate again even if the identity
   * provider still knows them.
   */
  force_authn?: boolean | null | undefined;
  /** What to tell the identity provider about the user in advance. */
  login_hint?: SamlLoginHint | null | undefined;
  /**
   * The certificates that the identity provider signs with, as PEM. They replace `idp_certificate` and all
   * others. Not in Clerk's published document.
   */
  idp_certificates?: string[] | undefined;
}

/**
 * The OIDC settings of an enterprise connection, to create or update it. Either `discovery_url` or the single
 * endpoint URLs describe the identity provider.
 */
export interface EnterpriseConnectionOidcInput {
  /** Client ID under which the identity provider knows the instance. */
  client_id?: string | null | undefined;
  /** Secret that belongs to `client_id`. No response of the API contains it. */
  client_secret?: string | null | undefined;
  /**
   * URL of the identity provider's OIDC discovery document, usually ending in
   * `/.well-known/openid-configuration`.
   */
  discovery_url?: string | null | undefined;
  /** Authorization endpoint, to which users are sent to sign in. */
  auth_url?: string | null | undefined;
  /** Token endpoint, at which the authorization code is exchanged. */
  token_url?: string | null | undefined;
  /** Endpoint that gives the user's claims. */
  user_info_url?: string | null | undefined;
  /** Whether the authorization code flow uses PKCE. Has to be `true` for a client without a secret. */
  requires_pkce?: boolean | null | undefined;
}

/** A further attribute to copy from the identity provider to the user's public metadata. */
export interface EnterpriseConnectionCustomAttributeInput {
  /** Label of the attribute, for people; not empty. */
  name: string;
  /**
   * Key in the user's public metadata under which to store the value. Must not begin with `_`; after the first
   * character, only letters, digits, `_` and `-` are allowed.
   */
  key: string;
  /** Where to find the value in what the identity provider sends at sign-in. */
  sso_path?: string | undefined;
  /** SCIM attribute path of the value in what the directory sends. */
  scim_path?: string | undefined;
  /** Path of the value in the directory's user record. */
  directory_path?: string | undefined;
  /** Whether the attribute holds several values rather than one. */
  multi_valued?: boolean | undefined;
}

/**
 * What `enterpriseConnections.create` takes. Send `saml` with a `saml_...` provider and `oidc` with an
 * `oidc_...` one.
 */
export interface CreateEnterpriseConnectionBody {
  /** Label of the connection, for people. */
  name: string;
  /**
   * Protocol and kind of identity provider. `saml_custom` and `oidc_custom` stand for any that has no entry of
   * its own; `saml_microsoft` is Microsoft Entra ID.
   */
  provider:
    | 'saml_custom'
    | 'saml_okta'
    | 'saml_google'
    | 'saml_microsoft'
    | 'oidc_custom'
    | 'oidc_github_enterprise'
    | 'oidc_gitlab';
  /** Email domains whose users are to sign in through the connection; at least one. */
  domains: string[];
  /** ID of the organization that users of the connection are to join, `org_...`. Without one, they join none. */
  organization_id?: string | null | undefined;
  /**
   * Whether membership in the connection's organization is enough for an existing user to link an account with
   * it.
   */
  allow_organization_account_linking?: boolean | null | undefined;
  /** Whether to use the connection for sign-ins from the start. */
  active?: boolean | null | undefined;
  /** Settings of the SAML protocol, for a `saml_...` provider. */
  saml?: CreateEnterpriseConnectionSamlInput | null | undefined;
  /** Settings of the OIDC protocol, for an `oidc_...` provider. */
  oidc?: EnterpriseConnectionOidcInput | null | undefined;
  /** Further attributes to copy from the identity provider to the user's public metadata. */
  custom_attributes?: EnterpriseConnectionCustomAttributeInput[] | undefined;
}

/** Changes to the SAML settings of an enterprise connection. Fields that are absent keep their value. */
export interface UpdateEnterpriseConnectionSamlInput {
  /** New label of the SAML part, separate from that of the enterprise connection. */
  name?: string | null | undefined;
  /** Entity ID by which the identity provider names itself in SAML messages. */
  idp_entity_id?: string | null | undefined;
  /** URL at the identity provider to which users are sent to sign in. */
  idp_sso_url?: string | null | undefined;
  /** X.509 certificate that the identity provider signs with. */
  idp_certificate?: string | null | undefined;
  /**
   * URL from which to load the identity provider's metadata. What is found there takes the place of
   * `idp_entity_id`, `idp_sso_url` and `idp_certificate`.
   */
  idp_metadata_url?: string | null | undefined;
  /** The identity provider's metadata as XML text. Takes precedence over the single `idp_...` fields. */
  idp_metadata?: string | null | undefined;
  /** Which attribute of the assertion becomes which attribute of the user. */
  attribute_mapping?: EnterpriseConnectionAttributeMappingInput | null | undefined;
  /**
   * Whether addresses on subdomains of the connection's domains may use it too. Needs a registrable domain, such
   * as `example.com`.
   */
  allow_subdomains?: boolean | null | undefined;
  /** Whether a sign-in may start at the identity provider, without a request from the application. */
  allow_idp_initiated?: boolean | null | undefined;
  /**
   * Whether to set `ForceAuthn` in the SAML request, so that users authenticate again even if the identity
   * provider still knows them.
   */
  force_authn?: boolean | null | undefined;
  /** What to tell the identity provider about the user in advance. */
  login_hint?: SamlLoginHint | null | undefined;
  /**
   * The certificates that the identity provider signs with, as PEM. They replace `idp_certificate` and all
   * others. Not in Clerk's published document.
   */
  idp_certificates?: string[] | undefined;
}

/** What `enterpriseConnections.update` takes. Fields that are absent keep their value. */
export interface UpdateEnterpriseConnectionBody {
  /** New label of the connection. */
  name?: string | null | undefined;
  /** Email domains whose users are to sign in through the connection. */
  domains?: string[] | null | undefined;
  /**
   * Turns the connection on (`true`) or off (`false`) for sign-ins. Turning it on may delete verified
   * organization domains that are the same as its own.
   */
  active?: boolean | null | undefined;
  /** Whether each sign-in overwrites the user's attributes with those from the identity provider. */
  sync_user_attributes?: boolean | null | undefined;
  /**
   * Whether users of this connection are kept from adding further identifiers to their account, such as another
   * email address.
   */
  disable_additional_identifications?: boolean | null | undefined;
  /**
   * Whether membership in the connection's organization is enough for an existing user to link an account with
   * it.
   */
  allow_organization_account_linking?: boolean | null | undefined;
  /** ID of the organization that users of the connection are to join, `org_...`. */
  organization_id?: string | null | undefined;
  /** Changes to the SAML settings, for a `saml_...` provider. */
  saml?: UpdateEnterpriseConnectionSamlInput | null | undefined;
  /** Changes to the OIDC settings, for an `oidc_...` provider. */
  oidc?: EnterpriseConnectionOidcInput | null | undefined;
  /** Further attributes to copy from the identity provider to the user's public metadata. */
  custom_attributes?: EnterpriseConnectionCustomAttributeInput[] | null | undefined;
}

/**
 * The user as understood from what the identity provider sent in a test run. A field that is missing was not
 * found there.
 */
export interface EnterpriseConnectionTestRunParsedUserInfo {
  /** Email address found in the response. */
  email_address?: string;
  /** First name found in the response. */
  first_name?: string;
  /** Last name found in the response. */
  last_name?: string;
  /** Identifier that the identity provider has for the user. */
  user_id?: string;
}

/** One line in the log of a test run. */
export interface EnterpriseConnectionTestRunLog {
  /** Severity of the entry. */
  level: string;
  /** Code of what happened, for programs. */
  code?: string;
  /** What happened, in brief. */
  short_message?: string;
  /** What happened, in full. */
  message: string;
}

/** The SAML messages that were exchanged in a test run. They can contain personal data. */
export interface EnterpriseConnectionTestRunSaml {
  /** The request sent to the identity provider. */
  saml_request?: string;
  /** The response that the identity provider sent. */
  saml_response?: string;
  /** The `RelayState` value that went along with the messages. */
  relay_state?: string;
}

/**
 * What the identity provider gave out in a test run over OIDC. The tokens are credentials: keep them out of
 * logs.
 */
export interface EnterpriseConnectionTestRunOAuth {
  /** The ID token from the identity provider. */
  id_token?: string;
  /** The access token from the identity provider. A credential, to be kept secret. */
  access_token?: string;
  /** What the identity provider's user info endpoint returned, as text. */
  user_info?: string;
}

/** One trial sign-in through an enterprise connection, and how it went. */
export interface EnterpriseConnectionTestRun {
  /** ID of the test run. */
  id: string;
  /** `pending` until the trial sign-in has ended, then `success` or `failed`. */
  status: 'pending' | 'success' | 'failed' | (string & {});
  /** Protocol that was tried. It tells which of `saml` and `oauth` to look at. */
  connection_type: 'saml' | 'oauth' | (string & {});
  /** The user as understood from the identity provider's response; `null` if there is nothing to show. */
  parsed_user_info?: EnterpriseConnectionTestRunParsedUserInfo | null;
  /** What happened in the test run; look here for the reason of a failure. */
  logs?: EnterpriseConnectionTestRunLog[];
  /** The SAML messages; `null` for an OIDC connection. */
  saml?: EnterpriseConnectionTestRunSaml | null;
  /** The tokens and claims received; `null` for a SAML connection. */
  oauth?: EnterpriseConnectionTestRunOAuth | null;
  /** When the test run was created, as Unix time in milliseconds. */
  created_at: number;
}

/** A page of test runs of an enterprise connection. */
export interface EnterpriseConnectionTestRunList {
  /** The test runs on this page. */
  data: EnterpriseConnectionTestRun[];
  /** How many test runs match, on all pages together. */
  total_count: number;
}

/** Where to begin a trial sign-in. */
export interface EnterpriseConnectionTestRunStart {
  /** Short-lived URL to open in a browser. It leads to the identity provider. */
  url: string;
}

/** A short-lived token that lets automated tests past bot detection. */
export interface TestingToken {
  /** The kind of this object: always `testing_token`. */
  object: 'testing_token';
  /** Value for the query parameter `__clerk_testing_token` of Frontend API requests. */
  token: string;
  /** When the token expires, as Unix time in seconds. */
  expires_at: number;
}

/** The user for whom an agent acts. Give either `user_id` or `identifier`, not both. */
export interface AgentTaskPrincipal {
  /** ID of the user, `user_...`. */
  user_id?: string | undefined;
  /** Email address, phone number or user name of the user. */
  identifier?: string | undefined;
}

/** What `agentTasks.create` takes. */
export interface CreateAgentTaskBody {
  /** The user whose session the agent gets. */
  on_behalf_of: AgentTaskPrincipal;
  /** What the agent may do. `*`, meaning everything, is the only value so far. */
  permissions: '*';
  /** Name of the agent. The same name always yields the same `agent_id`. */
  agent_name: string;
  /** What the agent is going to do, in words. */
  task_description: string;
  /** Absolute URL where the browser ends up once the session is open. */
  redirect_url: string;
  /**
   * Longest duration of the agent's session, in seconds; default 1800 (half an hour).
   *
   * @default 1800
   */
  session_max_duration_in_seconds?: number | undefined;
}

/** Permission for an agent to act in a session of a user, taken up by opening a URL. Beta. */
export interface AgentTask {
  /** The kind of this object: always `agent_task`. */
  object: 'agent_task';
  /** ID of the agent. It stays the same for the same `agent_name` within an instance. */
  agent_id: string;
  /** ID of this one task, `agttsk_...`, as `agentTasks.revoke` takes it. */
  agent_task_id: string;
  /** @deprecated use `agent_task_id`. */
  task_id: string;
  /** Address that opens the session and then leads to `redirect_url`. Secret. Only `agentTasks.create` returns it. */
  url?: string;
}

/** An email address waiting for access to an application that is not open to everybody yet. */
export interface WaitlistEntry {
  /** The kind of this object: always `waitlist_entry`. */
  object: 'waitlist_entry';
  /** ID of the entry, as the other waitlist calls take it. */
  id: string;
  /** Address that waits, and to which an invitation would go. */
  email_address: string;
  /**
   * `pending`: waiting. `invited`: an invitation was sent. `completed`: the person has joined. `rejected`: turned
   * down.
   */
  status: 'pending' | 'invited' | 'rejected' | 'completed' | (string & {});
  /** Whether the entry is locked against changes. */
  is_locked: boolean;
  /** When the address joined the waitlist, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** The invitation made for this entry; `null` before one is made. */
  invitation: Invitation | null;
}

/** A page of waitlist entries. */
export interface WaitlistEntryList {
  /** The entries on this page. */
  data: WaitlistEntry[];
  /** How many entries match, on all pages together. */
  total_count: number;
}

/** What `waitlistEntries.create` takes. */
export interface CreateWaitlistEntryBody {
  /** Address to put on the waitlist. */
  email_address: string;
  /**
   * Whether to email the person a confirmation; default `true`.
   *
   * @default true
   */
  notify?: boolean | null | undefined;
}

/** One address in a call of `waitlistEntries.createBulk`. */
export interface BulkWaitlistEntry {
  /** Address to put on the waitlist. */
  email_address: string;
  /**
   * Whether to email this person a confirmation; default `true`.
   *
   * @default true
   */
  notify?: boolean | null | undefined;
}

/** What `waitlistEntries.createBulk` takes: an array of 1 to 50 addresses. */
export type CreateBulkWaitlistEntriesBody = BulkWaitlistEntry[];

/** Waitlist entries that `waitlistEntries.createBulk` made, as a bare array. */
export type CreatedWaitlistEntries = WaitlistEntry[];

/** What `waitlistEntries.invite` takes. It can be left out. */
export interface InviteWaitlistEntryBody {
  /**
   * Whether to invite even if the address already has an invitation or an account; default `false`.
   *
   * @default false
   */
  ignore_existing?: boolean | null | undefined;
}

/** A page of plans. */
export interface BillingPlanList {
  /** The plans on this page. */
  data: BillingPlan[];
  /** How many plans there are, on all pages together. */
  total_count: number;
}

/** One price of a plan. A plan has a default price and may have custom ones beside it. */
export interface BillingPrice {
  /** The kind of this object: always `commerce_price`. */
  object: 'commerce_price';
  /** The price's ID. */
  id: string;
  /** The plan that the price is for. */
  plan_id: string;
  /** The instance it belongs to. */
  instance_id: string;
  /** Three-letter currency code, such as `USD`. */
  currency: string;
  /** Symbol to show with the amounts, such as `$`. */
  currency_symbol: string;
  /** Fee per month when billed monthly, in the smallest unit of the currency (cents for USD). */
  amount: number;
  /** Fee per month when billed once a year, in the smallest unit of the currency. */
  annual_monthly_amount: number;
  /** The monthly fee as money; `null` if the price is not offered monthly. */
  fee: BillingMoney | null;
  /** The monthly fee under annual billing as money; `null` if the price is not offered annually. */
  annual_monthly_fee: BillingMoney | null;
  /** Note about the price; `null` if none was given. */
  description?: string | null;
  /** Whether this is the plan's default price. */
  is_default: boolean;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** Whether it can be billed by the `month`, once a year (`annual`), or `both`. */
  supported_billing_periods: 'month' | 'annual' | 'both' | (string & {});
}

/** A page of prices. */
export interface BillingPriceList {
  /** The prices on this page. */
  data: BillingPrice[];
  /** How many prices there are, on all pages together. */
  total_count: number;
}

/** What `billing.createPrice` takes. `amount` has to be sent even when it is `null`. */
export interface CreateBillingPriceBody {
  /** The plan to add the price to. */
  plan_id: string;
  /**
   * Three-letter currency code. Default `USD`.
   *
   * @default USD
   */
  currency?: string | undefined;
  /**
   * Fee per month when billed monthly, in the smallest unit of the currency (cents for USD). `null` if there is
   * no monthly fee to set.
   */
  amount: number | null;
  /**
   * Fee per month when billed once a year, in the smallest unit of the currency. `null` or absent if there is no
   * annual fee to set.
   */
  annual_monthly_amount?: number | null | undefined;
  /** Note that tells this price from the others. */
  description?: string | undefined;
  /** Whether it can be billed by the `month`, once a year (`annual`), or `both`. */
  supported_billing_periods?: 'month' | 'annual' | 'both' | undefined;
}

/** A page of subscription items. */
export interface BillingSubscriptionItemList {
  /** The subscription items on this page. */
  data: BillingSubscriptionItem[];
  /** How many subscription items match, on all pages together. */
  total_count: number;
}

/** What `billing.extendSubscriptionItemFreeTrial` takes. */
export interface ExtendBillingFreeTrialBody {
  /**
   * New end of the trial as an RFC 3339 date and time, not Unix time. It has to lie in the future and at most 365
   * days after the present end.
   */
  extend_to: string;
}

/** A feature of a plan, in the older shape that comes with `BillingLegacyPlan`. */
export interface BillingLegacyFeature {
  /** The kind of this object: always `feature`. */
  object: 'feature';
  /** The feature's ID. */
  id: string;
  /** Human-readable name, as shown in pricing tables. */
  name: string;
  /** Longer text for display. */
  description: string;
  /** Stable name to check in code. */
  slug: string;
  /** Address of the feature's image. */
  avatar_url: string;
}

/**
 * A plan in an older, fuller shape than `BillingPlan`, with the amounts also as plain numbers. It is part of
 * the responses of `billing.extendSubscriptionItemFreeTrial` and `billing.createPriceTransition`.
 */
export interface BillingLegacyPlan {
  /** The kind of this object: always `commerce_plan`. */
  object: 'commerce_plan';
  /** The plan's ID. */
  id: string;
  /** Human-readable name, as shown in pricing tables. */
  name: string;
  /** Fee per month when billed monthly. `null` if the plan is not offered monthly. */
  fee: BillingMoney | null;
  /** Fee per month when billed once a year. `null` if the plan is not offered annually. */
  annual_monthly_fee: BillingMoney | null;
  /** Fee for a whole year when billed once a year. `null` if the plan is not offered annually. */
  annual_fee: BillingMoney | null;
  /** Monthly fee as a number, in the smallest unit of the currency. Same as in `fee`. */
  amount: number;
  /** Monthly fee as text for display. Same as in `fee`. */
  amount_formatted: string;
  /**
   * Fee per month under annual billing as a number, in the smallest unit of the currency. Same as in
   * `annual_monthly_fee`.
   */
  annual_monthly_amount: number;
  /** Fee per month under annual billing as text for display. Same as in `annual_monthly_fee`. */
  annual_monthly_amount_formatted: string;
  /** Fee for a whole year as a number, in the smallest unit of the currency. Same as in `annual_fee`. */
  annual_amount: number;
  /** Fee for a whole year as text for display. Same as in `annual_fee`. */
  annual_amount_formatted: string;
  /** Symbol to show with the amounts, such as `$`. */
  currency_symbol: string;
  /** Three-letter currency code, such as `USD`. */
  currency: string;
  /** Longer text for display. */
  description: string;
  /** ID of the product the plan belongs to. `BillingPlan` has this field as deprecated. */
  product_id: string;
  /** Whether payers with no other plan are on this one. */
  is_default: boolean;
  /** Whether the plan is charged again each period. */
  is_recurring: boolean;
  /** Whether the plan appears in Clerk's `<PricingTable />` component. */
  publicly_visible: boolean;
  /** Whether there is a flat fee, apart from charges per unit. */
  has_base_fee: boolean;
  /** Who can subscribe, as a list. See also `for_payer_type`. */
  payer_type: string[];
  /** Who can subscribe: `user` or `org`. */
  for_payer_type: 'user' | 'org' | (string & {});
  /** Stable name to check in code. */
  slug: string;
  /** Address of the plan's image. */
  avatar_url: string;
  /** Unit of the billing period, such as `month`. */
  period?: string;
  /** How many units of `period` make one billing period. */
  interval?: number;
  /** The features that the plan includes. */
  features: BillingLegacyFeature[];
  /** Whether new subscribers get a free trial. */
  free_trial_enabled?: boolean;
  /** Length of the free trial in days; `null` if no trial is configured. */
  free_trial_days?: number | null;
}

/**
 * A payer's stored way to pay, in the older shape that comes with `BillingLegacySubscriptionItem`. Elsewhere
 * the API has `BillingPaymentMethod`.
 */
export interface BillingPaymentSource {
  /** The kind of this object: always `commerce_source`. */
  object: 'commerce_source';
  /** The payment source's ID. */
  id: string;
  /** The payer it belongs to. */
  payer_id: string;
  /** `card`, or the wallet that stands for it: `apple_pay`, `google_pay`. */
  payment_method: 'card' | 'apple_pay' | 'google_pay' | (string & {});
  /** Whether the payer's charges use it unless told otherwise. */
  is_default?: boolean | null;
  /** The payment gateway that stores it, such as `stripe`. */
  gateway: string;
  /** Its ID at the gateway. */
  gateway_external_id: string;
  /** ID of the gateway account it is stored under; `null` if there is none. */
  gateway_external_account_id?: string | null;
  /** Last four digits of the card. */
  last4: string;
  /** `active` if it can be charged, `disconnected` if it no longer can. */
  status: 'active' | 'disconnected' | (string & {});
  /** The wallet that supplied the card, such as `apple_pay`. */
  wallet_type: string;
  /** Brand of the card, such as `visa`. */
  card_type: string;
  /** Year in which the card expires. */
  expiry_year?: number;
  /** Month in which the card expires, 1 to 12. */
  expiry_month?: number;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** Whether it can be removed now. */
  is_removable?: boolean | null;
}

/**
 * A payer in the older shape that comes with `BillingLegacySubscriptionItem`. Here the fields for names and
 * email are always present.
 */
export interface BillingLegacyPayer {
  /** The kind of this object: always `commerce_payer`. */
  object: 'commerce_payer';
  /** The payer's own ID, different from the user's or organization's ID. */
  id: string;
  /** The instance the payer belongs to. */
  instance_id: string;
  /** The user's ID, `user_...`, if the payer is a user. */
  user_id?: string;
  /** First name of the user, if the payer is one. */
  first_name: string;
  /** Last name of the user, if the payer is one. */
  last_name: string;
  /** Email address of the payer. */
  email: string;
  /** The organization's ID, `org_...`, if the payer is an organization. */
  organization_id?: string;
  /** Name of the organization, if the payer is one. */
  organization_name?: string;
  /** Address of the user's image or the organization's logo. */
  image_url: string;
  /** Account credit that later charges can use. */
  credits_balance?: BillingMoney;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/**
 * A subscription item in an older, fuller shape than `BillingSubscriptionItem`. It is part of the responses of
 * `billing.extendSubscriptionItemFreeTrial` and `billing.createPriceTransition`.
 */
export interface BillingLegacySubscriptionItem {
  /** The kind of this object: always `commerce_subscription_item`. */
  object: 'commerce_subscription_item';
  /** The subscription item's ID. */
  id: string;
  /** The instance it belongs to. */
  instance_id: string;
  /**
   * `active`: in effect. `upcoming`: starts later. `past_due`: a payment is overdue. `incomplete`: not started
   * because its payment is not completed. `abandoned`: given up before it began. `ended`: over. There is no
   * `canceled` here: see `canceled_at`.
   */
  status: 'active' | 'ended' | 'past_due' | 'upcoming' | 'incomplete' | 'abandoned' | (string & {});
  /** Credit for an unused part of an earlier cycle; `null` if there is none. */
  credit?: BillingSubscriptionCredit | null;
  /** The plan's ID. */
  plan_id: string;
  /** ID of the price that is charged. */
  price_id?: string;
  /** The plan itself; `null` if there is none. */
  plan: BillingLegacyPlan | null;
  /** How often it is charged: each `month`, or once a year (`annual`). */
  plan_period: 'month' | 'annual' | (string & {});
  /** ID of the payment source used for this item. */
  payment_source_id: string;
  /** The payment source itself; `null` if there is none. */
  payment_source?: BillingPaymentSource | null;
  /** All that has been paid for this item so far. */
  lifetime_paid?: BillingMoney | null;
  /** What the item costs for one period. */
  amount?: BillingMoney | null;
  /** The same kind of value as `next_payment`, under an older name. `null` if nothing is due. */
  next_invoice?: BillingSubscriptionItemNextPayment | null;
  /** What is due next; `null` if nothing is. */
  next_payment?: BillingSubscriptionItemNextPayment | null;
  /** ID of the payer who is charged. */
  payer_id: string;
  /** The payer itself; `null` if there is none. */
  payer?: BillingLegacyPayer | null;
  /** Whether the item is in its free trial. */
  is_free_trial: boolean;
  /** Start of the current period, as Unix time in milliseconds; `null` if there is none. */
  period_start?: number | null;
  /**
   * End of the current period, as Unix time in milliseconds; `null` if there is none. During a free trial, that
   * is the end of the trial.
   */
  period_end?: number | null;
  /** Date that proration is worked out with. */
  proration_date: string;
  /** When it was canceled, as Unix time in milliseconds; `null` if it was not. */
  canceled_at?: number | null;
  /** When its payment became overdue, as Unix time in milliseconds; `null` if it is not overdue. */
  past_due_at?: number | null;
  /** When it ended, as Unix time in milliseconds; `null` if it has not. */
  ended_at?: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** What `billing.createPriceTransition` takes: the price the item has now and the one it should get. */
export interface CreateBillingPriceTransitionBody {
  /** ID of the price that the item has now, its `price_id`. */
  from_price_id: string;
  /** ID of the price to move to. It can be a price of another plan. */
  to_price_id: string;
}

/**
 * What a move to another price means: when it takes effect, what it costs at once, and the state of the earlier
 * item.
 */
export interface BillingPriceTransitionDetails {
  /** The plan before the move. */
  previous_plan: BillingLegacyPlan;
  /** The price before the move. */
  previous_price: BillingPrice;
  /** When the new price takes effect, as Unix time in milliseconds. */
  effective_at: number;
  /** `immediate` if the new price applies at once, `end_of_period` if it waits for the current period to run out. */
  effective_mode: 'immediate' | 'end_of_period' | (string & {});
  /** When the next charge is due, as Unix time in milliseconds; `null` if none is. */
  next_billing_date?: number | null;
  /** Whether the payer was charged as part of the move. */
  charged_immediately: boolean;
  /** What was charged at once; `null` if nothing was. */
  immediate_charge?: BillingMoney | null;
  /**
   * State of the earlier item: `canceled` (not renewed), `ended` (over at once), or `abandoned` (given up before
   * it began).
   */
  previous_subscription_item_status: 'canceled' | 'ended' | 'abandoned' | (string & {});
  /** ID of the subscription item that was moved away from. */
  previous_subscription_item_id: string;
}

/** The outcome of moving a subscription item to another price. */
export interface BillingPriceTransition {
  /** The kind of this object: always `commerce_price_transition`. */
  object: 'commerce_price_transition';
  /** The subscription item on the new price, in the older shape. */
  subscription_item: BillingLegacySubscriptionItem;
  /** When the move takes effect, what was charged, and what was there before. */
  transition: BillingPriceTransitionDetails;
}

/** What `billing.applySubscriptionItemDiscount` takes. */
export interface ApplyBillingDiscountBody {
  /** The ID of the discount to apply. */
  discount_id: string;
}

/**
 * The record of a discount used on one subscription item: where it came from, what it takes off, and for how
 * long.
 */
export interface BillingDiscountRedemption {
  /** The kind of this object: always `commerce_discount_redemption`. */
  object: 'commerce_discount_redemption';
  /** The redemption's ID, different from the discount's. */
  id: string;
  /** The subscription item that the discount is on. */
  subscription_item_id: string;
  /** ID of the discount. Pass it to `billing.removeSubscriptionItemDiscount` to take the discount off. */
  discount_id: string;
  /** Human-readable name of the discount. */
  name?: string;
  /** How the discount came about: through a `promotion`, by hand (`manual`), or with a `promo_code`. */
  source: 'promotion' | 'manual' | 'promo_code' | (string & {});
  /** The code that was used, if `source` is `promo_code`. */
  promo_code?: string;
  /** Whether it takes off a `percentage` or a `fixed_amount`. */
  effect?: 'percentage' | 'fixed_amount' | (string & {});
  /** The percentage taken off, if `effect` is `percentage`; otherwise `null`. */
  percent_off?: number | null;
  /** The fixed amount taken off, as configured, if `effect` is `fixed_amount`; otherwise `null`. */
  amount_off?: BillingMoney | null;
  /** What the discount is worth on this item, which can differ from `amount_off`. */
  amount?: BillingMoney | null;
  /** Billing cycles for which it still applies. `null` means that it does not run out. */
  cycles_remaining: number | null;
  /** Billing cycles to which it has been applied so far. */
  cycles_applied: number;
  /** `active`: reduces charges. `exhausted`: used up. `removed`: taken off the item. */
  status?: 'active' | 'exhausted' | 'removed' | (string & {});
  /** When it was put on the item, as Unix time in milliseconds. */
  redeemed_at: number;
  /** ID of whoever put it on the item; `null` if nobody is recorded. */
  redeemed_by: string | null;
}

/** What a statement adds up to. */
export interface BillingStatementTotals {
  /** Final sum, tax included. */
  grand_total: BillingMoney;
  /** Sum before tax. */
  subtotal: BillingMoney;
  /** Flat fees of plans, without charges per unit. */
  base_fee: BillingMoney;
  /** Sum of all taxes. */
  tax_total: BillingMoney;
}

/** One attempt to collect a payment from a payer, successful or not. */
export interface BillingPaymentAttempt {
  /** The kind of this object: always `commerce_payment`. */
  object: 'commerce_payment';
  /** The attempt's ID. */
  id: string;
  /** ID of the payment that was attempted. */
  payment_id: string;
  /** The instance it belongs to. */
  instance_id: string;
  /** What led to the charge, such as `checkout` or `recurring`. */
  charge_type: string;
  /** ID of the payee, the side that receives the money. */
  payee_id: string;
  /** The side that receives the money, as a free-form object. */
  payee: Record<string, unknown>;
  /** ID of the payer who is charged. */
  payer_id: string;
  /** The payer itself. */
  payer: BillingPayer;
  /** ID of the subscription item that is paid for. */
  subscription_item_id?: string;
  /** The subscription item that is paid for, as a free-form object. */
  subscription_item?: Record<string, unknown>;
  /** The sum to collect. */
  amount: BillingMoney;
  /** How the sum adds up; `null` if that is not worked out. */
  totals?: BillingItemTotals | null;
  /** ID of the payment method that is charged. */
  payment_method_id: string;
  /** The payment method that is charged. */
  payment_method: BillingPaymentMethod;
  /** ID of the statement that the attempt is on. */
  statement_id: string;
  /** ID of the charge at the payment gateway; `null` if it has none there. */
  gateway_external_id: string | null;
  /** Address of the charge at the payment gateway; `null` if there is none. */
  gateway_external_url: string | null;
  /** `pending`: not decided yet. `paid`: collected. `failed`: rejected or interrupted. */
  status: 'pending' | 'paid' | 'failed' | (string & {});
  /** When it was paid, as Unix time in milliseconds; `null` if it was not. */
  paid_at: number | null;
  /** When it failed, as Unix time in milliseconds; `null` if it did not. */
  failed_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The payments on a statement that belong to one moment. */
export interface BillingStatementGroup {
  /** The kind of this object: always `commerce_statement_group`. */
  object: 'commerce_statement_group';
  /** The moment the group stands for, as Unix time in milliseconds. */
  timestamp: number;
  /** The payment attempts in the group. */
  items: BillingPaymentAttempt[];
}

/** An account of what one payer was charged, with the payments grouped by time. */
export interface BillingStatement {
  /** The kind of this object: always `commerce_statement`. */
  object: 'commerce_statement';
  /** The statement's ID. */
  id: string;
  /** The instance it belongs to. */
  instance_id: string;
  /** Time of the statement, as Unix time in milliseconds. */
  timestamp: number;
  /** The user or organization that the statement is for. */
  payer: BillingPayer;
  /** `open` while charges can still be added, `closed` once it is final. */
  status: 'open' | 'closed' | (string & {});
  /** What the statement adds up to. */
  totals: BillingStatementTotals;
  /** The payments, grouped by time. */
  groups: BillingStatementGroup[];
}

/** A page of statements. */
export interface BillingStatementList {
  /** The statements on this page. */
  data: BillingStatement[];
  /** How many statements there are, on all pages together. */
  total_count: number;
}

/** A page of payment attempts. */
export interface BillingPaymentAttemptList {
  /** The payment attempts on this page. */
  data: BillingPaymentAttempt[];
  /** How many payment attempts the statement has, on all pages together. */
  total_count: number;
}

/** A page of permissions. */
export interface PermissionList {
  /** The permissions on this page. */
  data: Permission[];
  /** How many permissions match, on all pages together. */
  total_count: number;
}

/** What `organizationPermissions.create` takes. */
export interface CreateOrganizationPermissionBody {
  /** Name for display. */
  name: string;
  /**
   * What code will check for: `org:` followed by a feature and an action, such as `org:invoices:create`. Unique
   * in the instance.
   */
  key: string;
  /** What it allows, in words. */
  description?: string | undefined;
}

/** What `organizationPermissions.update` takes. Fields left out keep their value. */
export interface UpdateOrganizationPermissionBody {
  /** The new name, for display. */
  name?: string | undefined;
  /** The new key, `org:` followed by a feature and an action; code that checks the old one has to follow. */
  key?: string | undefined;
  /** What it allows, in words. */
  description?: string | undefined;
}

/** A role as it stands in a role set, without its permissions. */
export interface RoleSetItem {
  /** The kind of this object: always `role_set_item`. */
  object: 'role_set_item';
  /** ID of the role, `role_...`. */
  id: string;
  /** Name of the role, for display. */
  name: string;
  /** Key of the role, such as `org:member`. */
  key: string;
  /** What the role is for; `null` if nobody said. */
  description: string | null;
  /** How many members have the role; absent or `null` if not counted. */
  members_count?: number | null;
  /** Whether any member has the role; absent or `null` if not looked up. */
  has_members?: boolean | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The move of members from one role set to another, which runs in the background. */
export interface RoleSetMigration {
  /** The kind of this object: always `role_set_migration`. */
  object: 'role_set_migration';
  /** The migration's ID. */
  id: string;
  /** The one organization that moves, `org_...`; `null` if the move is not about a single one. */
  organization_id: string | null;
  /** ID of the instance, `ins_...`. */
  instance_id: string;
  /** ID of the role set that members leave. */
  source_role_set_id: string;
  /** ID of the role set that they move to; `null` if there is none. */
  dest_role_set_id: string | null;
  /** What set the migration off. */
  trigger_type: string;
  /** How far it has come. */
  status: string;
  /** How many members have been moved so far. */
  migrated_members: number;
  /** Which role becomes which; `null` if no mapping was given. */
  mappings: {
    [key: string]: string;
  } | null;
  /** When the work began, as Unix time in milliseconds; `null` if it has not. */
  started_at?: number | null;
  /** When the work ended, as Unix time in milliseconds; `null` while it has not. */
  completed_at?: number | null;
  /** When the migration was asked for, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A choice of roles that an organization can give its members; several organizations can share one. */
export interface RoleSet {
  /** The kind of this object: always `role_set`. */
  object: 'role_set';
  /** The role set's ID. */
  id: string;
  /** Name for display. */
  name: string;
  /** Stands for the set in other calls, as in an organization's `role_set_key`. */
  key: string;
  /** What the set is for; `null` if nobody said. */
  description: string | null;
  /** The roles in the set. */
  roles: RoleSetItem[];
  /** What new members get when nothing else is said; `null` if not set. */
  default_role: RoleSetItem | null;
  /** What the creator of an organization gets; `null` if not set. */
  creator_role: RoleSetItem | null;
  /** `initial` is the set that new organizations get; any other is `custom`. */
  type: 'initial' | 'custom' | (string & {});
  /** A migration away from this set that is under way; `null` if there is none. */
  role_set_migration: RoleSetMigration | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of role sets. */
export interface RoleSetList {
  /** The role sets on this page. */
  data: RoleSet[];
  /** How many role sets match, on all pages together. */
  total_count: number;
}

/** What `roleSets.create` takes. The default and the creator role have to be among `roles`. */
export interface CreateRoleSetBody {
  /** Name for display. */
  name: string;
  /** Key for use in other calls, with the prefix `role_set:`; made from the name if left out. */
  key?: string | undefined;
  /** What the set is for. */
  description?: string | null | undefined;
  /** Key of the role that new members get when nothing else is said, such as `org:member`. */
  default_role_key: string;
  /**
   * Key of the role that the creator of an organization gets, such as `org:admin`; the role has to be eligible
   * for it.
   */
  creator_role_key: string;
  /** `initial` makes it the set that new organizations get, in place of the one before. Defaults to `custom`. */
  type?: 'initial' | 'custom' | undefined;
  /** Keys of the roles in the set. */
  roles: string[];
}

/** What `roleSets.update` takes. Fields left out keep their value. */
export interface UpdateRoleSetBody {
  /** The new name, for display. */
  name?: string | null | undefined;
  /** The new key, with the prefix `role_set:`. */
  key?: string | null | undefined;
  /** What the set is for. */
  description?: string | null | undefined;
  /**
   * `initial` makes it the set that new organizations get, in place of the one before. There is no way back to
   * `custom` but to make another set the initial one.
   */
  type?: 'initial' | null | undefined;
  /** Key of the role that new members get when nothing else is said; has to be in the set. */
  default_role_key?: string | null | undefined;
  /** Key of the role that the creator of an organization gets; has to be in the set and eligible for it. */
  creator_role_key?: string | null | undefined;
}

/** For each role of the old set, the role of the new one that its members get: both are role keys. */
export interface RoleReassignmentMappings {
  [key: string]: string;
}

/** What `roleSets.replace` takes. */
export interface ReplaceRoleSetBody {
  /** Key of the role set that organizations move to. */
  dest_role_set_key: string;
  /**
   * Which role of the new set takes the place of which of the old; needed for roles that the new set does not
   * have.
   */
  reassignment_mappings?: RoleReassignmentMappings | undefined;
}

/** What `roleSets.addRoles` takes. */
export interface AddRolesToRoleSetBody {
  /** Keys of the roles to add, such as `org:billing_manager`; the roles have to exist. */
  role_keys: string[];
  /** Key of the role to make the set's default; unchanged if left out. */
  default_role_key?: string | undefined;
  /** Key of the role to make the set's creator role; unchanged if left out. */
  creator_role_key?: string | undefined;
}

/** What `roleSets.replaceRole` takes. */
export interface ReplaceRoleInRoleSetBody {
  /** Key of the role to take out of the set. */
  role_key: string;
  /** Key of the role that its members get instead. */
  to_role_key: string;
}

/** A further attribute that a directory copies from the identity provider to the user's public metadata. */
export interface DirectoryCustomAttribute {
  /** Label of the attribute, for people. */
  name: string;
  /** Key in the user's public metadata under which the value is stored. */
  key: string;
  /** Where to find the value in what the identity provider sends at sign-in. */
  sso_path?: string;
  /** SCIM attribute path of the value in what the directory sends. */
  scim_path?: string;
  /** Path of the value in the directory's user record. */
  directory_path?: string;
  /** Whether the attribute holds several values rather than one. */
  multi_valued?: boolean;
}

/**
 * User provisioning over SCIM for an enterprise connection: the identity provider reports users who are new,
 * changed or gone.
 */
export interface ScimDirectory {
  /** The kind of this object: always `scim_directory`. */
  object: 'scim_directory';
  /** The SCIM directory's ID. */
  id: string;
  /** Label of the directory, for people. */
  name: string;
  /** ID of the enterprise connection that the directory belongs to; `null` if there is none. */
  enterprise_connection_id?: string | null;
  /** URL to enter at the identity provider as the SCIM endpoint. */
  endpoint_url: string;
  /** Identity provider behind the directory, such as `okta`. */
  provider: string;
  /** Whether provisioning is on. */
  enabled: boolean;
  /** Whether groups in the directory decide which organization roles users get. */
  group_role_mapping_enabled: boolean;
  /** For each user attribute, the SCIM attribute path that it is read from. */
  attribute_mapping: {
    [key: string]: string;
  };
  /** Further attributes that are copied to the user's public metadata. Needs the custom attributes feature. */
  custom_attributes?: DirectoryCustomAttribute[];
  /**
   * Secret with which the identity provider authenticates at `endpoint_url`. Absent unless it is newly issued, as
   * on creation.
   */
  api_key?: string | null;
  /** When the directory was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the directory last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of SCIM directories. */
export interface ScimDirectoryList {
  /** The SCIM directories on this page. */
  data: ScimDirectory[];
  /** How many SCIM directories there are, on all pages together. */
  total_count: number;
}

/** A rule that gives the members of a SCIM group a role in the organization. */
export interface ScimGroupRoleMappingInput {
  /** ID of the group. */
  scim_group_id: string;
  /** Name of the group, for people; at most 255 characters. */
  scim_group_display_name?: string | undefined;
  /** ID of the organization role that members of the group get. */
  role_id: string;
  /** Rank of this mapping, from 1, for users whose groups map to different roles. */
  precedence?: number | undefined;
}

/** What `scimDirectories.create` takes. */
export interface CreateScimDirectoryBody {
  /** ID of the enterprise connection to provision users for. */
  enterprise_connection_id: string;
  /** Label of the directory, for people. */
  name?: string | undefined;
  /** Identity provider behind the directory, such as `okta`. */
  provider: string;
  /** Which groups give which organization roles. */
  group_role_mappings?: ScimGroupRoleMappingInput[] | undefined;
}

/** What `scimDirectories.update` takes. Fields that are absent keep their value. */
export interface UpdateScimDirectoryBody {
  /** New label of the directory. */
  name?: string | undefined;
  /** Turns provisioning on (`true`) or off (`false`). */
  enabled?: boolean | undefined;
  /** Identity provider behind the directory, such as `okta`. */
  provider?: string | undefined;
  /**
   * Changes to the mapping of user attributes to SCIM attribute paths, applied key by key. A path replaces what
   * was there, `null` drops the attribute, and whatever is not named stays.
   */
  attribute_mapping?:
    | {
        [key: string]: string | null;
      }
    | undefined;
  /** Whether groups in the directory decide which organization roles users get. */
  group_role_mapping_enabled?: boolean | undefined;
}

/** A rule that gives the members of a SCIM group a role in the organization. */
export interface ScimGroupRoleMapping {
  /** The kind of this object: always `scim_group_role_mapping`. */
  object: 'scim_group_role_mapping';
  /** The mapping's ID, which `scimDirectories.deleteGroupRoleMapping` takes. */
  id: string;
  /** ID of the SCIM directory. */
  scim_directory_id: string;
  /** ID of the SCIM directory, under the name it has in `directories`. */
  directory_id: string;
  /** ID of the group. */
  scim_group_id: string;
  /** ID of the group, under the name it has in `directories`. */
  directory_group_id: string;
  /** Name of the group, for people. */
  scim_group_display_name: string;
  /** Name of the group, for people, under the name it has in `directories`. */
  directory_group_display_name: string;
  /** Organization role that members of the group get. */
  role?: Role;
  /** Rank of this mapping, for users whose groups map to different roles. */
  precedence: number;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The group role mappings of a SCIM directory. */
export interface ScimGroupRoleMappingList {
  /** The mappings. */
  data: ScimGroupRoleMapping[];
  /** How many mappings there are. */
  total_count: number;
}

/** One of the mappings that the SCIM directory is to have. */
export interface ReplaceScimGroupRoleMappingsMapping {
  /** ID of the group. */
  scim_group_id: string;
  /** ID of the organization role that members of the group get. */
  role_id: string;
}

/** What `scimDirectories.replaceGroupRoleMappings` takes. */
export interface ReplaceScimGroupRoleMappingsBody {
  /** All mappings that the SCIM directory is to have. */
  mappings: ReplaceScimGroupRoleMappingsMapping[];
}

/** What `scimDirectories.createGroupRoleMapping` takes. */
export interface CreateScimGroupRoleMappingBody {
  /** ID of the group. */
  scim_group_id: string;
  /** ID of the organization role that members of the group get. */
  role_id: string;
  /** Rank of this mapping, from 1, for users whose groups map to different roles. */
  precedence?: number | undefined;
}

/** Says that a group role mapping of a SCIM directory is gone. */
export interface DeletedScimGroupRoleMapping {
  /** The kind of this object: always `scim_group_role_mapping`. */
  object: 'scim_group_role_mapping';
  /** ID that the mapping had. */
  id: string;
  /** Always `true`. */
  deleted: true;
}

/**
 * User provisioning for an enterprise connection from the company's directory. Has the same fields as
 * `ScimDirectory`.
 */
export interface Directory {
  /** The kind of this object: always `directory`. */
  object: 'directory';
  /** The directory's ID. */
  id: string;
  /** Label of the directory, for people. */
  name: string;
  /** ID of the enterprise connection that the directory belongs to; `null` if there is none. */
  enterprise_connection_id?: string | null;
  /** URL to enter at the identity provider as the SCIM endpoint. */
  endpoint_url: string;
  /** Identity provider behind the directory, such as `okta`. */
  provider: string;
  /** Whether provisioning is on. */
  enabled: boolean;
  /** Whether groups in the directory decide which organization roles users get. */
  group_role_mapping_enabled: boolean;
  /** For each user attribute, the SCIM attribute path that it is read from. */
  attribute_mapping: {
    [key: string]: string;
  };
  /** Further attributes that are copied to the user's public metadata. Needs the custom attributes feature. */
  custom_attributes?: DirectoryCustomAttribute[];
  /**
   * Secret with which the identity provider authenticates at `endpoint_url`. Absent unless it is newly issued, as
   * on creation.
   */
  api_key?: string | null;
  /** When the directory was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the directory last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of directories. */
export interface DirectoryList {
  /** The directories on this page. */
  data: Directory[];
  /** How many directories there are, on all pages together. */
  total_count: number;
}

/**
 * A rule that gives the members of a directory group a role in the organization. Name the group by its
 * `directory_...` fields or by its `scim_...` fields.
 */
export interface DirectoryGroupRoleMappingInput {
  /** ID of the group. */
  directory_group_id?: string | undefined;
  /** ID of the group, under the name it has in `scimDirectories`. */
  scim_group_id?: string | undefined;
  /** Name of the group, for people; at most 255 characters. */
  directory_group_display_name?: string | undefined;
  /** Name of the group, under the name it has in `scimDirectories`; at most 255 characters. */
  scim_group_display_name?: string | undefined;
  /** ID of the organization role that members of the group get. */
  role_id: string;
  /** Rank of this mapping, from 1, for users whose groups map to different roles. */
  precedence?: number | undefined;
}

/** What `directories.create` takes. */
export interface CreateDirectoryBody {
  /** ID of the enterprise connection to provision users for. */
  enterprise_connection_id: string;
  /** Label of the directory, for people. */
  name?: string | undefined;
  /** Identity provider behind the directory, such as `okta`. */
  provider: string;
  /** Which groups give which organization roles. */
  group_role_mappings?: DirectoryGroupRoleMappingInput[] | undefined;
}

/** What `directories.update` takes. Fields that are absent keep their value. */
export interface UpdateDirectoryBody {
  /** New label of the directory. */
  name?: string | undefined;
  /** Turns provisioning on (`true`) or off (`false`). */
  enabled?: boolean | undefined;
  /** Identity provider behind the directory, such as `okta`. */
  provider?: string | undefined;
  /**
   * Changes to the mapping of user attributes to SCIM attribute paths, applied key by key. A path replaces what
   * was there, `null` drops the attribute, and whatever is not named stays.
   */
  attribute_mapping?:
    | {
        [key: string]: string | null;
      }
    | undefined;
  /** Whether groups in the directory decide which organization roles users get. */
  group_role_mapping_enabled?: boolean | undefined;
}

/** A rule that gives the members of a directory group a role in the organization. */
export interface DirectoryGroupRoleMapping {
  /** The kind of this object: always `directory_group_role_mapping`. */
  object: 'directory_group_role_mapping';
  /** The mapping's ID, which `directories.deleteGroupRoleMapping` takes. */
  id: string;
  /** ID of the directory. */
  directory_id: string;
  /** ID of the directory, under the name it has in `scimDirectories`. */
  scim_directory_id: string;
  /** ID of the group. */
  directory_group_id: string;
  /** ID of the group, under the name it has in `scimDirectories`. */
  scim_group_id: string;
  /** Name of the group, for people. */
  directory_group_display_name: string;
  /** Name of the group, for people, under the name it has in `scimDirectories`. */
  scim_group_display_name: string;
  /** Organization role that members of the group get. */
  role?: Role;
  /** Rank of this mapping, for users whose groups map to different roles. */
  precedence: number;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** The group role mappings of a directory. */
export interface DirectoryGroupRoleMappingList {
  /** The mappings. */
  data: DirectoryGroupRoleMapping[];
  /** How many mappings there are. */
  total_count: number;
}

/**
 * One of the mappings that the directory is to have. Name the group by its `directory_...` field or by its
 * `scim_...` field.
 */
export interface ReplaceDirectoryGroupRoleMappingsMapping {
  /** ID of the group. */
  directory_group_id?: string | undefined;
  /** ID of the group, under the name it has in `scimDirectories`. */
  scim_group_id?: string | undefined;
  /** ID of the organization role that members of the group get. */
  role_id: string;
}

/** What `directories.replaceGroupRoleMappings` takes. */
export interface ReplaceDirectoryGroupRoleMappingsBody {
  /** All mappings that the directory is to have. */
  mappings: ReplaceDirectoryGroupRoleMappingsMapping[];
}

/**
 * What `directories.createGroupRoleMapping` takes. Name the group by its `directory_...` field or by its
 * `scim_...` field.
 */
export interface CreateDirectoryGroupRoleMappingBody {
  /** ID of the group. */
  directory_group_id?: string | undefined;
  /** ID of the group, under the name it has in `scimDirectories`. */
  scim_group_id?: string | undefined;
  /** ID of the organization role that members of the group get. */
  role_id: string;
  /** Rank of this mapping, from 1, for users whose groups map to different roles. */
  precedence?: number | undefined;
}

/** Says that a group role mapping of a directory is gone. */
export interface DeletedDirectoryGroupRoleMapping {
  /** The kind of this object: always `directory_group_role_mapping`. */
  object: 'directory_group_role_mapping';
  /** ID that the mapping had. */
  id: string;
  /** Always `true`. */
  deleted: true;
}

/** What `adminPortalLinkTokens.create` takes. */
export interface CreateAdminPortalLinkTokenBody {
  /** ID of the organization that the token is for: `org_` and 27 characters. */
  organization_id?: string | undefined;
  /** ID of the IT contact that the token is for; not empty. */
  it_contact_id?: string | undefined;
  /** Scopes that the token is to carry; none of them empty. */
  scopes?: string[] | undefined;
  /**
   * How long the token is valid, in seconds, from 1 to 86400 (a day). Default: 3600 (an hour).
   *
   * @default 3600
   */
  seconds_until_expiration?: number | undefined;
}

/** A new token for an admin portal link, with its secret. */
export interface AdminPortalLinkTokenWithSecret {
  /** The kind of this object: always `admin_portal_link_token`. */
  object: 'admin_portal_link_token';
  /** ID of the token, `aplt_` and 32 hexadecimal digits. */
  id: string;
  /** ID of the admin portal link that the token opens, `apl_...`. */
  admin_portal_link_id: string;
  /** ID of the instance that issued the token, `ins_...`. */
  instance_id: string;
  /** ID of the organization that the token is for, `org_...`; `null` if it is for none in particular. */
  organization_id: string | null;
  /** ID of the IT contact that the token is for; `null` if none was named. */
  it_contact_id: string | null;
  /** Scopes that the token carries; `null` if none were given. */
  scopes: string[] | null;
  /** The secret itself. Only `adminPortalLinkTokens.create` returns it, so pass it on or store it safely. */
  token: string;
  /** Whether the token was revoked. */
  revoked: boolean;
  /** Why the token was revoked; `null` if it was not, or if no reason was given. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the token stops working, as Unix time in milliseconds; `null` if it has no end. */
  expiration: number | null;
  /** When the token was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the token last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** One reason why the services for API keys, M2M tokens and OAuth tokens rejected a request. */
export interface BasicError {
  /** What went wrong, in a few words for developers. */
  message: string;
  /** The same at more length; often fit to show to a user. */
  long_message: string;
  /**
   * The stable, machine-readable name of the error, such as `resource_not_found`. Branch on this, not on the
   * texts.
   */
  code: string;
}

/**
 * The body of an error response of the services for API keys, M2M tokens and OAuth tokens: `ClerkErrors`
 * without `meta` and without a trace ID.
 */
export interface BasicErrors {
  /** The reasons, at least one. */
  errors: BasicError[];
}

/** What `adminPortalLinkTokens.revoke` takes. */
export interface RevokeAdminPortalLinkTokenBody {
  /** Why the token is revoked, as free text. May be `null` or absent. */
  revocation_reason?: string | null | undefined;
}

/** A token for an admin portal link, without its secret. */
export interface AdminPortalLinkToken {
  /** The kind of this object: always `admin_portal_link_token`. */
  object: 'admin_portal_link_token';
  /** ID of the token, `aplt_` and 32 hexadecimal digits. */
  id: string;
  /** ID of the admin portal link that the token opens, `apl_...`. */
  admin_portal_link_id: string;
  /** ID of the instance that issued the token, `ins_...`. */
  instance_id: string;
  /** ID of the organization that the token is for, `org_...`; `null` if it is for none in particular. */
  organization_id: string | null;
  /** ID of the IT contact that the token is for; `null` if none was named. */
  it_contact_id: string | null;
  /** Scopes that the token carries; `null` if none were given. */
  scopes: string[] | null;
  /** Whether the token was revoked. */
  revoked: boolean;
  /** Why the token was revoked; `null` if it was not, or if no reason was given. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the token stops working, as Unix time in milliseconds; `null` if it has no end. */
  expiration: number | null;
  /** When the token was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the token last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A key that a user, an organization or a machine presents to your own API, without its secret. */
export interface ApiKey {
  /** The kind of this object: always `api_key`. */
  object: 'api_key';
  /** The API key's ID, `ak_...`. It is not the secret. */
  id: string;
  /** Kind of key, `api_key` unless another was given at creation. */
  type: string;
  /**
   * ID of the user (`user_...`), organization (`org_...`), machine (`mch_...`) or SCIM subject (`scim_...`) for
   * which the key stands.
   */
  subject: string;
  /** Name for people to read. */
  name: string;
  /** Longer note about the key, at most 255 characters. `null` if there is none. */
  description: string | null;
  /** Custom data that the creator stored with the key, as JSON. `null` if there is none. */
  claims: unknown;
  /** What the key is good for; your API gives the names their meaning. */
  scopes: string[];
  /** Whether the key has been revoked, which is final. */
  revoked: boolean;
  /** Reason given when the key was revoked. `null` if none was given or it is not revoked. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the key expires, as Unix time in milliseconds. `null` if it never does. */
  expiration: number | null;
  /** ID of the user who created the key, `user_...`. `null` if not recorded. */
  created_by: string | null;
  /** When the key was last used, as Unix time in milliseconds. `null` if never. */
  last_used_at: number | null;
  /** When the key was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the key last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of API keys. */
export interface ApiKeyList {
  /** The keys on this page, without their secrets. */
  data: ApiKey[];
  /** How many keys match, on all pages together. */
  total_count: number;
}

/** What `apiKeys.create` takes. */
export interface CreateApiKeyBody {
  /**
   * Kind of key, 3 to 25 characters. Default `api_key`.
   *
   * @default api_key
   */
  type?: string | undefined;
  /** Name for people to read, at least 3 characters, with no space at either end. */
  name: string;
  /** Longer note about the key, at most 255 characters. */
  description?: string | null | undefined;
  /**
   * ID of the user (`user_...`), organization (`org_...`), machine (`mch_...`) or SCIM subject (`scim_...`) for
   * which the key stands.
   */
  subject: string;
  /** Custom data to store with the key, as JSON. Verification returns it. */
  claims?: unknown | undefined;
  /**
   * What the key is good for; your API gives the names their meaning. Default: none.
   *
   * @default []
   */
  scopes?: string[] | undefined;
  /** ID of the user who creates the key, `user_...`, for the record. */
  created_by?: string | null | undefined;
  /** Lifetime in seconds from now, more than 0. Absent or `null`: the key never expires. */
  seconds_until_expiration?: number | null | undefined;
}

/** A new API key, with its secret. */
export interface ApiKeyWithSecret {
  /** The kind of this object: always `api_key`. */
  object: 'api_key';
  /** The API key's ID, `ak_...`. It is not the secret. */
  id: string;
  /** Kind of key, `api_key` unless another was given. */
  type: string;
  /**
   * ID of the user (`user_...`), organization (`org_...`), machine (`mch_...`) or SCIM subject (`scim_...`) for
   * which the key stands.
   */
  subject: string;
  /** Name for people to read. */
  name: string;
  /** Longer note about the key, at most 255 characters. `null` if there is none. */
  description: string | null;
  /** Custom data stored with the key, as JSON. `null` if there is none. */
  claims: unknown;
  /** What the key is good for; your API gives the names their meaning. */
  scopes: string[];
  /** The key in plain text, as its owner sends it to your API. `apiKeys.getSecret` returns it again. */
  secret: string;
  /** Whether the key has been revoked. */
  revoked: boolean;
  /** Reason given when the key was revoked. `null` if it is not revoked. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the key expires, as Unix time in milliseconds. `null` if it never does. */
  expiration: number | null;
  /** ID of the user who created the key, `user_...`. `null` if not recorded. */
  created_by: string | null;
  /** When the key was last used, as Unix time in milliseconds. `null` if never. */
  last_used_at: number | null;
  /** When the key was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the key last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** Says that an API key is gone. */
export interface DeletedApiKey {
  /** ID of the API key that was deleted, `ak_...`. */
  id: string;
  /** The kind of this object: always `api_key`. */
  object: 'api_key';
  /** Always `true`. */
  deleted: true;
}

/** What `apiKeys.update` takes. Fields that are absent stay as they are. */
export interface UpdateApiKeyBody {
  /** Custom data to store with the key, as JSON, in place of the data of before. */
  claims?: unknown | undefined;
  /** All scopes of the key; replaces those of before. */
  scopes?: string[] | undefined;
  /** Longer note about the key, at most 255 characters. */
  description?: string | null | undefined;
  /**
   * ID of the user (`user_...`), organization (`org_...`), machine (`mch_...`) or SCIM subject (`scim_...`) of
   * the key.
   */
  subject?: string | undefined;
  /** New lifetime in seconds, more than 0. `null`: the key never expires. */
  seconds_until_expiration?: number | null | undefined;
}

/** The secret of an API key, alone. */
export interface ApiKeySecret {
  /** The key in plain text, as its owner sends it to your API. */
  secret: string;
}

/** What `apiKeys.revoke` takes. The body may be an empty object. */
export interface RevokeApiKeyBody {
  /** Why the key is revoked, for the record. */
  revocation_reason?: string | null | undefined;
}

/** What `apiKeys.verify` takes. */
export interface VerifyApiKeyBody {
  /** The secret as the caller presented it, without `Bearer`. */
  secret: string;
}

/** A token with which one machine authenticates to others. Its secret is left out. */
export interface M2MToken {
  /** The kind of this object: always `machine_to_machine_token`. */
  object: 'machine_to_machine_token';
  /** The M2M token's ID, `mt_...`. It is not the secret. */
  id: string;
  /** ID of the machine that created the token, `mch_...`. */
  subject: string;
  /** Custom data that the creator put into the token, as JSON. Absent or `null` if there is none. */
  claims?: unknown;
  /**
   * IDs of the machines that may accept the token, `mch_...`.
   *
   * @default []
   */
  scopes: string[];
  /** Whether the token has been revoked, which is final. */
  revoked: boolean;
  /** Reason given when the token was revoked. `null` if none was given or it is not revoked. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the token expires, as Unix time in milliseconds. `null` if it never does. */
  expiration: number | null;
  /** When the token was last used, as Unix time in milliseconds. `null` if never. */
  last_used_at: number | null;
  /** When the token was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the token last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** A page of M2M tokens. Unlike in other lists, the rows are in `m2m_tokens`. */
export interface M2MTokenList {
  /** The tokens on this page, without their secrets. */
  m2m_tokens: M2MToken[];
  /** How many tokens match, on all pages together. */
  total_count: number;
}

/** What `m2mTokens.create` takes. `min_remaining_ttl_seconds` must be less than the token's lifetime. */
export interface CreateM2MTokenBody {
  /**
   * `opaque`: a random string that can be revoked and is verified by a call. `jwt`: signed, verified locally,
   * cannot be revoked. Default `opaque`.
   *
   * @default opaque
   */
  token_format?: 'opaque' | 'jwt' | undefined;
  /** Lifetime in seconds, more than 0. Absent: the machine's `default_token_ttl`. */
  seconds_until_expiration?: number | null | undefined;
  /** Custom data to put into the token, as JSON. */
  claims?: unknown | undefined;
  /**
   * Returns an existing opaque token with the same claims and scopes if it is valid for at least so many more
   * seconds. Absent: always a new token.
   */
  min_remaining_ttl_seconds?: number | undefined;
}

/** A new M2M token, with the secret to send. */
export interface M2MTokenWithSecret {
  /** The kind of this object: always `machine_to_machine_token`. */
  object: 'machine_to_machine_token';
  /** The M2M token's ID, `mt_...`. It is not the secret. */
  id: string;
  /** ID of the machine that created the token, `mch_...`. */
  subject: string;
  /** Custom data that the creator put into the token, as JSON. Absent or `null` if there is none. */
  claims?: unknown;
  /**
   * IDs of the machines that may accept the token, `mch_...`.
   *
   * @default []
   */
  scopes: string[];
  /** The token itself, as it is sent to the other machine. It cannot be read again by ID. */
  token: string;
  /** Whether the token has been revoked. */
  revoked: boolean;
  /** Reason given when the token was revoked. `null` if it is not revoked. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the token expires, as Unix time in milliseconds. `null` if it never does. */
  expiration: number | null;
  /** When the token was last used, as Unix time in milliseconds. `null` if never. */
  last_used_at: number | null;
  /** When the token was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the token last changed, as Unix time in milliseconds. */
  updated_at: number;
}

/** What `m2mTokens.revoke` takes. The body may be an empty object. */
export interface RevokeM2MTokenBody {
  /** Why the token is revoked, for the record. */
  revocation_reason?: string | null | undefined;
}

/** What `m2mTokens.verify` takes. */
export interface VerifyM2MTokenBody {
  /** The token as the other machine presented it, without `Bearer`. */
  token: string;
}

/** What `oauthAccessTokens.verify` takes. Send `access_token`. */
export interface VerifyOAuthAccessTokenBody {
  /** The access token as the caller presented it, without `Bearer`. */
  access_token?: string | undefined;
  /** @deprecated use `access_token`. */
  secret?: string | undefined;
}

/** What is known about an OAuth access token: whose it is, and what it is good for. */
export interface OAuthAccessTokenClaims {
  /** The kind of this object: always `clerk_idp_oauth_access_token`. */
  object: 'clerk_idp_oauth_access_token';
  /** The access token's ID, `oat_...`. It is not the token itself. */
  id: string;
  /** Client ID of the OAuth application to which the token was issued. */
  client_id: string;
  /** ID of the user who gave the access, `user_...`. */
  subject: string;
  /** Scopes that the user granted. */
  scopes: string[];
  /** Whether the token has been revoked, which is final. */
  revoked: boolean;
  /** Reason given when the token was revoked. `null` if none was given or it is not revoked. */
  revocation_reason: string | null;
  /** Whether the time in `expiration` has passed. */
  expired: boolean;
  /** When the token expires, as Unix time in milliseconds. `null` if it never does. */
  expiration: number | null;
  /** When the token was created, as Unix time in milliseconds. */
  created_at: number;
  /** When the token last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** The audience that the token is meant for. Not in Clerk's published document. */
  aud?: string[];
  /** Who acts for the user, if the token comes from a token exchange. Not in Clerk's published document. */
  act?: OAuthTokenActor;
}

/** The response for a token that is not valid: it says that, and nothing more. */
export interface OAuthJwtClaims {
  /** Always `false`: do not accept the token. */
  active: false;
}

/** Either what is known about the access token, or only that it is not active. */
export type OAuthAccessTokenVerification = OAuthAccessTokenClaims | OAuthJwtClaims;

/** An email that was sent by the API. Not in Clerk's published document. */
export interface Email {
  /** The kind of this object: always `email`. */
  object: 'email';
  /** The email's ID, `ema_...`. */
  id: string;
  /** Slug of the template; `null` for an email without one. */
  slug?: string | null;
  /** The part of the sender's address before the `@`. */
  from_email_name: string;
  /** The address of the recipient. */
  to_email_address?: string;
  /** ID of the user's address, `idn_...`; `null` if it was sent to an address of no user. */
  email_address_id: string | null;
  /** ID of the user that it was sent to, `user_...`; `null` if it was sent to an address. */
  user_id?: string | null;
  /** The subject line. */
  subject?: string;
  /** The HTML. */
  body?: string;
  /** The plain text; `null` without one. */
  body_plain?: string | null;
  /** How far the delivery has come. `accepted` means that the mail provider has it, not that it arrived. */
  status?: string;
  /** What the template was filled with; `null` without one. */
  data?: {
    [key: string]: unknown;
  } | null;
  /** Whether Clerk sent it. If `false`, the application had to, upon the webhook `email.created`. */
  delivered_by_clerk: boolean;
  /** Why it was not sent; `null` if it was. */
  suppression_reason?: string | null;
}

/** An address, with the name to show for it. Not in Clerk's published document. */
export interface EmailMailbox {
  /** The address itself. */
  address: string;
  /** The name to show, up to 200 characters. */
  name?: string | undefined;
}

/** Either an address, or a user, whose primary address it is sent to. Not in Clerk's published document. */
export interface EmailRecipient {
  /** Any address. */
  address?: string | undefined;
  /** The user's ID, `user_...`. */
  user_id?: string | undefined;
}

/** A file that goes with an email. Not in Clerk's published document. */
export interface EmailAttachment {
  /** The name of the file. */
  filename: string;
  /** The bytes, as Base64. */
  content: string;
}

/**
 * What `emails.create` takes. Send `html`, `text` or both; they may have 50,000 bytes together. Not in Clerk's
 * published document.
 */
export interface CreateEmailBody {
  /** The recipient; further ones are in `cc` and `bcc`. */
  to: EmailRecipient;
  /** The sender, at the instance's own domain. */
  from: EmailMailbox;
  /** Where replies go. May be at another domain. */
  reply_to?: EmailMailbox | undefined;
  /** Up to 998 characters. */
  subject: string;
  /** The body as HTML. */
  html?: string | undefined;
  /** The body as plain text. */
  text?: string | undefined;
  /** Addresses that get a copy. Up to 50 recipients in all. */
  cc?: string[] | undefined;
  /** Addresses that get a copy of which the others do not know. */
  bcc?: string[] | undefined;
  /** Headers for threads and for unsubscribing, and `X-...` headers of your own. */
  headers?:
    | {
        [key: string]: string;
      }
    | undefined;
  /** Up to 10 files of 1 MiB together. */
  attachments?: EmailAttachment[] | undefined;
}

/** What `emails.createBatch` takes. Not in Clerk's published document. */
export interface CreateEmailBatchBody {
  /** The emails, 1 to 100. */
  messages: EmailBatchMessage[];
}

/** One email of a batch. Send `html`, `text` or both. Not in Clerk's published document. */
export interface EmailBatchMessage {
  /** The recipient; further ones are in `cc` and `bcc`. */
  to: EmailRecipient;
  /** The sender, at the instance's own domain. */
  from: EmailMailbox;
  /** Where replies go. May be at another domain. */
  reply_to?: EmailMailbox | undefined;
  /** Up to 998 characters. */
  subject: string;
  /** The body as HTML. */
  html?: string | undefined;
  /** The body as plain text. */
  text?: string | undefined;
  /** Addresses that get a copy. Up to 50 recipients in all. */
  cc?: string[] | undefined;
  /** Addresses that get a copy of which the others do not know. */
  bcc?: string[] | undefined;
  /** Headers for threads and for unsubscribing, and `X-...` headers of your own. */
  headers?:
    | {
        [key: string]: string;
      }
    | undefined;
  /** Up to 10 files of 1 MiB together. */
  attachments?: EmailAttachment[] | undefined;
  /** A repeated key returns the first email. Letters, digits, `_` and `-`, up to 255. */
  idempotency_key?: string | undefined;
}

/** The result of one email of a batch, with either `email` or `errors`. Not in Clerk's published document. */
export interface EmailBatchResult {
  /** The position of the email in the request, from 0. */
  index: number;
  /** The email, if it was sent. */
  email?: Email;
  /** Why it was not sent. */
  errors?: ClerkError[];
  /** The status that the email would have had in a request of its own. */
  status_code: number;
  /** When to try again, after a 429. */
  retry_after_seconds?: number;
}

/** One result for each email of a batch, as a bare array. Not in Clerk's published document. */
export type EmailBatchResultList = EmailBatchResult[];

/** What a handshake is to set in the browser. Not in Clerk's published document. */
export interface HandshakePayload {
  /** The values of `Set-Cookie` headers. */
  directives: string[];
}

/** A certificate that an identity provider signs with. Not in Clerk's published document. */
export interface SamlIdpCertificate {
  /** The X.509 certificate, as PEM. */
  certificate: string;
  /** When it was issued, as Unix time in milliseconds; `null` if that is not known. */
  issued_at: number | null;
  /** When it expires, as Unix time in milliseconds; `null` if that is not known. */
  expires_at: number | null;
}

/** Who acts for the user, by a token exchange (RFC 8693). Not in Clerk's published document. */
export interface OAuthTokenActor {
  /** Who issued the actor's own token. */
  iss?: string;
  /** The actor. */
  sub: string;
  /** The actor before this one, in a chain of them. */
  act?: OAuthTokenActor;
}

/** A new sign-in token, with its secret. Not in Clerk's published document. */
export type SignInTokenWithSecret = SignInToken & {
  /** The secret itself, to be redeemed with the `ticket` strategy. */
  token: string;
  /** Address that signs the user in when opened in a browser. Secret. */
  url: string;
};

/** A new actor token, with its secret. Not in Clerk's published document. */
export type ActorTokenWithSecret = ActorToken & {
  /** The secret itself. */
  token: string;
  /** Address that redeems the token when opened in the actor's browser. Secret. */
  url: string;
};

/** A new agent task, with the URL to open. Not in Clerk's published document. */
export type AgentTaskWithUrl = AgentTask & {
  /** Address that opens the session and then leads to `redirect_url`. Secret. */
  url: string;
};

/** The query of `GetPublicInterstitial`. */
export interface MiscellaneousGetPublicInterstitialQuery {
  /** @deprecated use `frontend_api`. */
  frontendApi?: string | undefined;
  /** Host of the instance's Frontend API. */
  frontend_api?: string | undefined;
  /** The instance's publishable key, `pk_live_...` or `pk_test_...`. */
  publishable_key?: string | undefined;
  /** URL of the proxy through which the browser reaches the Frontend API, if there is one. */
  proxy_url?: string | undefined;
  /** Domain of the satellite application for which the page is shown. */
  domain?: string | undefined;
  /** URL of the application's sign-in page. */
  sign_in_url?: string | undefined;
  /** Whether to load the ClerkJS script from `domain`. */
  use_domain_for_script?: boolean | undefined;
}

/** The query of `GetClientList`. */
export interface ClientsListQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `GetSessionList`. */
export interface SessionsListQuery {
  /** Only sessions of this client (one browser or device), `client_...`. */
  client_id?: string | undefined;
  /** Only sessions of this user, `user_...`. */
  user_id?: string | undefined;
  /** Only sessions with this status. `pending` sessions exist, but there is no filter value for them. */
  status?: 'abandoned' | 'active' | 'ended' | 'expired' | 'removed' | 'replaced' | 'revoked' | undefined;
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `GetTemplateList`. */
export interface TemplatesListQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `GetUserList`. */
export interface UsersListQuery {
  /** Only users with one of these email addresses, in full; up to 100. Unknown ones are ignored. */
  email_address?: string[] | undefined;
  /**
   * Only users with one of these phone numbers, in E.164 form (`+15551234567`); up to 100. Unknown ones are
   * ignored.
   */
  phone_number?: string[] | undefined;
  /**
   * Only users with one of these external IDs; up to 100. A leading `-` leaves that user out, a leading `+` is
   * the default. Unknown ones are ignored.
   */
  external_id?: string[] | undefined;
  /** Only users with one of these usernames, in full; up to 100. Unknown ones are ignored. */
  username?: string[] | undefined;
  /** Only users with one of these wallet addresses; up to 100. Unknown ones are ignored. */
  web3_wallet?: string[] | undefined;
  /**
   * Only these users, by ID (`user_...`); up to 100. A leading `-` leaves that user out, a leading `+` is the
   * default. Unknown ones are ignored.
   */
  user_id?: string[] | undefined;
  /**
   * Only members of one of these organizations (`org_...`); up to 100. A leading `-` leaves the members out, a
   * leading `+` is the default. Unknown ones are ignored.
   */
  organization_id?: string[] | undefined;
  /**
   * Free text, looked for in IDs, email addresses, phone numbers, usernames, wallet addresses, first and last
   * names; part of a value is enough.
   */
  query?: string | undefined;
  /** Part of an email address; case does not matter. */
  email_address_query?: string | undefined;
  /** Part of a phone number. */
  phone_number_query?: string | undefined;
  /** Part of a username; case does not matter. */
  username_query?: string | undefined;
  /** Part of a first or last name; case does not matter. */
  name_query?: string | undefined;
  /** `true` for banned users only, `false` for the others only; without it, both. */
  banned?: boolean | undefined;
  /** Only users last active before this moment, as Unix time in milliseconds. */
  last_active_at_before?: number | Date | undefined;
  /** Only users last active after this moment, as Unix time in milliseconds. */
  last_active_at_after?: number | Date | undefined;
  /**
   * Only users active since this moment, as Unix time in milliseconds.
   *
   * @deprecated use `last_active_at_after` instead.
   */
  last_active_at_since?: number | Date | undefined;
  /** Only users created before this moment, as Unix time in milliseconds. */
  created_at_before?: number | Date | undefined;
  /** Only users created after this moment, as Unix time in milliseconds. */
  created_at_after?: number | Date | undefined;
  /** Only users whose latest sign-in was before this moment, as Unix time in milliseconds. */
  last_sign_in_at_before?: number | Date | undefined;
  /** Only users whose latest sign-in was after this moment, as Unix time in milliseconds. */
  last_sign_in_at_after?: number | Date | undefined;
  /** An OAuth provider's key, such as `oauth_google`; goes together with `provider_user_id`. */
  provider?: string | undefined;
  /** The users' IDs at that provider; up to 100, and only together with `provider`. Unknown ones are ignored. */
  provider_user_id?: string[] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** A user's ID, `user_...`; the page begins right after that user. Pass the last ID of the previous page. */
  starting_after?: string | undefined;
  /**
   * `created_at`, `updated_at`, `email_address`, `web3wallet`, `first_name`, `last_name`, `phone_number`,
   * `username`, `last_active_at` or `last_sign_in_at`, with `+` for ascending or `-` for descending; no sign
   * means ascending. Defaults to `-created_at`.
   */
  order_by?:
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'updated_at'
    | '+updated_at'
    | '-updated_at'
    | 'email_address'
    | '+email_address'
    | '-email_address'
    | 'web3wallet'
    | '+web3wallet'
    | '-web3wallet'
    | 'first_name'
    | '+first_name'
    | '-first_name'
    | 'last_name'
    | '+last_name'
    | '-last_name'
    | 'phone_number'
    | '+phone_number'
    | '-phone_number'
    | 'username'
    | '+username'
    | '-username'
    | 'last_active_at'
    | '+last_active_at'
    | '-last_active_at'
    | 'last_sign_in_at'
    | '+last_sign_in_at'
    | '-last_sign_in_at'
    | undefined;
}

/** The query of `GetUsersCount`. */
export interface UsersCountQuery {
  /** Only users with one of these email addresses, in full; up to 100. Unknown ones are ignored. */
  email_address?: string[] | undefined;
  /**
   * Only users with one of these phone numbers, in E.164 form (`+15551234567`); up to 100. Unknown ones are
   * ignored.
   */
  phone_number?: string[] | undefined;
  /**
   * Only users with one of these external IDs; up to 100. A leading `-` leaves that user out, a leading `+` is
   * the default. Unknown ones are ignored.
   */
  external_id?: string[] | undefined;
  /** Only users with one of these usernames, in full; up to 100. Unknown ones are ignored. */
  username?: string[] | undefined;
  /** Only users with one of these wallet addresses; up to 100. Unknown ones are ignored. */
  web3_wallet?: string[] | undefined;
  /**
   * Only these users, by ID (`user_...`); up to 100. A leading `-` leaves that user out, a leading `+` is the
   * default. Unknown ones are ignored.
   */
  user_id?: string[] | undefined;
  /**
   * Only members of one of these organizations (`org_...`); up to 100. A leading `-` leaves the members out, a
   * leading `+` is the default. Unknown ones are ignored.
   */
  organization_id?: string[] | undefined;
  /**
   * Free text, looked for in IDs, email addresses, phone numbers, usernames, wallet addresses, first and last
   * names; part of a value is enough.
   */
  query?: string | undefined;
  /** Part of an email address; case does not matter. */
  email_address_query?: string | undefined;
  /** Part of a phone number. */
  phone_number_query?: string | undefined;
  /** Part of a username; case does not matter. */
  username_query?: string | undefined;
  /** Part of a first or last name; case does not matter. */
  name_query?: string | undefined;
  /** `true` for banned users only, `false` for the others only; without it, both. */
  banned?: boolean | undefined;
  /** Only users last active before this moment, as Unix time in milliseconds. */
  last_active_at_before?: number | Date | undefined;
  /** Only users last active after this moment, as Unix time in milliseconds. */
  last_active_at_after?: number | Date | undefined;
  /**
   * Only users active since this moment, as Unix time in milliseconds.
   *
   * @deprecated use `last_active_at_after` instead.
   */
  last_active_at_since?: number | Date | undefined;
  /** Only users created before this moment, as Unix time in milliseconds. */
  created_at_before?: number | Date | undefined;
  /** Only users created after this moment, as Unix time in milliseconds. */
  created_at_after?: number | Date | undefined;
  /** Only users whose latest sign-in was before this moment, as Unix time in milliseconds. */
  last_sign_in_at_before?: number | Date | undefined;
  /** Only users whose latest sign-in was after this moment, as Unix time in milliseconds. */
  last_sign_in_at_after?: number | Date | undefined;
  /** An OAuth provider's key, such as `oauth_google`; goes together with `provider_user_id`. */
  provider?: string | undefined;
  /** The users' IDs at that provider; up to 100, and only together with `provider`. Unknown ones are ignored. */
  provider_user_id?: string[] | undefined;
}

/** The query of `GetOAuthAccessToken`. */
export interface UsersListOAuthAccessTokensQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `UsersGetOrganizationMemberships`. */
export interface UsersListOrganizationMembershipsQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `UsersGetOrganizationInvitations`. */
export interface UsersListOrganizationInvitationsQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /**
   * Only invitations in this state: `pending` (neither accepted nor revoked), `accepted`, `revoked` (withdrawn)
   * or `expired`.
   */
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined;
}

/** The query of `ListInvitations`. */
export interface InvitationsListQuery {
  /** Only invitations in this state; without it, all but the revoked ones. */
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined;
  /** Text to look for in the email address or the invitation's ID. */
  query?: string | undefined;
  /**
   * `created_at`, `email_address` or `expires_at`, with `+` for ascending or `-` for descending; no sign means
   * ascending. Defaults to `-created_at`.
   */
  order_by?:
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'email_address'
    | '+email_address'
    | '-email_address'
    | 'expires_at'
    | '+expires_at'
    | '-expires_at'
    | undefined;
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListInstanceOrganizationInvitations`. */
export interface OrganizationInvitationsListAllQuery {
  /**
   * `created_at` or `email_address`, with `+` for ascending or `-` for descending; no sign means ascending.
   * Defaults to `-created_at`.
   */
  order_by?:
    'created_at' | '+created_at' | '-created_at' | 'email_address' | '+email_address' | '-email_address' | undefined;
  /** Keep only invitations in this state. */
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined;
  /** Text to look for in the invited email address. */
  query?: string | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListAllowlistIdentifiers`. */
export interface AllowlistIdentifiersListQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListJWTTemplates`. */
export interface JwtTemplatesListQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListMachines`. */
export interface MachinesListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** Text to look for in the machines' IDs and names. */
  query?: string | undefined;
  /**
   * `name` or `created_at`, with `+` for ascending or `-` for descending; no sign means ascending. Defaults to
   * `-created_at`.
   */
  order_by?: 'name' | '+name' | '-name' | 'created_at' | '+created_at' | '-created_at' | undefined;
}

/** The query of `ListOrganizations`. */
export interface OrganizationsListQuery {
  /** `true` fills in `members_count` on every organization. */
  include_members_count?: boolean | undefined;
  /**
   * `true` fills in `missing_member_with_elevated_permissions`, which shows the organizations that have nobody
   * left to manage them.
   */
  include_missing_member_with_elevated_permissions?: boolean | undefined;
  /** Text to look for: all of an organization's ID, or any part of its name or slug. */
  query?: string | undefined;
  /**
   * Keep organizations that these users belong to; a `-` before an ID excludes that user's organizations instead,
   * a `+` is the default. At most 100.
   */
  user_id?: string[] | undefined;
  /** Keep only these organizations; a `-` before an ID excludes it instead, a `+` is the default. At most 100. */
  organization_id?: string[] | undefined;
  /**
   * `name`, `created_at` or `members_count`, with `+` for ascending or `-` for descending; no sign means
   * ascending. Defaults to `-created_at`.
   */
  order_by?:
    | 'name'
    | '+name'
    | '-name'
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'members_count'
    | '+members_count'
    | '-members_count'
    | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `GetOrganization`. */
export interface OrganizationsGetQuery {
  /** `true` fills in `members_count`. */
  include_members_count?: boolean | undefined;
  /**
   * `true` fills in `missing_member_with_elevated_permissions`, which shows whether nobody is left to manage the
   * organization.
   */
  include_missing_member_with_elevated_permissions?: boolean | undefined;
}

/** The query of `ListOrganizationInvitations`. */
export interface OrganizationInvitationsListQuery {
  /** Keep only invitations in this state. */
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined;
  /** Keep only invitations sent to this email address. */
  email_address?: string | undefined;
  /**
   * `created_at` or `email_address`, with `+` for ascending or `-` for descending; no sign means ascending.
   * Defaults to `-created_at`.
   */
  order_by?:
    'created_at' | '+created_at' | '-created_at' | 'email_address' | '+email_address' | '-email_address' | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListPendingOrganizationInvitations`. */
export interface OrganizationInvitationsListPendingQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListOrganizationRoles`. */
export interface OrganizationRolesListQuery {
  /** Text to look for: all of a role's ID, or any part of its name or key. */
  query?: string | undefined;
  /**
   * `created_at`, `name` or `key`, with `+` for ascending or `-` for descending; no sign means ascending.
   * Defaults to `-created_at`.
   */
  order_by?:
    'created_at' | '+created_at' | '-created_at' | 'name' | '+name' | '-name' | 'key' | '+key' | '-key' | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListOrganizationMemberships`. */
export interface OrganizationMembershipsListQuery {
  /**
   * `created_at`, `email_address`, `phone_number`, `username`, `first_name` or `last_name`, with `+` for
   * ascending or `-` for descending; no sign means ascending. Without it the newest come first.
   */
  order_by?:
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'email_address'
    | '+email_address'
    | '-email_address'
    | 'phone_number'
    | '+phone_number'
    | '-phone_number'
    | 'username'
    | '+username'
    | '-username'
    | 'first_name'
    | '+first_name'
    | '-first_name'
    | 'last_name'
    | '+last_name'
    | '-last_name'
    | undefined;
  /**
   * Keep only these users; a `-` before an ID excludes that user instead, a `+` is the default. At most 100;
   * unknown IDs are ignored.
   */
  user_id?: string[] | undefined;
  /** Keep members with one of these email addresses, in full. At most 100. */
  email_address?: string[] | undefined;
  /** Keep members with one of these phone numbers, in full, as `+15551234567`. At most 100. */
  phone_number?: string[] | undefined;
  /** Keep members with one of these usernames, in full. At most 100. */
  username?: string[] | undefined;
  /** Keep members with one of these web3 wallet addresses. At most 100. */
  web3_wallet?: string[] | undefined;
  /** Keep members with one of these role keys, such as `org:admin`. */
  role?: string[] | undefined;
  /** Text to look for in email addresses, phone numbers, usernames, web3 wallets, user IDs and names at once. */
  query?: string | undefined;
  /** Part of an email address to look for; case does not matter. */
  email_address_query?: string | undefined;
  /** Part of a phone number to look for. */
  phone_number_query?: string | undefined;
  /** Part of a username to look for; case does not matter. */
  username_query?: string | undefined;
  /** Part of a first or last name to look for; case does not matter. */
  name_query?: string | undefined;
  /** Keep members whose last activity was before this time, as Unix time in milliseconds. */
  last_active_at_before?: number | Date | undefined;
  /** Keep members whose last activity was after this time, as Unix time in milliseconds. */
  last_active_at_after?: number | Date | undefined;
  /** Keep members whose account was created before this time, as Unix time in milliseconds. */
  created_at_before?: number | Date | undefined;
  /** Keep members whose account was created after this time, as Unix time in milliseconds. */
  created_at_after?: number | Date | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListOrganizationDomains`. */
export interface OrganizationDomainsListQuery {
  /** `true` keeps only verified domains, `false` only unverified ones; a string, not a boolean. */
  verified?: string | undefined;
  /** Keep only domains with this enrollment mode. */
  enrollment_mode?:
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion' | 'enterprise_sso' | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListAllOrganizationDomains`. */
export interface OrganizationDomainsListAllQuery {
  /** Keep only the domains of this organization, `org_...`. */
  organization_id?: string | undefined;
  /** `true` keeps only verified domains, `false` only unverified ones; a string, not a boolean. */
  verified?: 'true' | 'false' | undefined;
  /**
   * Keep domains with one of these enrollment modes: `manual_invitation`, `automatic_invitation`,
   * `automatic_suggestion` or `enterprise_sso`. A `-` before a mode leaves it out instead.
   */
  enrollment_mode?:
    | (
        | 'manual_invitation'
        | 'automatic_invitation'
        | 'automatic_suggestion'
        | 'enterprise_sso'
        | '-manual_invitation'
        | '-automatic_invitation'
        | '-automatic_suggestion'
        | '-enterprise_sso'
      )[]
    | undefined;
  /**
   * Part of a domain name to look for, in any case, or, starting with `org_`, an organization's full ID. Must not
   * be empty or blank.
   */
  query?: string | undefined;
  /** Keep only domains with these names, such as `example.com`. */
  domains?: string[] | undefined;
  /**
   * `name` or `created_at`, with `+` for ascending or `-` for descending; no sign means ascending. Defaults to
   * `-created_at`.
   */
  order_by?: 'name' | '+name' | '-name' | 'created_at' | '+created_at' | '-created_at' | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
}

/** The query of `ListRedirectURLs`. */
export interface RedirectUrlsListQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListOAuthApplications`. */
export interface OAuthApplicationsListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /**
   * `name` or `created_at`, with `+` for ascending or `-` for descending; no sign means ascending. Defaults to
   * `+created_at`.
   */
  order_by?: 'name' | '+name' | '-name' | 'created_at' | '+created_at' | '-created_at' | undefined;
  /** Text to look for in the applications' names. */
  name_query?: string | undefined;
}

/** The query of `ListSAMLConnections`. */
export interface SamlConnectionsListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** Text to look for in the connection's name; a part of it is enough, and case does not count. */
  query?: string | undefined;
  /**
   * `created_at`, `email_address`, `phone_number`, `username`, `first_name` or `last_name`, with `+` for
   * ascending or `-` for descending; no sign means ascending. Without it the newest come first.
   */
  order_by?:
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'email_address'
    | '+email_address'
    | '-email_address'
    | 'phone_number'
    | '+phone_number'
    | '-phone_number'
    | 'username'
    | '+username'
    | '-username'
    | 'first_name'
    | '+first_name'
    | '-first_name'
    | 'last_name'
    | '+last_name'
    | '-last_name'
    | undefined;
  /**
   * IDs of organizations, at most 100. With `+` (or nothing) in front, an organization's connections are
   * included, with `-` they are left out.
   */
  organization_id?: string[] | undefined;
}

/** The query of `ListEnterpriseConnections`. */
export interface EnterpriseConnectionsListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** ID of an organization, `org_...`: only its connections. */
  organization_id?: string | undefined;
  /** `true` for active connections only, `false` for inactive ones only. Default: both. */
  active?: boolean | undefined;
}

/** The query of `ListEnterpriseConnectionTestRuns`. */
export interface EnterpriseConnectionsListTestRunsQuery {
  /** Only test runs in one of these states. */
  status?: ('pending' | 'success' | 'failed')[] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `InstanceGetOrganizationMemberships`. */
export interface OrganizationMembershipsListAllQuery {
  /**
   * `created_at`, `email_address`, `phone_number`, `username`, `first_name` or `last_name`, with `+` for
   * ascending or `-` for descending; no sign means ascending. Without it the newest come first.
   */
  order_by?:
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'email_address'
    | '+email_address'
    | '-email_address'
    | 'phone_number'
    | '+phone_number'
    | '-phone_number'
    | 'username'
    | '+username'
    | '-username'
    | 'first_name'
    | '+first_name'
    | '-first_name'
    | 'last_name'
    | '+last_name'
    | '-last_name'
    | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListWaitlistEntries`. */
export interface WaitlistEntriesListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** Only entries whose email address or ID matches this text. */
  query?: string | undefined;
  /** Only entries with this status. */
  status?: 'pending' | 'invited' | 'completed' | 'rejected' | undefined;
  /**
   * `created_at`, `invited_at` or `email_address`, with `+` for ascending or `-` for descending; no sign means
   * ascending. Defaults to `-created_at`.
   */
  order_by?:
    | 'created_at'
    | '+created_at'
    | '-created_at'
    | 'invited_at'
    | '+invited_at'
    | '-invited_at'
    | 'email_address'
    | '+email_address'
    | '-email_address'
    | undefined;
}

/** The query of `GetCommercePlanList`. */
export interface BillingListPlansQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** Only plans for users (`user`) or only plans for organizations (`org`). Both if absent. */
  payer_type?: 'user' | 'org' | undefined;
}

/** The query of `GetBillingPriceList`. */
export interface BillingListPricesQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /** Only prices of the plan with this ID. For an unknown plan, the API can return 404. */
  plan_id?: string | undefined;
}

/** The query of `GetCommerceSubscriptionItemList`. */
export interface BillingListSubscriptionItemsQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
  /**
   * Only items in this state. `free_trial` finds items in a trial; it is a filter only, the item itself says so
   * in `is_free_trial`.
   */
  status?: 'active' | 'ended' | 'past_due' | 'upcoming' | 'free_trial' | undefined;
  /** Only items paid by users (`user`) or by organizations (`org`). Both if absent. */
  payer_type?: 'user' | 'org' | undefined;
  /** Only items on the plan with this ID. */
  plan_id?: string | undefined;
  /** Whether items on free plans are listed too. Default `false`. */
  include_free?: boolean | undefined;
  /** Search text that narrows the list. */
  query?: string | undefined;
}

/** The query of `CancelCommerceSubscriptionItem`. */
export interface BillingCancelSubscriptionItemQuery {
  /** Whether to end the item immediately rather than at the end of its billing period. Default `false`. */
  end_now?: boolean | undefined;
}

/** The query of `GetBillingStatementList`. */
export interface BillingListStatementsQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `GetBillingStatementPaymentAttempts`. */
export interface BillingListStatementPaymentAttemptsQuery {
  /**
   * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
   * show that. `paginate` sends it by itself.
   */
  paginated?: components['parameters']['Paginated'] | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListOrganizationPermissions`. */
export interface OrganizationPermissionsListQuery {
  /** Text to look for: all of a permission's ID, or any part of its name or key. */
  query?: string | undefined;
  /** `created_at`, `name` or `key`, with `+` for ascending or `-` for descending; no sign means ascending. */
  order_by?:
    'created_at' | '+created_at' | '-created_at' | 'name' | '+name' | '-name' | 'key' | '+key' | '-key' | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListRoleSets`. */
export interface RoleSetsListQuery {
  /** Text to look for: all of a role set's ID, or any part of its name or key. */
  query?: string | undefined;
  /**
   * `created_at`, `name` or `key`, with `+` for ascending or `-` for descending; no sign means ascending.
   * Defaults to `-created_at`.
   */
  order_by?:
    'created_at' | '+created_at' | '-created_at' | 'name' | '+name' | '-name' | 'key' | '+key' | '-key' | undefined;
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListSCIMDirectories`. */
export interface ScimDirectoriesListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `ListDirectories`. */
export interface DirectoriesListQuery {
  /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
  limit?: components['parameters']['Limit'] | undefined;
  /** How many objects to skip, counted from the first that matches. */
  offset?: components['parameters']['Offset'] | undefined;
}

/** The query of `getApiKeys`. */
export interface ApiKeysListQuery {
  /** Kind of key to list, at least 3 characters. Default `api_key`. */
  type?: string | undefined;
  /**
   * ID of the user (`user_...`), organization (`org_...`), machine (`mch_...`) or SCIM subject (`scim_...`) whose
   * keys to list.
   */
  subject: string;
  /** `true` lists revoked and expired keys too. Default `false`. */
  include_invalid?: 'true' | 'false' | undefined;
  /** How many keys to return, 1 to 100. Default 10. */
  limit?: number | undefined;
  /** How many keys to skip. Default 0. */
  offset?: number | null | undefined;
  /** Text to search the keys by. */
  query?: string | undefined;
}

/** The query of `getM2MTokens`. */
export interface M2MTokensListQuery {
  /** ID of the machine whose tokens to list, `mch_...`. */
  subject: string;
  /** Whether to list revoked tokens too. Default `false`. */
  revoked?: boolean | null | undefined;
  /** Whether to list expired tokens too. Default `false`. */
  expired?: boolean | null | undefined;
  /** How many tokens to return, 1 to 100. Default 10. */
  limit?: number | undefined;
  /** How many tokens to skip. Default 0. */
  offset?: number | null | undefined;
}

/** The query of `GetHandshakePayload`. */
export interface ClientsGetHandshakePayloadQuery {
  /** The value of the query parameter or the cookie `__clerk_handshake_nonce`. */
  nonce: string;
}

/** The operations by path and verb, in the form that `openapi-fetch` takes. */
export interface paths {
  '/public/interstitial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the interstitial page
     * Returns the HTML page that an older server-side integration shows while the browser works out its sign-in
     * state, by loading ClerkJS. Needs no secret key. Name the instance with `publishable_key` or `frontend_api`.
     */
    get: operations['GetPublicInterstitial'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jwks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the instance's JWKS
     * Returns the keys that verify the JWTs this instance signs, session tokens among them, so that a backend can
     * check a token without a call per request. Pick the key whose `kid` equals the one in the token's header. The
     * set changes rarely: keep it in memory and fetch it again when a token names a `kid` you do not know. No rate
     * limit applies here.
     */
    get: operations['GetJWKS'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List clients
     * Deprecated: use `clients.get` instead if you know the client, or `sessions.list` to find sessions. Lists the
     * clients of the instance, each with its sessions. Fails with 410 where the operation is no longer offered.
     *
     * @deprecated
     */
    get: operations['GetClientList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clients/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify a client token
     * Checks the JWT in the body and looks up the client it was issued to. Nothing changes, so calling it again is
     * harmless. Fails with 404 if the client no longer exists.
     */
    post: operations['VerifyClient'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clients/{client_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a client
     * Reads one client, which is a browser or device, along with the sessions on it. The ID usually comes from the
     * `client_id` of a session.
     */
    get: operations['GetClient'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/email_addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add an email address
     * Gives an existing user one more email address. It starts out unverified unless `verified` is `true`, and
     * becomes the primary one only if `primary` is `true` or the user had none. To let the user prove ownership
     * afterwards, use `emailAddresses.prepareVerification`. Fails with 422 if the address is malformed or already
     * taken, so a second identical call fails too.
     */
    post: operations['CreateEmailAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/email_addresses/{email_address_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an email address
     * Reads one email address, with the state of its verification and the connected accounts it is linked to. The
     * same object is also part of the user it belongs to.
     */
    get: operations['GetEmailAddress'];
    put?: never;
    post?: never;
    /**
     * Delete an email address
     * Takes the email address away from its user for good; it can no longer be used to sign in to that account. A
     * second call fails with 404.
     */
    delete: operations['DeleteEmailAddress'];
    options?: never;
    head?: never;
    /**
     * Update an email address
     * Marks an email address as verified, makes it the user's primary one, or both. Fields that are absent or
     * `null` stay as they are, and without a body nothing changes. The address itself cannot be edited: add another
     * with `emailAddresses.create`, or swap all of them with `emailAddresses.replaceForUser`.
     */
    patch: operations['UpdateEmailAddress'];
    trace?: never;
  };
  '/email_addresses/{email_address_id}/prepare_verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an email verification code
     * Emails a one-time code to the address, for flows in which your backend rather than Clerk's frontend asks the
     * user for it. Check what the user typed with `emailAddresses.attemptVerification`, passing the `id` of the
     * response as `verification_id`. Not harmless to repeat: each call sends another email and opens a verification
     * of its own.
     */
    post: operations['PrepareEmailAddressVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/email_addresses/{email_address_id}/attempt_verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check an email verification code
     * Compares a code with the one that `emailAddresses.prepareVerification` sent. A wrong or outdated code still
     * returns 200, so read `status` and `attempts` to see what happened. The right code also marks the address as
     * verified if it was not yet; after that, trying the same verification again fails with the code
     * `verification_already_verified`. No session is started: create a token with `signInTokens.create` if the user
     * should be signed in.
     */
    post: operations['AttemptEmailAddressVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/email_address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace a user's email addresses
     * Leaves the user with exactly one email address: the given one is added as primary, and every other is
     * deleted. It counts as verified by an admin unless `identification_status` says otherwise, and no email goes
     * out about the change unless asked for. The API rejects this while one of the present addresses is linked to a
     * connected account, which has to go first (`users.deleteExternalAccount`).
     */
    put: operations['ReplaceUserEmailAddress'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/phone_numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a phone number
     * Gives an existing user one more phone number. It starts out unverified unless `verified` is `true`, and
     * becomes the primary one only if `primary` is `true` or the user had none. To let the user prove ownership
     * afterwards, use `phoneNumbers.prepareVerification`. Fails with 422 if the number is malformed or already
     * taken, so a second identical call fails too.
     */
    post: operations['CreatePhoneNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/phone_numbers/{phone_number_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a phone number
     * Reads one phone number, with the state of its verification and its role as a second factor. The same object
     * is also part of the user it belongs to.
     */
    get: operations['GetPhoneNumber'];
    put?: never;
    post?: never;
    /**
     * Delete a phone number
     * Takes the phone number away from its user for good; it can no longer be used to sign in to that account, nor
     * as its second factor. A second call fails with 404.
     */
    delete: operations['DeletePhoneNumber'];
    options?: never;
    head?: never;
    /**
     * Update a phone number
     * Marks a phone number as verified, makes it the user's primary one, or turns its use as a second factor on or
     * off. Fields that are absent or `null` stay as they are, and without a body nothing changes. The number itself
     * cannot be edited: add another with `phoneNumbers.create`, or swap all of them with
     * `phoneNumbers.replaceForUser`.
     */
    patch: operations['UpdatePhoneNumber'];
    trace?: never;
  };
  '/phone_numbers/{phone_number_id}/prepare_verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a phone verification code
     * Sends a one-time code to the phone, for flows in which your backend rather than Clerk's frontend asks the
     * user for it. Check what the user typed with `phoneNumbers.attemptVerification`, passing the `id` of the
     * response as `verification_id`. Not harmless to repeat: each call sends another message and opens a
     * verification of its own. Fails with 429 if codes are asked for too often.
     */
    post: operations['PreparePhoneNumberVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/phone_numbers/{phone_number_id}/attempt_verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check a phone verification code
     * Compares a code with the one that `phoneNumbers.prepareVerification` sent. A wrong or outdated code still
     * returns 200, so read `status` and `attempts` to see what happened. The right code also marks the number as
     * verified if it was not yet; after that, trying the same verification again fails with the code
     * `verification_already_verified`. No session is started: create a token with `signInTokens.create` if the user
     * should be signed in.
     */
    post: operations['AttemptPhoneNumberVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/phone_number': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace a user's phone numbers
     * Leaves the user with exactly one phone number: the given one is added as primary, and every other is deleted.
     * It counts as verified by an admin unless `identification_status` says otherwise. The new number is never a
     * second factor, so if an old one was, the user loses multi-factor authentication.
     */
    put: operations['ReplaceUserPhoneNumber'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sessions
     * Newest sessions come first. Always pass `client_id`, `user_id` or both: listing without either is a leftover
     * of early versions. The filters narrow each other, and sessions that have ended are included unless `status`
     * excludes them.
     */
    get: operations['GetSessionList'];
    put?: never;
    /**
     * Create a session for testing
     * Opens a session for a user who has not signed in, so that a test can go on to `sessions.createToken`.
     * Development instances only: production instances reject the call. To sign a real user in, hand them a token
     * from `signInTokens.create`. Each call opens one more session, so a repeated request leaves two.
     */
    post: operations['createSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a session
     * Looks a session up by its ID. That it is found does not mean that it is still in use: check `status` and
     * `expire_at`.
     */
    get: operations['GetSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session_id}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Refresh a session
     * Trades an expired session token and its refresh token for a new session token, so that a server can let a
     * request through without sending the browser to Clerk first. `format` decides what comes back. Clerk's own
     * server SDKs make this call while they authenticate a request; few applications need it directly.
     */
    post: operations['RefreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a session
     * Ends the session from the server side: its user is signed out of it and it can issue no more tokens. A
     * session token that is already out stays valid until it expires, about a minute at most by default, because it
     * is verified without asking Clerk. Other sessions of the user go on. Repeating the call does no harm.
     */
    post: operations['RevokeSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session_id}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a session token
     * Issues a session token with the instance's default claims, the same kind of JWT that a frontend gets. Without
     * a body, or with `expires_in_seconds` absent or `null`, it lives as long as the instance's session tokens do
     * (60 seconds unless configured). Each call issues another token and leaves earlier ones valid. It is safe to
     * repeat: each call signs another short-lived token and nothing is stored.
     */
    post: operations['CreateSessionToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session_id}/tokens/{template_name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a session token from a template
     * Issues a JWT for the session's user with the claims, the signing and the lifetime of a JWT template, for
     * instance to call a third-party service. The body is optional; in it, `expires_in_seconds` overrides the
     * template's lifetime for this one token. Fails with 404 if the session or the template does not exist. It is
     * safe to repeat: each call signs another token and nothing is stored.
     */
    post: operations['CreateSessionTokenFromTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{template_type}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List email or SMS templates
     * Deprecated: no helper replaces it; manage templates in the Clerk Dashboard instead. Returns the templates of
     * one type, both those still on Clerk's default text and those the instance has changed, in the order of
     * `position`.
     *
     * @deprecated
     */
    get: operations['GetTemplateList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{template_type}/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an email or SMS template
     * Deprecated: no helper replaces it; look at the template in the Clerk Dashboard instead. Returns the version
     * in force, which is Clerk's default text unless the instance has changed it.
     *
     * @deprecated
     */
    get: operations['GetTemplate'];
    /**
     * Update an email or SMS template
     * Deprecated: no helper replaces it; edit templates in the Clerk Dashboard instead. Stores the instance's own
     * version of the template, which is used for every message of that kind from then on; `templates.revert` goes
     * back to the default. Fails with 402 if the instance's Clerk plan does not include custom templates, and with
     * 404 if no such template exists. It can also return 423 while the template is locked.
     *
     * @deprecated
     */
    put: operations['UpsertTemplate'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{template_type}/{slug}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revert an email or SMS template
     * Deprecated: no helper replaces it; revert the template in the Clerk Dashboard instead. Throws away the
     * instance's own version, so that messages use Clerk's default text again. It works only where the template's
     * `can_revert` is `true`. No helper brings the discarded version back.
     *
     * @deprecated
     */
    post: operations['RevertTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{template_type}/{slug}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Preview an email or SMS template
     * Deprecated: no helper replaces it; preview the template in the Clerk Dashboard instead. Renders the text in
     * the body as a message of this template would look. Nothing is stored and nothing is sent, so repeating it is
     * harmless.
     *
     * @deprecated
     */
    post: operations['PreviewTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{template_type}/{slug}/toggle_delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Switch delivery of a template on or off
     * Deprecated: no helper replaces it; change the setting in the Clerk Dashboard instead. Decides whether Clerk
     * sends the messages of this template or leaves that to you. With `delivered_by_clerk: false`, your backend has
     * to send them itself, from the `email.created` or `sms.created` webhook. It can return 423 while the template
     * is locked. It is safe to repeat: the body says which state to reach.
     *
     * @deprecated
     */
    post: operations['ToggleTemplateDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List users
     * Returns a bare array, without a total: ask `users.count` with the same filters for that. Different filters
     * narrow each other, while the values of one filter are alternatives. A page holds 10 users unless `limit` says
     * otherwise (at most 500), newest first. `offset` can skip or repeat users when some are added or removed
     * between two calls; `starting_after` continues from a known user instead.
     */
    get: operations['GetUserList'];
    put?: never;
    /**
     * Create a user
     * Which identifiers and fields are required follows from the instance's own settings for users; the `skip_...`
     * flags relax them for imports. Email addresses and phone numbers count as verified unless the matching status
     * list says `reserved`. Fails with 422 when an identifier is already taken or the password breaks the rules.
     * Sending it twice is not safe in general: a body without a unique identifier makes two users.
     */
    post: operations['CreateUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Count users
     * Takes the filters of `users.list`, and counts what that would find over all pages. Without filters it counts
     * every user of the instance.
     */
    get: operations['GetUsersCount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a user
     * Reads everything the backend may know of the user, private metadata included. Fails with 404 if there is no
     * such user, which is also the case after a deletion.
     */
    get: operations['GetUser'];
    put?: never;
    post?: never;
    /**
     * Delete a user
     * Permanent: the account, its identifiers and its organization memberships go, and its sessions end. To keep
     * the account and only shut it out, use `users.ban`. A second call fails with 404.
     */
    delete: operations['DeleteUser'];
    options?: never;
    head?: never;
    /**
     * Update a user
     * Changes only the fields in the body. A new primary email address, phone number or wallet must already belong
     * to the user and be verified; add one with `emailAddresses.create` or `phoneNumbers.create` first. Metadata is
     * not taken here: change it with `users.updateMetadata` (merges) or `users.replaceMetadata` (overwrites).
     */
    patch: operations['UpdateUser'];
    trace?: never;
  };
  '/users/{user_id}/ban': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ban a user
     * Ends all of the user's sessions and rejects every later sign-in until `users.unban`. Session tokens already
     * handed out stay valid until they expire. Fails with 402 if the instance's plan does not include bans. Banning
     * someone who is banned already does no harm.
     */
    post: operations['BanUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/unban': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Unban a user
     * Lets the user sign in again. Sessions that the ban ended stay ended. Fails with 402 if the instance's plan
     * does not include bans.
     */
    post: operations['UnbanUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/ban': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ban several users
     * Does to up to 50 users what `users.ban` does to one: their sessions end, and they cannot sign in. Fails with
     * 402 if the instance's plan does not include bans.
     */
    post: operations['UsersBan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/unban': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Unban several users
     * Lifts the bans of up to 50 users in one request, as `users.unban` does for one. Their old sessions do not
     * come back. Fails with 402 if the instance's plan does not include bans.
     */
    post: operations['UsersUnban'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/lock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lock a user
     * Blocks sign-in for the lockout time set for the instance; `lockout_expires_in_seconds` of the response tells
     * how long. It is the same lock that too many failed sign-ins bring about, and `users.unlock` lifts it early.
     * For a block without an end use `users.ban`.
     */
    post: operations['LockUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/unlock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Unlock a user
     * Ends a lock before it runs out, whether it came from failed sign-ins or from `users.lock`. The user may try
     * to sign in again at once.
     */
    post: operations['UnlockUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/profile_image': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set a user's profile image
     * Uploads an image as `multipart/form-data` and shows it in place of the present one, or of the default avatar.
     * Fails with 400 if the file is missing or not an acceptable image. It is safe to repeat: the same image
     * replaces itself.
     */
    post: operations['SetUserProfileImage'];
    /**
     * Remove a user's profile image
     * The user falls back to a default avatar: `image_url` still points to a picture, while `has_image` becomes
     * false.
     */
    delete: operations['DeleteUserProfileImage'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/metadata': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace a user's metadata
     * Overwrites each metadata object that the body names: keys not sent again are lost, and `{}` empties the
     * object. Objects that the body leaves out stay as they are, so an absent body changes nothing. To change
     * single keys use `users.updateMetadata`.
     */
    put: operations['ReplaceUserMetadata'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Merge into a user's metadata
     * Merges deeply, nested objects included: keys that are sent are set, keys sent as `null` are removed, all
     * others stay. Objects absent from the body are not touched. To overwrite a whole object use
     * `users.replaceMetadata`.
     */
    patch: operations['UpdateUserMetadata'];
    trace?: never;
  };
  '/users/{user_id}/billing/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a user's billing subscription
     * Reads the subscription in which the user is the payer, with its items. Organizations pay on their own: see
     * `organizations.getBillingSubscription`.
     */
    get: operations['GetUserBillingSubscription'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/billing/credits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a user's credit balance
     * Reads the credit that the user, as a payer, has left; it is used up before the payment method is charged.
     * Change it with `users.adjustBillingCreditBalance`.
     */
    get: operations['GetUserBillingCreditBalance'];
    put?: never;
    /**
     * Adjust a user's credit balance
     * Adds to or takes from the credit that pays for the user's coming charges, and writes a line in the ledger. It
     * is safe to repeat with the same `idempotency_key`: the adjustment is made once.
     */
    post: operations['AdjustUserBillingCreditBalance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/oauth_access_tokens/{provider}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a user's OAuth access tokens
     * Hands out the tokens with which your backend can call the provider's API on the user's behalf, one for each
     * account the user connected there. A token that has expired is renewed first if a refresh token is on record.
     * Treat the response as a secret.
     */
    get: operations['GetOAuthAccessToken'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/organization_memberships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a user's organization memberships
     * Each membership comes with its organization and with the user's role in it. Fails with 403 if organizations
     * are not enabled for the instance. To start from the organization, use `organizationMemberships.list`.
     */
    get: operations['UsersGetOrganizationMemberships'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/organization_invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a user's organization invitations
     * Finds the invitations addressed to the user, each with the public data of the organization that invites.
     * `status` narrows them to one state. Fails with 403 if organizations are not enabled for the instance.
     */
    get: operations['UsersGetOrganizationInvitations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/remove_password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Remove a user's password
     * From then on the user needs another way to sign in, such as an email code or a connected account. Without a
     * body, or with `sign_out_of_other_sessions` false, existing sessions go on.
     */
    post: operations['RemoveUserPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/verify_password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify a user's password
     * Checks a password without signing anyone in, for instance before a sensitive action. Expect an error (422)
     * for a wrong password rather than `verified: false`, and treat both as a rejection.
     */
    post: operations['VerifyPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/verify_totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify a user's TOTP code
     * Checks a code of the user's authenticator app, or one of their backup codes, without signing anyone in. A
     * backup code is used up by the check, so it cannot be sent a second time. Expect an error (422) for a wrong
     * code rather than `verified: false`, and treat both as a rejection.
     */
    post: operations['VerifyTOTP'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/mfa': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Disable a user's MFA
     * Switches off every second factor in one go: the authenticator app, backup codes, and phone numbers reserved
     * for SMS codes. Meant for users who have lost theirs; check who is asking first. Sign-in then takes one
     * factor, unless the instance demands a second.
     */
    delete: operations['DisableMFA'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/backup_code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a user's backup codes
     * Makes all of the user's backup codes useless. Other second factors stay.
     */
    delete: operations['DeleteBackupCode'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/passkeys/{passkey_identification_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a user's passkey
     * The user can no longer sign in with it. The copy in their browser or password manager stays there until they
     * remove it, but is rejected.
     */
    delete: operations['UserPasskeyDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/trusted_devices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a user's trusted devices
     * Lists the installations of your native app which the user has enrolled for biometric sign-in, on iOS and
     * Android. All come in one response, without pages.
     */
    get: operations['ListUserTrustedDevices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/trusted_devices/{trusted_device_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke a user's trusted device
     * The device can no longer sign the user in by biometrics until it is enrolled again. Its record is kept, with
     * `status` set to `revoked`.
     */
    delete: operations['RevokeUserTrustedDevice'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/web3_wallets/{web3_wallet_identification_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a user's Web3 wallet
     * Removes the wallet from the account, so that it cannot be used to sign in. Nothing happens on the chain.
     */
    delete: operations['UserWeb3WalletDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a user's TOTP
     * Removes the authenticator app as a second factor; its secret no longer gives valid codes. To remove every
     * second factor use `users.disableMfa`.
     */
    delete: operations['DeleteTOTP'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/external_accounts/{external_account_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a user's external account
     * Disconnects an account at an OAuth provider: the user cannot sign in through it until it is connected again.
     * Your app's grant at the provider itself is for the user to withdraw there.
     */
    delete: operations['DeleteExternalAccount'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/password/set_compromised': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mark a user's password as compromised
     * The user has to choose a new password at the next sign-in. Present sessions go on, unless
     * `revoke_all_sessions` is true; an absent body leaves them alone. Repeating it does no harm.
     */
    post: operations['SetUserPasswordCompromised'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{user_id}/password/unset_compromised': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Clear a user's compromised password mark
     * Undoes `users.setPasswordCompromised`: the present password is good for sign-in again, and no reset is asked
     * for. Sessions that the mark ended do not come back.
     */
    post: operations['UnsetUserPasswordCompromised'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List invitations
     * Covers invitations to sign up to the instance; for those into one organization see
     * `organizationInvitations.list`. Revoked ones are left out unless `status` asks for them. Newest first by
     * default.
     */
    get: operations['ListInvitations'];
    put?: never;
    /**
     * Create an invitation
     * Invites an email address to sign up and sends it a link that expires, unless `notify` is `false`. Signing up
     * through the link verifies the address and copies `public_metadata` to the new user. Fails if the address was
     * already invited or belongs to a user, unless `ignore_existing` is set; then each repeated call sends another
     * email.
     */
    post: operations['CreateInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invitations/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create several invitations
     * Invites up to 10 email addresses in one call, each with its own metadata, redirect and expiry; what
     * `invitations.create` says of one holds for each. Split longer lists into several calls. Always send the body,
     * although the type lets you leave it out.
     */
    post: operations['CreateBulkInvitations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invitations/{invitation_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an invitation
     * The link in the email stops working. This does not keep the person out: where sign-up is open they can still
     * register, only without what the invitation carried. Fails with 400 if the invitation is no longer open, for
     * instance accepted or revoked before.
     */
    post: operations['RevokeInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List invitations of all organizations
     * Looks across every organization of the instance and adds the organization's public data to each invitation.
     * Newest first by default. For one organization use `organizationInvitations.list`.
     */
    get: operations['ListInstanceOrganizationInvitations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/allowlist_identifiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List allowlist identifiers
     * Lists what is on the allowlist, whether or not the instance currently enforces it (see
     * `instanceSettings.updateRestrictions`). Fails with 402 if the plan does not include the allowlist.
     */
    get: operations['ListAllowlistIdentifiers'];
    put?: never;
    /**
     * Add an identifier to the allowlist
     * While the instance enforces its allowlist, only people with an identifier on it can sign up (in some older
     * applications, also sign in). An entry has no effect until enforcement is switched on with
     * `instanceSettings.updateRestrictions`. With `notify` set, the person is also sent an invitation. Fails with
     * 402 if the plan does not include the allowlist.
     */
    post: operations['CreateAllowlistIdentifier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/allowlist_identifiers/{identifier_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove an identifier from the allowlist
     * Someone with this identifier can no longer sign up while the allowlist is enforced. Accounts that already
     * exist are kept; to shut a person out, use `users.ban`. Fails with 402 if the plan does not include the
     * allowlist.
     */
    delete: operations['DeleteAllowlistIdentifier'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blocklist_identifiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List blocklist identifiers
     * Returns all entries in one response, whether or not the instance currently enforces the blocklist (see
     * `instanceSettings.updateRestrictions`). Fails with 402 if the plan does not include the blocklist.
     */
    get: operations['ListBlocklistIdentifiers'];
    put?: never;
    /**
     * Add an identifier to the blocklist
     * While the instance enforces its blocklist, nobody can sign up with an identifier on it (in some older
     * applications, nor sign in). An entry has no effect until enforcement is switched on with
     * `instanceSettings.updateRestrictions`, and it never ends sessions that are already open; for a user who
     * already exists, use `users.ban`. Fails with 402 if the plan does not include the blocklist.
     */
    post: operations['CreateBlocklistIdentifier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blocklist_identifiers/{identifier_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove an identifier from the blocklist
     * The identifier can be used to sign up again. Bans are a separate matter and stay as they are. Fails with 402
     * if the plan does not include the blocklist.
     */
    delete: operations['DeleteBlocklistIdentifier'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/beta_features/instance_settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update beta instance settings
     * Changes the sign-up and email settings in the body; fields that are absent or `null` stay as they are. Fails
     * with 402 when the plan does not include a feature that the change would turn on. Beta: the set of settings
     * may change.
     */
    patch: operations['UpdateInstanceAuthConfig'];
    trace?: never;
  };
  '/beta_features/domain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change the production domain (beta)
     * Deprecated: use `instanceSettings.changeDomain` instead, which takes the same body. Moves a production
     * instance to another domain; all users are signed out, and DNS records, certificates and keys have to follow.
     *
     * @deprecated
     */
    put: operations['UpdateProductionInstanceDomain'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actor_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an actor token
     * Makes a one-time token with which somebody, the actor, signs in as another user, for instance to look into a
     * support case. The session that results names the actor in its `actor` field and in its session tokens, and is
     * cut off after `session_max_duration_in_seconds`. Fails with 402 if the plan does not cover impersonation.
     * Each call makes a separate token.
     */
    post: operations['CreateActorToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actor_tokens/{actor_token_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an actor token
     * Makes an unused token worthless. Only a `pending` token can be revoked: once it was accepted or revoked, the
     * call fails with 400. A session that was already opened with the token is not ended by this; use
     * `sessions.revoke`.
     */
    post: operations['RevokeActorToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the instance's domains
     * Returns every domain of the instance, the primary one and its satellites, in one response, without pages.
     */
    get: operations['ListDomains'];
    put?: never;
    /**
     * Add a satellite domain
     * Adds a domain that shares the sessions of the instance's primary domain. Only satellites can be added; the
     * primary domain comes with the instance. With `proxy_url` (production only) the API checks the proxy first and
     * returns an error if the check fails. Fails with 402 when the plan does not include satellite domains.
     */
    post: operations['AddDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/domains/{domain_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a satellite domain
     * Removes the satellite for good; applications served from it can no longer sign users in. Fails with 403 for
     * the primary domain, which can only be changed.
     */
    delete: operations['DeleteDomain'];
    options?: never;
    head?: never;
    /**
     * Update a domain
     * Changes the name or the proxy of the primary domain or of a satellite. `proxy_url` can be set on production
     * instances only, and the proxy is checked when it is. Renaming the primary domain of a production instance
     * causes downtime until DNS and the application's configuration have followed.
     */
    patch: operations['UpdateDomain'];
    trace?: never;
  };
  '/instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the current instance
     * Returns the instance to which the secret key belongs. A key belongs to exactly one instance, so no ID is
     * needed.
     */
    get: operations['GetInstance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the current instance
     * Changes the instance's general settings. Fields that are absent or `null` stay as they are, so an empty or
     * absent body changes nothing.
     */
    patch: operations['UpdateInstance'];
    trace?: never;
  };
  '/instance/restrictions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update sign-up restrictions
     * Turns the allowlist, the blocklist and the email checks at sign-up on or off. The entries of the two lists
     * are managed with `allowlistIdentifiers` and `blocklistIdentifiers`. Fields that are absent or `null` stay as
     * they are. Fails with 402 when the plan does not include a restriction.
     */
    patch: operations['UpdateInstanceRestrictions'];
    trace?: never;
  };
  '/instance/protect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Protect settings
     * Says which parts of Clerk Protect, the defence against abuse and bots, are on for the instance.
     */
    get: operations['GetInstanceProtect'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update Protect settings
     * Turns parts of Clerk Protect on or off for the whole instance. Fields that are absent or `null` stay as they
     * are; whether checks are bypassed can be read but not set here.
     */
    patch: operations['UpdateInstanceProtect'];
    trace?: never;
  };
  '/instance/communication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get communication settings
     * Returns the countries to whose phone numbers the instance sends no messages.
     */
    get: operations['GetInstanceCommunication'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update communication settings
     * Replaces the list of countries to whose phone numbers the instance sends no messages. To add one country,
     * read the list with `instanceSettings.getCommunication` and send it back with the addition.
     */
    patch: operations['UpdateInstanceCommunication'];
    trace?: never;
  };
  '/instance/oauth_application_settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get OAuth application settings
     * Returns the settings for the instance as an OAuth provider, which hold for all of its OAuth applications.
     */
    get: operations['GetInstanceOAuthApplicationSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update OAuth application settings
     * Changes the settings for the instance as an OAuth provider, which hold for all of its OAuth applications.
     * Fields that are absent stay as they are, and so do those that are `null`, but for `default_scopes`.
     */
    patch: operations['UpdateInstanceOAuthApplicationSettings'];
    trace?: never;
  };
  '/instance/change_domain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change the production domain
     * Moves a production instance to another domain. All users are signed out, and sign-in does not work until you
     * have created the DNS records of the new domain, its certificates are issued, redirect URLs at social
     * providers are changed and the application runs with the new publishable key. For production instances only.
     * Do not repeat a call that may have arrived: read the outcome with `domains.list`.
     */
    post: operations['ChangeProductionInstanceDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/organization_settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get organization settings
     * Returns the settings that hold for all organizations of the instance, among them limits, default roles and
     * what organizations may do with domains.
     */
    get: operations['GetInstanceOrganizationSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update organization settings
     * Changes the settings that hold for all organizations of the instance. Fields that are absent or `null` stay
     * as they are. Fails with 402 when the plan does not include a setting, and with 404 when a role does not
     * exist.
     */
    patch: operations['UpdateInstanceOrganizationSettings'];
    trace?: never;
  };
  '/webhooks/svix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create the Svix app
     * Clerk delivers webhooks through Svix; this sets up the Svix app that belongs to the instance. An instance has
     * one such app, and a second call fails with 400. Endpoints and event types are then managed in the Svix
     * dashboard, not through this API.
     */
    post: operations['CreateSvixApp'];
    /**
     * Delete the Svix app
     * Removes the instance's Svix app together with the webhook endpoints configured in it, so webhook delivery
     * stops. Fails with 400 if the instance has no such app.
     */
    delete: operations['DeleteSvixApp'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks/svix_url': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Generate a Svix dashboard URL
     * Makes a fresh sign-in link to the dashboard of the instance's Svix app, where webhook endpoints are managed.
     * The link grants access by itself, so treat it as a secret. Fails with 400 if there is no app yet;
     * `webhooks.createSvixApp` makes one. It is safe to repeat: each call gives another short-lived URL.
     */
    post: operations['GenerateSvixAuthURL'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jwt_templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List JWT templates
     * Returns the instance's templates for custom session JWTs.
     */
    get: operations['ListJWTTemplates'];
    put?: never;
    /**
     * Create a JWT template
     * Creates a template from which tokens with custom claims can be made for a session, for instance with
     * `sessions.createTokenFromTemplate`. The name must be new within the instance. Tokens are signed with the
     * instance's key unless `custom_signing_key` is true. Fails with 402 when the plan does not include what the
     * template asks for.
     */
    post: operations['CreateJWTTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jwt_templates/{template_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a JWT template
     * Returns one template. The key of a template with a custom signing key is never part of the response.
     */
    get: operations['GetJWTTemplate'];
    put?: never;
    post?: never;
    /**
     * Delete a JWT template
     * Deletes the template for good: no new token can be made from it. Tokens that are out already stay valid until
     * they expire.
     */
    delete: operations['DeleteJWTTemplate'];
    options?: never;
    head?: never;
    /**
     * Update a JWT template
     * Changes a template. `name` and `claims` are always needed, and `claims` replaces the claims of before rather
     * than merging with them. Tokens that are out already keep their content until they expire.
     */
    patch: operations['UpdateJWTTemplate'];
    trace?: never;
  };
  '/machines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List machines
     * Returns the instance's machines, newest first by default, each with the machines it may reach. Secret keys
     * are not part of the response.
     */
    get: operations['ListMachines'];
    put?: never;
    /**
     * Create a machine
     * Registers a backend service that authenticates to others with M2M tokens, and gives it a secret key of its
     * own. A call sent twice makes two machines.
     */
    post: operations['CreateMachine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/machines/{machine_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a machine
     * Returns one machine and the machines it may reach. Its secret key is left out; `machines.getSecretKey`
     * returns that.
     */
    get: operations['GetMachine'];
    put?: never;
    post?: never;
    /**
     * Delete a machine
     * Deletes the machine for good. Its secret key stops working, so it can create no more tokens.
     */
    delete: operations['DeleteMachine'];
    options?: never;
    head?: never;
    /**
     * Update a machine
     * Changes the name or the default token lifetime; fields that are absent stay as they are. A new lifetime
     * counts for tokens created from then on. Scopes are changed with `machines.createScope` and
     * `machines.deleteScope`.
     */
    patch: operations['UpdateMachine'];
    trace?: never;
  };
  '/machines/{machine_id}/secret_key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a machine's secret key
     * Returns the secret key in plain text, as often as you ask. Keep it out of logs; if it leaked, replace it with
     * `machines.rotateSecretKey`.
     */
    get: operations['GetMachineSecretKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/machines/{machine_id}/secret_key/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate a machine's secret key
     * Makes a new secret key for the machine. The old one goes on working for `previous_token_ttl` seconds, at most
     * 8 hours, so that services can switch over. Sending it twice rotates twice. To store the new key where the
     * machine reads it, with an hour to switch over, use `machines.rotateSecret`.
     */
    post: operations['RotateMachineSecretKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/machines/{machine_id}/scopes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a machine scope
     * Lets this machine reach another one with its M2M tokens. A machine can have at most 150 scopes. Fails with
     * 409 if the scope exists already.
     */
    post: operations['CreateMachineScope'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/machines/{machine_id}/scopes/{other_machine_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a machine scope
     * Takes back one machine's access to another. Fails with 404 if either machine or the scope does not exist.
     */
    delete: operations['DeleteMachineScope'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List organizations
     * Newest first by default. Member counts are left out unless asked for. Fails with 403 if organizations are not
     * enabled for the instance.
     */
    get: operations['ListOrganizations'];
    put?: never;
    /**
     * Create an organization
     * With `created_by`, that user becomes the first member, in the creator role of the organization's role set;
     * without it the organization starts empty. Fails with 403 if organizations are not enabled or the user may not
     * create any more, and with 422 if the slug is taken. Repeating the call makes a second organization unless a
     * fixed `slug` stands in the way.
     */
    post: operations['CreateOrganization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an organization
     * Takes a slug in place of the ID as well. The member count is left out unless asked for. Fails with 403 if
     * organizations are not enabled for the instance.
     */
    get: operations['GetOrganization'];
    put?: never;
    post?: never;
    /**
     * Delete an organization
     * Cannot be undone. Its memberships and invitations go with it; the users themselves stay. A second call fails
     * with 404.
     */
    delete: operations['DeleteOrganization'];
    options?: never;
    head?: never;
    /**
     * Update an organization
     * Only the fields you send change. Metadata is not taken here: change it with `organizations.updateMetadata` or
     * `organizations.replaceMetadata`. Fails with 422 if the new slug is taken.
     */
    patch: operations['UpdateOrganization'];
    trace?: never;
  };
  '/organizations/{organization_id}/metadata': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace an organization's metadata
     * Each kind of metadata that you send takes the place of all that was stored of that kind, nested keys
     * included; a kind you leave out is not touched. Send `{}` to empty one. To change single keys use
     * `organizations.updateMetadata`. Repeating the call is harmless.
     */
    put: operations['ReplaceOrganizationMetadata'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Merge into an organization's metadata
     * Adds to what is stored, at every depth: keys you send are set, keys set to `null` are removed, all others
     * stay. To start afresh use `organizations.replaceMetadata`.
     */
    patch: operations['MergeOrganizationMetadata'];
    trace?: never;
  };
  '/organizations/{organization_id}/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Upload an organization's logo
     * Takes the image as `multipart/form-data` and drops the logo that was there before. Fails with 413 if the file
     * is too large.
     */
    put: operations['UploadOrganizationLogo'];
    post?: never;
    /**
     * Delete an organization's logo
     * The organization falls back to a generated image, and `has_image` becomes `false`. Fails with 404 if no such
     * organization exists.
     */
    delete: operations['DeleteOrganizationLogo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/billing/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an organization's billing subscription
     * Holds the plans the organization pays for, as subscription items. Needs billing to be enabled for
     * organizations.
     */
    get: operations['GetOrganizationBillingSubscription'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/billing/credits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an organization's billing credit
     * Credit is money on the organization's account that is spent on its next charges before the payment method is.
     */
    get: operations['GetOrganizationBillingCreditBalance'];
    put?: never;
    /**
     * Adjust an organization's billing credit
     * Adds to the credit or takes from it, and writes a ledger entry. It is safe to repeat with the same
     * `idempotency_key`: the adjustment is made once.
     */
    post: operations['AdjustOrganizationBillingCreditBalance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an organization's invitations
     * Newest first by default. Invitations that come from a verified domain of the organization, rather than from a
     * person, are not among them.
     */
    get: operations['ListOrganizationInvitations'];
    put?: never;
    /**
     * Create an organization invitation
     * Sends a link that lets the recipient join with the given role, unless `notify` is `false`; whoever has no
     * account yet signs up on the way. Once accepted, the metadata moves to the membership. Fails with 403 if the
     * organization is full or the inviter may not invite. Each call may send another email.
     */
    post: operations['CreateOrganizationInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/invitations/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create several organization invitations
     * Invites up to 10 email addresses to one organization in one call; each entry has its own role, inviter and
     * metadata and works as in `organizationInvitations.create`.
     */
    post: operations['CreateOrganizationInvitationBulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/invitations/pending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an organization's pending invitations
     * Deprecated: use `organizationInvitations.list` instead, with `status` set to `pending`. Lists the invitations
     * that nobody has accepted or revoked yet, newest first.
     *
     * @deprecated
     */
    get: operations['ListPendingOrganizationInvitations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/invitations/{invitation_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an organization invitation
     * Returns the invitation, whatever its state. Fails with 404 if it belongs to another organization.
     */
    get: operations['GetOrganizationInvitation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/invitations/{invitation_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an organization invitation
     * The link in the email stops working, and the address can be invited anew. Only a pending invitation can be
     * revoked, so a second call fails. The body may be left out: it only names the user who revokes. Fails with 403
     * if that user may not manage the organization's members.
     */
    post: operations['RevokeOrganizationInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List organization roles
     * Roles belong to the instance and are shared by its organizations; role sets decide which of them an
     * organization can use. Each comes with its permissions. Newest first by default.
     */
    get: operations['ListOrganizationRoles'];
    put?: never;
    /**
     * Create an organization role
     * An organization can give the role to members once the role is in its role set: pass
     * `include_in_initial_role_set`, or add it later with `roleSets.addRoles`. Fails with 402 where the plan does
     * not include custom roles, and with 404 if a permission does not exist.
     */
    post: operations['CreateOrganizationRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_roles/{organization_role_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an organization role
     * Takes an ID, not a key; to find a role by its key use `organizationRoles.list` with `query`.
     */
    get: operations['GetOrganizationRole'];
    put?: never;
    post?: never;
    /**
     * Delete an organization role
     * Cannot be undone. The API rejects this while the role is needed, for instance as creator role, as default
     * role, or because members still have it; move those over first with `roleSets.replaceRole`.
     */
    delete: operations['DeleteOrganizationRole'];
    options?: never;
    head?: never;
    /**
     * Update an organization role
     * Fields left out keep their value, but `permissions` replaces the whole list; to change one use
     * `organizationRoles.assignPermission` or `organizationRoles.removePermission`. The change holds for every
     * member with this role, in all organizations.
     */
    patch: operations['UpdateOrganizationRole'];
    trace?: never;
  };
  '/organization_roles/{organization_role_id}/permissions/{permission_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Assign a permission to a role
     * Every member with the role gains the permission, in all organizations. Fails with 409 if the role already has
     * it, so after a lost response a 409 tells you that the first call went through.
     */
    post: operations['AssignPermissionToOrganizationRole'];
    /**
     * Remove a permission from a role
     * Every member with the role loses the permission, in all organizations; the permission itself stays. The API
     * rejects this where the role needs the permission: a creator role, for instance, has to keep the permissions
     * to manage the organization.
     */
    delete: operations['RemovePermissionFromOrganizationRole'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/memberships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an organization's memberships
     * Returns who is a member, with role and metadata. Different filters narrow the result together; several values
     * of one filter widen it. Newest first by default.
     */
    get: operations['ListOrganizationMemberships'];
    put?: never;
    /**
     * Add a member to an organization
     * The user is a member at once: no invitation, no email. Their next session starts with this organization
     * active unless they choose another. User and organization have to belong to the same instance. Fails if the
     * user is a member already, and with 403 if the organization is full.
     */
    post: operations['CreateOrganizationMembership'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/memberships/{user_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a member from an organization
     * The user loses access to the organization and the membership's metadata is lost, but the account stays. They
     * can be added or invited again. A second call fails with 404.
     */
    delete: operations['DeleteOrganizationMembership'];
    options?: never;
    head?: never;
    /**
     * Change a member's role
     * Changes nothing but the role, and with it the permissions; for metadata use
     * `organizationMemberships.updateMetadata`. Session tokens show the new role once they are refreshed.
     */
    patch: operations['UpdateOrganizationMembership'];
    trace?: never;
  };
  '/organizations/{organization_id}/memberships/{user_id}/metadata': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Merge into a membership's metadata
     * Adds to what is stored, at every depth: keys you send are set, keys set to `null` are removed, all others
     * stay. This is data about the user in this one organization; data about the user or the organization as such
     * has its own place on them.
     */
    patch: operations['UpdateOrganizationMembershipMetadata'];
    trace?: never;
  };
  '/organizations/{organization_id}/domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an organization's domains
     * Lists verified and unverified domains alike unless `verified` says otherwise. To look across organizations
     * use `organizationDomains.listAll`.
     */
    get: operations['ListOrganizationDomains'];
    put?: never;
    /**
     * Create an organization domain
     * Users with an email address at the domain can then be invited or pointed to the organization, as
     * `enrollment_mode` says. The domain counts as verified unless `verified` is `false`. Public and disposable
     * email providers are rejected. Fails with 403 if domains are not enabled for the instance.
     */
    post: operations['CreateOrganizationDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{organization_id}/domains/{domain_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete an organization domain
     * No more users are enrolled through the domain; those who are members already stay. A second call fails with
     * 404.
     */
    delete: operations['DeleteOrganizationDomain'];
    options?: never;
    head?: never;
    /**
     * Update an organization domain
     * Changes how matching users join, whether the domain is verified, or both; fields left out keep their value.
     * The name cannot change: delete the domain and create another.
     */
    patch: operations['UpdateOrganizationDomain'];
    trace?: never;
  };
  '/organizations/{organization_id}/domains/{domain_id}/verify_ownership': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify ownership of an organization domain
     * Sets `ownership_verification` to verified on your authority, so make sure beforehand that the organization
     * controls the domain. Ownership is the stronger claim, needed to give the domain to an enterprise connection;
     * affiliation, shown by an email address at the domain, is tracked apart from it. Repeating the call is
     * harmless.
     */
    post: operations['VerifyOrganizationDomainOwnership'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List domains of all organizations
     * Looks across every organization of the instance; a domain has to match all filters. Newest first by default.
     */
    get: operations['ListAllOrganizationDomains'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/proxy_checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check a domain's proxy
     * Checks whether a proxy forwards requests to the instance's Frontend API as it should, without changing the
     * domain. Use it before `domains.update` sets a `proxy_url`, which runs the same check. For production
     * instances only. Sending it twice runs the check twice and changes nothing else.
     */
    post: operations['VerifyDomainProxy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/redirect_urls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List redirect URLs
     * Lists the addresses that native applications of this instance may be sent back to after a browser-based
     * sign-in.
     */
    get: operations['ListRedirectURLs'];
    put?: never;
    /**
     * Add a redirect URL
     * Permits an address as the place a native application is sent back to after signing in through a browser, for
     * instance with OAuth. Clerk gives the sensitive one-time values of such a flow only to addresses on this list.
     */
    post: operations['CreateRedirectURL'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/redirect_urls/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a redirect URL
     * Looks up one permitted address by its ID. There is no lookup by the URL itself; go through
     * `redirectUrls.list` for that.
     */
    get: operations['GetRedirectURL'];
    put?: never;
    post?: never;
    /**
     * Delete a redirect URL
     * Takes the address off the list, so that native sign-in flows can no longer return to it. There is no update:
     * to change an address, delete it and add the new one.
     */
    delete: operations['DeleteRedirectURL'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign_in_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a sign-in token
     * Makes a one-time token that signs the user in without a password or a code, for instance behind a link in an
     * email that you send. A frontend redeems it with the `ticket` strategy, or the user opens the `url`. It lasts
     * 30 days by default; whoever holds it can sign in, so keep that short where you can. Each call makes a
     * separate token and leaves earlier ones usable.
     */
    post: operations['CreateSignInToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign_in_tokens/{sign_in_token_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a sign-in token
     * Makes an unused token worthless. Only a `pending` token can be revoked: once it was accepted or revoked, the
     * call fails with 400. A session that was already opened with it goes on; end that with `sessions.revoke`.
     */
    post: operations['RevokeSignInToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign_ups/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a sign-up
     * Reads a sign-up attempt, finished or not: what has been entered so far, what is still missing and what is
     * unverified. The frontend is where attempts are started, and it supplies the ID.
     */
    get: operations['GetSignUp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a sign-up
     * Sets your own ID on a sign-up attempt, or reports that your backend's part in it is done. Only the two fields
     * of the body can be changed from here; everything else is filled in by the frontend. Without a body nothing
     * changes, and setting the same values again changes nothing.
     */
    patch: operations['UpdateSignUp'];
    trace?: never;
  };
  '/oauth_applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List OAuth applications
     * Returns the OAuth clients for which the instance is the provider, oldest first by default. Client secrets are
     * not part of the response.
     */
    get: operations['ListOAuthApplications'];
    put?: never;
    /**
     * Create an OAuth application
     * Registers an OAuth client whose users sign in with this instance as the provider. A client that is not public
     * gets a client secret, which only this operation and `oauthApplications.rotateSecret` return, so store it.
     * Sending it twice registers two clients.
     */
    post: operations['CreateOAuthApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth_applications/{oauth_application_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an OAuth application
     * Returns one OAuth client, without its secret. A lost secret cannot be read again, only replaced with
     * `oauthApplications.rotateSecret`.
     */
    get: operations['GetOAuthApplication'];
    put?: never;
    post?: never;
    /**
     * Delete an OAuth application
     * Deletes the client for good. Users can no longer sign in to it through this instance, and a new one gets
     * another client ID.
     */
    delete: operations['DeleteOAuthApplication'];
    options?: never;
    head?: never;
    /**
     * Update an OAuth application
     * Changes the fields in the body. A given list of redirect URIs replaces the list of before. The client ID and
     * the client secret stay the same.
     */
    patch: operations['UpdateOAuthApplication'];
    trace?: never;
  };
  '/oauth_applications/{oauth_application_id}/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Upload an OAuth application's logo
     * Sets the image that users see for the client, for instance on the consent screen, in place of the one before.
     * The body is `multipart/form-data`. Fails with 413 if the file is too large.
     */
    put: operations['UploadOAuthApplicationLogo'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth_applications/{oauth_application_id}/rotate_secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate an OAuth client secret
     * Makes a new client secret in place of the old one, for instance after a leak. The response is the only place
     * to read it. Not idempotent: each call replaces the secret again.
     */
    post: operations['RotateOAuthApplicationSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth_applications/{oauth_application_id}/revoke_token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an OAuth application's token
     * Ends a token before its time. The token must have been issued to this application; otherwise the call fails.
     * Services that check a JWT access token locally accept it until it expires.
     */
    post: operations['RevokeOAuthApplicationToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/saml_connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List SAML connections
     * Deprecated: use `enterpriseConnections.list` instead, which also lists OIDC connections. Newest connections
     * come first unless `order_by` says otherwise; filters combine, so a connection has to pass all of them. Fails
     * with 402 if the plan does not cover enterprise sign-in.
     *
     * @deprecated
     */
    get: operations['ListSAMLConnections'];
    put?: never;
    /**
     * Create a SAML connection
     * Deprecated: use `enterpriseConnections.create` instead, with one of the `saml_...` providers. The identity
     * provider's data can follow later, and the connection takes no part in sign-ins until `samlConnections.update`
     * sets `active`. Fails with 402 if the plan does not cover enterprise sign-in, and with 404 if
     * `organization_id` names no organization.
     *
     * @deprecated
     */
    post: operations['CreateSAMLConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/saml_connections/{saml_connection_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a SAML connection
     * Deprecated: use `enterpriseConnections.get` instead, with the `enterprise_connection_id` that the SAML
     * connection carries. Fails with 402 if the plan does not cover enterprise sign-in.
     *
     * @deprecated
     */
    get: operations['GetSAMLConnection'];
    put?: never;
    post?: never;
    /**
     * Delete a SAML connection
     * Deprecated: use `enterpriseConnections.delete` instead. Nobody can sign in through the connection any more,
     * and it cannot be restored.
     *
     * @deprecated
     */
    delete: operations['DeleteSAMLConnection'];
    options?: never;
    head?: never;
    /**
     * Update a SAML connection
     * Deprecated: use `enterpriseConnections.update` instead. Changes only the fields that are sent. Setting
     * `active` to `true` fails if a verified organization domain exists for one of the connection's domains, unless
     * `consent_verified_domains_deletion` is `true`.
     *
     * @deprecated
     */
    patch: operations['UpdateSAMLConnection'];
    trace?: never;
  };
  '/enterprise_connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List enterprise connections
     * Covers SAML and OIDC connections alike, active or not, unless a filter is given; both filters together have
     * to match. Fails with 402 if the plan does not cover enterprise sign-in.
     */
    get: operations['ListEnterpriseConnections'];
    put?: never;
    /**
     * Create an enterprise connection
     * Lets users with an email address on one of `domains` sign in through a company's own identity provider. Send
     * the settings of the protocol that `provider` stands for, `saml` or `oidc`; `enterpriseConnections.update` can
     * fill in what is not known yet. Fails with 402 if the plan does not cover enterprise sign-in, and with 404 if
     * `organization_id` names no such organization.
     */
    post: operations['CreateEnterpriseConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enterprise_connections/{enterprise_connection_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an enterprise connection
     * For a SAML connection, `saml_connection` has the URLs to enter at the identity provider. Secrets are not part
     * of the response. Fails with 402 if the plan does not cover enterprise sign-in.
     */
    get: operations['GetEnterpriseConnection'];
    put?: never;
    post?: never;
    /**
     * Delete an enterprise connection
     * Nobody can sign in through the connection any more, and it cannot be restored. To stop sign-ins for a while
     * only, set `active` to `false` with `enterpriseConnections.update`.
     */
    delete: operations['DeleteEnterpriseConnection'];
    options?: never;
    head?: never;
    /**
     * Update an enterprise connection
     * Changes only the fields that are sent; the provider cannot be changed. Setting `active` to `true` may delete
     * verified organization domains that are the same as the connection's domains, such as those used for automatic
     * invitations. Fails with 402 if the plan does not cover enterprise sign-in.
     */
    patch: operations['UpdateEnterpriseConnection'];
    trace?: never;
  };
  '/enterprise_connections/{enterprise_connection_id}/test_runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List enterprise connection test runs
     * Shows the trial sign-ins begun with `enterpriseConnections.createTestRun`, finished or not, with their logs
     * and what the identity provider sent. Treat the response as confidential, since it can contain tokens and
     * personal data.
     */
    get: operations['ListEnterpriseConnectionTestRuns'];
    put?: never;
    /**
     * Start an enterprise connection test run
     * Gives out a short-lived URL; open it in a browser to try a sign-in at the identity provider. The outcome is
     * found with `enterpriseConnections.listTestRuns`.
     */
    post: operations['CreateEnterpriseConnectionTestRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/testing_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a testing token
     * Makes a short-lived token that lets automated tests past bot detection. Send it along with Frontend API
     * requests as the query parameter `__clerk_testing_token`. It belongs to the instance, not to a user, signs
     * nobody in, and can be shared by all tests of a run. Works on development and production instances. It is safe
     * to repeat: each call gives another short-lived token.
     */
    post: operations['CreateTestingToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agents/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an agent task
     * Beta. Makes a URL which opens a session for the given user without the usual sign-in and then leads to
     * `redirect_url`, meant for AI agents and automated tests that drive a browser. Treat the URL like a password.
     * Every call makes a new task, while the same `agent_name` always gives the same `agent_id`. Fails with 404 if
     * the user does not exist.
     */
    post: operations['CreateAgentTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agents/tasks/{agent_task_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an agent task
     * Beta. The task's URL no longer opens a session afterwards. To end a session that was already opened with it,
     * use `sessions.revoke`.
     */
    post: operations['RevokeAgentTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_memberships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List memberships of all organizations
     * Looks across the instance; a user in three organizations appears three times. Newest first by default. There
     * are no filters: for one organization use `organizationMemberships.list`, for one user
     * `users.listOrganizationMemberships`.
     */
    get: operations['InstanceGetOrganizationMemberships'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waitlist_entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List waitlist entries
     * Lists entries of every status unless `status` says otherwise, newest first by default. `query` and `status`
     * can be combined.
     */
    get: operations['ListWaitlistEntries'];
    put?: never;
    /**
     * Add a waitlist entry
     * Puts an email address on the waitlist and, unless `notify` is `false`, sends it a confirmation. If the
     * address is there already, the existing entry is returned, so a repeated request makes no second entry.
     */
    post: operations['CreateWaitlistEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waitlist_entries/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add several waitlist entries
     * Puts 1 to 50 email addresses on the waitlist in one request. Each address is sent a confirmation unless its
     * own `notify` is `false`. Always send the body, although the type lets you leave it out.
     */
    post: operations['CreateBulkWaitlistEntries'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waitlist_entries/{waitlist_entry_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a waitlist entry
     * Takes a pending email address off the waitlist. To turn somebody down but keep the record, use
     * `waitlistEntries.reject` instead. Fails with 409 if the entry's present state does not allow it.
     */
    delete: operations['DeleteWaitlistEntry'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waitlist_entries/{waitlist_entry_id}/invite': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Invite a waitlist entry
     * Creates an invitation for the entry's email address, sends it, and sets the entry to `invited`. Without a
     * body, an address that already has an invitation or an account is rejected; `ignore_existing` lifts that.
     * Fails with 409 if the entry's present state does not allow it. With `ignore_existing`, a repeat may send a
     * second email.
     */
    post: operations['InviteWaitlistEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waitlist_entries/{waitlist_entry_id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reject a waitlist entry
     * Turns the person down and keeps the entry with the status `rejected`. Use `waitlistEntries.delete` to remove
     * it altogether. Fails with 409 if the entry's present state does not allow it.
     */
    post: operations['RejectWaitlistEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List billing plans
     * Returns the plans of the instance, for users and organizations alike unless `payer_type` narrows them. Each
     * plan comes with its fees and features. Pages hold 10 plans unless `limit` says otherwise, 500 at most.
     */
    get: operations['GetCommercePlanList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/prices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List billing prices
     * Returns the prices of all plans, or of one plan if `plan_id` is given: the default price of each plan and the
     * custom ones made with `billing.createPrice`. Pages hold 10 prices unless `limit` says otherwise, 500 at most.
     */
    get: operations['GetBillingPriceList'];
    put?: never;
    /**
     * Create a billing price
     * Adds a custom price to an existing plan, for instance for one customer with terms of their own. Nobody is
     * moved to it or charged by this: use `billing.createPriceTransition` for that. Sending it twice may create two
     * prices. Fails with 404 if no such plan exists.
     */
    post: operations['CreateBillingPrice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/subscription_items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List subscription items
     * Returns the subscription items of all payers of the instance; the filters combine, so an item has to match
     * each of them. Items on free plans are left out unless `include_free` is `true`. Pages hold 10 items unless
     * `limit` says otherwise, 500 at most.
     */
    get: operations['GetCommerceSubscriptionItemList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/subscription_items/{subscription_item_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Cancel a subscription item
     * By default the item is not renewed: the payer keeps the plan until the current period is over. With
     * `end_now=true` it ends at once, and so does what the plan gives access to.
     */
    delete: operations['CancelCommerceSubscriptionItem'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/subscription_items/{subscription_item_id}/extend_free_trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Extend a subscription item's free trial
     * Moves the end of a running free trial to a later moment, and with it the first charge. The item has to be in
     * a free trial. `extend_to` is the new end itself, and not a duration. The response has an older shape than the
     * item that other operations return.
     */
    post: operations['ExtendBillingSubscriptionItemFreeTrial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/subscription_items/{subscription_item_id}/price_transition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Move a subscription item to another price
     * Switches the payer to another price, of the same plan or another one. Going from free to paid with no other
     * active paid item takes effect at once and charges the payer right away; a payer who already has an active
     * paid item gets the new one as `upcoming` until the paid period ends. `transition` in the response says which
     * of these happened. Do not repeat it blindly after an unclear failure, since the payer may have been charged:
     * look at the subscription first.
     */
    post: operations['CreateBillingPriceTransition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/subscription_items/{subscription_item_id}/discounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Apply a discount to a subscription item
     * Attaches an existing discount to the item. Discounts themselves are not made through this API, only applied
     * and removed. Fails with 404 if the item or the discount does not exist, and with 409 if the request conflicts
     * with the present state of the item.
     */
    post: operations['ApplyBillingSubscriptionItemDiscount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/subscription_items/{subscription_item_id}/discounts/{discount_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a discount from a subscription item
     * Takes a discount off the item, so that later charges are no longer reduced by it. The discount itself stays
     * and can be used elsewhere. Fails with 404 if the item or the discount on it is not found, and with 409 if the
     * request conflicts with the present state of the item.
     */
    delete: operations['RemoveBillingSubscriptionItemDiscount'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List billing statements
     * Returns the statements of all payers of the instance; there is no filter for one payer. Pages hold 10
     * statements unless `limit` says otherwise, 500 at most.
     */
    get: operations['GetBillingStatementList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/statements/{statementID}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a billing statement
     * Returns the statement's totals and, grouped by time, the payments on it. An `open` statement can still grow
     * between two calls.
     */
    get: operations['GetBillingStatement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/billing/statements/{statementID}/payment_attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a billing statement's payment attempts
     * Returns the attempts to collect the money of one statement, failed and pending ones included. Pages hold 10
     * attempts unless `limit` says otherwise, 500 at most.
     */
    get: operations['GetBillingStatementPaymentAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_permissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List organization permissions
     * Permissions belong to the instance: Clerk's own system permissions and the custom ones you made. Roles grant
     * them to members.
     */
    get: operations['ListOrganizationPermissions'];
    put?: never;
    /**
     * Create an organization permission
     * A new permission grants nothing until a role has it: see `organizationRoles.assignPermission`. Fails with 402
     * where the plan does not include custom permissions, and with 422 if the key is taken or malformed.
     */
    post: operations['CreateOrganizationPermission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization_permissions/{permission_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an organization permission
     * Takes an ID, not a key; to find a permission by its key use `organizationPermissions.list` with `query`.
     */
    get: operations['GetOrganizationPermission'];
    put?: never;
    post?: never;
    /**
     * Delete an organization permission
     * Cannot be undone. Roles that had it lose it, and so do their members. Fails with 403 for a system permission.
     */
    delete: operations['DeleteOrganizationPermission'];
    options?: never;
    head?: never;
    /**
     * Update an organization permission
     * Fields left out keep their value. Code that checks the old `key` stops matching once you change it. Fails
     * with 403 for a system permission.
     */
    patch: operations['UpdateOrganizationPermission'];
    trace?: never;
  };
  '/role_sets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List role sets
     * A role set is the choice of roles that an organization can give its members. Newest first by default.
     */
    get: operations['ListRoleSets'];
    put?: never;
    /**
     * Create a role set
     * The roles have to exist already. An organization uses the set once its `role_set_key` names it; one of type
     * `initial` is also what new organizations get. Fails with 402 where the plan does not include more role sets,
     * and with 404 if a role does not exist.
     */
    post: operations['CreateRoleSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/role_sets/{role_set_key_or_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a role set
     * Also shows, as `role_set_migration`, a migration that is under way.
     */
    get: operations['GetRoleSet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a role set
     * Only the fields you send change. The roles in the set are changed elsewhere, with `roleSets.addRoles` and
     * `roleSets.replaceRole`. What you change holds for all organizations that use the set.
     */
    patch: operations['UpdateRoleSet'];
    trace?: never;
  };
  '/role_sets/{role_set_key_or_id}/replace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace a role set
     * This is how a role set is deleted: its organizations move to another one, and members get the roles that
     * `reassignment_mappings` gives them. Cannot be undone. Fails with 404 if either set does not exist; a second
     * call does so too.
     */
    post: operations['ReplaceRoleSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/role_sets/{role_set_key_or_id}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add roles to a role set
     * Organizations that use the set can give these roles to members at once; nobody's role changes. Can also make
     * one of the set's roles its default or creator role.
     */
    post: operations['AddRolesToRoleSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/role_sets/{role_set_key_or_id}/roles/replace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace a role in a role set
     * Takes a role out of the set and moves the members who had it to another role, in one step, in every
     * organization that uses the set. The role itself still exists afterwards.
     */
    post: operations['ReplaceRoleInRoleSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scim_directories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List SCIM directories
     * Goes over all SCIM directories of the instance, whichever enterprise connection they belong to. There are no
     * filters. Their `api_key` is not included.
     */
    get: operations['ListSCIMDirectories'];
    put?: never;
    /**
     * Create a SCIM directory
     * Sets up user provisioning for an enterprise connection, optionally with rules that turn groups into
     * organization roles. The response is the only chance to read `api_key`, which the identity provider needs
     * together with `endpoint_url`.
     */
    post: operations['CreateSCIMDirectory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scim_directories/{scim_directory_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a SCIM directory
     * Gives the directory's settings and its `endpoint_url`, but not its `api_key`.
     */
    get: operations['GetSCIMDirectory'];
    put?: never;
    post?: never;
    /**
     * Delete a SCIM directory
     * Ends provisioning through the directory: its `api_key` is rejected from then on. The enterprise connection it
     * belongs to is not deleted.
     */
    delete: operations['DeleteSCIMDirectory'];
    options?: never;
    head?: never;
    /**
     * Update a SCIM directory
     * Changes only the fields that are sent; every field, and the body itself, may be left out. `attribute_mapping`
     * is merged into the existing one rather than replacing it.
     */
    patch: operations['UpdateSCIMDirectory'];
    trace?: never;
  };
  '/scim_directories/{scim_directory_id}/rotate_api_key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate a SCIM directory's API key
     * Issues a new `api_key` for the SCIM directory. The response is the only chance to read it; the identity
     * provider needs it in place of the one before. Sending it twice rotates twice.
     */
    post: operations['RotateSCIMDirectoryAPIKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scim_directories/{scim_directory_id}/group_role_mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a SCIM directory's group role mappings
     * Shows which groups of the SCIM directory give which organization roles. All of them come in one response:
     * there is no `limit` and no `offset`.
     */
    get: operations['ListSCIMGroupRoleMappings'];
    /**
     * Replace a SCIM directory's group role mappings
     * Puts the given mappings in the place of all those that the SCIM directory has. To add one and keep the rest,
     * use `scimDirectories.createGroupRoleMapping`.
     */
    put: operations['ReplaceSCIMGroupRoleMappings'];
    /**
     * Add a SCIM group role mapping
     * Makes the members of a group get an organization role. Mappings decide only while
     * `group_role_mapping_enabled` is on, which `scimDirectories.update` sets. After a failure, look with
     * `scimDirectories.listGroupRoleMappings` before you send it again.
     */
    post: operations['CreateSCIMGroupRoleMapping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scim_directories/{scim_directory_id}/group_role_mappings/{mapping_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a SCIM group role mapping
     * Removes the rule by which the members of a group get an organization role. The group itself stays in the SCIM
     * directory.
     */
    delete: operations['DeleteSCIMGroupRoleMapping'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/directories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List directories
     * Goes over all directories of the instance, whichever enterprise connection they belong to. There are no
     * filters. Their `api_key` is not included.
     */
    get: operations['ListDirectories'];
    put?: never;
    /**
     * Create a directory
     * Sets up user provisioning for an enterprise connection, optionally with rules that turn groups into
     * organization roles. Keep the `api_key` from the response: it is not shown again, and the identity provider
     * needs it together with `endpoint_url`.
     */
    post: operations['CreateDirectory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/directories/{directory_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a directory
     * Gives the directory's settings and its `endpoint_url`, but not its `api_key`.
     */
    get: operations['GetDirectory'];
    put?: never;
    post?: never;
    /**
     * Delete a directory
     * Ends provisioning through the directory: its `api_key` is rejected from then on. The enterprise connection it
     * belongs to is not deleted.
     */
    delete: operations['DeleteDirectory'];
    options?: never;
    head?: never;
    /**
     * Update a directory
     * Changes only the fields that are sent; every field, and the body itself, may be left out. `attribute_mapping`
     * is merged into the existing one rather than replacing it.
     */
    patch: operations['UpdateDirectory'];
    trace?: never;
  };
  '/directories/{directory_id}/rotate_api_key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate a directory's API key
     * Issues a new `api_key` for the directory. The response is the only chance to read it; the identity provider
     * needs it in place of the one before. Sending it twice rotates twice.
     */
    post: operations['RotateDirectoryAPIKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/directories/{directory_id}/group_role_mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a directory's group role mappings
     * Shows which groups of the directory give which organization roles. All of them come in one response: there is
     * no `limit` and no `offset`.
     */
    get: operations['ListDirectoryGroupRoleMappings'];
    /**
     * Replace a directory's group role mappings
     * Puts the given mappings in the place of all those that the directory has. To add one and keep the rest, use
     * `directories.createGroupRoleMapping`.
     */
    put: operations['ReplaceDirectoryGroupRoleMappings'];
    /**
     * Add a directory group role mapping
     * Makes the members of a group get an organization role. Mappings decide only while
     * `group_role_mapping_enabled` is on, which `directories.update` sets. After a failure, look with
     * `directories.listGroupRoleMappings` before you send it again.
     */
    post: operations['CreateDirectoryGroupRoleMapping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/directories/{directory_id}/group_role_mappings/{mapping_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a directory group role mapping
     * Removes the rule by which the members of a group get an organization role. The group itself stays in the
     * directory.
     */
    delete: operations['DeleteDirectoryGroupRoleMapping'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin_portal_link_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an admin portal link token
     * The token is valid for an hour unless `seconds_until_expiration` says otherwise, and for a day at most. Its
     * secret, `token`, is in this response only; `adminPortalLinkTokens.revoke` ends it early.
     */
    post: operations['createAdminPortalLinkToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin_portal_link_tokens/{adminPortalLinkTokenID}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an admin portal link token
     * Ends the token before it expires. There is no way back: create a new one with `adminPortalLinkTokens.create`
     * instead. The body is required, though it may be an empty object.
     */
    post: operations['revokeAdminPortalLinkToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api_keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List API keys
     * Returns the keys of one subject, without their secrets. Revoked and expired keys are left out unless
     * `include_invalid` is `true`. Pages hold 10 keys by default and at most 100.
     */
    get: operations['getApiKeys'];
    put?: never;
    /**
     * Create an API key
     * Creates a key for a user, an organization or a machine, to be presented to your own API. The secret is part
     * of the response; `apiKeys.getSecret` returns it later. Without `seconds_until_expiration` the key never
     * expires. Fails with 409 if it conflicts with a key that exists.
     */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api_keys/{apiKeyID}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an API key
     * Returns one key without its secret, which `apiKeys.getSecret` returns.
     */
    get: operations['getApiKey'];
    put?: never;
    post?: never;
    /**
     * Delete an API key
     * Deletes the key for good, so that its secret no longer verifies. Use `apiKeys.revoke` instead to end a key
     * but keep its record, with a reason.
     */
    delete: operations['deleteApiKey'];
    options?: never;
    head?: never;
    /**
     * Update an API key
     * Changes the fields in the body; the others stay as they are. Claims and scopes are replaced as a whole. The
     * secret and the name stay the same.
     */
    patch: operations['updateApiKey'];
    trace?: never;
  };
  '/api_keys/{apiKeyID}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an API key's secret
     * Returns the secret in plain text. Show it to the key's owner only, and keep it out of logs.
     */
    get: operations['getApiKeySecret'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api_keys/{apiKeyID}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an API key
     * Ends the key at once and for good, but keeps its record with the reason. A revoked key cannot be made valid
     * again; create a new one.
     */
    post: operations['revokeApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api_keys/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify an API key
     * Looks up the key to which a secret belongs, for an API that received it from a caller. Check `revoked` and
     * `expired` of the response before you trust it, then `subject` and `scopes`. Fails with 404 if no key has this
     * secret.
     */
    post: operations['verifyApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/m2m_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List M2M tokens
     * Returns the tokens that one machine has created, without their secrets. Only opaque tokens are listed, as
     * JWTs are not stored. Takes the instance's secret key or the machine's own; pages hold 10 tokens by default
     * and at most 100.
     */
    get: operations['getM2MTokens'];
    put?: never;
    /**
     * Create an M2M token
     * Creates a token with which a machine authenticates to the machines in its scopes. The bearer must be the
     * machine's own secret key (`ak_...`), which also says whose token it is: pass it as `secretKey` in `options`.
     * With `min_remaining_ttl_seconds` the response may be an existing token instead of a new one.
     */
    post: operations['createM2MToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/m2m_tokens/{m2m_token_id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an M2M token
     * Ends an opaque token before its time. JWTs are not stored and cannot be revoked: they are valid until they
     * expire. With the instance's secret key any token can be revoked, with a machine's own key only tokens of that
     * machine.
     */
    post: operations['revokeM2MToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/m2m_tokens/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify an M2M token
     * Looks up an opaque token that a machine presented. A machine that calls with its own secret key must be in
     * the token's scopes or be the machine that created it; the instance's secret key can check any token. Check
     * `revoked` and `expired` of the response before you trust it. JWTs need no call: check them locally with the
     * instance's public key.
     */
    post: operations['verifyM2MToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth_applications/access_tokens/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify an OAuth access token
     * Looks up an access token that one of the instance's OAuth applications presented to your API. A response with
     * `active: false` says that the token is not valid. In any other, check `revoked` and `expired` before you
     * trust it, then `subject` and `scopes`.
     */
    post: operations['verifyOAuthAccessToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invitations/{invitation_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete an invitation
     * Removes an invitation of any status, and the copies of its email that Clerk has kept. Revoke an invitation
     * instead to keep a record of it. Users and organization invitations with the same address stay. Not in Clerk's
     * published document.
     */
    delete: operations['DeleteInvitation'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an email
     * Sends one email, to a user or to any address. Needs a production instance whose sending domain is verified.
     * To send it at most once, set the header `Idempotency-Key` in `options.headers`; a repeated key returns the
     * first email. Not in Clerk's published document.
     */
    post: operations['CreateEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/email/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send several emails
     * Sends 1 to 100 emails, each by itself: some may be sent while others fail. Give each an `idempotency_key` to
     * be able to send the batch again after a failure. Not in Clerk's published document.
     */
    post: operations['CreateEmailBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/email/{email_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an email
     * Returns an email with the state of its delivery, as far as Clerk knows it. Not in Clerk's published document.
     */
    get: operations['GetEmail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clients/handshake_payload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the payload of a handshake
     * Exchanges the nonce of a handshake between a browser and the Frontend API for the cookies to set. Meant for
     * integrations of web frameworks. Not in Clerk's published document.
     */
    get: operations['GetHandshakePayload'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

/** The schemas by name. Each has a type of its own, too. */
export interface components {
  schemas: {
    Ed25519PublicJwk: Ed25519PublicJwk;
    EcPublicJwk: EcPublicJwk;
    RsaPublicJwk: RsaPublicJwk;
    Ed25519PrivateJwk: Ed25519PrivateJwk;
    EcPrivateJwk: EcPrivateJwk;
    RsaPrivateJwk: RsaPrivateJwk;
    SymmetricJwk: SymmetricJwk;
    JwkSet: JwkSet;
    SessionActivity: SessionActivity;
    SessionTask: SessionTask;
    Session: Session;
    Client: Client;
    ClientList: ClientList;
    ClerkError: ClerkError;
    ClerkErrors: ClerkErrors;
    VerifyClientBody: VerifyClientBody;
    CreateEmailAddressBody: CreateEmailAddressBody;
    OtpVerification: OtpVerification;
    AdminVerification: AdminVerification;
    LinkedOAuthVerification: LinkedOAuthVerification;
    TicketVerification: TicketVerification;
    SamlVerification: SamlVerification;
    EmailLinkVerification: EmailLinkVerification;
    ScimVerification: ScimVerification;
    IdentificationLink: IdentificationLink;
    EmailAddress: EmailAddress;
    DeletedObject: DeletedObject;
    UpdateEmailAddressBody: UpdateEmailAddressBody;
    Verification: Verification;
    AttemptEmailAddressVerificationBody: AttemptEmailAddressVerificationBody;
    ReplaceUserEmailAddressBody: ReplaceUserEmailAddressBody;
    CreatePhoneNumberBody: CreatePhoneNumberBody;
    PhoneNumber: PhoneNumber;
    UpdatePhoneNumberBody: UpdatePhoneNumberBody;
    AttemptPhoneNumberVerificationBody: AttemptPhoneNumberVerificationBody;
    ReplaceUserPhoneNumberBody: ReplaceUserPhoneNumberBody;
    SessionList: SessionList;
    CreateSessionBody: CreateSessionBody;
    RefreshSessionBody: RefreshSessionBody;
    SessionCookieToken: SessionCookieToken;
    SessionCookies: SessionCookies;
    SessionRefresh: SessionRefresh;
    CreateSessionTokenBody: CreateSessionTokenBody;
    SessionToken: SessionToken;
    CreateSessionTokenFromTemplateBody: CreateSessionTokenFromTemplateBody;
    Template: Template;
    TemplateList: TemplateList;
    UpsertTemplateBody: UpsertTemplateBody;
    PreviewTemplateBody: PreviewTemplateBody;
    TemplatePreview: TemplatePreview;
    ToggleTemplateDeliveryBody: ToggleTemplateDeliveryBody;
    Web3Verification: Web3Verification;
    Web3Wallet: Web3Wallet;
    PasskeyVerification: PasskeyVerification;
    Passkey: Passkey;
    OAuthVerification: OAuthVerification;
    GoogleOneTapVerification: GoogleOneTapVerification;
    ExternalAccount: ExternalAccount;
    SamlAccountConnection: SamlAccountConnection;
    SamlAccount: SamlAccount;
    EnterpriseAccountConnection: EnterpriseAccountConnection;
    EnterpriseAccount: EnterpriseAccount;
    Organization: Organization;
    OrganizationMembershipUser: OrganizationMembershipUser;
    OrganizationMembership: OrganizationMembership;
    ScimUserMetadata: ScimUserMetadata;
    User: User;
    UserList: UserList;
    PasswordHasher: PasswordHasher;
    CreateUserBody: CreateUserBody;
    TotalCount: TotalCount;
    UpdateUserBody: UpdateUserBody;
    BulkBanUsersBody: BulkBanUsersBody;
    BulkUnbanUsersBody: BulkUnbanUsersBody;
    SetUserProfileImageBody: SetUserProfileImageBody;
    ReplaceUserMetadataBody: ReplaceUserMetadataBody;
    UpdateUserMetadataBody: UpdateUserMetadataBody;
    BillingMoney: BillingMoney;
    BillingSubscriptionCredit: BillingSubscriptionCredit;
    BillingProrationCredit: BillingProrationCredit;
    BillingPayerCredit: BillingPayerCredit;
    BillingCredits: BillingCredits;
    BillingFeature: BillingFeature;
    BillingPlanUnitPriceTier: BillingPlanUnitPriceTier;
    BillingPlanUnitPrice: BillingPlanUnitPrice;
    BillingPlan: BillingPlan;
    BillingPaymentMethod: BillingPaymentMethod;
    BillingPerUnitTotalTier: BillingPerUnitTotalTier;
    BillingPerUnitTotal: BillingPerUnitTotal;
    BillingProrationDiscount: BillingProrationDiscount;
    BillingDiscounts: BillingDiscounts;
    BillingTotals: BillingTotals;
    BillingSubscriptionItemNextPayment: BillingSubscriptionItemNextPayment;
    BillingPayer: BillingPayer;
    BillingSubscriptionItemSeats: BillingSubscriptionItemSeats;
    BillingItemProrationDiscount: BillingItemProrationDiscount;
    BillingItemDiscounts: BillingItemDiscounts;
    BillingItemTotals: BillingItemTotals;
    BillingSubscriptionItem: BillingSubscriptionItem;
    BillingSubscriptionNextPayment: BillingSubscriptionNextPayment;
    BillingSubscription: BillingSubscription;
    BillingCreditBalance: BillingCreditBalance;
    AdjustBillingCreditBalanceBody: AdjustBillingCreditBalanceBody;
    BillingCreditLedgerEntry: BillingCreditLedgerEntry;
    OAuthAccessToken: OAuthAccessToken;
    OAuthAccessTokenList: OAuthAccessTokenList;
    OrganizationMembershipList: OrganizationMembershipList;
    OrganizationInvitationUser: OrganizationInvitationUser;
    OrganizationInvitationOrganization: OrganizationInvitationOrganization;
    OrganizationInvitationWithOrganization: OrganizationInvitationWithOrganization;
    OrganizationInvitationWithOrganizationList: OrganizationInvitationWithOrganizationList;
    RemoveUserPasswordBody: RemoveUserPasswordBody;
    VerifyPasswordBody: VerifyPasswordBody;
    PasswordVerification: PasswordVerification;
    VerifyTotpBody: VerifyTotpBody;
    TotpVerification: TotpVerification;
    UserReference: UserReference;
    TrustedDevice: TrustedDevice;
    TrustedDeviceList: TrustedDeviceList;
    SetUserPasswordCompromisedBody: SetUserPasswordCompromisedBody;
    Invitation: Invitation;
    InvitationList: InvitationList;
    CreateInvitationBody: CreateInvitationBody;
    BulkInvitation: BulkInvitation;
    CreateBulkInvitationsBody: CreateBulkInvitationsBody;
    RevokedInvitation: RevokedInvitation;
    AllowlistIdentifier: AllowlistIdentifier;
    AllowlistIdentifierList: AllowlistIdentifierList;
    CreateAllowlistIdentifierBody: CreateAllowlistIdentifierBody;
    BlocklistIdentifier: BlocklistIdentifier;
    BlocklistIdentifierList: BlocklistIdentifierList;
    CreateBlocklistIdentifierBody: CreateBlocklistIdentifierBody;
    UpdateInstanceAuthConfigBody: UpdateInstanceAuthConfigBody;
    InstanceSettings: InstanceSettings;
    UpdateProductionInstanceDomainBody: UpdateProductionInstanceDomainBody;
    ActorTokenActor: ActorTokenActor;
    CreateActorTokenBody: CreateActorTokenBody;
    ActorToken: ActorToken;
    CnameTarget: CnameTarget;
    Domain: Domain;
    DomainList: DomainList;
    AddDomainBody: AddDomainBody;
    UpdateDomainBody: UpdateDomainBody;
    Instance: Instance;
    UpdateInstanceBody: UpdateInstanceBody;
    UpdateInstanceRestrictionsBody: UpdateInstanceRestrictionsBody;
    InstanceRestrictions: InstanceRestrictions;
    InstanceProtect: InstanceProtect;
    UpdateInstanceProtectBody: UpdateInstanceProtectBody;
    InstanceCommunication: InstanceCommunication;
    UpdateInstanceCommunicationBody: UpdateInstanceCommunicationBody;
    OAuthApplicationSettings: OAuthApplicationSettings;
    UpdateInstanceOAuthApplicationSettingsBody: UpdateInstanceOAuthApplicationSettingsBody;
    ChangeProductionInstanceDomainBody: ChangeProductionInstanceDomainBody;
    OrganizationSettings: OrganizationSettings;
    UpdateInstanceOrganizationSettingsBody: UpdateInstanceOrganizationSettingsBody;
    SvixUrl: SvixUrl;
    JwtTemplate: JwtTemplate;
    JwtTemplateList: JwtTemplateList;
    CreateJwtTemplateBody: CreateJwtTemplateBody;
    UpdateJwtTemplateBody: UpdateJwtTemplateBody;
    MachineSummary: MachineSummary;
    Machine: Machine;
    MachineList: MachineList;
    CreateMachineBody: CreateMachineBody;
    MachineWithSecretKey: MachineWithSecretKey;
    DeletedMachine: DeletedMachine;
    UpdateMachineBody: UpdateMachineBody;
    MachineSecretKey: MachineSecretKey;
    RotateMachineSecretKeyBody: RotateMachineSecretKeyBody;
    CreateMachineScopeBody: CreateMachineScopeBody;
    MachineScope: MachineScope;
    DeletedMachineScope: DeletedMachineScope;
    OrganizationList: OrganizationList;
    CreateOrganizationBody: CreateOrganizationBody;
    UpdateOrganizationBody: UpdateOrganizationBody;
    ReplaceOrganizationMetadataBody: ReplaceOrganizationMetadataBody;
    MergeOrganizationMetadataBody: MergeOrganizationMetadataBody;
    UploadOrganizationLogoBody: UploadOrganizationLogoBody;
    OrganizationWithLogo: OrganizationWithLogo;
    OrganizationInvitation: OrganizationInvitation;
    OrganizationInvitationList: OrganizationInvitationList;
    CreateOrganizationInvitationBody: CreateOrganizationInvitationBody;
    BulkOrganizationInvitation: BulkOrganizationInvitation;
    CreateBulkOrganizationInvitationsBody: CreateBulkOrganizationInvitationsBody;
    RevokeOrganizationInvitationBody: RevokeOrganizationInvitationBody;
    Permission: Permission;
    Role: Role;
    RoleList: RoleList;
    CreateOrganizationRoleBody: CreateOrganizationRoleBody;
    UpdateOrganizationRoleBody: UpdateOrganizationRoleBody;
    CreateOrganizationMembershipBody: CreateOrganizationMembershipBody;
    UpdateOrganizationMembershipBody: UpdateOrganizationMembershipBody;
    UpdateOrganizationMembershipMetadataBody: UpdateOrganizationMembershipMetadataBody;
    OrganizationDomainVerification: OrganizationDomainVerification;
    OrganizationDomain: OrganizationDomain;
    OrganizationDomainList: OrganizationDomainList;
    CreateOrganizationDomainBody: CreateOrganizationDomainBody;
    UpdateOrganizationDomainBody: UpdateOrganizationDomainBody;
    VerifyDomainProxyBody: VerifyDomainProxyBody;
    ProxyCheck: ProxyCheck;
    RedirectUrl: RedirectUrl;
    RedirectUrlList: RedirectUrlList;
    CreateRedirectUrlBody: CreateRedirectUrlBody;
    CreateSignInTokenBody: CreateSignInTokenBody;
    SignInToken: SignInToken;
    SignUpVerification: SignUpVerification;
    SignUpVerifications: SignUpVerifications;
    SignUp: SignUp;
    UpdateSignUpBody: UpdateSignUpBody;
    OAuthApplication: OAuthApplication;
    OAuthApplicationList: OAuthApplicationList;
    CreateOAuthApplicationBody: CreateOAuthApplicationBody;
    OAuthApplicationWithSecret: OAuthApplicationWithSecret;
    UpdateOAuthApplicationBody: UpdateOAuthApplicationBody;
    UploadOAuthApplicationLogoBody: UploadOAuthApplicationLogoBody;
    RevokeOAuthApplicationTokenBody: RevokeOAuthApplicationTokenBody;
    SamlAttributeMapping: SamlAttributeMapping;
    SamlLoginHint: SamlLoginHint;
    SamlConnection: SamlConnection;
    SamlConnectionList: SamlConnectionList;
    SamlAttributeMappingInput: SamlAttributeMappingInput;
    CreateSamlConnectionBody: CreateSamlConnectionBody;
    UpdateSamlConnectionBody: UpdateSamlConnectionBody;
    EnterpriseConnectionCustomAttribute: EnterpriseConnectionCustomAttribute;
    EnterpriseConnectionLoginHint: EnterpriseConnectionLoginHint;
    EnterpriseConnectionSamlConnection: EnterpriseConnectionSamlConnection;
    EnterpriseConnectionOAuthConfig: EnterpriseConnectionOAuthConfig;
    EnterpriseConnection: EnterpriseConnection;
    EnterpriseConnectionList: EnterpriseConnectionList;
    EnterpriseConnectionAttributeMappingInput: EnterpriseConnectionAttributeMappingInput;
    CreateEnterpriseConnectionSamlInput: CreateEnterpriseConnectionSamlInput;
    EnterpriseConnectionOidcInput: EnterpriseConnectionOidcInput;
    EnterpriseConnectionCustomAttributeInput: EnterpriseConnectionCustomAttributeInput;
    CreateEnterpriseConnectionBody: CreateEnterpriseConnectionBody;
    UpdateEnterpriseConnectionSamlInput: UpdateEnterpriseConnectionSamlInput;
    UpdateEnterpriseConnectionBody: UpdateEnterpriseConnectionBody;
    EnterpriseConnectionTestRunParsedUserInfo: EnterpriseConnectionTestRunParsedUserInfo;
    EnterpriseConnectionTestRunLog: EnterpriseConnectionTestRunLog;
    EnterpriseConnectionTestRunSaml: EnterpriseConnectionTestRunSaml;
    EnterpriseConnectionTestRunOAuth: EnterpriseConnectionTestRunOAuth;
    EnterpriseConnectionTestRun: EnterpriseConnectionTestRun;
    EnterpriseConnectionTestRunList: EnterpriseConnectionTestRunList;
    EnterpriseConnectionTestRunStart: EnterpriseConnectionTestRunStart;
    TestingToken: TestingToken;
    AgentTaskPrincipal: AgentTaskPrincipal;
    CreateAgentTaskBody: CreateAgentTaskBody;
    AgentTask: AgentTask;
    WaitlistEntry: WaitlistEntry;
    WaitlistEntryList: WaitlistEntryList;
    CreateWaitlistEntryBody: CreateWaitlistEntryBody;
    BulkWaitlistEntry: BulkWaitlistEntry;
    CreateBulkWaitlistEntriesBody: CreateBulkWaitlistEntriesBody;
    CreatedWaitlistEntries: CreatedWaitlistEntries;
    InviteWaitlistEntryBody: InviteWaitlistEntryBody;
    BillingPlanList: BillingPlanList;
    BillingPrice: BillingPrice;
    BillingPriceList: BillingPriceList;
    CreateBillingPriceBody: CreateBillingPriceBody;
    BillingSubscriptionItemList: BillingSubscriptionItemList;
    ExtendBillingFreeTrialBody: ExtendBillingFreeTrialBody;
    BillingLegacyFeature: BillingLegacyFeature;
    BillingLegacyPlan: BillingLegacyPlan;
    BillingPaymentSource: BillingPaymentSource;
    BillingLegacyPayer: BillingLegacyPayer;
    BillingLegacySubscriptionItem: BillingLegacySubscriptionItem;
    CreateBillingPriceTransitionBody: CreateBillingPriceTransitionBody;
    BillingPriceTransitionDetails: BillingPriceTransitionDetails;
    BillingPriceTransition: BillingPriceTransition;
    ApplyBillingDiscountBody: ApplyBillingDiscountBody;
    BillingDiscountRedemption: BillingDiscountRedemption;
    BillingStatementTotals: BillingStatementTotals;
    BillingPaymentAttempt: BillingPaymentAttempt;
    BillingStatementGroup: BillingStatementGroup;
    BillingStatement: BillingStatement;
    BillingStatementList: BillingStatementList;
    BillingPaymentAttemptList: BillingPaymentAttemptList;
    PermissionList: PermissionList;
    CreateOrganizationPermissionBody: CreateOrganizationPermissionBody;
    UpdateOrganizationPermissionBody: UpdateOrganizationPermissionBody;
    RoleSetItem: RoleSetItem;
    RoleSetMigration: RoleSetMigration;
    RoleSet: RoleSet;
    RoleSetList: RoleSetList;
    CreateRoleSetBody: CreateRoleSetBody;
    UpdateRoleSetBody: UpdateRoleSetBody;
    RoleReassignmentMappings: RoleReassignmentMappings;
    ReplaceRoleSetBody: ReplaceRoleSetBody;
    AddRolesToRoleSetBody: AddRolesToRoleSetBody;
    ReplaceRoleInRoleSetBody: ReplaceRoleInRoleSetBody;
    DirectoryCustomAttribute: DirectoryCustomAttribute;
    ScimDirectory: ScimDirectory;
    ScimDirectoryList: ScimDirectoryList;
    ScimGroupRoleMappingInput: ScimGroupRoleMappingInput;
    CreateScimDirectoryBody: CreateScimDirectoryBody;
    UpdateScimDirectoryBody: UpdateScimDirectoryBody;
    ScimGroupRoleMapping: ScimGroupRoleMapping;
    ScimGroupRoleMappingList: ScimGroupRoleMappingList;
    ReplaceScimGroupRoleMappingsMapping: ReplaceScimGroupRoleMappingsMapping;
    ReplaceScimGroupRoleMappingsBody: ReplaceScimGroupRoleMappingsBody;
    CreateScimGroupRoleMappingBody: CreateScimGroupRoleMappingBody;
    DeletedScimGroupRoleMapping: DeletedScimGroupRoleMapping;
    Directory: Directory;
    DirectoryList: DirectoryList;
    DirectoryGroupRoleMappingInput: DirectoryGroupRoleMappingInput;
    CreateDirectoryBody: CreateDirectoryBody;
    UpdateDirectoryBody: UpdateDirectoryBody;
    DirectoryGroupRoleMapping: DirectoryGroupRoleMapping;
    DirectoryGroupRoleMappingList: DirectoryGroupRoleMappingList;
    ReplaceDirectoryGroupRoleMappingsMapping: ReplaceDirectoryGroupRoleMappingsMapping;
    ReplaceDirectoryGroupRoleMappingsBody: ReplaceDirectoryGroupRoleMappingsBody;
    CreateDirectoryGroupRoleMappingBody: CreateDirectoryGroupRoleMappingBody;
    DeletedDirectoryGroupRoleMapping: DeletedDirectoryGroupRoleMapping;
    CreateAdminPortalLinkTokenBody: CreateAdminPortalLinkTokenBody;
    AdminPortalLinkTokenWithSecret: AdminPortalLinkTokenWithSecret;
    BasicError: BasicError;
    BasicErrors: BasicErrors;
    RevokeAdminPortalLinkTokenBody: RevokeAdminPortalLinkTokenBody;
    AdminPortalLinkToken: AdminPortalLinkToken;
    ApiKey: ApiKey;
    ApiKeyList: ApiKeyList;
    CreateApiKeyBody: CreateApiKeyBody;
    ApiKeyWithSecret: ApiKeyWithSecret;
    DeletedApiKey: DeletedApiKey;
    UpdateApiKeyBody: UpdateApiKeyBody;
    ApiKeySecret: ApiKeySecret;
    RevokeApiKeyBody: RevokeApiKeyBody;
    VerifyApiKeyBody: VerifyApiKeyBody;
    M2MToken: M2MToken;
    M2MTokenList: M2MTokenList;
    CreateM2MTokenBody: CreateM2MTokenBody;
    M2MTokenWithSecret: M2MTokenWithSecret;
    RevokeM2MTokenBody: RevokeM2MTokenBody;
    VerifyM2MTokenBody: VerifyM2MTokenBody;
    VerifyOAuthAccessTokenBody: VerifyOAuthAccessTokenBody;
    OAuthAccessTokenClaims: OAuthAccessTokenClaims;
    OAuthJwtClaims: OAuthJwtClaims;
    OAuthAccessTokenVerification: OAuthAccessTokenVerification;
    Email: Email;
    EmailMailbox: EmailMailbox;
    EmailRecipient: EmailRecipient;
    EmailAttachment: EmailAttachment;
    CreateEmailBody: CreateEmailBody;
    CreateEmailBatchBody: CreateEmailBatchBody;
    EmailBatchMessage: EmailBatchMessage;
    EmailBatchResult: EmailBatchResult;
    EmailBatchResultList: EmailBatchResultList;
    HandshakePayload: HandshakePayload;
    SamlIdpCertificate: SamlIdpCertificate;
    OAuthTokenActor: OAuthTokenActor;
    SignInTokenWithSecret: SignInTokenWithSecret;
    ActorTokenWithSecret: ActorTokenWithSecret;
    AgentTaskWithUrl: AgentTaskWithUrl;
  };
  responses: {
    /** The request is malformed, or not allowed in the present state. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The secret key is missing, unknown or revoked. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The endpoint is retired. */
    Gone: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** A parameter is missing, unknown or has a wrong value; `errors[].meta.param_name` names it. */
    UnprocessableContent: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** There is no such object, or it belongs to another instance. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The secret key is valid, but this is not allowed for the instance or the object. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The request contradicts the present state, or another one that is under way. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The API failed. Whether the request took effect is not known. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** Too many requests with this secret key, or for this object; `Retry-After` says how long to wait. */
    TooManyRequests: {
      headers: {
        /** Seconds to wait before the next request. */
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The instance's plan does not include this feature. */
    PaymentRequired: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The object is locked, for instance a user after too many failed attempts. */
    Locked: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The uploaded file is too large. */
    PayloadTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ClerkErrors;
      };
    };
    /** The request is malformed, or not allowed in the present state. */
    BasicBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': BasicErrors;
      };
    };
    /** The secret key is missing, unknown or revoked. */
    BasicUnauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': BasicErrors;
      };
    };
    /** The secret key is valid, but this is not allowed for the instance or the object. */
    BasicForbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': BasicErrors;
      };
    };
    /** The request contradicts the present state, or another one that is under way. */
    BasicConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': BasicErrors;
      };
    };
    /** There is no such object, or it belongs to another instance. */
    BasicNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': BasicErrors;
      };
    };
  };
  parameters: {
    /**
     * `true` asks for `{ data, total_count }` where the response is a bare array; the type of the response does not
     * show that. `paginate` sends it by itself.
     */
    Paginated: boolean;
    /** How many objects the page holds at most: 1 to 500. A value beyond the maximum can quietly give a page of 10. */
    Limit: number;
    /** How many objects to skip, counted from the first that matches. */
    Offset: number;
    /** The email address's ID, `idn_...` (not the address itself). */
    EmailAddressId: string;
    /** The user's ID, `user_...`. */
    UserId: string;
    /** The phone number's ID, `idn_...` (not the number itself). */
    PhoneNumberId: string;
    /** The session's ID, `sess_...`. */
    SessionId: string;
    /** The type of the template: `email` or `sms`. */
    TemplateType: 'email' | 'sms';
    /** The template's slug within its type. */
    Slug: string;
    /** The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization. */
    InvitationId: string;
    /** The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization. */
    DomainId: string;
    /** The JWT template's ID, `jtmp_...`. */
    TemplateId: string;
    /** The machine's ID, `mch_...`. */
    MachineId: string;
    /** The organization's ID, `org_...`, or its slug. */
    OrganizationId: string;
    /** The role's ID, `role_...`. */
    OrganizationRoleId: string;
    /** The permission's ID, `perm_...`. */
    PermissionId: string;
    /** The OAuth application's ID, which is not its `client_id`. */
    OAuthApplicationId: string;
    /** The SAML connection's ID, `samlc_...`. */
    SamlConnectionId: string;
    /** The ID of the enterprise connection, as in its `id` field. */
    EnterpriseConnectionId: string;
    /** The waitlist entry's ID. */
    WaitlistEntryId: string;
    /** The subscription item's ID. */
    SubscriptionItemId: string;
    /** The role set's key or ID. */
    RoleSetKeyOrId: string;
    /** The ID of the SCIM directory, as in its `id` field. */
    ScimDirectoryId: string;
    /** The ID of the directory, as in its `id` field. */
    DirectoryId: string;
    /** The API key's ID, `ak_...`. */
    ApiKeyId: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}

/** The operations by `operationId`. */
export interface operations {
  GetPublicInterstitial: {
    parameters: {
      query?: MiscellaneousGetPublicInterstitialQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The page, as HTML. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** The request is malformed, or not allowed in the present state. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** The API failed. Whether the request took effect is not known. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  GetJWKS: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The key set of the instance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': JwkSet;
        };
      };
    };
  };
  GetClientList: {
    parameters: {
      query?: ClientsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of clients, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ClientList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      410: components['responses']['Gone'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  VerifyClient: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': VerifyClientBody;
      };
    };
    responses: {
      /** The client that the token belongs to, with its sessions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Client;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  GetClient: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The client's ID, `client_...`. */
        client_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The client, with its sessions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Client;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  CreateEmailAddress: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateEmailAddressBody;
      };
    };
    responses: {
      /** The new email address. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EmailAddress;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetEmailAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The email address's ID, `idn_...` (not the address itself). */
        email_address_id: components['parameters']['EmailAddressId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The email address. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EmailAddress;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteEmailAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The email address's ID, `idn_...` (not the address itself). */
        email_address_id: components['parameters']['EmailAddressId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted email address. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
    };
  };
  UpdateEmailAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The email address's ID, `idn_...` (not the address itself). */
        email_address_id: components['parameters']['EmailAddressId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateEmailAddressBody;
      };
    };
    responses: {
      /** The email address after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EmailAddress;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
    };
  };
  PrepareEmailAddressVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The email address's ID, `idn_...` (not the address itself). */
        email_address_id: components['parameters']['EmailAddressId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The verification just started, whose `id` the attempt needs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Verification;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  AttemptEmailAddressVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The email address's ID, `idn_...` (not the address itself). */
        email_address_id: components['parameters']['EmailAddressId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AttemptEmailAddressVerificationBody;
      };
    };
    responses: {
      /** The verification, with its new status and count of attempts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Verification;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  ReplaceUserEmailAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceUserEmailAddressBody;
      };
    };
    responses: {
      /** The email address that is now the user's only one. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EmailAddress;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreatePhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreatePhoneNumberBody;
      };
    };
    responses: {
      /** The new phone number. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': PhoneNumber;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetPhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The phone number's ID, `idn_...` (not the number itself). */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The phone number. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': PhoneNumber;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeletePhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The phone number's ID, `idn_...` (not the number itself). */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted phone number. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdatePhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The phone number's ID, `idn_...` (not the number itself). */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdatePhoneNumberBody;
      };
    };
    responses: {
      /** The phone number after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': PhoneNumber;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  PreparePhoneNumberVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The phone number's ID, `idn_...` (not the number itself). */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The verification just started, whose `id` the attempt needs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Verification;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
  AttemptPhoneNumberVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The phone number's ID, `idn_...` (not the number itself). */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AttemptPhoneNumberVerificationBody;
      };
    };
    responses: {
      /** The verification, with its new status and count of attempts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Verification;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  ReplaceUserPhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceUserPhoneNumberBody;
      };
    };
    responses: {
      /** The phone number that is now the user's only one. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': PhoneNumber;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetSessionList: {
    parameters: {
      query?: SessionsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of sessions, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SessionList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  createSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateSessionBody;
      };
    };
    responses: {
      /** The session, newly opened. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Session;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The session's ID, `sess_...`. */
        session_id: components['parameters']['SessionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Session;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  RefreshSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The session's ID, `sess_...`. */
        session_id: components['parameters']['SessionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': RefreshSessionBody;
      };
    };
    responses: {
      /** The new token as a JWT, or with `format` set to `cookie` the `Set-Cookie` values to pass on to the browser. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SessionRefresh;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  RevokeSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The session's ID, `sess_...`. */
        session_id: components['parameters']['SessionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The session, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Session;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  CreateSessionToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The session's ID, `sess_...`. */
        session_id: components['parameters']['SessionId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': CreateSessionTokenBody;
      };
    };
    responses: {
      /** The signed token. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SessionToken;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  CreateSessionTokenFromTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The session's ID, `sess_...`. */
        session_id: components['parameters']['SessionId'];
        /** Name of the JWT template, not its ID. See `jwtTemplates.list`. */
        template_name: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': CreateSessionTokenFromTemplateBody;
      };
    };
    responses: {
      /** The signed token. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SessionToken;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  GetTemplateList: {
    parameters: {
      query?: TemplatesListQuery;
      header?: never;
      path: {
        /** The type of the template: `email` or `sms`. */
        template_type: components['parameters']['TemplateType'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The templates of the given type, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TemplateList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The type of the template: `email` or `sms`. */
        template_type: components['parameters']['TemplateType'];
        /** The template's slug within its type. */
        slug: components['parameters']['Slug'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The template. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Template;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  UpsertTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The type of the template: `email` or `sms`. */
        template_type: components['parameters']['TemplateType'];
        /** The template's slug within its type. */
        slug: components['parameters']['Slug'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpsertTemplateBody;
      };
    };
    responses: {
      /** The template as stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Template;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      423: components['responses']['Locked'];
      429: components['responses']['TooManyRequests'];
    };
  };
  RevertTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The type of the template: `email` or `sms`. */
        template_type: components['parameters']['TemplateType'];
        /** The template's slug within its type. */
        slug: components['parameters']['Slug'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The template, back at its default. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Template;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
      404: components['responses']['NotFound'];
    };
  };
  PreviewTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The kind of template: `email` or `sms`. */
        template_type: 'email' | 'sms';
        /** The template's slug within its type. */
        slug: components['parameters']['Slug'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': PreviewTemplateBody;
      };
    };
    responses: {
      /** The rendered message; its fields depend on the type of template. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TemplatePreview;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ToggleTemplateDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The type of the template: `email` or `sms`. */
        template_type: components['parameters']['TemplateType'];
        /** The template's slug within its type. */
        slug: components['parameters']['Slug'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': ToggleTemplateDeliveryBody;
      };
    };
    responses: {
      /** The template with the new delivery setting. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Template;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      423: components['responses']['Locked'];
      429: components['responses']['TooManyRequests'];
    };
  };
  GetUserList: {
    parameters: {
      query?: UsersListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The users on this page, possibly none, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': UserList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateUserBody;
      };
    };
    responses: {
      /** The new user. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetUsersCount: {
    parameters: {
      query?: UsersCountQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The number of matching users. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TotalCount;
        };
      };
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted user. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateUserBody;
      };
    };
    responses: {
      /** The user after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  BanUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user, now banned. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      402: components['responses']['PaymentRequired'];
    };
  };
  UnbanUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user, no longer banned. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      402: components['responses']['PaymentRequired'];
    };
  };
  UsersBan: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': BulkBanUsersBody;
      };
    };
    responses: {
      /** The users that were named, now banned, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': UserList;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
    };
  };
  UsersUnban: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': BulkUnbanUsersBody;
      };
    };
    responses: {
      /** The users that were named, no longer banned, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': UserList;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
    };
  };
  LockUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user, now locked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      403: components['responses']['Forbidden'];
    };
  };
  UnlockUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user, no longer locked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      403: components['responses']['Forbidden'];
    };
  };
  SetUserProfileImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': SetUserProfileImageBody;
      };
    };
    responses: {
      /** The user, with the new `image_url`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteUserProfileImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user, without an image of their own. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  ReplaceUserMetadata: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': ReplaceUserMetadataBody;
      };
    };
    responses: {
      /** The user, with the new metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateUserMetadata: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateUserMetadataBody;
      };
    };
    responses: {
      /** The user, with the merged metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetUserBillingSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user's subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingSubscription;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetUserBillingCreditBalance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The credit balance; its `balance` is `null` when there is none. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingCreditBalance;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  AdjustUserBillingCreditBalance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AdjustBillingCreditBalanceBody;
      };
    };
    responses: {
      /** The ledger entry of this adjustment. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingCreditLedgerEntry;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetOAuthAccessToken: {
    parameters: {
      query?: UsersListOAuthAccessTokensQuery;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
        /**
         * The provider's key with its `oauth_` prefix, for instance `oauth_google`; a custom provider's begins with
         * `oauth_custom_`.
         */
        provider: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The access tokens, one for each connected account, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthAccessTokenList;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UsersGetOrganizationMemberships: {
    parameters: {
      query?: UsersListOrganizationMembershipsQuery;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of memberships and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembershipList;
        };
      };
      403: components['responses']['Forbidden'];
    };
  };
  UsersGetOrganizationInvitations: {
    parameters: {
      query?: UsersListOrganizationInvitationsQuery;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of invitations and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitationWithOrganizationList;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  RemoveUserPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': RemoveUserPasswordBody;
      };
    };
    responses: {
      /** The user, now with `password_enabled` false. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  VerifyPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': VerifyPasswordBody;
      };
    };
    responses: {
      /** Whether the password is right. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': PasswordVerification;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  VerifyTOTP: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': VerifyTotpBody;
      };
    };
    responses: {
      /** Whether the code is right, and of which kind it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TotpVerification;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  DisableMFA: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the user concerned. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': UserReference;
        };
      };
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  DeleteBackupCode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the user concerned. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': UserReference;
        };
      };
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  UserPasskeyDelete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
        /** The ID of the passkey's identification, `idn_...`. */
        passkey_identification_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted passkey. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  ListUserTrustedDevices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user's trusted devices and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TrustedDeviceList;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  RevokeUserTrustedDevice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
        /** The ID of the trusted device, as `users.listTrustedDevices` gives it. */
        trusted_device_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The device, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TrustedDevice;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  UserWeb3WalletDelete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
        /** The ID of the wallet's identification, `idn_...`: the `id` of an entry in the user's `web3_wallets`. */
        web3_wallet_identification_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted wallet. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  DeleteTOTP: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the user concerned. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': UserReference;
        };
      };
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  DeleteExternalAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
        /** The ID of the external account, `eac_...`. */
        external_account_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted external account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalServerError'];
    };
  };
  SetUserPasswordCompromised: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': SetUserPasswordCompromisedBody;
      };
    };
    responses: {
      /** The user whose password was marked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UnsetUserPasswordCompromised: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user whose mark was cleared. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': User;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListInvitations: {
    parameters: {
      query?: InvitationsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of invitations, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InvitationList;
        };
      };
    };
  };
  CreateInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateInvitationBody;
      };
    };
    responses: {
      /** The invitation, pending. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Invitation;
        };
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateBulkInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': CreateBulkInvitationsBody;
      };
    };
    responses: {
      /** The invitations, all pending, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InvitationList;
        };
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RevokeInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization. */
        invitation_id: components['parameters']['InvitationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The invitation, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RevokedInvitation;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  ListInstanceOrganizationInvitations: {
    parameters: {
      query?: OrganizationInvitationsListAllQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of organization invitations, each with its organization, and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitationWithOrganizationList;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  ListAllowlistIdentifiers: {
    parameters: {
      query?: AllowlistIdentifiersListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of allowlist entries, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AllowlistIdentifierList;
        };
      };
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
    };
  };
  CreateAllowlistIdentifier: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateAllowlistIdentifierBody;
      };
    };
    responses: {
      /** The new allowlist entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AllowlistIdentifier;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteAllowlistIdentifier: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The entry's ID (not the email address or number itself). */
        identifier_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      402: components['responses']['PaymentRequired'];
      404: components['responses']['NotFound'];
    };
  };
  ListBlocklistIdentifiers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The blocklist entries and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BlocklistIdentifierList;
        };
      };
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
    };
  };
  CreateBlocklistIdentifier: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateBlocklistIdentifierBody;
      };
    };
    responses: {
      /** The new blocklist entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BlocklistIdentifier;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteBlocklistIdentifier: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The entry's ID (not the email address or number itself). */
        identifier_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      402: components['responses']['PaymentRequired'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateInstanceAuthConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceAuthConfigBody;
      };
    };
    responses: {
      /** The settings after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InstanceSettings;
        };
      };
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateProductionInstanceDomain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateProductionInstanceDomainBody;
      };
    };
    responses: {
      /** Nothing: the change is accepted and goes on in the background. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateActorToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateActorTokenBody;
      };
    };
    responses: {
      /** The actor token, `pending`, with the token itself and a URL that redeems it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ActorTokenWithSecret;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RevokeActorToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The actor token's ID, not the token itself. */
        actor_token_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The actor token, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ActorToken;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  ListDomains: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The domains and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DomainList;
        };
      };
    };
  };
  AddDomain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AddDomainBody;
      };
    };
    responses: {
      /** The new domain, with the DNS records to create for it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Domain;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization. */
        domain_id: components['parameters']['DomainId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted domain. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization. */
        domain_id: components['parameters']['DomainId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateDomainBody;
      };
    };
    responses: {
      /** The domain after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Domain;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetInstance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The instance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Instance;
        };
      };
    };
  };
  UpdateInstance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceBody;
      };
    };
    responses: {
      /** Nothing: read the instance with `instanceSettings.get` if you need it. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateInstanceRestrictions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceRestrictionsBody;
      };
    };
    responses: {
      /** All restrictions after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InstanceRestrictions;
        };
      };
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetInstanceProtect: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The Protect settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InstanceProtect;
        };
      };
    };
  };
  UpdateInstanceProtect: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceProtectBody;
      };
    };
    responses: {
      /** The Protect settings after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InstanceProtect;
        };
      };
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetInstanceCommunication: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The communication settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InstanceCommunication;
        };
      };
    };
  };
  UpdateInstanceCommunication: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceCommunicationBody;
      };
    };
    responses: {
      /** The communication settings after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': InstanceCommunication;
        };
      };
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetInstanceOAuthApplicationSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The OAuth application settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplicationSettings;
        };
      };
    };
  };
  UpdateInstanceOAuthApplicationSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceOAuthApplicationSettingsBody;
      };
    };
    responses: {
      /** The OAuth application settings after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplicationSettings;
        };
      };
      422: components['responses']['UnprocessableContent'];
    };
  };
  ChangeProductionInstanceDomain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': ChangeProductionInstanceDomainBody;
      };
    };
    responses: {
      /** Nothing: the change is accepted and goes on in the background. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetInstanceOrganizationSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The organization settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationSettings;
        };
      };
      402: components['responses']['PaymentRequired'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateInstanceOrganizationSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateInstanceOrganizationSettingsBody;
      };
    };
    responses: {
      /** The organization settings after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationSettings;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateSvixApp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A URL that signs you in to the Svix dashboard of the new app. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SvixUrl;
        };
      };
      400: components['responses']['BadRequest'];
    };
  };
  DeleteSvixApp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Nothing: the app is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
    };
  };
  GenerateSvixAuthURL: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A URL that signs you in to the Svix dashboard. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SvixUrl;
        };
      };
      400: components['responses']['BadRequest'];
    };
  };
  ListJWTTemplates: {
    parameters: {
      query?: JwtTemplatesListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of JWT templates, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': JwtTemplateList;
        };
      };
    };
  };
  CreateJWTTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateJwtTemplateBody;
      };
    };
    responses: {
      /** The new JWT template. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': JwtTemplate;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetJWTTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The JWT template's ID, `jtmp_...`. */
        template_id: components['parameters']['TemplateId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The JWT template. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': JwtTemplate;
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  DeleteJWTTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The JWT template's ID, `jtmp_...`. */
        template_id: components['parameters']['TemplateId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted JWT template. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateJWTTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The JWT template's ID, `jtmp_...`. */
        template_id: components['parameters']['TemplateId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateJwtTemplateBody;
      };
    };
    responses: {
      /** The JWT template after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': JwtTemplate;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListMachines: {
    parameters: {
      query?: MachinesListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of machines and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': MachineList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateMachine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateMachineBody;
      };
    };
    responses: {
      /** The new machine, with its secret key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': MachineWithSecretKey;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetMachine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The machine. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Machine;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteMachine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted machine. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedMachine;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateMachine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateMachineBody;
      };
    };
    responses: {
      /** The machine after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Machine;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetMachineSecretKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The machine's current secret key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': MachineSecretKey;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  RotateMachineSecretKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': RotateMachineSecretKeyBody;
      };
    };
    responses: {
      /** The machine's new secret key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': MachineSecretKey;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateMachineScope: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateMachineScopeBody;
      };
    };
    responses: {
      /** The new scope. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': MachineScope;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteMachineScope: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The machine's ID, `mch_...`. */
        machine_id: components['parameters']['MachineId'];
        /** ID of the machine it may reach until now, `mch_...`. */
        other_machine_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The two machines of the deleted scope. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedMachineScope;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListOrganizations: {
    parameters: {
      query?: OrganizationsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of organizations and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationList;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOrganizationBody;
      };
    };
    responses: {
      /** The new organization. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Organization;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetOrganization: {
    parameters: {
      query?: OrganizationsGetQuery;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The organization. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Organization;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted organization. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  UpdateOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateOrganizationBody;
      };
    };
    responses: {
      /** The organization after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Organization;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ReplaceOrganizationMetadata: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceOrganizationMetadataBody;
      };
    };
    responses: {
      /** The organization with its new metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Organization;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  MergeOrganizationMetadata: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': MergeOrganizationMetadataBody;
      };
    };
    responses: {
      /** The organization with the merged metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Organization;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UploadOrganizationLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': UploadOrganizationLogoBody;
      };
    };
    responses: {
      /** The organization with the address of its new logo. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationWithLogo;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
    };
  };
  DeleteOrganizationLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The organization, without a logo of its own. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Organization;
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  GetOrganizationBillingSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The organization's subscription with its items. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingSubscription;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetOrganizationBillingCreditBalance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The organization's credit balance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingCreditBalance;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  AdjustOrganizationBillingCreditBalance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AdjustBillingCreditBalanceBody;
      };
    };
    responses: {
      /** The ledger entry that records the adjustment. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingCreditLedgerEntry;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  ListOrganizationInvitations: {
    parameters: {
      query?: OrganizationInvitationsListQuery;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of the organization's invitations and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitationList;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganizationInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOrganizationInvitationBody;
      };
    };
    responses: {
      /** The invitation, pending. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitation;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganizationInvitationBulk: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateBulkOrganizationInvitationsBody;
      };
    };
    responses: {
      /** The invitations, all pending, and their count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitationList;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListPendingOrganizationInvitations: {
    parameters: {
      query?: OrganizationInvitationsListPendingQuery;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of pending invitations and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitationList;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  GetOrganizationInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization. */
        invitation_id: components['parameters']['InvitationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitation;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  RevokeOrganizationInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization. */
        invitation_id: components['parameters']['InvitationId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': RevokeOrganizationInvitationBody;
      };
    };
    responses: {
      /** The invitation, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationInvitation;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ListOrganizationRoles: {
    parameters: {
      query?: OrganizationRolesListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of roles and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganizationRole: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOrganizationRoleBody;
      };
    };
    responses: {
      /** The new role with its permissions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Role;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetOrganizationRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role's ID, `role_...`. */
        organization_role_id: components['parameters']['OrganizationRoleId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The role with its permissions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Role;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteOrganizationRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role's ID, `role_...`. */
        organization_role_id: components['parameters']['OrganizationRoleId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted role. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateOrganizationRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role's ID, `role_...`. */
        organization_role_id: components['parameters']['OrganizationRoleId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateOrganizationRoleBody;
      };
    };
    responses: {
      /** The role after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Role;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  AssignPermissionToOrganizationRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role's ID, `role_...`. */
        organization_role_id: components['parameters']['OrganizationRoleId'];
        /** The permission's ID, `perm_...`. */
        permission_id: components['parameters']['PermissionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The role with the permission added. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Role;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
    };
  };
  RemovePermissionFromOrganizationRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role's ID, `role_...`. */
        organization_role_id: components['parameters']['OrganizationRoleId'];
        /** The permission's ID, `perm_...`. */
        permission_id: components['parameters']['PermissionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The role without the permission. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Role;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListOrganizationMemberships: {
    parameters: {
      query?: OrganizationMembershipsListQuery;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of memberships and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembershipList;
        };
      };
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganizationMembership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOrganizationMembershipBody;
      };
    };
    responses: {
      /** The new membership. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembership;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteOrganizationMembership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The membership as it was before it was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembership;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateOrganizationMembership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateOrganizationMembershipBody;
      };
    };
    responses: {
      /** The membership with its new role. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembership;
        };
      };
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UpdateOrganizationMembershipMetadata: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The user's ID, `user_...`. */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateOrganizationMembershipMetadataBody;
      };
    };
    responses: {
      /** The membership with the merged metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembership;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListOrganizationDomains: {
    parameters: {
      query?: OrganizationDomainsListQuery;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of the organization's domains and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationDomainList;
        };
      };
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganizationDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOrganizationDomainBody;
      };
    };
    responses: {
      /** The new domain. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationDomain;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteOrganizationDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization. */
        domain_id: components['parameters']['DomainId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted domain. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateOrganizationDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization. */
        domain_id: components['parameters']['DomainId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateOrganizationDomainBody;
      };
    };
    responses: {
      /** The domain after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationDomain;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  VerifyOrganizationDomainOwnership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The organization's ID, `org_...`, or its slug. */
        organization_id: components['parameters']['OrganizationId'];
        /** The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization. */
        domain_id: components['parameters']['DomainId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The domain, its ownership now verified. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationDomain;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ListAllOrganizationDomains: {
    parameters: {
      query?: OrganizationDomainsListAllQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of domains and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationDomainList;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  VerifyDomainProxy: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': VerifyDomainProxyBody;
      };
    };
    responses: {
      /** The check; `successful` says how it ended. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ProxyCheck;
        };
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListRedirectURLs: {
    parameters: {
      query?: RedirectUrlsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of redirect URLs, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RedirectUrlList;
        };
      };
    };
  };
  CreateRedirectURL: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateRedirectUrlBody;
      };
    };
    responses: {
      /** The new redirect URL with its ID. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RedirectUrl;
        };
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetRedirectURL: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The redirect URL's ID. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The redirect URL. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RedirectUrl;
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  DeleteRedirectURL: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The redirect URL's ID. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted redirect URL. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  CreateSignInToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateSignInTokenBody;
      };
    };
    responses: {
      /** The sign-in token, `pending`, with the token itself. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SignInTokenWithSecret;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RevokeSignInToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The sign-in token's ID, not the token itself. */
        sign_in_token_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The sign-in token, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SignInToken;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  GetSignUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The sign-up attempt's ID, `sua_...`. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The sign-up attempt. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SignUp;
        };
      };
      403: components['responses']['Forbidden'];
    };
  };
  UpdateSignUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The sign-up attempt's ID, `sua_...`. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateSignUpBody;
      };
    };
    responses: {
      /** The sign-up attempt after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SignUp;
        };
      };
      403: components['responses']['Forbidden'];
    };
  };
  ListOAuthApplications: {
    parameters: {
      query?: OAuthApplicationsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of OAuth applications and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplicationList;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOAuthApplication: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOAuthApplicationBody;
      };
    };
    responses: {
      /** The new OAuth application, with its client secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplicationWithSecret;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetOAuthApplication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The OAuth application's ID, which is not its `client_id`. */
        oauth_application_id: components['parameters']['OAuthApplicationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The OAuth application. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplication;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteOAuthApplication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The OAuth application's ID, which is not its `client_id`. */
        oauth_application_id: components['parameters']['OAuthApplicationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted OAuth application. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateOAuthApplication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The OAuth application's ID, which is not its `client_id`. */
        oauth_application_id: components['parameters']['OAuthApplicationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateOAuthApplicationBody;
      };
    };
    responses: {
      /** The OAuth application after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplication;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  UploadOAuthApplicationLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The OAuth application's ID, which is not its `client_id`. */
        oauth_application_id: components['parameters']['OAuthApplicationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': UploadOAuthApplicationLogoBody;
      };
    };
    responses: {
      /** The OAuth application, with the new `client_image_url`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplication;
        };
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
    };
  };
  RotateOAuthApplicationSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The OAuth application's ID, which is not its `client_id`. */
        oauth_application_id: components['parameters']['OAuthApplicationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The OAuth application, with its new client secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthApplicationWithSecret;
        };
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  RevokeOAuthApplicationToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The OAuth application's ID, which is not its `client_id`. */
        oauth_application_id: components['parameters']['OAuthApplicationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': RevokeOAuthApplicationTokenBody;
      };
    };
    responses: {
      /** Nothing: the token is revoked. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListSAMLConnections: {
    parameters: {
      query?: SamlConnectionsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of SAML connections and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SamlConnectionList;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateSAMLConnection: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateSamlConnectionBody;
      };
    };
    responses: {
      /** The new SAML connection, with the `acs_url` and `sp_entity_id` to enter at the identity provider. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SamlConnection;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetSAMLConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The SAML connection's ID, `samlc_...`. */
        saml_connection_id: components['parameters']['SamlConnectionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The SAML connection. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SamlConnection;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteSAMLConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The SAML connection's ID, `samlc_...`. */
        saml_connection_id: components['parameters']['SamlConnectionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of what was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateSAMLConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The SAML connection's ID, `samlc_...`. */
        saml_connection_id: components['parameters']['SamlConnectionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateSamlConnectionBody;
      };
    };
    responses: {
      /** The SAML connection after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SamlConnection;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListEnterpriseConnections: {
    parameters: {
      query?: EnterpriseConnectionsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of enterprise connections and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EnterpriseConnectionList;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateEnterpriseConnection: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateEnterpriseConnectionBody;
      };
    };
    responses: {
      /** The new enterprise connection. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EnterpriseConnection;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetEnterpriseConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the enterprise connection, as in its `id` field. */
        enterprise_connection_id: components['parameters']['EnterpriseConnectionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The enterprise connection. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EnterpriseConnection;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteEnterpriseConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the enterprise connection, as in its `id` field. */
        enterprise_connection_id: components['parameters']['EnterpriseConnectionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of what was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateEnterpriseConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the enterprise connection, as in its `id` field. */
        enterprise_connection_id: components['parameters']['EnterpriseConnectionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateEnterpriseConnectionBody;
      };
    };
    responses: {
      /** The enterprise connection after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EnterpriseConnection;
        };
      };
      400: components['responses']['BadRequest'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListEnterpriseConnectionTestRuns: {
    parameters: {
      query?: EnterpriseConnectionsListTestRunsQuery;
      header?: never;
      path: {
        /** The ID of the enterprise connection, as in its `id` field. */
        enterprise_connection_id: components['parameters']['EnterpriseConnectionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of test runs and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EnterpriseConnectionTestRunList;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateEnterpriseConnectionTestRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the enterprise connection, as in its `id` field. */
        enterprise_connection_id: components['parameters']['EnterpriseConnectionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The URL at which the test starts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EnterpriseConnectionTestRunStart;
        };
      };
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  CreateTestingToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The testing token and when it expires. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': TestingToken;
        };
      };
    };
  };
  CreateAgentTask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateAgentTaskBody;
      };
    };
    responses: {
      /** The agent task with the URL to open. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AgentTaskWithUrl;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RevokeAgentTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** ID of the agent task, `agttsk_...`, as `agent_task_id` from `agentTasks.create`. */
        agent_task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The agent task, without its `url`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AgentTask;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  InstanceGetOrganizationMemberships: {
    parameters: {
      query?: OrganizationMembershipsListAllQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of memberships and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OrganizationMembershipList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  ListWaitlistEntries: {
    parameters: {
      query?: WaitlistEntriesListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of waitlist entries and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': WaitlistEntryList;
        };
      };
    };
  };
  CreateWaitlistEntry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateWaitlistEntryBody;
      };
    };
    responses: {
      /** The new waitlist entry, or the existing one for that address. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': WaitlistEntry;
        };
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateBulkWaitlistEntries: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': CreateBulkWaitlistEntriesBody;
      };
    };
    responses: {
      /** The waitlist entries, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': CreatedWaitlistEntries;
        };
      };
      400: components['responses']['BadRequest'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteWaitlistEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The waitlist entry's ID. */
        waitlist_entry_id: components['parameters']['WaitlistEntryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  InviteWaitlistEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The waitlist entry's ID. */
        waitlist_entry_id: components['parameters']['WaitlistEntryId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': InviteWaitlistEntryBody;
      };
    };
    responses: {
      /** The waitlist entry, now invited, with its invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': WaitlistEntry;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RejectWaitlistEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The waitlist entry's ID. */
        waitlist_entry_id: components['parameters']['WaitlistEntryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The waitlist entry, now rejected. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': WaitlistEntry;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetCommercePlanList: {
    parameters: {
      query?: BillingListPlansQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of plans and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingPlanList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetBillingPriceList: {
    parameters: {
      query?: BillingListPricesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of prices and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingPriceList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  CreateBillingPrice: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateBillingPriceBody;
      };
    };
    responses: {
      /** The new price. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingPrice;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetCommerceSubscriptionItemList: {
    parameters: {
      query?: BillingListSubscriptionItemsQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of subscription items and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingSubscriptionItemList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  CancelCommerceSubscriptionItem: {
    parameters: {
      query?: BillingCancelSubscriptionItemQuery;
      header?: never;
      path: {
        /** The subscription item's ID. */
        subscription_item_id: components['parameters']['SubscriptionItemId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The subscription item, now canceled or ended. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingSubscriptionItem;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  ExtendBillingSubscriptionItemFreeTrial: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The subscription item's ID. */
        subscription_item_id: components['parameters']['SubscriptionItemId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ExtendBillingFreeTrialBody;
      };
    };
    responses: {
      /** The subscription item with the later end of its trial, in the older shape. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingLegacySubscriptionItem;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  CreateBillingPriceTransition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The subscription item's ID. */
        subscription_item_id: components['parameters']['SubscriptionItemId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateBillingPriceTransitionBody;
      };
    };
    responses: {
      /** The subscription item that the payer moves to, and the details of the move. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingPriceTransition;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  ApplyBillingSubscriptionItemDiscount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The subscription item's ID. */
        subscription_item_id: components['parameters']['SubscriptionItemId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ApplyBillingDiscountBody;
      };
    };
    responses: {
      /** The redemption, which records the discount on this item. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingDiscountRedemption;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  RemoveBillingSubscriptionItemDiscount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The subscription item's ID. */
        subscription_item_id: components['parameters']['SubscriptionItemId'];
        /** The ID of the discount to take off: `discount_id` of the redemption. */
        discount_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The redemption, now removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingDiscountRedemption;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetBillingStatementList: {
    parameters: {
      query?: BillingListStatementsQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of statements and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingStatementList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetBillingStatement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The statement's ID. */
        statementID: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The statement. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingStatement;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  GetBillingStatementPaymentAttempts: {
    parameters: {
      query?: BillingListStatementPaymentAttemptsQuery;
      header?: never;
      path: {
        /** The ID of the statement whose payment attempts are listed. */
        statementID: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of payment attempts and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BillingPaymentAttemptList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
      500: components['responses']['InternalServerError'];
    };
  };
  ListOrganizationPermissions: {
    parameters: {
      query?: OrganizationPermissionsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of permissions and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': PermissionList;
        };
      };
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateOrganizationPermission: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateOrganizationPermissionBody;
      };
    };
    responses: {
      /** The new permission. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Permission;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetOrganizationPermission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The permission's ID, `perm_...`. */
        permission_id: components['parameters']['PermissionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The permission. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Permission;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteOrganizationPermission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The permission's ID, `perm_...`. */
        permission_id: components['parameters']['PermissionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted permission. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateOrganizationPermission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The permission's ID, `perm_...`. */
        permission_id: components['parameters']['PermissionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateOrganizationPermissionBody;
      };
    };
    responses: {
      /** The permission after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Permission;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListRoleSets: {
    parameters: {
      query?: RoleSetsListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of role sets and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleSetList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateRoleSet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateRoleSetBody;
      };
    };
    responses: {
      /** The new role set. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleSet;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetRoleSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role set's key or ID. */
        role_set_key_or_id: components['parameters']['RoleSetKeyOrId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The role set with its roles. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleSet;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateRoleSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role set's key or ID. */
        role_set_key_or_id: components['parameters']['RoleSetKeyOrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateRoleSetBody;
      };
    };
    responses: {
      /** The role set after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleSet;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ReplaceRoleSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role set's key or ID. */
        role_set_key_or_id: components['parameters']['RoleSetKeyOrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceRoleSetBody;
      };
    };
    responses: {
      /** The ID of the replaced role set, which is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  AddRolesToRoleSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role set's key or ID. */
        role_set_key_or_id: components['parameters']['RoleSetKeyOrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AddRolesToRoleSetBody;
      };
    };
    responses: {
      /** The role set with the roles added. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleSet;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ReplaceRoleInRoleSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The role set's key or ID. */
        role_set_key_or_id: components['parameters']['RoleSetKeyOrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceRoleInRoleSetBody;
      };
    };
    responses: {
      /** The role set without the replaced role. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': RoleSet;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  ListSCIMDirectories: {
    parameters: {
      query?: ScimDirectoriesListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of SCIM directories and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimDirectoryList;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
    };
  };
  CreateSCIMDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateScimDirectoryBody;
      };
    };
    responses: {
      /** The new SCIM directory, with its `api_key`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimDirectory;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetSCIMDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The SCIM directory. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimDirectory;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteSCIMDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of what was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateSCIMDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateScimDirectoryBody;
      };
    };
    responses: {
      /** The SCIM directory after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimDirectory;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RotateSCIMDirectoryAPIKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The SCIM directory, with its new `api_key`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimDirectory;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ListSCIMGroupRoleMappings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The mappings and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimGroupRoleMappingList;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ReplaceSCIMGroupRoleMappings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceScimGroupRoleMappingsBody;
      };
    };
    responses: {
      /** The mappings that now apply and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimGroupRoleMappingList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateSCIMGroupRoleMapping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateScimGroupRoleMappingBody;
      };
    };
    responses: {
      /** The new mapping. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ScimGroupRoleMapping;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteSCIMGroupRoleMapping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the SCIM directory, as in its `id` field. */
        scim_directory_id: components['parameters']['ScimDirectoryId'];
        /** The ID of the mapping, as in its `id` field. */
        mapping_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted mapping. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedScimGroupRoleMapping;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ListDirectories: {
    parameters: {
      query?: DirectoriesListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of directories and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DirectoryList;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
    };
  };
  CreateDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateDirectoryBody;
      };
    };
    responses: {
      /** The new directory, with its `api_key`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Directory;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The directory. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Directory;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  DeleteDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of what was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  UpdateDirectory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': UpdateDirectoryBody;
      };
    };
    responses: {
      /** The directory after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Directory;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  RotateDirectoryAPIKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The directory, with its new `api_key`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Directory;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ListDirectoryGroupRoleMappings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The mappings and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DirectoryGroupRoleMappingList;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  ReplaceDirectoryGroupRoleMappings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ReplaceDirectoryGroupRoleMappingsBody;
      };
    };
    responses: {
      /** The mappings that now apply and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DirectoryGroupRoleMappingList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateDirectoryGroupRoleMapping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateDirectoryGroupRoleMappingBody;
      };
    };
    responses: {
      /** The new mapping. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DirectoryGroupRoleMapping;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  DeleteDirectoryGroupRoleMapping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The ID of the directory, as in its `id` field. */
        directory_id: components['parameters']['DirectoryId'];
        /** The ID of the mapping, as in its `id` field. */
        mapping_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted mapping. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedDirectoryGroupRoleMapping;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  createAdminPortalLinkToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateAdminPortalLinkTokenBody;
      };
    };
    responses: {
      /** The new token, with its secret. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AdminPortalLinkTokenWithSecret;
        };
      };
      400: components['responses']['BasicBadRequest'];
      401: components['responses']['BasicUnauthorized'];
      403: components['responses']['BasicForbidden'];
      409: components['responses']['BasicConflict'];
    };
  };
  revokeAdminPortalLinkToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The token's ID: `aplt_` and 32 hexadecimal digits. */
        adminPortalLinkTokenID: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': RevokeAdminPortalLinkTokenBody;
      };
    };
    responses: {
      /** The token, now revoked, without its secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AdminPortalLinkToken;
        };
      };
      400: components['responses']['BasicBadRequest'];
      401: components['responses']['BasicUnauthorized'];
      403: components['responses']['BasicForbidden'];
      404: components['responses']['BasicNotFound'];
    };
  };
  getApiKeys: {
    parameters: {
      query: ApiKeysListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of API keys and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKeyList;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateApiKeyBody;
      };
    };
    responses: {
      /** The new API key, with its secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKeyWithSecret;
        };
      };
      400: components['responses']['BasicBadRequest'];
      409: components['responses']['BasicConflict'];
    };
  };
  getApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The API key's ID, `ak_...`. */
        apiKeyID: components['parameters']['ApiKeyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The API key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKey;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  deleteApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The API key's ID, `ak_...`. */
        apiKeyID: components['parameters']['ApiKeyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted API key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedApiKey;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  updateApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The API key's ID, `ak_...`. */
        apiKeyID: components['parameters']['ApiKeyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': UpdateApiKeyBody;
      };
    };
    responses: {
      /** The API key after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKey;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  getApiKeySecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The API key's ID, `ak_...`. */
        apiKeyID: components['parameters']['ApiKeyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The API key's secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKeySecret;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The API key's ID, `ak_...`. */
        apiKeyID: components['parameters']['ApiKeyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': RevokeApiKeyBody;
      };
    };
    responses: {
      /** The API key, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKey;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  verifyApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': VerifyApiKeyBody;
      };
    };
    responses: {
      /** The API key to which the secret belongs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ApiKey;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  getM2MTokens: {
    parameters: {
      query: M2MTokensListQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of M2M tokens and the total count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': M2MTokenList;
        };
      };
      400: components['responses']['BasicBadRequest'];
      403: components['responses']['BasicForbidden'];
      404: components['responses']['BasicNotFound'];
    };
  };
  createM2MToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateM2MTokenBody;
      };
    };
    responses: {
      /** The M2M token, with the secret to send. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': M2MTokenWithSecret;
        };
      };
      400: components['responses']['BasicBadRequest'];
      409: components['responses']['BasicConflict'];
    };
  };
  revokeM2MToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The M2M token's ID, `mt_...`. */
        m2m_token_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': RevokeM2MTokenBody;
      };
    };
    responses: {
      /** The M2M token, now revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': M2MToken;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  verifyM2MToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': VerifyM2MTokenBody;
      };
    };
    responses: {
      /** The M2M token that was presented. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': M2MToken;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  verifyOAuthAccessToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': VerifyOAuthAccessTokenBody;
      };
    };
    responses: {
      /** The access token's data, or only that it is not active. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': OAuthAccessTokenVerification;
        };
      };
      400: components['responses']['BasicBadRequest'];
      404: components['responses']['BasicNotFound'];
    };
  };
  DeleteInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization. */
        invitation_id: components['parameters']['InvitationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ID of the deleted invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeletedObject;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  CreateEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateEmailBody;
      };
    };
    responses: {
      /** The email, with the state of its delivery. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Email;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  CreateEmailBatch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': CreateEmailBatchBody;
      };
    };
    responses: {
      /** One result for each email, in the order of the request, as a bare array. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': EmailBatchResultList;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      422: components['responses']['UnprocessableContent'];
    };
  };
  GetEmail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The email's ID, `ema_...`. */
        email_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The email, with the state of its delivery. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Email;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  GetHandshakePayload: {
    parameters: {
      query: ClientsGetHandshakePayloadQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** What to send to the browser. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': HandshakePayload;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
}
