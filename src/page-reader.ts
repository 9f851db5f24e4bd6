import { isClerkAPIError } from './errors.js';
import { isObject, reject } from './http/reject.js';

export type Query = Record<string, unknown>;
export type FetchPage = (query: Query) => Promise<unknown>;

/** A page of a list of any shape. */
interface Page {
  elements: unknown[];
  total: number | undefined;
}

/** @throws TypeError if it is no list */
export function readPage(list: unknown): Page {
  if (Array.isArray(list)) return { elements: list, total: undefined };
  if (isObject(list)) {
    const elements = Object.values(list).find(Array.isArray);
    const { total_count: total } = list;
    if (elements) return { elements, total: typeof total === 'number' ? total : undefined };
  }
  reject('paginate got a helper that does not return a list. Pass a list helper, such as clerk.users.list.');
}

/** The ID of an element, if it has one. */
function idOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const id = 'id' in element ? element.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** How many pages back a row may move and still be recognized. */
const REMEMBERED_PAGES = 4;

/**
 * Drops repeated elements: when rows are added while a list is read, the last rows of one page come again on the next.
 * Remembers the ids of the last few pages alone, so that memory does not grow with the list.
 */
export class RecentElements {
  readonly #ids = new Set<string>();
  readonly #size: number;
  #lastPage: string | undefined;
  #repeatedPages = 0;

  constructor(pageSize: number, concurrency: number) {
    this.#size = (REMEMBERED_PAGES + concurrency) * pageSize;
  }

  /**
   * @param isShrinking - Whether the list got shorter, so that a page with nothing new is no sign of an endless list.
   * @throws Error if too many pages in a row had nothing new
   */
  fresh(elements: unknown[], isShrinking = false): unknown[] {
    let hasIds = false;
    let fresh = elements.filter((element) => {
      const id = idOf(element);
      if (id === undefined) return true;
      hasIds = true;
      const isRepeated = this.#ids.delete(id); // it is forgotten after the others
      this.#ids.add(id);
      return !isRepeated;
    });
    for (const id of this.#ids) {
      if (this.#ids.size <= this.#size) break;
      this.#ids.delete(id);
    }
    if (!hasIds && elements.length > 0) {
      const page = JSON.stringify(elements);
      if (page === this.#lastPage) fresh = [];
      this.#lastPage = page;
    }
    this.#repeatedPages = fresh.length > 0 || isShrinking ? 0 : this.#repeatedPages + 1;
    if (this.#repeatedPages >= REMEMBERED_PAGES)
      throw new Error(
        `clerk-bapi: paginate got ${REMEMBERED_PAGES} pages in a row with nothing new. The list ignores \`offset\`, or grows faster than it is read.`,
      );
    return fresh;
  }
}

/** Whether a page without a total is the last. The API can cut pages to a multiple of 10 rows without saying so. */
const isLastPage = (elements: unknown[], fresh: unknown[], limit: number): boolean =>
  elements.length === 0 || (elements.length < limit && (elements.length % 10 > 0 || fresh.length === 0));

/** Whether the API says that it does not know the cursor. */
const isUnknownCursor = (error: unknown): boolean =>
  isClerkAPIError(error) &&
  (error.status === 404 || error.errors.some(({ meta }) => meta?.['param_name'] === 'starting_after'));

/**
 * Reads one page after the other, each from the last element of the page before. Rows that come or go do no harm.
 *
 * @param holdsBack - Whether the last element of a page is handed out after the next page has been read: a caller who deletes
 *   what it gets can't delete the cursor then.
 */
export async function* byCursor(
  fetch: FetchPage,
  query: Query,
  limit: number,
  recent: RecentElements,
  holdsBack: boolean,
): AsyncGenerator<unknown[], void, undefined> {
  let list = await fetch(query);
  let held: unknown[] = [];
  for (let previousFirst: string | undefined; ;) {
    const { elements } = readPage(list);
    const ids = elements.map(idOf).filter((id) => id !== undefined);
    const [first] = ids;
    // The same page again: this server ignores cursors, as some emulators of the API do.
    const isRepeated = first !== undefined && first === previousFirst;
    const fresh = isRepeated ? [] : recent.fresh(elements);
    const isLast = !isRepeated && isLastPage(elements, fresh, limit);
    const takesCursor = !isRepeated && !isLast && first !== undefined;
    const handedOut = [...held, ...fresh];
    held = holdsBack && takesCursor ? handedOut.splice(-1) : [];
    if (handedOut.length > 0) yield handedOut;
    if (isLast) return;
    if (!takesCursor) return void (yield* byOffset(fetch, query, limit, recent, elements.length, 1));
    previousFirst = first;
    // If the last element was deleted meanwhile, the API no longer knows it as a cursor: try others before it.
    for (const cursor of new Set([ids.at(-1), ids.at(-2), ids.at(-3), first])) {
      try {
        list = await fetch({ ...query, starting_after: cursor });
        break;
      } catch (error) {
        if (cursor === first || !isUnknownCursor(error)) throw error;
      }
    }
  }
}

/** Reads pages by `offset`, up to `concurrency` of them at a time. */
export async function* byOffset(
  fetch: FetchPage,
  query: Query,
  limit: number,
  recent: RecentElements,
  start: number,
  concurrency: number,
): AsyncGenerator<unknown[], void, undefined> {
  let underWay: { offset: number; page: Promise<Page> }[] = [];
  let next = start;
  /** How many rows a page has. */
  let step = limit;
  const request = () => {
    const page = fetch({ ...query, offset: next }).then(readPage);
    page.catch(() => {}); // the loop below awaits and throws it, unless it has left or does not need it
    underWay.push({ offset: next, page });
    next += step;
  };
  let end = Number.POSITIVE_INFINITY;
  let previousTotal = 0;
  request();
  for (let current = underWay.shift(); current; current = underWay.shift()) {
    const { offset } = current;
    const { elements, total } = await current.page;
    const deleted = total === undefined ? 0 : previousTotal - total;
    const fresh = elements.length > 0 ? recent.fresh(elements, deleted > 0) : elements;
    if (fresh.length > 0) yield fresh;
    if (total !== undefined) end = total;
    const after = offset + elements.length;
    if (total === undefined ? isLastPage(elements, fresh, limit) : elements.length === 0) end = Math.min(end, offset);
    else if (elements.length < step && after < end) {
      // The pages have fewer rows than asked for, so that the requests under way begin too far on.
      step = elements.length;
      underWay = [];
    }
    if (underWay.length === 0) {
      // Deleted rows moved the later ones forward, past this page: step back by as many, as far as rows are recognized. And by
      // as many again, since others may be deleted until the next request.
      next =
        deleted > 0 && offset > start
          ? Math.max(start, offset - Math.min(2 * deleted, (REMEMBERED_PAGES - 1) * step))
          : after;
    }
    previousTotal = total ?? 0;
    while (underWay.length < concurrency && next < end) request();
  }
}
