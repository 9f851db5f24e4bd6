import { describe, expect, it } from 'vitest';
import { createClerk, pages, paginate } from '../../src/index.js';
import { json, errorResponse, secretKey } from '../helpers.js';

interface Row {
  id: string;
}
const rows = (count: number, prefix = 'row') =>
  Array.from({ length: count }, (_, i): Row => ({ id: `${prefix}_${i}` }));

/** A client over a list that is cut as the API cuts it. `respond` gives the list its shape. */
function listing(
  list: Row[],
  respond: (page: Row[], total: number) => unknown,
  before: (request: URL, index: number) => void | Response = () => {},
) {
  const requests: URLSearchParams[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const clerk = createClerk({
    secretKey,
    retry: false,
    fetch: async (address) => {
      const url = new URL(address);
      requests.push(url.searchParams);
      mostUnderWay = Math.max(mostUnderWay, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      const rejection = before(url, requests.length - 1);
      if (rejection) return rejection;
      const limit = Number(url.searchParams.get('limit') ?? 10);
      const cursor = url.searchParams.get('starting_after');
      if (cursor && !list.some(({ id }) => id === cursor)) return errorResponse(404);
      const start = cursor
        ? list.findIndex(({ id }) => id === cursor) + 1
        : Number(url.searchParams.get('offset') ?? 0);
      return json(respond(list.slice(start, start + (limit > 500 ? 10 : limit)), list.length));
    },
  });
  return {
    clerk,
    requests,
    mostUnderWay: () => mostUnderWay,
    of: (name: string) => requests.map((query) => query.get(name)),
  };
}

const bare = (page: Row[]) => page;
const counted = (page: Row[], total: number) => ({ data: page, total_count: total });
const m2m = (page: Row[], total: number) => ({ m2m_tokens: page, total_count: total });

async function idsOf(list: AsyncIterable<{ id?: string }>) {
  const ids: (string | undefined)[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}
const allIds = (list: Row[]) => list.map(({ id }) => id);

describe.each([1, 3])('with a concurrency of %i', (concurrency) => {
  it.each([0, 1, 9, 10, 11, 20, 21, 57])('reads %i rows of each shape', async (count) => {
    const list = rows(count);
    const options = { pageSize: 10, concurrency };
    expect(await idsOf(paginate(listing(list, bare).clerk.users.list, {}, options))).toEqual(allIds(list));
    expect(await idsOf(paginate(listing(list, bare).clerk.invitations.list, {}, options))).toEqual(allIds(list));
    expect(await idsOf(paginate(listing(list, counted).clerk.organizations.list, {}, options))).toEqual(allIds(list));
    expect(await idsOf(paginate(listing(list, m2m).clerk.m2mTokens.list, { subject: 'mch_1' }, options))).toEqual(
      allIds(list),
    );
  });

  it('repeats nothing when rows come in meanwhile', async () => {
    const list = rows(40);
    const { clerk } = listing(list, counted, (_, index) => void (index > 0 && list.unshift({ id: `new_${index}` })));
    const ids = await idsOf(paginate(clerk.organizations.list, {}, { pageSize: 10, concurrency }));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(allIds(rows(40))));
  });
});

it('asks for no more than it needs of a list with a total', async () => {
  const { clerk, of, mostUnderWay } = listing(rows(50), counted);
  await idsOf(paginate(clerk.organizations.list, {}, { pageSize: 10, concurrency: 3 }));
  expect(of('offset').sort()).toEqual(['0', '10', '20', '30', '40']);
  expect(mostUnderWay()).toBe(3);
});

describe('the page size', () => {
  it.each([
    ['the maximum of 500', undefined, '500'],
    ['no more than the maximum', 501, '500'],
    ['what is asked for', 7, '7'],
  ])('is %s', async (_, pageSize, limit) => {
    const { clerk, of } = listing(rows(20), counted);
    await idsOf(paginate(clerk.organizations.list, {}, pageSize === undefined ? {} : { pageSize }));
    expect(new Set(of('limit'))).toEqual(new Set([limit]));
  });

  it('is at most 100 for API keys and M2M tokens', async () => {
    const keys = listing(rows(3), counted);
    await idsOf(paginate(keys.clerk.apiKeys.list, { subject: 'user_1' }, { pageSize: 500 }));
    expect(keys.of('limit')).toEqual(['100']);
    const tokens = listing(rows(3), m2m);
    await idsOf(paginate(tokens.clerk.m2mTokens.list, { subject: 'mch_1' }));
    expect(tokens.of('limit')).toEqual(['100']);
  });

  it('can come with the query, as can where to start', async () => {
    const { clerk, requests } = listing(rows(20), counted);
    expect(await idsOf(paginate(clerk.organizations.list, { limit: 4, offset: 15 }))).toEqual(
      allIds(rows(20)).slice(15),
    );
    expect(requests.map(String)).toEqual(['limit=4&offset=15', 'limit=4&offset=19']);
  });

  it.each([0, -1, 1.5, Number.NaN])('can not be %d', async (pageSize) => {
    const { clerk } = listing(rows(1), counted);
    await expect(idsOf(paginate(clerk.organizations.list, {}, { pageSize }))).rejects.toThrow(
      '`pageSize` must be a whole number',
    );
    await expect(idsOf(paginate(clerk.organizations.list, {}, { concurrency: pageSize }))).rejects.toThrow(
      '`concurrency` must be',
    );
  });
});

describe('users', () => {
  it('are read by cursor, so that rows may come and go', async () => {
    const list = rows(30);
    const { clerk, of } = listing(list, bare, (_, index) => {
      if (index === 1) list.splice(0, 5);
      if (index === 2) list.unshift(...rows(3, 'new'));
    });
    expect(await idsOf(paginate(clerk.users.list, { banned: false }, { pageSize: 10 }))).toEqual(allIds(rows(30)));
    expect(of('starting_after')).toEqual([null, 'row_9', 'row_19', 'row_29']);
    expect(new Set(of('banned'))).toEqual(new Set(['false']));
    expect(new Set(of('offset'))).toEqual(new Set([null]));
  });

  it('go on from the user before, if the last one is gone', async () => {
    const list = rows(25);
    const { clerk, of } = listing(list, bare, (_, index) => void (index === 1 && list.splice(8, 2)));
    expect(await idsOf(paginate(clerk.users.list, {}, { pageSize: 10 }))).toEqual(allIds(rows(25)));
    expect(of('starting_after')).toEqual([null, 'row_9', 'row_8', 'row_7', 'row_19']);
  });

  it('are read by offset where cursors are not known', async () => {
    const list = rows(25);
    const { clerk, of } = listing(list, bare, ({ searchParams }) => {
      if (!searchParams.has('starting_after')) return;
      return json(list.slice(0, Number(searchParams.get('limit'))));
    });
    expect(await idsOf(paginate(clerk.users.list, {}, { pageSize: 10 }))).toEqual(allIds(list));
    expect(of('offset')).toEqual([null, null, '10', '20']);
  });

  it('are read by offset in an order of their own', async () => {
    const { clerk, of } = listing(rows(15), bare);
    await idsOf(paginate(clerk.users.list, { order_by: 'last_name' }, { pageSize: 10 }));
    expect(of('offset')).toEqual(['0', '10']);
  });
});

it('steps back when rows were deleted, and skips none', async () => {
  const list = rows(30);
  const { clerk } = listing(list, counted, (_, index) => void (index === 1 && list.splice(2, 3)));
  expect(new Set(await idsOf(paginate(clerk.organizations.list, {}, { pageSize: 10 })))).toEqual(
    new Set(allIds(rows(30))),
  );
});

it('asks lists to be cut where they only are if asked', async () => {
  const { clerk, of } = listing(rows(15), bare);
  expect(await idsOf(paginate(clerk.redirectUrls.list, {}, { pageSize: 10 }))).toHaveLength(15);
  expect(of('paginated')).toEqual(['true', 'true']);
});

it('reads a list that comes whole once', async () => {
  const { clerk, requests } = listing(rows(7), counted);
  expect(await idsOf(paginate(clerk.domains.list))).toHaveLength(7);
  expect(requests.map(String)).toEqual(['']);
});

it('takes the id of a helper that wants one', async () => {
  const { clerk, requests } = listing(rows(12), counted);
  expect(
    await idsOf(paginate(clerk.organizationMemberships.list, 'org_1', { role: ['org:admin'] }, { pageSize: 10 })),
  ).toHaveLength(12);
  expect(requests.map((query) => query.get('role'))).toEqual(['org:admin', 'org:admin']);
});

it('takes a function of the caller, in pages that any list allows', async () => {
  const { clerk, of } = listing(rows(150), counted);
  const ids = await idsOf(
    paginate((query: { limit?: number }) => clerk.organizationMemberships.list('org_1', query), {}, { pageSize: 500 }),
  );
  expect(ids).toHaveLength(150);
  expect(of('limit')).toEqual(['100', '100']);
});

it('does not rely on pages being full where there is a total', async () => {
  const list = rows(30);
  const { clerk } = listing(list, (page, total) => ({ data: page.slice(0, 4), total_count: total }));
  expect(await idsOf(paginate(clerk.organizations.list, {}, { pageSize: 10 }))).toEqual(allIds(list));
});

it('ends on an empty page, whatever the total says', async () => {
  const { clerk, requests } = listing(rows(5), (page) => ({ data: page, total_count: 1_000 }));
  expect(await idsOf(paginate(clerk.organizations.list, {}, { pageSize: 10 }))).toHaveLength(5);
  expect(requests).toHaveLength(2);
});

it('stops asking when the loop is left', async () => {
  const { clerk, requests } = listing(rows(100), counted);
  for await (const { id } of paginate(clerk.organizations.list, {}, { pageSize: 10 })) if (id === 'row_12') break;
  expect(requests).toHaveLength(2);
});

it('throws what the helper throws, and asks no more', async () => {
  const { clerk, requests } = listing(rows(100), counted, (_, index) => (index === 1 ? errorResponse(403) : undefined));
  await expect(idsOf(paginate(clerk.organizations.list, {}, { pageSize: 10 }))).rejects.toMatchObject({ status: 403 });
  expect(requests).toHaveLength(2);
});

it('passes options on to each call', async () => {
  const { clerk } = listing(rows(30), counted);
  const signal = AbortSignal.abort(new Error('left'));
  await expect(idsOf(paginate(clerk.organizations.list, {}, { signal }))).rejects.toThrow('left');
});

it('rejects a helper that does not return a list', async () => {
  const { clerk } = listing(rows(1), () => ({ id: 'no list' }));
  await expect(idsOf(paginate(clerk.organizations.list))).rejects.toThrow('a helper that does not return a list');
});

it('gives pages as they come', async () => {
  const { clerk } = listing(rows(12), counted);
  const sizes: number[] = [];
  for await (const page of pages(clerk.organizations.list, {}, { pageSize: 5 })) sizes.push(page.length);
  expect(sizes).toEqual([5, 5, 2]);
});
