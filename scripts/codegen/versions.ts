// The versions of the API in the package: which there are, which one `clerk-bapi` is, and the files that let it be so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import { versionForm } from '../codegen.config.js';
import { SpecError } from './errors.js';

/** The file that says which version `clerk-bapi` is. */
const defaultFile = path.join(root, 'src/index.ts');

/** Where that file names the version. */
const defaultVersion = /(?<=\/generated\/)[^/']*/;

const form = new RegExp(`^${versionForm.source}$`);

/** Whether text has the form of a version. */
export const isVersion = (name: string): boolean => form.test(name);

/** A folder without a spec may hold the overlay of a version to come. */
const hasSpec = (version: string): boolean => existsSync(path.join(root, 'openapi', version, 'openapi.yaml'));

/** The specs in a folder of openapi/; none if the project has no such folder. */
const specsIn = (folder: string): string[] => {
  const place = path.join(root, 'openapi', folder);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter(isVersion);
  return names
    .map((name) => path.posix.join(folder, name))
    .filter(hasSpec)
    .sort();
};

/** The versions of the API that have a spec here, oldest first. */
export const versions = (): string[] => specsIn('');

/** The versions of the webhooks that have a spec here, oldest first. */
export const webhookVersions = (): string[] => specsIn('webhooks').map((name) => path.posix.basename(name));

/** All specs: those of the API by their versions, and those of webhooks, such as `webhooks/2025-04-15`. */
export const specs = (): string[] => [...versions(), ...webhookVersions().map((version) => `webhooks/${version}`)];

/**
 * The version that `clerk-bapi` is: what src/index.ts exports.
 *
 * @throws {SpecError} if openapi/ has no such version
 */
export function pinned(): string {
  const [version] = defaultVersion.exec(readFileSync(defaultFile, 'utf8')) ?? [''];
  if (!versions().includes(version)) {
    throw new SpecError(`src/index.ts exports ${version || 'no version'}: it must name a version that is in openapi/.`);
  }
  return version;
}

/** src/index.ts with another version in it. */
export const defaultEntry = (version: string): string =>
  readFileSync(defaultFile, 'utf8').replace(defaultVersion, version);

/** The namespaces of a version: each is a module of generated/<version>/resources/. */
const namespacesOf = (version: string): string[] =>
  readdirSync(path.join(root, 'generated', version, 'resources'))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => name !== 'index');

/** The entry points of a version: the name of each in the package, and the module that it is built from. */
export const entriesOf = (version: string): Record<string, string> => ({
  [`${version}/index`]: `generated/${version}/index.ts`,
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
export function withEntries(
  exports: Record<string, unknown>,
  present: string[],
  byDefault: string,
): Record<string, unknown> {
  const { './openapi.json': _, './package.json': manifest, ...rest } = exports;
  const others = Object.entries(rest).filter(([name]) => !isVersion(name.split('/')[1] ?? ''));
  const entries = present.flatMap((version): [string, unknown][] => [
    [`./${version}`, exported(`${version}/index`)],
    [`./${version}/*`, exported(`${version}/*`)],
    [`./${version}/openapi.json`, `./generated/${version}/openapi.json`],
  ]);
  return {
    ...Object.fromEntries(others),
    './openapi.json': `./generated/${byDefault}/openapi.json`,
    ...Object.fromEntries(entries),
    './package.json': manifest,
  };
}

/** The declarations of a condition of `exports`: those of CommonJS, since who asks for `typesVersions` knows no other modules. */
const declarationsOf = (entry: unknown): string | undefined => {
  const { require, import: module } = Object(entry) as Record<'require' | 'import', { types?: string } | undefined>;
  return (require ?? module)?.types;
};

/** `typesVersions` of package.json, by which `moduleResolution: node10` finds the entry points that `exports` has. */
export function typesVersionsOf(exports: Record<string, unknown>): Record<'*', Record<string, [string]>> {
  const entries = Object.entries(exports).flatMap(([name, entry]): [string, [string]][] => {
    const declarations = name === '.' ? undefined : declarationsOf(entry);
    return declarations === undefined ? [] : [[name.slice('./'.length), [declarations]]];
  });
  return { '*': Object.fromEntries(entries) };
}
