// Access tokens that a test issues, in place of a user who gives an application access.
import { randomBytes } from 'node:crypto';
import type { OAuthAccessTokenClaims, OAuthApplication } from '../../types.js';
import { ApiError, notFound } from '../../engine/errors.js';
import { isObject } from '../../store/json.js';
import type { State } from '../../store/state.js';
import { issuerOf, sign } from '../sessions/signing-keys.js';
import { badField, expirationAfter } from './rules.js';

/** What to issue. */
export interface OAuthTokenOptions {
  /** The ID of the user who gives access. @default the oldest user */
  subject?: string | undefined;
  /** The client ID of the application that gets access. @default that of the oldest application */
  client_id?: string | undefined;
  /** What the application may do: some of its scopes. @default all of them */
  scopes?: readonly string[] | undefined;
  /** An opaque token (`oat_...`), which only the API can verify, or a JWT. @default 'opaque' */
  token_format?: 'opaque' | 'jwt' | undefined;
  /**
   * How long it is valid, in seconds.
   *
   * @default 86400
   */
  seconds_until_expiration?: number | undefined;
}

const names = ['subject', 'client_id', 'scopes', 'token_format', 'seconds_until_expiration'];
const DAY = 86_400;

/** The record of an access token. */
export function newAccessToken(
  state: State,
  {
    application,
    subject,
    scopes,
    seconds = DAY,
  }: {
    application: OAuthApplication;
    subject: string;
    scopes?: readonly string[] | undefined;
    seconds?: number | undefined;
  },
): OAuthAccessTokenClaims {
  const now = state.now();
  return {
    object: 'clerk_idp_oauth_access_token',
    id: state.nextId('oat'),
    client_id: application.client_id,
    subject,
    scopes: [...(scopes ?? application.scopes.split(' ').filter(Boolean))],
    revoked: false,
    revocation_reason: null,
    expired: false,
    expiration: expirationAfter(seconds, now),
    created_at: now,
    updated_at: now,
  };
}

/** @throws ApiError that names the option */
function checkOptions(options: unknown): asserts options is OAuthTokenOptions {
  if (!isObject(options)) throw new ApiError(422, 'control_invalid', 'The token to issue should be an object');
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) throw badField(unknown, `${unknown} is not an option. Use ${names.join(', ')}`);
  const { subject, client_id: clientId, scopes, token_format: format, seconds_until_expiration: seconds } = options;
  const check = (isRight: boolean, name: string, expected: string) => {
    if (!isRight) throw badField(name, `${name} should be ${expected}`);
  };
  check(subject === undefined || typeof subject === 'string', 'subject', "a user's ID");
  check(clientId === undefined || typeof clientId === 'string', 'client_id', 'the client ID of an OAuth application');
  const isScope = (scope: unknown) => typeof scope === 'string' && /^\S+$/.test(scope);
  check(scopes === undefined || (Array.isArray(scopes) && scopes.every(isScope)), 'scopes', 'a list of scopes');
  check(format === undefined || format === 'opaque' || format === 'jwt', 'token_format', "'opaque' or 'jwt'");
  const isPositive = typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds);
  check(seconds === undefined || isPositive, 'seconds_until_expiration', 'a number above 0');
}

const missing = (what: string) => new ApiError(422, 'control_invalid', `Create ${what} first: there is none`);

/** The claims that the API gives an access token that is a JWT. */
function claimsOf(state: State, { id, client_id, subject, scopes, created_at, expiration }: OAuthAccessTokenClaims) {
  const issuedAt = Math.floor(created_at / 1_000);
  return {
    iss: issuerOf(state),
    sub: subject,
    client_id,
    scope: scopes.join(' '),
    jti: id,
    iat: issuedAt,
    nbf: issuedAt,
    exp: Math.floor(Number(expiration) / 1_000),
  };
}

/**
 * Issues an access token.
 *
 * @throws ApiError - if there is no such user or application, it lacks a scope, or an option is wrong
 */
export async function issueOAuthToken(state: State, options: unknown = {}): Promise<string> {
  checkOptions(options);
  const { subject, client_id: clientId, scopes, token_format: format, seconds_until_expiration: seconds } = options;
  const users = state.table('users');
  const user = subject === undefined ? users.rows()[0] : users.get(subject);
  if (!user) throw subject === undefined ? missing('a user') : notFound('user', subject);
  const application = state
    .table('oauth_applications')
    .rows()
    .find(({ client_id: id }) => clientId === undefined || id === clientId);
  if (!application)
    throw clientId === undefined ? missing('an OAuth application') : notFound('OAuth application', clientId);
  const lacking = scopes?.find((scope) => !application.scopes.split(' ').includes(scope));
  if (lacking !== undefined) {
    const { name, scopes: own } = application;
    throw badField('scopes', `The application ${name} does not have the scope ${lacking}. It has: ${own || 'none'}`);
  }
  const token = state
    .table('oauth_access_tokens')
    .insert(newAccessToken(state, { application, subject: user.id, scopes, seconds }));
  const value =
    format === 'jwt' ? await sign(state, claimsOf(state, token), 'oauth') : `oat_${randomBytes(16).toString('hex')}`;
  state.table('oauth_access_token_secrets').insert({ id: token.id, value });
  return value;
}
