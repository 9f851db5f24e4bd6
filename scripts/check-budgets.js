// @ts-check
// Budgets that a change must not overrun: what two calls cost a consumer's type checker, and what the pipeline takes.
//   node scripts/check-budgets.js   after `npm run build`
// The checker's work is counted. The pipeline's is compared with openapi-typescript's alone, in the same minute on the same
// machine: seconds say more of the machine than of the pipeline.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root, runnable } from './cli.js';
import { inMemoryProgram, ts } from './compiler.js';
import { versions } from './versions.js';

/** Instantiations that two calls may cost. */
const INSTANTIATIONS = 250;
/** How many times as long as openapi-typescript alone the whole pipeline may take. It was 1.6 s to 4 s when this was set. */
const RATIO = 2.5;
const ROUNDS = 3;

const calls = `
import { createClerk } from 'clerk-bapi';
const clerk = createClerk({ secretKey: 'sk_test_1' });
export const domains = (await clerk.domains.list()).data.map((domain) => domain.name);
export const addresses = (await clerk.users.get('user_1')).email_addresses.map((address) => address.email_address);
`;
const empty = `import { createClerk } from 'clerk-bapi';\nexport const clerk = createClerk({ secretKey: 'sk_test_1' });\n`;

/** What the checker instantiates for a module that uses the built package. @param {string} source */
function instantiations(source) {
  /** @type {import('typescript').CompilerOptions} */
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { 'clerk-bapi': [path.join(root, 'dist/index.d.ts')] },
  };
  const program = inMemoryProgram(new Map([[path.join(root, 'consumer.ts'), source]]), options);
  const [problem] = program.getSemanticDiagnostics();
  if (problem)
    throw new Error(`the consumer does not compile: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  return program.getInstantiationCount();
}

/** How long a program runs, in ms. @param {string} cwd @param {string[]} args */
async function timeOf(cwd, ...args) {
  const start = performance.now();
  await promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 2 ** 26 });
  return performance.now() - start;
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await runnable(import.meta, ': checks the budgets', async () => {
  if (!existsSync(path.join(root, 'dist/index.d.ts'))) throw new Error('dist/ is missing: run `npm run build` first.');
  const cost = instantiations(calls) - instantiations(empty);
  console.log(`two calls: ${cost} instantiations, at most ${INSTANTIATIONS}`);

  const peer = path.join(root, 'node_modules/openapi-typescript/bin/cli.js');
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await timeOf(root, 'scripts/generate.js', '--check');
    let theirs = 0;
    for (const version of versions()) {
      // Elsewhere, or it would take our redocly.yaml for its own.
      theirs += await timeOf(tmpdir(), peer, path.join(root, 'generated', version, 'openapi.json'));
    }
    ratios.push(ours / theirs);
  }
  const ratio = median(ratios);
  console.log(`pipeline: ${ratio.toFixed(2)} x openapi-typescript alone, at most ${RATIO}`);
  if (cost > INSTANTIATIONS || ratio > RATIO) throw new Error('A budget is overrun.');
});
