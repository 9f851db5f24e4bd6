// How long does an application wait for its first import of the client? In a new process each time, less what Node takes for an empty file.
import { countModules } from '../scripts/checks/budgets/modules.js';
import { runPlain } from '../scripts/checks/budgets/plain.js';
import { builtFile } from './built.js';
import { atMost, chart, compare, program } from './report.js';
import { find, interleaved, medianOf, paired } from './statistics.js';

const ROUNDS = 21;
const peers = ['openapi-fetch', '@clerk/backend', '@octokit/rest', 'openai', 'stripe'];
/** The built entry of types alone. An application is a file: what Node takes to load a first one is not the client's. */
const emptyFile = 'an empty file';
const contenders = [
  { name: emptyFile, specifier: builtFile('types.js') },
  { name: 'clerk-bapi', specifier: builtFile('index.js') },
  ...peers.map((name) => ({ name, specifier: name })),
];

type Figures = Record<'time' | 'cpu' | 'internals', number>;

const load = ({ specifier }: { specifier: string }) =>
  runPlain<Figures>(new URL('cold-import-program.ts', import.meta.url), {
    cwd: import.meta.dirname,
    args: [specifier],
  });

async function measure() {
  for (const contender of contenders) await load(contender); // from here on the files come from the system's cache
  const all = await interleaved(contenders, ROUNDS, load);
  const empty = find(all, emptyFile);
  const measured = [];
  for (const contender of all.filter(({ name }) => name !== emptyFile)) {
    const files = await countModules(import.meta.resolve(contender.specifier));
    const rounds = paired(contender, empty, (figures, others) => ({
      files,
      time: figures.time - others.time,
      cpu: figures.cpu - others.cpu,
      internals: figures.internals - others.internals,
    }));
    measured.push({ name: contender.name, rounds });
  }
  const time = (figures: Figures) => figures.time;
  return {
    question: 'How long does an application wait for its first import?',
    method: `A new process each time, less one that imports an empty file; median of ${ROUNDS} interleaved rounds.`,
    tables: [
      compare('Beyond Node itself', measured, [
        { name: 'ms', of: time, digits: 1, beside: ['clerk-bapi'] },
        { name: 'ms of CPU', of: ({ cpu }) => cpu, digits: 1, beside: ['clerk-bapi'] },
        { name: 'files', of: ({ files }) => files },
        { name: "Node's own modules", of: ({ internals }) => internals },
      ]),
    ],
    targets: [atMost('import of clerk-bapi beyond Node itself', 8, medianOf(measured, 'clerk-bapi', time), ' ms')],
    charts: [chart('First import', 'ms', 'lower', measured, time)],
  };
}

await program(measure);
