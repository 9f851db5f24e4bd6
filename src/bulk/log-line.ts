import { rowStates, type RowState } from './journal.js';

/** A line of a journal's file: what was noted of a row. */
export interface Line {
  key: string;
  state: RowState;
  reason?: string | undefined;
}

/** The first line: it tells a journal from the file with the rows, which people mix up. */
export const headerOf = (hashKeys: boolean): string =>
  `${JSON.stringify({ journal: 'clerk-bapi', version: 1, keys: hashKeys ? 'hashed' : 'plain' })}\n`;

export const lineOf = ({ key, state, reason }: Line): string => `${JSON.stringify({ [state]: key, reason })}\n`;

/** @returns `undefined` if the line is torn or damaged */
export function parseLine(text: string): Line | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const state = rowStates.find((name) => fields.has(name));
  const key = state && fields.get(state);
  if (!state || typeof key !== 'string') return undefined;
  const reason = fields.get('reason');
  return { key, state, reason: typeof reason === 'string' ? reason : undefined };
}

/** @throws Error if a file that begins with this is not a journal, or one whose keys are written in the other way */
export function checkHeader(text: string, path: string, hashKeys: boolean): void {
  if (`${text}\n` === headerOf(hashKeys)) return;
  if (`${text}\n` === headerOf(!hashKeys))
    throw new Error(
      `the journal ${path} has ${hashKeys ? 'plain' : 'hashed'} keys. Open it with hashKeys: ${String(!hashKeys)}.`,
    );
  throw new Error(`${path} is not a journal of clerk-bapi. Name another file, which need not exist.`);
}
