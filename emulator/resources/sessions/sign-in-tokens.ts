import { randomBytes } from 'node:crypto';
import type { SignInToken } from '../../types.js';
import { notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { organizationFor } from './sessions.js';
import { ticket } from './tickets.js';
import { findUser } from '../users/rows.js';

/** How long tokens last, in seconds. */
const SIGN_IN_LIFETIME = 2_592_000;
const TESTING_LIFETIME = 3_600;

export const signInHandlers: HandlersOf = (state) => {
  const tokens = state.table('sign_in_tokens');
  return {
    CreateSignInToken({ body, newId, isSeed }) {
      const { user_id: userId, org_id: organization } = body;
      if (findUser(state, userId).banned && !isSeed) {
        throw new ApiError(403, 'user_banned', `The user ${userId} is banned: nobody can sign in as them`);
      }
      if (organization) organizationFor(state, 'org_id', organization, userId, !isSeed);
      const now = state.now();
      const row = tokens.insert<SignInToken>({
        object: 'sign_in_token',
        id: newId('sit'),
        user_id: userId,
        status: 'pending',
        created_at: now,
        updated_at: now,
      });
      // Nobody sees the response to an entry of a seed, which need not wait for a signature.
      if (isSeed) return { ...row, token: '', url: '' };
      const lifetime = body.expires_in_seconds ?? SIGN_IN_LIFETIME;
      return ticket(state, { id: row.id, kind: 'sign_in_token', lifetime }).then((made) => ({ ...row, ...made }));
    },
    RevokeSignInToken({ params }) {
      const token = tokens.get(params.sign_in_token_id);
      if (!token) throw notFound('sign-in token', params.sign_in_token_id);
      if (token.status !== 'pending') {
        const message = `The sign-in token is ${token.status}, and only a pending one can be revoked`;
        throw new ApiError(400, 'sign_in_token_cannot_be_revoked_code', message);
      }
      return tokens.update(token, { status: 'revoked', updated_at: state.now() });
    },
    CreateTestingToken() {
      const expiresAt = Math.floor(state.now() / 1_000) + TESTING_LIFETIME;
      const token = `${expiresAt}-c_${randomBytes(20).toString('base64url')}`;
      return { object: 'testing_token', token, expires_at: expiresAt };
    },
  };
};
