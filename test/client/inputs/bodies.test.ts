// What a program hands over in a body is sent as it is, or rejected with an error that names it: JSON would leave it out, or
// write `null`, which removes what is stored.
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { errorOf, json, stubbed } from '../../helpers.js';

/** Updates a user with a body that TypeScript would not allow. */
async function update(body: unknown) {
  const { clerk, sent } = stubbed(() => json({ id: 'user_1' }));
  const send = clerk.users.update as (id: string, body: unknown) => Promise<unknown>;
  const outcome: unknown = await send('user_1', body).catch((error: unknown) => error);
  return { outcome, body: sent[0]?.body };
}

class WithGetter {
  get first_name() {
    return 'Ada';
  }
}
const cycle: Record<string, unknown> = {};
cycle['field'] = { cycle };
const inAnotherRealm = (code: string): unknown => vm.runInNewContext(code);

const values: [string, unknown][] = [
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a BigInt', 1n],
  ['a function', () => 'Ada'],
  ['a symbol', Symbol('Ada')],
  ['a Set', new Set(['Ada'])],
  ['a Map', new Map([['a', 1]])],
  ['a Map of another realm', inAnotherRealm('new Map()')],
  ['an invalid Date', new Date('never')],
  ['a date that is out of range', new Date(8.64e15 + 1)],
  ['bytes', new Uint8Array(1)],
  ['a buffer', new ArrayBuffer(1)],
  ['a Blob', new Blob(['Ada'])],
  ['a promise', Promise.resolve('Ada')],
  ['an error', new Error('Ada')],
  ['a regular expression', /Ada/],
  ['Headers', new Headers()],
  ['an iterator', ['Ada'].values()],
  ['a boxed number', new Number(1)],
  ['an object with getters of its class', new WithGetter()],
  ['an object that inherits fields', Object.create({ a: 1 })],
  ['an object whose toJSON returns nothing', { toJSON: () => undefined }],
  ['an object that contains itself', cycle],
  ['a lone surrogate', 'Ada\ud800'],
  ['a key with a lone surrogate', { '\udc00': 1 }],
  ['an array with a hole', Array(1)],
  ['an array of undefined', [undefined]],
  ['an array of NaN', [Number.NaN]],
];

describe.each(values)('%s in a body', (_, value) => {
  it('is a TypeError with the name of the field, and nothing is sent', async () => {
    for (const body of [{ field: value }, { public_metadata: { field: value } }]) {
      const { outcome, body: sent } = await update(body);
      expect(outcome).toBeInstanceOf(TypeError);
      expect(String(outcome)).toMatch(/^TypeError: clerk-bapi: \w+ must be what JSON can hold/);
      if (value !== cycle) expect(String(outcome)).toMatch(/clerk-bapi: field must/);
      expect(sent).toBeUndefined();
    }
  });

  it('is rejected by clerk.raw too', async () => {
    const { clerk, sent } = stubbed(() => json({}));
    const post = clerk.raw.POST as (path: string, init: object) => Promise<unknown>;
    expect(String(await errorOf(post('/users', { body: { field: value } })))).toMatch(
      /clerk-bapi: \w+ must be what JSON/,
    );
    expect(sent).toEqual([]);
  });
});

it.each<[string, unknown]>([
  ['bytes', new Uint8Array(1)],
  ['floats', new Float64Array(1)],
  ['an object with getters of its class', new WithGetter()],
  ['a Map', new Map()],
  ['a Date', new Date(0)],
  ['a form', new FormData()],
  ['null', null],
  ['a text', '{}'],
])('%s as the body is a TypeError, and nothing is sent', async (_, body) => {
  const { outcome, body: sent } = await update(body);
  expect(String(outcome)).toMatch(/^TypeError: clerk-bapi: the body must be a plain object/);
  expect(sent).toBeUndefined();
});

it.each<[string, unknown, string]>([
  [
    'scalars',
    { a: 'é😀', b: -0, c: 1e21, d: false, e: null, f: undefined },
    '{"a":"é😀","b":0,"c":1e+21,"d":false,"e":null}',
  ],
  ['a Date', { a: new Date(0) }, '{"a":"1970-01-01T00:00:00.000Z"}'],
  ['what has toJSON', { a: new URL('https://a.example') }, '{"a":"https://a.example/"}'],
  ['a frozen object', Object.freeze({ a: Object.freeze([1]) }), '{"a":[1]}'],
  ['an object of another realm', inAnotherRealm('({ a: [new Date(0), {}] })'), '{"a":["1970-01-01T00:00:00.000Z",{}]}'],
  ['a proxy', new Proxy({ a: 1 }, {}), '{"a":1}'],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 }), '{"a":1}'],
  ['an array of a class', { a: new (class extends Array<number> {})(1, 2) }, '{"a":[1,2]}'],
  ['an instance with fields', new (class { a = 1; })(), '{"a":1}'], // prettier-ignore
  ['the key __proto__', JSON.parse('{"a":{"__proto__":{"b":1}}}'), '{"a":{"__proto__":{"b":1}}}'],
  ['one object twice', ((a) => ({ a, b: a }))({ c: 1 }), '{"a":{"c":1},"b":{"c":1}}'],
])('is sent: %s', async (_, body, text) => {
  expect(await update(body)).toEqual({ outcome: { id: 'user_1' }, body: text });
});
