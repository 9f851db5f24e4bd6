// Whether programs find the types with each way to resolve modules, and can declare what they export.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../cli.js';
import { check, compile } from '../harness.js';

interface Settings {
  type: 'module' | 'commonjs';
  options: Record<string, unknown>;
}

/** One of each way, with the options that most often break declarations. */
const settings: Record<string, Settings> = {
  node10: { type: 'commonjs', options: { module: 'commonjs', moduleResolution: 'node10' } },
  'node16, CommonJS': { type: 'commonjs', options: { module: 'node16' } },
  'node16, ES modules': { type: 'module', options: { module: 'node16', verbatimModuleSyntax: true } },
  'nodenext, CommonJS': { type: 'commonjs', options: { module: 'nodenext' } },
  bundler: {
    type: 'module',
    options: { module: 'esnext', moduleResolution: 'bundler', verbatimModuleSyntax: true },
  },
};

const shared = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false, // the declarations themselves are checked
  declaration: true,
  emitDeclarationOnly: true,
  outDir: 'out',
};

/** What no declaration of a consumer may name: files that package.json does not export. */
const inner = /['"](\.\/|clerk-bapi\/|.*node_modules\/clerk-bapi\/)dist\/[^'"]*['"]/;

async function compileWith(folder: string, { type, options }: Settings): Promise<void> {
  await fs.cp(path.join(root, 'test/package/types'), folder, { recursive: true });
  const json = (name: string, content: object) => fs.writeFile(path.join(folder, name), JSON.stringify(content));
  await json('package.json', { name: 'consumer', private: true, type });
  await json('tsconfig.json', { compilerOptions: { ...shared, ...options }, include: ['*.ts'] });
  await compile(folder);
  for (const name of await fs.readdir(path.join(folder, 'out'))) {
    const text = await fs.readFile(path.join(folder, 'out', name), 'utf8');
    const found = inner.exec(text);
    if (found)
      throw new Error(`  ${name} names ${found[0]}, which is no entry point: export the type from src/exports.ts`);
  }
}

/** @param project that has the packages installed */
export async function checkTypeConsumers(project: string): Promise<void> {
  for (const [index, [name, setting]] of Object.entries(settings).entries()) {
    await check(`programs find the types and declare what they export: ${name}`, () =>
      compileWith(path.join(project, `types-${index}`), setting),
    );
  }
}
