import path from 'node:path';
import type { CompilerOptions } from 'typescript';
import { root } from '../../cli.js';
import { inMemoryProgram, ts } from '../../codegen/compiler.js';

/** How many types the type checker instantiates for a module that uses the built package. */
export function instantiations(source: string): number {
  const options: CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    paths: { 'clerk-bapi/*': ['dist/*.d.ts', 'dist/*/index.d.ts'].map((file) => path.join(root, file)) },
  };
  const program = inMemoryProgram(new Map([[path.join(root, 'consumer.ts'), source]]), options);
  const [problem] = program.getSemanticDiagnostics();
  if (problem)
    throw new Error(`the consumer does not compile: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  return program.getInstantiationCount();
}
