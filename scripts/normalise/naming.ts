// How schemas get their names: from the name that the document has, from the operation, or from where they stand. What these
// rules get wrong is in names.js.
import { oneCasing } from '../../openapi/casing.js';
import type { Schema } from '../codegen/document.js';
import { pascalCase } from '../codegen/operations.js';
import { own } from '../codegen/references.js';
import { better } from './names.js';

/** A name for a type, and for a file: whatever a document says, nothing but letters and digits. */
export const identifier = (name: string) => name.replace(/[^A-Za-z0-9]/g, '').replace(/^(?![A-Za-z])/, 'Schema');

/** An identifier in the casing of every other name: `APIKey` → `ApiKey`. */
const named = (name: string) => oneCasing(identifier(name));

/** @returns `GetJWTTemplate` → `Get`, `JWT`, `Template` */
export const wordsOf = (id: string): string[] =>
  id.match(/OAuth|M2M|[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z]+|[A-Z](?=[A-Z]|$)|\d+/g) ?? [];

export const singular = (name: string) => name.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/s$/, '');

/** The name that a schema is known by in other places. */
const base = (name: string) => name.replace(/Body$/, '');

/**
 * @param id - Of an operation.
 * @returns What it does, `GetUserList` → `ListUsers`
 */
export const operationName = (id: string): string =>
  named(pascalCase(own(better.operations, id) ?? id.replace(/^Get(.+)List$/, 'List$1s')));

/**
 * `Client.List` → `ClientList`, `Machine.Deleted` → `DeletedMachine`, `_VerificationResponse` → `Verification`,
 * `PaginatedBillingPriceResponse` → `BillingPriceList`, `Domains` → `DomainList` if it is one, `CommercePlan` → `BillingPlan`
 *
 * @param published - The document's name of a schema or a response.
 */
export function componentNameFor(published: string, isList: boolean) {
  const known = own(better.schemas, published);
  if (known) return known;
  const turned = published.replace(/^(.+)\.([A-Z][a-z]+ed)$/, '$2.$1').replace(/^(verification)_(.+)$/, '$2_$1');
  const name = named(pascalCase(turned))
    .replace(/^Paginated(.+)Response$/, '$1List')
    .replace(/^Commerce/, 'Billing')
    .replace(/(?!^)Response$/, '')
    .replace(/(?!^)Request$/, 'Body');
  return isList && name.endsWith('s') ? `${singular(name)}List` : name;
}

/** Of a body that stands in its operation. */
export const bodyNameFor = (id: string) => `${operationName(id)}Body`;

/** Of a response that stands in its operation: `getApiKey` → `ApiKey`, `deleteApiKey` → `DeletedApiKey`. */
export function responseNameFor(id: string) {
  const [, verb, subject] = /^([A-Z][a-z]+)([A-Z0-9].*)$/.exec(operationName(id)) ?? [];
  if (!verb || !subject) return `${operationName(id)}Response`;
  if (verb === 'List') return `${singular(subject)}List`;
  return verb === 'Delete' ? `Deleted${subject}` : subject;
}

/** Of an object in a field: `Session` and `latest_activity` → `SessionLatestActivity` */
export const fieldNameFor = (parent: string, field: string) => named(base(parent) + pascalCase(field));

/** Of the elements of a list: `UserList` → `User`, `CreateBulkInvitationsBody` → `BulkInvitation`. */
export function elementNameFor(list: string) {
  const element = singular(list.replace(/List$/, '').replace(/^(?:Create|Update|Replace|Add)(.+)Body$/, '$1'));
  return named(element === list ? `${list}Item` : element);
}

/** Of a branch of several. */
export function branchNameFor(parent: string, index: number, branch: Schema) {
  const [kind, ...others] = own(branch.properties, 'object')?.enum ?? [];
  return typeof kind === 'string' && others.length === 0 ? named(pascalCase(kind)) : `${parent}Option${index + 1}`;
}
