// @ts-check
// Elements of the page. What comes from outside becomes text, and never HTML.

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
 * @param {Tag} tag @param {{ text?: string, className?: string }} [options] @param {(Node | string)[]} children
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
 * Makes the keyed children of a list those of the items. What stays is kept, with all that someone has opened in it.
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
    const key = child instanceof HTMLElement ? child.dataset['key'] : undefined;
    if (!(child instanceof HTMLElement) || key === undefined) continue;
    if (wanted.has(key)) present.set(key, child);
    else child.remove();
  }
  let next = [...list.children].find((child) => child instanceof HTMLElement && child.dataset['key'] !== undefined);
  for (const item of items) {
    const key = keyOf(item);
    const element = present.get(key) ?? create(item);
    element.dataset['key'] = key;
    update?.(element, item);
    if (element === next) next = next.nextElementSibling ?? undefined;
    else list.insertBefore(element, next ?? null);
  }
}

/** Removes the keyed children of a list. @param {HTMLElement} list */
export const empty = (list) => show(list, [], String, () => list);

/** @param {Element | null} target @param {string} text */
export function fill(target, text) {
  if (target && target.textContent !== text) target.textContent = text;
}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Tells something in passing. @param {string} text */
export const say = (text) => fill(part('said', HTMLParagraphElement), text);

/** Does something for a form, and shows beside it why it can't be done. @param {HTMLElement} problem @param {Promise<unknown>} doing */
export async function report(problem, doing) {
  try {
    await doing;
    problem.textContent = '';
  } catch (error) {
    problem.textContent = messageOf(error);
  }
}

/** What is filled in: numbers and ticks as such. @param {HTMLFormElement} form */
export function valuesOf(form) {
  /** @type {Record<string, string | number | boolean>} */
  const values = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.value.trim() === '')
      continue;
    if (field.type !== 'checkbox')
      values[field.name] = field.type === 'number' ? Number(field.value) : field.value.trim();
    else if (field instanceof HTMLInputElement && field.checked) values[field.name] = true;
  }
  return values;
}

/** Copies a text, and tells of it. @param {string} text @param {string} what */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page over http at another name than localhost has no clipboard: what is selected can be copied all the same.
    const field = make('textarea', { className: 'hidden' });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  say(`Copied ${what}`);
}

/** A moment as people read it, to the second, in UTC. @param {number} at in ms since 1970 */
export const timeOf = (at) => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
};
