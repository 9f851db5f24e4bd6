// What Clerk's own SDKs send and rely on, beyond the description: without it, they could not be pointed at an emulator.
import type { Operation } from './spec.js';
import type { Row } from '../store/table.js';

/** Parameters and fields of bodies that newer or older versions of the API have. They are left unread. */
const extras: Record<string, readonly string[]> = {
  CreateEnterpriseConnection: ['authenticatable', 'disable_jit_provisioning', 'sync_user_attributes'],
  ListBlocklistIdentifiers: ['limit', 'offset'],
  RefreshSession: ['suffixed_cookies'],
  UpdateEnterpriseConnection: ['authenticatable', 'disable_jit_provisioning', 'provider'],
  UpdateInstanceRestrictions: ['ignore_dots_for_gmail_addresses'],
};

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a query or a body that are to be read. */
export function readable<Fields>({ id }: Operation, fields: Fields): Fields {
  const names = Object.hasOwn(extras, id) ? extras[id] : undefined;
  if (!names || !isObject(fields)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))) as Fields;
}
