// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateSessionBody,
  CreateSessionTokenBody,
  CreateSessionTokenFromTemplateBody,
  RefreshSessionBody,
  Session,
  SessionList,
  SessionRefresh,
  SessionToken,
  SessionsListQuery,
  paths,
} from '../types.js';

/**
 * The signed-in sessions of users, and the tokens they mint.
 *
 * The helpers of `clerk.sessions`, one for each operation.
 */
export interface Sessions {
  /**
   * List sessions.
   *
   * Newest sessions come first. Always pass `client_id`, `user_id` or both: listing without either is a leftover
   * of early versions. The filters narrow each other, and sessions that have ended are included unless `status`
   * excludes them.
   *
   * `GET /sessions`
   *
   * @param query - No field is required. Optional: `client_id`, `user_id`, `status`, `paginated`, `limit`,
   *   `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of sessions, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: SessionsListQuery, options?: CallOptions): Promise<SessionList>;

  /**
   * Create a session for testing.
   *
   * Opens a session for a user who has not signed in, so that a test can go on to `sessions.createToken`.
   * Development instances only: production instances reject the call. To sign a real user in, hand them a token
   * from `signInTokens.create`. Each call opens one more session, so a repeated request leaves two.
   *
   * `POST /sessions`
   *
   * @param body - What to send, as JSON. Required: `user_id`. Optional: `active_organization_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The session, newly opened.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateSessionBody, options?: CallOptions): Promise<Session>;

  /**
   * Get a session.
   *
   * Looks a session up by its ID. That it is found does not mean that it is still in use: check `status` and
   * `expire_at`.
   *
   * `GET /sessions/{session_id}`
   *
   * @param sessionId - The session's ID, `sess_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The session.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, sessionId: string, options?: CallOptions): Promise<Session>;

  /**
   * Refresh a session.
   *
   * Trades an expired session token and its refresh token for a new session token, so that a server can let a
   * request through without sending the browser to Clerk first. `format` decides what comes back. Clerk's own
   * server SDKs make this call while they authenticate a request; few applications need it directly.
   *
   * `POST /sessions/{session_id}/refresh`
   *
   * @param sessionId - The session's ID, `sess_...`.
   * @param body - Both tokens from the browser's cookies, and particulars of the request they came with.
   *   Required: `expired_token`, `refresh_token`, `request_origin`. Optional: `request_headers`, `format`,
   *   `request_originating_ip`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new token as a JWT, or with `format` set to `cookie` the `Set-Cookie` values to pass on to the
   *   browser.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401), ClerkConnectionError, ClerkTimeoutError.
   */
  refresh(this: void, sessionId: string, body: RefreshSessionBody, options?: CallOptions): Promise<SessionRefresh>;

  /**
   * Revoke a session.
   *
   * Ends the session from the server side: its user is signed out of it and it can issue no more tokens. A
   * session token that is already out stays valid until it expires, about a minute at most by default, because it
   * is verified without asking Clerk. Other sessions of the user go on. Repeating the call does no harm.
   *
   * `POST /sessions/{session_id}/revoke`
   *
   * @param sessionId - The session's ID, `sess_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The session, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  revoke(this: void, sessionId: string, options?: CallOptions): Promise<Session>;

  /**
   * Create a session token.
   *
   * Issues a session token with the instance's default claims, the same kind of JWT that a frontend gets. Without
   * a body, or with `expires_in_seconds` absent or `null`, it lives as long as the instance's session tokens do
   * (60 seconds unless configured). Each call issues another token and leaves earlier ones valid. It is safe to
   * repeat: each call signs another short-lived token and nothing is stored.
   *
   * `POST /sessions/{session_id}/tokens`
   *
   * @param sessionId - The session's ID, `sess_...`.
   * @param body - It can be left out. No field is required. Optional: `expires_in_seconds`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The signed token.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  createToken(
    this: void,
    sessionId: string,
    body?: CreateSessionTokenBody,
    options?: CallOptions,
  ): Promise<SessionToken>;

  /**
   * Create a session token from a template.
   *
   * Issues a JWT for the session's user with the claims, the signing and the lifetime of a JWT template, for
   * instance to call a third-party service. The body is optional; in it, `expires_in_seconds` overrides the
   * template's lifetime for this one token. Fails with 404 if the session or the template does not exist. It is
   * safe to repeat: each call signs another token and nothing is stored.
   *
   * `POST /sessions/{session_id}/tokens/{template_name}`
   *
   * @param sessionId - The session's ID, `sess_...`.
   * @param templateName - Name of the JWT template, not its ID. See `jwtTemplates.list`.
   * @param body - It can be left out. No field is required. Optional: `expires_in_seconds`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The signed token.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  createTokenFromTemplate(
    this: void,
    sessionId: string,
    templateName: string,
    body?: CreateSessionTokenFromTemplateBody,
    options?: CallOptions,
  ): Promise<SessionToken>;
}

/**
 * The signed-in sessions of users, and the tokens they mint.
 *
 * Makes `clerk.sessions`, for the option `namespaces` of `createClerk`.
 */
export const sessions = (client: HelperClient<paths, '2025-11-10'>): Sessions =>
  client.name('sessions', {
    list: client.get('/sessions', { query: {}, pages: { maximum: 500, paginated: true } }),
    create: client.post('/sessions', { body: true }),
    get: client.get('/sessions/{session_id}'),
    refresh: client.post('/sessions/{session_id}/refresh', { body: true }),
    revoke: client.post('/sessions/{session_id}/revoke', { repeatable: true }),
    createToken: client.post('/sessions/{session_id}/tokens', { body: true, repeatable: true }),
    createTokenFromTemplate: client.post('/sessions/{session_id}/tokens/{template_name}', {
      body: true,
      repeatable: true,
    }),
  });
