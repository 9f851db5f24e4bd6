import type { Client } from '../../types.js';
import { notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { pageOf, order } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import type { ClientRow } from '../../store/rows.js';
import { shownSession } from './sessions.js';
import { readSigned } from './signing-keys.js';

/** A client with its sessions, as they are at this time. */
function shownClient(state: State, client: ClientRow): Client {
  const sessions = state
    .table('sessions')
    .by('client', client.id)
    .map((session) => shownSession(state, session))
    .filter(({ status }) => status !== 'removed');
  return {
    ...client,
    session_ids: sessions.map(({ id }) => id),
    sessions,
    last_active_session_id: sessions.findLast(({ status }) => status === 'active')?.id ?? null,
  };
}

const rejectToken = (message: string) => new ApiError(400, 'token_invalid', message, { param_name: 'token' });

export const clientHandlers: HandlersOf = (state) => {
  const clients = state.table('clients');
  const find = (id: string): Client => {
    const client = clients.get(id);
    if (!client) throw notFound('client', id);
    return shownClient(state, client);
  };

  return {
    GetClientList: ({ query }) =>
      pageOf(order(clients.rows(), '-created_at'), query).map((client) => shownClient(state, client)),
    GetClient: ({ params }) => find(params.client_id),
    /** Takes a session token: its session says which client it was issued to. */
    async VerifyClient({ body }) {
      const claims = await readSigned(state, body.token);
      const id = claims?.['sid'];
      if (typeof id !== 'string') throw rejectToken('The token was not issued to a client by this instance');
      if (Number(claims?.exp) * 1_000 <= state.now()) throw rejectToken('The token has expired');
      const session = state.table('sessions').get(id);
      if (!session) throw notFound('client with the session', id);
      return find(session.client_id);
    },
  };
};
