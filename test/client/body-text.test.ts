// The text of a large body, which is decoded in pieces.
import { expect, it } from 'vitest';
import { BodyText } from '../../src/http/body.js';

/** Bytes in chunks of that size, as text. */
function read(bytes: Uint8Array, size: number, maximum = Infinity): string {
  const text = new BodyText(maximum);
  for (let at = 0; at < bytes.length; at += size) text.add(bytes.subarray(at, at + size));
  return text.end().toString();
}

it.each([
  ['ASCII', 'a'.repeat(2_500_000)],
  ['characters of two to four bytes', 'é€😀'.repeat(300_000)],
  ['marks of the byte order', '\ufeff'.repeat(900_000)],
  ['little', 'é'],
  ['nothing', ''],
])('is that of the whole: %s', (_, text) => {
  const bytes = new TextEncoder().encode(text);
  const whole = new TextDecoder().decode(bytes);
  for (const size of [65_536, 99_991, 2 ** 21]) expect(read(bytes, size) === whole).toBe(true);
});

it.each([
  ['bytes that begin no character', new Uint8Array(2_200_000).fill(0x80)],
  ['characters that are never complete', new Uint8Array(2_200_000).fill(0xf0)],
  ['a last character that is not complete', new TextEncoder().encode('€'.repeat(500_000)).subarray(0, -1)],
])('is that of the whole where that is not UTF-8: %s', (_, bytes) => {
  expect(read(bytes, 65_536) === new TextDecoder().decode(bytes)).toBe(true);
});

it('has as many bytes as the maximum, and no more', () => {
  const bytes = new Uint8Array(2_000_000).fill(97);
  expect(read(bytes, 65_536, 2_000_000)).toHaveLength(2_000_000);
  expect(() => read(bytes, 65_536, 1_999_999)).toThrow('more than the 1999999 bytes of maxResponseSize');
});
