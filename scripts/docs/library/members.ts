// The members of interfaces and classes, and the values of unions, as rows of tables.
import type {
  ClassDeclaration,
  ClassElement,
  InterfaceDeclaration,
  Node,
  ParameterDeclaration,
  SourceFile,
  TypeAliasDeclaration,
  TypeElement,
} from 'typescript';
import { ts } from '../../codegen/compiler.js';
import { docOf, type Doc } from '../jsdoc.js';
import { declarationsOf } from './declarations.js';

export interface Member {
  name: string;
  /** As TypeScript has it; of a method, its signature without the name. */
  type: string;
  isOptional: boolean;
  /** Whether its words are those of a base. */
  isInherited: boolean;
  doc: Doc;
}

/** The values of a constant list, for types such as `(typeof kinds)[number]`. */
function unionOf(name: string, source: SourceFile): string | undefined {
  const [constant] = declarationsOf(name, source) ?? [];
  if (!constant || !ts.isVariableDeclaration(constant) || !constant.initializer) return undefined;
  const list = ts.isAsExpression(constant.initializer) ? constant.initializer.expression : constant.initializer;
  return ts.isArrayLiteralExpression(list) ? list.elements.map((one) => one.getText()).join(' | ') : undefined;
}

/** Code on one line, without comments. */
export const plain = (node: Node | undefined): string =>
  (node?.getText() ?? '')
    .replace(/\/\*[\s\S]*?\*\/|\s\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/\(typeof (\w+)\)\[number\]/g, (all, name: string) => (node && unionOf(name, node.getSourceFile())) ?? all)
    .trim();

/** The type of a property: `undefined` goes without saying if the property may be missing. */
function typeText(type: string, isOptional: boolean): string {
  const text = isOptional ? type.replace(/ \| undefined$/, '') : type;
  return text.replace(/^\(([^()]*\([^()]*\)[^()]*)\)$/, '$1');
}

export const isOptional = ({ questionToken, initializer }: ParameterDeclaration): boolean =>
  Boolean(questionToken ?? initializer);

/** Parameters as a caller sees them: a pattern has the name that the documentation gives it. */
export function parametersOf(
  parameters: readonly ParameterDeclaration[],
  { parameters: described }: Doc,
  typeText: (node: Node | undefined) => string = plain,
): string {
  const shown = parameters.filter(({ name }) => name.getText() !== 'this');
  const names = [...described.keys()];
  return shown
    .map((parameter, i) => {
      const { name, type, dotDotDotToken } = parameter;
      const text = ts.isIdentifier(name) ? name.text : (names[i] ?? (i === 0 ? 'value' : 'options'));
      return `${dotDotDotToken ? '...' : ''}${text}${isOptional(parameter) ? '?' : ''}: ${typeText(type)}`;
    })
    .join(', ');
}

const isHidden = (member: ClassElement | TypeElement): boolean => {
  const name = member.name?.getText() ?? '';
  const flags = ts.isClassElement(member) ? ts.getCombinedModifierFlags(member) : 0;
  return (
    !name ||
    /^[#[]/.test(name) ||
    name === 'name' ||
    Boolean(flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected))
  );
};

/** What an interface says of a member, where the class that has it says nothing. */
const inherited = (name: string, declaration: Declared): Doc | undefined =>
  basesOf(declaration)
    .flatMap(lentBy)
    .find((member) => member.name === name)?.doc;

type Declared = ClassDeclaration | InterfaceDeclaration;

function memberOf(member: ClassElement | TypeElement, declaration: Declared): Member[] {
  if (isHidden(member)) return [];
  const name = member.name?.getText() ?? '';
  const own = docOf(member);
  const base = own.summary ? undefined : inherited(name, declaration);
  const doc = base ?? own;
  const common = { name, doc, isInherited: base !== undefined };
  if (ts.isMethodSignature(member) || ts.isMethodDeclaration(member)) {
    const type = `(${parametersOf(member.parameters, doc)}): ${plain(member.type)}`;
    return [{ ...common, type, isOptional: Boolean(member.questionToken) }];
  }
  if (ts.isGetAccessor(member)) return [{ ...common, type: plain(member.type), isOptional: false }];
  if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) return [];
  const type = typeText(plain(member.type), Boolean(member.questionToken));
  return type ? [{ ...common, type, isOptional: Boolean(member.questionToken) }] : [];
}

/** The members of a declaration itself. A constructor's parameters may be some. */
export const membersOf = (declaration: Declared): Member[] =>
  [...declaration.members].flatMap((member) =>
    ts.isConstructorDeclaration(member)
      ? member.parameters
          .filter((parameter) => parameter.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword))
          .map((one) => ({
            ...{ name: one.name.getText(), type: plain(one.type), doc: docOf(one) },
            ...{ isOptional: false, isInherited: false },
          }))
      : memberOf(member, declaration),
  );

/** An interface or a class that a declaration extends or implements. */
export interface Base {
  declaration: Declared;
  /** What its type parameters are there. */
  types: Map<string, string>;
}

export const basesOf = (declaration: Declared): Base[] =>
  (declaration.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression, typeArguments }) =>
      (declarationsOf(expression.getText(), declaration.getSourceFile()) ?? [])
        .filter((base) => ts.isInterfaceDeclaration(base) || ts.isClassDeclaration(base))
        .map((base) => ({
          declaration: base,
          types: new Map(base.typeParameters?.map(({ name }, i) => [name.text, plain(typeArguments?.[i])])),
        })),
    ),
  );

/** The members of a base, in the words of what extends it. */
export const lentBy = ({ declaration, types }: Base): Member[] =>
  membersOf(declaration).map(({ type, ...member }) => ({
    ...member,
    type: type.replace(/\b[A-Z]\w*/g, (name) => types.get(name) || name),
  }));

/** The parts of a union, each with the comment before it; none for other types. */
export function valuesOf({ type }: TypeAliasDeclaration): { value: string; meaning: string }[] {
  if (!ts.isUnionTypeNode(type)) return [];
  const text = type.getSourceFile().text;
  let end = type.pos;
  return type.types.map((one) => {
    const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(text.slice(end, one.getStart())) ?? [];
    end = one.end;
    return { value: plain(one), meaning: comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim() };
  });
}
