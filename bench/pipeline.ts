// What does it take to compile a spec, as it is and with 3 and 10 times the operations? And what do these cost a consumer?
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tsx } from '../scripts/cli.js';
import { readOperations } from '../scripts/codegen/operations.js';
import type { Document } from '../scripts/codegen/document.js';
import { checkConsumer, writeConsumer, type Cost } from './consumer.js';
import { projectWithMany } from './many-operations.js';
import { everyCall, twoCalls } from './programs.js';
import { atMost, chart, compare, number, program, type Column } from './report.js';
import { interleaved, medianOf, type Measured } from './statistics.js';
import { usageOf, type Usage } from './usage-of.js';
import { apiVersion } from './versions.js';

const ROUNDS = 3;
const TIMES = [1, 3, 10];
const idle = 'nothing to do';
const edited = 'one edited sentence';
const document = JSON.parse(readFileSync(join(root, 'generated', apiVersion, 'openapi.json'), 'utf8')) as Document;
// What an overlay adds is in none of the projects that are measured.
for (const item of Object.values(document.paths))
  for (const [verb, operation] of Object.entries(item)) if (operation['x-beyond-spec']) delete item[verb];

const peer = (path: string) => join(import.meta.dirname, 'node_modules', path);

interface Contender {
  name: string;
  /** Where it is started. The peers have a folder of their own: some of them would take our redocly.yaml for theirs. */
  cwd: string;
  /** The folder that it writes. */
  output: string;
  args: (output: string) => string[];
  /** It takes many minutes for the largest spec, and is left out there. */
  slow?: boolean;
}

/** What compiles a spec. Ours pays for tsx, as it does in use. */
const contenders: Contender[] = [
  { name: 'clerk-bapi', cwd: '.', output: 'generated', args: () => [...tsx, 'scripts/codegen/generate.ts'] },
  {
    name: 'openapi-typescript',
    cwd: 'peers',
    output: 'types-only',
    args: (output) => [peer('openapi-typescript/bin/cli.js'), 'bundled.json', '-o', `${output}/index.ts`],
  },
  {
    name: '@hey-api/openapi-ts',
    slow: true,
    cwd: 'peers',
    output: 'hey-api',
    args: (output) => [peer('@hey-api/openapi-ts/bin/run.js'), '-i', 'bundled.json', '-o', output, '--no-log-file'],
  },
  {
    name: 'orval',
    slow: true,
    cwd: 'peers',
    output: 'orval',
    args: (output) => [
      peer('orval/dist/bin/orval.js'),
      '-i',
      'bundled.json',
      '-o',
      `${output}/index.ts`,
      '--client',
      'fetch',
    ],
  },
];

/** What a contender takes that finds nothing of what it writes. */
async function compile(project: string, { cwd, output, args }: Contender): Promise<Usage> {
  rmSync(join(project, cwd, output), { recursive: true, force: true });
  return usageOf(join(project, cwd), args(output));
}

/** `npm run generate` where nothing has changed, and where one sentence of the spec has. */
async function generateAgain(project: string): Promise<Measured<{ seconds: number }>[]> {
  for (const file of ['turbo.json', 'package-lock.json']) cpSync(join(root, file), join(project, file));
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
  const generate = async () => {
    const begin = performance.now();
    execFileSync('npm', ['run', '--silent', 'generate'], { cwd: project, env, stdio: 'pipe' });
    return { seconds: (performance.now() - begin) / 1000 };
  };
  const spec = join(project, 'openapi', apiVersion, 'openapi.yaml');
  let edits = 0;
  const edit = () => {
    const text = readFileSync(spec, 'utf8');
    writeFileSync(spec, text.replace(/^ {2}summary: .*$/m, `  summary: What a backend can do, in ${++edits} parts.`));
  };
  const rounds = 2 * ROUNDS + 1;
  await generate(); // turbo takes what it wrote for a change, once
  await generate();
  const unchanged = await interleaved([{ name: idle }], rounds, generate);
  const changed = await interleaved([{ name: edited }], rounds, async () => {
    edit();
    return generate();
  });
  return [...unchanged, ...changed];
}

/** What a consumer's type checker takes, by the declarations of the client alone, as the package has them. */
async function typeCheck(project: string, times: number): Promise<Measured<Cost>[]> {
  const entry = `generated/${apiVersion}/index.ts`;
  const flags =
    '--noCheck --declaration --emitDeclarationOnly --skipLibCheck --strict --exactOptionalPropertyTypes --resolveJsonModule';
  const target = '--target es2022 --lib es2023,dom,dom.iterable,dom.asynciterable --module preserve --types node';
  const folders = '--rootDir . --outDir declarations';
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  usageOf(project, [tsc, entry, ...`${flags} ${target} ${folders}`.split(' ')]);
  const from = `../declarations/generated/${apiVersion}/index.js`;
  writeConsumer(project, 'empty', 'export {};\n');
  writeConsumer(project, 'two', twoCalls(from));
  writeConsumer(project, 'every', await everyCall(document, from, times));
  const programs = ['empty', 'two', 'every'].map((name) => ({ name }));
  return interleaved(programs, ROUNDS, async ({ name }) => checkConsumer(project, name));
}

const operationCount = readOperations(document).length;

/** The rounds of compiling a spec with many times the operations, and of type-checking its output. */
async function measureTimes(times: number) {
  const project = await projectWithMany(apiVersion, times);
  try {
    usageOf(project, [...tsx, 'scripts/codegen/generate.ts']);
    mkdirSync(join(project, 'peers'));
    cpSync(join(project, 'generated', apiVersion, 'openapi.json'), join(project, 'peers/bundled.json'));
    const isLeftOut = ({ slow }: Contender) => slow === true && times === TIMES.at(-1);
    const compared = contenders.filter((contender) => !isLeftOut(contender));
    const compiled = await interleaved(compared, ROUNDS, (contender) => compile(project, contender));
    const checked = await typeCheck(project, times);
    return { times, compiled, checked, again: times === 1 ? await generateAgain(project) : [] };
  } finally {
    rmSync(project, { recursive: true });
  }
}

async function measure() {
  const results = [];
  for (const times of TIMES) results.push(await measureTimes(times));
  const [one, last] = [results[0], results.at(-1)];
  if (!one || !last) throw new Error('bench: nothing was measured');

  const seconds = (figures: { seconds: number }) => figures.seconds;
  const columns: Column<Usage>[] = [
    { name: 'seconds', of: seconds, digits: 1, beside: ['clerk-bapi'] },
    { name: 's of CPU', of: ({ cpu }) => cpu, digits: 1, beside: ['clerk-bapi'] },
    { name: 'MB', of: ({ memory }) => memory, beside: ['clerk-bapi'] },
  ];
  const checkColumns: Column<Cost>[] = [
    { name: 'instantiations', of: ({ instantiations }) => instantiations },
    { name: 'check ms', of: ({ check }) => check },
    { name: 'total ms', of: ({ total }) => total },
    { name: 'MB', of: ({ memory }) => memory },
  ];
  const label = (times: number) => `${number(times * operationCount)} operations`;
  const growth = (what: string, ratio: number) =>
    atMost(`${last.times} × the operations: ${what}`, last.times, ratio, ' ×');
  const usageGrowth = (what: string, of: (usage: Usage) => number) =>
    growth(what, medianOf(last.compiled, 'clerk-bapi', of) / medianOf(one.compiled, 'clerk-bapi', of));
  const costGrowth = (what: string, of: (cost: Cost) => number) =>
    growth(
      `${what} of a consumer's every call`,
      medianOf(last.checked, 'every', of) / medianOf(one.checked, 'every', of),
    );
  const cold = medianOf(one.compiled, 'clerk-bapi', seconds);
  const word = medianOf(one.again, edited, seconds);
  const peerAlone = medianOf(one.compiled, 'openapi-typescript', seconds);
  return {
    question: 'What does it take to compile a spec?',
    method: `From files to lint, bundle, types and helpers, with nothing there before; the peers get the bundled document, and do not lint. Median of ${ROUNDS} interleaved rounds. CPU and memory are those of all processes, each at its highest.`,
    tables: [
      ...results.map(({ times, compiled }) => compare(label(times), compiled, columns)),
      compare('`npm run generate` once more', one.again, [{ name: 'seconds', of: seconds, digits: 2 }]),
      ...results.map(({ times, checked }) =>
        compare(`A consumer's type check, ${label(times)}`, checked, checkColumns),
      ),
    ],
    targets: [
      // Seconds are those of the machine: 3 s are wanted where openapi-typescript alone takes 1.2 s.
      atMost('the whole way, cold', 3, cold, ' s'),
      atMost('the whole way, cold, × openapi-typescript', 2.5, cold / peerAlone, '', 2),
      atMost(edited, 3, word, ' s'),
      atMost(`${edited}, × openapi-typescript`, 2.5, word / peerAlone, '', 2),
      atMost(idle, 0.4, medianOf(one.again, idle, seconds), ' s', 2),
      usageGrowth('time', seconds),
      usageGrowth('CPU', ({ cpu }) => cpu),
      usageGrowth('memory', ({ memory }) => memory),
      costGrowth('instantiations', ({ instantiations }) => instantiations),
      costGrowth('check time', ({ check }) => check),
      costGrowth('memory', ({ memory }) => memory),
    ],
    charts: [
      chart('Compiling a spec', 's', 'lower', one.compiled, seconds),
      chart(`The same with ${label(last.times)}`, 's', 'lower', last.compiled, seconds),
    ],
  };
}

await program(measure);
