// The TypeScript compiler, for the programs here that need it.
import { createRequire } from 'node:module';
import path from 'node:path';
import type TypeScript from 'typescript';

/** By `require`, because an `import` of its nine megabytes has Node read them three times: half a second. */
export const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;

/**
 * A program of modules that are only in memory.
 *
 * @param modules their texts, by the absolute path that they stand in for
 */
export function inMemoryProgram(modules: Map<string, string>, options: TypeScript.CompilerOptions): TypeScript.Program {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  const textOf = (file: string) => modules.get(path.normalize(file));
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = textOf(file);
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  return ts.createProgram([...modules.keys()], options, host);
}
