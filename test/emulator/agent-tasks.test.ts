// Tasks of agents.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

const NOW = Date.UTC(2026, 0, 1);
let api: Emulator;
let clerk: Clerk;
// One emulator for all, since each makes a key of its own: a reset takes it back to the seed.
const shared = checked({
  seed: {
    users: [
      { id: 'user_ada', email_address: ['ada@example.com'], username: 'Ada' },
      { id: 'user_bob', email_address: ['bob@example.com'] },
    ],
    organizations: [{ id: 'org_acme', name: 'Acme', slug: 'acme', created_by: 'user_ada' }],
  },
});
beforeEach(() => {
  ({ api, clerk } = shared);
  api.reset();
  api.clock.freeze(NOW);
});

describe('agent tasks', () => {
  const body = {
    permissions: '*',
    agent_name: 'tester',
    task_description: 'Tests',
    redirect_url: 'https://example.com/',
  } as const;

  it.each([{ user_id: 'user_ada' }, { identifier: 'ADA@example.com' }, { identifier: 'ada' }])(
    'are made for %j',
    async (principal) => {
      const { url, ...task } = await clerk.agentTasks.create({ ...body, on_behalf_of: principal });
      expect(task).toEqual({
        object: 'agent_task',
        agent_id: expect.stringMatching(/^agt_\w{27}$/),
        agent_task_id: expect.stringMatching(/^agttsk_\w{27}$/),
        task_id: task.agent_task_id,
      });
      expect(url).toMatch(/^https:\/\/clerk\.example\.com\/v1\/tickets\/accept\?ticket=./);
      await expect(clerk.agentTasks.revoke(task.agent_task_id)).resolves.toEqual(task);
    },
  );

  it('have one agent for each name', async () => {
    const make = (name: string) =>
      clerk.agentTasks.create({ ...body, agent_name: name, on_behalf_of: { user_id: 'user_ada' } });
    const [first, second, other] = [await make('one'), await make('one'), await make('two')];
    expect(second.agent_id).toBe(first.agent_id);
    expect(second.agent_task_id).not.toBe(first.agent_task_id);
    expect(other.agent_id).not.toBe(first.agent_id);
  });

  it.each([
    [{}, 422],
    [{ user_id: 'user_ada', identifier: 'ada' }, 422],
    [{ user_id: 'user_none' }, 404],
    [{ identifier: 'none@example.com' }, 404],
  ])('are rejected for %j', async (principal, status) => {
    await expect(clerk.agentTasks.create({ ...body, on_behalf_of: principal })).rejects.toMatchObject({ status });
    await expect(clerk.agentTasks.revoke('agttsk_none')).rejects.toMatchObject({ status: 404 });
  });
});
