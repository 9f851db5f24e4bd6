// @ts-check
// The faults, in words, and the form that adds one.
import { fill, make, makeButton, part, report, show, valuesOf } from './dom.js';
import { send } from './send.js';
import { faultInWords } from './words.js';

/**
 * @template Fault
 * @typedef {{ id: string, fault: Fault, hits: number }} Active
 */

const form = part('fault', HTMLFormElement);
const problem = part('fault-problem', HTMLParagraphElement);

/**
 * Shows faults in a list.
 *
 * @template Fault
 * @param {HTMLElement} list @param {Active<Fault>[]} faults @param {(fault: Fault) => string} inWords @param {(id: string) => void} remove
 */
export function showFaultList(list, faults, inWords, remove) {
  show(
    list,
    faults,
    ({ id }) => id,
    ({ id, fault }) => {
      const text = make('span', { text: inWords(fault), className: 'grows' });
      text.title = JSON.stringify(fault);
      const button = makeButton('Remove', () => remove(id));
      return make('li', { className: 'line' }, text, make('span', { className: 'hits' }), button);
    },
    (element, { hits }) => fill(element.querySelector('.hits'), hits === 1 ? '1 hit' : `${hits} hits`),
  );
}

/** @param {Active<import('./words.js').Fault>[]} faults */
export function showFaults(faults) {
  fill(part('faults-count', HTMLSpanElement), faults.length === 0 ? '' : String(faults.length));
  const remove = (/** @type {string} */ id) => void report(problem, send('DELETE', `faults/${id}`));
  showFaultList(part('faults', HTMLUListElement), faults, faultInWords, remove);
}

/** The fault that the form describes. */
function faultOf() {
  const { requests, window, ...fault } = valuesOf(form);
  return requests === undefined ? fault : { ...fault, rateLimit: { requests, window: window ?? 10_000 } };
}

function showWords() {
  const fault = /** @type {import('./words.js').Fault} */ (faultOf());
  const says = ['kind', 'status', 'delay', 'rateLimit'].some((name) => name in fault);
  part('fault-words', HTMLOutputElement).value = says
    ? faultInWords(fault)
    : 'Choose a status, a kind, a delay or a limit.';
}

form.addEventListener('input', showWords);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void report(problem, send('POST', 'faults', faultOf()));
});
part('clear-faults', HTMLButtonElement).addEventListener('click', () => void report(problem, send('DELETE', 'faults')));
showWords();
