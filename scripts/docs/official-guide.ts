// Writes the table of docs/guides/from-clerk-backend.md: each method of Clerk's own SDK, and the helper that does the same.
// What a method does is what it requests of the emulator.
//   tsx scripts/docs/official-guide.ts
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import prettier from 'prettier';
import type { Official } from '../checks/official/methods.js';
import { callEverything, type Outcome } from '../checks/official/run.js';
import { root, runnable } from '../cli.js';
import { readSpec } from '../codegen/spec.js';
import { style } from '../codegen/style.js';
import { pinned } from '../codegen/versions.js';
import { officialGuideFile, officialTable, withTable } from './official.js';

/** The text of the guide as it should be. */
export async function compileOfficialGuide(outcome: Pick<Outcome, 'methods' | 'uses'>): Promise<string> {
  const file = path.join(root, officialGuideFile);
  const text = withTable(await fs.readFile(file, 'utf8'), await officialTable(await readSpec(pinned()), outcome));
  return prettier.format(text, { ...style, parser: 'markdown' });
}

await runnable(import.meta, `: writes ${officialGuideFile}`, async () => {
  const { createClerkClient } = createRequire(import.meta.url)('@clerk/backend') as {
    createClerkClient: (options: object) => Official;
  };
  const outcome = await callEverything(createClerkClient, () => []);
  await fs.writeFile(path.join(root, officialGuideFile), await compileOfficialGuide(outcome));
});
