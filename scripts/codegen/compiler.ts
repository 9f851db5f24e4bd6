// The TypeScript compiler, for the programs here that need it.
import { createRequire } from 'node:module';
import path from 'node:path';
import type TypeScript from 'typescript';

/** By `require`, because an `import` of its nine megabytes has Node read them three times: half a second. */
export const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;

/**
 * The files that the programs of this process have read, by options and path: they share large ones. A file that was bound
 * by other options has to be bound again.
 */
const filesByOptions = new Map<string, Map<string, TypeScript.SourceFile | undefined>>();

function filesFor(options: TypeScript.CompilerOptions): Map<string, TypeScript.SourceFile | undefined> {
  const key = JSON.stringify(options);
  const files = filesByOptions.get(key) ?? new Map<string, TypeScript.SourceFile | undefined>();
  filesByOptions.set(key, files);
  return files;
}

/**
 * A program of modules that are only in memory. It must not outlive a change of the files that they import.
 *
 * @param modules their texts, by the absolute path that they stand in for
 */
export function inMemoryProgram(modules: Map<string, string>, options: TypeScript.CompilerOptions): TypeScript.Program {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  const files = filesFor(options);
  const textOf = (file: string) => modules.get(path.normalize(file));
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = textOf(file);
    if (text !== undefined) return ts.createSourceFile(file, text, language, true);
    if (!files.has(file)) files.set(file, getSourceFile(file, language, ...rest));
    return files.get(file);
  };
  return ts.createProgram([...modules.keys()], options, host);
}
