import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Tests need no links of npm's workspaces.
    alias: {
      'clerk-bapi/openapi.json': fileURLToPath(new URL('generated/2025-11-10/openapi.json', import.meta.url)),
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000, // the pipeline and the browser take seconds, on a busy machine many
    hookTimeout: 60_000,
  },
});
