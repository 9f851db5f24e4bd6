// What redaction keeps, exactly. That no error shows the key is in redaction.test.ts.
import { describe, expect, it } from 'vitest';
import { redact, redactBody, redactCause } from '../../src/http/redaction.js';
import { secretKey } from '../helpers.js';

describe('redact', () => {
  const escapedKey = String.raw`sk_test\u005fTHEKEYTHATMUSTNOTSHOW`;

  it.each([
    ['nothing', 'ok', 'ok'],
    ['the key, twice', `a ${secretKey} b${secretKey}`, 'a sk_test_[redacted] bsk_test_[redacted]'],
    ['a beginning of the key', `${secretKey.slice(0, 20)} x`, 'sk_test_[redacted] x'],
    ['12 characters of the key', secretKey.slice(0, 12), 'sk_test_[redacted]'],
    ['what follows the key', `${secretKey}X`, 'sk_test_[redacted]X'],
    ['what follows a beginning of it', `${secretKey.slice(0, 13)}?`, 'sk_test_[redacted]?'],
    ['fewer characters of it', secretKey.slice(0, 11), secretKey.slice(0, 11)],
    ['an escape in the key', escapedKey, 'sk_test_[redacted]'],
    ['an escape in capitals', escapedKey.replace('f', 'F'), 'sk_test_[redacted]'],
    ['escapes without the key', String.raw`\u0041 \u00e4 \n`, String.raw`\u0041 \u00e4 \n`],
    ['escapes beside the key', String.raw`\u0041 \u0022 \" ${secretKey}`, String.raw`A \u0022 \" sk_test_[redacted]`],
    ['an escaped backslash', String.raw`\\u0041 ${secretKey}`, String.raw`\\u0041 sk_test_[redacted]`],
    ['an escape across lines', `\\\n${secretKey}`, '\\\nsk_test_[redacted]'],
  ])('changes the key alone: %s', (_, text, redacted) => {
    expect(redact(text, secretKey)).toBe(redacted);
  });

  it('of a body takes its first million characters', () => {
    const text = `${secretKey} ${'x'.repeat(2 ** 21)}`;
    const redacted = redactBody(text, secretKey);
    expect(redacted.startsWith('sk_test_[redacted] xxx')).toBe(true);
    expect(redacted).toHaveLength(2 ** 20 - secretKey.length + 'sk_test_[redacted]'.length);
  });
});

describe('redactCause', () => {
  const hidden = { enumerable: false, configurable: true, writable: true };
  const visible = { ...hidden, enumerable: true };
  const descriptorsOf = (cause: unknown) => Object.getOwnPropertyDescriptors(redactCause(cause, secretKey));

  it('keeps name, message, stack, code and syscall, and nothing else', () => {
    const cause = Object.assign(new TypeError(`sent ${secretKey}`), {
      code: 'ECONNRESET',
      syscall: 'read',
      errno: -104,
    });
    expect(descriptorsOf(cause)).toEqual({
      name: { value: 'TypeError', ...hidden },
      message: { value: 'sent sk_test_[redacted]', ...hidden },
      stack: { value: cause.stack?.replace(secretKey, 'sk_test_[redacted]'), ...hidden },
      code: { value: 'ECONNRESET', ...visible },
      syscall: { value: 'read', ...visible },
    });
  });

  it('keeps a code that is a number, and shows it', () => {
    expect(descriptorsOf(Object.assign(new Error('x'), { code: 7 }))['code']).toEqual({ value: 7, ...visible });
    expect(descriptorsOf(Object.assign(new Error('x'), { code: { secretKey } }))).not.toHaveProperty('code');
  });

  it('keeps the class of a TypeError and of an AggregateError, of each in its place', () => {
    const several = new AggregateError([new TypeError('a'), `b ${secretKey}`, 7], 'all failed');
    const copy = redactCause(several, secretKey) as AggregateError;
    expect(copy).toBeInstanceOf(AggregateError);
    expect(copy).not.toBe(several);
    expect(copy.message).toBe('all failed');
    expect(copy.errors[0]).toBeInstanceOf(TypeError);
    expect(copy.errors[0]).not.toBe(several.errors[0]);
    expect(copy.errors.slice(1)).toEqual(['b sk_test_[redacted]', 7]);
    const range = redactCause(new RangeError('x'), secretKey);
    expect(Object.getPrototypeOf(range)).toBe(Error.prototype);
    expect(range).toMatchObject({ name: 'RangeError' });
    const odd = Object.assign(new AggregateError([]), { errors: 'none' });
    expect(Object.getPrototypeOf(redactCause(odd, secretKey))).toBe(Error.prototype);
    expect(Object.getPrototypeOf(redactCause({ errors: [] }, secretKey))).toBe(Error.prototype);
  });

  it('keeps the chain of causes, eight deep, and hides it', () => {
    let chain = new Error('0');
    for (let i = 1; i < 12; i++) chain = new Error(String(i), { cause: chain });
    const messages: string[] = [];
    for (let error: unknown = redactCause(chain, secretKey); error instanceof Error; error = error.cause) {
      messages.push(error.message);
      expect(Object.getOwnPropertyDescriptor(error, 'cause')).toMatchObject(hidden);
    }
    expect(messages).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3']);
    expect(descriptorsOf(new Error('x'))).not.toHaveProperty('cause');
  });

  it('ends with errors that are each other’s cause', () => {
    const circular = new AggregateError([]);
    circular.errors.push(circular);
    expect(redactCause(circular, secretKey)).toBeInstanceOf(AggregateError);
  });

  it.each([
    ['a text', `Bearer ${secretKey}`, 'Bearer sk_test_[redacted]'],
    ['a number', 7, 7],
    ['null', null, null],
    ['nothing', undefined, undefined],
    ['a function', () => secretKey, undefined],
  ])('takes what is no error: %s', (_, cause, expected) => {
    expect(redactCause(cause, secretKey)).toBe(expected);
  });

  it('makes an error of an object, without the properties that can not be read', () => {
    const cause = { message: 'failed', code: 'X' };
    Object.defineProperty(cause, 'stack', {
      get() {
        throw new Error(secretKey);
      },
    });
    const copy = redactCause(cause, secretKey);
    expect(copy).toBeInstanceOf(Error);
    expect(copy).toMatchObject({ message: 'failed', code: 'X' });
  });
});
