// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { AgentTask, AgentTaskWithUrl, CreateAgentTaskBody, paths } from '../types.js';

/**
 * Tasks that let an agent act in the browser on behalf of a user.
 *
 * The helpers of `clerk.agentTasks`, one for each operation.
 */
export interface AgentTasks {
  /**
   * Create an agent task.
   *
   * Beta. Makes a URL which opens a session for the given user without the usual sign-in and then leads to
   * `redirect_url`, meant for AI agents and automated tests that drive a browser. Treat the URL like a password.
   * Every call makes a new task, while the same `agent_name` always gives the same `agent_id`. Fails with 404 if
   * the user does not exist.
   *
   * `POST /agents/tasks`
   *
   * @param body - What to send, as JSON. Required: `on_behalf_of`, `permissions`, `agent_name`,
   *   `task_description`, `redirect_url`. Optional: `session_max_duration_in_seconds`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The agent task with the URL to open.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateAgentTaskBody, options?: CallOptions): Promise<AgentTaskWithUrl>;

  /**
   * Revoke an agent task.
   *
   * Beta. The task's URL no longer opens a session afterwards. To end a session that was already opened with it,
   * use `sessions.revoke`.
   *
   * `POST /agents/tasks/{agent_task_id}/revoke`
   *
   * @param agentTaskId - ID of the agent task, `agttsk_...`, as `agent_task_id` from `agentTasks.create`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The agent task, without its `url`.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke(this: void, agentTaskId: string, options?: CallOptions): Promise<AgentTask>;
}

/**
 * Tasks that let an agent act in the browser on behalf of a user.
 *
 * Makes `clerk.agentTasks`, for the option `namespaces` of `createClerk`.
 */
export const agentTasks = (client: HelperClient<paths, '2026-05-12'>): AgentTasks =>
  client.name('agentTasks', {
    create: client.post('/agents/tasks', { body: true }),
    revoke: client.post('/agents/tasks/{agent_task_id}/revoke', { repeatable: true }),
  });
