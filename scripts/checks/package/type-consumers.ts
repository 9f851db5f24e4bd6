// Whether programs find the types with each way to resolve modules and each compiler, and can declare what they export.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../cli.js';
import { check, tool } from '../harness.js';
import { compileBy, installCompilers, type Compiler } from './compilers.js';

interface Consumer {
  compiler: Compiler;
  type: 'module' | 'commonjs';
  /** Whether the DOM is in its types, as in most projects. One without it has the types of Node. */
  hasDom: boolean;
  /** Whether the declarations themselves are checked. */
  checksLibraries: boolean;
  /** The folder of test/package/ with its programs. */
  source?: string;
  options: Record<string, unknown>;
  /** Whether it is left to `npm run test:long`: a compiler in JavaScript takes five seconds, and others of its kind remain. */
  isLong?: boolean;
}

const node10 = { module: 'commonjs', moduleResolution: 'node10' };
const bundler = { module: 'esnext', moduleResolution: 'bundler', verbatimModuleSyntax: true };

/**
 * Each way to resolve modules, and each compiler with and without the DOM. All check the libraries: `skipLibCheck` only leaves
 * errors out, so that what compiles without it compiles with it. The native compiler, which takes a second, shows that.
 */
const consumers: Consumer[] = [
  { compiler: '5.4', type: 'commonjs', hasDom: true, checksLibraries: true, options: node10 },
  {
    compiler: '5.4',
    type: 'commonjs',
    hasDom: false,
    checksLibraries: true,
    options: { module: 'node16' },
    isLong: true,
  },
  { compiler: 'own', type: 'commonjs', hasDom: true, checksLibraries: true, options: node10, isLong: true },
  { compiler: 'own', type: 'module', hasDom: false, checksLibraries: true, options: bundler, isLong: true },
  { compiler: '6', type: 'module', hasDom: true, checksLibraries: true, options: bundler, isLong: true },
  { compiler: '6', type: 'commonjs', hasDom: false, checksLibraries: true, options: { module: 'nodenext' } },
  { compiler: '7', type: 'commonjs', hasDom: true, checksLibraries: true, options: { module: 'node16' } },
  {
    compiler: '7',
    type: 'module',
    hasDom: false,
    checksLibraries: true,
    options: { module: 'node16', verbatimModuleSyntax: true },
  },
  { compiler: '7', type: 'module', hasDom: true, checksLibraries: false, options: bundler },
  { compiler: '7', type: 'commonjs', hasDom: false, checksLibraries: false, options: { module: 'nodenext' } },
  {
    compiler: '7',
    type: 'module',
    hasDom: true,
    checksLibraries: true,
    source: 'isolated-declarations',
    options: { module: 'nodenext', isolatedDeclarations: true, isolatedModules: true },
  },
];

const shared = {
  target: 'es2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  declaration: true,
  emitDeclarationOnly: true,
  outDir: 'out',
  rootDir: '.',
};

const optionsOf = ({ options, hasDom, checksLibraries }: Consumer) => ({
  ...shared,
  ...options,
  lib: ['es2022', ...(hasDom ? ['dom', 'dom.iterable'] : [])],
  types: hasDom ? [] : ['node'],
  typeRoots: [tool('@types')],
  skipLibCheck: !checksLibraries,
  skipDefaultLibCheck: true, // those of the compiler itself
});

/** What no declaration of a consumer may name: files that package.json does not export. */
const inner = /['"](\.\/|clerk-bapi\/|.*node_modules\/clerk-bapi\/)dist\/[^'"]*['"]/;

async function compileConsumer(folder: string, consumer: Consumer): Promise<void> {
  const { compiler, type, source = 'types' } = consumer;
  await fs.cp(path.join(root, 'test/package', source), folder, { recursive: true });
  const json = (name: string, content: object) => fs.writeFile(path.join(folder, name), JSON.stringify(content));
  await json('package.json', { name: 'consumer', private: true, type });
  await json('tsconfig.json', { compilerOptions: optionsOf(consumer), include: ['*.ts'] });
  await compileBy(compiler, folder);
  for (const name of await fs.readdir(path.join(folder, 'out'))) {
    const text = await fs.readFile(path.join(folder, 'out', name), 'utf8');
    const found = inner.exec(text);
    if (found)
      throw new Error(`  ${name} names ${found[0]}, which is no entry point: export the type from src/exports.ts`);
  }
}

function nameOf({ compiler, type, hasDom, checksLibraries, options }: Consumer): string {
  const details = [
    `TypeScript ${compiler === 'own' ? "of the project's own version" : compiler}`,
    ...Object.entries(options).map(([name, value]) => (value === true ? name : String(value))),
    type === 'module' ? 'ES modules' : 'CommonJS',
    hasDom ? 'DOM' : 'no DOM',
    checksLibraries ? 'libraries checked' : 'skipLibCheck',
  ];
  return details.join(', ');
}

/**
 * @param project that has the packages installed
 * @param takesLong whether the slow ones are checked too
 */
export async function checkTypeConsumers(project: string, takesLong: boolean): Promise<void> {
  await check('the compilers of consumers are installed', installCompilers);
  for (const [index, consumer] of consumers.entries()) {
    if (consumer.isLong && !takesLong) {
      console.log(`left to \`npm run test:long\`: ${nameOf(consumer)}`);
      continue;
    }
    await check(`programs find the types and declare what they export: ${nameOf(consumer)}`, () =>
      compileConsumer(path.join(project, `types-${index}`), consumer),
    );
  }
}

/**
 * The first example of README, in a project that has nothing but the packages: neither the types of Node nor `skipLibCheck`.
 *
 * @param project that has both packages installed
 */
export async function checkFirstCall(project: string): Promise<void> {
  await check("README's first example compiles without the types of Node, libraries checked", async () => {
    const readme = await fs.readFile(path.join(project, 'node_modules/clerk-bapi/README.md'), 'utf8');
    const [, code] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
    if (!code) throw new Error('  README.md has no example');
    const consumer: Consumer = {
      compiler: '7',
      type: 'module',
      hasDom: true,
      checksLibraries: true,
      options: { module: 'nodenext', verbatimModuleSyntax: true, isolatedModules: true },
    };
    const folder = path.join(project, 'first-call');
    await fs.mkdir(folder);
    await fs.writeFile(path.join(folder, 'first-call.ts'), code);
    await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
    const tsconfig = { compilerOptions: optionsOf(consumer), include: ['*.ts'] };
    await fs.writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    await compileBy(consumer.compiler, folder);
  });
}
