import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig, type UserConfig } from 'tsdown';
import * as pageFiles from './page/files.js';

/** Dependencies that only `import` can load, and their licences. The CommonJS build contains them, for test runners that know only `require`. */
const importOnly = { jose: 'LICENSE.md', 'json-schema-faker': 'LICENSE' };

/** Puts the files of the page into the build: a bundle has nothing beside it to read. */
const inlinePage = {
  name: 'inline-page',
  load: (id: string) =>
    /[\\/]page[\\/]files\.ts$/.test(id)
      ? Object.entries(pageFiles)
          .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
          .join('\n')
      : null,
};

/** Adds the licences of the packages that the CommonJS build contains, as they demand. */
async function addLicences() {
  const texts = Object.entries(importOnly).map(
    async ([name, licence]) => `${name}\n\n${await readFile(`../node_modules/${name}/${licence}`, 'utf8')}`,
  );
  await writeFile('dist/index.cjs.LICENSE.txt', (await Promise.all(texts)).join('\n'));
}

const shared = {
  target: 'es2022',
  tsconfig: '../tsconfig.json',
  platform: 'node',
  fixedExtension: false,
  dts: { sourcemap: false },
  sourcemap: true,
  outputOptions: { minifyInternalExports: false }, // an editor shows these names
  plugins: [inlinePage],
} satisfies UserConfig;

export default defineConfig([
  { ...shared, entry: { index: 'index.ts', cli: 'cli.ts' }, format: 'esm', clean: true },
  {
    ...shared,
    entry: { index: 'index.ts' },
    format: 'cjs',
    noExternal: Object.keys(importOnly),
    inlineOnly: false, // this is meant
    hooks: { 'build:done': addLicences },
    clean: false,
  },
]);
