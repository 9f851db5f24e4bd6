import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests by what they read: each project has a task in turbo.json, which runs again only if that has changed. */
const folders = {
  proxy: ['proxy'],
  emulator: ['emulator'],
  pipeline: ['pipeline', 'normalise', 'bump', 'diff', 'fixtures', 'type-guard'],
  checks: ['checks'],
  docs: ['docs'],
};

const projects = Object.entries(folders).map(([name, names]) => ({
  name,
  include: names.map((folder) => `test/${folder}/**/*.test.ts`),
  ...(name === 'docs' && { globalSetup: 'test/docs/setup.ts' }),
  ...(name === 'pipeline' && { globalSetup: 'test/bump/setup.ts' }),
}));

/** The tests of the client are all others. */
const client = {
  name: 'client',
  include: ['test/**/*.test.ts'],
  exclude: projects.flatMap(({ include }) => include),
};

export default defineConfig(({ mode }) => ({
  resolve: {
    // Tests need no links of npm's workspaces.
    alias: {
      'clerk-bapi/2025-11-10/openapi.json': fileURLToPath(
        new URL('generated/2025-11-10/openapi.json', import.meta.url),
      ),
      'clerk-bapi/2026-05-12/openapi.json': fileURLToPath(
        new URL('generated/2026-05-12/openapi.json', import.meta.url),
      ),
      'clerk-bapi/openapi.json': fileURLToPath(new URL('generated/2025-11-10/openapi.json', import.meta.url)),
      'clerk-bapi/webhooks/openapi.json': fileURLToPath(
        new URL('generated/webhooks/2025-04-15/openapi.json', import.meta.url),
      ),
      'clerk-bapi/webhooks': fileURLToPath(new URL('src/webhooks/index.ts', import.meta.url)),
    },
  },
  test: {
    testTimeout: 60_000, // the pipeline and the browser take seconds, on a busy machine many
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    isolate: false, // to load the modules once, not for each file, takes half the time: a test undoes what it changes
    execArgv: ['--max-semi-space-size=64'], // to collect young objects less often saves a tenth
    projects: [client, ...projects].map((test) => ({
      extends: true as const,
      test: { ...test, provide: { isLong: mode === 'long' } }, // a project does not inherit it
    })),
  },
}));
