// How long does an application wait for its first import of the client? In a new process each time, less what Node takes itself.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { countModules } from '../scripts/checks/budgets/modules.js';
import { builtFile } from './common.js';
import { atMost, chart, compare, medianOf, program } from './report.js';
import { interleaved } from './rounds.js';

const ROUNDS = 21;
const peers = ['openapi-fetch', '@clerk/backend', '@octokit/rest', 'openai', 'stripe'];
const contenders = [
  { name: 'nothing', specifier: undefined },
  { name: 'clerk-bapi', specifier: builtFile('index.js') },
  ...peers.map((name) => ({ name, specifier: name })),
];

const run = (file, specifier) =>
  execFileSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...(specifier ? [specifier] : [])], {
    encoding: 'utf8',
  });
const load = async ({ specifier }) => JSON.parse(run('cold-import-child.js', specifier));

async function measure() {
  for (const contender of contenders) await load(contender); // the files come from the cache of the system from here on
  const measured = await interleaved(contenders, ROUNDS, load);
  const [nothing, ...others] = measured;
  for (const { specifier, rounds } of others) {
    const files = countModules(import.meta.resolve(specifier));
    rounds.forEach((figures, round) => {
      figures.files = files;
      figures.beyond = figures.time - nothing.rounds[round].time;
      figures.internalsBeyond = figures.internals - nothing.rounds[round].internals;
      figures.cpuBeyond = figures.cpu - nothing.rounds[round].cpu;
    });
  }
  const beyond = (figures) => figures.beyond;
  return {
    question: 'How long does an application wait for its first import?',
    method: `A new process each time, less one that imports nothing; median of ${ROUNDS} interleaved rounds.`,
    tables: [
      compare('Beyond Node itself', others, [
        { name: 'ms', of: beyond, digits: 1, beside: ['clerk-bapi'] },
        { name: 'ms of CPU', of: ({ cpuBeyond }) => cpuBeyond, digits: 1, beside: ['clerk-bapi'] },
        { name: 'files', of: ({ files }) => files },
        { name: "Node's own modules", of: ({ internalsBeyond }) => internalsBeyond },
      ]),
    ],
    targets: [atMost('import of clerk-bapi beyond Node itself', 12, medianOf(others, 'clerk-bapi', beyond), ' ms')],
    charts: [chart('First import', 'ms', 'lower', others, beyond)],
  };
}

await program(measure);
