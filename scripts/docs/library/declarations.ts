// What an entry point exports: the declarations in the sources, found by following its exports and imports.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  ClassDeclaration,
  FunctionDeclaration,
  InterfaceDeclaration,
  SourceFile,
  Statement,
  TypeAliasDeclaration,
  VariableDeclaration,
} from 'typescript';
import { root } from '../../cli.js';
import { ts } from '../../codegen/compiler.js';

export type Declaration =
  | ClassDeclaration
  | FunctionDeclaration
  | InterfaceDeclaration
  | TypeAliasDeclaration
  | VariableDeclaration;

/** A function has a declaration for each of its overloads. */
export type Declarations = readonly Declaration[];

const sources = new Map<string, SourceFile | undefined>();

function sourceOf(file: string): SourceFile | undefined {
  if (!sources.has(file)) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    sources.set(file, text === undefined ? undefined : ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return sources.get(file);
}

/** The file that a module imports; `undefined` for packages. */
function imported(specifier: { getText(): string }, from: SourceFile): SourceFile | undefined {
  const name = specifier.getText().slice(1, -1);
  if (!name.startsWith('.')) return undefined;
  return sourceOf(path.join(path.dirname(from.fileName), name.replace(/\.js$/, '.ts')));
}

function declaredBy(statement: Statement): (readonly [name: string, declaration: Declaration])[] {
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  )
    return statement.name ? [[statement.name.text, statement]] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map((one) => [one.name.getText(), one]);
}

/** All that a file declares, by name. The implementation of an overloaded function is left out. */
function declaredIn(source: SourceFile): Map<string, Declarations> {
  const found = new Map<string, Declaration[]>();
  for (const [name, declaration] of source.statements.flatMap(declaredBy))
    found.set(name, [...(found.get(name) ?? []), declaration]);
  for (const [name, all] of found) {
    const signatures = all.filter((one) => !ts.isFunctionDeclaration(one) || !one.body);
    if (signatures.length > 0) found.set(name, signatures);
  }
  return found;
}

const isExported = (declaration: Declaration): boolean =>
  Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);

function exportsIn(source: SourceFile): Map<string, Declarations> {
  const found = new Map([...declaredIn(source)].filter(([, [first]]) => first && isExported(first)));
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) continue;
    const target = imported(statement.moduleSpecifier, source);
    const exported = target ? exportsIn(target) : new Map<string, Declarations>();
    const { exportClause } = statement;
    if (!exportClause) for (const [name, all] of exported) if (!found.has(name)) found.set(name, all);
    if (!exportClause || !ts.isNamedExports(exportClause)) continue;
    for (const { name, propertyName } of exportClause.elements) {
      const declarations = exported.get((propertyName ?? name).text);
      if (declarations) found.set(name.text, declarations);
    }
  }
  return found;
}

/**
 * What an entry point exports, by name, in the order of its exports.
 *
 * @param file - below the root, such as `src/index.ts`
 */
export function exportsOf(file: string): Map<string, Declarations> {
  const source = sourceOf(path.join(root, file));
  if (!source) throw new Error(`There is no file ${file}.`);
  return exportsIn(source);
}

/** What a name means in a file: what the file declares, or imports from another one. */
export function declarationsOf(name: string, source: SourceFile): Declarations | undefined {
  const own = declaredIn(source).get(name);
  if (own) return own;
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const element = bindings.elements.find((one) => one.name.text === name);
    const target = element && imported(statement.moduleSpecifier, source);
    if (element && target) return exportsIn(target).get((element.propertyName ?? element.name).text);
  }
  return undefined;
}
