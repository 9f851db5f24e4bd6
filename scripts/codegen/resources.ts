// Prints the helpers of a spec: one file a namespace, with an interface that documents each helper, and a function that
// creates them. The endpoint factory is typed by verb and path (src/endpoints/endpoint-factory.ts), so that `tsc` proves
// against the generated types that what is printed here is right.
import { text } from 'node:stream/consumers';
import prettier from 'prettier';
import { pascalCase, queryType, readOperations, type Operation } from './operations.js';
import type { Document } from './document.js';
import { root, runnable } from '../cli.js';
import { endpointOptions } from './endpoint-options.js';
import { compileEntryPoints, header } from './entry-points.js';
import { extensions, type Extension } from '../codegen.config.js';
import { paragraphs } from './comments.js';
import { declaration } from './helper-docs.js';
import { own } from './references.js';

/** The helper itself. */
function implementation(operation: Operation): string {
  const { method, verb, path } = operation;
  const args = [JSON.stringify(path), endpointOptions(operation)].filter(Boolean);
  return `${method}: ${String(factories[verb])}(${args.join(', ')})`;
}

/** The endpoint factory of an operation, by its verb. */
const factories: Record<string, string> = { GET: 'get', PUT: 'put', POST: 'post', PATCH: 'patch', DELETE: 'del' };

/** What a namespace is for: the description of its tag. */
function aboutNamespace(document: Document, operations: Operation[]): string {
  const [operation] = operations;
  const tag = document.tags?.find(({ name }) => name === operation?.tag);
  return tag?.description ?? `The operations of the tag ${operation?.tag}.`;
}

/** The module of one namespace. */
function compileNamespace(document: Document, namespace: string, operations: Operation[]): string {
  const { version } = document.info;
  const about = aboutNamespace(document, operations);
  const name = pascalCase(namespace);
  const extension = own(extensions, namespace);
  const types = new Set(
    operations
      .flatMap((operation) => [
        operation.body?.type,
        operation.queryParameters.length ? queryType(operation) : undefined,
        operation.response.type,
      ])
      .concat(Object.values(extension?.types ?? {}).flat())
      .filter((type) => type && !['string', 'void'].includes(type)),
  );
  const implementations = operations.map(implementation).join(',\n');
  const used = Object.values(factories).filter((factory) => new RegExp(`\\b${factory}\\(`).test(implementations));
  const imports = [
    implementations.includes('formData(') && `import { formData } from '../../../src/endpoints/form-data.js';`,
    `import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';`,
    `import type { CallOptions } from '../../../src/options.js';`,
    extension && `import type * as extension from '../../../src/extensions/${namespace}.js';`,
    extension && `import { ${extensionOf(namespace)} } from '../../../src/extensions/${namespace}.js';`,
    `import type { ${[...types, 'paths'].sort().join(', ')} } from '../types.js';`,
    ...(extension?.calls ?? []).map((called) => `import { ${called} } from './${called}.js';`),
  ];
  const declared = operations.filter(({ method }) => !extension?.replaces?.includes(method));
  const declarations = declared.map((operation) => declaration(document, operation));
  const created = `namespace('${namespace}', {\n${implementations}\n})`;
  const interfaceName = extension ? `${name.slice(0, -1)}Operations` : name;
  const forClients = paragraphs(
    about,
    `Makes \`clerk.${namespace}\`, for the option \`namespaces\` of \`createClerk\`.`,
  );
  return `${header(version)}
${imports.filter(Boolean).join('\n')}

${paragraphs(about, `The helpers of \`clerk.${namespace}\`, one for each operation.`)}
export interface ${interfaceName} {
${declarations.join('\n\n')}
}
${extension ? extended(namespace, extension, about, interfaceName) : ''}
${forClients}
${
  extension
    ? `export const ${namespace} = (client: HelperClient<paths, '${version}'>): ${name} => {
  const { namespace, ${used.join(', ')} } = client;
  const operations = ${created};
  return { ...operations, ...${extensionOf(namespace)}${typeArguments(extension.types[pascalCase(extensionOf(namespace))])}({ ${[`${namespace}: operations`, ...extension.calls.map((called) => `${called}: ${called}(client)`)].join(', ')} }) };
};
`
    : `export const ${namespace} = ({ namespace, ${used.join(', ')} }: HelperClient<paths, '${version}'>): ${name} => ${created};
`
}`;
}

/** The types of a namespace that has handwritten helpers. */
function extended(namespace: string, extension: Extension, about: string, operations: string): string {
  const helpers = pascalCase(extensionOf(namespace));
  const types = Object.entries(extension.types);
  const text = `The helpers of \`clerk.${namespace}\`: one for each operation, and handwritten ones that need more than one call.`;
  return `
${types.map((type) => extensionType(namespace, type)).join('\n\n')}

${paragraphs(about, text)}
export interface ${pascalCase(namespace)} extends ${operations}, ${helpers} {}
`;
}

/** Schemas as the type arguments of a generic type or function. */
const typeArguments = (schemas: string[] = []): string => (schemas.length ? `<${schemas.join(', ')}>` : '');

/** A type of an extension, with the schemas of this version. */
const extensionType = (namespace: string, [type, schemas]: [string, string[]]): string => {
  const isHelpers = type === pascalCase(extensionOf(namespace));
  const what = isHelpers ? 'The handwritten helpers' : 'A type of the handwritten helpers';
  return `/** ${what} of \`clerk.${namespace}\`. */
export type ${type} = extension.${type}${typeArguments(schemas)};`;
};

/** The function that creates the handwritten helpers of a namespace. */
const extensionOf = (namespace: string): string => `${namespace.slice(0, -1)}Helpers`;

/** The module of all namespaces. */
function compileIndex(version: string, abouts: Map<string, string>): string {
  const namespaces = [...abouts.keys()].sort();
  const imports = namespaces.map(
    (namespace) => `import { ${namespace}, type ${pascalCase(namespace)} } from './${namespace}.js';`,
  );
  return `${header(version)}
${imports.join('\n')}

/** The version of the API. */
export const version = '${version}';

/** Every namespace with its helpers. */
export interface Resources {
${namespaces.map((namespace) => `${paragraphs(abouts.get(namespace) ?? '')}\n${namespace}: ${pascalCase(namespace)};`).join('\n')}
}

/** The functions that create the helpers of every namespace. */
export const namespaces = { ${namespaces.join(', ')} };
`;
}

/**
 * Compiles the helpers of a spec.
 *
 * @returns files of generated/<version>/, by name
 * @throws {SpecError} if an operation can't be a helper; see {@link readOperations}
 */
export async function compileResources(document: Document): Promise<Map<string, string>> {
  const { version } = document.info;
  const namespaces = new Map<string, Operation[]>();
  const all = readOperations(document);
  for (const operation of all) {
    namespaces.set(operation.namespace, [...(namespaces.get(operation.namespace) ?? []), operation]);
  }
  const files = new Map<string, string>();
  for (const [namespace, operations] of namespaces)
    files.set(`resources/${namespace}.ts`, compileNamespace(document, namespace, operations));
  const abouts = new Map([...namespaces].map(([name, operations]) => [name, aboutNamespace(document, operations)]));
  files.set('resources/index.ts', compileIndex(version, abouts));
  for (const [file, source] of compileEntryPoints(version, [...abouts.keys()].sort(), all)) files.set(file, source);
  const style = await prettier.resolveConfig(`${root}/package.json`);
  for (const [file, source] of files) files.set(file, await prettier.format(source, { ...style, parser: 'babel-ts' }));
  return files;
}

await runnable(import.meta, ': prints the helpers of the bundled spec on stdin', async () => {
  const document = JSON.parse(await text(process.stdin)) as Document;
  for (const source of (await compileResources(document)).values()) console.log(source);
});
