// @ts-check
// What a client adds to an application: bundled for any platform by the tools that people use, minified and gzipped.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';
import webpack from 'webpack';
import { root } from '../../cli.js';

/** Each takes the file of an application and gives the whole of it as one script. @type {Record<string, (entry: string) => Promise<string>>} */
export const bundlers = {
  async esbuild(entry) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      mainFields: ['module', 'main'],
      conditions: ['import'],
      legalComments: 'none',
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  },

  async rollup(entry) {
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()] });
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    await bundle.close();
    const { code } = await transform(output[0].code, { minify: true, target: 'es2022', legalComments: 'none' });
    return code;
  },

  async webpack(entry) {
    const folder = path.dirname(entry);
    const compiler = webpack({
      mode: 'production',
      target: ['web', 'es2022'],
      entry,
      experiments: { outputModule: true },
      output: { path: folder, filename: 'webpack.js', library: { type: 'module' } },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (!stats || stats.hasErrors()) throw new Error(`webpack: ${stats?.toString('errors-only')}`);
    return fs.readFile(path.join(folder, 'webpack.js'), 'utf8');
  },
};

/**
 * How many bytes an application takes, minified and gzipped, that has the built package installed.
 *
 * @param {keyof typeof bundlers} bundler
 * @param {string} source of the application
 */
export async function bundledBytes(bundler, source) {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'clerk-bapi-bundle-'));
  try {
    await fs.mkdir(path.join(folder, 'node_modules'));
    await fs.symlink(root, path.join(folder, 'node_modules/clerk-bapi'));
    const entry = path.join(folder, 'application.js');
    await fs.writeFile(entry, source);
    const code = await bundlers[bundler]?.(entry);
    return gzipSync(String(code), { level: 9 }).length;
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}
