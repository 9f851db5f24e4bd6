// Type-checks the project as it would be with some files changed, before they are written: the changed files, and every file
// that imports one of them, directly or not.
import fs from 'node:fs';
import path from 'node:path';
import type TypeScript from 'typescript';
import { ts } from '../codegen/compiler.js';
import type { Changes } from './tree.js';

export interface TypeProblem {
  /** Below the project's folder. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
}

/** A host that sees the changes as if they were written. @param changed - By absolute path. */
function hostWith(changed: Changes, options: TypeScript.CompilerOptions): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const directoryExists = host.directoryExists?.bind(host);
  const written = [...changed].filter(([, text]) => text !== undefined).map(([file]) => file);
  const folders = new Set(written.map((file) => path.dirname(file)));
  const isChanged = (file: string) => changed.has(path.normalize(file));
  host.readFile = (file) => (isChanged(file) ? changed.get(path.normalize(file)) : readFile(file));
  host.fileExists = (file) => (isChanged(file) ? changed.get(path.normalize(file)) !== undefined : fileExists(file));
  host.directoryExists = (folder) => folders.has(path.normalize(folder)) || directoryExists?.(folder) === true;
  return host;
}

/** The modules that import one of `changed`, directly or not, with these. */
function dependents(modules: string[], changed: string[], importsOf: (module: string) => string[]): string[] {
  const importers = new Map<string, string[]>();
  for (const module of modules)
    for (const imported of importsOf(module)) importers.set(imported, [...(importers.get(imported) ?? []), module]);
  const found = new Set<string>();
  const waiting = [...changed];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...(importers.get(file) ?? []));
  }
  return modules.filter((module) => found.has(module));
}

/**
 * @param root - The project's folder, which has a tsconfig.json.
 * @param changes - Changed modules are part of the project, wherever they are.
 * @returns What does not compile with the changes, in the order of the files.
 */
export function typeProblems(root: string, changes: Changes): TypeProblem[] {
  const real = fs.realpathSync(root);
  const changed: Changes = new Map([...changes].map(([file, text]) => [path.join(real, file), text]));
  const config: unknown = ts.readConfigFile(path.join(real, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config;
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, real);
  const host = hostWith(changed, options);
  const cache = ts.createModuleResolutionCache(real, (name) => name, options);
  const importsOf = (module: string) =>
    ts
      .preProcessFile(host.readFile(module) ?? '', true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((specifier) => /^\.|^clerk-bapi/.test(specifier)) // no other package imports what is generated
      .map((specifier) => {
        const found = ts.resolveModuleName(specifier, module, options, host, cache).resolvedModule?.resolvedFileName;
        // The importer of a deleted file finds nothing any more.
        return path.normalize(found ?? path.resolve(path.dirname(module), specifier.replace(/\.js$/, '.ts')));
      });
  const isModule = (file: string) => /\.[cm]?ts$/.test(file) && changed.get(file) !== undefined;
  const modules = [
    ...new Set([...fileNames.map((file) => path.normalize(file)), ...[...changed.keys()].filter(isModule)]),
  ]
    .filter((file) => !changed.has(file) || changed.get(file) !== undefined)
    .sort();
  const concerned = dependents(modules, [...changed.keys()], importsOf);
  const ambient = modules.filter((file) => file.endsWith('.d.ts')); // no file imports what these declare
  const program = ts.createProgram([...new Set([...ambient, ...concerned])], options, host);
  return concerned.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => ({
        file: path.relative(real, file),
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        message: ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' '),
      }),
    );
  });
}
