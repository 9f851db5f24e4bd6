// @ts-check
// The script of the page at /_emulator. What comes from outside becomes text, and never HTML.
export {};

/**
 * @typedef {{ id: string, fault: Record<string, unknown>, hits: number }} ActiveFault
 * @typedef {{ id: string, at: number, method: string, url: string, operation?: string, status?: number }} ShownRequest
 * @typedef {{
 *   revision: number, time: string, tables: Record<string, number>, faults: ActiveFault[], requests: ShownRequest[]
 * }} Overview
 */

/** The most characters of one body that are shown: a browser stands still for long over megabytes. */
const SHOWN = 50_000;

/**
 * An element of the page.
 *
 * @template {HTMLElement} T @param {string} id @param {new () => T} type @returns {T}
 */
function part(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${id}`);
  return element;
}

/**
 * A new element.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {{ text?: string, className?: string }} [options] @param {HTMLElement[]} children
 */
function make(tag, { text, className } = {}, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** @param {string} text @param {() => void} act @param {string} [className] */
function makeButton(text, act, className) {
  const button = make('button', { text, ...(className && { className }) });
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

/**
 * Makes the children of a list those of the items. What stays is kept, with all that someone has opened in it.
 *
 * @template T
 * @param {HTMLElement} list @param {T[]} items @param {(item: T) => string} keyOf @param {(item: T) => HTMLElement} create
 * @param {(element: HTMLElement, item: T) => void} [update]
 */
function show(list, items, keyOf, create, update) {
  const wanted = new Set(items.map(keyOf));
  /** @type {Map<string, HTMLElement>} */
  const present = new Map();
  for (const child of [...list.children]) {
    if (!(child instanceof HTMLElement)) continue;
    const key = child.dataset['key'] ?? '';
    if (wanted.has(key)) present.set(key, child);
    else child.remove();
  }
  let next = list.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const element = present.get(key) ?? create(item);
    element.dataset['key'] = key;
    update?.(element, item);
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
}

/** @param {HTMLElement} element @param {string} selector @param {string} text */
function fill(element, selector, text) {
  const target = element.querySelector(selector);
  if (target && target.textContent !== text) target.textContent = text;
}

/**
 * Asks the emulator.
 *
 * @param {string} method @param {string} path @param {object} [body] @returns {Promise<unknown>} the JSON of the answer
 * @throws {Error} with what the emulator says against it
 */
async function ask(method, path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/_emulator/${path}`, { method, ...(body && { headers, body: JSON.stringify(body) }) });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (response.ok) return answer;
  throw new Error(answer?.errors?.[0]?.message ?? `The emulator answered ${response.status}`);
}

/** @param {unknown} value */
const pretty = (value) => {
  const text = JSON.stringify(value, null, 2) ?? '';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}\n… and ${text.length - SHOWN} characters more` : text;
};

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** An entry of a list with a line that opens and closes what `read` gives. @param {HTMLElement[]} before @param {() => unknown} read */
function makeEntry(before, read) {
  const details = make('pre');
  details.hidden = true;
  const toggle = makeButton('', () => void open(), 'text');
  toggle.setAttribute('aria-expanded', 'false');
  const open = async () => {
    details.hidden = !details.hidden;
    toggle.setAttribute('aria-expanded', String(!details.hidden));
    if (details.hidden) return;
    try {
      details.textContent = pretty(await read());
    } catch (error) {
      details.textContent = messageOf(error);
    }
  };
  return make('li', {}, make('div', { className: 'line' }, ...before, toggle), details);
}

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
      const answer = await ask('GET', `tables/${encodeURIComponent(name)}?text=${encodeURIComponent(filter.value)}`);
      if (name === openTable) showRows(/** @type {Parameters<typeof showRows>[0]} */ (answer));
    }
  } catch (error) {
    part('table-note', HTMLParagraphElement).textContent = messageOf(error);
  } finally {
    isLoading = false;
  }
}

/** The rows that are shown, by their key. @type {Map<string, object>} */
let shownRows = new Map();

/** @param {{ data: { id?: string }[], total_count: number, secret?: boolean }} answer */
function showRows({ data, total_count: total, secret }) {
  const found =
    data.length < total ? `The newest ${data.length}${filter.value ? ' with this text' : ''} of ${total}` : '';
  part('table-note', HTMLParagraphElement).textContent = secret ? `${total}, which are secret` : found;
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
      return makeEntry([when, make('code', { className: 'status' })], () => ask('GET', `requests/${id}`));
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

/** Does something for a form, and shows beside it why it can't be done. @param {HTMLElement} problem @param {Promise<unknown>} doing */
async function report(problem, doing) {
  try {
    await doing;
    problem.textContent = '';
  } catch (error) {
    problem.textContent = messageOf(error);
  }
}

/** @param {ActiveFault[]} faults */
function showFaults(faults) {
  show(
    part('faults', HTMLUListElement),
    faults,
    ({ id }) => id,
    ({ id, fault }) => {
      const text = make('code', { text: JSON.stringify(fault), className: 'grows' });
      const remove = makeButton('Remove', () => void report(faultProblem, ask('DELETE', `faults/${id}`)));
      return make('li', {}, make('div', { className: 'line' }, text, make('span', { className: 'hits' }), remove));
    },
    (element, { hits }) => fill(element, '.hits', hits === 1 ? '1 hit' : `${hits} hits`),
  );
}

/** What is filled in, numbers as such. @param {HTMLFormElement} form */
function valuesOf(form) {
  /** @type {Record<string, string | number>} */
  const values = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.value.trim() === '')
      continue;
    values[field.name] = field.type === 'number' ? Number(field.value) : field.value.trim();
  }
  return values;
}

faultForm.addEventListener('submit', (event) => {
  event.preventDefault();
  void report(faultProblem, ask('POST', 'faults', valuesOf(faultForm)));
});

// The clock.

const clockForm = part('clock', HTMLFormElement);

/** @param {object} body */
const moveClock = (body) => void report(part('clock-problem', HTMLParagraphElement), ask('POST', 'clock', body));

clockForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const { amount, unit } = valuesOf(clockForm);
  moveClock({ advance: Number(amount) * Number(unit) });
});
part('freeze', HTMLButtonElement).addEventListener('click', () => moveClock({ freeze: true }));
part('unfreeze', HTMLButtonElement).addEventListener('click', () => moveClock({ reset: true }));

// What the emulator tells of changes.

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
  void loadRows();
}

/** Listens. The browser connects again by itself when the emulator was away, but not if something else answered meanwhile. */
function connect() {
  const events = new EventSource('/_emulator/events');
  events.addEventListener('open', () => {
    connection.textContent = 'Connected';
    // It may be another emulator than before, with other faults and requests of the same ID.
    revision = -1;
    for (const list of [part('requests', HTMLOListElement), part('faults', HTMLUListElement)]) list.replaceChildren();
  });
  events.addEventListener('error', () => {
    connection.textContent = 'The emulator does not answer. Trying again …';
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2_000);
  });
  events.addEventListener('message', ({ data }) => showOverview(/** @type {Overview} */ (JSON.parse(data))));
}
connect();
