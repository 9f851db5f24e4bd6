import { describe, expect, it } from 'vitest';
import { paginate, pages, toArray } from '../../../src/index.js';
import { errorOf, json } from '../../helpers.js';
import { collect, idsOf, rows, serve } from './moving-list.js';

/** `paginate` for arguments that TypeScript would not allow. */
const anyPaginate = paginate as (...args: unknown[]) => AsyncGenerator<object>;

describe('pages shorter than asked for', () => {
  it.each([10, 100, 250])('of %i rows are read to the end of 250, by cursor', async (most) => {
    const { clerk } = serve(rows(250), { most });
    expect(await collect(paginate(clerk.users.list))).toEqual(idsOf(rows(250)));
  });

  it.each([
    [1, false],
    [1, true],
    [3, false],
    [3, true],
  ])('are read to the end by offset, %i at a time, with a total: %s', async (concurrency, hasTotal) => {
    for (const count of [250, 253]) {
      const { clerk } = serve(rows(count), { most: 100, hasTotal });
      // The helper's type says that there is a total, which the server here may leave out.
      const list = async (query: { limit?: number; offset?: number }) => clerk.organizations.list(query);
      expect(await collect(paginate(list, {}, { concurrency }))).toEqual(idsOf(rows(count)));
    }
  });

  it('of a multiple of 10 are asked after once, and no others', async () => {
    const twenty = serve(rows(20));
    await collect(paginate(twenty.clerk.users.list));
    expect(twenty.requests).toHaveLength(2);
    const some = serve(rows(21));
    await collect(paginate(some.clerk.users.list));
    expect(some.requests).toHaveLength(1);
    const counted = serve(rows(20), { hasTotal: true });
    await collect(paginate(counted.clerk.organizations.list));
    expect(counted.requests).toHaveLength(1);
  });
});

describe('an error on a later page of users', () => {
  it.each([400, 401, 402, 403, 404, 409, 422])('with status %i ends the loop', async (status) => {
    const { clerk, requests } = serve(rows(1_000), {
      before: (_, index) => (index > 0 ? json({ errors: [{ code: 'x', message: 'x' }] }, status) : undefined),
    });
    expect(await errorOf(collect(paginate(clerk.users.list)))).toMatchObject({ status });
    // Only 404 can mean that the API does not know the cursor any more.
    expect(requests).toHaveLength(status === 404 ? 5 : 2);
  });

  it('that names the cursor is met with another one', async () => {
    const list = rows(30);
    const { clerk } = serve(list, {
      before: (url) =>
        url.searchParams.get('starting_after') === 'row_9'
          ? json({ errors: [{ code: 'x', message: 'x', meta: { param_name: 'starting_after' } }] }, 422)
          : undefined,
    });
    expect(await collect(paginate(clerk.users.list, {}, { pageSize: 10 }))).toEqual(idsOf(list));
  });
});

it('goes on though most of the last page was deleted', async () => {
  const list = rows(30);
  const { clerk } = serve(list, { before: (_, index) => void (index === 1 && list.splice(1, 9)) });
  expect(await collect(paginate(clerk.users.list, {}, { pageSize: 10 }))).toEqual(idsOf(rows(30)));
});

it('finds each row of a list from which one is deleted before each request', async () => {
  const list = rows(7);
  const { clerk } = serve(list, { hasTotal: true, before: (_, index) => void (index > 0 && list.shift()) });
  const ids = await collect(paginate(clerk.organizations.list, {}, { pageSize: 5 }));
  expect(ids).toEqual(expect.arrayContaining(['row_5', 'row_6']));
});

it('finds each row of a list of which one is deleted before each page of one', async () => {
  const list = rows(12);
  const { clerk } = serve(list, { hasTotal: true, before: (_, index) => void (index > 0 && list.shift()) });
  await expect(collect(paginate(clerk.organizations.list, {}, { pageSize: 1 }))).resolves.toContain('row_0');
  expect(list).toEqual([]);
});

describe('the offset', () => {
  const offsetsOf = (requests: URL[]) => requests.map(({ searchParams }) => Number(searchParams.get('offset')));

  it.each([
    [12, 26],
    [20, 20],
    [40, 20],
  ])('steps back twice as far as rows were deleted, three pages at most: %i rows', async (deleted, next) => {
    const list = rows(100);
    const { clerk, requests } = serve(list, {
      hasTotal: true,
      before: (_, index) => void (index === 5 && list.splice(0, deleted)),
    });
    await collect(paginate(clerk.organizations.list, {}, { pageSize: 10 }));
    expect(offsetsOf(requests).slice(0, 7)).toEqual([0, 10, 20, 30, 40, 50, next]);
  });

  it('goes by the size of the pages that come, once that is known', async () => {
    const { clerk, requests } = serve(rows(60), { hasTotal: true, most: 10 });
    await collect(paginate(clerk.organizations.list, {}, { pageSize: 20, concurrency: 3 }));
    expect(offsetsOf(requests)).toEqual([0, 10, 20, 30, 40, 50]);
  });
});

describe('pages', () => {
  it('are as they come, by cursor', async () => {
    const { clerk } = serve(rows(25));
    const sizes: number[] = [];
    for await (const page of pages(clerk.users.list, {}, { pageSize: 10 })) sizes.push(page.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('have no row twice, and are never empty', async () => {
    const list = rows(10);
    const { clerk } = serve(list, { before: (_, index) => void (index === 1 && list.unshift({ id: 'new' })) });
    const sizes: number[] = [];
    for await (const page of pages(clerk.invitations.list, {}, { pageSize: 10 })) sizes.push(page.length);
    expect(sizes).toEqual([10]);
  });
});

it('is an error where pages with cursors come again and again', async () => {
  const { clerk, requests } = serve([], {
    before: (_, index) => json(rows(20).slice(index % 2 ? 10 : 0, index % 2 ? 20 : 10)),
  });
  await expect(collect(paginate(clerk.users.list, {}, { pageSize: 10 }))).rejects.toThrow('nothing new');
  expect(requests.length).toBeLessThan(10);
});

describe('a source that ignores `offset`', () => {
  it.each([
    ['rows with ids', (i: number) => ({ id: `row_${i}` })],
    ['rows without ids', (i: number) => ({ token: `token_${i}` })],
    ['texts', (i: number) => `row_${i}`],
  ])('ends with an error that says so: %s', async (_, row) => {
    let calls = 0;
    const list = async (_query?: { limit?: number; offset?: number }) => {
      calls += 1;
      return Array.from({ length: 100 }, (_, i) => row(i));
    };
    await expect(toArray(paginate(list))).rejects.toThrow('The list ignores `offset`');
    expect(calls).toBe(5); // the first page, and four with nothing new
  });

  it('ends with an error: the API itself, with and without total and cursors', async () => {
    for (const hasTotal of [false, true]) {
      const { clerk, requests } = serve(rows(30), {
        ignoresOffset: true,
        hasTotal,
        before: (url) => void url.searchParams.get('starting_after'),
      });
      const error = errorOf(collect(paginate(clerk.users.list, { order_by: '+username' }, { pageSize: 10 })));
      if (!hasTotal) expect(await error).toBeInstanceOf(Error);
      else await error.catch(() => undefined);
      expect(requests.length).toBeLessThan(7);
    }
  });

  it('is a whole list, if its only page is short', async () => {
    for (const count of [7, 10]) {
      const list = async (_query?: object) => rows(count);
      expect(await collect(paginate(list))).toEqual(idsOf(rows(count)));
    }
  });
});

it('reads elements without ids by cursor helpers too', async () => {
  const { clerk, requests } = serve([], {
    before: (url) => {
      const offset = Number(url.searchParams.get('offset') ?? 0);
      const limit = Number(url.searchParams.get('limit'));
      return json(Array.from({ length: Math.max(0, Math.min(limit, 25 - offset)) }, (_, i) => ({ n: offset + i })));
    },
  });
  expect(await toArray(paginate(clerk.users.list, {}, { pageSize: 10 }))).toEqual(
    Array.from({ length: 25 }, (_, n) => ({ n })),
  );
  expect(requests).toHaveLength(3);
});

describe('the arguments', () => {
  const { clerk, requests } = serve([]);
  it.each<[string, unknown[], string]>([
    ['a helper that returns no list', [clerk.users.get, 'u'], 'users.get returns no list'],
    ['a forgotten id', [clerk.organizationMemberships.list], 'takes 1 id for organizationMemberships.list'],
    ['one of two ids', [clerk.users.listOAuthAccessTokens, 'user_1'], 'takes 2 ids for users.listOAuthAccessTokens'],
    ['an id too many', [clerk.users.list, 'user_1'], 'takes no ids for users.list'],
    ['an id that is no string', [clerk.organizationMemberships.list, 7], 'takes 1 id'],
    ['a promise', [Promise.resolve([])], 'a list helper itself'],
    ['a namespace', [clerk.users], 'a list helper itself'],
    ['nothing', [], 'a list helper itself'],
    ['a query that is none', [clerk.users.list, 5], 'ids, a query and options'],
    ['a query that is null', [clerk.users.list, null], 'ids, a query and options'],
    ['options that are none', [clerk.users.list, {}, 5], 'ids, a query and options'],
    ['an argument too many', [clerk.users.list, {}, {}, { timeout: 5 }], 'nothing else'],
    ['options in place of the query', [clerk.users.list, { pageSize: 5 }], '`pageSize` in its options'],
  ])('are rejected: %s', async (_, args, message) => {
    const error = await errorOf(toArray(anyPaginate(...args)));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(`clerk-bapi: paginate `);
    expect(String(error)).toContain(message);
    expect(requests).toEqual([]);
  });

  it('may be two ids', async () => {
    const { clerk, requests } = serve(rows(12), { hasTotal: true });
    expect(
      await collect(paginate(clerk.users.listOAuthAccessTokens, 'user_1', 'oauth_google', {}, { pageSize: 10 })),
    ).toHaveLength(12);
    expect(requests[1]?.pathname).toBe('/v1/users/user_1/oauth_access_tokens/oauth_google');
    const sizes = [];
    for await (const page of pages(clerk.users.listOAuthAccessTokens, 'user_1', 'oauth_google'))
      sizes.push(page.length);
    expect(sizes).toEqual([12]);
  });
});

describe('toArray', () => {
  it('collects everything', async () => {
    const { clerk } = serve(rows(25));
    expect(await toArray(paginate(clerk.users.list, {}, { pageSize: 10 }))).toEqual(rows(25));
  });

  it('collects no more than the limit, and asks for no more', async () => {
    const { clerk, requests } = serve(rows(100));
    expect(await toArray(paginate(clerk.users.list, {}, { pageSize: 10 }), { limit: 15 })).toEqual(rows(15));
    expect(requests).toHaveLength(2);
    expect(await toArray(paginate(clerk.users.list), { limit: 0 })).toEqual([]);
    expect(requests).toHaveLength(2);
  });

  const numbers = async function* (count: number) {
    for (let i = 0; i < count; i++) yield i;
  };

  it('collects more than 10,000 elements only if told to', async () => {
    expect(await toArray(numbers(10_000))).toHaveLength(10_000);
    await expect(toArray(numbers(10_001))).rejects.toThrow('more than 10000 elements. Pass `limit`');
    expect(await toArray(numbers(10_001), { limit: Infinity })).toHaveLength(10_001);
    expect(await toArray(numbers(20_000), { limit: 15_000 })).toHaveLength(15_000);
  });

  it.each([-1, 1.5, Number.NaN, '5'])('rejects a limit of %s', async (limit) => {
    const error = await errorOf(toArray(numbers(1), { limit: limit as number }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('clerk-bapi: `limit` must be a whole number, or Infinity.');
  });

  it('rejects other options', async () => {
    await expect(toArray(numbers(1), { max: 5 } as object)).rejects.toThrow(
      'clerk-bapi: the option of toArray must be `limit`. It is "max"',
    );
  });
});
