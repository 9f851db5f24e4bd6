// Long JSON is parsed in portions, to what `JSON.parse` makes of the whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLongJson } from '../../src/http/long-json.js';
import { errorOf, json, stubbed } from '../helpers.js';
import { holds, seed, timeout } from './inputs/property-runs.js';

/** Cuts a text at these places. */
function cut(text: string, places: number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((end, i) => text.slice(at[i], end));
}

/** Whether it is parsed as `JSON.parse` parses it, or rejected as it rejects it. */
async function isParsed(text: string, places: number[], portion: number) {
  const parsed = parseLongJson(cut(text, places), portion);
  let expected: unknown;
  try {
    expected = JSON.parse(text);
  } catch {
    return void expect(await errorOf(parsed)).toBeInstanceOf(SyntaxError);
  }
  expect(await parsed).toStrictEqual(expected);
}

const space = fc.constantFrom('', ' ', '\n\t\r ');
const list = fc.array(fc.json({ maxDepth: 2 }), { maxLength: 4 });
const array = fc.tuple(list, space).map(([elements, gap]) => `[${gap}${elements.join(`${gap},${gap}`)}${gap}]`);
const document = fc.oneof(
  fc.json(),
  array,
  fc
    .tuple(array, array, space)
    .map(([data, other, gap]) => `{"data"${gap}:${data}${gap},"total_count":3,"x":${other}}`),
  fc.tuple(array, array).map(([data, other]) => `{"a":{"b":${other}},"data":${data},"__proto__":5,"data":${other}}`),
  fc.tuple(array, space).map(([data, gap]) => `${gap}{"total_count":${gap}5,"__proto__":${data}}${gap}`),
);
const places = fc.array(fc.nat(), { maxLength: 5 });

describe(`long JSON, with the seed ${seed}`, { timeout }, () => {
  it('is what JSON.parse makes of the whole', async () => {
    await holds(fc.asyncProperty(document, places, fc.nat(8), isParsed));
  });

  it('is invalid where the whole is', async () => {
    const character = fc.constantFrom('"', ',', '[', ']', '{', '}', '\\', ':', ' ', '1', 'a', '\u00a0', '\ufeff', '');
    const broken = fc.tuple(document, fc.nat(), fc.nat(2), character).map(([text, place, removed, added]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + added + text.slice(at + removed);
    });
    await holds(fc.asyncProperty(broken, places, fc.nat(8), isParsed));
  });
});

it.each([
  '',
  ' ',
  '[',
  ']',
  '[1',
  '[1,',
  '[1,]',
  '[,1]',
  '[1,,2]',
  '[ ]',
  '[}',
  '{]',
  '[1]]',
  '[1}',
  '{"a":[1}',
  '{"a":[1]',
  '{[1]:2}',
  '[1],[2]',
  '{"a":[1,{"b":2]}',
  '"[1]"',
  '"\\"[1]"',
  '[[1,2],[3]]',
  '{"a":[],"a":[1]}',
  '\u00a0[1]',
  '\ufeff[1]',
  '1',
  '}}[1]',
])('%j, in pieces of one character', async (text) => {
  for (const portion of [0, 1, 2, 100])
    await isParsed(
      text,
      Array.from(text, (_, i) => i),
      portion,
    );
});

it('is read by a helper and by clerk.raw', async () => {
  const users = Array.from({ length: 60 }, (_, i) => ({ id: `user_${i}`, note: 'é'.repeat(50_000) }));
  const { clerk } = stubbed(() => json(users));
  expect(await clerk.users.list()).toEqual(users);
  expect((await clerk.raw.GET('/users')).data).toEqual(users);
});

it('that is none is an error that shows none of it', async () => {
  const { clerk } = stubbed(() => new Response(' '.repeat(6_000_000), { headers: { 'content-type': 'text/html' } }));
  const error = await errorOf(clerk.users.list());
  expect(String(error)).toContain('returned 200, 6000000 characters of text/html that are not JSON');
});
