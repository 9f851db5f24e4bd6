// What a benchmark reports: its tables, its targets and its charts; and how they are printed.
import { median, ratioOf, type Measured } from './statistics.js';

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

export interface Target {
  what: string;
  target: string;
  measured: string;
  /** `undefined` if there is nothing to measure. */
  met: boolean | undefined;
}

export interface Chart {
  title: string;
  unit: string;
  better: 'lower' | 'higher';
  bars: { name: string; value: number }[];
}

export interface Report {
  question: string;
  /** How it is measured, in a sentence or two. */
  method: string;
  tables: Table[];
  targets: Target[];
  charts: Chart[];
}

export interface Column<Figures> {
  /** The heading, with its unit. */
  name: string;
  of: (figures: Figures) => number;
  digits?: number;
  /** Contenders that the others are compared with, in a column for each. */
  beside?: string[];
}

/** `1,234.5` */
export const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The medians of the rounds as a table, a row for each contender. */
export function compare<Figures>(title: string, measured: Measured<Figures>[], columns: Column<Figures>[]): Table {
  const head = columns.flatMap(({ name, beside = [] }) => [name, ...beside.map((other) => `× ${other}`)]);
  const cells = ({ of, digits, beside = [] }: Column<Figures>, { name, rounds }: Measured<Figures>) => [
    number(median(rounds.map(of)), digits),
    ...beside.map((other) => number(ratioOf(measured, name, other, of), 2)),
  ];
  return {
    title,
    head: ['', ...head],
    rows: measured.map((contender) => [contender.name, ...columns.flatMap((column) => cells(column, contender))]),
  };
}

/** The medians of the rounds as bars, a bar for each contender. */
export const chart = <Figures>(
  title: string,
  unit: string,
  better: Chart['better'],
  measured: Measured<Figures>[],
  of: (figures: Figures) => number,
): Chart => ({
  title,
  unit,
  better,
  bars: measured.map(({ name, rounds }) => ({ name, value: median(rounds.map(of)) })),
});

const target = (
  sign: string,
  what: string,
  limit: number,
  value: number | undefined,
  unit: string,
  digits: number,
) => ({
  what,
  target: `${sign} ${limit.toLocaleString('en')}${unit}`,
  measured: value === undefined ? 'not built' : number(value, digits) + unit,
});

/** A target that a figure must not exceed. */
export const atMost = (what: string, limit: number, value: number | undefined, unit = '', digits = 1): Target => ({
  ...target('≤', what, limit, value, unit, digits),
  met: value === undefined ? undefined : value <= limit,
});

/** A target that a figure must reach. */
export const atLeast = (what: string, limit: number, value: number | undefined, unit = '', digits = 1): Target => ({
  ...target('≥', what, limit, value, unit, digits),
  met: value === undefined ? undefined : value >= limit,
});

export const verdict = ({ met }: Target) => (met === undefined ? '–' : met ? 'met' : '**missed**');

/** Rows as a text table: the first column to the left, numbers to the right. */
function textTable(head: string[], rows: string[][]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, i: number) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0));
  return [head, ...rows].map((row) => `  ${row.map(pad).join('   ')}\n`).join('');
}

function printed({ question, method, tables, targets }: Report): string {
  const parts = tables.map(({ title, head, rows }) => `${title}\n${textTable(head, rows)}`);
  const judged = targets.map((target) => [
    target.what,
    target.target,
    target.measured,
    verdict(target).replaceAll('*', ''),
  ]);
  return [`${question}\n${method}\n`, ...parts, textTable(['target', '', 'measured', ''], judged)].join('\n');
}

/** Measures and prints: for people, or with `--json` for run.ts. */
export async function program(measure: () => Promise<Report>): Promise<void> {
  const report = await measure();
  console.log(process.argv.includes('--json') ? JSON.stringify(report) : printed(report));
}

/** The files that are named on the command line. */
export const fileArguments = () => process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
