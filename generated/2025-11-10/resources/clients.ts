// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  Client,
  ClientList,
  ClientsGetHandshakePayloadQuery,
  ClientsListQuery,
  HandshakePayload,
  VerifyClientBody,
  paths,
} from '../types.js';

/**
 * The browsers and devices that hold sessions.
 *
 * The helpers of `clerk.clients`, one for each operation.
 */
export interface Clients {
  /**
   * List clients.
   *
   * Lists the clients of the instance, each with its sessions. Fails with 410 where the operation is no longer
   * offered.
   *
   * `GET /clients`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of clients, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 410, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated Use `clients.get` instead if you know the client, or `sessions.list` to find sessions.
   */
  list(this: void, query?: ClientsListQuery, options?: CallOptions): Promise<ClientList>;

  /**
   * Verify a client token.
   *
   * Checks the JWT in the body and looks up the client it was issued to. Nothing changes, so calling it again is
   * harmless. Fails with 404 if the client no longer exists.
   *
   * `POST /clients/verify`
   *
   * @param body - What to send, as JSON. Required: `token`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The client that the token belongs to, with its sessions.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  verify(this: void, body: VerifyClientBody, options?: CallOptions): Promise<Client>;

  /**
   * Get a client.
   *
   * Reads one client, which is a browser or device, along with the sessions on it. The ID usually comes from the
   * `client_id` of a session.
   *
   * `GET /clients/{client_id}`
   *
   * @param clientId - The client's ID, `client_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The client, with its sessions.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, clientId: string, options?: CallOptions): Promise<Client>;

  /**
   * Get the payload of a handshake.
   *
   * Exchanges the nonce of a handshake between a browser and the Frontend API for the cookies to set. Meant for
   * integrations of web frameworks. Not in Clerk's published document.
   *
   * `GET /clients/handshake_payload`
   *
   * @param query - Required: `nonce`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns What to send to the browser.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  getHandshakePayload(
    this: void,
    query: ClientsGetHandshakePayloadQuery,
    options?: CallOptions,
  ): Promise<HandshakePayload>;
}

/**
 * The browsers and devices that hold sessions.
 *
 * Makes `clerk.clients`, for the option `namespaces` of `createClerk`.
 */
export const clients = (client: HelperClient<paths, '2025-11-10'>): Clients =>
  client.name('clients', {
    list: client.get('/clients', { query: {}, pages: { maximum: 500, paginated: true } }),
    verify: client.post('/clients/verify', { body: true, repeatable: true }),
    get: client.get('/clients/{client_id}'),
    getHandshakePayload: client.get('/clients/handshake_payload', { query: {} }),
  });
