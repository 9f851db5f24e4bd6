// Where the types that openapi-typescript makes and the wire differ: every construct of a schema, with values that JSON
// Schema's own rules (by Ajv) take or reject. The types must take what is valid. Where they do not, a lint rule says so.
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../scripts/codegen/document.js';
import { root } from '../../scripts/cli.js';
import { inMemoryProgram, ts } from '../../scripts/codegen/compiler.js';
import { compileTypes } from '../../scripts/codegen/types.js';

interface Construct {
  schema: Record<string, unknown>;
  valid: unknown[];
  /** Values that neither JSON Schema nor the types take. */
  invalid?: unknown[];
}

const text = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, ...required: string[]) => ({ type: 'object', properties, required });

const constructs: Record<string, Construct> = {
  Text: { schema: text, valid: ['a'], invalid: [1, null] },
  Whole: { schema: { type: 'integer', format: 'int64' }, valid: [1], invalid: ['1'] },
  Flag: { schema: { type: 'boolean' }, valid: [true], invalid: ['true'] },
  Nothing: { schema: { type: 'null' }, valid: [null], invalid: ['a'] },
  Anything: { schema: {}, valid: [1, 'a', null, { a: [1] }] },
  Nullable: { schema: { type: ['string', 'null'] }, valid: ['a', null], invalid: [1] },
  Several: { schema: { type: ['string', 'integer'] }, valid: ['a', 1], invalid: [true] },
  Enum: { schema: { type: 'string', enum: ['a', 'b'] }, valid: ['a', 'b'] },
  NullableEnum: { schema: { type: ['string', 'null'], enum: ['a', null] }, valid: ['a', null], invalid: ['b', 1] },
  NumberEnum: { schema: { type: 'integer', enum: [1, 2] }, valid: [1, 2], invalid: [3] },
  MixedEnum: { schema: { enum: ['a', 1, true, null] }, valid: ['a', 1, true, null], invalid: ['b', 2] },
  Const: { schema: { const: 'a' }, valid: ['a'], invalid: ['b'] },
  Default: { schema: object({ a: { type: 'string', default: 'x' } }), valid: [{}, { a: 'b' }], invalid: [{ a: 1 }] },
  Object: { schema: object({ a: text, b: text }, 'a'), valid: [{ a: 'x' }, { a: 'x', b: 'y' }], invalid: [{ b: 'y' }] },
  FreeObject: { schema: { type: 'object' }, valid: [{}, { a: 1 }], invalid: ['a'] },
  Map: {
    schema: { type: 'object', additionalProperties: { type: 'integer' } },
    valid: [{}, { a: 1 }],
    invalid: [{ a: 'x' }],
  },
  Open: {
    schema: { ...object({ a: text }, 'a'), additionalProperties: true },
    valid: [{ a: 'x', b: 1 }],
    invalid: [{ b: 1 }],
  },
  Closed: { schema: { ...object({ a: text }, 'a'), additionalProperties: false }, valid: [{ a: 'x' }] },
  RequiredAlone: { schema: { type: 'object', required: ['a'] }, valid: [{ a: 1 }] },
  List: { schema: { type: 'array', items: text }, valid: [[], ['a', 'b']], invalid: [[1]] },
  Lengths: {
    schema: { type: 'array', items: text, minItems: 1, maxItems: 2 },
    valid: [['a'], ['a', 'b']],
    invalid: [[1]],
  },
  FixedTuple: {
    schema: { type: 'array', prefixItems: [text, { type: 'integer' }], items: false, minItems: 2 },
    valid: [['a', 1]],
    invalid: [[1, 'a']],
  },
  FreeList: { schema: { type: 'array' }, valid: [[], [1, 'a']], invalid: [{}] },
  OneOf: { schema: { oneOf: [text, { type: 'integer' }] }, valid: ['a', 1], invalid: [true] },
  AnyOf: {
    schema: { anyOf: [object({ a: text }, 'a'), object({ b: text }, 'b')] },
    valid: [{ a: 'x' }, { b: 'x' }, { a: 'x', b: 'y' }],
    invalid: [{}],
  },
  AllOf: {
    schema: { allOf: [ref('Object'), object({ c: text }, 'c')] },
    valid: [{ a: 'x', c: 'z' }],
    invalid: [{ a: 'x' }],
  },
  AllOfRequired: {
    schema: { allOf: [ref('Object'), { type: 'object', required: ['b'] }] },
    valid: [{ a: 'x', b: 'y' }],
    invalid: [{ b: 'y' }],
  },
  OneOfBeside: {
    schema: { ...object({ a: text }, 'a'), oneOf: [object({ b: text }, 'b'), object({ c: text }, 'c')] },
    valid: [
      { a: 'x', b: 'y' },
      { a: 'x', c: 'z' },
    ],
    invalid: [{ b: 'y' }],
  },
  NullableReference: {
    schema: { oneOf: [ref('Object'), { type: 'null' }] },
    valid: [{ a: 'x' }, null],
    invalid: ['a'],
  },
  ReferenceBeside: { schema: { ...ref('Object'), description: 'With words.' }, valid: [{ a: 'x' }], invalid: [{}] },
  Date: { schema: { type: 'string', format: 'date-time' }, valid: ['2026-01-01T00:00:00Z'], invalid: [1] },
  ReadOnly: { schema: object({ a: { ...text, readOnly: true } }, 'a'), valid: [{ a: 'x' }] },
  WriteOnly: { schema: object({ a: { ...text, writeOnly: true } }), valid: [{ a: 'x' }, {}] },
  Not: { schema: { type: 'object', properties: { a: text }, not: { required: ['b'] } }, valid: [{ a: 'x' }] },
  Conditional: {
    schema: { ...object({ a: text }), if: { required: ['a'] }, then: { properties: { b: text } } },
    valid: [{}, { a: 'x' }],
  },
  OddNames: {
    schema: object({ 'a-b': text, 'c.d': text, '1': text }, 'a-b'),
    valid: [{ 'a-b': 'x', 'c.d': 'y', '1': 'z' }],
  },
  Recursive: {
    schema: object({ child: ref('Recursive') }),
    valid: [{ child: { child: {} } }],
    invalid: [{ child: 1 }],
  },
  Cat: {
    schema: object({ kind: { type: 'string', enum: ['cat'] } }, 'kind'),
    valid: [{ kind: 'cat' }],
    invalid: [{ kind: 'dog' }],
  },
  Dog: { schema: object({ kind: { type: 'string', enum: ['dog'] } }, 'kind'), valid: [{ kind: 'dog' }] },
  Union: {
    schema: { oneOf: [ref('Cat'), ref('Dog')] },
    valid: [{ kind: 'cat' }, { kind: 'dog' }],
    invalid: [{ kind: 'cow' }],
  },
  Mapped: {
    schema: {
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: {
        propertyName: 'kind',
        mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
      },
    },
    valid: [{ kind: 'cat' }, { kind: 'dog' }],
    invalid: [{ kind: 'cow' }],
  },
};

/** Constructs of which valid values do not fit the types, or invalid ones do. The lint rule `wire-types` rejects them. */
const contradicted: Record<string, Construct> = {
  MapBeside: {
    schema: { ...object({ a: text }, 'a'), additionalProperties: { type: 'integer' } },
    valid: [{ a: 'x' }, { a: 'x', b: 1 }],
  },
  Patterned: {
    schema: { type: 'object', patternProperties: { '^x_': { type: 'integer' } } },
    valid: [{ x_a: 1 }, { y: 'a' }],
  },
  Tuple: {
    schema: { type: 'array', prefixItems: [text, { type: 'integer' }] },
    valid: [['a', 1], ['a'], [], ['a', 1, true]],
  },
  NullConst: { schema: { const: null }, valid: [null], invalid: ['a'] },
  Cat: constructs['Cat']!,
  Dog: constructs['Dog']!,
  Unmapped: {
    schema: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
    valid: [{ kind: 'cat' }],
  },
};

function documentOf(schemas: Record<string, Construct>): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Constructs', version: '2031-01-01' },
    paths: {},
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([name, { schema }]) => [name, schema])) },
  };
}

/** The names of the constants, `Name_valid_0`, that the types reject. */
async function rejectedBy(schemas: Record<string, Construct>): Promise<string[]> {
  const types = compileTypes(documentOf(schemas));
  const values = Object.entries(schemas).flatMap(([name, { valid, invalid = [] }]) =>
    Object.entries({ valid, invalid }).flatMap(([kind, all]) =>
      all.map((value, i) => `export const ${name}_${kind}_${i}: Types.${name} = ${JSON.stringify(value)};`),
    ),
  );
  const program = inMemoryProgram(
    new Map([
      [path.join(root, 'types.ts'), types],
      [path.join(root, 'values.ts'), `import type * as Types from './types.js';\n${values.join('\n')}`],
    ]),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      noEmit: true,
      lib: ['lib.es2022.d.ts'],
      types: [],
    },
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.text.slice(file.text.lastIndexOf('\n', start) + 1, file.text.indexOf('\n', start)) ?? '';
    return /const (\w+):/.exec(line)?.[1] ?? ts.flattenDiagnosticMessageText(messageText, ' ');
  });
}

/** Values of which JSON Schema and the types say different things. */
async function differences(schemas: Record<string, Construct>) {
  const expected = Object.entries(schemas).flatMap(([name, { invalid = [] }]) =>
    invalid.map((_, i) => `${name}_invalid_${i}`),
  );
  const rejected = await rejectedBy(schemas);
  return [
    ...rejected.filter((name) => !expected.includes(name)),
    ...expected.filter((name) => !rejected.includes(name)),
  ];
}

describe('types and the wire', () => {
  it.each(Object.entries({ ...constructs, ...contradicted }))(
    'values of %s are what they are said to be',
    (name, { valid, invalid = [] }) => {
      const spec = documentOf({ ...constructs, ...contradicted });
      const ajv = addFormats(new Ajv2020({ strict: false })).addSchema(spec, 'spec');
      const check = (value: unknown) => ajv.validate({ $ref: `spec#/components/schemas/${name}` }, value);
      for (const value of valid) expect([value, check(value)]).toEqual([value, true]);
      for (const value of invalid) expect([value, check(value)]).toEqual([value, false]);
    },
  );

  it('agree', async () => {
    expect(await differences(constructs)).toEqual([]);
  });

  it('differ where a lint rule rejects the construct', async () => {
    const names = (await differences(contradicted)).map((name) => name.split('_')[0]);
    // With a discriminator, the values of its branches change too.
    expect(new Set(names)).toEqual(new Set(Object.keys(contradicted)));
  });
});
