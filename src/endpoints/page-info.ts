/** How an operation that answers with pages is asked for them. */
export interface Paging {
  /** The largest `limit` that the operation takes. Absent if it takes no query and answers with everything at once. */
  maximum?: number;
  /** Whether it takes `starting_after`, the id of the last element of the page before. */
  cursor?: boolean;
  /** Whether it takes `paginated`, without which some lists come whole. */
  paginated?: boolean;
}

const pagings = new WeakMap<object, Paging>();

/** Notes how a list helper is asked for pages. */
export function pageable<Helper extends object>(paging: Paging, helper: Helper): Helper {
  pagings.set(helper, paging);
  return helper;
}

/** What was noted of a function; `undefined` if it is none of ours. */
export const pagingOf = (helper: object): Paging | undefined => pagings.get(helper);
