// The rules for schemas by which a published document becomes one of the project's, each by itself.
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../scripts/normalise/normalise.js';
import { jsonResponse, normalised, operation, published, refTo, type Json } from '../../bump/documents.js';

const nothing = { type: 'null' };
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const other = { Other: object({ id: { type: 'string' } }) };

describe('schemas', () => {
  /** A field after the rules, and the rules that are counted with it. */
  const field = (schema: Json, schemas: Json = other) => {
    const { thing, counts } = normalised(object({ field: schema }), schemas);
    return { field: thing['properties'].field as Json, counts: Object.fromEntries(counts) };
  };

  it.each<[string, Json, Json, string]>([
    ['nullable beside type', { type: 'string', nullable: true }, { type: ['string', 'null'] }, 'nullable beside type'],
    [
      'nullable beside $ref',
      { $ref: '#/components/schemas/Other', nullable: true, deprecated: true },
      { deprecated: true, anyOf: [refTo('Other'), nothing] },
      'nullable beside $ref',
    ],
    [
      'nullable beside allOf of one',
      { allOf: [refTo('Other')], nullable: true, deprecated: true },
      { deprecated: true, anyOf: [refTo('Other'), nothing] },
      'nullable beside allOf',
    ],
    [
      'nullable beside type and allOf of one',
      { type: 'object', allOf: [refTo('Other')], nullable: true },
      { anyOf: [refTo('Other'), nothing] },
      'nullable beside allOf',
    ],
    [
      'nullable beside oneOf of one',
      { oneOf: [refTo('Other')], nullable: true },
      { anyOf: [refTo('Other'), nothing] },
      'nullable beside oneOf',
    ],
    [
      'nullable beside oneOf of several',
      { oneOf: [refTo('Other'), { type: 'string' }], nullable: true },
      { anyOf: [refTo('Other'), { type: 'string' }, nothing] },
      'nullable beside oneOf',
    ],
    [
      'nullable beside type and oneOf of several',
      { type: 'object', oneOf: [refTo('Other'), refTo('Other')], nullable: true },
      { anyOf: [{ type: 'object', anyOf: [refTo('Other'), refTo('Other')] }, nothing] },
      'nullable beside oneOf',
    ],
    [
      'nullable beside anyOf',
      { anyOf: [refTo('Other'), { type: 'string' }], nullable: true },
      { anyOf: [refTo('Other'), { type: 'string' }, nothing] },
      'nullable beside anyOf',
    ],
    [
      'nullable beside anyOf that has null already',
      { anyOf: [refTo('Other'), nothing], nullable: true },
      { anyOf: [refTo('Other'), nothing] },
      'nullable beside anyOf',
    ],
    ['nullable by itself', { nullable: true }, {}, 'nullable by itself'],
    ['nullable beside an enum', { enum: ['a'], nullable: true }, { enum: ['a', null] }, 'nullable by itself'],
    [
      'nullable beside type and enum',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
      'null in an enum and in its type',
    ],
    [
      'null in an enum',
      { type: 'string', enum: ['a', null] },
      { type: ['string', 'null'], enum: ['a', null] },
      'null in an enum and in its type',
    ],
    [
      'a value twice',
      { type: 'string', enum: ['a', 'b', 'a'] },
      { type: 'string', enum: ['a', 'b'] },
      'repeated values of an enum',
    ],
    [
      'an exclusive minimum',
      { type: 'integer', minimum: 0, exclusiveMinimum: true },
      { type: 'integer', exclusiveMinimum: 0 },
      'exclusive bounds as numbers',
    ],
    [
      'an exclusive maximum',
      { type: 'integer', maximum: 9, exclusiveMaximum: true },
      { type: 'integer', exclusiveMaximum: 9 },
      'exclusive bounds as numbers',
    ],
    [
      'what stands beside $ref',
      { $ref: '#/components/schemas/Other', type: 'object', deprecated: true },
      { ...refTo('Other'), deprecated: true },
      '$ref siblings',
    ],
    [
      'an open enum',
      { type: 'string', enum: ['a'], 'x-speakeasy-unknown-values': 'allow' },
      { type: 'string', enum: ['a'], 'x-open-enum': true },
      'open enums',
    ],
    ['an example', { type: 'string', example: 'a', externalDocs: { url: 'b' } }, { type: 'string' }, 'examples'],
    ['a title', { type: 'string', title: 'Theirs' }, { type: 'string' }, 'titles of schemas'],
    ['a note to other tools', { type: 'string', 'x-go-name': 'A' }, { type: 'string' }, 'notes to other tools'],
    [
      'defaults spelled out',
      { type: 'string', nullable: false, deprecated: false, readOnly: false },
      { type: 'string' },
      'defaults spelled out',
    ],
    [
      'oneOf',
      { oneOf: [refTo('Other'), { type: 'string' }] },
      { anyOf: [refTo('Other'), { type: 'string' }] },
      'oneOf to anyOf',
    ],
    [
      'a discriminator',
      { anyOf: [refTo('Other'), { type: 'string' }], discriminator: { propertyName: 'id' } },
      { anyOf: [refTo('Other'), { type: 'string' }] },
      'discriminators',
    ],
  ])('%s', (_, before, after, rule) => {
    const { field: made, counts } = field(before);
    expect(made).toEqual(after);
    expect(counts[rule]).toBeGreaterThan(0);
  });

  it('keeps bounds that are not exclusive', () => {
    const { field: made, counts } = field({ type: 'integer', minimum: 0, exclusiveMinimum: false });
    expect(made).toEqual({ type: 'integer', minimum: 0 });
    expect(counts['exclusive bounds as numbers']).toBeUndefined();
  });

  it('takes a document of OpenAPI 3.1 as it is', () => {
    const schema = { anyOf: [refTo('Other'), nothing], deprecated: true };
    const document = published(
      { '/things': { get: operation('GetThing', { responses: { '200': jsonResponse(refTo('Thing')) } }) } },
      {
        ...other,
        Thing: object({
          a: schema,
          b: { type: ['string', 'null'] },
          c: { ...refTo('Other'), minProperties: 1 },
          d: { type: 'integer', exclusiveMinimum: 0 },
        }),
      },
    );
    const { document: made, counts } = normalise({ ...document, openapi: '3.1.0' });
    expect(made.components['schemas']!['Thing']!.properties).toEqual({
      a: schema,
      b: { type: ['string', 'null'] },
      c: { ...refTo('Other'), minProperties: 1 },
      d: { type: 'integer', exclusiveMinimum: 0 },
    });
    expect([...counts.keys()].filter((rule) => /nullable|siblings|3\.1|bounds/.test(rule))).toEqual([]);
  });

  it('makes one object of parts that are all inline', () => {
    const { thing } = normalised({
      allOf: [object({ a: { type: 'string' } }, { required: ['a'] }), object({ b: { type: 'string' } })],
    });
    expect(thing).toEqual(object({ a: { type: 'string' }, b: { type: 'string' } }, { required: ['a'] }));
  });

  it('makes one object of parts that do not allow the fields of each other', () => {
    const closed = object({ a: { type: 'string' } }, { additionalProperties: false });
    const { thing, counts } = normalised(
      { allOf: [refTo('Closed'), object({ b: { type: 'string' } })] },
      { Closed: closed },
    );
    expect(thing).toEqual(object({ a: { type: 'string' }, b: { type: 'string' } }, { additionalProperties: false }));
    expect(counts.get('parts of an object merged')).toBe(1);
  });

  it('keeps the parts of an object that fit together', () => {
    const parts = [refTo('Other'), object({ b: { type: 'string' } })];
    expect(normalised({ allOf: parts }, other).thing).toEqual({ allOf: parts });
  });

  it('reports parts that say two things of a field', () => {
    const { problems } = normalised({ allOf: [object({ a: { type: 'string' } }), object({ a: { type: 'integer' } })] });
    expect(problems).toEqual([
      {
        message: expect.stringContaining('disagree on the field `a`'),
        pointer: '/components/schemas/Thing',
      },
    ]);
  });

  it('keeps what is required and not among the fields: the linter says it', () => {
    expect(normalised(object({ a: {} }, { required: ['a', 'b'] })).thing['required']).toEqual(['a', 'b']);
  });

  it('gives a field that is a list no name of its own', () => {
    const { field: made, counts } = field(refTo('Others'), {
      ...other,
      Others: { type: 'array', items: refTo('Other') },
    });
    expect(made).toEqual({ type: 'array', items: refTo('Other') });
    expect(counts['lists in fields without a name']).toBe(1);
  });

  it('gives a name to the part of a schema that another refers to', () => {
    const { thing, document, counts } = normalised(object({ a: refTo('Other/properties/part') }), {
      Other: object({ part: object({ id: { type: 'string' } }) }),
    });
    expect(thing['properties'].a).toEqual(refTo('OtherPart'));
    expect(document.components['schemas']!['OtherPart']).toEqual(object({ id: { type: 'string' } }));
    expect(counts.get('references into a schema')).toBeGreaterThan(0);
  });

  it('drops what nobody refers to', () => {
    const { document, counts } = normalised(object({}), other);
    expect(Object.keys(document.components['schemas']!)).not.toContain('Other');
    expect(counts.get('unused components')).toBeGreaterThan(0);
  });
});
