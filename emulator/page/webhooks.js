// @ts-check
// The deliveries of webhooks, their faults, and the form that sends an event by hand.
import { fill, make, makeButton, part, report, valuesOf } from './dom.js';
import { showFaultList } from './faults.js';
import { makeCopyButton, makeJson } from './json.js';
import { send } from './send.js';
import { openingTable } from './table.js';
import { webhookFaultInWords } from './words.js';

/** @typedef {{ id: string, url: string, type: string, status: string, at: number, response?: number | string }} ShownDelivery */

const form = part('webhook', HTMLFormElement);
const problem = part('webhook-problem', HTMLParagraphElement);
const faultForm = part('webhook-fault', HTMLFormElement);
const faultProblem = part('webhook-fault-problem', HTMLParagraphElement);

const table = openingTable(
  'deliveries',
  (/** @type {ShownDelivery} */ { id }) => id,
  async ({ id }) => {
    const delivery = await send('GET', `webhooks/deliveries/${id}`);
    const resend = makeButton('Send again', () => void report(problem, send('POST', `webhooks/deliveries/${id}`)));
    return [make('p', { className: 'actions' }, resend, makeCopyButton(delivery)), makeJson(delivery)];
  },
);

const headings = [
  { title: 'time' },
  { title: 'status' },
  { title: 'event' },
  { title: 'response' },
  { title: 'endpoint', isMinor: true },
];

/** @param {string[]} endpoints @param {ShownDelivery[]} deliveries the oldest first */
export function showDeliveries(endpoints, deliveries) {
  const none = 'There is no endpoint: start the emulator with --webhook URL (webhooks) to have events delivered.';
  fill(part('endpoints', HTMLParagraphElement), endpoints.length === 0 ? none : `Delivered to ${endpoints.join(', ')}`);
  table.showItems(headings, [...deliveries].reverse(), ({ at, status, type, response, url }) => [
    { text: new Date(at).toISOString().slice(11, 23), title: new Date(at).toISOString() },
    { text: status, className: status === 'failed' || status === 'lost' ? 'failed' : 'code' },
    { text: type, className: 'wide' },
    { text: String(response ?? '') },
    { text: url },
  ]);
}

export const clearDeliveries = () => table.clear();

/** @param {import('./faults.js').Active<import('./words.js').WebhookFault>[]} faults */
export function showWebhookFaults(faults) {
  const remove = (/** @type {string} */ id) => void report(faultProblem, send('DELETE', `webhooks/faults/${id}`));
  showFaultList(part('webhook-faults', HTMLUListElement), faults, webhookFaultInWords, remove);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void report(problem, send('POST', 'webhooks', valuesOf(form)));
});
faultForm.addEventListener('submit', (event) => {
  event.preventDefault();
  void report(faultProblem, send('POST', 'webhooks/faults', valuesOf(faultForm)));
});
