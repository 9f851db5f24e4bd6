// @ts-check
// Elements of the page. What comes from outside becomes text, and never HTML.

/** The most characters of one body that are shown: a browser stands still for long over megabytes. */
const SHOWN = 50_000;

/**
 * An element of the page.
 *
 * @template {HTMLElement} T @param {string} id @param {new () => T} type @returns {T}
 */
export function part(id, type) {
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
export function make(tag, { text, className } = {}, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** @param {string} text @param {() => void} act @param {string} [className] */
export function makeButton(text, act, className) {
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
export function show(list, items, keyOf, create, update) {
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
export function fill(element, selector, text) {
  const target = element.querySelector(selector);
  if (target && target.textContent !== text) target.textContent = text;
}

/** @param {unknown} value */
export const pretty = (value) => {
  const text = JSON.stringify(value, null, 2) ?? '';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}\n… and ${text.length - SHOWN} characters more` : text;
};

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** An entry of a list with a line that opens and closes what `read` gives. @param {HTMLElement[]} before @param {() => unknown} read */
export function makeEntry(before, read) {
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

/** Does something for a form, and shows beside it why it can't be done. @param {HTMLElement} problem @param {Promise<unknown>} doing */
export async function report(problem, doing) {
  try {
    await doing;
    problem.textContent = '';
  } catch (error) {
    problem.textContent = messageOf(error);
  }
}

/** What is filled in, numbers as such. @param {HTMLFormElement} form */
export function valuesOf(form) {
  /** @type {Record<string, string | number>} */
  const values = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.value.trim() === '')
      continue;
    values[field.name] = field.type === 'number' ? Number(field.value) : field.value.trim();
  }
  return values;
}
