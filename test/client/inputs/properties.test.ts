import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sized } from '../../size.js';
import { createClerk, paginate } from '../../../src/index.js';
import { redact } from '../../../src/http/redaction.js';
import { errorOf, secretKey } from '../../helpers.js';
import { fetchOf, rows, type Row } from './moving-list.js';

// FC_SEED repeats a run. On a failure fast-check says with what input, and by which `path` it was found.
const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = sized(10_000, 30);
const timeout = sized(3_600_000, 60_000);

/** Checks a property. */
const holds = <Values extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<Values>) =>
  fc.assert(property, { seed, numRuns });

/** Texts of any UTF-16 code units, lone surrogates too, and those that have a meaning in URLs and headers. */
const anyText = fc.oneof(
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  fc.string({ maxLength: 8 }),
  fc
    .array(fc.constantFrom('.', '..', '/', '\\', '%', '%2e', '%2f', '?', '#', '&', '=', ' ', '\0', '\r\n', ':', ','), {
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
);

/** What JavaScript has beside texts. */
const anyValue = fc.oneof(
  anyText,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withBoxedValues: true }),
  fc.array(anyText, { maxLength: 3 }),
  fc.integer(),
  fc.boolean(),
);

const sent: { url: string; headers: Headers }[] = [];
const ok = () => Response.json([]);
let respond: () => Response = ok;
/** A client over a `fetch` that keeps what it is called with. One for all runs, since making it takes longer than a call. */
const clerk = createClerk({
  secretKey,
  retry: false,
  fetch: async (url, init) => {
    sent.push({ url, headers: new Headers(init.headers) });
    return respond();
  },
});

/** Calls, and returns the request; none if the arguments were rejected by name. */
async function sentBy(call: () => Promise<unknown>) {
  sent.length = 0;
  try {
    await call();
    expect(sent).toHaveLength(1);
  } catch (error) {
    expect(String(error)).toMatch(/^TypeError: clerk-bapi: /);
    expect(error).toBeInstanceOf(TypeError);
    expect(sent).toEqual([]);
  }
  return sent[0];
}

describe(`for all inputs, with the seed ${seed}`, { timeout }, () => {
  it('an id is sent whole, as one segment of the path, or rejected', async () => {
    await holds(
      fc.asyncProperty(anyValue, anyText, async (id, second) => {
        const call = clerk.users.listOAuthAccessTokens as (...ids: unknown[]) => Promise<unknown>;
        const request = await sentBy(() => call(id, second));
        if (!request) return;
        expect(request.url.startsWith('https://api.clerk.com/v1/')).toBe(true);
        const segments = new URL(request.url).pathname.split('/').map(decodeURIComponent);
        expect(segments).toEqual(['', 'v1', 'users', id, 'oauth_access_tokens', second]);
      }),
    );
  });

  it('an id of text is rejected only if it would lead elsewhere', async () => {
    await holds(
      fc.asyncProperty(anyText, async (id) => {
        const request = await sentBy(() => clerk.users.get(id));
        const isFit = !/[\ud800-\udfff]/u.test(id) && !['', '.', '..'].includes(id) && !/[/\\\0]/.test(id);
        expect(request !== undefined).toBe(isFit);
      }),
    );
  });

  it('a query is sent whole, or rejected', async () => {
    const names = fc.oneof(
      fc.constantFrom('limit', 'user_id', 'created_at_after', 'query', 'banned', 'timeout'),
      fc.string({ minLength: 1, maxLength: 4 }),
    );
    const isText = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
    await holds(
      fc.asyncProperty(
        fc.dictionary(names, fc.oneof(anyValue, fc.constant(undefined)), { maxKeys: 4 }),
        async (query) => {
          const list = clerk.users.list as (query: object) => Promise<unknown>;
          const request = await sentBy(() => list(query));
          if (!request) return;
          const wanted: [string, string][] = [];
          for (const [name, value] of Object.entries(query)) {
            if (value === undefined) continue;
            for (const each of [value].flat()) {
              if (!(each instanceof Date && name === 'created_at_after')) expect(isText(each)).toBe(true);
              wanted.push([name, `${each instanceof Date ? each.getTime() : (each as string | number | boolean)}`]);
            }
            if (Array.isArray(value)) expect(value.length).toBeGreaterThan(0); // an empty filter selects everything
          }
          expect([...new URL(request.url).searchParams]).toEqual(wanted);
        },
      ),
    );
  });

  it('headers are sent as they are, or rejected, and the key stays the key', async () => {
    const names = fc.oneof(
      fc.constantFrom('Authorization', 'Host', 'content-length', 'X-Own', 'x-own', 'Content-Type', 'user-agent'),
      fc.string({ maxLength: 6 }),
      anyText,
    );
    await holds(
      fc.asyncProperty(
        fc.array(fc.tuple(names, fc.oneof(fc.string({ maxLength: 6 }), anyText)), { maxLength: 3 }),
        async (pairs) => {
          const request = await sentBy(() => clerk.users.list({}, { headers: pairs }));
          if (!request) return;
          expect(request.headers.get('authorization')).toBe(`Bearer ${secretKey}`);
          const wanted = new Headers(pairs); // throws for what `fetch` would reject
          wanted.forEach((value, name) => expect(request.headers.get(name)).toBe(value.trim()));
        },
      ),
    );
  });

  it('no error shows the key, wherever and however a response has it', async () => {
    const escaped = (text: string, every: number) =>
      [...text].map((char, i) => (i % every ? char : `\\u00${char.charCodeAt(0).toString(16)}`)).join('');
    const echoes = fc.oneof(
      fc.constant(secretKey),
      fc.integer({ min: 12, max: secretKey.length }).map((length) => secretKey.slice(0, length)),
      fc.integer({ min: 1, max: 4 }).map((every) => escaped(secretKey, every)),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('"', '{"errors":[{"code":"x","message":"', '"}]}', '\\', 'sk_test_', 'Bearer '),
    );
    const shown = (error: unknown) =>
      `${inspect(error, { depth: 9, showHidden: true, getters: true })} ${JSON.stringify(error)} ${String(error)} ${String(Object(error).stack)}`;
    const start = secretKey.slice(0, 12);
    await holds(
      fc.asyncProperty(
        fc.array(echoes, { maxLength: 6 }),
        fc.constantFrom(200, 302, 400, 401, 404, 422, 500, 503),
        fc.boolean(),
        async (parts, status, isThrown) => {
          const text = parts.join('');
          respond = () => {
            if (isThrown)
              throw Object.assign(new Error(text, { cause: new Error(text) }), { request: text, [text]: text });
            return new Response(text, { status, headers: { 'x-echo': encodeURIComponent(text) } });
          };
          const result = await clerk.users.get('user_1').then(
            () => undefined,
            (error: unknown) => error,
          );
          respond = ok;
          if (result === undefined) return; // it was JSON
          expect(shown(result)).not.toContain(start);
          expect(shown(Reflect.get(result as object, 'errors'))).not.toContain(start);
        },
      ),
    );
  });

  it('redaction changes nothing but the key', async () => {
    await holds(
      fc.asyncProperty(fc.array(fc.oneof(anyText, fc.constant(secretKey)), { maxLength: 5 }), async (parts) => {
        const text = parts.join('');
        const once = redact(text, secretKey);
        expect(once.includes(secretKey.slice(0, 12))).toBe(false);
        expect(redact(once, secretKey)).toBe(once);
        const plain = parts.filter((part) => part !== secretKey).join('');
        if (!plain.includes('\\')) expect(redact(plain, secretKey)).toBe(plain);
        if (!text.includes('\\')) expect(once).toBe(text.replaceAll(secretKey, 'sk_test_[redacted]'));
      }),
    );
  });
});

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
