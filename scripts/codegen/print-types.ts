// Prints declarations of types. There are few kinds of nodes, so that their layout takes little code.
import { builders } from 'prettier/doc';
import type { Node, PropertyName, TypeElement, TypeNode } from 'typescript';
import { ts } from './compiler.js';
import { list, quoted, type Doc } from './layout.js';

const { align, group, hardline, ifBreak, indent, join, line, softline } = builders;

function commentsOf(node: Node): Doc[] {
  const comments = ts.getSyntheticLeadingComments(node) ?? [];
  return comments.flatMap(({ text }) => {
    const [first = '', ...more] = `/*${text}*/`.split('\n').map((part) => part.trim());
    return [join(hardline, [first, ...more.map((part) => ` ${part}`)]), hardline];
  });
}

const nameOf = (name: PropertyName): string =>
  ts.isStringLiteral(name) ? quoted(name.text) : 'text' in name ? name.text : ts.SyntaxKind[name.kind];

const isObject = (node: Node): boolean => ts.isTypeLiteralNode(node);

const isNull = (node: Node): boolean => ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;

/** Whether a union is an object or `null`, which stays where it begins. */
const isNullableObject = (types: readonly TypeNode[]): boolean =>
  types.some(isObject) && types.every((type, i) => isNull(type) || i === types.findIndex(isObject));

const unionOf = (types: readonly TypeNode[]): Doc =>
  isNullableObject(types)
    ? join(' | ', types.map(typeOf))
    : group([
        ifBreak('| '),
        join(
          [line, '| '],
          types.map((type) => align(2, typeOf(type))),
        ),
      ]);

/** An object stays where it begins, and what is beside it goes to the next line if it does not fit. */
const intersectionOf = (types: readonly TypeNode[]): Doc =>
  group(
    types.map((type, i) => {
      const before = types[i - 1];
      if (!before) return typeOf(type);
      return isObject(type) || isObject(before) ? [' & ', typeOf(type)] : indent([' &', line, typeOf(type)]);
    }),
  );

function parenthesized(type: TypeNode): Doc {
  const isBroken = ts.isUnionTypeNode(type) && !isNullableObject(type.types);
  return isBroken ? group(['(', indent([softline, typeOf(type)]), softline, ')']) : ['(', typeOf(type), ')'];
}

function literalOf(node: Node): Doc {
  if (ts.isStringLiteral(node)) return quoted(node.text);
  if (ts.isNumericLiteral(node)) return node.text;
  return plain(node);
}

const printer = ts.createPrinter();
const nowhere = ts.createSourceFile('', '', ts.ScriptTarget.ESNext);

/** A kind of node without a form of its own here, as the compiler prints it. */
const plain = (node: Node): string => printer.printNode(ts.EmitHint.Unspecified, node, nowhere);

function typeOf(node: Node): Doc {
  if (ts.isTypeLiteralNode(node)) return membersOf(node.members);
  if (ts.isUnionTypeNode(node)) return unionOf(node.types);
  if (ts.isIntersectionTypeNode(node)) return intersectionOf(node.types);
  if (ts.isParenthesizedTypeNode(node)) return parenthesized(node.type);
  if (ts.isArrayTypeNode(node)) return [typeOf(node.elementType), '[]'];
  if (ts.isTupleTypeNode(node)) return list('[', node.elements.map(typeOf), ']');
  if (ts.isIndexedAccessTypeNode(node)) return [typeOf(node.objectType), '[', typeOf(node.indexType), ']'];
  if (ts.isLiteralTypeNode(node)) return literalOf(node.literal);
  if (ts.isTypeReferenceNode(node)) {
    const name = plain(node.typeName);
    return node.typeArguments ? [name, list('<', node.typeArguments.map(typeOf), '>')] : name;
  }
  // openapi-typescript makes a string literal of an identifier with quotes.
  if (ts.isIdentifier(node) && node.text.startsWith('"')) return quoted(JSON.parse(node.text) as string);
  return plain(node);
}

/** A type behind a colon or an equals sign. A union goes to the next line if it does not fit. */
function typeBehind(sign: string, type: TypeNode): Doc {
  if (ts.isUnionTypeNode(type) && !isNullableObject(type.types)) return group([sign, indent([line, typeOf(type)])]);
  return [sign, ' ', typeOf(type)];
}

function memberOf(member: TypeElement): Doc {
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []).map((one) => `${plain(one)} `) : [];
  if (ts.isPropertySignature(member) && member.type) {
    const name = [nameOf(member.name), member.questionToken ? '?' : ''];
    return [...commentsOf(member), ...modifiers, ...name, typeBehind(':', member.type), ';'];
  }
  if (ts.isIndexSignatureDeclaration(member)) {
    const keys = member.parameters.map(plain);
    return [...commentsOf(member), ...modifiers, '[', join(', ', keys), ']', typeBehind(':', member.type), ';'];
  }
  return [...commentsOf(member), plain(member)];
}

const membersOf = (members: readonly TypeElement[]): Doc =>
  members.length === 0 ? '{}' : ['{', indent([hardline, join(hardline, members.map(memberOf))]), hardline, '}'];

/** An exported interface or alias. */
export function declarationOf(node: Node): Doc {
  if (ts.isInterfaceDeclaration(node))
    return [...commentsOf(node), `export interface ${node.name.text} `, membersOf(node.members)];
  if (ts.isTypeAliasDeclaration(node))
    return [...commentsOf(node), `export type ${node.name.text}`, typeBehind(' =', node.type), ';'];
  return plain(node);
}
