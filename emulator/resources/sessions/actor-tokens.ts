import type { ActorToken } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { ticket } from './tickets.js';

/** How long an actor token can be redeemed, in seconds. */
const LIFETIME = 3_600;

/** @throws ApiError - if a duration is none */
export function checkDuration(name: string, seconds: number | undefined): void {
  if (seconds !== undefined && seconds < 1) throw invalidField(name, `${name} must be at least 1`);
}

export const actorTokenHandlers: HandlersOf = (state) => {
  const tokens = state.table('actor_tokens');
  return {
    CreateActorToken({ body, newId, isSeed }) {
      const { user_id: userId, actor, expires_in_seconds: lifetime = LIFETIME } = body;
      checkDuration('expires_in_seconds', lifetime);
      checkDuration('session_max_duration_in_seconds', body.session_max_duration_in_seconds);
      if (!state.table('users').get(userId)) throw invalidField('user_id', `There is no user ${userId}`);
      if (!actor.sub) throw invalidField('actor.sub', 'actor.sub is missing', 'form_param_missing');
      const now = state.now();
      const row = tokens.insert<ActorToken>({
        object: 'actor_token',
        id: newId('act'),
        user_id: userId,
        actor,
        status: 'pending',
        created_at: now,
        updated_at: now,
      });
      // Nobody sees the response to an entry of a seed.
      if (isSeed) return { ...row, token: '', url: '' };
      return ticket(state, { id: row.id, kind: 'actor_token', lifetime }).then((made) => ({ ...row, ...made }));
    },
    RevokeActorToken({ params }) {
      const token = tokens.get(params.actor_token_id);
      if (!token) throw notFound('actor token', params.actor_token_id);
      if (token.status !== 'pending') {
        const message = `The actor token is ${token.status}, and only a pending one can be revoked`;
        throw new ApiError(400, 'actor_token_cannot_be_revoked_code', message);
      }
      return tokens.update(token, { status: 'revoked', updated_at: state.now() });
    },
  };
};
