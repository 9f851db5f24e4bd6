// Asks every question, each in a process of its own, and writes RESULTS.md and results.svg.
//   tsx run.ts                     every question
//   tsx run.ts types rate-limit    these and what was never measured, and the others as they were measured last, in .results/
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { draw } from './chart.js';
import { verdict, type Report, type Target } from './report.js';
import { tsx } from '../scripts/cli.js';
import { apiVersion, peerVersions } from './versions.js';
import { style } from '../scripts/codegen/style.js';

const questions = ['call', 'loopback', 'rate-limit', 'bulk', 'memory', 'cold-import', 'bundle', 'types', 'pipeline'];
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const stored = (question: string) => here(`.results/${question}.json`);

function ask(question: string): Report {
  console.log(`${question} …`);
  const output = execFileSync(process.execPath, [...tsx, here(`${question}.ts`), '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  mkdirSync(here('.results'), { recursive: true });
  writeFileSync(stored(question), output);
  return JSON.parse(output) as Report;
}

const asked = process.argv.slice(2);
const unknown = asked.find((question) => !questions.includes(question));
if (unknown) throw new Error(`bench: ${unknown} is not a question. The questions are ${questions.join(', ')}.`);
const resultOf = (question: string) =>
  asked.length === 0 || asked.includes(question) || !existsSync(stored(question))
    ? ask(question)
    : (JSON.parse(readFileSync(stored(question), 'utf8')) as Report);

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const markdownTable = (head: string[], rows: string[][]) =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

const section = ({ question, method, tables }: Report) =>
  [
    `## ${question}`,
    method,
    ...tables.flatMap(({ title, head, rows }) => [`**${title}**`, markdownTable(head, rows)]),
  ].join('\n\n');

const cpus = os.cpus();
const [load = Number.NaN] = os.loadavg();
const environment = [
  ['date', new Date().toISOString().slice(0, 10)],
  [
    'machine',
    `${cpus.length} × ${cpus[0]?.model}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}`,
  ],
  ['load before the first question', load.toFixed(2)],
  ['Node', process.version],
  ['version of the API', apiVersion],
  ...peerVersions(),
];
const results = questions.map(resultOf);
const targets: Target[] = results.flatMap((result, i) =>
  result.targets.map((target) => ({ ...target, what: `${questions[i]}: ${target.what}` })),
);

const text = `<!-- Written by \`npm run bench\` in bench/. Do not edit: measure again. -->

# What the client costs, beside its peers

Figures move from machine to machine, and ratios less so: those of a question are from one run. README.md says what is measured, and
how to measure it again.

![What each client takes, beside the others](results.svg)

## Targets

${markdownTable(
  ['', 'target', 'measured', ''],
  targets.map((target) => [target.what, target.target, target.measured, verdict(target)]),
)}

${results.map(section).join('\n\n')}

## Measured on, and with

${markdownTable(['', ''], environment)}
`;
writeFileSync(here('RESULTS.md'), await prettier.format(text, { ...style, parser: 'markdown' }));
writeFileSync(here('results.svg'), await draw(results.flatMap(({ charts }) => charts)));
console.log('Written: RESULTS.md, results.svg');
