// @ts-check
// The way of a description: document → types. openapi-typescript does the work; what it nests in `components` and
// `operations` is lifted out here, so that every schema and every query is an interface with a name. An editor then
// shows `User`, not its forty fields, and the checker resolves no `components['schemas']['User']` on the way.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { queryType, readOperations } from './operations.js';
import { runnable } from './cli.js';

/** @import { Node, PropertySignature, TypeElement, TypeNode } from 'typescript' */
/** @typedef {import('./operations.js').Document} Document */

// `require`, because an `import` of the compiler's nine megabytes has Node read them three times: half a second.
const require = createRequire(import.meta.url);
/** @type {typeof import('typescript')} */
const ts = require('typescript');
/** @type {typeof import('openapi-typescript')} */
const { default: openapiTS, astToString } = require('openapi-typescript');

const { factory } = ts;
const isNull = (/** @type {unknown} */ value) => value === null;

/** Calls `visit` for every object in a tree of JSON. @param {any} node @param {(node: any, key: string) => void} visit */
function walk(node, visit, key = '') {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) visit(node, key);
  for (const [name, child] of Object.entries(node)) walk(child, visit, name);
}

/**
 * Marks as open (`x-open-enum`) the enums that an answer may extend: those of two or more strings, in schemas that only
 * come back. What is sent stays strict, so a schema that is both sent and received does too. `object` tells schemas
 * apart and is left alone. A description can mark an enum itself.
 *
 * @param {Document} document changed in place
 */
export function openEnums(document) {
  const schemas = document.components['schemas'] ?? {};
  /** @type {Set<string>} */
  const sent = new Set();
  const follow = (/** @type {unknown} */ root) =>
    walk(root, (node) => {
      const name = /^#\/components\/schemas\/(.+)$/.exec(node.$ref ?? '')?.[1];
      if (!name || sent.has(name)) return;
      sent.add(name);
      follow(schemas[name]);
    });
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) follow([operation.requestBody, operation.parameters]);
  }
  for (const [name, schema] of Object.entries(schemas)) {
    if (sent.has(name)) continue;
    walk(schema, (node, key) => {
      const values = node.enum?.filter((/** @type {unknown} */ value) => typeof value === 'string') ?? [];
      if (values.length > 1 && key !== 'object') node['x-open-enum'] = true;
    });
  }
}

/** The types that openapi-typescript would write another way. @param {import('openapi-typescript').SchemaObject} schema */
function ownType(schema) {
  if (schema.format === 'binary') return factory.createTypeReferenceNode('Blob');
  if (!schema['x-open-enum'] || !schema.enum) return undefined;
  const literals = schema.enum
    .filter((/** @type {unknown} */ value) => !isNull(value))
    .map((/** @type {unknown} */ value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value))));
  // `string & {}` takes any string, and does not swallow the literals that an editor completes.
  const anyString = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  const none = schema.enum.some(isNull) ? [factory.createLiteralTypeNode(factory.createNull())] : [];
  return factory.createUnionTypeNode([...literals, anyString, ...none]);
}

/** The text of a comment without what the type says already. @param {string} text */
function cleanComment(text) {
  const lines = text
    .replace(/^\*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim());
  const kept = lines
    .filter((line) => !/^(@enum|@constant|Format:)/.test(line))
    .map((line) => line.replace(/^@description /, ''))
    .filter((line, i, all) => line || (i > 0 && i < all.length - 1));
  return kept.length > 1 ? `*\n${kept.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n ` : `* ${kept[0] ?? ''} `;
}

/** @param {Node} node */
function cleanComments(node) {
  const comments = ts
    .getSyntheticLeadingComments(node)
    ?.map((comment) => ({ ...comment, text: cleanComment(comment.text) }));
  if (comments)
    ts.setSyntheticLeadingComments(
      node,
      comments.filter((comment) => comment.text !== '*  '),
    );
  ts.forEachChild(node, cleanComments);
}

/** The name of a member of an interface. @param {TypeElement} member */
const memberName = (member) => (member.name && 'text' in member.name ? String(member.name.text) : '');

/** An interface for an object, an alias for anything else; the comments of `source` come along. @param {string} name @param {TypeNode} type @param {Node} source */
function declare(name, type, source) {
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(source));
}

/** The member of that name, if it is a property with a type. @param {{ members: readonly TypeElement[] } | undefined} of @param {string} name */
const property = (of, name) => {
  const member = of?.members.find((candidate) => memberName(candidate) === name);
  return member && ts.isPropertySignature(member) && member.type ? { member, type: member.type } : undefined;
};

/** @param {PropertySignature} member @param {string} name */
const withReference = (member, name) =>
  factory.updatePropertySignature(
    member,
    member.modifiers,
    member.name,
    member.questionToken,
    factory.createTypeReferenceNode(name),
  );

/** `components["schemas"]["User"]` → `User` @param {Node} node @returns {Node} */
function shortenReferences(node) {
  if (ts.isIndexedAccessTypeNode(node) && ts.isIndexedAccessTypeNode(node.objectType)) {
    const [kind, name] = [node.objectType.indexType, node.indexType].map((index) =>
      ts.isLiteralTypeNode(index) && ts.isStringLiteral(index.literal) ? index.literal.text : undefined,
    );
    if (kind === 'schemas' && name) return factory.createTypeReferenceNode(name);
  }
  return ts.visitEachChild(node, shortenReferences, undefined);
}

/**
 * @param {Document} document
 * @returns {Promise<string>} a module of types: one for each schema and each query, and `paths`, `components`, `operations`
 */
export async function compileTypes(document) {
  const prepared = structuredClone(document);
  openEnums(prepared);
  const nodes = await openapiTS(JSON.stringify(prepared), {
    emptyObjectsUnknown: true, // `type: object` with no fields is any object, not the empty one
    defaultNonNullable: false, // a field with a default may be left out of a body
    silent: true,
    transform: ownType,
  });
  nodes.forEach(cleanComments);

  /** @type {Node[]} */
  const named = [];
  const queries = new Map(readOperations(document).map((operation) => [operation.id, queryType(operation)]));
  /** @type {Node[]} */
  const rest = [];
  for (const node of nodes) {
    if (!ts.isInterfaceDeclaration(node)) continue; // `webhooks` and `$defs`, empty here
    let { members } = node;
    if (node.name.text === 'components') {
      members = factory.createNodeArray(
        members.map((member) => {
          if (
            memberName(member) !== 'schemas' ||
            !ts.isPropertySignature(member) ||
            !member.type ||
            !ts.isTypeLiteralNode(member.type)
          )
            return member;
          const references = member.type.members.map((schema) => {
            if (!ts.isPropertySignature(schema) || !schema.type) return schema;
            named.push(declare(memberName(schema), schema.type, schema));
            return factory.createPropertySignature(
              undefined,
              schema.name,
              undefined,
              factory.createTypeReferenceNode(memberName(schema)),
            );
          });
          return factory.updatePropertySignature(
            member,
            undefined,
            member.name,
            undefined,
            factory.createTypeLiteralNode(references),
          );
        }),
      );
    }
    if (node.name.text === 'operations') {
      members = factory.createNodeArray(
        members.map((operation) => {
          const name = queries.get(memberName(operation));
          if (!name || !ts.isPropertySignature(operation) || !operation.type || !ts.isTypeLiteralNode(operation.type))
            return operation;
          const parameters = property(operation.type, 'parameters');
          if (!parameters || !ts.isTypeLiteralNode(parameters.type)) return operation;
          const query = property(parameters.type, 'query');
          if (!query || !ts.isTypeLiteralNode(query.type)) return operation;
          const note = ts.addSyntheticLeadingComment(
            factory.createNotEmittedStatement(node),
            ts.SyntaxKind.MultiLineCommentTrivia,
            `* The query of \`${memberName(operation)}\`. `,
            true,
          );
          named.push(declare(name, query.type, note));
          const short = factory.createTypeLiteralNode(
            parameters.type.members.map((member) =>
              member === query.member ? withReference(query.member, name) : member,
            ),
          );
          const type = factory.createTypeLiteralNode(
            operation.type.members.map((member) =>
              member === parameters.member
                ? factory.updatePropertySignature(
                    parameters.member,
                    undefined,
                    parameters.member.name,
                    undefined,
                    short,
                  )
                : member,
            ),
          );
          return factory.updatePropertySignature(operation, undefined, operation.name, operation.questionToken, type);
        }),
      );
    }
    rest.push(
      factory.updateInterfaceDeclaration(
        node,
        node.modifiers,
        node.name,
        node.typeParameters,
        node.heritageClauses,
        members,
      ),
    );
  }
  const printed = astToString([...named, ...rest].map((node) => shortenReferences(node)));
  return printed.replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2));
}

await runnable(import.meta, ': prints the types of the bundled description on stdin', async () => {
  process.stdout.write(await compileTypes(JSON.parse(await text(process.stdin))));
});
