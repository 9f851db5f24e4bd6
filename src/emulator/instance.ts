import type { UpdateInstanceBody, UpdateInstanceOrganizationSettingsBody } from '../types.js';
import { Refusal } from './answers.js';
import type { Handlers } from './handlers.js';
import { given, type State } from './state.js';

const enrollmentModes = ['manual_invitation', 'automatic_invitation', 'automatic_suggestion'];

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
  UpdateInstanceOrganizationSettings({ body }: { body: UpdateInstanceOrganizationSettingsBody | undefined }) {
    const unknown = body?.domains_enrollment_modes?.find((mode) => !enrollmentModes.includes(mode));
    if (unknown !== undefined) {
      const meta = { param_name: 'domains_enrollment_modes' };
      throw new Refusal(422, 'form_param_value_invalid', `There is no enrollment mode ${unknown}`, meta);
    }
    const { creator_role_id: _creator, domains_default_role_id: _default, ...shown } = given(body);
    return { status: 200, body: Object.assign(state.organizationSettings, shown) };
  },
});
