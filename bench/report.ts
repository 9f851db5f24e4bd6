// What a benchmark hands over: its tables, its targets and its charts; and how it shows them.
import { median, table } from './common.js';

/**
 * @typedef {object} Result
 * @property {string} question
 * @property {string} method how it is measured, in a sentence or two
 * @property {{ title: string, head: string[], rows: string[][] }[]} tables
 * @property {Target[]} targets
 * @property {Chart[]} charts
 *
 * @typedef {{ what: string, target: string, measured: string, met: boolean | undefined }} Target `met` is undefined if there is nothing to measure
 * @typedef {{ title: string, unit: string, better: 'lower' | 'higher', bars: { name: string, value: number }[] }} Chart
 *
 * @typedef {{ name: string, rounds: object[] }} Measured a contender and what each round gave
 * @typedef {object} Column
 * @property {string} name with its unit
 * @property {(figures: any) => number} of
 * @property {number} [digits]
 * @property {string[]} [beside] contenders that the others are compared with, in a column for each
 */

/** `1,234.5` */
export const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const find = (measured, name) => measured.find((contender) => contender.name === name);

/** The median of a figure. @param {Measured[]} measured @param {string} name */
export const medianOf = (measured, name, of) => median(find(measured, name).rounds.map(of));

/** The median ratio of two contenders, taken round by round, so that a slow moment of the machine falls out of it. */
export function ratioOf(measured, name, other, of) {
  const { rounds } = find(measured, other);
  return median(find(measured, name).rounds.map((figures, round) => of(figures) / of(rounds[round])));
}

/**
 * The medians of the rounds as a table, a row for each contender.
 *
 * @param {string} title @param {Measured[]} measured @param {Column[]} columns
 */
export function compare(title, measured, columns) {
  const head = columns.flatMap(({ name, beside = [] }) => [name, ...beside.map((other) => `× ${other}`)]);
  const cells = ({ of, digits, beside = [] }, { name, rounds }) => [
    number(median(rounds.map(of)), digits),
    ...beside.map((other) => number(ratioOf(measured, name, other, of), 2)),
  ];
  return {
    title,
    head: ['', ...head],
    rows: measured.map((contender) => [contender.name, ...columns.flatMap((column) => cells(column, contender))]),
  };
}

/** The medians of the rounds as bars, a bar for each contender. @returns {Chart} */
export const chart = (title, unit, better, measured, of) => ({
  title,
  unit,
  better,
  bars: measured.map(({ name, rounds }) => ({ name, value: median(rounds.map(of)) })),
});

/** A target that a figure is not to exceed. @returns {Target} */
export const atMost = (what, limit, value, unit = '', digits = 1) => ({
  what,
  target: `≤ ${limit.toLocaleString('en')}${unit}`,
  measured: value === undefined ? 'not built' : number(value, digits) + unit,
  met: value === undefined ? undefined : value <= limit,
});

/** A target that a figure is not to fall short of. @returns {Target} */
export const atLeast = (what, limit, value, unit = '', digits = 1) => ({
  ...atMost(what, limit, value, unit, digits),
  target: `≥ ${limit.toLocaleString('en')}${unit}`,
  met: value === undefined ? undefined : value >= limit,
});

export const verdict = ({ met }) => (met === undefined ? '–' : met ? 'met' : '**missed**');

/** @param {Result} result */
function printed({ question, method, tables, targets }) {
  const parts = tables.map(({ title, head, rows }) => `${title}\n${table(head, rows)}`);
  const judged = targets.map((target) => [
    target.what,
    target.target,
    target.measured,
    verdict(target).replaceAll('*', ''),
  ]);
  return [`${question}\n${method}\n`, ...parts, table(['target', '', 'measured', ''], judged)].join('\n');
}

/** Measures and prints: for people, or with `--json` for run.js. @param {() => Promise<Result>} measure */
export async function program(measure) {
  const result = await measure();
  console.log(process.argv.includes('--json') ? JSON.stringify(result) : printed(result));
}
