// What Clerk's own SDKs send and rely on, beyond the description: without it, they could not be pointed at an emulator.
import type { Operation } from './description.js';
import type { Row } from './table.js';

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

/**
 * A list as `paginated=true` asks for it. The description knows only the bare array that comes without it; the API answers
 * with a page then, and Clerk's SDKs read nothing else.
 *
 * @param all - lists everything that matches
 */
export async function paged(query: Row, found: unknown, all: (query: Row) => unknown): Promise<unknown> {
  if (query['paginated'] !== true || !Array.isArray(found)) return found;
  const rows = await all({ ...query, limit: Infinity, offset: 0 });
  return { data: found as unknown[], total_count: Array.isArray(rows) ? rows.length : found.length };
}
