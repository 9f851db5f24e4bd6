import { helperInfos, type PageInfo } from './endpoints/page-info.js';
import { isPlain, reject, rejectValue } from './http/reject.js';
import type { CallOptions } from './options.js';
import { byCursor, byOffset, readPage, RecentElements, type FetchPage, type Query } from './page-reader.js';

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
 * `clerk.organizationMemberships.list`, or two.
 */
export type ListHelper<First, Second, Third, List> = (
  first: First,
  second: Second,
  third?: Third,
  fourth?: CallOptions,
) => Promise<List & MustBeList<List>>;

/** What {@link paginate} takes after the helper: the ids, if the helper takes some, then the query and options. */
export type PaginateArguments<First, Second, Third> = [First] extends [string]
  ? [Second] extends [string]
    ? [id: First, second: Second, query?: Third, options?: PaginateOptions]
    : [id: First, query?: Second, options?: PaginateOptions]
  : undefined extends First
    ? [query?: First, options?: PaginateOptions]
    : [query: First, options?: PaginateOptions];

type AnyFunction = (...args: never[]) => Promise<unknown>;

/** For functions that are not helpers. Every list takes pages of this size. */
const unknownPageInfo: PageInfo = { maximum: 100 };

/** Reads the arguments of {@link paginate}. Ids may come first. */
function readArguments(list: AnyFunction, args: unknown[]) {
  if (typeof list !== 'function')
    reject('paginate takes a list helper itself, such as clerk.users.list, and not its result.');
  const info = helperInfos.get(list);
  if (info && !info.pages)
    reject(`paginate takes a list helper, such as clerk.users.list, and ${list.name} returns no list.`);
  const firstOther = args.findIndex((argument) => typeof argument !== 'string');
  const count = firstOther < 0 ? args.length : firstOther;
  if (info && info.ids !== count)
    reject(
      `paginate takes ${info.ids || 'no'} ${info.ids === 1 ? 'id' : 'ids'} for ${list.name}, before the query. It got ${count}.`,
    );
  const [query = {}, options = {}, ...others] = args.slice(count) as [Query?, PaginateOptions?];
  for (const value of [query, options, ...others])
    if (!isPlain(value) || others.length) reject('paginate takes ids, a query and options, and nothing else.');
  const { pageSize, concurrency = 1, ...callOptions } = options;
  for (const name of ['pageSize', 'concurrency'])
    if (name in query) reject(`paginate takes \`${name}\` in its options, after the query.`);
  const { limit, offset } = query;
  for (const [name, value] of Object.entries({ pageSize, concurrency, limit: limit ?? 1, offset: offset ?? 0 })) {
    const least = name === 'offset' ? 0 : 1;
    if (value !== undefined && !(Number.isInteger(value) && (value as number) >= least))
      rejectValue(`\`${name}\``, `a whole number of ${least} or more`, value);
  }
  const call = list as (...args: unknown[]) => Promise<unknown>;
  return {
    ids: args.slice(0, count),
    query,
    concurrency,
    callOptions,
    pageSize: pageSize ?? (limit as number | undefined),
    call,
    pageInfo: info?.pages ?? unknownPageInfo,
  };
}

async function* readPages(
  list: AnyFunction,
  args: unknown[],
  holdsBack = false,
): AsyncGenerator<unknown[], void, undefined> {
  const { ids, query, concurrency, callOptions, pageSize, call, pageInfo } = readArguments(list, args);
  if (pageInfo.maximum === undefined) {
    yield readPage(await call(...ids, { ...query, ...callOptions })).elements;
    return;
  }
  const limit = Math.min(pageSize ?? pageInfo.maximum, pageInfo.maximum);
  const { offset = 0, ...filters } = query as Query & { offset?: number };
  const fetch: FetchPage = (pageQuery) => call(...ids, pageQuery, callOptions);
  const wanted: Query = { ...filters, ...(pageInfo.paginated ? { paginated: true } : {}), limit };
  const hasOwnOrder = 'offset' in query || 'order_by' in query;
  const recent = new RecentElements(limit, concurrency);
  yield* pageInfo.cursor && concurrency === 1 && !hasOwnOrder
    ? byCursor(fetch, wanted, limit, recent, holdsBack)
    : byOffset(fetch, wanted, limit, recent, offset, concurrency);
}

/**
 * Reads a list to its end, page by page, as arrays of elements. Takes the arguments of {@link paginate}.
 *
 * @param list - The list helper, such as `clerk.users.list`.
 * @param args - The ids that the helper takes, then the query and options.
 * @throws what the helper throws
 * @throws {TypeError} if `list` is not a list helper, an id is missing, or page size or concurrency is not a whole number above 0
 * @example
 * for await (const users of pages(clerk.users.list, { banned: false }, { pageSize: 100 })) {
 *   await store(users);
 * }
 */
export function pages<First, Second = CallOptions, Third = CallOptions, List = unknown>(
  list: ListHelper<First, Second, Third, List>,
  ...args: PaginateArguments<First, Second, Third>
): AsyncGenerator<ElementOf<List>[], void, undefined>;
export function pages(list: AnyFunction, ...args: unknown[]): AsyncGenerator<unknown[], void, undefined> {
  return readPages(list, args);
}

/**
 * Reads a list to its end, element by element.
 *
 * Takes every list helper. If a helper takes ids, they come before the query. Memory does not grow with the list, and
 * leaving the loop sends no more requests. Elements may be deleted while they are read.
 *
 * No element comes twice, even when rows are added meanwhile. Users are read by `starting_after`, which skips none. Other
 * lists are read by `offset`, which steps back when rows were deleted. With `concurrency` above 1, or an order of your own,
 * a row that is deleted meanwhile can hide another one.
 *
 * A function of your own works too, if it passes the query on. Its pages hold at most 100 elements. If it ignores `offset`,
 * the loop throws once it has got the same elements several times.
 *
 * @param list - The list helper, such as `clerk.users.list`.
 * @param args - The ids that the helper takes; a query with filters, whose `limit` is the page size and whose `offset` is
 *   where to start; options: page size and concurrency, and options for each of the calls.
 * @throws what the helper throws
 * @throws {TypeError} if `list` is not a list helper, an id is missing, or page size or concurrency is not a whole number above 0
 * @example
 * for await (const user of paginate(clerk.users.list, { banned: false })) {
 *   console.log(user.id);
 * }
 * @example
 * for await (const membership of paginate(clerk.organizationMemberships.list, 'org_1')) {
 *   console.log(membership.role);
 * }
 */
export function paginate<First, Second = CallOptions, Third = CallOptions, List = unknown>(
  list: ListHelper<First, Second, Third, List>,
  ...args: PaginateArguments<First, Second, Third>
): AsyncGenerator<ElementOf<List>, void, undefined>;
export async function* paginate(list: AnyFunction, ...args: unknown[]): AsyncGenerator<unknown, void, undefined> {
  for await (const elements of readPages(list, args, true)) yield* elements;
}
