// @ts-check
// The deliveries of webhooks, and the form that sends an event by hand.
import { fill, make, makeButton, makeEntry, part, report, show, valuesOf } from './dom.js';
import { send } from './send.js';

/** @typedef {{ id: string, url: string, type: string, status: string, at: number, response?: number | string }} ShownDelivery */

const form = part('webhook', HTMLFormElement);
const problem = part('webhook-problem', HTMLParagraphElement);

/** @param {string[]} endpoints @param {ShownDelivery[]} deliveries the oldest first */
export function showDeliveries(endpoints, deliveries) {
  part('webhooks', HTMLElement).hidden = endpoints.length === 0;
  show(
    part('deliveries', HTMLOListElement),
    [...deliveries].reverse(),
    ({ id }) => id,
    ({ id, at }) => {
      const when = make('time', { text: new Date(at).toISOString().slice(11, 19) });
      const resend = makeButton('Send again', () => void report(problem, send('POST', `webhooks/deliveries/${id}`)));
      const entry = makeEntry([when, make('code', { className: 'status' })], () =>
        send('GET', `webhooks/deliveries/${id}`),
      );
      entry.querySelector('.line')?.append(resend);
      return entry;
    },
    (element, { url, type, status, response }) => {
      fill(element, '.status', status);
      element.querySelector('.status')?.classList.toggle('failed', status === 'failed' || status === 'lost');
      fill(element, 'button', `${type}  ${url}${response === undefined ? '' : `  ${response}`}`);
    },
  );
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void report(problem, send('POST', 'webhooks', valuesOf(form)));
});
