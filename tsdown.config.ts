import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/tokens.ts', 'src/types.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral', // no `node:` module may slip into what runs on Workers too
  dts: { sourcemap: false },
  sourcemap: true,
  clean: true,
  outputOptions: { minifyInternalExports: false }, // an editor shows these names
});
