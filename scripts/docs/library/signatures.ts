// The signatures of functions, and of interfaces that can be called, as a page shows them.
import type { Node, SignatureDeclaration } from 'typescript';
import { ts } from '../../codegen/compiler.js';
import { shownCode } from '../../codegen/style.js';
import { docOf, type Doc } from '../jsdoc.js';
import { declarationsOf, type Declaration, type Declarations } from './declarations.js';
import { parametersOf, plain } from './members.js';

/** A signature with its documentation. */
export interface Signature {
  node: SignatureDeclaration;
  doc: Doc;
}

/** How the type of a node is written. */
export type TypeText = (node: Node | undefined) => string;

/** The ways to call what an interface describes. */
export const callsOf = (declaration: Declaration): Signature[] =>
  ts.isInterfaceDeclaration(declaration)
    ? declaration.members.flatMap((member) =>
        ts.isCallSignatureDeclaration(member) ? [{ node: member, doc: docOf(member) }] : [],
      )
    : [];

/** The signatures of a function, each with its documentation; none for what is no function. */
export function signaturesOf(declarations: Declarations): Signature[] {
  return declarations.flatMap((declaration): Signature[] => {
    if (ts.isFunctionDeclaration(declaration)) return [{ node: declaration, doc: docOf(declaration) }];
    if (!ts.isVariableDeclaration(declaration)) return [];
    const { initializer, type } = declaration;
    if (initializer && ts.isArrowFunction(initializer)) return [{ node: initializer, doc: docOf(declaration) }];
    // A constant whose type is an interface with the signatures.
    const named = type && ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
    return (declarationsOf(named, declaration.getSourceFile()) ?? []).flatMap(callsOf);
  });
}

/** @param name - of the function; none for what an interface describes */
export async function signatureText(name: string, { node, doc }: Signature, typeText: TypeText): Promise<string> {
  const generics = node.typeParameters?.length ? `<${node.typeParameters.map(plain).join(', ')}>` : '';
  const method = name.replaceAll('.', '_'); // as long, and a name
  const declared = `${method}${generics}(${parametersOf(node.parameters, doc, typeText)}): ${typeText(node.type)}`;
  // The interface indents it, and ends it with a semicolon.
  const lines = (await shownCode(`interface _ { ${declared} }`)).split('\n').slice(1, -1);
  const text = lines.map((line) => line.slice(2)).join('\n');
  return text.replace(method, name).replace(/;$/, '');
}
