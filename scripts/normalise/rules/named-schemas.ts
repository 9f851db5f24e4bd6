// Every body, every response and every object within them is a schema with a name, the same from one revision to the next.
import { refToSchema, type Document, type Schema } from '../../codegen/document.js';
import { SpecError } from '../../codegen/errors.js';
import { pascalCase } from '../../codegen/operations.js';
import { componentName, own, resolved } from '../../codegen/references.js';
import { better } from '../names.js';
import {
  responseNameFor,
  bodyNameFor,
  branchNameFor,
  componentNameFor,
  elementNameFor,
  fieldNameFor,
  operationName,
} from '../naming.js';
import type { Rule } from '../normalise.js';
import { reservedTypes } from '../reserved.js';
import { shapeOf } from '../shape.js';
import { eachSchema, eachSubschema, isSchema, operationsOf } from '../walk.js';

/** An array, or an object of an array and a total. */
const isList = ({ type, properties = {} }: Schema): boolean =>
  type === 'array' || (own(properties, 'data') !== undefined && own(properties, 'total_count') !== undefined);

/** `Promise` → `PromiseSchema`, which no other type is called. @param reserved - See {@link reservedTypes}. */
const unreserved = (name: string, reserved: ReadonlySet<string>): string =>
  reserved.has(name) ? `${name}Schema` : name;

/**
 * Names for the components of the document. Two that say the same may get the same name; one that says something else
 * gets a number, and so does one that differs in its case alone: names are files.
 *
 * @returns By the document's own names.
 */
function componentNames(document: Document, reserved: ReadonlySet<string>): Map<string, string> {
  const schemas = document.components.schemas ?? {};
  const names = new Map<string, string>();
  for (const [published, schema] of Object.entries(schemas)) {
    names.set(
      published,
      unreserved(
        componentNameFor(
          published.replace(/-\d+$/, (number) => (Object.hasOwn(better.schemas, published) ? number : '')),
          isList(schema),
        ),
        reserved,
      ),
    );
  }
  const renamed = (schema: Schema): string => {
    const holder = { schema: structuredClone(schema) };
    eachSchema(holder, (inner) => {
      const name = names.get(componentName(inner['$ref'], 'schemas') ?? '');
      return name ? refToSchema(name) : inner;
    });
    return shapeOf(holder.schema);
  };
  const taken = new Map<string, string>();
  for (const [published, schema] of Object.entries(schemas)) {
    const wanted = String(names.get(published));
    const shape = renamed(schema);
    let name = wanted;
    const isOther = () => ![undefined, `${name} ${shape}`].includes(taken.get(name.toLowerCase()));
    for (let n = 2; isOther(); n++) name = `${wanted}${n}`;
    taken.set(name.toLowerCase(), `${name} ${shape}`);
    names.set(published, name);
  }
  return names;
}

export const namedSchemas: Rule = {
  name: 'schemas named',
  apply(document, { inPlaceOf }) {
    const published = document.components.schemas ?? {};
    const reserved = reservedTypes(document);
    const names = componentNames(document, reserved);
    const schemas: Record<string, Schema> = {};
    /** Those whose objects have names already. */
    const done = new Set<Schema>();
    let count = 0;

    /**
     * Gives a name to a schema that stands inline.
     *
     * @param wanted - Names, the best first.
     */
    const put = (schema: Schema, wanted: string[]): Schema => {
      count++;
      for (const name of numbered(wanted.map((one) => unreserved(one, reserved)))) {
        const present = own(schemas, name);
        if (present) nameWithin(present, name);
        nameWithin(schema, name);
        if (present && shapeOf(present) !== shapeOf(schema)) continue;
        schemas[name] ??= schema;
        return inPlaceOf(refToSchema(name), schema);
      }
      throw new SpecError(`No name is left for ${wanted[0]}. Add one to scripts/normalise/names.ts.`);
    };

    /**
     * Puts names in the place of what a schema holds.
     *
     * @param name - Its own.
     */
    const nameWithin = (schema: Schema, name: string): void => {
      if (done.has(schema)) return;
      done.add(schema);
      eachSubschema(schema, ({ schema: inner, key, keyword, replace }) => {
        if (keyword === 'allOf') nameWithin(inner, name); // a part is no object of its own
        else replace(nest(inner, nameOfInner(name, inner, keyword, key)));
      });
    };

    const nest = (schema: Schema, derived: string): Schema => {
      if (!holdsFields(schema)) {
        nameWithin(schema, derived);
        return schema;
      }
      const wanted = [own(better.nested, derived) ?? [], derived].flat();
      if (![schema['type']].flat().includes('null')) return put(schema, wanted);
      const { description, deprecated } = schema;
      for (const key of ['description', 'deprecated']) delete schema[key];
      schema['type'] = 'object';
      return inPlaceOf<Schema>(
        {
          ...(description !== undefined && { description }),
          ...(deprecated !== undefined && { deprecated }),
          anyOf: [put(schema, wanted), { type: 'null' }],
        },
        schema,
      );
    };

    eachSchema(document, (schema) => {
      const name = names.get(componentName(schema['$ref'], 'schemas') ?? '');
      if (name) schema.$ref = String(refToSchema(name).$ref);
    });
    for (const [name, schema] of Object.entries(published)) schemas[names.get(name) ?? name] ??= schema;
    document.components.schemas = schemas;
    for (const [name, schema] of Object.entries({ ...schemas })) nameWithin(schema, name);

    for (const { operation } of operationsOf(document)) {
      const id = operation['operationId'];
      if (!id) continue; // reported with the helpers
      const body = resolved(document, operation['requestBody']);
      for (const media of Object.values(body?.content ?? {})) {
        if (needsName(media.schema)) media.schema = put(media.schema, [bodyNameFor(id)]);
      }
      for (const [status, response] of Object.entries(operation['responses'] ?? {})) {
        if (status >= '4') continue;
        const shared = componentName(response.$ref, 'responses');
        for (const media of Object.values(resolved(document, response).content ?? {})) {
          if (!needsName(media.schema)) continue;
          const name = shared
            ? componentNameFor(shared, isList(media.schema))
            : (own(better.responses, id) ?? responseNameFor(id));
          media.schema = put(media.schema, [name, `${operationName(id)}Response`]);
        }
      }
    }
    return count;
  },
};

const holdsFields = (schema: Schema): boolean =>
  !('$ref' in schema) && ('properties' in schema || (schema.allOf ?? []).some((part) => 'properties' in part));

/** Whether the schema of a body or a response has to get a name. */
const needsName = (schema: unknown): boolean => isSchema(schema) && !('$ref' in schema) && schema['type'] !== 'string';

/** The name of an object in a schema, by the name of the schema and by its place there. */
export function nameOfInner(name: string, inner: Schema, keyword: string, key: string | number): string {
  if (keyword === 'items') return elementNameFor(name);
  if (keyword === 'additionalProperties') return `${name}Value`;
  if (keyword !== 'properties') return branchNameFor(name, Number(key), inner);
  const isPage = name.endsWith('List') && inner.type === 'array'; // its elements are those of the list
  return isPage ? name : fieldNameFor(name, String(key));
}

function* numbered(names: string[]): Iterable<string> {
  yield* names;
  for (let n = 2; n < 100; n++) yield `${pascalCase(String(names.at(-1)))}${n}`;
}
