// The handwritten helpers, read from src/extensions: their signatures, their JSDoc, and the operations that they call.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { MethodSignature, Node } from 'typescript';
import { root } from '../cli.js';
import { ts } from '../codegen/compiler.js';
import { docOf, type Doc } from './jsdoc.js';
import { exportsOf, type Declarations } from './library/declarations.js';

/** A helper that is written by hand. */
export interface HandwrittenHelper {
  namespace: string;
  method: string;
  node: MethodSignature;
  doc: Doc;
  /** The helpers that it calls, such as `users.get`. */
  calls: ReadonlySet<string>;
}

const folder = 'src/extensions';

/** The calls `a.b()` in the functions that have a name. */
function callsOf(method: string, exported: Iterable<Declarations>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Node, isWithin: boolean): void => {
    if (isWithin && ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      found.add(node.expression.getText());
    const isMethod = (ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText() === method;
    ts.forEachChild(node, (child) => visit(child, isWithin || isMethod));
  };
  for (const declarations of exported) declarations.forEach((one) => visit(one, false));
  return found;
}

/** The helpers of the interfaces that say "Handwritten helpers of `clerk.users`". */
export function readHandwritten(): HandwrittenHelper[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.ts'));
  return names.sort().flatMap((name) => {
    const exported = [...exportsOf(`${folder}/${name}`).values()];
    return exported.flat().flatMap((declaration) => {
      const [, namespace] = /^Handwritten helpers of `clerk\.(\w+)`/.exec(docOf(declaration).summary) ?? [];
      if (namespace === undefined || !ts.isInterfaceDeclaration(declaration)) return [];
      return declaration.members.filter(ts.isMethodSignature).map((node) => {
        const method = node.name.getText();
        return { namespace, method, node, doc: docOf(node), calls: callsOf(method, exported) };
      });
    });
  });
}
