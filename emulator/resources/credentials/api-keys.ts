import type { ApiKey } from '../../types.js';
import { notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { contains, order, page } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { fittingId, badField, expirationAfter, newSecret, shownAt, unknownSecret } from './rules.js';

/** The tables of what a key can stand for. There is none for `scim_...`. */
const tables = { user: 'users', org: 'organizations', mch: 'machines' } as const;
const isKind = (prefix: string): prefix is keyof typeof tables => Object.hasOwn(tables, prefix);

/** Whether there is a user, an organization or a machine with an ID. */
function exists(state: State, subject: string): boolean {
  const [prefix = ''] = subject.split('_', 1);
  return isKind(prefix) && state.table(tables[prefix]).get(subject) !== undefined;
}

/** Deletes the keys of a user, an organization or a machine that is deleted. */
export function deleteAPIKeysOf(state: State, subject: string): void {
  for (const key of state.table('api_keys').by('subject', subject)) deleteAPIKey(state, key);
}

function deleteAPIKey(state: State, key: ApiKey): void {
  const secrets = state.table('api_key_secrets');
  const secret = secrets.get(key.id);
  if (secret) secrets.delete(secret);
  state.table('api_keys').delete(key);
}

/** Keys that users, organizations and machines present to an API of one's own. */
export const apiKeyHandlers: HandlersOf = (state) => {
  const keys = state.table('api_keys');
  const secrets = state.table('api_key_secrets');
  const shown = (key: ApiKey) => shownAt(key, state.now());
  const isValid = (key: ApiKey) => !key.revoked && !shown(key).expired;
  const find = (id: string): ApiKey => {
    const key = keys.get(id);
    if (!key) throw notFound('API key', id);
    return key;
  };
  const rejectUnknown = (subject: string) => {
    if (!exists(state, subject)) throw badField('subject', `There is no user, organization or machine ${subject}`);
  };
  /** A name that is free again once its key is revoked or expired: who replaces a key may keep the name. */
  const isTaken = (name: string, subject: string, except?: ApiKey) =>
    keys.by('subject', subject).some((key) => key !== except && key.name === name && isValid(key));

  return {
    getApiKeys({ query }) {
      const { subject, type = 'api_key', include_invalid: withInvalid, query: text, limit, offset } = query;
      if (!exists(state, subject)) throw notFound('user, organization or machine', subject);
      const found = keys
        .by('subject', subject)
        .filter((key) => key.type === type && (withInvalid === 'true' || isValid(key)))
        .filter((key) => text === undefined || contains(text, key.id, key.name, key.description));
      const { data, total_count } = page(order(found, '-created_at'), { limit: limit ?? 10, offset: offset ?? 0 });
      return { data: data.map(shown), total_count };
    },
    createApiKey({ body, newId }) {
      const { name, subject, seconds_until_expiration: seconds } = body;
      rejectUnknown(subject);
      if (isTaken(name, subject)) {
        const message = `${subject} has an API key with the name ${name} already`;
        throw new ApiError(409, 'api_key_name_already_exists', message, { param_name: 'name' });
      }
      const now = state.now();
      const key = keys.insert<ApiKey>({
        object: 'api_key',
        id: fittingId(newId('ak'), 'ak'),
        type: body.type ?? 'api_key',
        subject,
        name,
        description: body.description ?? null,
        claims: body.claims ?? null,
        scopes: body.scopes ?? [],
        revoked: false,
        revocation_reason: null,
        expired: false,
        expiration: seconds ? expirationAfter(seconds, now) : null,
        created_by: body.created_by ?? null,
        last_used_at: null,
        created_at: now,
        updated_at: now,
      });
      const { value: secret } = secrets.insert({ id: key.id, value: newSecret('ak') });
      return { ...shown(key), secret };
    },
    getApiKey: ({ params }) => shown(find(params.apiKeyID)),
    updateApiKey({ params, body }) {
      const key = find(params.apiKeyID);
      const { subject = key.subject, seconds_until_expiration: seconds } = body;
      if (subject !== key.subject) {
        rejectUnknown(subject);
        if (isTaken(key.name, subject, key)) {
          const message = `${subject} has an API key with the name ${key.name} already`;
          throw badField('subject', message, 'api_key_name_already_exists');
        }
      }
      const now = state.now();
      const expiration = seconds ? expirationAfter(seconds, now) : null;
      const updated = keys.update(key, {
        subject,
        ...(body.claims === undefined ? {} : { claims: body.claims }),
        ...(body.scopes === undefined ? {} : { scopes: body.scopes }),
        ...(body.description === undefined ? {} : { description: body.description }),
        ...(seconds === undefined ? {} : { expiration }),
        updated_at: now,
      });
      return shown(updated);
    },
    deleteApiKey({ params }) {
      const key = find(params.apiKeyID);
      deleteAPIKey(state, key);
      return { object: 'api_key', id: key.id, deleted: true };
    },
    getApiKeySecret({ params }) {
      const secret = secrets.get(params.apiKeyID);
      if (!secret) throw notFound('secret of the API key', params.apiKeyID);
      return { secret: secret.value };
    },
    revokeApiKey({ params, body }) {
      const key = find(params.apiKeyID);
      if (key.revoked) return shown(key);
      const reason = body.revocation_reason ?? null;
      return shown(keys.update(key, { revoked: true, revocation_reason: reason, updated_at: state.now() }));
    },
    verifyApiKey({ body }) {
      const [secret] = secrets.by('value', body.secret);
      if (!secret) throw unknownSecret('API key');
      const key = find(secret.id);
      return shown(isValid(key) ? keys.update(key, { last_used_at: state.now() }) : key);
    },
  };
};
