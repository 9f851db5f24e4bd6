// @ts-check
// Budgets that a change must not overrun: what the client adds to an application, and what the pipeline takes.
//   node scripts/checks/budgets.js   after `npm run build`
// Bytes, instantiations, modules and allocations are counted, and their limits are what they were when they were set: raise
// one only for a reason, and lower it when the count has fallen. Times are compared with a peer's, in the same minute on the
// same machine, and with a wide margin: seconds say more of the machine than of the code.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { countAllocations } from './budgets/allocations.js';
import { bundledBytes } from './budgets/bundles.js';
import { cpuRatio } from './budgets/calls.js';
import { instantiations } from './budgets/instantiations.js';
import { countModules } from './budgets/modules.js';
import { poolRatios } from './budgets/pool.js';
import { root, runnable, tsx } from '../cli.js';
import { examplesModule } from '../codegen/examples.js';
import { versions } from '../codegen/versions.js';

/** @typedef {{ what: string, count: number, limit: number, unit: string }} Budget */

/** The version that is counted: whatever is pinned, so that moving the pin overruns nothing. */
const version = '2025-11-10';

const applications = {
  'all operations': `import { createClerk } from 'clerk-bapi/${version}'; export const clerk = createClerk();`,
  'domains alone': `import { createClerk } from 'clerk-bapi/${version}/core';
    import { domains } from 'clerk-bapi/${version}/resources/domains';
    export const clerk = createClerk({ namespaces: { domains } });`,
};

/** Bytes, minified and gzipped. @type {Record<'esbuild' | 'rollup' | 'webpack', Record<keyof typeof applications, number>>} */
const bundleLimits = {
  esbuild: { 'all operations': 13_114, 'domains alone': 8_532 },
  rollup: { 'all operations': 13_149, 'domains alone': 8_558 },
  webpack: { 'all operations': 12_732, 'domains alone': 8_354 },
};

const empty = `import { createClerk } from 'clerk-bapi/${version}';\nexport const clerk = createClerk({ secretKey: 'sk_test_1' });\n`;
const twoCalls = `${empty}
export const domains = (await clerk.domains.list()).data.map((domain) => domain.name);
export const addresses = (await clerk.users.get('user_1')).email_addresses.map((address) => address.email_address);
`;

/** How long a program runs, in ms. @param {string} cwd @param {string[]} args */
async function timeOf(cwd, ...args) {
  const start = performance.now();
  await promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 2 ** 26 });
  return performance.now() - start;
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How many times as long as openapi-typescript alone the whole pipeline takes: 4 s to 1.6 s when this was set. */
async function pipelineRatio() {
  const peer = path.join(root, 'node_modules/openapi-typescript/bin/cli.js');
  const ratios = [];
  for (let round = 0; round < 3; round++) {
    const ours = await timeOf(root, ...tsx, 'scripts/codegen/generate.ts', '--check');
    let theirs = 0;
    for (const name of versions()) {
      // Elsewhere, or it would take our redocly.yaml for its own.
      theirs += await timeOf(tmpdir(), peer, path.join(root, 'generated', name, 'openapi.json'));
    }
    ratios.push(ours / theirs);
  }
  return median(ratios);
}

/** @returns {AsyncGenerator<Budget>} */
async function* budgets() {
  for (const [bundler, limits] of Object.entries(bundleLimits)) {
    for (const [name, source] of Object.entries(applications)) {
      const what = `bundle of ${name} by ${bundler}`;
      const limit = limits[/** @type {keyof typeof applications} */ (name)];
      yield { what, count: await bundledBytes(bundler, source), limit, unit: 'bytes' };
    }
  }

  const document = JSON.parse(await fs.readFile(path.join(root, 'generated', version, 'openapi.json'), 'utf8'));
  const unit = 'instantiations';
  const none = instantiations(empty);
  yield { what: 'type-check of two calls', count: instantiations(twoCalls) - none, limit: 53, unit };
  const everyCall = await examplesModule(document, `clerk-bapi/${version}`);
  yield { what: 'type-check of every call', count: instantiations(everyCall) - none, limit: 1_892, unit };

  yield { what: 'import of clerk-bapi', count: countModules('clerk-bapi'), limit: 5, unit: 'modules' };
  // In bytes, and so beside a peer: their number changes with the version of Node.
  const { ours, peer } = countAllocations();
  yield { what: 'allocations of a call', count: ours / peer, limit: 1.25, unit: 'x openapi-fetch alone' };
  yield { what: 'CPU of a call', count: await cpuRatio(), limit: 1.5, unit: 'x openapi-fetch alone' };
  const { overFetch, overBarePool } = await poolRatios();
  yield { what: 'CPU of a call over the pool', count: overFetch, limit: 0.3, unit: 'x that over fetch' };
  // The target is 1.25. Seen: 1.11 to 1.20, up to 1.30 on a busy machine, and 1.29 to 1.49 when helpers did not name the
  // method. These overlap, so that this limit finds such a loss in two runs of three, and not in each.
  yield { what: 'CPU of a call over the pool', count: overBarePool, limit: 1.35, unit: 'x a request of the bare pool' };
  yield { what: 'pipeline', count: await pipelineRatio(), limit: 2.5, unit: 'x openapi-typescript alone' };
}

await runnable(import.meta, ': checks the budgets', async () => {
  if (!existsSync(path.join(root, 'dist/index.d.ts'))) throw new Error('dist/ is missing: run `npm run build` first.');
  const overrun = [];
  for await (const { what, count, limit, unit } of budgets()) {
    console.log(`${what}: ${Number(count.toFixed(2))} ${unit}, at most ${limit}`);
    if (!(count <= limit)) overrun.push(what);
  }
  if (overrun.length > 0) throw new Error(`Overrun: ${overrun.join(', ')}.`);
});
