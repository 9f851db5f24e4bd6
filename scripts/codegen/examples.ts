// @ts-check
// The way of a description: operations → examples. A call of each helper that is as small as it can be and still says
// something, for the reference. The same operations as the helpers are made of, so that the two can't drift apart.
import prettier from 'prettier';
import { DescriptionError } from './errors.js';
import { camelCase, readOperations, resolver } from './operations.js';
import { valueFor } from './example-values.js';
import { root } from '../cli.js';

/** @typedef {import('./operations.js').Document} Document */
/** @typedef {import('./operations.js').Operation} Operation */

/**
 * @typedef {object} Example
 * @property {Operation} operation
 * @property {string[]} ids the values of the path's parameters
 * @property {unknown} body what is sent, `undefined` if nothing is
 * @property {Record<string, unknown>} query
 * @property {string} call the call of the helper
 * @property {string | undefined} pages a loop over all elements, for a list that comes in pages
 */

/** Narrow enough for the column beside an operation. */
const style = { ...(await prettier.resolveConfig(`${root}/package.json`)), printWidth: 46, parser: 'babel-ts' };

/** @param {string} code */
const format = async (code) => (await prettier.format(code, style)).trim();

/** What stands in a value for the bytes of an image. */
const imageCode = "await openAsBlob('logo.png')";

/** A value as it is written in code. @param {unknown} value */
const literal = (value) =>
  JSON.stringify(value, (_, part) => (part instanceof Blob ? imageCode : part)).replaceAll(`"${imageCode}"`, imageCode);

/** `JwtTemplate` → `jwtTemplate` @param {string} type */
const variable = (type) => type.replace(/^(OAuth|M2M|[A-Z]+(?=[A-Z][a-z]|$)|[A-Z])/, (start) => start.toLowerCase());

/** @param {string} noun */
const plural = (noun) =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch)$/.test(noun) ? noun : `${noun}s`;

/** The schema of an answer. @param {Document} document @param {Operation} operation @returns {import('./operations.js').Schema} */
const answerSchema = (document, { answer }) => resolver(document)({ $ref: `#/components/schemas/${answer.type}` });

/** What takes the answer, such as `const user = `; nothing where nobody would keep it. @param {Document} document @param {Operation} operation */
function assignment(document, operation) {
  const { type, isList } = operation.answer;
  if (type === 'void' || /^Deleted/.test(type)) return '';
  if (type === 'string') return 'const text = ';
  const schema = answerSchema(document, operation);
  if (schema.type === 'array') return `const ${plural(variable(type.replace(/List$/, '')))} = `;
  if (!isList) return `const ${variable(type)} = `;
  const [elements] = Object.entries(schema.properties ?? {}).find(([, field]) => field.type === 'array') ?? [];
  return `const { ${elements}, total_count } = `;
}

/** The loop over all elements of a list, if it comes in pages. @param {Operation} operation @param {string} helper @param {string[]} args */
function loop({ answer, queryParameters, pathParameters }, helper, args) {
  const inPages = answer.isList && queryParameters.some(({ name }) => name === 'offset');
  if (!inPages || pathParameters.length > 1) return undefined; // `paginate` takes one id before the query
  const element = variable(answer.type.replace(/List$/, ''));
  return `for await (const ${element} of paginate(${[helper, ...args].join(', ')})) {\nconsole.log(${element});\n}`;
}

/** @param {Document} document @param {Operation} operation @returns {Promise<Example>} */
async function exampleOf(document, operation) {
  const { namespace, method, pathParameters, queryParameters } = operation;
  const valueOf = (/** @type {import('./operations.js').Parameter} */ { name, schema, description }) =>
    valueFor(document, operation, name, { ...schema, description });
  const ids = pathParameters.map((parameter) => String(valueOf(parameter)));
  const needed = queryParameters.filter(({ required }) => required);
  const query = Object.fromEntries(needed.map((parameter) => [parameter.name, valueOf(parameter)]));
  const body =
    operation.body && valueFor(document, operation, 'body', { $ref: `#/components/schemas/${operation.body.type}` });

  const helper = `clerk.${namespace}.${method}`;
  const args = [...ids, ...(body === undefined ? [] : [body]), ...(needed.length ? [query] : [])].map(literal);
  const pages = loop(operation, helper, args);
  return {
    operation,
    ids,
    body,
    query,
    call: await format(`${assignment(document, operation)}await ${helper}(${args.join(', ')});`),
    pages: pages && (await format(pages)),
  };
}

/**
 * @param {Document} document
 * @returns {Promise<Example[]>} one for each operation, in the order of the document
 * @throws {DescriptionError} if no value is known for something that must be sent
 */
export const readExamples = (document) =>
  Promise.all(readOperations(document).map((operation) => exampleOf(document, operation)));

/** The imports that an example needs beyond `clerk`. @param {string} code @param {string} from */
const imports = (code, from) =>
  [
    code.includes('paginate(') ? `import { paginate } from '${from}';` : undefined,
    code.includes('openAsBlob(') ? `import { openAsBlob } from 'node:fs';` : undefined,
  ].flatMap((line) => (line ? [line] : []));

/** An example as people see it. @param {string} code */
const shown = (code) => [...imports(code, 'clerk-bapi'), ...(imports(code, '').length ? [''] : []), code].join('\n');

/**
 * Puts an example to each operation, as `x-codeSamples`.
 *
 * @param {Document} document
 * @returns {Promise<Document>} a copy; the description itself holds no examples
 */
export async function withExamples(document) {
  const copy = structuredClone(document);
  for (const { operation, call, pages } of await readExamples(document)) {
    const samples = [{ lang: 'JavaScript', label: 'TypeScript', source: shown(call) }];
    if (pages) samples.push({ lang: 'JavaScript', label: 'All pages', source: shown(pages) });
    const target = copy.paths[operation.path]?.[operation.verb.toLowerCase()];
    if (!target) throw new DescriptionError(`${operation.id} is not in the copy of its own document.`);
    Object.assign(target, { 'x-codeSamples': samples });
  }
  return copy;
}

/**
 * All examples as one TypeScript module, for the type checker: a function for each, named by its operation.
 *
 * @param {Document} document
 * @param {string} from where the module imports the SDK from
 */
export async function examplesModule(document, from) {
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
