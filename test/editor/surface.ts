// What entry points declare: which types their declarations name, and which parts of them have no words.
import path from 'node:path';
import type { Declaration, FunctionDeclaration, Node, Program, Symbol as TsSymbol, TypeChecker } from 'typescript';
import { root } from '../../scripts/cli.js';
import { ts } from '../../scripts/codegen/compiler.js';

export interface Surface {
  /** How many names are exported. */
  exported: number;
  /** Types of the project that a declaration names and no entry point exports, with the file that declares each. */
  unnamed: string[];
  /** Exports, members and parameters without words, such as `BulkResult`, `BulkResult.done` and `bulk(rows)`. */
  silent: string[];
  /** Optional members of options that reject `undefined` under `exactOptionalPropertyTypes`. */
  strict: string[];
}

const isOwn = (declaration: Declaration): boolean => {
  const file = path.relative(root, declaration.getSourceFile().fileName);
  return /^(src|generated|emulator)\//.test(file);
};

const isTypes = (declaration: Declaration): boolean =>
  /\/generated\/.*types\.ts$/.test(declaration.getSourceFile().fileName);

/** Whether a member is for the class alone. Its errors are made by the client alone. */
const isPrivate = (node: Node): boolean =>
  ts.isConstructorDeclaration(node) ||
  (ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name)) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(
      ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
    ));

const isExported = (node: Declaration): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The name of a type that a node refers to. */
function referredName(node: Node): Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  return undefined;
}

/** What the declaration of an exported client names, and nobody looks into. */
const inner = new Set(['HelperClient']);

class Walk {
  readonly unnamed = new Set<string>();
  readonly silent = new Set<string>();
  readonly strict = new Set<string>();
  readonly #visited = new Set<TsSymbol>();

  constructor(
    private readonly checker: TypeChecker,
    private readonly exported: ReadonlySet<TsSymbol>,
  ) {}

  symbol(symbol: TsSymbol): void {
    if (this.#visited.has(symbol) || inner.has(symbol.name)) return;
    this.#visited.add(symbol);
    for (const declaration of symbol.declarations ?? []) {
      if (!isOwn(declaration) || ts.isTypeParameterDeclaration(declaration)) continue;
      if (!isTypes(declaration)) this.#words(declaration, symbol.name);
      this.#names(declaration);
    }
  }

  #names(node: Node): void {
    const isOfClass = ts.isTypeParameterDeclaration(node) && ts.isClassDeclaration(node.parent);
    if (ts.isBlock(node) || isPrivate(node) || isOfClass) return;
    const name = referredName(node);
    let symbol = name && this.checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    const [declaration] = symbol?.declarations ?? [];
    if (symbol && declaration && isOwn(declaration) && !ts.isTypeParameterDeclaration(declaration)) {
      const file = path.relative(root, declaration.getSourceFile().fileName);
      // An alias that no module exports is written out, and a base is not named.
      const isInlined = ts.isTypeAliasDeclaration(declaration) && !isExported(declaration);
      const needsName = !isInlined && !ts.isHeritageClause(node.parent);
      if (needsName && !this.exported.has(symbol)) this.unnamed.add(`${symbol.name} of ${file}`);
      this.symbol(symbol);
    }
    ts.forEachChild(node, (child) => this.#names(child));
  }

  #words(declaration: Declaration, name: string): void {
    if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
      for (const member of declaration.members) {
        if (isPrivate(member)) continue;
        const own = member.name && this.checker.getSymbolAtLocation(member.name);
        const isName = own?.name === 'name' && ts.isClassDeclaration(declaration);
        if (own && !isName && own.getDocumentationComment(this.checker).length === 0)
          this.silent.add(`${name}.${own.name}`);
        if (/(Options|Context)$/.test(name) && ts.isPropertySignature(member) && member.questionToken && member.type) {
          const types = ts.isUnionTypeNode(member.type) ? member.type.types : [member.type];
          if (!types.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword))
            this.strict.add(`${name}.${own?.name}`);
        }
        this.#parameters(member, own ? `${name}.${own.name}` : name);
      }
    }
    if (!ts.isVariableDeclaration(declaration)) this.#parameters(declaration, name);
    else if (declaration.initializer && !declaration.type) this.#parameters(declaration.initializer, name);
  }

  #parameters(node: Node, name: string): void {
    // The implementation of overloads is not shown.
    if (
      !ts.isFunctionLike(node) ||
      ts.isIndexSignatureDeclaration(node) ||
      (ts.isFunctionDeclaration(node) && node.body && this.#isOverloaded(node))
    )
      return;
    for (const { name: binding } of node.parameters) {
      const symbol = ts.isIdentifier(binding) ? this.checker.getSymbolAtLocation(binding) : undefined;
      if (symbol && symbol.name !== 'this' && symbol.getDocumentationComment(this.checker).length === 0)
        this.silent.add(`${name}(${symbol.name})`);
    }
  }

  #isOverloaded(node: FunctionDeclaration): boolean {
    const symbol = node.name && this.checker.getSymbolAtLocation(node.name);
    return (symbol?.declarations?.length ?? 0) > 1;
  }
}

/** @param files the modules of entry points */
export function surfaceOf(program: Program, files: readonly string[]): Surface {
  const checker = program.getTypeChecker();
  const resolved = (symbol: TsSymbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exported = new Set(
    files.flatMap((file) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      if (!module) throw new Error(`${file} is no module of the program`);
      return checker.getExportsOfModule(module).map(resolved);
    }),
  );
  const walk = new Walk(checker, exported);
  for (const symbol of exported) {
    if (symbol.getDocumentationComment(checker).length === 0) walk.silent.add(symbol.name);
    walk.symbol(symbol);
  }
  const sorted = (names: Set<string>) => [...names].sort();
  return {
    exported: exported.size,
    unnamed: sorted(walk.unnamed),
    silent: sorted(walk.silent),
    strict: sorted(walk.strict),
  };
}
