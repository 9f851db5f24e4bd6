// The name of an operation's helper: from the table, from the document's note to its own generator, or from `operationId` and
// tag. The namespace is the tag (`Email Addresses` → `emailAddresses`), the method what is left of the id without it
// (`PrepareEmailAddressVerification` → `prepareVerification`).
import { oneCasing } from '../../openapi/casing.js';
import { helperKeys, namespacesOfTags, nounsOfTags } from '../codegen.config.js';
import type { OperationObject } from '../codegen/document.js';
import { camelCase } from '../codegen/operations.js';
import { own } from '../codegen/references.js';
import { better } from './names.js';
import { singular, wordsOf } from './naming.js';

const plural = (text: string) => (text.endsWith('s') ? text : `${text}s`);

const plain = (word: string) => singular(word.toLowerCase());

/** The verbs that helpers have for the same act in every namespace, by those of the API. */
const verbs = new Map([
  ['add', 'create'],
  ['merge', 'update'],
  ['upload', 'set'],
]);

/** `mergeMetadata` → `updateMetadata` */
const withUsualVerb = (method: string): string => method.replace(/^[a-z]+/, (verb) => verbs.get(verb) ?? verb);

/** The words without the first run of them that means the namespace. */
function without(words: string[], noun: string[]) {
  const start = words.findIndex((_, i) => noun.every((word, j) => plain(words[i + j] ?? '') === plain(word)));
  return start === -1 ? undefined : words.toSpliced(start, noun.length);
}

export function derivedHelper(id: string, tag: string): string {
  const words = wordsOf(id);
  // A tag of two things, `Allow-list / Block-list`, says nothing: the id names the one.
  const object = tag.includes('/') ? words.slice(1) : tag.split(/[^A-Za-z0-9]+/);
  const namespace =
    own(namespacesOfTags, tag) ?? camelCase((tag.includes('/') ? plural(object.join(' ')) : tag).toLowerCase());
  const candidates = own(nounsOfTags, tag) ?? [object, wordsOf(namespace)];
  const rest = candidates.map((noun) => without(words, noun)).find(Boolean) ?? words;

  let method = rest.filter((word, i) => i < rest.length - 1 || !/^(to|from|in|of|for)$/i.test(word));
  if (/^get$/i.test(method[0] ?? '') && method.at(-1) === 'List') {
    const listed = method.slice(1, -1);
    method = ['list', ...listed.slice(0, -1), ...listed.slice(-1).map(plural)];
  }
  if (method.includes('Bulk')) method = [...method.filter((word) => word !== 'Bulk'), 'Bulk'];
  const [verb = 'call', ...more] = method;
  const name = `${verb.toLowerCase()}${more.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')}`;
  return `${namespace}.${withUsualVerb(name)}`;
}

/**
 * `Email_Addresses` → `emailAddresses`, `JWKS` → `jwks`
 *
 * @param name - In a note to another generator.
 */
const lowerCamelCase = (name: string) =>
  camelCase(name).replace(/^(?:[A-Z]+(?=[A-Z][a-z]|$)|[A-Z])/, (first) => first.toLowerCase());

/** `bulkCreate` → `createBulk`, as every other helper begins with what it does. */
const verbFirst = (method: string) =>
  method.replace(/^bulk([A-Z])(\w*)$/, (_, first: string, rest: string) => `${first.toLowerCase()}${rest}Bulk`);

export function helperOf({
  operationId = '',
  tags = [],
  [helperKeys.namespace]: group,
  [helperKeys.method]: method,
}: Partial<OperationObject>): string {
  const known = own(better.helpers, operationId);
  if (known) return known;
  const derived = derivedHelper(operationId, tags[0] ?? 'Miscellaneous');
  const [namespace, name] = derived.split('.');
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  return [
    isText(group) ? lowerCamelCase(group) : namespace,
    oneCasing(isText(method) ? withUsualVerb(verbFirst(lowerCamelCase(method))) : String(name)),
  ].join('.');
}
