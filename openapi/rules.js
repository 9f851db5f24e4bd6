// @ts-check
// Lint rules that the project needs and Redocly does not have. redocly.yaml configures each.
import path from 'node:path';
import { oneCasing } from './casing.js';
import { extensionProblem } from './extensions.js';
import { webhookEvent } from './webhook-rules.js';
import { wireTypes } from './wire-types.js';

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

/**
 * Bodies of requests and responses, and objects within them, are schemas with a name, so that users can name their types. The
 * bodies of events are not: `webhook-event` says what these are.
 * @type {Rule}
 */
const namedSchemas = ({ areEvents = false }) => ({
  MediaType(mediaType, { report, location }) {
    const schema = mediaType.schema;
    if (schema && !('$ref' in schema) && schema.type !== 'string' && !areEvents) {
      report({
        message: 'The body of a request or response must refer to a named schema in `schemas/`.',
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
      if (Object.hasOwn(schema.properties, field) || except.includes(`${name}.${field}`)) continue;
      report({
        message: `Required field \`${field}\` is not among the properties.`,
        location: location.child(['required', i]),
      });
    }
  },
});

/** Like Redocly's `operation-4xx-response`, with named exceptions. @type {Rule} */
const operationErrorResponse = ({ except = [] }) => ({
  Operation(operation, { report, location }) {
    const hasErrorResponse = Object.keys(operation.responses ?? {}).some((status) => status.startsWith('4'));
    if (!hasErrorResponse && !except.includes(operation.operationId)) {
      report({
        message: `Operation \`${operation.operationId}\` must have a 4xx response, for the requests that it rejects.`,
        location: location.child('responses'),
      });
    }
  },
});

/** `user_id` → `userId`, as helpers show a path parameter. @param {string} name */
const shown = (name) => oneCasing(name.replace(/_+([A-Za-z0-9])/g, (_, first) => first.toUpperCase()));

const spelling = 'acronyms are words (`Id`, `Jwt`, `Api`), but for `OAuth` and `M2M`';

/** Helpers, path parameters as helpers show them, and schemas (by their files) spell acronyms in one way. @type {Rule} */
const casing = () => ({
  Operation(operation, { report, location }) {
    const helper = /** @type {Record<string, unknown>} */ ({ ...operation })['x-helper'];
    if (typeof helper !== 'string') return; // operation-helper reports that
    const right = helper.split('.').map(oneCasing).join('.');
    if (helper !== right)
      report({
        message: `The helper \`${helper}\` must be spelt \`${right}\`: ${spelling}.`,
        location: location.child('x-helper'),
      });
  },
  Parameter(parameter, { report, location }) {
    if (parameter.in !== 'path' || !parameter.name || /^[a-z][A-Za-z0-9]*$/.test(shown(parameter.name))) return;
    report({
      message: `The path parameter \`${parameter.name}\` would be shown as \`${shown(parameter.name)}\`: it must begin with a lower-case letter, and have letters, digits and \`_\` only.`,
      location: location.child('name'),
    });
  },
  Schema(_schema, { report, location }) {
    if (location.pointer !== '#/') return;
    const name = path.basename(location.source.absoluteRef, '.yaml');
    const right = oneCasing(name);
    if (name !== right || !/^[A-Z][A-Za-z0-9]*$/.test(name))
      report({
        message:
          name === right
            ? `The schema \`${name}\` must have a name in PascalCase, which is the name of its file.`
            : `The schema \`${name}\` must be spelt \`${right}\`, which is the name of its file: ${spelling}.`,
        location,
      });
  },
});

/** Verbs that no helper begins with, and what to say instead. @type {Record<string, string>} */
const otherVerbs = {
  add: '`create`, or `set` for a part of something',
  bulk: 'the verb, and put `Bulk` at the end (`createBulk`)',
  merge: '`update`',
  upload: '`set`, or `create` for a thing of its own',
};

/** The names that helpers have in every namespace for metadata, by method. @type {Record<string, string>} */
const metadataNames = { patch: 'updateMetadata', put: 'replaceMetadata' };

/** @typedef {{ type?: string | string[], properties?: Record<string, any> }} ListSchema */

/** Whether a schema is a list: an array, or an object of an array and `total_count`. @param {ListSchema | undefined} schema */
const isList = (schema) =>
  schema?.type === 'array' ||
  (schema?.properties !== undefined &&
    'total_count' in schema.properties &&
    Object.values(schema.properties).some((field) => field.type === 'array'));

/** The same act has the same verb in every namespace, with named exceptions. @type {Rule} */
const helperVerb = ({ except = [] }) => {
  let route = '';
  return {
    PathItem: {
      enter(_item, { key }) {
        route = String(key);
      },
    },
    Operation(operation, { report, location, key, resolve }) {
      const helper = /** @type {Record<string, unknown>} */ ({ ...operation })['x-helper'];
      if (typeof helper !== 'string' || except.includes(helper)) return;
      const say = (/** @type {string} */ message) =>
        report({ message: `The helper \`${helper}\` ${message}.`, location: location.child('x-helper') });
      const method = helper.split('.')[1] ?? '';
      const metadata = route.endsWith('/metadata') ? metadataNames[String(key)] : undefined;
      if (metadata && method !== metadata)
        say(`must be named \`${metadata}\`, as every ${String(key).toUpperCase()} of metadata is`);
      const verb = /^[a-z]+/.exec(method)?.[0] ?? '';
      const better = Object.hasOwn(otherVerbs, verb) ? otherVerbs[verb] : undefined;
      if (better) say(`must not begin with \`${verb}\`: say ${better}`);
      if (key !== 'get' || verb === 'list') return;
      const [, success] = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2')) ?? [];
      const response = success && resolve(success).node;
      const schema = response?.content?.['application/json']?.schema;
      if (schema && isList(resolve(schema).node)) say('returns a list, so its name must begin with `list`');
    },
  };
};

/** `x-` keys are known ones, since a misspelt one would do nothing. @type {Rule} */
const knownExtensions = () => ({
  any(node, { report, location, type }) {
    if (typeof node !== 'object' || node === null || !type.extensionsPrefix) return;
    for (const [key, value] of Object.entries(node)) {
      const message = extensionProblem(key, value);
      if (message) report({ message, location: location.child(key).key() });
    }
  },
});

/** What the bump writes where it has no words. */
export const placeholder = 'Not described yet.';

/** The bump leaves prose to people, who have not forgotten any. @type {Rule} */
const described = () => ({
  any(node, { report, location }) {
    if (typeof node === 'object' && node !== null && node.description === placeholder)
      report({
        message: 'It has no description yet: write one in your own words.',
        location: location.child('description'),
      });
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
        'operation-error-response': operationErrorResponse,
        'one-casing': casing,
        'helper-verb': helperVerb,
        'known-extensions': knownExtensions,
        described,
        'webhook-event': webhookEvent,
        'wire-types': wireTypes,
      },
    },
  };
}
