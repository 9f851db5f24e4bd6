// The tables of fields, which say each thing once.
import { describe, expect, it } from 'vitest';
import type { Document, Schema } from '../../scripts/codegen/document.js';
import { described, fieldTable, typeOf } from '../../scripts/docs/fields.js';

const documentOf = (schemas: Record<string, Schema>): Document => ({
  openapi: '3.1.0',
  info: { title: 'Test', version: '2025-11-10' },
  paths: {},
  components: { schemas },
});

const rowsOf = (properties: Record<string, Schema>, isRequest = false): string[] =>
  (fieldTable(documentOf({}), { type: 'object', properties }, () => undefined, isRequest) ?? '').split('\n').slice(2);

describe('a value', () => {
  const states = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('has its values listed, unless its description names them all', () => {
    expect(described({ description: 'Its state.', enum: states })).toContain('One of `a`, `b`');
    const all = states.map((state) => `\`${state}\`: yes.`).join(' ');
    expect(described({ description: all, enum: states })).toBe(all);
    expect(described({ description: all, enum: [...states, 'h'] })).toContain('One of');
  });

  it('has the values of an order listed, unless its description names the fields', () => {
    const values = ['name', '+name', '-name', 'key', '+key', '-key', '-id'];
    expect(described({ description: '`name`, `key` or `id`.', enum: values })).toBe('`name`, `key` or `id`.');
    expect(described({ description: '`name` or `key`.', enum: values })).toContain('`-id`');
  });

  it('is not said to have a character where its description says that it is not empty', () => {
    expect(described({ description: 'A name, not empty.', minLength: 1 })).toBe('A name, not empty.');
    expect(described({ description: 'A name.', minLength: 1 })).toBe('A name. At least 1 character.');
  });
});

describe('a field', () => {
  it('may be missing, unless its description says when it is absent', () => {
    expect(rowsOf({ url: { type: 'string', description: 'Its URL.' } })).toEqual([
      '| `url` | `string` | May be missing. Its URL. |',
    ]);
    expect(rowsOf({ url: { type: 'string', description: 'Its URL; absent if it has none.' } })).toEqual([
      '| `url` | `string` | Its URL; absent if it has none. |',
    ]);
    expect(rowsOf({ url: { type: 'string', description: 'Its URL.' } }, true)).toEqual([
      '| `url` | `string` | Its URL. |',
    ]);
  });

  it('has `null` in its type where the named type of it has', () => {
    const document = documentOf({ Place: { type: ['object', 'null'] }, Device: { type: 'object' } });
    expect(typeOf(document, { $ref: '#/components/schemas/Place' })).toBe('Place | null');
    expect(typeOf(document, { $ref: '#/components/schemas/Device' })).toBe('Device');
  });
});
