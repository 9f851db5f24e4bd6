// Prints the types of a spec. openapi-typescript does the work; what it nests in `components` and `operations` is lifted out
// here, so that every schema and every query is an interface with a name. An editor then shows `User`, not its forty fields,
// and the checker resolves no `components['schemas']['User']` on the way.
import type { Node, TypeElement, TypeLiteralNode, TypeNode } from 'typescript';
import { queryType, readOperations } from './operations.js';
import type { Document } from './document.js';
import { wrap } from './comments.js';
import { ts } from './compiler.js';
import { metadataImport, typeMetadata } from './metadata.js';
import { prepareForTypes, withOwnNames } from './prepare-types.js';
import { sourceOf } from './layout.js';
import { openapiTypes } from './openapi-types.js';
import { declarationOf } from './print-types.js';
import { walk } from './walk.js';

const { factory } = ts;

/** The names of the schemas that are sent: those of bodies and parameters, and what these refer to. */
function sentSchemas(document: Document): Set<string> {
  const schemas = document.components.schemas ?? {};
  const sent = new Set<string>();
  const follow = (root: unknown) =>
    walk(root, (node) => {
      const name = /^#\/components\/schemas\/(.+)$/.exec(String(node['$ref']))?.[1];
      if (!name || sent.has(name)) return;
      sent.add(name);
      follow(schemas[name]);
    });
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) follow([operation.requestBody, operation.parameters]);
  }
  return sent;
}

/**
 * Marks as open (`x-open-enum`) the enums that a response may extend: those of two or more strings, in schemas that are only
 * received. What is sent stays strict, so a schema that is both sent and received does too. `object` tells schemas
 * apart and is left alone. A spec can mark an enum itself.
 *
 * @param document changed in place
 */
export function openEnums(document: Document, sent = sentSchemas(document)): void {
  const schemas = document.components.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (sent.has(name)) continue;
    walk(schema, (node, key) => {
      const values = Array.isArray(node['enum']) ? node['enum'].filter((value) => typeof value === 'string') : [];
      if (values.length > 1 && key !== 'object') node['x-open-enum'] = true;
    });
  }
}

/** How a description begins that says what to use in place of what is deprecated. */
const replacement = /^Deprecated: (.+?\.)(?: |$)/;

/** The text of a comment: what the type does not say already, the description before the tags. */
function cleanComment(text: string): string {
  const lines = text
    .replace(/^\*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .filter((line) => !/^(@enum|@constant|Format:)/.test(line))
    .map((line) => line.replace(/^@description /, ''));
  const [tags, description] = [lines.filter((line) => /^@/.test(line)), lines.filter((line) => !/^@/.test(line))];
  const first = description.findIndex(Boolean);
  const reason = tags.includes('@deprecated') ? replacement.exec(description[first] ?? '')?.[1] : undefined;
  if (reason) description[first] = description[first]?.replace(replacement, '') ?? '';
  const told = description.slice(description.findIndex(Boolean), description.findLastIndex(Boolean) + 1);
  const tagged = tags.map((tag) => (tag === '@deprecated' && reason ? `${tag} ${reason}` : tag));
  const kept = [...told, ...(told.length > 0 && tagged.length > 0 ? [''] : []), ...tagged].flatMap((line) =>
    wrap(line),
  );
  return kept.length > 1 ? `*\n${kept.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n ` : `* ${kept[0] ?? ''} `;
}

function cleanComments(node: Node): void {
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

/** The name of a member of an interface. */
const memberName = (member: TypeElement): string =>
  member.name && 'text' in member.name ? String(member.name.text) : '';

/** An interface for an object, an alias for anything else. */
function declare(name: string, type: TypeNode): Node {
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
}

/**
 * The members of an object type, with the type of one of them changed.
 *
 * @param change is not called if no member has that name, or if its type is no object
 */
const changeMember = (
  members: readonly TypeElement[],
  name: string,
  change: (type: TypeLiteralNode) => TypeNode,
): TypeElement[] =>
  members.map((member) =>
    memberName(member) === name && ts.isPropertySignature(member) && member.type && ts.isTypeLiteralNode(member.type)
      ? factory.updatePropertySignature(
          member,
          member.modifiers,
          member.name,
          member.questionToken,
          change(member.type),
        )
      : member,
  );

const objectType = (members: readonly TypeElement[]): TypeLiteralNode => factory.createTypeLiteralNode(members);

/** Lets optional fields of what is sent be `undefined`, which JSON and queries leave out. */
function withUndefined<T extends Node>(node: T): T {
  const visit = (child: Node): Node => {
    const visited = ts.visitEachChild(child, visit, undefined);
    if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
    const types = ts.isUnionTypeNode(visited.type) ? visited.type.types : [visited.type];
    const type = factory.createUnionTypeNode([...types, factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]);
    return factory.updatePropertySignature(visited, visited.modifiers, visited.name, visited.questionToken, type);
  };
  return ts.visitEachChild(node, visit, undefined);
}

/** Which schemas are sent, and which another module declares, by their names. */
interface SchemaUses {
  sent: ReadonlySet<string>;
  imported: readonly string[];
}

/** Lifts the schemas out of `components`, into `named`. */
const liftSchemas = (members: readonly TypeElement[], uses: SchemaUses, named: Node[]): TypeElement[] =>
  changeMember(members, 'schemas', (schemas) =>
    objectType(
      schemas.members.map((schema) => {
        if (!ts.isPropertySignature(schema) || !schema.type) return schema;
        const name = memberName(schema);
        const comments = ts.getSyntheticLeadingComments(schema);
        const type = uses.sent.has(name) ? withUndefined(schema.type) : schema.type;
        if (!uses.imported.includes(name)) named.push(ts.setSyntheticLeadingComments(declare(name, type), comments));
        return factory.createPropertySignature(
          undefined,
          schema.name,
          undefined,
          factory.createTypeReferenceNode(name),
        );
      }),
    ),
  );

/**
 * Lifts the queries out of `operations`, into `named`.
 *
 * @param queries names, by operation
 */
const liftQueries = (members: readonly TypeElement[], queries: Map<string, string>, named: Node[]): TypeElement[] =>
  members.flatMap((member) => {
    const operation = memberName(member);
    const name = queries.get(operation);
    if (!name) return member;
    const liftQuery = (query: TypeLiteralNode) => {
      const comment = `* The query of \`${operation}\`. `;
      const kind = ts.SyntaxKind.MultiLineCommentTrivia;
      named.push(ts.addSyntheticLeadingComment(declare(name, withUndefined(query)), kind, comment, true));
      return factory.createTypeReferenceNode(name);
    };
    return changeMember([member], operation, (type) =>
      objectType(
        changeMember(type.members, 'parameters', (parameters) =>
          objectType(changeMember(parameters.members, 'query', liftQuery)),
        ),
      ),
    );
  });

/** `components["schemas"]["User"]` → `User` */
function shortenReferences(node: Node): Node {
  if (ts.isIndexedAccessTypeNode(node) && ts.isIndexedAccessTypeNode(node.objectType)) {
    const [kind, name] = [node.objectType.indexType, node.indexType].map((index) =>
      ts.isLiteralTypeNode(index) && ts.isStringLiteral(index.literal) ? index.literal.text : undefined,
    );
    if (kind === 'schemas' && name) return factory.createTypeReferenceNode(name);
  }
  return ts.visitEachChild(node, shortenReferences, undefined);
}

/** What the interfaces are that openapi-typescript makes, beside the types of schemas and queries. */
const abouts: Partial<Record<string, string>> = {
  paths: 'The operations by path and verb, in the form that `openapi-fetch` takes.',
  components: 'The schemas by name. Each has a type of its own, too.',
  operations: 'The operations by `operationId`.',
};

/**
 * Compiles a module of types: one for each schema and each query, and `paths`, `components`, `operations`. Of a spec of
 * webhooks it is the schemas alone.
 *
 * @param imported names of schemas that another module declares
 */
export function compileTypes(document: Document, imported: readonly string[] = []): string {
  const prepared = structuredClone(document);
  const sent = sentSchemas(prepared);
  openEnums(prepared, sent);
  typeMetadata(prepared, sent);
  prepareForTypes(prepared);
  const nodes = openapiTypes(prepared);
  nodes.forEach(cleanComments);

  const named: Node[] = [];
  const queries = new Map(readOperations(document).map((operation) => [operation.id, queryType(operation)]));
  const rest: Node[] = [];
  for (const node of nodes) {
    if (!ts.isInterfaceDeclaration(node)) continue; // `webhooks` and `$defs`, empty here
    let members: readonly TypeElement[] = node.members;
    if (node.name.text === 'components') members = liftSchemas(members, { sent, imported }, named);
    if (node.name.text === 'operations') members = liftQueries(members, queries, named);
    const { modifiers, name, typeParameters, heritageClauses } = node;
    const updated = factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members);
    const about = abouts[name.text];
    const kind = ts.SyntaxKind.MultiLineCommentTrivia;
    rest.push(about ? ts.addSyntheticLeadingComment(updated, kind, `* ${about} `, true) : updated);
  }
  const declarations = [...named, ...(document.webhooks ? [] : rest)].map(shortenReferences);
  return withOwnNames(sourceOf([...metadataImport(document, imported), ...declarations.map(declarationOf)]));
}
