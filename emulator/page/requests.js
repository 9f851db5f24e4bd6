// @ts-check
// The requests: the last ones as they come, or those with a text.
import { curlOf } from './curl.js';
import { copy, fill, make, makeButton, messageOf, part, report, valuesOf } from './dom.js';
import { makeCopyButton, makeJson } from './json.js';
import { send } from './send.js';
import { openingTable } from './table.js';
import { faultInWords } from './words.js';

/**
 * @typedef {{
 *   id: string, at: number, method: string, url: string, operation?: string, status?: number, duration?: number, notRead: string[]
 * }} ShownRequest
 * @typedef {ShownRequest & {
 *   headers: Record<string, string>, body?: unknown, warnings: string[], errors: string[], fault?: import('./words.js').Fault
 * }} FullRequest
 */

const form = part('request-filter', HTMLFormElement);
const note = part('requests-note', HTMLParagraphElement);
/** @type {ShownRequest[]} */
let last = [];

/** @param {string} title @param {Node[]} content */
const block = (title, ...content) => [make('h3', { text: title }), ...content];

/** The query, with what was read of it and what was not. @param {FullRequest} request */
function makeQuery({ url, notRead }) {
  const sent = [...new URL(url, location.href).searchParams];
  if (sent.length === 0) return [];
  const items = sent.map(([name, value]) => {
    const isRead = !notRead.includes(name);
    const state = make('span', { text: isRead ? 'read' : 'not read', className: isRead ? 'note' : 'problem' });
    return make('li', {}, make('code', { text: `${name} = ${value}` }), ' ', state);
  });
  return block('Query', make('ul', {}, ...items));
}

/** @param {string[]} texts @param {string} title */
const makeTexts = (title, texts) =>
  texts.length === 0 ? [] : block(title, make('ul', {}, ...texts.map((text) => make('li', { text }))));

const requests = openingTable(
  'requests',
  (/** @type {ShownRequest} */ { id }) => id,
  async ({ id }) => {
    const request = /** @type {FullRequest} */ (await send('GET', `requests/${id}`));
    const { headers, body, warnings, errors, fault } = request;
    const curl = makeButton('Copy as curl', () => void copy(curlOf(request, location.origin), 'the command'));
    return [
      make('p', { className: 'actions' }, curl, makeCopyButton(request)),
      ...makeTexts('Errors', errors),
      ...makeTexts('Warnings', warnings),
      ...(fault ? block('Fault', make('p', { text: faultInWords(fault) })) : []),
      ...makeQuery(request),
      ...(body === undefined ? [] : block('Body', makeJson(body))),
      ...block('Headers', makeJson(headers)),
    ];
  },
);

const headings = [
  { title: 'time' },
  { title: 'status' },
  { title: 'request' },
  { title: 'operation', isMinor: true },
  { title: 'duration', isMinor: true },
  { title: 'not read', isMinor: true },
];

/** @param {ShownRequest[]} shown the newest first */
function showAll(shown) {
  requests.showItems(headings, shown, ({ at, status, method, url, operation, duration, notRead }) => [
    { text: new Date(at).toISOString().slice(11, 23), title: new Date(at).toISOString() },
    { text: String(status ?? '…'), className: (status ?? 0) >= 400 ? 'failed' : 'code' },
    { text: `${method} ${url}`, title: url, className: 'wide' },
    { text: operation ?? '' },
    { text: duration === undefined ? '' : `${duration} ms` },
    { text: notRead.join(', '), className: 'problem' },
  ]);
}

/** Those that the form asks for. */
async function showFound() {
  const { text = '', failed = false } = valuesOf(form);
  if (text === '' && !failed) {
    showAll([...last].reverse());
    fill(note, last.length === 0 ? 'There were no requests.' : '');
    return;
  }
  try {
    const query = `limit=50&text=${encodeURIComponent(String(text))}${failed ? '&failed=true' : ''}`;
    const found = /** @type {FullRequest[]} */ (await send('GET', `requests?${query}`));
    showAll(found.reverse());
    fill(note, found.length < 50 ? `${found.length} found` : 'The newest 50 found');
  } catch (error) {
    fill(note, messageOf(error));
  }
}

/** @param {ShownRequest[]} requests the oldest first */
export function showRequests(requests) {
  last = requests;
  void showFound();
}

/** @param {string} id */
export const openRequest = (id) => requests.openRow(id);
export const clearRequests = () => requests.clear();

form.addEventListener('input', () => void showFound());
form.addEventListener('submit', (event) => event.preventDefault());
part('forget', HTMLButtonElement).addEventListener('click', () => void report(note, send('DELETE', 'requests')));
