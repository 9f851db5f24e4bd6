// Whether the packages can be published.
//   tsx scripts/release/check.ts
import { root, runnable } from '../cli.js';
import { publicPackages, requireRepository } from './packages.js';

await runnable(import.meta, ': checks that the packages can be published', async () =>
  requireRepository(await publicPackages(root)),
);
