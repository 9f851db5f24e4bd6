// What `bulk` takes: its types, and what it says of wrong input.
import { describe, expect, expectTypeOf, it } from 'vitest';
import { bulk, type BulkOptions, type BulkResult } from '../../src/bulk/index.js';
import { createClerk, paginate, type Clerk, type User } from '../../src/index.js';
import { errorOf, json, secretKey } from '../helpers.js';
import { memoryJournal, rowsTo, type Row } from './journals.js';

describe('the types', () => {
  it('infer the row, and take the options of a call', () => {
    const clerk: Clerk = createClerk({ secretKey, fetch: async () => json([]) });
    const created = () =>
      bulk([{ external_id: 'a', email_address: ['a@example.com'] }], {
        key: (row) => row.external_id,
        run: (row, options) => clerk.users.create(row, options),
        settle: async (row, options) => (await clerk.users.list({ external_id: [row.external_id] }, options))[0],
      });
    const deleted = () =>
      bulk(paginate(clerk.users.list, { query: '+clerk_test' }), {
        run: (user, options) => {
          expectTypeOf(user).toEqualTypeOf<User>();
          return clerk.users.delete(user.id, options);
        },
      });
    const invited = () =>
      bulk(['a@example.com'], {
        batch: {
          size: 10,
          run: (addresses, options) =>
            clerk.invitations.createBulk(
              addresses.map((email_address) => ({ email_address })),
              options,
            ),
        },
      });
    expectTypeOf(created).returns.resolves.toEqualTypeOf<BulkResult>();
    void [deleted, invited];
  });
});

describe('wrong input', () => {
  const wrong: [string, unknown, object | null | undefined, string][] = [
    ['no rows', undefined, {}, 'rows must be an array, or another iterable or async iterable. It is undefined.'],
    ['null', null, {}, 'It is null.'],
    ['a text', 'abc', {}, 'It is string.'],
    ['an object', {}, {}, 'rows must be'],
    ['no options', [], undefined, 'pass options with `run`'],
    ['null as options', [], null, 'pass options with `run`'],
    ['no run', [], { run: undefined }, 'pass either `run`, for one row with each call, or `batch`, for several.'],
    ['two runs', [], { batch: { size: 1, run: () => 1 } }, 'pass either'],
    ['a run that is none', [], { run: 7 }, 'run must be a function. It is 7.'],
    ['a key that is none', [], { key: 'id' }, 'key must be a function. It is "id".'],
    ['a settle that is none', [], { settle: true }, 'settle must be a function'],
    ['an onProgress that is none', [], { onProgress: {} }, 'onProgress must be a function'],
    ['a batch that is none', [], { run: undefined, batch: { size: 2 } }, 'batch must be { size, run }'],
    ['a batch without a size', [], { run: undefined, batch: { run: () => 1 } }, 'batch must be { size, run }'],
    [
      'a batch with an unknown option',
      [],
      { run: undefined, batch: { sise: 2, run: () => 1 } },
      'bulk: unknown option batch.sise. Check its spelling.',
    ],
    [
      'a size of 0',
      [],
      { run: undefined, batch: { size: 0, run: () => 1 } },
      'batch.size must be a whole number, 1 or more. It is 0.',
    ],
    ['a concurrency of 0', [], { concurrency: 0 }, 'concurrency must be a whole number'],
    ['a concurrency of 1.5', [], { concurrency: 1.5 }, 'concurrency must be a whole number'],
    ['a concurrency without end', [], { concurrency: Infinity }, 'concurrency must be finite'],
    ['a stopAfter that is a text', [], { stopAfter: '3' }, 'stopAfter must be a whole number, 1 or more. It is "3".'],
    ['retryFailed as a text', [], { retryFailed: 'yes' }, 'retryFailed must be true or false'],
    [
      'a path as a journal',
      [],
      { journal: 'import.journal' },
      'journal must have the functions load, begin and end. Pass fileJournal(path)',
    ],
    ['a journal that lacks something', [], { journal: { load() {}, begin() {} } }, 'journal must have'],
    ['a controller as a signal', [], { signal: new AbortController() }, 'signal must be an AbortSignal'],
    ['a total that is a text', [], { total: '5' }, 'total must be a number, 0 or more. It is "5".'],
    ['an unknown option', [], { concurency: 3 }, 'unknown option concurency. Check its spelling.'],
  ];
  it.each(wrong)('%s is a TypeError that says what to do', async (_, rows, options, message) => {
    const given = options && { run: () => 1, ...options };
    const error = await errorOf(bulk(rows as Row[], given as BulkOptions<Row>));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(`clerk-bapi: bulk: `);
    expect(String(error)).toContain(message);
  });

  it.each([
    ['no id', [{ name: 'x' }], 'row 1 has no key: it is [object Object]'],
    ['an empty id', [{ id: 'a' }, { id: '' }], 'row 2 has no key: it is "". Pass `key`'],
    ['a row that is null', [null], 'row 1 has no key: it is null'],
    ['an id that is no number', [{ id: Number.NaN }], 'row 1 has no key: it is NaN'],
    ['an id that is an object', [{ id: { a: 1 } }], 'row 1 has no key: it is [object Object]'],
    ['an id that is a function', [{ id: () => 1 }], 'row 1 has no key: it is [object Function]'],
  ])('%s is a TypeError as soon as it is read', async (_, rows, message) => {
    const error = await errorOf(bulk<unknown>(rows, { run: () => 1, concurrency: 1 }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(message);
  });

  it('a number is a key', async () => {
    const { journal, states } = memoryJournal();
    await bulk([{ id: 7 }], { run: () => 1, journal });
    expect(states()).toEqual({ 7: 'done' });
  });

  it('what key throws is thrown', async () => {
    const key = () => {
      throw new RangeError('no such column');
    };
    expect(await errorOf(bulk(rowsTo(1), { run: () => 1, key }))).toBeInstanceOf(RangeError);
  });
});
