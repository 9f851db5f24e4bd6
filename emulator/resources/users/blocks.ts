import type { User } from '../../types.js';
import { ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { changeUser, findUser, revokeSessions, startLockout } from './rows.js';

function ban(state: State, user: User): User {
  revokeSessions(state, user.id);
  return changeUser(state, user, { banned: true });
}

const unban = (state: State, user: User): User => changeUser(state, user, { banned: false });

/** The users whom a request names, each once. Nothing is done for any of them if one is not there. */
function findAll(state: State, ids: string[]): User[] {
  const users = state.table('users');
  return [...new Set(ids)].map((id) => {
    const user = users.get(id);
    // The ID is in the body rather than in the path, for which the API returns 400.
    if (!user)
      throw new ApiError(400, 'resource_not_found', `No user was found with the ID ${id}`, { param_name: 'user_ids' });
    return user;
  });
}

/** Shuts users out, for good or for a time. */
export const userBlockHandlers: HandlersOf = (state) => ({
  BanUser: ({ params }) => ban(state, findUser(state, params.user_id)),
  UnbanUser: ({ params }) => unban(state, findUser(state, params.user_id)),
  UsersBan: ({ body }) => findAll(state, body.user_ids).map((user) => ban(state, user)),
  UsersUnban: ({ body }) => findAll(state, body.user_ids).map((user) => unban(state, user)),
  LockUser({ params }) {
    startLockout(state, params.user_id);
    return changeUser(state, findUser(state, params.user_id), { locked: true });
  },
  UnlockUser({ params }) {
    const lockout = state.table('lockouts').get(params.user_id);
    if (lockout) state.table('lockouts').delete(lockout);
    return changeUser(state, findUser(state, params.user_id), { locked: false });
  },
});
