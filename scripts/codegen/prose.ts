// The spec as the package has it: for the emulator to read, quickly, and not for people.

/** Where keys are names that someone chose, and say nothing of what their values are. */
const maps = new Set([
  ...['paths', 'responses', 'content', 'headers', 'examples', 'links', 'callbacks', 'encoding', 'variables', 'scopes'],
  ...['schemas', 'securitySchemes', 'requestBodies', 'pathItems', 'webhooks', 'mapping'],
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
]);

/** Where values are data, whatever they look like. */
const data = new Set(['default', 'const', 'enum', 'example', 'examples', 'required', 'security']);

const isProse = (key: string, value: unknown): boolean =>
  ((key === 'description' || key === 'summary') && typeof value === 'string') || /^x-(?!helper$)/.test(key);

/**
 * An OpenAPI document without what only people read in it: `description`, `summary` and extensions, except the names of
 * helpers. What merely has such a name, as a property of a schema may, stays.
 *
 * @param isMap whether the keys of `node` are names that someone chose
 */
export function withoutProse(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key, value]) => isMap || !isProse(key, value));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      !isMap && data.has(key) ? (value as unknown) : withoutProse(value, !isMap && maps.has(key)),
    ]),
  );
}
