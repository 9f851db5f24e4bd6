// @ts-check
// Lint rules that the design needs and Redocly does not have. Each is configured in redocly.yaml.

/** @typedef {import('@redocly/openapi-core').Oas3Rule} Rule */

/** Every operation names its helper, `namespace.method`, and no two name the same one. @type {Rule} */
const operationHelper = () => {
  /** @type {Map<string, string>} */
  const seen = new Map();
  return {
    Operation(operation, { report, location }) {
      const helper = /** @type {Record<string, unknown>} */ ({ ...operation })['x-helper'];
      const name = operation.operationId ?? location.pointer;
      if (typeof helper !== 'string' || !/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(helper)) {
        report({
          message: `Operation \`${name}\` must have \`x-helper: namespace.method\`.`,
          location: helper === undefined ? location.key() : location.child('x-helper'),
        });
      } else if (seen.has(helper)) {
        report({
          message: `The helper \`${helper}\` belongs to \`${seen.get(helper)}\` already.`,
          location: location.child('x-helper'),
        });
      } else {
        seen.set(helper, name);
      }
    },
  };
};

/** Every operation has a tag: the reference site shows it nowhere else. @type {Rule} */
const operationTag = () => ({
  Operation(operation, { report, location }) {
    if (!operation.tags?.length) {
      report({ message: `Operation \`${operation.operationId}\` has no tag.`, location: location.key() });
    }
  },
});

/** Bodies, answers and objects within them are schemas with a name, for users to hold in a variable. @type {Rule} */
const namedSchemas = () => ({
  MediaType(mediaType, { report, location }) {
    const schema = mediaType.schema;
    if (schema && !('$ref' in schema) && schema.type !== 'string') {
      report({
        message: 'A body or an answer must refer to a named schema in `schemas/`.',
        location: location.child('schema'),
      });
    }
  },
  Schema(schema, { report, location, parent, key }) {
    const isPart = Array.isArray(parent) && location.pointer.includes('/allOf/');
    if (schema.properties && location.pointer !== '#/' && !isPart && key !== 'schema') {
      report({ message: 'An object with fields must be a named schema in `schemas/`.', location });
    }
  },
});

/** Like Redocly's `no-required-schema-properties-undefined`, with named exceptions. @type {Rule} */
const requiredFieldsDefined = ({ except = [] }) => ({
  Schema(schema, { report, location }) {
    if (!schema.required || !schema.properties) return;
    const name = /([^/]+)\.yaml$/.exec(location.source.absoluteRef)?.[1];
    for (const [i, field] of schema.required.entries()) {
      if (field in schema.properties || except.includes(`${name}.${field}`)) continue;
      report({
        message: `Required field \`${field}\` is not among the properties.`,
        location: location.child(['required', i]),
      });
    }
  },
});

/** Like Redocly's `operation-4xx-response`, with named exceptions. @type {Rule} */
const operationRefusal = ({ except = [] }) => ({
  Operation(operation, { report, location }) {
    const refuses = Object.keys(operation.responses ?? {}).some((status) => status.startsWith('4'));
    if (!refuses && !except.includes(operation.operationId)) {
      report({
        message: `Operation \`${operation.operationId}\` must say how it refuses a request (a 4xx response).`,
        location: location.child('responses'),
      });
    }
  },
});

export default function plugin() {
  return {
    id: 'bapi',
    rules: {
      oas3: {
        'operation-helper': operationHelper,
        'operation-tag': operationTag,
        'named-schemas': namedSchemas,
        'required-fields-defined': requiredFieldsDefined,
        'operation-refusal': operationRefusal,
      },
    },
  };
}
