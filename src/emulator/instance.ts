import type { UpdateInstanceBody } from '../types.js';
import type { Handlers } from './handlers.js';
import { given, type State } from './state.js';

/** The settings of the instance: each body changes the fields that it names. */
export const instanceHandlers = (state: State): Handlers => ({
  GetInstance: () => ({ status: 200, body: state.instance }),
  UpdateInstance({ body }: { body: UpdateInstanceBody | undefined }) {
    // Most of what can be set here is never shown.
    if (body?.allowed_origins) state.instance.allowed_origins = body.allowed_origins;
    return { status: 204 };
  },
  UpdateInstanceRestrictions: ({ body }) => ({ status: 200, body: Object.assign(state.restrictions, given(body)) }),
  GetInstanceOrganizationSettings: () => ({ status: 200, body: state.organizationSettings }),
  UpdateInstanceOrganizationSettings({ body }) {
    const { creator_role_id: _creator, domains_default_role_id: _default, ...shown } = given(body);
    return { status: 200, body: Object.assign(state.organizationSettings, shown) };
  },
});
