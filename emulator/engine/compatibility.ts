// What Clerk's own SDKs send and expect beyond the spec.
import type { Document, Operation, Schema } from './spec.js';
import { isObject } from '../store/json.js';

const boolean = { type: ['boolean', 'null'] };

/** Fields of schemas that Clerk's own SDKs send or read. */
const fields: Record<string, Record<string, Schema>> = {
  CreateEnterpriseConnectionBody: {
    authenticatable: boolean,
    disable_jit_provisioning: boolean,
    sync_user_attributes: boolean,
  },
  UpdateEnterpriseConnectionBody: {
    authenticatable: boolean,
    disable_jit_provisioning: boolean,
    provider: { type: 'string' },
  },
  UpdateInstanceRestrictionsBody: { ignore_dots_for_gmail_addresses: boolean },
  InstanceRestrictions: { ignore_dots_for_gmail_addresses: { type: 'boolean' } },
  UpdateSamlConnectionBody: { provider: { type: 'string' } },
};

/** The spec with these fields. */
export function withFields(document: Document): Document {
  const schemas = { ...document.components.schemas };
  for (const [name, added] of Object.entries(fields)) {
    const schema = schemas[name];
    if (schema) schemas[name] = { ...schema, properties: { ...added, ...(schema['properties'] as object) } };
  }
  return { ...document, components: { ...document.components, schemas } };
}

/** What is random in the API's IDs, at the end of a pattern. */
const randomPart = /_(?:\\\\w\{27\}|\[0-9A-Fa-f\]\{32\})\$"/g;

/** The spec with patterns that take any ID with the right prefix: a seed may give `user_ada`. */
export const withShortIds = (document: Document): Document =>
  JSON.parse(JSON.stringify(document).replace(randomPart, String.raw`_\\w+$"`)) as Document;

/** Fields that some SDKs send under another name: the names that the spec has, by the others. */
const aliases: Record<string, Record<string, string>> = {
  verifyM2MToken: { secret: 'token' },
};

/** A body with the names that the spec has. */
export function withoutAliases({ id }: Operation, body: unknown): unknown {
  const names = Object.hasOwn(aliases, id) ? aliases[id] : undefined;
  if (!names || !isObject(body)) return body;
  const renamed = Object.entries(body).map(([name, value]) => [Object.hasOwn(names, name) ? names[name] : name, value]);
  return {
    ...Object.fromEntries(renamed),
    ...Object.fromEntries(Object.entries(body).filter(([name]) => !names[name])),
  };
}

/** The old paths of operations, by the operation. */
export const oldPaths: Record<string, string> = {
  ChangeProductionInstanceDomain: '/beta_features/change_domain',
};

/**
 * The status of a success. A new API key has 201, which Clerk's SDK for Python demands, though the spec has 200; the one for
 * Ruby demands 200.
 */
export function successStatus({ id, success }: Operation, userAgent: string | null): number {
  return id === 'createApiKey' && !/ruby/i.test(userAgent ?? '') ? 201 : success.status;
}
