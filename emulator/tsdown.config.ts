import { defineConfig, type UserConfig } from 'tsdown';
import { thirdPartyNotices } from '../scripts/build/third-party-notices.js';
import { files } from './page/files.js';

/** Dependencies that only `import` can load. The CommonJS build contains them, for test runners that know `require` alone. */
const importOnly = ['jose'];

/** Puts the files of the page into the build: a bundle has nothing beside it to read. */
const inlinePage = {
  name: 'inline-page',
  load: (id: string) => (/[\\/]page[\\/]files\.ts$/.test(id) ? `export const files = ${JSON.stringify(files)};` : null),
};

const shared = {
  target: 'es2022',
  tsconfig: '../tsconfig.json',
  platform: 'node',
  fixedExtension: false,
  dts: { sourcemap: false },
  // `AsyncDisposable`: consumers have it neither by `es2022` nor by the DOM. A bundle of declarations keeps no reference itself.
  banner: { dts: '/// <reference lib="esnext.disposable" />' },
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
    noExternal: importOnly,
    inlineOnly: false, // this is meant
    plugins: [inlinePage, thirdPartyNotices()],
    clean: false,
  },
]);
