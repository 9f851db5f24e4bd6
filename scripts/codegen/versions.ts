// The versions of the API in the package: which there are, which one `clerk-bapi` is, and the files that let it be so.
import fs from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { root } from '../cli.js';
import { SpecError } from './errors.js';

/** Names the pinned version, and holds nothing else. After a change by hand, `npm run generate` does the rest. */
const pinFile = path.join(root, 'openapi/pinned');

const isVersion = (name: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(name);

/** The versions that have a spec here, oldest first. */
export const versions = (): string[] => readdirSync(path.join(root, 'openapi')).filter(isVersion).sort();

/**
 * The version that `clerk-bapi` is.
 *
 * @throws {SpecError} if openapi/ has no such version
 */
export function pinned(): string {
  const version = readFileSync(pinFile, 'utf8').trim();
  if (!versions().includes(version)) {
    throw new SpecError(`openapi/pinned says ${version || 'nothing'}: it must name a version that is in openapi/.`);
  }
  return version;
}

/** The files of generated/pinned/, by name: what `src/` imports, and so what `clerk-bapi` is. */
export function pinnedFiles(version: string): Map<string, string> {
  const heading = `// Written by \`npm run generate\` from openapi/pinned.\n`;
  return new Map([
    ['resources/index.ts', `${heading}export * from '../../${version}/resources/index.js';\n`],
    ['types.ts', `${heading}export type * from '../${version}/types.js';\n`],
  ]);
}

/** The modules of src/ that stand on the pinned version. Each version has them too, on itself. */
const entryModules = ['client.ts', 'core.ts', 'index.ts'];

/** The entry point of a version: what `src/` has for the pinned one, as files of generated/<version>/, by name. */
export async function entryFiles(): Promise<Map<string, string>> {
  const style = await prettier.resolveConfig(`${root}/package.json`);
  const own = entryModules.map((name) => name.replace('.ts', '')).join('|');
  const files = entryModules.map(async (name) => {
    const source = await fs.readFile(path.join(root, 'src', name), 'utf8');
    const moved = source
      .replaceAll(new RegExp(`'\\./(?!(?:${own})\\.js')`, 'g'), `'../../src/`)
      .replaceAll(`'../generated/pinned/`, `'./`);
    const heading = `// Written by \`npm run generate\` from src/${name}. Do not edit: change that.\n\n`;
    return [name, await prettier.format(heading + moved, { ...style, parser: 'typescript' })] as const;
  });
  return new Map(await Promise.all(files));
}

/** The namespaces of a version: each is a module of generated/<version>/resources/. */
export const namespacesOf = (version: string): string[] =>
  readdirSync(path.join(root, 'generated', version, 'resources'))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => name !== 'index');

/** The entry points of a version: the name of each in the package, and the module that it is built from. */
export const entriesOf = (version: string): Record<string, string> => ({
  [version]: `generated/${version}/index.ts`,
  [`${version}/core`]: `generated/${version}/core.ts`,
  [`${version}/types`]: `generated/${version}/types.ts`,
  ...Object.fromEntries(
    namespacesOf(version).map((name) => [`${version}/resources/${name}`, `generated/${version}/resources/${name}.ts`]),
  ),
});

/** An entry point as package.json has it. */
const exported = (name: string) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});

/** `exports` of package.json with the entry points of these versions, and of no others: after all else, oldest first. */
export function withEntries(exports: Record<string, unknown>, present: string[]): Record<string, unknown> {
  const { './package.json': manifest, ...rest } = exports;
  const others = Object.entries(rest).filter(([name]) => !isVersion(name.split('/')[1] ?? ''));
  const entries = present.flatMap((version): [string, unknown][] => [
    [`./${version}`, exported(version)],
    ...['core', 'types', 'resources/*'].map((name): [string, unknown] => [
      `./${version}/${name}`,
      exported(`${version}/${name}`),
    ]),
    [`./${version}/openapi.json`, `./generated/${version}/openapi.json`],
  ]);
  return {
    ...Object.fromEntries(others),
    ...Object.fromEntries(entries),
    './package.json': manifest,
  };
}
