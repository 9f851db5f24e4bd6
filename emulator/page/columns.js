// @ts-check
// Which columns tell the rows of a table apart.
import { timeOf } from './dom.js';

/** @typedef {Record<string, unknown>} Row */

/** How many columns there are beside the ID and the time. */
const MOST = 5;

/** Fields that people look for, the first ones first. What else a row has comes after them. */
const preferred = [
  'name',
  'email',
  'username',
  'slug',
  'key',
  'identifier',
  'role',
  'status',
  'type',
  'url',
  'subject',
  'user_id',
  'organization_id',
];

/** Fields that say little. */
const leftOut = /^(object|id|first_name|last_name|email_address|.*_at|.*image.*|primary_.*_id|logo.*|.*_locale)$/;

/** @param {unknown} value */
const textOf = (value) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** @typedef {{ id: string, email_address: string }} Address */

/** The address that is shown of a user, an invitation or the like. @param {Row} row */
function emailOf({ email_addresses: addresses, primary_email_address_id: primary, email_address: own }) {
  if (!Array.isArray(addresses)) return textOf(own);
  const all = /** @type {Address[]} */ (addresses);
  return textOf((all.find(({ id }) => id === primary) ?? all[0])?.email_address);
}

/** @param {Row} row @param {string} name */
function valueOf(row, name) {
  if (name === 'email') return emailOf(row);
  const own = textOf(row[name]);
  if (name !== 'name' || own) return own;
  return [row['first_name'], row['last_name']].map(textOf).filter(Boolean).join(' ');
}

/** The end of a long ID, which tells it from others. @param {string} id */
export const endOf = (id) => (id.length > 16 ? `…${id.slice(-8)}` : id);

/**
 * The columns of a table: what differs between its rows, or is there at all where there is one row.
 *
 * @param {Row[]} rows @returns {{ title: string, textOf: (row: Row) => string }[]}
 */
export function columnsOf(rows) {
  const others = rows.flatMap((row) => Object.keys(row)).filter((name) => !leftOut.test(name));
  const names = [...new Set([...preferred, ...others])].filter((name) => {
    const values = rows.map((row) => valueOf(row, name));
    return rows.length === 1 ? values[0] !== '' && values[0] !== 'false' : new Set(values).size > 1;
  });
  const columns = names.slice(0, MOST).map((name) => ({
    title: name.replaceAll('_', ' '),
    textOf: (/** @type {Row} */ row) => endOfId(valueOf(row, name)),
  }));
  const hasTime = rows.some((row) => typeof row['created_at'] === 'number');
  const time = { title: 'created', textOf: (/** @type {Row} */ row) => timeOf(Number(row['created_at'])) };
  return hasTime ? [...columns, time] : columns;
}

/** @param {string} text */
const endOfId = (text) => (/^[a-z]+_\w{20,}$/.test(text) ? endOf(text) : text);
