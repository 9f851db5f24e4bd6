// Programs that use the types of the older schemas where the newer ones are, for the compiler to judge.
import { fileURLToPath } from 'node:url';
import { inMemoryProgram, ts } from '../../../scripts/codegen/compiler.js';
import type { Document } from '../../../scripts/codegen/document.js';
import { compileTypes } from '../../../scripts/codegen/types.js';
import { description, ref, type Json, type sends } from '../documents.js';
import type { Case } from './case.js';

/** A spec of all cases, where each schema goes one way alone. */
export function descriptionOf(cases: readonly Case[], use: typeof sends, side: 'before' | 'after'): Document {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [i, one] of cases.entries()) {
    const own = JSON.parse(JSON.stringify(one[side]).replaceAll('schemas/Case"', `schemas/Case${i}"`)) as Json;
    Object.assign(schemas, one.schemas, side === 'after' ? one.newSchemas : {}, { [`Case${i}`]: own });
    // Further schemas are used in both, so that they are no change.
    const others = Object.keys(one.schemas ?? {});
    paths[`post /case${i}`] = use(`case${i}`, ref(`Case${i}`));
    for (const name of others) paths[`post /${name}`] = use(name.toLowerCase(), ref(name));
  }
  return description(paths, schemas);
}

/** As much of a schema as these programs read. */
interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | true;
  items?: Schema;
  type?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
}
type Schemas = Record<string, Schema>;

/** The schema behind a reference, or itself. */
const opened = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref ? schemas[schema.$ref.split('/').pop()!]! : schema;

/** The fields of an object and of its parts, and a key without a name where it takes any. */
const fieldsOf = (schema: Schema, schemas: Schemas): [string, Schema][] =>
  [schema, ...(schema.allOf ?? [])].flatMap((part) => {
    const { properties = {}, additionalProperties: rest } = opened(part, schemas);
    return [
      ...Object.entries(properties),
      ...(rest ? [['any_key', rest === true ? {} : rest] as [string, Schema]] : []),
    ];
  });

/** Reads every field, and says what type the older description gave it. Members of a union are left alone. */
function reads(schema: Schema, schemas: Schemas, value: string, type: string, depth = 0): string[] {
  const { items, anyOf = [], ...rest } = opened(schema, schemas);
  const [only, ...more] = anyOf.filter((branch) => branch.type !== 'null');
  if (depth > 3) return [];
  if (only && more.length === 0) return reads(only, schemas, value, type, depth);
  const steps = fieldsOf(rest, schemas).map(([name, field]) => [`['${name}']`, field] as const);
  return [...steps, ...(items ? [['[0]', items] as const] : [])].flatMap(([step, inner]) => {
    const innerType = `NonNullable<${type}>${step.replace('0', 'number')}`;
    const read = `${value}!${step}`;
    return [`${read} satisfies ${innerType} | undefined`, ...reads(inner, schemas, read, innerType, depth + 1)];
  });
}

/** A literal with every field of a schema. Its values are those that the older type has there. */
function literal(schema: Schema, schemas: Schemas, type: string, depth = 0): string {
  const { items, anyOf, ...rest } = opened(schema, schemas);
  const value = `(null! as NonNullable<${type}>)`;
  const inner = (field: Schema, step: string) => literal(field, schemas, `NonNullable<${type}>[${step}]`, depth + 1);
  if (depth > 3 || anyOf) return value;
  if (items) return `[${inner(items, 'number')}]`;
  const fields = fieldsOf(rest, schemas);
  return fields.length
    ? `{ ${fields.map(([name, field]) => `${name}: ${inner(field, `'${name}'`)}`).join(', ')} }`
    : value;
}

/** The errors of the compiler when code for the older types meets the newer ones, by case. */
export function complaints(cases: readonly Case[], use: typeof sends, isSent: boolean): Map<number, string[]> {
  const [before, after] = [descriptionOf(cases, use, 'before'), descriptionOf(cases, use, 'after')];
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const schemas = (before.components['schemas'] ?? {}) as Schemas;
  const checks = cases.map((_, i) => {
    const [older, newer] = [`older.Case${i}`, `newer.Case${i}`];
    const lines = isSent
      ? [
          `declare const value: ${older};`,
          `value satisfies ${newer};`,
          `(${literal(schemas[`Case${i}`]!, schemas, older)}) satisfies ${newer};`,
        ]
      : [
          `declare const value: ${newer};`,
          `value satisfies ${older};`,
          ...reads(schemas[`Case${i}`]!, schemas, 'value', older).map((read) => `${read};`),
        ];
    return [
      `${folder}case${i}.ts`,
      `import type * as older from './older.js';\nimport type * as newer from './newer.js';\nexport {};\n${lines.join('\n')}`,
    ] as const;
  });
  const modules = new Map([
    [`${folder}older.ts`, compileTypes(before)],
    [`${folder}newer.ts`, compileTypes(after)],
    ...checks,
  ]);
  const program = inMemoryProgram(modules, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    types: [],
    noEmit: true,
  });
  const found = new Map<number, string[]>();
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const [, i] = /case(\d+)\.ts$/.exec(diagnostic.file?.fileName ?? '') ?? [];
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    if (i === undefined) throw new Error(message);
    found.set(Number(i), [...(found.get(Number(i)) ?? []), message]);
  }
  return found;
}
