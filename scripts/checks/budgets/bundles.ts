// How many bytes a client adds to an application: bundled for any platform by the tools that people use, minified, gzipped.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build, transform, type Metafile } from 'esbuild';
import { rollup } from 'rollup';
import webpack, { type Stats } from 'webpack';
import { root } from '../../cli.js';

export const bundlers = ['esbuild', 'rollup', 'webpack'] as const;
export type Bundler = (typeof bundlers)[number];

async function byEsbuild(entry: string, external: string[] = []) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    external,
    legalComments: 'none',
    logLevel: 'error',
  });
  return { code: outputFiles[0]?.text ?? '', metafile };
}

async function byRollup(entry: string): Promise<string> {
  const bundle = await rollup({ input: entry, plugins: [nodeResolve()] });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  const { code } = await transform(output[0].code, { minify: true, target: 'es2022', legalComments: 'none' });
  return code;
}

async function byWebpack(entry: string): Promise<string> {
  const folder = path.dirname(entry);
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    entry,
    experiments: { outputModule: true },
    output: { path: folder, filename: 'webpack.js', library: { type: 'module' } },
  });
  const stats: Stats | undefined = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (!stats || stats.hasErrors()) throw new Error(`webpack: ${stats?.toString('errors-only')}`);
  return fs.readFile(path.join(folder, 'webpack.js'), 'utf8');
}

const bundle: Record<Bundler, (entry: string) => Promise<string>> = {
  esbuild: async (entry) => (await byEsbuild(entry)).code,
  rollup: byRollup,
  webpack: byWebpack,
};

/** Works with the file of an application that has the built package installed. */
async function withApplication<Result>(source: string, work: (entry: string) => Promise<Result>): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'clerk-bapi-bundle-'));
  try {
    await fs.mkdir(path.join(folder, 'node_modules'));
    await fs.symlink(root, path.join(folder, 'node_modules/clerk-bapi'));
    const entry = path.join(folder, 'application.js');
    await fs.writeFile(entry, source);
    return await work(entry);
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

/** The bytes of an application, minified and gzipped. */
export const gzippedBytes = (bundler: Bundler, source: string) =>
  withApplication(source, async (entry) => gzipSync(await bundle[bundler](entry), { level: 9 }).length);

/** The bytes of an application, minified by esbuild and gzipped, without the packages in `external`. */
export const bytesWithout = (external: string[], source: string) =>
  withApplication(source, async (entry) => gzipSync((await byEsbuild(entry, external)).code, { level: 9 }).length);

export const parts = ['own code', 'openapi-fetch', 'names and paths'] as const;
export type Part = (typeof parts)[number];

/** The part of a bundle that a file belongs to. What is generated for a version is built into a file of its own. */
function partOf(file: string): Part {
  if (file.includes('node_modules/openapi-fetch/')) return 'openapi-fetch';
  return /\/version-[^/]+\.js$/.test(file) ? 'names and paths' : 'own code';
}

/** The bytes of an application by part, minified by esbuild. These depend on the lock file alone. */
export async function minifiedBytes(source: string): Promise<Record<Part, number>> {
  const metafile: Metafile = await withApplication(source, async (entry) => (await byEsbuild(entry)).metafile);
  const bytes = { 'own code': 0, 'openapi-fetch': 0, 'names and paths': 0 };
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) bytes[partOf(file)] += bytesInOutput;
  }
  return bytes;
}
