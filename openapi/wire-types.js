// @ts-check
// Constructs of which openapi-typescript makes types that the wire contradicts.

/** @typedef {import('@redocly/openapi-core').Oas3Rule} Rule */
/** @typedef {Record<string, any>} Schema */

/** What is wrong with a schema, with the key that it is about. @param {Schema} schema @returns {[string, string] | undefined} */
function problemOf(schema) {
  const { discriminator, additionalProperties, properties, patternProperties, prefixItems, items, minItems } = schema;
  if (discriminator) {
    const mapped = new Set(Object.values(discriminator.mapping ?? {}));
    const branches = /** @type {Schema[]} */ (schema['oneOf'] ?? schema['anyOf'] ?? []);
    if (discriminator.mapping === undefined || branches.some(({ $ref }) => $ref !== undefined && !mapped.has($ref)))
      return [
        'discriminator',
        'must have a `mapping` that names each branch: without it, the types have the names of the schemas as values. Or leave the discriminator out, if each branch has an `enum`',
      ];
  }
  if (properties && typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0)
    return [
      'additionalProperties',
      'must not stand beside `properties` with a schema of its own: in the types, the named fields would have to fit it too. Say `true`',
    ];
  if (patternProperties)
    return ['patternProperties', 'has no type that allows other names: say `additionalProperties: true`'];
  if (prefixItems && !(items === false && minItems >= prefixItems.length))
    return [
      'prefixItems',
      'must have `items: false`, and `minItems` of its length: the types demand exactly these items',
    ];
  if (schema['const'] === null && 'const' in schema) return ['const', "of `null` has no type: say `type: 'null'`"];
  return undefined;
}

/** Types say what is on the wire. @type {Rule} */
export const wireTypes = () => ({
  Schema(schema, { report, location }) {
    const [key, problem] = problemOf(schema) ?? [];
    if (key !== undefined) report({ message: `\`${key}\` ${problem}.`, location: location.child(key).key() });
  },
});
