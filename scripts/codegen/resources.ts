// Prints the helpers of a spec: one file a namespace, with an interface that documents each helper, and a function that
// creates them. The endpoint factory is typed by verb and path (src/endpoints/endpoint-factory.ts), so that `tsc` proves
// against the generated types that what is printed here is right.
import { builders } from 'prettier/doc';
import { pascalCase, queryType, readOperations, type Operation } from './operations.js';
import type { Document } from './document.js';
import { endpointOptions } from './endpoint-options.js';
import { compileEntryPoints, header } from './entry-points.js';
import { extensions, type Extension } from '../codegen.config.js';
import { paragraphs } from './comments.js';
import { declaration } from './helper-docs.js';
import { braces, brokenBraces, call, lines, named, quoted, sourceOf, type Doc } from './layout.js';
import { own } from './references.js';

const { hardline, indent, join } = builders;

/** The endpoint factory of an operation, by its verb. */
const factories: Record<string, string> = { GET: 'get', PUT: 'put', POST: 'post', PATCH: 'patch', DELETE: 'del' };

/** The helper itself. */
const implementation = (operation: Operation): Doc => [
  `${operation.method}: `,
  call(`client.${factories[operation.verb]}`, [quoted(operation.path)], endpointOptions(operation)),
];

/** What a namespace is for: the description of its tag. A tag that has several namespaces says of each what it is for. */
export function aboutNamespace(document: Document, operations: Operation[]): string {
  const [operation] = operations;
  const tag = document.tags?.find(({ name }) => name === operation?.tag);
  const about = tag?.description ?? `The operations of the tag ${operation?.tag}.`;
  const [, own] = new RegExp(`\`${operation?.namespace}\`: ([^.]+\\.)`).exec(about) ?? [];
  return own?.replace(/^[a-z]/, (letter) => letter.toUpperCase()) ?? about;
}

/** The names of the types that the module of a namespace imports. */
function importedTypes(operations: Operation[], extension: Extension | undefined): string[] {
  const types = operations.flatMap((operation) => [
    operation.body?.type,
    operation.queryParameters.length ? queryType(operation) : undefined,
    operation.response.type,
  ]);
  const all = new Set([...types, ...Object.values(extension?.types ?? {}).flat(), 'paths']);
  return [...all].filter((type) => type !== undefined && !['string', 'void'].includes(type)).sort() as string[];
}

/** The module of one namespace. */
function compileNamespace(document: Document, namespace: string, operations: Operation[]): string {
  const { version } = document.info;
  const about = aboutNamespace(document, operations);
  const name = pascalCase(namespace);
  const extension = own(extensions, namespace);
  const module = quoted(`../../../src/extensions/${namespace}.js`);
  // The extension declares the others itself.
  const declared = operations.filter(({ method }) => !extension?.replaces?.includes(method));
  const imports: (Doc | false | undefined)[] = [
    operations.some(({ body }) => body?.file) && `import { formData } from '../../../src/endpoints/form-data.js';`,
    `import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';`,
    `import type { CallOptions } from '../../../src/options.js';`,
    extension && `import type * as extension from ${module};`,
    extension && `import { ${extensionOf(namespace)} } from ${module};`,
    named('import type', importedTypes(declared, extension), '../types.js'),
    ...(extension?.calls ?? []).map((called) => `import { ${called} } from './${called}.js';`),
  ];
  const declarations = declared.map((operation) => declaration(document, operation));
  const interfaceName = extension ? `${name.slice(0, -1)}Operations` : name;
  const created = call('client.name', [quoted(namespace)], brokenBraces(operations.map(implementation)));
  const client = `HelperClient<paths, '${version}'>`;
  return sourceOf([
    header(version),
    join(
      hardline,
      imports.filter((line) => line !== false && line !== undefined),
    ),
    [
      lines(paragraphs(about, `The helpers of \`clerk.${namespace}\`, one for each operation.`)),
      hardline,
      `export interface ${interfaceName} {`,
      indent([hardline, join([hardline, hardline], declarations)]),
      hardline,
      '}',
    ],
    ...(extension ? extended(namespace, extension, about, interfaceName) : []),
    [
      lines(paragraphs(about, `Makes \`clerk.${namespace}\`, for the option \`namespaces\` of \`createClerk\`.`)),
      hardline,
      extension
        ? [
            `export const ${namespace} = (client: ${client}): ${name} => {`,
            indent([
              hardline,
              ['const operations = ', created, ';', hardline],
              ['return ', braces(['...operations', helpersOf(namespace, extension)]), ';'],
            ]),
            hardline,
            '};',
          ]
        : [`export const ${namespace} = (client: ${client}): ${name} =>`, indent([hardline, created, ';'])],
    ],
  ]);
}

/** The handwritten helpers of a namespace, called with what they need. */
function helpersOf(namespace: string, { types, calls }: Extension): Doc {
  const create = extensionOf(namespace);
  const given = [`${namespace}: operations`, ...calls.map((called) => `${called}: ${called}(client)`)];
  return ['...', call(create + typeArguments(types[pascalCase(create)]), [], braces(given))];
}

/** The types of a namespace that has handwritten helpers. */
function extended(namespace: string, extension: Extension, about: string, operations: string): Doc[] {
  const helpers = pascalCase(extensionOf(namespace));
  const types = Object.entries(extension.types);
  const text = `The helpers of \`clerk.${namespace}\`: one for each operation, and handwritten ones that need more than one call.`;
  return [
    ...types.map((type) => lines(extensionType(namespace, type))),
    lines(`${paragraphs(about, text)}
export interface ${pascalCase(namespace)} extends ${operations}, ${helpers} {}`),
  ];
}

/** Schemas as the type arguments of a generic type or function. */
const typeArguments = (schemas: string[] = []): string => (schemas.length ? `<${schemas.join(', ')}>` : '');

/** A type of an extension, with the schemas of this version. */
const extensionType = (namespace: string, [type, schemas]: [string, string[]]): string => {
  const isHelpers = type === pascalCase(extensionOf(namespace));
  const what = isHelpers ? 'The handwritten helpers' : 'A type of the handwritten helpers';
  if (!isHelpers && schemas.length === 0)
    return `export type { ${type} } from '../../../src/extensions/${namespace}.js';`;
  return `/** ${what} of \`clerk.${namespace}\`. */
export type ${type} = extension.${type}${typeArguments(schemas)};`;
};

/** The function that creates the handwritten helpers of a namespace. */
const extensionOf = (namespace: string): string => `${namespace.slice(0, -1)}Helpers`;

/** The module of all namespaces. */
function compileIndex(version: string, abouts: Map<string, string>): string {
  const namespaces = [...abouts.keys()].sort();
  const imports = namespaces.map((name) => named('import', [name, `type ${pascalCase(name)}`], `./${name}.js`));
  const fields = namespaces.map((name) => `${paragraphs(abouts.get(name) ?? '')}\n${name}: ${pascalCase(name)};`);
  return sourceOf([
    header(version),
    join(hardline, imports),
    lines(`/** The version of the API. */\nexport const version = '${version}';`),
    [
      lines('/** Every namespace with its helpers. */\nexport interface Resources {'),
      indent([hardline, join(hardline, fields.map(lines))]),
      hardline,
      '}',
    ],
    [
      lines('/** The functions that create the helpers of every namespace. */\nexport const namespaces = '),
      braces(namespaces),
      ';',
    ],
  ]);
}

/**
 * Compiles the helpers of a spec.
 *
 * @returns files of generated/<version>/, by name
 * @throws {SpecError} if an operation can't be a helper; see {@link readOperations}
 */
export function compileResources(document: Document): Map<string, string> {
  const { version } = document.info;
  const namespaces = new Map<string, Operation[]>();
  const all = readOperations(document);
  for (const operation of all) {
    namespaces.set(operation.namespace, [...(namespaces.get(operation.namespace) ?? []), operation]);
  }
  const abouts = new Map([...namespaces].map(([name, operations]) => [name, aboutNamespace(document, operations)]));
  return new Map([
    ...[...namespaces].map(([namespace, operations]): [string, string] => [
      `resources/${namespace}.ts`,
      compileNamespace(document, namespace, operations),
    ]),
    ['resources/index.ts', compileIndex(version, abouts)],
    ...compileEntryPoints(version, [...abouts.keys()].sort(), all),
  ]);
}
