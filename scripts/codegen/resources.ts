// @ts-check
// The way of a description: document → helpers. One file a namespace, with an interface that says all there is to say of
// each helper, and a function that makes them. What makes a helper is typed by its verb and path (src/endpoints/endpoint-factory.ts), so that
// `tsc` proves against the generated types that what is printed here is right.
import { text } from 'node:stream/consumers';
import prettier from 'prettier';
import { camelCase, pascalCase, queryType, readOperations } from './operations.js';
import { root, runnable } from '../cli.js';

/** @typedef {import('./operations.js').Document} Document */
/** @typedef {import('./operations.js').Operation} Operation */

/** @param {string} version */
const header = (version) =>
  `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the description, or scripts/codegen/resources.js.\n`;

/** Text that can't end a comment. @param {string} text */
const inComment = (text) => text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim();

/** Breaks text into lines of a JSDoc comment. @param {string} text @param {string} [indent] of the lines after the first */
function wrap(text, indent = '') {
  const lines = [''];
  for (const word of inComment(text).split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length > 108) lines.push(indent + word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** @param {Operation} operation */
const hasRequiredQuery = ({ queryParameters }) => queryParameters.some((parameter) => parameter.required);

/** The parameters of a helper: the ids of its path, then `body`, `query`, `options`. @param {Operation} operation */
function signature(operation) {
  const { pathParameters, body, queryParameters } = operation;
  const parameters = pathParameters.map(({ name, description, schema }) => ({
    name: camelCase(name),
    type: schema.enum?.map((value) => JSON.stringify(value)).join(' | ') ?? 'string',
    optional: false,
    text: description ?? '',
  }));
  if (body) {
    parameters.push({
      name: 'body',
      type: body.type,
      optional: !body.required && !hasRequiredQuery(operation),
      text: '',
    });
  }
  if (queryParameters.length) {
    parameters.push({ name: 'query', type: queryType(operation), optional: !hasRequiredQuery(operation), text: '' });
  }
  parameters.push({ name: 'options', type: 'CallOptions', optional: true, text: '' });
  return parameters;
}

/** @param {Operation} operation */
function documentation(operation) {
  const { summary, description, verb, path, answer, refusals, deprecated } = operation;
  const lines = [...wrap(`${summary}.`), '', ...wrap(description), '', `\`${verb} ${path}\``, ''];
  for (const { name, text } of signature(operation)) {
    if (text) lines.push(...wrap(`@param ${name} - ${text}`, '  '));
  }
  if (answer.type !== 'void') lines.push(...wrap(`@returns ${answer.description}`, '  '));
  const statuses = refusals.map(({ status }) => status).join(', ');
  lines.push(
    ...wrap(
      `@throws {ClerkAPIError} if the API refuses${statuses ? ` (${statuses})` : ''}, ClerkConnectionError, ClerkTimeoutError.`,
      '  ',
    ),
  );
  if (deprecated)
    lines.push(
      ...wrap(
        `@deprecated ${/^Deprecated: (.+?\.)(?: |$)/.exec(description)?.[1] ?? 'The API will drop this operation.'}`,
        '  ',
      ),
    );
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** The helper's type. @param {Operation} operation */
function declaration(operation) {
  const parameters = signature(operation).map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`);
  return `${operation.method}: (${parameters.join(', ')}) => Promise<${operation.answer.type}>`;
}

/** How an operation that answers with a list is to be asked for its pages, if it does. @param {Operation} operation */
function paging({ queryParameters, answer }) {
  if (!answer.isList) return undefined;
  const named = (/** @type {string} */ name) => queryParameters.find((parameter) => parameter.name === name);
  const limit = named('limit');
  if (!limit || !named('offset')) return '{}';
  const flags = [`maximum: ${limit.schema.maximum}`];
  if (named('starting_after')) flags.push('cursor: true');
  if (named('paginated')) flags.push('paginated: true');
  return `{ ${flags.join(', ')} }`;
}

/** The helper itself. @param {Operation} operation */
function implementation(operation) {
  const { verb, path, queryParameters, body, answer, repeatable } = operation;
  const traits = [];
  if (body) traits.push('body: true');
  if (queryParameters.length) traits.push('query: true');
  if (repeatable) traits.push('repeatable: true');
  if (answer.text) traits.push('text: true');
  if (body?.multipart) traits.push('formData');
  const joined = queryParameters.filter(({ explode }) => explode === false).map(({ name }) => JSON.stringify(name));
  if (joined.length) traits.push(`querySerializer: joining(${joined.join(', ')})`);
  const maker = makers[verb];
  const helper = `${maker}(${JSON.stringify(path)}${traits.length ? `, { ${traits.join(', ')} }` : ''})`;
  const pages = paging(operation);
  return `${operation.method}: ${pages ? `pageable(${pages}, ${helper})` : helper}`;
}

/** What makes the helper of an operation, by its verb. @type {Record<string, string>} */
const makers = { GET: 'get', PUT: 'put', POST: 'post', PATCH: 'patch', DELETE: 'del' };

/**
 * The namespaces that have handwritten helpers in src/extensions/: the schemas that their types name, and what other namespaces
 * they call.
 *
 * @type {Record<string, { schemas: string[], calls: string[] } | undefined>}
 */
const handwritten = {
  domains: { schemas: ['Domain', 'ProxyCheck'], calls: ['proxyChecks'] },
  invitations: { schemas: ['Invitation', 'BulkInvitation'], calls: [] },
  machines: { schemas: [], calls: [] },
  organizations: { schemas: ['Organization'], calls: [] },
  users: { schemas: ['User', 'EmailAddress'], calls: ['emailAddresses'] },
};

/** One namespace. @param {string} version @param {string} namespace @param {Operation[]} operations */
function compileNamespace(version, namespace, operations) {
  const name = pascalCase(namespace);
  const tag = handwritten[namespace];
  const types = new Set(
    operations
      .flatMap((operation) => [
        operation.body?.type,
        operation.queryParameters.length ? queryType(operation) : undefined,
        operation.answer.type,
      ])
      .concat(tag?.schemas)
      .filter((type) => type && !['string', 'void'].includes(type)),
  );
  const implementations = operations.map(implementation).join(',\n');
  const used = Object.values(makers).filter((maker) => new RegExp(`\\b${maker}\\(`).test(implementations));
  const imports = [
    implementations.includes('formData') && `import { formData } from '../../../src/endpoints/form-data.js';`,
    `import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';`,
    implementations.includes('joining(') && `import { joining } from '../../../src/endpoints/joining.js';`,
    `import type { CallOptions } from '../../../src/options.js';`,
    implementations.includes('pageable(') && `import { pageable } from '../../../src/endpoints/page-info.js';`,
    tag &&
      `import { ${tagHelpers(namespace)}, type ${pascalCase(tagHelpers(namespace))} } from '../../../src/extensions/${namespace}.js';`,
    `import type { ${[...types, 'paths'].sort().join(', ')} } from '../types.js';`,
    ...(tag?.calls ?? []).map((called) => `import { ${called} } from './${called}.js';`),
  ];
  const declarations = operations.map((operation) => `${documentation(operation)}\n${declaration(operation)};`);
  const made = `namespace('${namespace}', {\n${implementations}\n})`;
  const interfaceName = tag ? `${name.slice(0, -1)}Operations` : name;
  return `${header(version)}
${imports.filter(Boolean).join('\n')}

/** The helpers of \`clerk.${namespace}\`, one for each operation. */
export interface ${interfaceName} {
${declarations.join('\n\n')}
}
${
  tag
    ? `
/** The helpers of \`clerk.${namespace}\`: one for each operation, and those for what one operation can't say. */
export type ${name} = ${interfaceName} & ${pascalCase(tagHelpers(namespace))}${tag.schemas.length ? `<${tag.schemas.join(', ')}>` : ''};

export const ${namespace} = (client: HelperClient<paths, '${version}'>): ${name} => {
  const { namespace, ${used.join(', ')} } = client;
  const operations: ${interfaceName} = ${made};
  return { ...operations, ...${tagHelpers(namespace)}({ ${[`${namespace}: operations`, ...tag.calls.map((called) => `${called}: ${called}(client)`)].join(', ')} }) };
};
`
    : `
export const ${namespace} = ({ namespace, ${used.join(', ')} }: HelperClient<paths, '${version}'>): ${name} => ${made};
`
}`;
}

/** What makes the handwritten helpers of a namespace. @param {string} namespace */
const tagHelpers = (namespace) => `${namespace.slice(0, -1)}Helpers`;

/** What brings the namespaces together. @param {string} version @param {string[]} namespaces */
function compileIndex(version, namespaces) {
  const imports = namespaces.map(
    (namespace) => `import { ${namespace}, type ${pascalCase(namespace)} } from './${namespace}.js';`,
  );
  return `${header(version)}
${imports.join('\n')}

/** The version of the API. */
export const version = '${version}';

/** Every namespace with its helpers. */
export interface Resources {
${namespaces.map((namespace) => `${namespace}: ${pascalCase(namespace)};`).join('\n')}
}

/** What makes the helpers of every namespace. */
export const namespaces = { ${namespaces.join(', ')} };
`;
}

/**
 * @param {Document} document
 * @returns {Promise<Map<string, string>>} by file name
 * @throws {import('./errors.js').DescriptionError} if an operation can't be a helper; see \`readOperations\`
 */
export async function compileResources(document) {
  const { version } = document.info;
  /** @type {Map<string, Operation[]>} */
  const namespaces = new Map();
  for (const operation of readOperations(document)) {
    namespaces.set(operation.namespace, [...(namespaces.get(operation.namespace) ?? []), operation]);
  }
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [namespace, operations] of namespaces)
    files.set(`${namespace}.ts`, compileNamespace(version, namespace, operations));
  files.set('index.ts', compileIndex(version, [...namespaces.keys()].sort()));
  const style = await prettier.resolveConfig(`${root}/package.json`);
  for (const [file, source] of files) files.set(file, await prettier.format(source, { ...style, parser: 'babel-ts' }));
  return files;
}

await runnable(import.meta, ': prints the helpers of the bundled description on stdin', async () => {
  for (const source of (await compileResources(JSON.parse(await text(process.stdin)))).values()) console.log(source);
});
