// Which codes the emulator's handlers reject calls with: read from their source, with every function that a handler calls.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/cli.js';

/** Where an error is created: which argument is its code, and its status, which is the first argument if it is not always the same. */
const creators: Record<string, { status?: number; code: number; otherwise?: string }> = {
  ApiError: { code: 1 },
  invalidField: { status: 422, code: 2, otherwise: 'form_param_value_invalid' },
  badField: { status: 400, code: 2, otherwise: 'form_param_value_invalid' },
};

const emulator = path.join(root, 'emulator');

function programOf(folder: string): ts.Program {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name));
  return ts.createProgram(
    files.filter((name) => !/^(dist|node_modules)\b/.test(name)).map((name) => path.join(folder, name)),
    {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      noLib: true, // codes are literals: no other type matters
      noResolve: true,
      strict: true,
      types: [],
    },
  );
}

/** The codes of each handler with their statuses, such as `404 resource_not_found`, by the ID of its operation. A code that is computed is left out. */
export function codesOfHandlers(operationIds: Set<string>): Map<string, Set<string>> {
  const program = programOf(emulator);
  const checker = program.getTypeChecker();

  const literals = (expression: ts.Expression): string[] => {
    if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return [expression.text];
    if (ts.isConditionalExpression(expression))
      return [...literals(expression.whenTrue), ...literals(expression.whenFalse)];
    const type = checker.getTypeAtLocation(expression);
    return (type.isUnion() ? type.types : [type]).flatMap((one) =>
      one.isStringLiteral() || one.isNumberLiteral() ? [String(one.value)] : [],
    );
  };

  /** The function that a name stands for. */
  const functionOf = (name: ts.Identifier): ts.Node | undefined => {
    let symbol = checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    const declaration = symbol?.valueDeclaration;
    if (!declaration) return undefined;
    if (ts.isFunctionLike(declaration) || ts.isPropertyAssignment(declaration)) return declaration;
    const initial = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return initial && ts.isFunctionLike(initial) ? initial : undefined;
  };

  const collect = (node: ts.Node, codes: Set<string>, seen: Set<ts.Node>): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const creator = creators[node.expression.getText()];
      const [first] = node.arguments ?? [];
      if (creator && first) {
        const { status, code, otherwise } = creator;
        const given = node.arguments?.[code];
        for (const one of given ? literals(given) : otherwise ? [otherwise] : [])
          for (const its of status ? [status] : literals(first)) codes.add(`${its} ${one}`);
      }
    }
    if (ts.isIdentifier(node) && !(node.text in creators)) {
      const called = functionOf(node);
      if (called && !seen.has(called)) {
        seen.add(called);
        collect(called, codes, seen);
      }
    }
    ts.forEachChild(node, (child) => collect(child, codes, seen));
  };

  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) {
      const id = node.name.getText();
      if (operationIds.has(id)) {
        const codes = found.get(id) ?? new Set();
        found.set(id, codes);
        const seen = new Set<ts.Node>();
        ts.forEachChild(node, (child) => collect(child, codes, seen));
        // A function that takes handlers, such as `whileEnabled`, adds what it rejects.
        for (let outer: ts.Node = node.parent; !ts.isSourceFile(outer); outer = outer.parent)
          if (ts.isCallExpression(outer)) collect(outer.expression, codes, seen);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes('/emulator/resources/')) visit(file);
  return found;
}
