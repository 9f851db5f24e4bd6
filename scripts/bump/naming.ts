// @ts-check
// How schemas get their names: from the name that the document has, from the operation, or from where they stand. What these
// rules get wrong is in names.js.
import { oneCasing } from '../../openapi/casing.js';
import { pascalCase } from '../codegen/operations.js';
import { better } from './names.js';

/** A name for a type, and for a file: whatever a document says, nothing but letters and digits. @param {string} name */
export const identifier = (name) => name.replace(/[^A-Za-z0-9]/g, '').replace(/^(?![A-Za-z])/, 'Schema');

/** An identifier in the casing of every other name: `APIKey` → `ApiKey`. @param {string} name */
const named = (name) => oneCasing(identifier(name));

/** @param {string} id @returns {string[]} `GetJWTTemplate` → `Get`, `JWT`, `Template` */
export const wordsOf = (id) => id.match(/OAuth|M2M|[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z]+|[A-Z](?=[A-Z]|$)|\d+/g) ?? [];

/** @param {string} name */
export const singular = (name) => name.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/s$/, '');

/** The name that a schema is known by in other places. @param {string} name */
const base = (name) => name.replace(/Body$/, '');

/** @param {string} id of an operation @returns {string} what it does, `GetUserList` → `ListUsers` */
export const operationName = (id) => named(pascalCase(better.operations[id] ?? id.replace(/^Get(.+)List$/, 'List$1s')));

/**
 * `Client.List` → `ClientList`, `Machine.Deleted` → `DeletedMachine`, `_VerificationResponse` → `Verification`,
 * `PaginatedBillingPriceResponse` → `BillingPriceList`, `Domains` → `DomainList` if it is one, `CommercePlan` → `BillingPlan`
 *
 * @param {string} published the document's name of a schema or an answer
 * @param {boolean} isList
 */
export function componentNameFor(published, isList) {
  const known = better.schemas[published];
  if (known) return known;
  const turned = published.replace(/^(.+)\.([A-Z][a-z]+ed)$/, '$2.$1').replace(/^(verification)_(.+)$/, '$2_$1');
  const name = named(pascalCase(turned))
    .replace(/^Paginated(.+)Response$/, '$1List')
    .replace(/^Commerce/, 'Billing')
    .replace(/(?!^)Response$/, '')
    .replace(/(?!^)Request$/, 'Body');
  return isList && name.endsWith('s') ? `${singular(name)}List` : name;
}

/** Of a body that stands in its operation. @param {string} id */
export const bodyNameFor = (id) => `${operationName(id)}Body`;

/** Of an answer that stands in its operation: `getApiKey` → `ApiKey`, `deleteApiKey` → `DeletedApiKey`. @param {string} id */
export function answerNameFor(id) {
  const [, verb, subject] = /^([A-Z][a-z]+)([A-Z0-9].*)$/.exec(operationName(id)) ?? [];
  if (!verb || !subject) return `${operationName(id)}Response`;
  if (verb === 'List') return `${singular(subject)}List`;
  return verb === 'Delete' ? `Deleted${subject}` : subject;
}

/** Of an object in a field: `Session` and `latest_activity` → `SessionLatestActivity` @param {string} parent @param {string} field */
export const fieldNameFor = (parent, field) => named(base(parent) + pascalCase(field));

/** Of the elements of a list: `UserList` → `User`, `CreateBulkInvitationsBody` → `BulkInvitation`. @param {string} list */
export function elementNameFor(list) {
  const element = singular(list.replace(/List$/, '').replace(/^(?:Create|Update|Replace|Add)(.+)Body$/, '$1'));
  return named(element === list ? `${list}Item` : element);
}

/** Of a branch of several. @param {string} parent @param {number} index @param {Record<string, any>} branch */
export function branchNameFor(parent, index, branch) {
  const [kind, ...others] = branch['properties']?.object?.enum ?? [];
  return kind && others.length === 0 ? named(pascalCase(kind)) : `${parent}Option${index + 1}`;
}
