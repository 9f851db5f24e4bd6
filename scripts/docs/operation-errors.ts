// What an operation's page says of errors: its statuses, those of the spec and those of known codes, each with its codes.
import type { Document } from '../codegen/document.js';
import { readOperations, type Operation } from '../codegen/operations.js';
import { componentName, resolved } from '../codegen/references.js';
import { errorCodes } from './error-codes.js';
import { code, table, text } from './markdown.js';

/** Whether any request can get a status, so that the guide has it and not each page. */
const isOfAnyRequest = (status: string): boolean => status === '401' || status === '429' || status >= '500';

/** A code, with a link to what it means. */
export const codeLink = (name: string): string => `[${code(name)}](/guides/error-codes#${name.replaceAll('_', '-')})`;

const meanings = new WeakMap<Document, Map<string, string>>();

/** What statuses mean, in the words of the spec. */
function meaningsOf(document: Document): Map<string, string> {
  const known =
    meanings.get(document) ??
    new Map(
      readOperations(document).flatMap(({ errorResponses }) =>
        errorResponses.map(({ status, description }) => [status, description]),
      ),
    );
  meanings.set(document, known);
  return known;
}

/** Whether an ID in the path says what a call is about. A parameter with an enum is none. */
const namesObject = ({ pathParameters }: Operation): boolean => pathParameters.some(({ schema }) => !schema.enum);

/** The status for a wrong field: some of the services for keys and tokens have no 422. */
function fieldStatus(document: Document, { path, verb, errorResponses, body }: Operation): string | undefined {
  if (errorResponses.some(({ status }) => status === '422')) return '422';
  if (!body || body.file) return undefined;
  const response = resolved(document, document.paths[path]?.[verb.toLowerCase()]?.responses['400']);
  const schema = response?.content?.['application/json']?.schema;
  return componentName(schema?.$ref, 'schemas') === 'BasicErrors' ? '400' : '422';
}

/** The codes that an operation is known to fail with, by their statuses. */
export function codesByStatus(document: Document, operation: Operation): Map<string, string[]> {
  const { namespace, method, errorResponses } = operation;
  const codes = new Map<string, string[]>(errorResponses.map(({ status }) => [status, []]));
  if (namesObject(operation)) codes.set('404', []);
  for (const [status, own] of Object.entries(errorCodes[`${namespace}.${method}`] ?? {})) codes.set(status, own);
  const missing = codes.get('404');
  if (missing && !missing.includes('resource_not_found')) codes.set('404', [...missing, 'resource_not_found']);
  const wrong = fieldStatus(document, operation);
  if (wrong) codes.set(wrong, codes.get(wrong) ?? []);
  return codes;
}

/** The section of the page. */
export function errorSection(document: Document, operation: Operation): string {
  const wrong = fieldStatus(document, operation);
  const rows = [...codesByStatus(document, operation)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([status, own]) => {
      const isCommon = isOfAnyRequest(status);
      if (isCommon && own.length === 0) return [];
      const links = own.map(codeLink);
      if (status === wrong) links.push('one for [wrong fields](/guides/error-codes#fields)');
      const meaning = isCommon ? [] : [text(meaningsOf(document).get(status) ?? '')];
      if (links.length > 0) meaning.push(`Code: ${links.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`);
      return [[status, meaning.join(' ')]];
    });
  const throws = 'The call throws a [`ClerkAPIError`](/reference/package/ClerkAPIError)';
  const common = '[what any request can get](/guides/error-codes#any-request): 401, 403, 429 or a 5xx';
  if (rows.length === 0) return `${throws} with ${common}.`;
  return `${throws} with one of these, or with ${common}.\n\n${table(['status', 'when'], rows)}`;
}
