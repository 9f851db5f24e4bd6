/** What a list operation says of its pages. */
export interface PageInfo {
  /** The largest `limit`. Absent if the operation takes no query and returns everything at once. */
  maximum?: number;
  /** Whether it takes `starting_after`, the id of the last element of the page before. */
  cursor?: boolean;
  /** Whether it takes `paginated`, without which some lists are not cut into pages. */
  paginated?: boolean;
}

const pageInfos = new WeakMap<object, PageInfo>();

/** Stores the page info of a list helper. */
export function paginated<Helper extends object>(pageInfo: PageInfo, helper: Helper): Helper {
  pageInfos.set(helper, pageInfo);
  return helper;
}

/** The page info of a helper; `undefined` for other functions. */
export const pageInfoOf = (helper: object): PageInfo | undefined => pageInfos.get(helper);
