// Writes a program that uses everything of a version of the API, as code that was written for that version would: it calls
// each helper with all it takes, sends each field of each body and query, and reads each field of each response as the type
// that it has. Compiled against another version, it fails where that one breaks its users.
import type { InterfaceDeclaration, Node, SourceFile, TypeNode } from 'typescript';
import { ts } from '../../scripts/codegen/compiler.js';
import { camelCase, queryType, readOperations, type Operation } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';

/**
 * What a line of the program uses: `sent User.first_name`, `received User.first_name`, `query users.list limit`, `helper users.list`,
 * `raw users.list` for its operation by `clerk.raw` and the type `operations`, `name User`.
 */
export type Use = string;

export interface Usage {
  text: string;
  /** What each line uses, by its number from 0. */
  uses: Use[];
}

const printer = ts.createPrinter({ removeComments: true });

/** The schemas that can be reached from some nodes of a spec. */
function reach(document: Document, roots: unknown[]): Set<string> {
  const found = new Set<string>();
  const follow = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('$ref' in node && typeof node.$ref === 'string') {
      const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.+)$/.exec(node.$ref) ?? [];
      if (kind === 'schemas' && found.has(name)) return;
      if (kind === 'schemas') found.add(name);
      follow(document.components[kind]?.[name]);
    } else Object.values(node).forEach(follow);
  };
  roots.forEach(follow);
  return found;
}

const operationsOf = (document: Document) => Object.values(document.paths).flatMap((item) => Object.values(item));

/** The fields of an object type, the index signature as `*`. */
function fieldsOf(type: { members: readonly Node[] }, source: SourceFile) {
  const print = (node: TypeNode) => printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, ' ');
  return type.members.flatMap((member) => {
    if (ts.isPropertySignature(member) && member.type) {
      const name = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(source);
      return { name, type: print(member.type), optional: member.questionToken !== undefined };
    }
    return ts.isIndexSignatureDeclaration(member) ? { name: '*', type: print(member.type), optional: true } : [];
  });
}

/** The types of shared parameters, by name. */
function parametersOf(source: SourceFile): Map<string, string> {
  const components = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'components',
  ) as InterfaceDeclaration | undefined;
  const parameters = components?.members.find((member) => member.name?.getText(source) === 'parameters');
  const type = parameters && ts.isPropertySignature(parameters) ? parameters.type : undefined;
  if (!type || !ts.isTypeLiteralNode(type)) return new Map();
  return new Map(fieldsOf(type, source).map((field) => [field.name, field.type]));
}

const isNull = (type: TypeNode) => ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;

/** The types that a type has the fields of, all of them. */
function partsOf(type: TypeNode): TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return partsOf(type.type);
  if (ts.isIntersectionTypeNode(type)) return [...type.types];
  if (!ts.isUnionTypeNode(type)) return [type];
  const [only, ...others] = type.types.filter((member) => !isNull(member));
  return only && others.length === 0 ? partsOf(only) : [type];
}

/**
 * The named types of a generated module of types. What is no object, such as a union, has no fields and is used as a whole.
 * An intersection has the fields that it adds to others.
 */
function readTypes(text: string) {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest);
  const tools = ['paths', 'components', 'operations'];
  const parameters = parametersOf(source);
  /** A shared parameter as the type that it has now. */
  const settled = (type: string) =>
    type.replaceAll(/components\["parameters"\]\["(.+?)"\]/g, (_, name: string) => parameters.get(name) ?? 'never');
  return source.statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) && !tools.includes(statement.name.text)) {
      return {
        name: statement.name.text,
        bases: [],
        fields: fieldsOf(statement, source).map((field) => ({ ...field, type: settled(field.type) })),
        whole: undefined,
      };
    }
    if (!ts.isTypeAliasDeclaration(statement)) return [];
    const { type } = statement;
    const parts = partsOf(type);
    const objects = parts.filter((part) => ts.isTypeLiteralNode(part));
    const print = (node: TypeNode) => printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, ' ');
    const isObject = objects.length > 0;
    return {
      name: statement.name.text,
      bases: isObject ? parts.filter((part) => !ts.isTypeLiteralNode(part)).map(print) : [],
      fields: objects.flatMap((part) => fieldsOf(part, source)),
      whole: isObject ? undefined : print(type),
    };
  });
}

const quoted = (name: string) => JSON.stringify(name);

/** The lines that use a helper: with all arguments, with the required ones alone, and by way of `clerk.raw`. */
function linesOfOperation(operation: Operation, statuses: string[]): [Use, string][] {
  const { id, namespace, method, verb, path, pathParameters, queryParameters, body, response, errorResponses } =
    operation;
  const use: Use = `helper ${namespace}.${method}`;
  const rawUse: Use = `raw ${namespace}.${method}`;
  const typeOfId = ({ schema }: (typeof pathParameters)[number]) =>
    schema.enum?.map((value) => quoted(String(value))).join(' | ') ?? 'string';
  const ids = pathParameters.map((parameter) => `given<${typeOfId(parameter)}>()`);
  const needsQuery = queryParameters.some(({ required }) => required);
  const query = queryParameters.length ? [`given<${queryType(operation)}>()`] : [];
  const bodies = body ? [`given<${body.type}>()`] : [];
  const all = [...ids, ...bodies, ...query, 'given<CallOptions>()'];
  const required = [...ids, ...(body?.required || needsQuery ? bodies : []), ...(needsQuery ? query : [])];
  const helper = `clerk.${namespace}.${method}`;
  const params = [
    ...(ids.length
      ? [`path: { ${pathParameters.map(({ name }, i) => `${quoted(name)}: ${ids[i]}`).join(', ')} }`]
      : []),
    ...query.map((given) => `query: ${given}`),
  ];
  const init = [
    ...(params.length ? [`params: { ${params.join(', ')} }`] : []),
    ...bodies.map((given) => `body: ${given}`),
  ];
  const raw = `clerk.raw.${verb}(${quoted(path)}${init.length ? `, { ${init.join(', ')} }` : ''})`;
  const data = response.type === 'void' ? 'undefined' : response.type;
  return [
    [use, `export const ${camelCase(id)}All = (): Promise<${response.type}> => ${helper}(${all.join(', ')});`],
    [
      use,
      `export const ${camelCase(id)}Required = (): Promise<${response.type}> => ${helper}(${required.join(', ')});`,
    ],
    [rawUse, `export const ${camelCase(id)}Raw = async (): Promise<${data} | undefined> => (await ${raw}).data;`],
    [
      rawUse,
      `export type ${camelCase(id)}Operation = operations[${quoted(id)}]['responses'][${statuses.join(' | ')}];`,
    ],
    ...(errorResponses.length && !response.text
      ? [
          [rawUse, `export const ${camelCase(id)}Refusal = async () => (await ${raw}).error?.toString();`] satisfies [
            Use,
            string,
          ],
        ]
      : []),
  ];
}

type NamedType = ReturnType<typeof readTypes>[number];

/** The name of a field as it is written; any name will do for what has none. */
const keyOf = (name: string) => quoted(name === '*' ? 'a key without a name' : name);

/** What the keys without a name hold, if a field is a map. */
function valueOf(type: string): string | undefined {
  const [, written, named] = /^(?:\{ \[key: string\]: (.+); \}|Record<string, (.+)>)(?: \| null)?$/.exec(type) ?? [];
  return written ?? named;
}

/** Lines that send each field of a type, and what is required of it alone. @param place - What a use of a field starts with. */
function linesOfSending({ name, bases, fields, whole }: NamedType, place: string): [Use, string][] {
  if (whole !== undefined) return [[`sent ${name}`, `sendWhole<${name}>(given<${whole}>());`]];
  const required = fields.filter(({ optional }) => !optional).map((field) => `${quoted(field.name)}: never`);
  const least = [`{ ${required.join('; ')} }`, ...bases].join(' & ');
  return [
    ...fields.flatMap((field) => {
      const value = valueOf(field.type);
      const literal = value ? [`{ "a key": given<${value}>() }`] : [];
      return [`given<${field.type}>()`, ...literal].map((given): [Use, string] => [
        place + field.name,
        `send<${name}>({ ${keyOf(field.name)}: ${given} });`,
      ]);
    }),
    [`required ${place}`, `sendWhole<${name}>(given<${least}>());`],
  ];
}

/** Lines that read each field of a type as the type that it has. */
function linesOfReading({ name, fields, whole }: NamedType): [Use, string][] {
  if (whole !== undefined) return [[`received ${name}`, `export const read${name} = (it: ${name}): ${whole} => it;`]];
  return fields.flatMap((field, i) => {
    const read = `(it: NonNullable<${name}>)`;
    const type = field.optional ? `${field.type} | undefined` : field.type;
    const value = valueOf(field.type);
    const lines = [`export const read${name}${i} = ${read}: ${type} => it[${keyOf(field.name)}];`];
    if (value)
      lines.push(
        `export const read${name}${i}Key = ${read}: ${value} | undefined => it[${keyOf(field.name)}]?.['a key'];`,
      );
    return lines.map((line): [Use, string] => [`received ${name}.${field.name}`, line]);
  });
}

/**
 * @param document - The version's spec, bundled.
 * @param types - The text of its generated types.
 * @param folder - The module specifier of the folder of the version that it is compiled against.
 */
export function usageOf(document: Document, types: string, folder: string): Usage {
  const operations = readOperations(document);
  const queries = new Map(operations.map((operation) => [queryType(operation), operation]));
  const described = operationsOf(document);
  const sent = reach(
    document,
    described.flatMap(({ requestBody, parameters }) => [requestBody, parameters]),
  );
  const received = reach(
    document,
    described.map(({ responses }) => responses),
  );
  const named = readTypes(types);
  // Types of the client that fields have, such as those of metadata.
  const imported = /^import type \{[^}]*\} from '[^']*';$/m.exec(types)?.[0].replace('../../src/', '../src/') ?? '';
  const lines: [Use, string][] = [
    ['', `import type { Clerk, CallOptions } from '${folder}/index.js';`],
    ['', `import type { operations } from '${folder}/types.js';`],
    ...named.map(({ name }): [Use, string] => [`name ${name}`, `import type { ${name} } from '${folder}/types.js';`]),
    ['', imported.replace(/\s+/g, ' ')],
    ['', 'declare const clerk: Clerk;'],
    ['', 'declare const given: <T>() => T;'],
    ['', 'declare const send: <T>(part: Partial<T>) => void;'],
    ['', 'declare const sendWhole: <T>(whole: T) => void;'],
    ...operations.flatMap((operation) => {
      const { responses = {} } = described.find(({ operationId }) => operationId === operation.id) ?? {};
      return linesOfOperation(
        operation,
        Object.keys(responses).filter((status) => status.startsWith('2')),
      );
    }),
  ];
  for (const type of named) {
    const query = queries.get(type.name);
    if (query) lines.push(...linesOfSending(type, `query ${query.namespace}.${query.method} `));
    else if (sent.has(type.name)) lines.push(...linesOfSending(type, `sent ${type.name}.`));
    if (received.has(type.name)) lines.push(...linesOfReading(type));
  }
  return { text: lines.map(([, line]) => line).join('\n'), uses: lines.map(([use]) => use) };
}
