// Budgets that a change must not exceed: what the client adds to an application, and what a call takes.
//   tsx scripts/checks/budgets.ts            after `npm run build`
//   tsx scripts/checks/budgets.ts --update   writes the counts to budgets/limits.json, for a change that has a reason to
// Counts that the lock file decides have an exact limit, in limits.json. What also depends on the version of Node has a limit
// with a margin: gzipped bytes, and allocations beside those of a peer. Times are measured in bench/, and are no budget.
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { everyCall, twoCalls } from '../../bench/programs.js';
import { root, runnable } from '../cli.js';
import { examplesModule } from '../codegen/examples.js';
import type { Document } from '../codegen/document.js';
import { countAllocations } from './budgets/allocations.js';
import { bundlers, bytesWithout, gzippedBytes, minifiedBytes, parts } from './budgets/bundles.js';
import { instantiations } from './budgets/instantiations.js';
import { countModules } from './budgets/modules.js';
import { readJson } from './harness.js';

interface Budget {
  what: string;
  count: number;
  unit: string;
  /** Without one, the limit is the exact count in limits.json. */
  limit?: number;
}

const limitsFile = path.join(root, 'scripts/checks/budgets/limits.json');

/** The version that is counted, whichever version is the default: a new default must not change the counts. */
const version = '2025-11-10';

// Gzipped bytes: 14,000 and 9,200 are the targets. Rate limits, the log, hooks and checks of what is given take the rest.
const applications = [
  {
    name: 'all operations',
    source: `import { createClerk } from 'clerk-bapi/${version}'; export const clerk = createClerk();`,
    gzipped: 21_250,
  },
  {
    name: 'domains alone',
    source: `import { createClerk } from 'clerk-bapi/${version}/core';
      import { domains } from 'clerk-bapi/${version}/resources/domains';
      export const clerk = createClerk({ namespaces: { domains } });`,
    gzipped: 15_800,
  },
] as const;

/** A part of an application that tells errors apart, and has no client. */
const errors = { name: 'isClerkAPIError', source: "export { isClerkAPIError } from 'clerk-bapi';", gzipped: 260 };

/** What other entry points add to an application that has a client, and are without one; without their dependencies. */
const entryPoints = [{ name: 'clerk-bapi/tokens', external: ['jose'], gzipped: 4_750, alone: 5_650 }];

/** An application that verifies webhooks, and nothing else. */
const webhooks = {
  name: 'verifyWebhook',
  source: "export { verifyWebhook, WebhookError } from 'clerk-bapi/webhooks';",
  gzipped: 1_830,
};

async function* budgets(): AsyncGenerator<Budget> {
  for (const { name, source } of applications) {
    const bytes = await minifiedBytes(source);
    for (const part of parts) yield { what: `${name}, ${part}`, count: bytes[part], unit: 'bytes minified' };
  }
  for (const { name, source, gzipped } of [...applications, errors, webhooks])
    for (const bundler of bundlers) {
      const count = await gzippedBytes(bundler, source);
      yield { what: `${name}, bundled by ${bundler}`, count, limit: gzipped, unit: 'bytes gzipped' };
    }

  const [{ source: application }] = applications;
  for (const { name, external, gzipped, alone } of entryPoints) {
    const added =
      (await bytesWithout(external, `${application} export * from '${name}';`)) - (await bytesWithout([], application));
    yield { what: `${name} without ${external.join()}`, count: added, limit: gzipped, unit: 'bytes gzipped' };
    const count = await bytesWithout(external, `export * from '${name}';`);
    yield { what: `${name} alone, without ${external.join()}`, count, limit: alone, unit: 'bytes gzipped' };
  }

  const document = await readJson<Document>(path.join(root, 'generated', version, 'openapi.json'));
  const unit = 'instantiations';
  const from = `clerk-bapi/${version}`;
  yield { what: 'type check of two calls', count: instantiations(twoCalls(from)), limit: 50, unit };
  yield { what: 'type check of every call', count: instantiations(await everyCall(document, from)), limit: 500, unit };
  const loops = await examplesModule(document, from); // every call, and a loop with `paginate` over every list
  yield { what: 'type check of every example', count: instantiations(loops), unit };

  yield { what: 'import of clerk-bapi', count: await countModules('clerk-bapi'), unit: 'modules' };
  const { client, openapiFetch, pool, barePool } = await countAllocations();
  const allocations = 'allocations of a call';
  yield { what: allocations, count: client / openapiFetch, limit: 1.25, unit: '× openapi-fetch alone' };
  yield { what: `${allocations} over the pool`, count: pool / barePool, limit: 1.2, unit: '× the bare pool' };
}

await runnable(import.meta, '[--update]: checks the budgets', async (...args) => {
  if (!existsSync(path.join(root, 'dist/index.d.ts'))) throw new Error('dist/ is missing: run `npm run build` first.');
  const exact = await readJson<Record<string, number>>(limitsFile);
  const counted: Record<string, number> = {};
  const exceeded: string[] = [];
  for await (const budget of budgets()) {
    const { what, count, unit, limit = exact[what] ?? 0 } = budget;
    const shown = Number(count.toFixed(2));
    console.log(`${what}: ${shown} ${unit}, at most ${limit}`);
    if (budget.limit === undefined) counted[what] = count;
    if (!(count <= limit)) exceeded.push(`${what}: ${shown} ${unit}, ${Number((count - limit).toFixed(2))} too many`);
  }
  if (args.includes('--update')) return fs.writeFile(limitsFile, `${JSON.stringify(counted, undefined, 2)}\n`);
  if (exceeded.length > 0) throw new Error(`Exceeded:\n  ${exceeded.join('\n  ')}`);
});
