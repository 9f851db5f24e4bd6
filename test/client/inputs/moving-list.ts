import { createClerk } from '../../../src/index.js';
import type { ClerkOptions } from '../../../src/options.js';
import { json, secretKey } from '../../helpers.js';

export interface Row {
  id: string;
}

/** Rows with ids of their own, in order. */
export const rows = (count: number, prefix = 'row') =>
  Array.from({ length: count }, (_, i): Row => ({ id: `${prefix}_${i}` }));

export const idsOf = (list: Row[]) => list.map(({ id }) => id);

/** The ids of what a loop yields. */
export async function collect(source: AsyncIterable<object>): Promise<string[]> {
  const ids: string[] = [];
  for await (const row of source) ids.push((row as Row).id);
  return ids;
}

export interface Server {
  /** The most rows of a page, whatever `limit` says. */
  most?: number;
  /** Whether it sends `{ data, total_count }`. */
  hasTotal?: boolean;
  ignoresOffset?: boolean;
  /** Is called before each request, and may change the rows or respond itself. */
  before?: (url: URL, index: number) => void | Response;
}

/** A `fetch` over a list of rows, in pages as the API cuts them. */
export function fetchOf(list: Row[], { most = 500, hasTotal = false, ignoresOffset, before }: Server = {}) {
  const requests: URL[] = [];
  const fetch: NonNullable<ClerkOptions['fetch']> = async (address) => {
    const url = new URL(address);
    requests.push(url);
    const response = before?.(url, requests.length - 1);
    if (response) return response;
    const query = url.searchParams;
    const cursor = query.get('starting_after');
    const at = list.findIndex(({ id }) => id === cursor);
    if (cursor && at < 0) return json({ errors: [{ code: 'resource_not_found', message: 'not found' }] }, 404);
    const start = cursor ? at + 1 : ignoresOffset ? 0 : Number(query.get('offset') ?? 0);
    const page = list.slice(start, start + Math.min(most, Number(query.get('limit') ?? 10)));
    return json(hasTotal ? { data: page, total_count: list.length } : page);
  };
  return { fetch, requests };
}

/** A client over such a list. */
export function serve(list: Row[], server?: Server) {
  const { fetch, requests } = fetchOf(list, server);
  return { clerk: createClerk({ secretKey, fetch, retry: false }), requests };
}
