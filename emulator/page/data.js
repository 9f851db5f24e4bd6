// @ts-check
// The tables, and the rows of the one that is open.
import { columnsOf, endOf } from './columns.js';
import { copy, fill, make, makeButton, messageOf, part, show } from './dom.js';
import { makeCopyButton, makeJson } from './json.js';
import { send } from './send.js';
import { openingTable } from './table.js';
import { makeSessionToken, showToken } from './tokens.js';

/**
 * @typedef {{ key: string, row: import('./columns.js').Row }} Item
 * @typedef {{ data: import('./columns.js').Row[], keys: string[], total_count: number, secret?: boolean }} Page
 */

const filter = part('filter', HTMLInputElement);
const note = part('table-note', HTMLParagraphElement);
let openTable = '';
/** The row to go to once its table is there. */
let wantedKey = '';
let isLoading = false;
let isStale = false;
let isVisible = false;
/** @type {Record<string, number>} */
let sizes = {};

/** @param {string} key */
async function copySessionToken(key) {
  try {
    await copy(await makeSessionToken(key), 'a session token');
  } catch (error) {
    note.textContent = messageOf(error);
  }
}

/** @param {string} key */
async function decodeSessionToken(key) {
  try {
    showToken(await makeSessionToken(key));
  } catch (error) {
    note.textContent = messageOf(error);
  }
}

const rows = openingTable(
  'rows',
  (/** @type {Item} */ { key }) => key,
  async ({ key }) => {
    const table = openTable;
    const found = await send('GET', `rows/${encodeURIComponent(table)}/${encodeURIComponent(key)}`);
    const { row, references } = /** @type {{ row: object, references: import('./json.js').References }} */ (found);
    const actions = make('p', { className: 'actions' }, makeCopyButton(row));
    actions.append(makeButton('Copy ID', () => void copy(key, 'the ID')));
    if (table === 'sessions') {
      actions.append(
        makeButton('Copy a session token', () => void copySessionToken(key)),
        makeButton('Decode a session token', () => void decodeSessionToken(key)),
      );
    }
    return [actions, makeJson(row, references)];
  },
);

/** @param {Record<string, number>} tables their sizes, by name */
export function showTables(tables) {
  sizes = tables;
  const names = Object.keys(tables).sort();
  if (openTable && !names.includes(openTable)) names.push(openTable);
  show(
    part('tables', HTMLUListElement),
    names,
    (name) => name,
    (name) => {
      const link = make('a', {}, make('span'), ' ', make('span', { className: 'count' }));
      link.href = `#data/${encodeURIComponent(name)}`;
      return make('li', {}, link);
    },
    (element, name) => {
      const link = element.querySelector('a');
      fill(link?.firstElementChild ?? null, name.replaceAll('_', ' '));
      fill(link?.lastElementChild ?? null, String(sizes[name] ?? 0));
      if (name === openTable) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
    },
  );
  void loadRows();
}

/** Shows a table, and a row of it. @param {string} [table] @param {string} [key] */
export function showData(table = '', key = '') {
  isVisible = true;
  wantedKey = key;
  if (table !== openTable) {
    openTable = table;
    filter.value = '';
    note.textContent = '';
    rows.clear();
  }
  part('table', HTMLDivElement).hidden = table === '';
  part('no-table', HTMLParagraphElement).hidden = table !== '';
  part('table-title', HTMLHeadingElement).textContent = table.replaceAll('_', ' ');
  showTables(sizes);
}

export function hideData() {
  isVisible = false;
}

/** Fetches the rows of the open table: one fetch at a time, and once more if something has changed meanwhile. */
async function loadRows() {
  isStale = true;
  if (isLoading) return;
  isLoading = true;
  try {
    while (isStale && openTable && isVisible) {
      isStale = false;
      const name = openTable;
      const page = await send('GET', `tables/${encodeURIComponent(name)}?text=${encodeURIComponent(filter.value)}`);
      if (name === openTable) showRows(/** @type {Page} */ (page));
    }
  } catch (error) {
    note.textContent = messageOf(error);
  } finally {
    isLoading = false;
  }
}

/** @param {Page} page */
function showRows({ data, keys, total_count: total, secret }) {
  const found =
    data.length < total ? `The newest ${data.length}${filter.value ? ' with this text' : ''} of ${total}` : '';
  fill(note, secret ? `${total} secret rows` : found);
  const columns = columnsOf(data);
  rows.showItems(
    [{ title: 'id' }, ...columns.map(({ title }, index) => ({ title, isMinor: index > 0 }))],
    data.map((row, index) => ({ row, key: keys[index] ?? '' })),
    ({ row, key }) => [
      { text: endOf(key), title: key },
      ...columns.map(({ textOf }) => ({ text: textOf(row), title: textOf(row) })),
    ],
  );
  if (wantedKey === '') return;
  if (rows.openRow(wantedKey)) wantedKey = '';
  else if (filter.value === '') {
    // It is not among the newest.
    filter.value = wantedKey;
    void loadRows();
  } else {
    wantedKey = '';
  }
}

filter.addEventListener('input', () => void loadRows());
