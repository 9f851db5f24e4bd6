// @ts-check
// The script of the page at /_emulator: which view is shown, and changes as the emulator reports them.
import { hideData, showData, showTables } from './data.js';
import { empty, fill, messageOf, part, say } from './dom.js';
import { showFaults } from './faults.js';
import { clearRequests, openRequest, showRequests } from './requests.js';
import './state.js';
import { showSessions } from './tokens.js';
import { clearDeliveries, showDeliveries, showWebhookFaults } from './webhooks.js';

/**
 * @typedef {import('./faults.js').Active<import('./words.js').Fault>} ActiveFault
 * @typedef {import('./faults.js').Active<import('./words.js').WebhookFault>} ActiveWebhookFault
 * @typedef {{
 *   revision: number, time: string, tables: Record<string, number>, faults: ActiveFault[],
 *   requests: import('./requests.js').ShownRequest[], endpoints: string[], webhookFaults: ActiveWebhookFault[],
 *   deliveries: import('./webhooks.js').ShownDelivery[]
 * }} Overview
 */

const views = ['data', 'requests', 'faults', 'webhooks', 'tokens', 'state'];

/** @param {string} hash */
function partsOf(hash) {
  try {
    return hash.split('/').map(decodeURIComponent);
  } catch {
    return []; // typed by hand
  }
}

/** Shows what the address says: `#data/users/user_ada`, `#faults`. */
function showView() {
  const [name = '', ...rest] = partsOf(location.hash.slice(1));
  const view = views.includes(name) ? name : 'data';
  for (const other of views) part(`${other}-view`, HTMLElement).hidden = other !== view;
  for (const link of document.querySelectorAll('header nav a')) {
    if (link.getAttribute('href') === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  say('');
  if (view === 'data') showData(...rest);
  else hideData();
  if (view === 'requests' && rest[0] !== undefined) openRequest(rest[0]);
  if (view === 'tokens') showSessions().catch((error) => say(messageOf(error)));
}
addEventListener('hashchange', showView);

const connection = part('connection', HTMLParagraphElement);
let revision = -1;

/** @param {Overview} overview */
function showOverview(overview) {
  fill(part('now', HTMLTimeElement), overview.time);
  if (overview.revision === revision) return;
  revision = overview.revision;
  showTables(overview.tables);
  showRequests(overview.requests);
  showFaults(overview.faults);
  showDeliveries(overview.endpoints, overview.deliveries);
  showWebhookFaults(overview.webhookFaults);
}

/** Listens. The browser connects again by itself when the emulator was away, but not if something else responded meanwhile. */
function connect() {
  const events = new EventSource('/_emulator/events');
  events.addEventListener('open', () => {
    connection.textContent = 'Connected';
    // It may be another emulator than before, with other faults and requests of the same ID.
    revision = -1;
    clearRequests();
    clearDeliveries();
    for (const id of ['faults', 'webhook-faults']) empty(part(id, HTMLUListElement));
  });
  events.addEventListener('error', () => {
    connection.textContent = 'The emulator does not respond. Retrying …';
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2_000);
  });
  events.addEventListener('message', ({ data }) => showOverview(/** @type {Overview} */ (JSON.parse(data))));
}
showView();
connect();
