import { isDeepStrictEqual } from 'node:util';
import type { M2MToken, M2MTokenWithSecret } from '../../types.js';
import { notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { order, page } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { badField, expirationAfter, newSecret, shownAt, unknownSecret } from './rules.js';
import { issuerOf, sign } from '../sessions/signing-keys.js';

/** Deletes the tokens of a machine that is deleted. */
export function deleteM2MTokensOf(state: State, machineId: string): void {
  const tokens = state.table('m2m_tokens');
  const secrets = state.table('m2m_token_secrets');
  for (const token of tokens.by('subject', machineId)) {
    const secret = secrets.get(token.id);
    if (secret) secrets.delete(secret);
    tokens.delete(token);
  }
}

/** A token as a JWT. It is not kept, so nothing is known of it later. */
async function signed(state: State, token: M2MToken): Promise<M2MTokenWithSecret> {
  const { id, subject, claims, scopes = [], created_at: createdAt, expiration } = token;
  const isObject = typeof claims === 'object' && !Array.isArray(claims);
  if (!isObject) throw badField('claims', 'The claims of a JWT should be an object', 'form_param_format_invalid');
  const issuedAt = Math.floor(createdAt / 1_000);
  const jwt = await sign(
    state,
    {
      ...claims, // which can't take the place of those that say what the token is
      iss: issuerOf(state),
      sub: subject,
      aud: scopes,
      scopes: scopes.join(' '),
      jti: id,
      iat: issuedAt,
      nbf: issuedAt,
      exp: Math.floor(Number(expiration) / 1_000),
    },
    'm2m',
  );
  return { ...token, token: jwt };
}

/** Tokens with which machines authenticate to those in their scopes. */
export const m2mTokenHandlers: HandlersOf = (state) => {
  const tokens = state.table('m2m_tokens');
  const secrets = state.table('m2m_token_secrets');
  const shown = (token: M2MToken) => shownAt(token, state.now());
  const isValid = (token: M2MToken) => !token.revoked && !shown(token).expired;

  /** A token that can be given out again: the newest with the same claims and scopes that lives long enough. */
  const reusable = ({ subject, claims, scopes }: M2MToken, remaining: number) => {
    const wanted = new Set(scopes);
    return tokens
      .by('subject', subject)
      .reverse()
      .filter((token) => isValid(token) && (token.expiration ?? Infinity) - state.now() >= remaining)
      .find((token) => isDeepStrictEqual(token.claims, claims) && isDeepStrictEqual(new Set(token.scopes), wanted));
  };

  return {
    getM2MTokens({ query, machineId }) {
      const { subject, revoked, expired, limit, offset } = query;
      if (machineId !== undefined && machineId !== subject) {
        throw new ApiError(
          403,
          'authorization_invalid',
          'The secret key of a machine lists the tokens of that machine only',
        );
      }
      if (!state.table('machines').get(subject)) throw notFound('machine', subject);
      const found = tokens
        .by('subject', subject)
        .map(shown)
        .filter((token) => (revoked || !token.revoked) && (expired || !token.expired));
      const { data, total_count } = page(order(found, '-created_at'), { limit: limit ?? 10, offset: offset ?? 0 });
      return { m2m_tokens: data, total_count };
    },
    createM2MToken({ body, machineId, newId }) {
      const machine = state.table('machines').get(machineId ?? '');
      if (!machine) {
        const message = "An M2M token is created with a machine's own secret key (ak_...) as the bearer";
        throw new ApiError(400, 'machine_secret_key_required', message);
      }
      const { token_format: format = 'opaque', min_remaining_ttl_seconds: remaining } = body;
      const { default_token_ttl: defaultTTL = 3_600 } = machine;
      // `null` asks for a token without end. A JWT always has one, since nobody could revoke it.
      const isEndless = body.seconds_until_expiration === null && format === 'opaque';
      const seconds = isEndless ? Infinity : (body.seconds_until_expiration ?? defaultTTL);
      if (remaining !== undefined && remaining >= seconds) {
        const message = `min_remaining_ttl_seconds should be less than the lifetime of the token, ${seconds} s`;
        throw badField('min_remaining_ttl_seconds', message);
      }
      const now = state.now();
      const token: M2MToken = {
        object: 'machine_to_machine_token',
        id: newId('mt'),
        subject: machine.id,
        claims: body.claims ?? null,
        scopes: state
          .table('machine_scopes')
          .by('from', machine.id)
          .map((scope) => scope.to_machine_id),
        revoked: false,
        revocation_reason: null,
        expired: false,
        expiration: isEndless ? null : expirationAfter(seconds, now),
        last_used_at: null,
        created_at: now,
        updated_at: now,
      };
      if (format === 'jwt') return signed(state, token);
      const existing = remaining === undefined ? undefined : reusable(token, remaining * 1_000);
      const secret = existing && secrets.get(existing.id);
      if (existing && secret) return { ...shown(existing), token: secret.value };
      tokens.insert(token);
      return { ...shown(token), token: secrets.insert({ id: token.id, value: newSecret('mt') }).value };
    },
    revokeM2MToken({ params: { m2m_token_id: id }, body, machineId }) {
      const token = tokens.get(id);
      // Of the tokens of others a machine learns nothing, not even that they are there.
      if (!token || (machineId !== undefined && machineId !== token.subject)) throw notFound('M2M token', id);
      if (token.revoked) return shown(token);
      const reason = body.revocation_reason ?? null;
      return shown(tokens.update(token, { revoked: true, revocation_reason: reason, updated_at: state.now() }));
    },
    verifyM2MToken({ body, machineId }) {
      const [secret] = secrets.by('value', body.token);
      const token = secret && tokens.get(secret.id);
      const accepting = token && [token.subject, ...(token.scopes ?? [])];
      if (!token || (machineId !== undefined && !accepting?.includes(machineId))) throw unknownSecret('M2M token');
      return shown(isValid(token) ? tokens.update(token, { last_used_at: state.now() }) : token);
    },
  };
};
