import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../scripts/cli.js';

/**
 * Bundles a program of the project before the tests of a file, which start it often: nothing is transpiled then.
 *
 * @param entry - its TypeScript, from the root of the project
 * @param assets - a folder with files that the program reads from beside it
 * @returns gives the file to start
 */
export function bundledProgram(entry: string, assets?: string): () => string {
  let folder: string;
  beforeAll(async () => {
    const cache = path.join(root, 'node_modules/.cache'); // where dependencies are found
    await mkdir(cache, { recursive: true });
    folder = await mkdtemp(path.join(cache, 'program-'));
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: {
        'clerk-bapi/2025-11-10/openapi.json': path.join(root, 'generated/2025-11-10/openapi.json'),
        'clerk-bapi/2026-05-12/openapi.json': path.join(root, 'generated/2026-05-12/openapi.json'),
        'clerk-bapi/openapi.json': path.join(root, 'generated/2025-11-10/openapi.json'),
        'clerk-bapi/webhooks/openapi.json': path.join(root, 'generated/webhooks/2025-04-15/openapi.json'),
        'clerk-bapi/webhooks': path.join(root, 'src/webhooks/index.ts'),
        'clerk-bapi/bulk': path.join(root, 'src/bulk/index.ts'),
        'clerk-bapi/redis': path.join(root, 'src/redis/index.ts'),
        'clerk-bapi': path.join(root, 'src/index.ts'),
      },
      logLevel: 'warning',
    });
    if (assets !== undefined) await cp(path.join(root, assets), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () => path.join(folder, path.basename(entry).replace(/\.ts$/, '.js'));
}
