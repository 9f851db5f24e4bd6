/** What a list operation says of its pages. */
export interface PageInfo {
  /** The largest `limit`. Absent if the operation takes no query and returns everything at once. */
  maximum?: number;
  /** Whether it takes `starting_after`, the id of the last element of the page before. */
  cursor?: boolean;
  /** Whether it takes `paginated`, without which some lists are not cut into pages. */
  paginated?: boolean;
}

/** What `paginate` and `withResponse` must know of a helper. */
export interface HelperInfo {
  /** How many ids come first. */
  ids: number;
  /** How many arguments come before the options of the call. */
  options: number;
  /** Absent if it does not return a list. */
  pages: PageInfo | undefined;
}

/** What is known of the generated helpers. */
export const helperInfos = new WeakMap<object, HelperInfo>();
