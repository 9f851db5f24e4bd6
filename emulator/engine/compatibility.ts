// What Clerk's own SDKs send beyond the spec.
import type { Operation } from './spec.js';
import { isObject } from '../store/json.js';

/** Parameters and fields of bodies that newer or older versions of the API have. They are ignored. */
const extras: Record<string, readonly string[]> = {
  CreateEnterpriseConnection: ['authenticatable', 'disable_jit_provisioning', 'sync_user_attributes'],
  ListBlocklistIdentifiers: ['limit', 'offset'],
  RefreshSession: ['suffixed_cookies'],
  UpdateEnterpriseConnection: ['authenticatable', 'disable_jit_provisioning', 'provider'],
  UpdateInstanceRestrictions: ['ignore_dots_for_gmail_addresses'],
};

/** The fields of a query or a body without those that are ignored. */
export function withoutExtras<Fields>({ id }: Operation, fields: Fields): Fields {
  const names = Object.hasOwn(extras, id) ? extras[id] : undefined;
  if (!names || !isObject(fields)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))) as Fields;
}
