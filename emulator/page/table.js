// @ts-check
// Tables whose rows open.
import { fill, make, makeButton, messageOf, part, show } from './dom.js';

/**
 * @typedef {{ title: string, isMinor?: boolean }} Heading What is minor is left out on a narrow screen.
 * @typedef {{ text: string, title?: string, className?: string }} Cell
 */

/**
 * A table of items: each is a line that opens and closes more of it. The first cell is the button for that.
 *
 * @template T
 * @param {string} id @param {(item: T) => string} keyOf @param {(item: T) => Promise<Node[]> | Node[]} detailsOf
 */
export function openingTable(id, keyOf, detailsOf) {
  const table = part(id, HTMLTableElement);
  const head = /** @type {HTMLTableRowElement} */ (table.tHead?.rows[0]);
  /** The items that are shown, and the JSON of those whose details are shown. @type {Map<string, T>} */
  let shown = new Map();
  /** @type {Map<string, string>} */
  const opened = new Map();

  /** @param {HTMLElement} element */
  const rowsOf = (element) => {
    const [line, more] = element.querySelectorAll('tr');
    return { button: element.querySelector('button'), line, more, place: more?.cells[0] };
  };

  /** @param {HTMLElement} element @param {string} key */
  const load = async (element, key) => {
    const item = shown.get(key);
    const { place } = rowsOf(element);
    if (item === undefined || !place) return;
    const text = JSON.stringify(item);
    opened.set(key, text);
    /** @type {Node[]} */
    let content;
    try {
      content = await detailsOf(item);
    } catch (error) {
      content = [make('p', { text: messageOf(error), className: 'problem' })];
    }
    if (opened.get(key) === text) place.replaceChildren(...content);
  };

  /** @param {HTMLElement} element @param {boolean} isOpen */
  const setOpen = (element, isOpen) => {
    const { button, more } = rowsOf(element);
    const key = element.dataset['key'] ?? '';
    if (more) more.hidden = !isOpen;
    button?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) return void load(element, key);
    opened.delete(key);
  };

  const create = () => {
    const body = make('tbody');
    const toggle = () => setOpen(body, !opened.has(body.dataset['key'] ?? ''));
    const button = makeButton('', toggle, 'text');
    button.setAttribute('aria-expanded', 'false');
    const line = make('tr', { className: 'line' }, make('td', {}, button));
    line.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && !target.closest('button, a') && !getSelection()?.toString()) toggle();
    });
    const more = make('tr', { className: 'more' }, make('td'));
    more.hidden = true;
    body.append(line, more);
    return body;
  };

  return {
    /** @param {Heading[]} headings @param {T[]} items @param {(item: T) => Cell[]} cellsOf */
    showItems(headings, items, cellsOf) {
      shown = new Map(items.map((item) => [keyOf(item), item]));
      for (const key of opened.keys()) if (!shown.has(key)) opened.delete(key);
      const titles = JSON.stringify(headings);
      if (head.dataset['titles'] !== titles) {
        head.dataset['titles'] = titles;
        const cells = headings.map(({ title, isMinor }) => {
          const cell = make('th', { text: title, ...(isMinor && { className: 'minor' }) });
          cell.scope = 'col';
          return cell;
        });
        head.replaceChildren(...cells);
      }
      table.hidden = items.length === 0;
      show(table, items, keyOf, create, (element, item) => {
        const { button, line, place } = rowsOf(element);
        const [first, ...others] = cellsOf(item);
        fill(button, first?.text ?? '');
        if (button) button.title = first?.title ?? '';
        if (place) place.colSpan = headings.length;
        const text = JSON.stringify([titles, others]);
        if (element.dataset['cells'] !== text) {
          element.dataset['cells'] = text;
          while (line && line.cells.length > 1) line.deleteCell(1);
          line?.append(
            ...others.map(({ text, title, className = '' }, index) => {
              const cell = make('td', {
                text,
                className: `${className}${headings[index + 1]?.isMinor ? ' minor' : ''}`,
              });
              if (title !== undefined) cell.title = title;
              return cell;
            }),
          );
        }
        const key = keyOf(item);
        if (opened.has(key) && opened.get(key) !== JSON.stringify(item)) void load(element, key);
      });
    },

    /** Opens a row and goes there. @param {string} key @returns {boolean} whether it is there */
    openRow(key) {
      const element = [...table.tBodies].find((body) => body.dataset['key'] === key);
      if (!element) return false;
      if (!opened.has(key)) setOpen(element, true);
      element.scrollIntoView({ block: 'nearest' });
      rowsOf(element).button?.focus();
      return true;
    },

    /** Removes all rows. */
    clear() {
      opened.clear();
      this.showItems([], [], () => []);
    },
  };
}
