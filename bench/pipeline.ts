// What does it take to compile a description, as it is and with 3 and 10 times the operations? And what do these cost a consumer?
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkConsumer, writeConsumer } from './consumer.js';
import { projectWithMany } from './many-operations.js';
import { everyCall, twoCalls } from './programs.js';
import { tsx } from '../scripts/cli.js';
import { atMost, chart, compare, medianOf, number, program } from './report.js';
import { interleaved } from './rounds.js';
import { usageOf } from './usage-of.js';
import { apiVersion } from './versions.js';

const ROUNDS = 3;
const TIMES = [1, 3, 10];
const root = fileURLToPath(new URL('..', import.meta.url));
const document = JSON.parse(readFileSync(join(root, 'generated', apiVersion, 'openapi.json'), 'utf8'));

const peer = (path) => join(import.meta.dirname, 'node_modules', path);

/**
 * What compiles a description: where it is started, the folder that it writes, and its arguments. The peers read one
 * document, in a folder of their own: some of them would take our redocly.yaml for theirs.
 */
const contenders = [
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
async function compile(project, { cwd, output, args }) {
  rmSync(join(project, cwd, output), { recursive: true, force: true });
  return usageOf(join(project, cwd), args(output));
}

/** `npm run generate` where nothing has changed. */
async function nothingToDo(project) {
  for (const file of ['turbo.json', 'package-lock.json']) cpSync(join(root, file), join(project, file));
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
  const generate = async () => {
    const begin = performance.now();
    execFileSync('npm', ['run', '--silent', 'generate'], { cwd: project, env, stdio: 'pipe' });
    return { seconds: (performance.now() - begin) / 1000 };
  };
  await generate();
  return interleaved([{ name: 'clerk-bapi' }], 2 * ROUNDS + 1, generate);
}

/** What a consumer's type checker takes, by the declarations of the client alone, as the package has them. */
async function typeCheck(project, times) {
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

const operationCount = Object.values(document.paths)
  .flatMap((item) => Object.values(item))
  .filter(({ operationId }) => operationId).length;

async function measure() {
  const compiled = new Map();
  const checked = new Map();
  let idle;
  for (const times of TIMES) {
    const project = await projectWithMany(apiVersion, times);
    try {
      usageOf(project, [...tsx, 'scripts/codegen/generate.ts']);
      mkdirSync(join(project, 'peers'));
      cpSync(join(project, 'generated', apiVersion, 'openapi.json'), join(project, 'peers/bundled.json'));
      const take = (contender) => compile(project, contender);
      // Where these take minutes, once is enough.
      const isSlow = ({ slow }) => slow && times === TIMES.at(-1);
      compiled.set(times, [
        ...(await interleaved(
          contenders.filter((contender) => !isSlow(contender)),
          ROUNDS,
          take,
        )),
        ...(await interleaved(contenders.filter(isSlow), 1, take)),
      ]);
      checked.set(times, await typeCheck(project, times));
      if (times === 1) idle = await nothingToDo(project);
    } finally {
      rmSync(project, { recursive: true });
    }
  }

  const seconds = (figures) => figures.seconds;
  const columns = [
    { name: 'seconds', of: seconds, digits: 1, beside: ['clerk-bapi'] },
    { name: 's of CPU', of: ({ cpu }) => cpu, digits: 1, beside: ['clerk-bapi'] },
    { name: 'MB', of: ({ memory }) => memory, beside: ['clerk-bapi'] },
  ];
  const checkColumns = [
    { name: 'instantiations', of: ({ instantiations }) => instantiations },
    { name: 'check ms', of: ({ check }) => check },
    { name: 'total ms', of: ({ total }) => total },
    { name: 'MB', of: ({ memory }) => memory },
  ];
  const label = (times) => `${number(times * operationCount)} operations`;
  const last = TIMES.at(-1);
  const growth = (results, name, of) => medianOf(results.get(last), name, of) / medianOf(results.get(1), name, of);
  const linear = (what, results, name, figure) =>
    atMost(
      `${last} × the operations: ${what}`,
      last,
      growth(results, name, (figures) => figures[figure]),
      ' ×',
    );
  return {
    question: 'What does it take to compile a description?',
    method: `From files to lint, bundle, types and helpers, with nothing there before; the peers get the bundled document, and do not lint. Median of ${ROUNDS} interleaved rounds. CPU and memory are those of all processes, each at its highest.`,
    tables: [
      ...[...compiled].map(([times, measured]) => compare(label(times), measured, columns)),
      compare('Nothing to do: `npm run generate` once more', idle, [{ name: 'seconds', of: seconds, digits: 2 }]),
      ...[...checked].map(([times, measured]) =>
        compare(`A consumer's type check, ${label(times)}`, measured, checkColumns),
      ),
    ],
    targets: [
      atMost('the whole way, cold', 4, medianOf(compiled.get(1), 'clerk-bapi', seconds), ' s'),
      atMost('nothing to do', 0.5, medianOf(idle, 'clerk-bapi', seconds), ' s', 2),
      linear('time', compiled, 'clerk-bapi', 'seconds'),
      linear('CPU', compiled, 'clerk-bapi', 'cpu'),
      linear('memory', compiled, 'clerk-bapi', 'memory'),
      linear("instantiations of a consumer's every call", checked, 'every', 'instantiations'),
      linear("check time of a consumer's every call", checked, 'every', 'check'),
      linear("memory of a consumer's every call", checked, 'every', 'memory'),
    ],
    charts: [
      chart('Compiling a description', 's', 'lower', compiled.get(1), seconds),
      chart(`The same with ${label(last)}`, 's', 'lower', compiled.get(last), seconds),
    ],
  };
}

await program(measure);
