// Examples for the reference: a call of each helper that is as small as it can be and still says something. They come from the
// same operations as the helpers, so that the two can't drift apart.
import { camelCase, readOperations, type Operation } from './operations.js';
import type { Document, Parameter, Schema } from './document.js';
import { resolved } from './references.js';
import { keyFor, queryFor, valueFor } from './example-values.js';
import { idOf, shortIds } from './ids.js';
import { shownCode } from './style.js';

export interface Example {
  operation: Operation;
  /** The values of the path's parameters. */
  ids: string[];
  /** What is sent, `undefined` if nothing is. */
  body: unknown;
  query: Record<string, unknown>;
  /** The variable of the environment with the key that is sent, if it is not the instance's. */
  key: string | undefined;
  /** The call of the helper. */
  call: string;
  /** A loop over all elements, for a list that comes in pages. */
  pages: string | undefined;
}

/** What stands in a value for the bytes of an image. */
const imageCode = "await openAsBlob('logo.png')";

/** A value as it is written in code. */
const literal = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Blob ? imageCode : part)).replaceAll(
    `"${imageCode}"`,
    imageCode,
  );

/** `JwtTemplate` → `jwtTemplate` */
const variable = (type: string): string =>
  type.replace(/^(OAuth|M2M|[A-Z]+(?=[A-Z][a-z]|$)|[A-Z])/, (start) => start.toLowerCase());

const plural = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch)$/.test(noun) ? noun : `${noun}s`;

const schemaOf = (document: Document, type: string): Schema =>
  resolved<Schema>(document, { $ref: `#/components/schemas/${type}` });

/** What takes the result, such as `const user = `; nothing where nobody would keep it. */
function assignment(document: Document, operation: Operation): string {
  const { type, isList } = operation.response;
  if (type === 'void' || /^Deleted/.test(type)) return '';
  if (type === 'string') return 'const text = ';
  const schema = schemaOf(document, type);
  if (schema.type === 'array') return `const ${plural(variable(type.replace(/List$/, '')))} = `;
  if (!isList) return `const ${variable(type)} = `;
  const [elements] = Object.entries(schema.properties ?? {}).find(([, field]) => field.type === 'array') ?? [];
  return `const { ${elements}, total_count } = `;
}

/** The loop over all elements of a list, if it comes in pages. */
function loop(
  { response, queryParameters, pathParameters }: Operation,
  helper: string,
  args: string[],
): string | undefined {
  const inPages = response.isList && queryParameters.some(({ name }) => name === 'offset');
  if (!inPages || pathParameters.length > 1) return undefined; // `paginate` takes one id before the query
  const element = variable(response.type.replace(/List$/, ''));
  return `for await (const ${element} of paginate(${[helper, ...args].join(', ')})) {\nconsole.log(${element});\n}`;
}

async function exampleOf(document: Document, operation: Operation): Promise<Example> {
  const { namespace, method, pathParameters, queryParameters } = operation;
  const valueOf = ({ name, schema, description }: Parameter) =>
    valueFor(document, operation, name, { ...schema, ...(description !== undefined && { description }) });
  const ids = pathParameters.map(({ name }) => shortIds(idOf(name, operation.path)));
  const sent = queryParameters.filter(({ name, required }) => required || queryFor(operation).includes(name));
  const query = Object.fromEntries(sent.map((parameter) => [parameter.name, valueOf(parameter)]));
  const key = keyFor(operation);
  const body = operation.body && valueFor(document, operation, 'body', schemaOf(document, operation.body.type));

  const helper = `clerk.${namespace}.${method}`;
  const args = [...ids, ...(body === undefined ? [] : [body]), ...(sent.length ? [query] : [])].map(literal);
  const pages = loop(operation, helper, args);
  const options = key ? [`{ secretKey: process.env['${key}'] }`] : [];
  return {
    operation,
    ids,
    body,
    query,
    key,
    call: await shownCode(`${assignment(document, operation)}await ${helper}(${[...args, ...options].join(', ')});`),
    pages: pages && (await shownCode(pages)),
  };
}

/**
 * Makes an example for each operation, in the order of the document.
 *
 * @throws {SpecError} if no value is known for something that must be sent
 */
export const readExamples = (document: Document): Promise<Example[]> =>
  Promise.all(readOperations(document).map((operation) => exampleOf(document, operation)));

/** The imports that an example needs beyond `clerk`. */
const imports = (code: string, from: string): string[] =>
  [
    code.includes('paginate(') ? `import { paginate } from '${from}';` : undefined,
    code.includes('openAsBlob(') ? `import { openAsBlob } from 'node:fs';` : undefined,
  ].flatMap((line) => (line ? [line] : []));

/** An example as people see it: the call, and the loop over all pages where there are some. */
export async function shownExample({ call, pages }: Pick<Example, 'call' | 'pages'>): Promise<string> {
  const source = pages ? `${call}\n\n// All of them, page by page:\n${pages}` : call;
  const lines = imports(source, 'clerk-bapi');
  return shownCode([...lines, ...(lines.length ? [''] : []), source].join('\n'));
}

/**
 * All examples as one TypeScript module, for the type checker: a function for each, named by its operation.
 *
 * @param from where the module imports the SDK from
 */
export async function examplesModule(document: Document, from: string): Promise<string> {
  const examples = await readExamples(document);
  const functions = examples.map(({ operation, call, pages }) => {
    const name = camelCase(operation.id);
    return [
      `export async function ${name}() {\n${call}\n}`,
      ...(pages ? [`export async function ${name}Pages() {\n${pages}\n}`] : []),
    ].join('\n\n');
  });
  return [
    `import { openAsBlob } from 'node:fs';`,
    `import { createClerk, paginate } from '${from}';`,
    `const clerk = createClerk();`,
    ...functions,
  ].join('\n\n');
}
