// @ts-check
// Every body, every answer and every object within them is a schema with a name, the same from one revision to the next.
import { pascalCase } from '../../codegen/operations.js';
import { SpecError } from '../../codegen/errors.js';
import { componentName, eachSchema, eachSubschema, isObject, operationsOf, resolved } from '../walk.js';
import { better } from '../names.js';
import {
  answerNameFor,
  bodyNameFor,
  branchNameFor,
  componentNameFor,
  elementNameFor,
  fieldNameFor,
  operationName,
} from '../naming.js';
import { shapeOf } from '../shape.js';

/** @typedef {import('../walk.js').Json} Json */
/** @typedef {import('../walk.js').Document} Document */

/** An array, or an object of an array and a total. @param {Json} schema */
const isList = ({ type, properties }) => type === 'array' || (properties?.data && properties?.total_count);

/** @param {string} name */
const refTo = (name) => ({ $ref: `#/components/schemas/${name}` });

/**
 * Names for the components of the document. Two that say the same may get the same name; one that says something else
 * gets a number.
 *
 * @param {Document} document @returns {Map<string, string>} by the document's own names
 */
function componentNames(document) {
  const schemas = document.components['schemas'] ?? {};
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const [published, schema] of Object.entries(schemas)) {
    names.set(
      published,
      componentNameFor(
        published.replace(/-\d+$/, (number) => (published in better.schemas ? number : '')),
        isList(schema),
      ),
    );
  }
  const renamed = (/** @type {Json} */ schema) => {
    const holder = { schema: structuredClone(schema) };
    eachSchema(holder, (inner) => {
      const name = names.get(componentName(inner['$ref'], 'schemas') ?? '');
      return name ? refTo(name) : inner;
    });
    return shapeOf(holder.schema);
  };
  /** @type {Map<string, string>} */
  const taken = new Map();
  for (const [published, schema] of Object.entries(schemas)) {
    const wanted = String(names.get(published));
    let name = wanted;
    for (let n = 2; taken.has(name) && taken.get(name) !== renamed(schema); n++) name = `${wanted}${n}`;
    taken.set(name, renamed(schema));
    names.set(published, name);
  }
  return names;
}

/** @type {import('../normalise.js').Rule} */
export const namedSchemas = {
  name: 'schemas named',
  apply(document, { inPlaceOf }) {
    const published = document.components['schemas'] ?? {};
    const names = componentNames(document);
    /** @type {Record<string, Json>} */
    const schemas = {};
    /** Those whose objects have names already. @type {Set<Json>} */
    const done = new Set();
    let count = 0;

    /** Gives a name to a schema that stands inline. @param {Json} schema @param {string[]} wanted names, the best first */
    const put = (schema, wanted) => {
      count++;
      for (const name of numbered(wanted)) {
        const present = schemas[name];
        if (present) nameWithin(present, name);
        nameWithin(schema, name);
        if (present && shapeOf(present) !== shapeOf(schema)) continue;
        schemas[name] ??= schema;
        return inPlaceOf(refTo(name), schema);
      }
      throw new SpecError(`${wanted[0]}: no name is left.`);
    };

    /** Puts names in the place of what a schema holds. @param {Json} schema @param {string} name its own */
    const nameWithin = (schema, name) => {
      if (done.has(schema)) return;
      done.add(schema);
      eachSubschema(schema, (holder, key, keyword) => {
        const inner = holder[key];
        if (keyword === 'allOf') return nameWithin(inner, name); // a part is no object of its own
        const isPage = name.endsWith('List') && inner['type'] === 'array'; // its elements are those of the list
        holder[key] = nest(
          inner,
          keyword === 'properties'
            ? isPage
              ? name
              : fieldNameFor(name, String(key))
            : keyword === 'items'
              ? elementNameFor(name)
              : keyword === 'additionalProperties'
                ? `${name}Value`
                : branchNameFor(name, Number(key), inner),
        );
      });
    };

    /** @param {Json} schema @param {string} derived @returns {Json} */
    const nest = (schema, derived) => {
      if (!holdsFields(schema)) {
        nameWithin(schema, derived);
        return schema;
      }
      const wanted = [better.nested[derived] ?? [], derived].flat();
      if (![schema['type']].flat().includes('null')) return put(schema, wanted);
      const { description, deprecated } = schema;
      for (const key of ['description', 'deprecated']) delete schema[key];
      schema['type'] = 'object';
      return inPlaceOf(
        {
          ...(description && { description }),
          ...(deprecated && { deprecated }),
          anyOf: [put(schema, wanted), { type: 'null' }],
        },
        schema,
      );
    };

    eachSchema(document, (schema) => {
      const name = names.get(componentName(schema['$ref'], 'schemas') ?? '');
      if (name) schema['$ref'] = refTo(name).$ref;
    });
    for (const [name, schema] of Object.entries(published)) schemas[String(names.get(name))] ??= schema;
    document.components['schemas'] = schemas;
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
            : (better.answers[id] ?? answerNameFor(id));
          media.schema = put(media.schema, [name, `${operationName(id)}Response`]);
        }
      }
    }
    return count;
  },
};

/** @param {Json} schema */
const holdsFields = (schema) =>
  !('$ref' in schema) &&
  ('properties' in schema || (schema['allOf'] ?? []).some((/** @type {Json} */ part) => 'properties' in part));

/** @param {unknown} schema of a body or an answer */
const needsName = (schema) => isObject(schema) && !('$ref' in schema) && schema['type'] !== 'string';

/** @param {string[]} names */
function* numbered(names) {
  yield* names;
  for (let n = 2; n < 100; n++) yield `${pascalCase(String(names.at(-1)))}${n}`;
}
