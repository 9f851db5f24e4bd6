// The form of a state file: a line with a snapshot, and a line for each change since.
import { isObject } from '../store/json.js';
import type { Snapshot } from '../store/snapshot.js';
import { makeTable } from '../store/table-options.js';

/** A row under its key in a table; `null` where it is gone. */
export type RowChange = [table: string, key: string, row: object | null];

/** What has changed since the line before. */
export interface ChangeLine {
  /** How many IDs were given by now. */
  ids: number;
  rows: RowChange[];
  /** Settings by their path. */
  settings: Record<string, object>;
}

export const lineOf = (content: Snapshot | ChangeLine) => `${JSON.stringify(content)}\n`;

const isRowChange = (change: unknown): change is RowChange =>
  Array.isArray(change) &&
  typeof change[0] === 'string' &&
  typeof change[1] === 'string' &&
  (change[2] === null || isObject(change[2]));

const isChangeLine = (line: unknown): line is ChangeLine =>
  isObject(line) &&
  Number.isSafeInteger(line['ids']) &&
  isObject(line['settings']) &&
  Array.isArray(line['rows']) &&
  line['rows'].every(isRowChange);

/** The JSON of a text; `undefined` if it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws Error - if a line is not a change */
function changeOf(text: string, number: number): ChangeLine {
  const line = jsonOf(text);
  if (isChangeLine(line)) return line;
  throw new Error(`line ${number} is damaged: it is not a change of the state`);
}

/** What a state file holds. */
export interface ReadState {
  /** Not checked yet: `restore` does that. */
  snapshot: Snapshot;
  /** Whether the file is one line, to which others can be appended. */
  isWhole: boolean;
}

/**
 * Reads the text of a state file. A last line that was not written to its end is left out: no client was told of it.
 *
 * @throws Error - if it is of no use
 */
export function readStateText(text: string): ReadState {
  const [first = '', ...lines] = text.split('\n');
  const read = jsonOf(first);
  if (read === undefined) {
    const formatted = jsonOf(text); // on several lines
    if (formatted === undefined) throw new Error('it is not JSON, and so not the state of an emulator');
    return { snapshot: formatted as Snapshot, isWhole: false };
  }
  const snapshot = read as Snapshot;
  const last = lines.pop();
  const changes = lines.map((line, index) => changeOf(line, index + 2));
  const torn = jsonOf(last ?? '');
  if (isChangeLine(torn)) changes.push(torn); // nothing but its end is missing
  if (changes.length > 0) return { snapshot: replayed(snapshot, changes), isWhole: false };
  return { snapshot, isWhole: last === '' };
}

/** A snapshot with changes made to it. @throws Error - if it is none */
function replayed(snapshot: Snapshot, changes: ChangeLine[]): Snapshot {
  const tables = new Map<string, Map<string, object>>();
  const tableOf = (name: string) => {
    let table = tables.get(name);
    if (!table) tables.set(name, (table = new Map<string, object>()));
    return table;
  };
  for (const [name, rows] of Object.entries(snapshot.tables)) {
    const options = makeTable(name, () => {});
    const table = tableOf(name);
    for (const row of rows) table.set(options.keyOf({ ...row }), row);
  }
  const settings = { ...snapshot.settings };
  let { ids } = snapshot;
  for (const change of changes) {
    ids = change.ids;
    Object.assign(settings, change.settings);
    for (const [name, key, row] of change.rows) {
      if (row) tableOf(name).set(key, row);
      else tableOf(name).delete(key);
    }
  }
  const filled = [...tables].filter(([, { size }]) => size > 0);
  return {
    ...snapshot,
    ids,
    settings,
    tables: Object.fromEntries(filled.map(([name, table]) => [name, [...table.values()]])),
  };
}
