import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { defineConfig, type UserConfig } from 'tsdown';
import { entriesOf, namespacesOf, pinned, versions } from './scripts/codegen/versions.js';

const shared = {
  target: 'es2022',
  dts: { sourcemap: false },
  sourcemap: true,
  outputOptions: { minifyInternalExports: false }, // an editor shows these names
} satisfies UserConfig;

/** The entry points of each version of the API. */
const versionEntries: Record<string, string> = Object.assign({}, ...versions().map(entriesOf));

/**
 * One chunk for what all versions share, and one for the namespaces of each: Node loads few files, and bundlers take of a
 * chunk what is used.
 */
const chunks = [
  { name: 'facade', test: /\/src\/(?!.*(index|core|client|verify-token|types)\.ts$).*(?<!\.d)\.ts$/ }, // tokens bring jose
  ...versions().map((version) => ({
    name: `resources-${version}`,
    test: new RegExp(`/generated/${version}/resources/.*(?<!\\.d)\\.ts$`),
  })),
];

/**
 * Dependencies that only `import` can load, and their licences. The CommonJS builds have them in them, for test runners
 * that know `require` alone.
 */
const importOnly = {
  'proxy-node': { '@remix-run/node-fetch-server': 'LICENSE' },
};

/** What `clerk-bapi/resources/*` is: the namespaces of the pinned version, which are built under its own name. */
async function addPinnedResources() {
  const version = pinned();
  await mkdir('dist/resources', { recursive: true });
  for (const name of namespacesOf(version)) {
    const built = `../${version}/resources/${name}`;
    for (const type of ['js', 'd.ts'])
      await writeFile(`dist/resources/${name}.${type}`, `export * from '${built}.js';\n`);
    await writeFile(`dist/resources/${name}.d.cts`, `export * from '${built}.cjs';\n`);
    await writeFile(`dist/resources/${name}.cjs`, `module.exports = require('${built}.cjs');\n`);
  }
}

/** Adds the licences of what is in a build, as these demand. */
const addLicences = (file: string, licences: Record<string, string>) => async () => {
  const texts = Object.entries(licences).map(
    async ([name, licence]) => `${name}\n\n${await readFile(`node_modules/${name}/${licence}`, 'utf8')}`,
  );
  await writeFile(`dist/${file}.LICENSE.txt`, (await Promise.all(texts)).join('\n'));
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      core: 'src/core.ts',
      tokens: 'src/tokens/index.ts',
      types: 'src/types.ts',
      ...versionEntries,
    },
    format: ['esm', 'cjs'],
    platform: 'neutral', // no `node:` module may slip into what runs on Workers too
    clean: true,
    hooks: { 'build:done': addPinnedResources },
    outputOptions: { ...shared.outputOptions, codeSplitting: { groups: chunks } },
  },
  {
    ...shared,
    entry: { undici: 'src/undici/index.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    fixedExtension: false, // names as those of the other entries
    clean: false,
  },
  {
    ...shared,
    entry: { proxy: 'src/proxy/index.ts' },
    format: 'esm',
    platform: 'neutral',
    clean: false,
  },
  {
    ...shared,
    entry: { 'proxy-node': 'src/proxy/node.ts' },
    format: 'esm',
    platform: 'node',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: { 'proxy-node': 'src/proxy/node.ts' },
    format: 'cjs',
    platform: 'node',
    fixedExtension: false,
    noExternal: Object.keys(importOnly['proxy-node']),
    inlineOnly: false, // this is meant
    hooks: { 'build:done': addLicences('proxy-node.cjs', importOnly['proxy-node']) },
    clean: false,
  },
]);
