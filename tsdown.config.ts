import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig, type UserConfig } from 'tsdown';
import {
  bulk,
  defaultEntries,
  proxy,
  proxyNode,
  redis,
  tokens,
  undici,
  versionEntries,
  webhooks,
} from './scripts/build/entries.js';
import { thirdPartyNotices } from './scripts/build/third-party-notices.js';
import type { Document } from './scripts/codegen/document.js';
import { readOperations } from './scripts/codegen/operations.js';
import { pinned, versions } from './scripts/codegen/versions.js';
import { readHandwritten } from './scripts/docs/handwritten.js';
import { packageLlms } from './scripts/docs/llms.js';

const shared = {
  target: 'es2022',
  dts: false, // scripts/build/declarations.ts writes them
  hash: false, // a name that changes with each build would show in users' stacks
  outputOptions: { minifyInternalExports: false }, // an editor shows these names
} satisfies UserConfig;

/**
 * One chunk for what all versions share, and one for each: the fewer files, the sooner Node has loaded them, and bundlers take
 * of a chunk what is used.
 */
const chunks = [
  { name: 'client', test: /\/src\/(?!tokens\/|webhooks\/|.*(index|types)\.ts$).*\.ts$/ }, // without other entry points
  ...versions().map((version) => ({
    name: `version-${version}`,
    test: new RegExp(`/generated/${version}/(?!types).*\\.ts$`),
  })),
];

/** Dependencies that only `import` can load. The CommonJS builds contain them, for test runners that know `require` alone. */
const importOnly = { tokens: ['jose'], 'proxy-node': ['@remix-run/node-fetch-server'] };

const notices = thirdPartyNotices();

/** For language models: every helper on a line. The site has the rest as `llms-full.txt`, which is a sixth of the package's limit. */
async function addLlms() {
  const spec = JSON.parse(await readFile(`generated/${pinned()}/openapi.json`, 'utf8')) as Document;
  await writeFile('dist/llms.txt', packageLlms(readOperations(spec), readHandwritten()));
}

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
    entry: { ...defaultEntries, ...versionEntries, ...tokens },
    format: 'esm',
    clean: true,
    hooks: { 'build:done': addLlms },
  },
  { ...client, entry: { ...defaultEntries, ...versionEntries }, format: 'cjs' },
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
    ...shared,
    entry: webhooks, // apart from the client, of which an application that only verifies webhooks needs nothing
    format: ['esm', 'cjs'],
    platform: 'neutral',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: redis,
    format: ['esm', 'cjs'],
    platform: 'neutral',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: bulk,
    format: ['esm', 'cjs'],
    platform: 'node',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: undici,
    format: ['esm', 'cjs'],
    platform: 'node',
    fixedExtension: false, // names as those of the other entries
    clean: false,
  },
  {
    ...shared,
    entry: proxy,
    format: 'esm',
    platform: 'neutral',
    clean: false,
  },
  {
    ...shared,
    entry: proxyNode,
    format: 'esm',
    platform: 'node',
    fixedExtension: false,
    clean: false,
  },
  {
    ...shared,
    entry: proxyNode,
    format: 'cjs',
    platform: 'node',
    fixedExtension: false,
    noExternal: importOnly['proxy-node'],
    inlineOnly: false, // this is meant
    plugins: [notices],
    clean: false,
  },
]);
