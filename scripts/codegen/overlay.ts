// Adds to a bundled spec what the API's published document lacks: openapi/<version>/overlay.yaml, in the form of the OpenAPI
// Overlay Specification 1.0. An update only adds. What the spec says itself by now is an error, so that no action outlives its
// reason.
import fs from 'node:fs';
import path from 'node:path';
import { paths as pathsOf, query, type JsonValue } from 'jsonpath-rfc9535';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { extensionProblem } from '../../openapi/extensions.js';
import { root } from '../cli.js';
import type { Document } from './document.js';
import { SpecError } from './errors.js';

type Json = Record<string, unknown>;

/** Without `update`, it removes the target. */
interface Action {
  target: string;
  update?: Json;
}

/** Throws an error that begins with the place of an action in its file. */
type Fail = (what: string) => never;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The sentence that the documentation of an addition ends with. */
export const BEYOND_SPEC = "Not in Clerk's published document.";

/** Marks what is added, so that everything that documents it can say so. */
function marked(value: unknown, key: string): unknown {
  if (!isObject(value)) return value;
  // A path item holds operations, which are what people read about.
  if (key.startsWith('/'))
    return Object.fromEntries(Object.entries(value).map(([verb, operation]) => [verb, marked(operation, verb)]));
  const description = typeof value['description'] === 'string' ? `${value['description']} ` : '';
  return { ...value, 'x-beyond-spec': true, description: description + BEYOND_SPEC };
}

/** Whether the keys of an object are names, such as those of schemas, whose values are described. */
const isNamed = (where: string, key: string): boolean =>
  /\.(paths|properties|schemas|parameters|responses)$/.test(where) || /^(get|put|post|patch|delete)$/.test(key);

/** Adds what `update` has to `target`. @throws {SpecError} where `target` has it already */
function add(target: Json, update: Json, where: string, fail: Fail): void {
  for (const [key, value] of Object.entries(update)) {
    const place = `${where}.${key}`;
    const found = target[key];
    if (found === undefined) target[key] = isNamed(where, key) ? marked(value, key) : value;
    else if (isObject(found) && isObject(value) && (key.startsWith('/') || !isNamed(where, key)))
      add(found, value, place, fail);
    else if (Array.isArray(found) && Array.isArray(value)) {
      const added = value as unknown[];
      const known = added.find((element) => found.some((other) => JSON.stringify(other) === JSON.stringify(element)));
      if (known !== undefined) fail(`the spec has ${JSON.stringify(known)} in ${place} itself now: delete it here.`);
      found.push(...added);
    } else fail(`the spec has ${place} itself now: delete it here.`);
  }
}

/** Appends an element to a list. @throws {SpecError} if the list has one of that name already, or the same one */
function append(list: JsonValue[], element: Json, where: string, fail: Fail): void {
  const isSame = (other: JsonValue) =>
    JSON.stringify(other) === JSON.stringify(element) ||
    (isObject(other) && other['name'] !== undefined && other['name'] === element['name']);
  if (list.some(isSame)) fail(`the spec has this element of ${where} itself now: delete this action.`);
  list.push(structuredClone(element) as JsonValue);
}

/** Removes what a normalized path such as `$['paths']['/email']` names. */
function remove(document: unknown, normalized: string): void {
  const keys = [...normalized.matchAll(/\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/g)].map(
    ([, name, index]) => name?.replace(/\\(.)/g, '$1') ?? Number(index),
  );
  const last = keys.pop();
  let holder: unknown = document;
  for (const key of keys) holder = (holder as Json)[key];
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Json)[String(last)];
}

/** The keys that actions may have. */
const actionKeys = ['target', 'description', 'update', 'remove'];

/** @throws {SpecError} if an `x-` key is none that the project knows */
function checkExtensions(value: unknown, where: string, fail: Fail): void {
  if (Array.isArray(value)) return value.forEach((element) => checkExtensions(element, where, fail));
  if (!isObject(value)) return;
  const isMap = /\.(properties|schemas|parameters|responses|headers)$/.test(where); // its keys are names
  for (const [key, child] of Object.entries(value)) {
    const problem = isMap ? undefined : extensionProblem(key, child);
    if (problem) fail(problem);
    checkExtensions(child, `${where}.${key}`, fail);
  }
}

function checkAction(action: unknown, fail: Fail): Action {
  if (!isObject(action)) return fail('an action must be an object with `target`, and `update` or `remove`.');
  const unknown = Object.keys(action).find((key) => !actionKeys.includes(key));
  if (unknown) fail(`an action has no field \`${unknown}\`. It has ${actionKeys.join(', ')}.`);
  const { target, update, remove: removes } = action;
  if (typeof target !== 'string' || !target.startsWith('$'))
    return fail('`target` must be a JSONPath, which begins with `$`.');
  if ((update === undefined) === (removes !== true)) fail('an action needs either `update` or `remove: true`.');
  if (update === undefined) return { target };
  if (!isObject(update)) return fail('`update` must be an object.');
  checkExtensions(update, target, fail);
  return { target, update };
}

function apply(document: unknown, { target, update }: Action, fail: Fail): void {
  const select = <T>(by: (input: JsonValue, expression: string) => T[]): T[] => {
    try {
      return by(document as JsonValue, target);
    } catch (error) {
      return fail(`\`target\` is no JSONPath: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const found = select(query);
  if (found.length === 0) fail(`${target} is not in the spec any more: delete this action.`);
  // From the end, so that the index of one element is right when another one is gone.
  if (!update)
    return select(pathsOf)
      .reverse()
      .forEach((normalized) => remove(document, normalized));
  for (const node of found) {
    if (isObject(node)) add(node, structuredClone(update), target, fail);
    else if (Array.isArray(node)) append(node, update, target, fail);
    else fail(`${target} must be an object or a list to be updated.`);
  }
}

/**
 * Applies an overlay to a spec.
 *
 * @param text of the overlay
 * @param file for messages
 * @returns the spec with the overlay applied; `document` stays as it is
 * @throws {SpecError} with file and line, if the overlay is malformed, or one of its actions has nothing to do
 */
export function applyOverlay(document: Document, text: string, file: string): Document {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  const failAt =
    (offset: number | undefined): Fail =>
    (what) => {
      throw new SpecError(`${file}:${lines.linePos(offset ?? 0).line}: ${what}`);
    };
  const [problem] = parsed.errors;
  if (problem) failAt(problem.pos[0])(problem.message.split('\n')[0] ?? 'not YAML');
  const { contents } = parsed;
  const overlay: unknown = parsed.toJS();
  if (!isMap(contents) || !isObject(overlay)) return failAt(0)('an overlay must be an object.');
  if (!/^1\.0\.\d+$/.test(String(overlay['overlay']))) failAt(0)('an overlay must have `overlay: 1.0.0`.');
  const info = overlay['info'];
  if (!isObject(info) || !info['title'] || !info['version'])
    failAt(0)('an overlay must have `info`, with `title` and `version`.');
  const actions = contents.get('actions');
  if (!isSeq(actions) || actions.items.length === 0) return failAt(0)('an overlay must have `actions`, a list.');
  const result: unknown = structuredClone(document);
  actions.items.forEach((node, i) => {
    const fail = failAt((node as { range?: [number, number, number] }).range?.[0]);
    apply(result, checkAction((overlay['actions'] as unknown[])[i], fail), fail);
  });
  return result as Document;
}

export interface Overlay {
  /** Below the project's folder. */
  file: string;
  text: string;
}

/** The overlay of a version, if it has one. */
export function overlayOf(version: string): Overlay | undefined {
  const file = `openapi/${version}/overlay.yaml`;
  const full = path.join(root, file);
  return fs.existsSync(full) ? { file, text: fs.readFileSync(full, 'utf8') } : undefined;
}

/** Applies the overlay of a version, if it has one. */
export function withOverlay(version: string, document: Document): Document {
  const overlay = overlayOf(version);
  return overlay ? applyOverlay(document, overlay.text, overlay.file) : document;
}
