// Runs code blocks of the guides.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/cli.js';
import { ts } from '../../scripts/codegen/compiler.js';

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };

type Run = (require: (name: string) => unknown, exports: object, ...globals: unknown[]) => void;

/** The blocks of TypeScript under a heading of a guide. Without a heading: those before the first one. */
export function blocksUnder(guide: string, heading?: string): string[] {
  const text = readFileSync(path.join(root, 'docs/guides', `${guide}.md`), 'utf8');
  const section = heading === undefined ? text : (text.split(`\n## ${heading}\n`)[1] ?? '');
  return [...section.split(/^## /m)[0]!.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);
}

/**
 * Runs a code block.
 *
 * @param modules - what it may import
 * @param globals - what it takes for granted
 * @returns what it exports
 */
export function runBlock(
  code: string,
  modules: Record<string, unknown>,
  globals: Record<string, unknown> = {},
): Record<string, unknown> {
  const exported: Record<string, unknown> = {};
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  // oxlint-disable-next-line typescript/no-implied-eval -- the example is text, and is what is tested
  const run = new Function('require', 'exports', ...Object.keys(globals), outputText) as Run;
  run((name) => modules[name], exported, ...Object.values(globals));
  return exported;
}
