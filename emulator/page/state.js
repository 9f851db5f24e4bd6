// @ts-check
// The clock, snapshots, and the reset.
import { make, makeButton, part, report, say, show, valuesOf } from './dom.js';
import { send } from './send.js';

const clockForm = part('clock', HTMLFormElement);
const freezeForm = part('freeze-at', HTMLFormElement);

/** @param {object} body */
const moveClock = (body) => void report(part('clock-problem', HTMLParagraphElement), send('POST', 'clock', body));

clockForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const { amount, unit } = valuesOf(clockForm);
  moveClock({ advance: Number(amount) * Number(unit) });
});
freezeForm.addEventListener('submit', (event) => {
  event.preventDefault();
  moveClock({ freeze: `${String(valuesOf(freezeForm)['time'])}Z` });
});
part('freeze', HTMLButtonElement).addEventListener('click', () => moveClock({ freeze: true }));
part('unfreeze', HTMLButtonElement).addEventListener('click', () => moveClock({ reset: true }));

/** @typedef {{ tables: Record<string, object[]> }} Snapshot */

const problem = part('snapshot-problem', HTMLParagraphElement);
const file = part('snapshot-file', HTMLInputElement);
/** Those that were taken here: they last as long as the page. @type {{ key: string, title: string, snapshot: Snapshot }[]} */
const taken = [];

/** @param {unknown} snapshot */
async function restore(snapshot) {
  await send('PUT', 'snapshot', /** @type {object} */ (snapshot));
  say('Restored the snapshot');
}

/** @param {string} name @param {object} content */
function download(name, content) {
  const link = make('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function showTaken() {
  show(
    part('snapshots', HTMLUListElement),
    taken,
    ({ key }) => key,
    ({ key, title, snapshot }) =>
      make(
        'li',
        { className: 'line' },
        make('span', { text: title, className: 'grows' }),
        makeButton('Restore', () => void report(problem, restore(snapshot))),
        makeButton('Download', () => download(`snapshot-${key}.json`, snapshot)),
      ),
  );
}

async function take() {
  const snapshot = /** @type {Snapshot} */ (await send('GET', 'snapshot'));
  const rows = Object.values(snapshot.tables).reduce((sum, { length }) => sum + length, 0);
  const key = String(taken.length + 1);
  taken.push({ key, title: `Snapshot ${key}, taken at ${new Date().toLocaleTimeString()}: ${rows} rows`, snapshot });
  showTaken();
}

part('snapshot', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void report(problem, take());
});
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const restoring = chosen.text().then((text) => restore(JSON.parse(text)));
  file.value = ''; // or the same file could not be chosen again
  void report(problem, restoring);
});
part('reset', HTMLButtonElement).addEventListener('click', () => {
  if (!confirm('Go back to the seed? All data, faults and requests since then are lost.')) return;
  void report(
    problem,
    send('POST', 'reset').then(() => say('Went back to the seed')),
  );
});
