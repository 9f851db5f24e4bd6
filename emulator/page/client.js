// @ts-check
// The script of the page at /_emulator.
import { fill, make, makeButton, makeEntry, messageOf, part, pretty, report, show, valuesOf } from './dom.js';
import { send } from './send.js';
import { showDeliveries } from './webhooks.js';

/**
 * @typedef {{ id: string, fault: Record<string, unknown>, hits: number }} ActiveFault
 * @typedef {{ id: string, at: number, method: string, url: string, operation?: string, status?: number }} ShownRequest
 * @typedef {{
 *   revision: number, time: string, tables: Record<string, number>, faults: ActiveFault[], requests: ShownRequest[],
 *   endpoints: string[], deliveries: import('./webhooks.js').ShownDelivery[]
 * }} Overview
 */

// The tables, and the rows of the one that is open.

const filter = part('filter', HTMLInputElement);
let openTable = '';
let isLoading = false;
let isStale = false;

/** @param {Record<string, number>} tables */
function showTables(tables) {
  const names = Object.keys(tables).sort();
  if (openTable && !names.includes(openTable)) names.push(openTable);
  show(
    part('tables', HTMLUListElement),
    names,
    (name) => name,
    (name) =>
      make(
        'li',
        {},
        makeButton('', () => toggleTable(name)),
      ),
    (element, name) => {
      fill(element, 'button', `${name} ${tables[name] ?? 0}`);
      element.querySelector('button')?.setAttribute('aria-pressed', String(name === openTable));
    },
  );
}

/** @param {string} name */
function toggleTable(name) {
  openTable = openTable === name ? '' : name;
  for (const item of part('tables', HTMLUListElement).children) {
    const isOpen = item instanceof HTMLElement && item.dataset['key'] === openTable;
    item.querySelector('button')?.setAttribute('aria-pressed', String(isOpen));
  }
  part('table', HTMLDivElement).hidden = openTable === '';
  part('rows', HTMLOListElement).replaceChildren();
  void loadRows();
}

/** Fetches the rows of the open table: one fetch at a time, and once more if something has changed meanwhile. */
async function loadRows() {
  isStale = true;
  if (isLoading) return;
  isLoading = true;
  try {
    while (isStale && openTable) {
      isStale = false;
      const name = openTable;
      const page = await send('GET', `tables/${encodeURIComponent(name)}?text=${encodeURIComponent(filter.value)}`);
      if (name === openTable) showRows(/** @type {Parameters<typeof showRows>[0]} */ (page));
    }
  } catch (error) {
    part('table-note', HTMLParagraphElement).textContent = messageOf(error);
  } finally {
    isLoading = false;
  }
}

/** The rows that are shown, by their key. @type {Map<string, object>} */
let shownRows = new Map();

/** @param {{ data: { id?: string }[], total_count: number, secret?: boolean }} page */
function showRows({ data, total_count: total, secret }) {
  const found =
    data.length < total ? `The newest ${data.length}${filter.value ? ' with this text' : ''} of ${total}` : '';
  part('table-note', HTMLParagraphElement).textContent = secret ? `${total} secret rows` : found;
  shownRows = new Map(data.map((row) => [row.id ?? JSON.stringify(row), row]));
  show(
    part('rows', HTMLOListElement),
    [...shownRows],
    ([key]) => key,
    ([key]) => makeEntry([], () => shownRows.get(key)),
    (element, [, row]) => {
      fill(element, 'button', JSON.stringify(row).slice(0, 500));
      if (!element.querySelector('pre')?.hidden) fill(element, 'pre', pretty(row));
    },
  );
}

filter.addEventListener('input', () => void loadRows());

// The requests.

/** @param {ShownRequest[]} requests */
function showRequests(requests) {
  show(
    part('requests', HTMLOListElement),
    [...requests].reverse(),
    ({ id }) => id,
    ({ id, at }) => {
      const when = make('time', { text: new Date(at).toISOString().slice(11, 19) });
      return makeEntry([when, make('code', { className: 'status' })], () => send('GET', `requests/${id}`));
    },
    (element, { method, url, operation, status }) => {
      fill(element, '.status', String(status ?? '…'));
      element.querySelector('.status')?.classList.toggle('failed', (status ?? 0) >= 400);
      fill(element, 'button', `${method} ${url}${operation === undefined ? '' : `  ${operation}`}`);
    },
  );
}

// The faults.

const faultForm = part('fault', HTMLFormElement);
const faultProblem = part('fault-problem', HTMLParagraphElement);

/** @param {ActiveFault[]} faults */
function showFaults(faults) {
  show(
    part('faults', HTMLUListElement),
    faults,
    ({ id }) => id,
    ({ id, fault }) => {
      const text = make('code', { text: JSON.stringify(fault), className: 'grows' });
      const remove = makeButton('Remove', () => void report(faultProblem, send('DELETE', `faults/${id}`)));
      return make('li', {}, make('div', { className: 'line' }, text, make('span', { className: 'hits' }), remove));
    },
    (element, { hits }) => fill(element, '.hits', hits === 1 ? '1 hit' : `${hits} hits`),
  );
}

faultForm.addEventListener('submit', (event) => {
  event.preventDefault();
  void report(faultProblem, send('POST', 'faults', valuesOf(faultForm)));
});

// The clock.

const clockForm = part('clock', HTMLFormElement);

/** @param {object} body */
const moveClock = (body) => void report(part('clock-problem', HTMLParagraphElement), send('POST', 'clock', body));

clockForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const { amount, unit } = valuesOf(clockForm);
  moveClock({ advance: Number(amount) * Number(unit) });
});
part('freeze', HTMLButtonElement).addEventListener('click', () => moveClock({ freeze: true }));
part('unfreeze', HTMLButtonElement).addEventListener('click', () => moveClock({ reset: true }));

// Changes, as the emulator reports them.

const connection = part('connection', HTMLParagraphElement);
let revision = -1;

/** @param {Overview} overview */
function showOverview(overview) {
  part('now', HTMLTimeElement).textContent = overview.time;
  if (overview.revision === revision) return;
  revision = overview.revision;
  showTables(overview.tables);
  showRequests(overview.requests);
  showFaults(overview.faults);
  showDeliveries(overview.endpoints, overview.deliveries);
  void loadRows();
}

/** Listens. The browser connects again by itself when the emulator was away, but not if something else responded meanwhile. */
function connect() {
  const events = new EventSource('/_emulator/events');
  events.addEventListener('open', () => {
    connection.textContent = 'Connected';
    // It may be another emulator than before, with other faults and requests of the same ID.
    revision = -1;
    for (const id of ['requests', 'faults', 'deliveries']) part(id, HTMLElement).replaceChildren();
  });
  events.addEventListener('error', () => {
    connection.textContent = 'The emulator does not respond. Retrying …';
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2_000);
  });
  events.addEventListener('message', ({ data }) => showOverview(/** @type {Overview} */ (JSON.parse(data))));
}
connect();
