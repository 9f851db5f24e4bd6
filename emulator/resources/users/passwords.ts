import { hashSync, truncates } from 'bcryptjs';
import type { User } from '../../types.js';
import { invalidField, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { problemOf, verifyDigest } from './password-hashers.js';
import { changeUser, findUser, revokeSessions } from './rows.js';

/** The least that bcrypt has: these passwords are made up, and tests are to be quick. */
const COST = 4;

const MIN_LENGTH = 8;

interface GivenPassword {
  password?: string | null | undefined;
  password_digest?: string | null | undefined;
  password_hasher?: string | undefined;
  skip_password_checks?: boolean | null | undefined;
}

interface Digest {
  hasher: string;
  digest: string;
}

/** What is to be kept of the password in a body, if it has one. */
export function digestOf({
  password,
  password_digest: digest,
  password_hasher: hasher,
  skip_password_checks: skipsChecks,
}: GivenPassword): Digest | undefined {
  if (typeof password === 'string' && typeof digest === 'string')
    throw invalidField('password_digest', 'A body has a password or a password_digest, not both');
  if (typeof password === 'string') {
    if (truncates(password)) {
      const message = 'A password may have 72 bytes';
      throw invalidField('password', message, 'form_password_size_in_bytes_exceeded');
    }
    if (password === '' || (!skipsChecks && [...password].length < MIN_LENGTH)) {
      const message = `A password has to have ${MIN_LENGTH} characters or more`;
      throw invalidField('password', message, 'form_password_length_too_short');
    }
    return { hasher: 'bcrypt', digest: hashSync(password, COST) };
  }
  if (typeof digest !== 'string') return undefined;
  if (hasher === undefined)
    throw invalidField('password_hasher', 'A password_digest needs a password_hasher', 'form_param_missing');
  const problem = problemOf(hasher, digest);
  if (problem) throw invalidField(problem.field, problem.message);
  return { hasher, digest };
}

/** Keeps a password in place of the one that there is. @returns what the user shows of it */
export function keepPassword(state: State, userId: string, digest: Digest): Partial<User> {
  forgetPassword(state, userId);
  state.table('passwords').insert({ id: userId, hasher: digest.hasher, digest: digest.digest, compromised: false });
  return { password_enabled: true, password_last_updated_at: state.now() };
}

export function forgetPassword(state: State, userId: string): void {
  const passwords = state.table('passwords');
  const present = passwords.get(userId);
  if (present) passwords.delete(present);
}

export const passwordHandlers: HandlersOf = (state) => {
  const passwords = state.table('passwords');
  const find = (userId: string) => {
    const password = passwords.get(userId);
    if (!password) throw new ApiError(400, 'no_password_set', 'The user has no password');
    return password;
  };

  return {
    async VerifyPassword({ params, body }) {
      const { hasher, digest } = find(params.user_id);
      if (await verifyDigest(hasher, digest, body.password)) return { verified: true };
      throw invalidField('password', 'The password is wrong', 'form_password_incorrect');
    },
    RemoveUserPassword({ params, body }) {
      const user = findUser(state, params.user_id);
      forgetPassword(state, user.id);
      if (body?.sign_out_of_other_sessions) revokeSessions(state, user.id);
      return changeUser(state, user, { password_enabled: false, password_last_updated_at: null });
    },
    SetUserPasswordCompromised({ params, body }) {
      passwords.update(find(params.user_id), { compromised: true });
      if (body?.revoke_all_sessions) revokeSessions(state, params.user_id);
      return changeUser(state, findUser(state, params.user_id), {});
    },
    UnsetUserPasswordCompromised({ params }) {
      passwords.update(find(params.user_id), { compromised: false });
      return changeUser(state, findUser(state, params.user_id), {});
    },
  };
};
