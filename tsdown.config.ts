import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';
import { thirdPartyNotices } from './scripts/release/third-party-notices.js';
import { entriesOf, namespacesOf, pinned, versions } from './scripts/codegen/versions.js';

const shared = {
  target: 'es2022',
  dts: false,
  hash: false, // declarations name chunks: a name that changes with each build would show in users' errors
  outputOptions: { minifyInternalExports: false }, // an editor shows these names
} satisfies UserConfig;

/** The entry points of each version of the API. */
const versionEntries: Record<string, string> = Object.assign({}, ...versions().map(entriesOf));

/**
 * One chunk for what all versions share, and one for the namespaces of each: Node loads few files, and bundlers take of a
 * chunk what is used.
 */
const chunks = [
  { name: 'client', test: /\/src\/(?!tokens\/|webhooks\/|.*(index|types)\.ts$).*(?<!\.d)\.ts$/ }, // without other entry points
  ...versions().map((version) => ({
    name: `resources-${version}`,
    test: new RegExp(`/generated/${version}/resources/.*(?<!\\.d)\\.ts$`),
  })),
];

/** Dependencies that only `import` can load. The CommonJS builds contain them, for test runners that know `require` alone. */
const importOnly = { tokens: ['jose'], 'proxy-node': ['@remix-run/node-fetch-server'] };

const notices = thirdPartyNotices();

/** `clerk-bapi`, `/core`, `/types` and `/resources/*`: those of the default version, which are built under its own name. */
async function addDefaultVersion() {
  const version = pinned();
  await mkdir('dist/resources', { recursive: true });
  for (const name of [
    'index',
    'core',
    'types',
    ...namespacesOf(version).map((namespace) => `resources/${namespace}`),
  ]) {
    const built = `${path.relative(path.dirname(name), '.') || '.'}/${version}/${name}`;
    for (const type of ['js', 'd.ts']) await writeFile(`dist/${name}.${type}`, `export * from '${built}.js';\n`);
    await writeFile(`dist/${name}.d.cts`, `export * from '${built}.cjs';\n`);
    await writeFile(`dist/${name}.cjs`, `module.exports = require('${built}.cjs');\n`);
  }
}

/** Where the declarations are built: the build of `.d.cts` files writes modules as well, which are not wanted. */
const declarations = 'node_modules/.cache/declarations';

/** Adds the declarations. Those of ES modules re-export those of CommonJS: types stand once, and are the same for both. */
async function addDeclarations() {
  const isDeclaration = (source: string) => !source.endsWith('.cjs');
  await cp(declarations, 'dist', { recursive: true, filter: isDeclaration });
  for (const name of Object.keys(clientEntries))
    await writeFile(`dist/${name}.d.ts`, `export * from './${path.basename(name)}.cjs';\n`);
}

const tokens = { tokens: 'src/tokens/index.ts' };
const webhooks = { webhooks: 'src/webhooks/index.ts' };
const clientEntries = { ...versionEntries, ...tokens, ...webhooks };

/** The client, for any runtime. */
const client = {
  ...shared,
  platform: 'neutral', // no `node:` module may slip into what runs on Workers too
  fixedExtension: false,
  outputOptions: { ...shared.outputOptions, codeSplitting: { groups: chunks } },
  clean: false,
} satisfies UserConfig;

export default defineConfig([
  {
    ...client,
    entry: clientEntries,
    format: 'esm',
    clean: true,
    hooks: { 'build:done': addDefaultVersion },
  },
  { ...client, entry: { ...versionEntries, ...webhooks }, format: 'cjs' },
  {
    ...client,
    entry: tokens,
    format: 'cjs',
    outputOptions: shared.outputOptions, // in one file
    noExternal: importOnly.tokens,
    inlineOnly: false, // this is meant
    plugins: [notices],
  },
  {
    ...client,
    entry: clientEntries,
    format: 'cjs',
    dts: true,
    outputOptions: {
      ...client.outputOptions,
      chunkFileNames: ({ name }) => `shared/[name].${name.endsWith('.d') ? 'cts' : 'cjs'}`,
    },
    outDir: declarations,
    clean: true,
    hooks: { 'build:done': addDeclarations },
  },
  {
    ...shared,
    entry: { redis: 'src/redis/index.ts' },
    dts: true,
    format: ['esm', 'cjs'],
    platform: 'neutral',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: { bulk: 'src/bulk/index.ts' },
    dts: true,
    format: ['esm', 'cjs'],
    platform: 'node',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: { undici: 'src/undici/index.ts' },
    dts: true,
    format: ['esm', 'cjs'],
    platform: 'node',
    fixedExtension: false, // names as those of the other entries
    clean: false,
  },
  {
    ...shared,
    entry: { proxy: 'src/proxy/index.ts' },
    dts: true,
    format: 'esm',
    platform: 'neutral',
    clean: false,
  },
  {
    ...shared,
    entry: { 'proxy-node': 'src/proxy/node.ts' },
    dts: true,
    format: 'esm',
    platform: 'node',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: { 'proxy-node': 'src/proxy/node.ts' },
    dts: true,
    format: 'cjs',
    platform: 'node',
    fixedExtension: false,
    noExternal: importOnly['proxy-node'],
    inlineOnly: false, // this is meant
    plugins: [notices],
    clean: false,
  },
]);
