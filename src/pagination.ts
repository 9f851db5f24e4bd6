import { isClerkAPIError } from './errors.js';
import type { CallOptions } from './options.js';
import { helperInfos, type PageInfo } from './endpoints/page-info.js';

/** Options of {@link paginate} and {@link pages}. */
export interface PaginateOptions extends CallOptions {
  /**
   * How many elements a request asks for, up to the operation's maximum. Past it, the API can quietly return 10.
   * @default the operation's maximum: 500, for API keys and M2M tokens 100
   */
  pageSize?: number | undefined;
  /**
   * How many pages are requested at the same time.
   * @default 1
   */
  concurrency?: number | undefined;
}

/** The type of a list's elements. A list is an array, or an object with an array and `total_count`. */
export type ElementOf<List> = List extends readonly (infer Element)[]
  ? Element
  : List extends { data: readonly (infer Element)[] }
    ? Element
    : List extends { total_count: number }
      ? ArrayIn<List[keyof List]>
      : never;
type ArrayIn<Field> = Field extends readonly (infer Element)[] ? Element : never;

/** Fits everything if `List` is a list. If not, the compiler names this text in its error. */
type MustBeList<List> = [ElementOf<List>] extends [never] ? 'Pass a list helper, such as clerk.users.list.' : unknown;

/**
 * A list helper, such as `clerk.users.list`, which takes a query and options. Some take an id first, such as
 * `clerk.organizationMemberships.list`.
 */
export type ListHelper<First, Second, List> = (
  first: First,
  second?: Second,
  third?: CallOptions,
) => Promise<List & MustBeList<List>>;

/** What {@link paginate} takes after the helper: the id, if the helper takes one, then the query and options. */
export type PaginateArguments<First, Second> = [First] extends [string]
  ? [id: First, query?: Second, options?: PaginateOptions]
  : undefined extends First
    ? [query?: First, options?: PaginateOptions]
    : [query: First, options?: PaginateOptions];

/** For functions that are not helpers. Every list takes pages of this size. */
const unknownPageInfo: PageInfo = { maximum: 100 };

type Query = Record<string, unknown>;
type Fetch = (query: Query | undefined) => Promise<unknown>;

/** A page of a list of any shape. */
interface Page {
  elements: unknown[];
  total: number | undefined;
}

function readPage(list: unknown): Page {
  if (Array.isArray(list)) return { elements: list, total: undefined };
  if (typeof list === 'object' && list !== null) {
    const elements = Object.values(list).find(Array.isArray);
    const total = 'total_count' in list && typeof list.total_count === 'number' ? list.total_count : undefined;
    if (elements) return { elements, total };
  }
  throw new TypeError(
    'clerk-bapi: paginate got a helper that does not return a list. Pass a list helper, such as clerk.users.list.',
  );
}

/** The ID of an element, if it has one. */
function idOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const id = 'id' in element ? element.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Drops repeated elements: when rows are added while a list is read, the last rows of one page come again on the next.
 * Remembers the ids of the last few pages alone, so that memory does not grow with the list.
 */
class Recent {
  readonly #pages: Set<string>[] = [];
  constructor(readonly size: number) {}

  fresh(elements: unknown[]): unknown[] {
    const ids = new Set<string>();
    const kept = elements.filter((element) => {
      const id = idOf(element);
      if (id === undefined) return true;
      const isFresh = !ids.has(id) && !this.#pages.some((page) => page.has(id));
      ids.add(id); // even if it is dropped: the older page that has it is forgotten before this one
      return isFresh;
    });
    this.#pages.push(ids);
    if (this.#pages.length > this.size) this.#pages.shift();
    return kept;
  }
}

/** How many pages back a row may move and still be recognized. */
const REMEMBERED_PAGES = 4;

/**
 * Reads one page after the other, each from the last element of the page before. Rows that come or go do no harm.
 *
 * @param holdsBack - Whether the last element of a page is handed out after the next page has been read: a caller who deletes
 *   what it gets can't delete the cursor then.
 */
async function* byCursor(
  fetch: Fetch,
  query: Query,
  limit: number,
  holdsBack: boolean,
): AsyncGenerator<unknown[], void, undefined> {
  let held: unknown[] = [];
  let candidates: string[] = [];
  let previousFirst: string | undefined;
  for (;;) {
    let list: unknown;
    // If the last element was deleted meanwhile, the API no longer knows it as a cursor: try the element before.
    for (;;) {
      const cursor = candidates.at(-1);
      try {
        list = await fetch({ ...query, limit, ...(cursor === undefined ? {} : { starting_after: cursor }) });
        break;
      } catch (error) {
        candidates.pop();
        const isUnknownCursor = isClerkAPIError(error) && [400, 404, 422].includes(error.status);
        if (!isUnknownCursor || candidates.length === 0) throw error;
      }
    }
    const { elements } = readPage(list);
    const first = idOf(elements[0]);
    if (first !== undefined && first === previousFirst) {
      // The same page again: this server ignores cursors, as some emulators of the API do.
      yield held;
      yield* byOffset(fetch, query, limit, limit, 1);
      return;
    }
    previousFirst = first;
    const isLast = elements.length < limit;
    const handedOut = [...held, ...elements];
    held = holdsBack && !isLast ? handedOut.splice(-1) : [];
    if (handedOut.length > 0) yield handedOut;
    if (isLast) return;
    candidates = elements.map(idOf).filter((id) => id !== undefined);
  }
}

/** Reads pages by `offset`, up to `concurrency` of them at a time. */
async function* byOffset(
  fetch: Fetch,
  query: Query,
  limit: number,
  start: number,
  concurrency: number,
): AsyncGenerator<unknown[], void, undefined> {
  const underWay: { offset: number; page: Promise<Page> }[] = [];
  let next = start;
  const request = () => {
    const page = fetch({ ...query, limit, offset: next }).then(readPage);
    page.catch(() => {}); // the loop below awaits and throws it, unless the caller has left
    underWay.push({ offset: next, page });
    next += limit;
  };
  let end = Number.POSITIVE_INFINITY;
  let previousTotal = 0;
  request();
  for (let current = underWay.shift(); current; current = underWay.shift()) {
    const { offset } = current;
    const { elements, total } = await current.page;
    if (elements.length > 0) yield elements;
    if (total !== undefined) end = total;
    const isLast = total === undefined ? elements.length < limit : elements.length === 0;
    if (isLast) end = Math.min(end, offset);
    if (underWay.length === 0) {
      // Deleted rows moved the later ones forward, past this page: step back by as many.
      const deleted = total === undefined ? 0 : previousTotal - total;
      next = deleted > 0 ? Math.max(start, offset - deleted) : offset + elements.length;
    }
    previousTotal = total ?? 0;
    while (underWay.length < concurrency && next < end) request();
  }
}

/** Reads the arguments of {@link paginate}. An id may come first. */
function readArguments(list: (...args: never[]) => Promise<unknown>, args: unknown[]) {
  const ids = typeof args[0] === 'string' ? [args[0]] : [];
  const [query = {}, options = {}] = args.slice(ids.length) as [Query?, PaginateOptions?];
  const { pageSize, concurrency = 1, ...callOptions } = options;
  for (const [name, value] of Object.entries({ pageSize, concurrency })) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
      throw new TypeError(`clerk-bapi: \`${name}\` must be a whole number of 1 or more, but is ${String(value)}.`);
    }
  }
  const call = list as (...args: unknown[]) => Promise<unknown>;
  return { ids, query, concurrency, callOptions, pageSize: pageSize ?? (query['limit'] as number | undefined), call };
}

async function* readPages(
  list: (...args: never[]) => Promise<unknown>,
  args: unknown[],
  holdsBack = false,
): AsyncGenerator<unknown[], void, undefined> {
  const { ids, query, concurrency, callOptions, pageSize, call } = readArguments(list, args);
  const pageInfo = helperInfos.get(list)?.pages ?? unknownPageInfo;
  if (pageInfo.maximum === undefined) {
    yield readPage(await call(...ids, { ...query, ...callOptions })).elements;
    return;
  }
  const limit = Math.min(pageSize ?? pageInfo.maximum, pageInfo.maximum);
  const { offset = 0, ...filters } = query as Query & { offset?: number };
  const fetch: Fetch = (pageQuery) => call(...ids, pageQuery, callOptions);
  const wanted: Query = { ...filters, ...(pageInfo.paginated ? { paginated: true } : {}) };
  const hasOwnOrder = 'offset' in query || 'order_by' in query;
  const found =
    pageInfo.cursor && concurrency === 1 && !hasOwnOrder
      ? byCursor(fetch, wanted, limit, holdsBack)
      : byOffset(fetch, wanted, limit, offset, concurrency);
  const recent = new Recent(REMEMBERED_PAGES + concurrency);
  for await (const page of found) {
    const elements = recent.fresh(page);
    if (elements.length > 0) yield elements;
  }
}

/**
 * Reads a list to its end, page by page, as arrays of elements. Takes the arguments of {@link paginate}.
 *
 * @example
 * for await (const users of pages(clerk.users.list, { banned: false }, { pageSize: 100 })) {
 *   await store(users);
 * }
 */
export function pages<First, Second = CallOptions, List = unknown>(
  list: ListHelper<First, Second, List>,
  ...args: PaginateArguments<First, Second>
): AsyncGenerator<ElementOf<List>[], void, undefined>;
export function pages(
  list: (...args: never[]) => Promise<unknown>,
  ...args: unknown[]
): AsyncGenerator<unknown[], void, undefined> {
  return readPages(list, args);
}

/**
 * Reads a list to its end, element by element.
 *
 * Takes every list helper. If a helper takes an id, it comes before the query. Memory does not grow with the list, and
 * leaving the loop sends no more requests. Elements may be deleted while they are read.
 *
 * No element comes twice, even when rows are added meanwhile. Users are read by `starting_after`, which skips none. Other
 * lists are read by `offset`, which steps back when rows were deleted. With `concurrency` above 1, or an order of your own,
 * a row that is deleted meanwhile can hide another one.
 *
 * A function of your own works too, if it passes the query on. Its pages hold at most 100 elements.
 *
 * @param list - The helper.
 * @param query - Filters. `limit` is the page size and `offset` where to start.
 * @param options - Page size and concurrency, and options for each of the calls.
 * @throws the helper's errors; TypeError if page size or concurrency is not a whole number above 0
 * @example
 * for await (const user of paginate(clerk.users.list, { banned: false })) {
 *   console.log(user.id);
 * }
 * @example
 * for await (const membership of paginate(clerk.organizationMemberships.list, 'org_1')) {
 *   console.log(membership.role);
 * }
 */
export function paginate<First, Second = CallOptions, List = unknown>(
  list: ListHelper<First, Second, List>,
  ...args: PaginateArguments<First, Second>
): AsyncGenerator<ElementOf<List>, void, undefined>;
export async function* paginate(
  list: (...args: never[]) => Promise<unknown>,
  ...args: unknown[]
): AsyncGenerator<unknown, void, undefined> {
  for await (const elements of readPages(list, args, true)) yield* elements;
}
