// The page of an operation: how it is called, what is sent and returned, and what happens when it fails.
import { sample } from '../../emulator/engine/samples.js';
import type { Document, Parameter, Schema } from '../codegen/document.js';
import { shownExample, type Example } from '../codegen/examples.js';
import { deprecationOf } from '../codegen/helper-docs.js';
import { camelCase, queryType, type Operation } from '../codegen/operations.js';
import { BEYOND_SPEC } from '../codegen/overlay.js';
import { resolved } from '../codegen/references.js';
import { shownWidth } from '../codegen/style.js';
import { described, fieldTable, typeOf, type LinkType } from './fields.js';
import {
  block,
  code,
  group,
  helperHeading,
  linkedCode,
  page,
  signatureBlock,
  signatureText,
  table,
  text,
} from './markdown.js';
import { errorSection } from './operation-errors.js';
import { retrySection } from './operation-retries.js';
import { abridged, responseText, type Sample } from './samples.js';

/** What the page of an operation is made of. */
export interface OperationSource {
  document: Document;
  example: Example;
  /** The address of the page. */
  url: string;
  /** The address of the list that the page is in. */
  list: string;
  /** What the emulator received and responded; `undefined` where the example needs data that the emulator has not. */
  sample: Sample | undefined;
  /** The names under which people look for it who know Clerk's own SDKs. */
  otherNames: string[];
  /** What is different in another version. */
  changes: { version: string; lines: string[] }[];
  /** The versions that have the operation, and the page of each. */
  versions: { version: string; url: string }[];
  link: LinkType;
}

/** The helper as TypeScript has it. */
export function signature(operation: Operation): string {
  const { namespace, method, pathParameters, body, queryParameters, response } = operation;
  const needsQuery = queryParameters.some(({ required }) => required);
  const parameters = [
    ...pathParameters.map(({ name }) => `${camelCase(name)}: string`),
    ...(body ? [`body${body.required ? '' : '?'}: ${body.type}`] : []),
    ...(queryParameters.length ? [`query${needsQuery ? '' : '?'}: ${queryType(operation)}`] : []),
    'options?: CallOptions',
  ];
  return signatureText(`clerk.${namespace}.${method}`, parameters, `Promise<${response.type}>`);
}

/** An argument in single quotes for a shell. */
const quoted = (argument: string): string => `'${argument.replaceAll("'", String.raw`'\''`)}'`;

/** A body for curl: on a line, or with a line for each field. */
function dataOf(body: unknown): string {
  const line = `-d ${quoted(JSON.stringify(body))}`;
  return line.length + 2 <= shownWidth
    ? line
    : `-d ${quoted(JSON.stringify(body, undefined, 2)).replaceAll('\n', '\n  ')}`;
}

function curl({ operation, body, ids, query, key }: Example): string {
  let index = 0;
  const path = operation.path.replace(/\{\w+\}/g, () => encodeURIComponent(ids[index++] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const url = `https://api.clerk.com/v1${path}${search.size ? `?${search}` : ''}`;
  const lines = [
    `curl ${operation.verb === 'GET' ? '' : `-X ${operation.verb} `}${quoted(url)}`,
    `-H "Authorization: Bearer $${key ?? 'CLERK_SECRET_KEY'}"`,
    ...(operation.body?.file ? ["-F 'file=@logo.png'"] : []),
    ...(body !== undefined && !operation.body?.file ? ["-H 'Content-Type: application/json'", dataOf(body)] : []),
  ];
  return lines.join(' \\\n  ');
}

/** The same call through `clerk.raw`. Uploads need a serializer there, which hides what the call is. */
export function rawCall({ operation, body, ids, query, key }: Example): string | undefined {
  if (operation.body?.file) return undefined;
  const path = operation.pathParameters.map(({ name }, i) => `${JSON.stringify(name)}: ${JSON.stringify(ids[i])}`);
  const params = [
    ...(path.length ? [`path: { ${path.join(', ')} }`] : []),
    ...(Object.keys(query).length ? [`query: ${JSON.stringify(query)}`] : []),
  ];
  const options = [
    ...(params.length ? [`params: { ${params.join(', ')} }`] : []),
    ...(body === undefined ? [] : [`body: ${JSON.stringify(body)}`]),
    ...(key ? [`secretKey: process.env['${key}']`] : []),
    ...(operation.response.text ? [`parseAs: 'text'`] : []),
  ];
  const init = options.length ? `, { ${options.join(', ')} }` : '';
  return `const { data, error, response } = await clerk.raw.${operation.verb}(${JSON.stringify(operation.path)}${init});`;
}

function parameterTable(document: Document, parameters: Parameter[], link: LinkType, name: (one: Parameter) => string) {
  return table(
    ['name', 'type', 'what it is'],
    parameters.map((parameter) => {
      const { description, schema, required, deprecated } = parameter;
      const words = described({
        ...resolved(document, schema),
        ...(description !== undefined && { description }),
        ...(deprecated && { deprecated }),
      });
      const mark = required && parameter.in === 'query' ? '**Required.** ' : '';
      return [code(name(parameter)), linkedCode(typeOf(document, schema), link), `${mark}${words}`];
    }),
  );
}

/** The response of the example, or one that fits the schema where the emulator can't run the example. */
function responseOf({ document, example: { operation }, sample: received }: OperationSource): unknown {
  if (received) return received.response;
  const { type, text: isText } = operation.response;
  if (type === 'void' || isText) return undefined;
  return abridged(sample(document, { $ref: `#/components/schemas/${type}` }));
}

/** The words by which the search finds a page. */
const keywords = ({ example: { operation }, otherNames }: OperationSource): string[] => [
  `${operation.verb} ${operation.path}`,
  operation.id,
  ...otherNames,
];

/** The text of the page. */
export async function operationPage(source: OperationSource): Promise<string> {
  const { document, example, changes, versions, url, list, link } = source;
  const { operation } = example;
  const { namespace, method, verb, path, summary, description, body, response } = operation;
  const { instead, rest } = deprecationOf(operation);
  const response2xx = responseOf(source);
  const schemaOf = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
  const call = rawCall(example);
  const bodyTable = body && fieldTable(document, schemaOf(body.type), link, true);
  const isSchema = response.type !== 'void' && response.type !== 'string';
  return page(
    {
      title: `${namespace}.${method}`,
      description: summary,
      keywords: keywords(source),
      outline: 2,
      editLink: false,
    },
    [
      helperHeading(namespace, method, list),
      `${text(summary)}.`,
      operation.deprecated && `::: warning Deprecated\n${text(instead)}\n:::`,
      operation.beyondSpec &&
        "::: info\nClerk's own SDKs call this operation. Clerk's published document lacks it.\n:::",
      signatureBlock(signature(operation)),
      `${code(`${verb} ${path}`)}`,
      text((operation.deprecated ? rest : description).replace(BEYOND_SPEC, '')),
      `API ${versions.map((one) => (one.url === url ? `**${one.version}**` : `[${one.version}](${one.url})`)).join(' · ')}`,
      '## Example',
      group([
        block('ts', await shownExample(example), 'TypeScript'),
        ...(call ? [block('ts', await shownExample({ ...example, call, pages: undefined }), 'clerk.raw')] : []),
        block('sh', curl(example), 'curl'),
      ]),
      response2xx === undefined
        ? response.type === 'void' && 'The response has no body.'
        : `The response:\n\n${typeof response2xx === 'string' ? block('html', response2xx) : block('json', responseText(response2xx))}`,
      operation.pathParameters.length > 0 &&
        `## Path\n\n${parameterTable(document, operation.pathParameters, link, ({ name }) => camelCase(name))}`,
      body &&
        `## Body\n\n${linkedCode(body.type, link)}\n\n${bodyTable ?? described(resolved(document, schemaOf(body.type)))}`,
      operation.queryParameters.length > 0 &&
        `## Query\n\n${code(queryType(operation))}\n\n${parameterTable(document, operation.queryParameters, link, ({ name }) => name)}`,
      `## Returns\n\n${text(response.description)}${isSchema ? ` ${linkedCode(response.type, link)}` : ''}`,
      isSchema && fieldTable(document, schemaOf(response.type), link, false),
      `## Errors\n\n${errorSection(document, operation)}`,
      `## Retries\n\n${retrySection(operation, source.sample?.rejection)}`,
      ...changes.map(
        ({ version, lines }) => `## In ${version}\n\n${lines.map((line) => `- ${text(line)}`).join('\n')}`,
      ),
    ],
  );
}
