import { isObject, plain, rejectValue } from './http/reject.js';

/** Options of {@link toArray}. */
export interface ToArrayOptions {
  /**
   * The most elements to collect; the rest is not requested. `Infinity` for all of them.
   *
   * @default no limit, and an error if there are more than 10,000
   */
  limit?: number | undefined;
}

/** More elements are collected only if the caller says so. */
const UNLIMITED = 10_000;

/**
 * Collects the elements of {@link paginate} in an array.
 *
 * @param source - What {@link paginate} returns, or another source of elements.
 * @param options - How many elements at most.
 * @throws what the source throws
 * @throws {Error} if there are more than 10,000 elements and no `limit`
 * @throws {TypeError} if `source` or `limit` is wrong
 * @example
 * const newest = await toArray(paginate(clerk.users.list), { limit: 250 });
 */
export async function toArray<Element>(
  source: AsyncIterable<Element>,
  options: ToArrayOptions = {},
): Promise<Element[]> {
  const { limit, ...unknown } = plain('the options of toArray', options);
  if (Object.keys(unknown).length) rejectValue('the option of toArray', '`limit`', Object.keys(unknown)[0]);
  if (limit !== undefined && !(limit === Infinity || (Number.isInteger(limit) && limit >= 0)))
    rejectValue('`limit`', 'a whole number, or Infinity', limit);
  if (!isObject(source) || !(Symbol.asyncIterator in source || Symbol.iterator in source))
    rejectValue('the source', 'what paginate returns, or another async iterable', source);
  const elements: Element[] = [];
  if (limit === 0) return elements;
  for await (const element of source) {
    if (limit === undefined && elements.length === UNLIMITED)
      throw new Error(
        `clerk-bapi: toArray got more than ${UNLIMITED} elements. Pass \`limit\`, the most to collect, or Infinity for all.`,
      );
    elements.push(element);
    if (elements.length === limit) break;
  }
  return elements;
}
