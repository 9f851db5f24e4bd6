import { createHash } from 'node:crypto';
import type { AgentTask, AgentTaskPrincipal, User } from '../../types.js';
import { invalidField, notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import type { AgentTaskRow } from '../../store/rows.js';
import { checkDuration } from './actor-tokens.js';
import { ticket } from './tickets.js';
import { findUser } from '../users/rows.js';

/** How long the URL of a task can be opened, in seconds. */
const LIFETIME = 3_600;

/** The same for the same name. */
const agentIdOf = (name: string) => `agt_${createHash('sha256').update(name).digest('hex').slice(0, 27)}`;

/** The user on whose behalf a task is done. */
function findPrincipal(state: State, { user_id: id, identifier }: AgentTaskPrincipal): User {
  if (id !== undefined && identifier === undefined) return findUser(state, id);
  if (identifier === undefined || id !== undefined)
    throw invalidField('on_behalf_of', 'on_behalf_of needs either a user_id or an identifier');
  const users = state.table('users');
  const name = identifier.toLowerCase();
  const [user] = [...users.by('identifier', name), ...users.by('username', name)];
  if (!user) throw notFound('user', identifier);
  return user;
}

const shown = ({ user_id: _user, ...task }: AgentTaskRow): AgentTask => task;

export const agentTaskHandlers: HandlersOf = (state) => {
  const tasks = state.table('agent_tasks');
  return {
    CreateAgentTask({ body, newId, isSeed }) {
      const user = findPrincipal(state, body.on_behalf_of);
      checkDuration('session_max_duration_in_seconds', body.session_max_duration_in_seconds);
      if (!body.agent_name) throw invalidField('agent_name', 'agent_name is missing', 'form_param_missing');
      const id = newId('agttsk');
      const row = tasks.insert<AgentTaskRow>({
        user_id: user.id,
        object: 'agent_task',
        agent_id: agentIdOf(body.agent_name),
        agent_task_id: id,
        task_id: id,
      });
      // Nobody sees the response to an entry of a seed.
      if (isSeed) return { ...shown(row), url: '' };
      return ticket(state, { id, kind: 'agent_task', lifetime: LIFETIME }).then(({ url }) => ({ ...shown(row), url }));
    },
    /** The row shows no status, and the emulator opens no sessions: there is nothing to change. */
    RevokeAgentTask({ params }) {
      const task = tasks.get(params.agent_task_id);
      if (!task) throw notFound('agent task', params.agent_task_id);
      return shown(task);
    },
  };
};
