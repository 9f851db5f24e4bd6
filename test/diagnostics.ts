import path from 'node:path';
import { root } from '../scripts/cli.js';
import { inMemoryProgram, ts } from '../scripts/codegen/compiler.js';

/** A module that is checked without being written: its name, such as `a.ts`, and its text. */
export type Source = readonly [name: string, text: string];

/**
 * What the project's compiler, with the project's options, says of modules that are only in memory. They take the place of
 * files in test/, and may import `../src/index.js`.
 *
 * @returns one line for each complaint: where it is, and what it is
 */
export function diagnosticsOf(sources: readonly Source[]): string[] {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const inMemory = new Map(sources.map(([name, text]) => [path.join(root, 'test', name), text]));
  const program = inMemoryProgram(inMemory, { ...options, jsx: ts.JsxEmit.Preserve });
  return [...inMemory.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${path.basename(file)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}
