// What a program costs the type checker.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

export type Cost = Record<'instantiations' | 'check' | 'total' | 'memory', number>;

/** Puts a program into a folder of its own beneath `folder`, with the settings of a strict application. */
export function writeConsumer(folder: string, name: string, source: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.ts'), source);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'preserve',
    types: [],
  };
  writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }));
}

/** Compiles a program. The duration is in ms, and the memory in MB. */
export function checkConsumer(folder: string, name: string): Cost {
  let output: string;
  try {
    const args = [tsc, '--project', join(folder, name), '--extendedDiagnostics'];
    output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout: string };
    throw new Error(`bench: the consumer \`${name}\` does not compile.\n${stdout.slice(0, 2000)}`);
  }
  const figure = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(output)?.[1]);
  return {
    instantiations: figure('Instantiations'),
    check: figure('Check time') * 1000,
    total: figure('Total time') * 1000,
    memory: figure('Memory used') / 1024,
  };
}
