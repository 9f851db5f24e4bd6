import { isDeeper, isObject, MAX_DEPTH, messageOf } from './json.js';
import { makeTable } from './table-options.js';

/** All data of an emulator, as JSON. */
export interface Snapshot {
  /** The version of this form. */
  format: 1;
  /** The version of the API whose rows these are. */
  apiVersion: string;
  /** How many IDs were given. */
  ids: number;
  /** Settings of the instance, by their path. */
  settings: Record<string, object>;
  /** Rows, by the name of their table. */
  tables: Record<string, object[]>;
}

/** A field of a row lies four levels deep: in the snapshot, its tables, a table, and the row. */
const levels = MAX_DEPTH + 4;

const notJSON = (reason: string) =>
  new TypeError(`This is not a snapshot of an emulator: JSON can not hold it, ${reason}`);

/** A copy that shares nothing with what it is made of. @throws TypeError - if there is more in it than JSON can hold */
export function copyOf(snapshot: Snapshot): Snapshot {
  if (isDeeper(snapshot, levels)) throw notJSON(`it is nested deeper than ${levels} levels`);
  try {
    return JSON.parse(JSON.stringify(snapshot)) as Snapshot;
  } catch (error) {
    throw notJSON(messageOf(error));
  }
}

/** @throws TypeError - if it is not a snapshot of that version that can be restored as a whole */
export function checkSnapshot(snapshot: unknown, version: string): asserts snapshot is Snapshot {
  const reject = (problem: string): never => {
    throw new TypeError(`This is not a snapshot of an emulator: ${problem}`);
  };
  if (!isObject(snapshot)) return reject('it is not an object');
  const { format, apiVersion, ids, settings, tables } = snapshot;
  if (format !== 1) return reject(`"format" is ${JSON.stringify(format)} and should be 1`);
  if (apiVersion !== version) {
    return reject(`"apiVersion" is ${JSON.stringify(apiVersion)} and should be "${version}"`);
  }
  if (!Number.isSafeInteger(ids) || Number(ids) < 0) return reject('"ids" is not a count');
  if (!isObject(settings) || !Object.values(settings).every(isObject))
    return reject('"settings" is not as it should be');
  if (!isObject(tables)) return reject('"tables" is not an object');
  for (const [name, rows] of Object.entries(tables)) {
    if (!Array.isArray(rows)) return reject(`"tables.${name}" is not a list`);
    const scratch = makeTable(name, () => {});
    for (const [index, row] of rows.entries()) {
      try {
        if (!isObject(row)) throw new TypeError('it is not an object');
        scratch.insert(row);
        if (/(^|:)undefined(:|$)/.test(scratch.keyOf(row))) throw new TypeError('it has no ID');
      } catch (error) {
        reject(`"tables.${name}[${index}]": ${messageOf(error)}`);
      }
    }
  }
}
