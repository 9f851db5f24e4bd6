// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type * as extension from '../../../src/extensions/machines.js';
import { machineHelpers } from '../../../src/extensions/machines.js';
import type {
  CreateMachineBody,
  CreateMachineScopeBody,
  DeletedMachine,
  DeletedMachineScope,
  Machine,
  MachineList,
  MachineScope,
  MachineSecretKey,
  MachineWithSecretKey,
  MachinesListQuery,
  RotateMachineSecretKeyBody,
  UpdateMachineBody,
  paths,
} from '../types.js';

/**
 * Services that call each other, and which may call which.
 *
 * The helpers of `clerk.machines`, one for each operation.
 */
export interface MachineOperations {
  /**
   * List machines.
   *
   * Returns the instance's machines, newest first by default, each with the machines it may reach. Secret keys
   * are not part of the response.
   *
   * `GET /machines`
   *
   * @param query - No field is required. Optional: `limit`, `offset`, `query`, `order_by`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of machines and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: MachinesListQuery, options?: CallOptions): Promise<MachineList>;

  /**
   * Create a machine.
   *
   * Registers a backend service that authenticates to others with M2M tokens, and gives it a secret key of its
   * own. A call sent twice makes two machines.
   *
   * `POST /machines`
   *
   * @param body - What to send, as JSON. Required: `name`. Optional: `scoped_machines`, `default_token_ttl`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new machine, with its secret key.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateMachineBody, options?: CallOptions): Promise<MachineWithSecretKey>;

  /**
   * Get a machine.
   *
   * Returns one machine and the machines it may reach. Its secret key is left out; `machines.getSecretKey`
   * returns that.
   *
   * `GET /machines/{machine_id}`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The machine.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, machineId: string, options?: CallOptions): Promise<Machine>;

  /**
   * Update a machine.
   *
   * Changes the name or the default token lifetime; fields that are absent stay as they are. A new lifetime
   * counts for tokens created from then on. Scopes are changed with `machines.createScope` and
   * `machines.deleteScope`.
   *
   * `PATCH /machines/{machine_id}`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param body - Fields that are absent stay as they are. No field is required. Optional: `name`,
   *   `default_token_ttl`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The machine after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, machineId: string, body?: UpdateMachineBody, options?: CallOptions): Promise<Machine>;

  /**
   * Delete a machine.
   *
   * Deletes the machine for good. Its secret key stops working, so it can create no more tokens.
   *
   * `DELETE /machines/{machine_id}`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted machine.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, machineId: string, options?: CallOptions): Promise<DeletedMachine>;

  /**
   * Get a machine's secret key.
   *
   * Returns the secret key in plain text, as often as you ask. Keep it out of logs; if it leaked, replace it with
   * `machines.rotateSecretKey`.
   *
   * `GET /machines/{machine_id}/secret_key`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The machine's current secret key.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getSecretKey(this: void, machineId: string, options?: CallOptions): Promise<MachineSecretKey>;

  /**
   * Rotate a machine's secret key.
   *
   * Makes a new secret key for the machine. The old one goes on working for `previous_token_ttl` seconds, at most
   * 8 hours, so that services can switch over. Sending it twice rotates twice. To store the new key where the
   * machine reads it, with an hour to switch over, use `machines.rotateSecret`.
   *
   * `POST /machines/{machine_id}/secret_key/rotate`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param body - What to send, as JSON. Required: `previous_token_ttl`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The machine's new secret key.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  rotateSecretKey(
    this: void,
    machineId: string,
    body: RotateMachineSecretKeyBody,
    options?: CallOptions,
  ): Promise<MachineSecretKey>;

  /**
   * Create a machine scope.
   *
   * Lets this machine reach another one with its M2M tokens. A machine can have at most 150 scopes. Fails with
   * 409 if the scope exists already.
   *
   * `POST /machines/{machine_id}/scopes`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param body - What to send, as JSON. Required: `to_machine_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new scope.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  createScope(
    this: void,
    machineId: string,
    body: CreateMachineScopeBody,
    options?: CallOptions,
  ): Promise<MachineScope>;

  /**
   * Delete a machine scope.
   *
   * Takes back one machine's access to another. Fails with 404 if either machine or the scope does not exist.
   *
   * `DELETE /machines/{machine_id}/scopes/{other_machine_id}`
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param otherMachineId - ID of the machine it may reach until now, `mch_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The two machines of the deleted scope.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  deleteScope(
    this: void,
    machineId: string,
    otherMachineId: string,
    options?: CallOptions,
  ): Promise<DeletedMachineScope>;
}

/** The handwritten helpers of `clerk.machines`. */
export type MachineHelpers = extension.MachineHelpers;

/**
 * Services that call each other, and which may call which.
 *
 * The helpers of `clerk.machines`: one for each operation, and handwritten ones that need more than one call.
 */
export interface Machines extends MachineOperations, MachineHelpers {}

/**
 * Services that call each other, and which may call which.
 *
 * Makes `clerk.machines`, for the option `namespaces` of `createClerk`.
 */
export const machines = (client: HelperClient<paths, '2025-11-10'>): Machines => {
  const operations = client.name('machines', {
    list: client.get('/machines', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/machines', { body: true }),
    get: client.get('/machines/{machine_id}'),
    update: client.patch('/machines/{machine_id}', { body: true, repeatable: true }),
    delete: client.del('/machines/{machine_id}'),
    getSecretKey: client.get('/machines/{machine_id}/secret_key'),
    rotateSecretKey: client.post('/machines/{machine_id}/secret_key/rotate', { body: true }),
    createScope: client.post('/machines/{machine_id}/scopes', { body: true }),
    deleteScope: client.del('/machines/{machine_id}/scopes/{other_machine_id}'),
  });
  return { ...operations, ...machineHelpers({ machines: operations }) };
};
