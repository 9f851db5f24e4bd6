// @ts-check
// Session tokens: making and copying one, and decoding any.
import { copy, fill, make, messageOf, part, report, show, valuesOf } from './dom.js';
import { makeJson } from './json.js';
import { send } from './send.js';

/** @typedef {{ header: object, claims: { exp?: number }, isSigned: boolean, references: import("./json.js").References }} Decoded */

const form = part('make-token', HTMLFormElement);
const field = part('token', HTMLTextAreaElement);
const note = part('token-note', HTMLParagraphElement);
const decoded = part('decoded', HTMLDivElement);

/** @param {string} session @param {string} [origin] */
export async function makeSessionToken(session, origin) {
  const body = { session_id: session, ...(origin !== undefined && { origin }) };
  const made = /** @type {{ token: string }} */ (await send('POST', 'session-tokens', body));
  return made.token;
}

/** Goes to the tokens, with one to decode. @param {string} token */
export function showToken(token) {
  field.value = token;
  location.hash = '#tokens';
  void decode();
}

/** The last token that was asked about: another may have been typed before the response. */
let asked = '';

async function decode() {
  const token = (asked = field.value.trim());
  if (token === '') {
    fill(note, '');
    decoded.replaceChildren();
    return;
  }
  try {
    const found = /** @type {Decoded} */ (await send('POST', 'tokens/decode', { token }));
    const { now } = /** @type {{ now: number }} */ (await send('GET', 'clock'));
    if (token !== asked) return;
    const { header, claims, isSigned } = found;
    const signed = isSigned ? 'Signed by this emulator' : 'Not signed by this emulator';
    const isOver = typeof claims.exp === 'number' && claims.exp * 1_000 <= now;
    fill(note, `${signed}, and ${isOver ? 'expired' : 'not expired'} by its clock.`);
    note.className = isSigned && !isOver ? '' : 'problem';
    decoded.replaceChildren(
      make('h3', { text: 'Header' }),
      makeJson(header),
      make('h3', { text: 'Claims' }),
      makeJson(claims, found.references),
    );
  } catch (error) {
    if (token !== asked) return;
    fill(note, messageOf(error));
    note.className = 'problem';
    decoded.replaceChildren();
  }
}

/** Offers the sessions that there are. */
export async function showSessions() {
  const { keys } = /** @type {{ keys: string[] }} */ (await send('GET', 'tables/sessions'));
  show(
    part('sessions', HTMLDataListElement),
    keys,
    (key) => key,
    (key) => {
      const option = make('option');
      option.value = key;
      return option;
    },
  );
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { session_id: session = '', origin } = valuesOf(form);
  const making = makeSessionToken(String(session), origin === undefined ? undefined : String(origin)).then(showToken);
  void report(part('make-token-problem', HTMLParagraphElement), making);
});
field.addEventListener('input', () => void decode());
part('copy-token', HTMLButtonElement).addEventListener('click', () => void copy(field.value.trim(), 'the token'));
