// Trial sign-ins through enterprise connections. Each waits for somebody to sign in, which nobody can do here.
import type { HandlersOf } from '../../engine/handlers.js';
import { page } from '../../engine/lists.js';
import { issuerOf } from '../sessions/signing-keys.js';

export const testRunHandlers: HandlersOf = (state) => {
  const runs = state.table('enterprise_connection_test_runs');
  return {
    CreateEnterpriseConnectionTestRun({ params: { enterprise_connection_id: connectionId }, newId }) {
      const connection = state.table('enterprise_connections').get(connectionId);
      const { id } = runs.insert({
        id: newId('test_run'),
        enterprise_connection_id: connectionId,
        status: 'pending',
        connection_type: String(connection?.['provider']).startsWith('saml') ? 'saml' : 'oauth',
        logs: [],
        created_at: state.now(),
      });
      return { url: `${issuerOf(state)}/v1/enterprise_connections/test?run=${id}` };
    },
    ListEnterpriseConnectionTestRuns({ params, query: { status, limit, offset } }) {
      const found = runs
        .by('connection', params.enterprise_connection_id)
        .filter((run) => !status?.length || status.some((one) => one === run.status))
        .map(({ enterprise_connection_id: _, ...run }) => run);
      return page(found.reverse(), { limit, offset });
    },
  };
};
