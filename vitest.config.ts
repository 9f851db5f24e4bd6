import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000, // the pipeline and the browser take seconds, on a busy machine many
    hookTimeout: 60_000,
  },
});
