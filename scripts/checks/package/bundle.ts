// Whether an entry point runs where Node's own modules are missing, and brings nothing of another version or entry point.
import fs from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build, type OnResolveArgs } from 'esbuild';
import { throwProblems } from '../harness.js';

/** What the bundle of a program that uses a version of the API may have: this package's own code, and one dependency. */
const bundled = [/^node_modules\/clerk-bapi\/dist\//, /^node_modules\/openapi-fetch\//];

/** Whether a module belongs to another entry point or to another version. */
const isForeign = (source: string, version: string) =>
  /(^|\/)(emulator|src\/(proxy|undici))\//.test(source) ||
  (/(^|\/)generated\//.test(source) && !source.includes(`generated/${version}/`));

const keepBuiltin = ({ path }: OnResolveArgs) => (isBuiltin(path) ? { path, external: true } : undefined);

/** The sources of a built file: the build names each where its code begins. */
async function sourcesOf(file: string): Promise<string[]> {
  const text = await fs.readFile(file, 'utf8');
  return [...text.matchAll(/^\/\/#region (\S+)$/gm)].map(([, source = '']) => source);
}

/**
 * @param folder of a project that has the package
 * @param version the version of the API that the entry point is
 */
export async function checkBundle(folder: string, entry: string, version: string): Promise<void> {
  const installed = path.join(folder, 'node_modules/clerk-bapi/dist', `${entry}.js`);
  await fs.access(installed);
  const { metafile } = await build({
    entryPoints: [installed],
    absWorkingDir: folder,
    bundle: true, // shows what its dependencies import as well
    platform: 'neutral',
    format: 'esm',
    plugins: [{ name: 'builtins', setup: (build) => build.onResolve({ filter: /.*/ }, keepBuiltin) }],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  const own = files.filter((file) => file.includes('/clerk-bapi/')).map((file) => path.join(folder, file));
  const sources = (await Promise.all(own.map(sourcesOf))).flat();
  throwProblems([
    ...Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
      imports.filter((imported) => imported.external).map((imported) => `${file} imports ${imported.path}`),
    ),
    ...files.filter((file) => !bundled.some((pattern) => pattern.test(file))).map((file) => `${file} is in the bundle`),
    ...(sources.some((source) => source.includes(`generated/${version}/`))
      ? []
      : ['the build does not name its sources']),
    ...sources.filter((source) => isForeign(source, version)).map((source) => `${source} is in the bundle`),
  ]);
}
