// Prints the signatures and the JSDoc of helpers: what an editor shows where one is called.
import { comment, withoutTags, wrap } from './comments.js';
import { lines, list, quoted, type Doc } from './layout.js';
import { camelCase, queryType, type Operation } from './operations.js';
import type { Document, Schema } from './document.js';
import { BEYOND_SPEC } from './overlay.js';
import { own, resolved } from './references.js';

/** The largest number of fields that a text names. */
const NAMED_FIELDS = 12;

/** Which fields must be sent, and which can be. */
function fieldsText(required: string[], optional: string[]): string {
  const named = (names: string[]) => names.map((name) => `\`${name}\``).join(', ');
  const more = optional.length - NAMED_FIELDS;
  const rest = named(optional.slice(0, NAMED_FIELDS)) + (more > 0 ? ` and ${more} more` : '');
  return [
    required.length > 0 ? `Required: ${named(required)}.` : 'No field is required.',
    optional.length > 0 ? `Optional: ${rest}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which fields of a body must be sent, and which can be; of the elements, if the body is an array. */
function bodyFields(document: Document, body: Schema): string {
  const element = body.type === 'array' && body.items ? resolved(document, body.items) : undefined;
  const { properties, required = [] } = element ?? body;
  if (!properties) return '';
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  return (element ? 'Each element: ' : '') + fieldsText(required, optional);
}

/** What a body is: the description of its schema without the words that only name the helper, and its fields. */
function bodyText(document: Document, type: string): string {
  const schema = own(document.components.schemas, type);
  if (!schema) return 'What to send.';
  const about = (schema.description ?? '')
    .replace(BEYOND_SPEC, '')
    .replace(/^What [^.:;,]*`\w+\.\w+` takes?\b/, '')
    .replace(/^[\s.:;]+/, '')
    .replace(/^, /, 'Sent ')
    .trim();
  const lead = about ? about[0]?.toUpperCase() + about.slice(1) : 'What to send, as JSON.';
  return `${/[.]$/.test(lead) ? lead : `${lead}.`} ${bodyFields(document, schema)}`.trim();
}

/** What a description says of a deprecated operation, and the rest of it. */
export function deprecationOf({ description }: Operation): { instead: string; rest: string } {
  const [start = '', instead = 'The API may drop this operation.'] =
    /^Deprecated: (.+?\.)(?: |$)/.exec(description) ?? [];
  return {
    instead: instead.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    rest: description.slice(start.length),
  };
}

const hasRequiredQuery = ({ queryParameters }: Operation): boolean =>
  queryParameters.some((parameter) => parameter.required);

/** What a query is: its parameters. */
function queryText({ queryParameters }: Operation): string {
  const names = (required: boolean) =>
    queryParameters.filter((parameter) => (parameter.required ?? false) === required).map(({ name }) => name);
  return fieldsText(names(true), names(false));
}

interface HelperParameter {
  name: string;
  type: string;
  optional: boolean;
  text: string;
}

/** The parameters of a helper: the ids of its path, then `body`, `query`, `options`. */
function signature(document: Document, operation: Operation): HelperParameter[] {
  const { pathParameters, body, queryParameters } = operation;
  const parameters = pathParameters.map(({ name, description, schema }) => ({
    name: camelCase(name),
    type: schema.enum?.map((value) => quoted(String(value))).join(' | ') ?? 'string',
    optional: false,
    text: description ?? '',
  }));
  if (body) {
    parameters.push({
      name: 'body',
      type: body.type,
      optional: !body.required && !hasRequiredQuery(operation),
      text: bodyText(document, body.type),
    });
  }
  if (queryParameters.length) {
    parameters.push({
      name: 'query',
      type: queryType(operation),
      optional: !hasRequiredQuery(operation),
      text: queryText(operation),
    });
  }
  const text = 'For this call alone: `timeout`, `retry`, `signal`, `headers` and others.';
  parameters.push({ name: 'options', type: 'CallOptions', optional: true, text });
  return parameters;
}

/** The JSDoc of a helper. */
function documentation(operation: Operation, parameters: HelperParameter[]): string {
  const { summary, description, verb, path, response, errorResponses, rateLimit, deprecated } = operation;
  const { instead, rest } = deprecationOf(operation);
  const limit = rateLimit
    ? [
        `The API allows ${rateLimit.requests} requests in ${rateLimit.window / 60_000} minutes, beside the limit of the key.`,
        '',
      ]
    : [];
  const text = [
    ...wrap(withoutTags(`${summary}.`)),
    '',
    ...wrap(withoutTags(deprecated ? rest : description)),
    '',
    ...limit,
    `\`${verb} ${path}\``,
    '',
  ];
  for (const parameter of parameters)
    text.push(...wrap(`@param ${parameter.name} - ${withoutTags(parameter.text)}`, '  '));
  if (response.type !== 'void') text.push(...wrap(`@returns ${withoutTags(response.description)}`, '  '));
  const statuses = errorResponses.map(({ status }) => status).join(', ');
  text.push(
    ...wrap(
      `@throws {ClerkAPIError} if the API rejects the request${statuses ? ` (${statuses})` : ''}, ClerkConnectionError, ClerkTimeoutError.`,
      '  ',
    ),
  );
  if (deprecated) text.push(...wrap(`@deprecated ${withoutTags(instead)}`, '  '));
  return comment(text);
}

/**
 * A helper as an interface declares it, with its documentation. It is a method: of a property with a function type, editors
 * show no documentation while its arguments are typed. `this: void` says that it can be detached.
 */
export function declaration(document: Document, operation: Operation): Doc {
  const parameters = signature(document, operation);
  const typed = parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`);
  const { method, response } = operation;
  const head = [method, list('(', ['this: void', ...typed], ')'), `: Promise<${response.type}>;`];
  return [lines(`${documentation(operation, parameters)}\n`), head];
}
