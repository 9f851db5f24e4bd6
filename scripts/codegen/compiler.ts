// @ts-check
// The TypeScript compiler, for the programs here that need it.
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * By `require`, because an `import` of its nine megabytes has Node read them three times: half a second.
 *
 * @type {typeof import('typescript')}
 */
export const ts = createRequire(import.meta.url)('typescript');

/**
 * A program of modules that are only in memory.
 *
 * @param {Map<string, string>} modules their texts, by the absolute path that they stand in for
 * @param {import('typescript').CompilerOptions} options
 */
export function inMemoryProgram(modules, options) {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  const textOf = (/** @type {string} */ file) => modules.get(path.normalize(file));
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
