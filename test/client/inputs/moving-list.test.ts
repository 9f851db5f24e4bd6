// Properties of `paginate` over a list that moves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClerk, paginate } from '../../../src/index.js';
import { errorOf, secretKey } from '../../helpers.js';
import { fetchOf, rows, type Row } from './moving-list.js';
import { holds, seed, timeout } from './property-runs.js';

/** What happens to a list before a request: rows are added at its start, as new ones are, and deleted anywhere. */
interface Move {
  added: number;
  /** Where, as shares of the list. */
  deleted: number[];
}

const movesOf = (added: number, deleted: number) =>
  fc.array(
    fc.record({
      added: fc.nat(added),
      deleted: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: deleted }),
    }),
    { maxLength: 12 },
  );

let fetchPage: ReturnType<typeof fetchOf>['fetch'];
/** One client for all lists. */
const moving = createClerk({ secretKey, retry: false, fetch: (url, init) => fetchPage(url, init) });

/** Reads a list that moves. Returns the ids in order, and those that were there throughout. */
async function readMoving(
  count: number,
  moves: Move[],
  hasTotal: boolean,
  source: AsyncIterable<object>,
  deletesWhatItReads = false,
) {
  const list = rows(count);
  const gone = new Set<string>();
  let added = 0;
  const { fetch, requests } = fetchOf(list, {
    hasTotal,
    before: (_, index) => {
      const move = index > 0 ? moves[index - 1] : undefined;
      for (const share of move?.deleted ?? [])
        for (const { id } of list.splice(Math.floor(share * list.length), 1)) gone.add(id);
      for (let i = 0; i < (move?.added ?? 0); i++) list.unshift({ id: `new_${added++}` });
    },
  });
  fetchPage = fetch; // nothing is requested before the loop
  const got: string[] = [];
  for await (const row of source) {
    const { id } = row as Row;
    got.push(id);
    if (!deletesWhatItReads) continue;
    const at = list.findIndex((each) => each.id === id);
    if (at >= 0) list.splice(at, 1);
  }
  const throughout = rows(count)
    .map(({ id }) => id)
    .filter((id) => !gone.has(id));
  return { got, throughout, requests: requests.length };
}

describe(`a list that moves while it is read, with the seed ${seed}`, { timeout }, () => {
  const pageSize = fc.integer({ min: 5, max: 20 });
  const count = fc.nat(120);

  /** No row comes twice, none is skipped that was there throughout, and there is an end. */
  function expectAll({ got, throughout, requests }: Awaited<ReturnType<typeof readMoving>>): void {
    expect(new Set(got).size).toBe(got.length);
    expect(throughout.filter((id) => !got.includes(id))).toEqual([]);
    expect(requests).toBeLessThan(200);
  }

  it('comes whole by cursor', async () => {
    await holds(
      fc.asyncProperty(count, pageSize, movesOf(3, 2), async (rowCount, size, moves) =>
        expectAll(await readMoving(rowCount, moves, false, paginate(moving.users.list, {}, { pageSize: size }))),
      ),
    );
  });

  it('comes whole by cursor where the loop deletes what it reads', async () => {
    await holds(
      fc.asyncProperty(count, pageSize, movesOf(3, 0), async (rowCount, size, moves) =>
        expectAll(await readMoving(rowCount, moves, false, paginate(moving.users.list, {}, { pageSize: size }), true)),
      ),
    );
  });

  it('comes whole by offset, where the list has a total', async () => {
    await holds(
      fc.asyncProperty(count, pageSize, movesOf(3, 2), fc.boolean(), async (rowCount, size, moves, deletes) =>
        expectAll(
          await readMoving(
            rowCount,
            deletes ? moves.map((move) => ({ ...move, deleted: [] })) : moves,
            true,
            paginate(moving.organizations.list, {}, { pageSize: size }),
            deletes,
          ),
        ),
      ),
    );
  });

  it('comes whole by several pages at a time, where rows are added only', async () => {
    await holds(
      fc.asyncProperty(
        count,
        pageSize,
        movesOf(3, 0),
        fc.integer({ min: 2, max: 4 }),
        async (rowCount, size, moves, concurrency) =>
          expectAll(
            await readMoving(
              rowCount,
              moves,
              true,
              paginate(moving.organizations.list, {}, { pageSize: size, concurrency }),
            ),
          ),
      ),
    );
  });

  it('is an error, and no endless loop, where it ignores the offset', async () => {
    await holds(
      fc.asyncProperty(fc.integer({ min: 20, max: 60 }), async (rowCount) => {
        const { fetch, requests } = fetchOf(rows(rowCount), { ignoresOffset: true });
        fetchPage = fetch;
        const read = async () => {
          for await (const _ of paginate(moving.users.list, { order_by: '+username' }, { pageSize: 10 }));
        };
        expect(String(await errorOf(read()))).toContain('ignores `offset`');
        expect(requests.length).toBeLessThan(8);
      }),
    );
  });
});
