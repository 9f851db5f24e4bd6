// @ts-check
// Words. Those of a published document are others' and are dropped; those of the description that is here are kept for what has
// the same name: an operation its `operationId`, a schema its name, a field the name of both. What the project has no words
// for yet is listed, so that someone writes them.
import { eachObject, eachSubschema, isObject, operationsOf, resolved } from './walk.js';
import { wordsOf } from './naming.js';
import { shapeOf } from './shape.js';

/**
 * @typedef {import('./walk.js').Json} Json
 * @typedef {import('./walk.js').Document} Document
 * @typedef {import('../diff/report.js').Missing} Missing
 */

/** Stands where the linter wants words and there are none. It counts as missing until someone writes them. */
export const placeholder = 'Not described yet.';

/** What fields of these names always mean. @type {Record<string, string>} */
const usualFields = {
  id: 'The ID of the object.',
  created_at: 'When the object was created, as Unix time in milliseconds.',
  updated_at: 'When the object last changed, as Unix time in milliseconds.',
  total_count: 'How many objects match in all, on every page together.',
  data: 'The objects on this page.',
  deleted: 'Always `true`: the object is gone.',
};

/** @param {string} name @param {Json} field */
const usualWords = (name, field) =>
  name === 'object' && field['enum']?.length === 1
    ? `The kind of this object: always \`${field['enum'][0]}\`.`
    : usualFields[name];

/** `RotateSCIMDirectoryAPIKey` → `Rotate SCIM directory API key` @param {string} id */
export const summaryFrom = (id) =>
  wordsOf(id)
    .map((word, i) => (/^[A-Z][a-z]+$/.test(word) && i > 0 ? word.toLowerCase() : word))
    .join(' ')
    .replace(/^[a-z]/, (first) => first.toUpperCase());

/**
 * @param {Document} document changed in place
 * @param {Document} older the description that is here: of the same version, or of the one before
 * @returns {{ document: Document, missing: Missing[] }}
 */
export function withWords(document, older) {
  /** @type {Missing[]} */
  const missing = [];
  const say = wordsInto(missing, withoutWords(document));
  frame(document, older, say);
  parameters(document, older, say);
  for (const [name, response] of Object.entries(document.components['responses'] ?? {})) {
    const old = older.components['responses']?.[name];
    say(response, old, { operation: `response ${name}`, what: 'description' }, true);
    for (const [header, value] of Object.entries(response.headers ?? {}))
      say(value, old?.headers?.[header], { operation: `response ${name}`, what: `header \`${header}\`` }, true);
  }
  for (const [name, schema] of Object.entries(document.components['schemas'] ?? {}))
    schemaWords(schema, older.components['schemas']?.[name], name, say);
  operations(document, older, say, missing);
  return { document, missing };
}

/**
 * Says of a node what the older one says, or notes that nothing does.
 *
 * @typedef {(node: Json, old: Json | undefined, where: Missing, needed?: boolean, usual?: string) => void} Say `needed` by the
 *   linter; `usual` words for a node that is new
 * @param {Missing[]} missing @param {WeakSet<Json>} described what the document had words for @returns {Say}
 */
const wordsInto =
  (missing, described) =>
  (node, old, where, needed = false, usual = undefined) => {
    const ours = old ? old['description'] : usual;
    if (ours || needed) node['description'] = ours ?? placeholder;
    if (ours === placeholder || (!ours && (described.has(node) || needed || !old))) missing.push(where);
  };

/** Drops all words. @param {Document} document @returns {WeakSet<Json>} what had some */
function withoutWords(document) {
  /** @type {WeakSet<Json>} */
  const described = new WeakSet();
  eachObject(document, (object) => {
    for (const key of ['summary', 'description']) {
      if (object[key]) described.add(object);
      delete object[key];
    }
  });
  return described;
}

/** For what may as well go without words. @param {Json} node @param {Json | undefined} old */
function keep(node, old) {
  if (old?.['description']) node['description'] = old['description'];
}

/** What is around the operations. @param {Document} document @param {Document} older @param {Say} say */
function frame(document, older, say) {
  const { version } = document.info;
  document.info = { ...older.info, version };
  const [root, oldRoot] = [/** @type {Json} */ (document), /** @type {Json} */ (older)];
  root['servers'] = (root['servers'] ?? []).map((/** @type {Json} */ server, /** @type {number} */ i) => {
    const { url, variables } = server;
    const same = oldRoot['servers']?.find((/** @type {Json} */ old) => old['url'] === url) ?? oldRoot['servers']?.[i];
    return { url, ...(same?.description && { description: same.description }), ...(variables && { variables }) };
  });
  document.components['securitySchemes'] = older.components['securitySchemes'] ?? {};
  const declared = new Map((document.tags ?? []).map((tag) => [tag.name, tag]));
  for (const { operation } of operationsOf(document))
    for (const name of operation['tags'] ?? []) if (!declared.has(name)) declared.set(name, { name, description: '' });
  document.tags = [...declared.values()].map(({ name }) => {
    const tag = { name, description: '' };
    say(
      tag,
      older.tags?.find((old) => old.name === name),
      { operation: `tag ${name}`, what: 'description' },
      true,
    );
    return tag;
  });
}

/** @param {Document} document @param {Document} older @param {Say} say */
function parameters(document, older, say) {
  const known = operationsOf(older).flatMap(({ operation }) =>
    (operation['parameters'] ?? []).map((/** @type {Json} */ parameter) => resolved(older, parameter)),
  );
  for (const [name, parameter] of Object.entries(document.components['parameters'] ?? {})) {
    const isSame = (/** @type {Json} */ old) => old['name'] === parameter.name && old['in'] === parameter.in;
    const old = older.components['parameters']?.[name] ?? known.find(isSame);
    say(parameter, old, { operation: `parameter ${name}`, what: 'description' }, true);
  }
}

/** @param {Document} document @param {Document} older @param {Say} say @param {Missing[]} missing */
function operations(document, older, say, missing) {
  const before = new Map(operationsOf(older).map(({ operation }) => [operation['operationId'], operation]));
  for (const { operation } of operationsOf(document)) {
    const id = operation['operationId'];
    const old = before.get(id);
    operation['summary'] = old?.['summary'] ?? summaryFrom(id);
    if (!old) missing.push({ operation: id, what: 'summary' });
    say(operation, old, { operation: id, what: 'description' }, true);
    for (const parameter of operation['parameters'] ?? []) {
      if ('$ref' in parameter) continue;
      const { name, in: where, schema } = parameter;
      const same = (old?.['parameters'] ?? [])
        .map((/** @type {Json} */ other) => resolved(older, other))
        .find((/** @type {Json} */ other) => other['name'] === name && other['in'] === where);
      const common = Object.values(older.components['parameters'] ?? {}).find(
        (other) => other.name === name && other.in === where && shapeOf(other.schema) === shapeOf(schema),
      );
      say(parameter, same ?? common, { operation: id, what: `parameter \`${name}\`` }, true);
    }
    for (const [status, response] of Object.entries(operation['responses'] ?? {})) {
      if ('$ref' in response) continue;
      const answers = old?.['responses'] ?? {};
      const same =
        answers[status] ?? (status.startsWith('2') && Object.entries(answers).find(([s]) => s.startsWith('2'))?.[1]);
      const described = same && resolved(older, same);
      const empty = response.content ? undefined : 'Done.';
      say(response, described || undefined, { operation: id, what: `answer ${status}` }, true, empty);
      for (const header of Object.keys(response.headers ?? {}))
        say(response.headers[header], described?.headers?.[header], { operation: id, what: `header \`${header}\`` });
    }
  }
}

/** The fields of a schema, with those of its parts. @param {Json | undefined} schema @returns {Record<string, Json>} */
const fieldsOf = (schema) => Object.assign({}, ...(schema?.['allOf'] ?? []).map(fieldsOf), schema?.['properties']);

/** @param {Json} schema @param {Json | undefined} old @param {string} name @param {Say} say */
function schemaWords(schema, old, name, say) {
  say(schema, old, { schema: name, what: 'description' });
  const fields = fieldsOf(old);
  /** @param {Json} node @param {Json | undefined} older */
  const within = (node, older) =>
    eachSubschema(node, (holder, key, keyword) => {
      const inner = holder[key];
      const same = keyword === 'properties' ? fields[key] : isObject(older) && counterpart(older, key, keyword);
      if (keyword === 'properties')
        say(
          inner,
          same || undefined,
          { schema: name, what: `field \`${key}\`` },
          false,
          usualWords(String(key), inner),
        );
      else keep(inner, same || undefined);
      within(inner, same || undefined);
    });
  within(schema, old);
}

/** @param {Json} older @param {string | number} key @param {string} keyword @returns {Json | undefined} */
const counterpart = (older, key, keyword) => (keyword === key ? older[keyword] : older[keyword]?.[key]);

/**
 * Whether an operation may be sent again when the outcome is unknown is for people to decide; what they decided is kept.
 *
 * @param {Document} document changed in place
 * @param {Document} older
 * @returns {string[]} the POSTs and PATCHes that nobody has decided about. They are sent once.
 */
export function withRepeatable(document, older) {
  const before = new Map(operationsOf(older).map(({ operation }) => [operation['operationId'], operation]));
  const undecided = [];
  for (const { operation, verb } of operationsOf(document)) {
    const id = operation['operationId'];
    const old = before.get(id);
    if (old?.['x-repeatable']) operation['x-repeatable'] = true;
    if (!old && ['post', 'patch'].includes(verb)) undecided.push(id);
  }
  return undecided;
}
