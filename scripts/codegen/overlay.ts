// Adds to a bundled spec what the API's published document lacks: openapi/<version>/overlay.yaml, in the form of the OpenAPI
// Overlay Specification 1.0. An update only adds. What the spec says itself by now is an error, so that no action outlives its
// reason.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as JsonPath from 'jsonpath-rfc9535';
import type { JsonValue } from 'jsonpath-rfc9535';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { extensionProblem } from '../../openapi/extensions.js';
import { messageOf, root } from '../cli.js';
import type { Document } from './document.js';
import { SpecError } from './errors.js';
import { isObject, own } from './references.js';

// By `require`, for the same reason as in redocly.js.
const { paths: pathsOf, query } = createRequire(import.meta.url)('jsonpath-rfc9535') as typeof JsonPath;

type Json = Record<string, unknown>;

/** Keys and indexes, from an action down. */
type Keys = (string | number)[];

/** Without `update`, it removes the target. */
interface Action {
  target: string;
  update?: Json;
}

/** Throws an error that begins with the place of an action in its file. */
type Fail = (what: string) => never;

/** Reports a part of an action that does not fit the spec any more. @param target What its target becomes without that part */
type Misfit = (what: string, keys: Keys, target?: string) => void;

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

/** Adds what `update` has to `target`, but for what `target` has already. @param keys of `update`, from the action down */
function add(target: Json, update: Json, where: string, keys: Keys, misfit: Misfit): void {
  for (const [key, value] of Object.entries(update)) {
    const place = `${where}.${key}`;
    const found = own(target, key);
    if (found === undefined) target[key] = isNamed(where, key) ? marked(value, key) : value;
    else if (isObject(found) && isObject(value) && (key.startsWith('/') || !isNamed(where, key)))
      add(found, value, place, [...keys, key], misfit);
    else if (Array.isArray(found) && Array.isArray(value)) {
      const before = new Set(found.map((element) => JSON.stringify(element)));
      for (const [i, element] of (value as unknown[]).entries()) {
        if (!before.has(JSON.stringify(element))) found.push(element);
        else
          misfit(`the spec has ${JSON.stringify(element)} in ${place} itself now: delete it here.`, [...keys, key, i]);
      }
    } else misfit(`the spec has ${place} itself now: delete it here.`, [...keys, key]);
  }
}

/** Appends an element to a list, unless the list has one of that name already, or the same one. */
function append(list: JsonValue[], element: Json, where: string, misfit: Misfit): void {
  const isSame = (other: JsonValue) =>
    JSON.stringify(other) === JSON.stringify(element) ||
    (isObject(other) && other['name'] !== undefined && other['name'] === element['name']);
  if (list.some(isSame)) misfit(`the spec has this element of ${where} itself now: delete this action.`, []);
  else list.push(structuredClone(element) as JsonValue);
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

/** Two or more names in brackets: `['User', 'Session']`. */
const nameLists = /\[\s*('(?:[^'\\]|\\.)*'(?:\s*,\s*'(?:[^'\\]|\\.)*')+)\s*\]/g;

/** How many places a target of names alone selects, if all are there; any number, if it has a filter or a wildcard. */
const most = (target: string): number =>
  /[?*:]|\.\./.test(target)
    ? Infinity
    : [...target.matchAll(nameLists)].reduce((count, [list]) => count * list.split("',").length, 1);

/** Reports the names in the lists of a target that select nothing. @param isInSpec whether a target selects something */
function checkNames(target: string, isInSpec: (target: string) => boolean, misfit: Misfit): void {
  const gone: string[] = [];
  const rest = target.replace(nameLists, (list: string, content: string, at: number) => {
    const names = content.match(/'(?:[^'\\]|\\.)*'/g) ?? [];
    const only = (name: string) => `${target.slice(0, at)}[${name}]${target.slice(at + list.length)}`;
    const present = names.filter((name) => isInSpec(only(name)));
    gone.push(...names.filter((name) => !present.includes(name)));
    return present.length === names.length ? list : `[${present.join(', ')}]`;
  });
  if (gone.length > 0)
    misfit(`${gone.join(', ')} of ${target} is not in the spec any more: delete it here.`, ['target'], rest);
}

function apply(document: unknown, { target, update }: Action, fail: Fail, misfit: Misfit): void {
  const select = <T>(by: (input: JsonValue, expression: string) => T[], expression = target): T[] => {
    try {
      return by(document as JsonValue, expression);
    } catch (error) {
      return fail(`\`target\` is not a JSONPath: ${messageOf(error)}`);
    }
  };
  const found = select(query);
  if (found.length === 0) return misfit(`${target} is not in the spec any more: delete this action.`, []);
  if (found.length < most(target)) checkNames(target, (one) => select(query, one).length > 0, misfit);
  // From the end, so that the index of one element is right when another one is gone.
  if (!update)
    return select(pathsOf)
      .reverse()
      .forEach((normalized) => remove(document, normalized));
  for (const node of found) {
    if (isObject(node)) add(node, structuredClone(update), target, ['update'], misfit);
    else if (Array.isArray(node)) append(node, update, target, misfit);
    else fail(`${target} must be an object or a list to be updated.`);
  }
}

/** A part of an overlay that does not fit the spec any more. */
export interface OverlayMisfit {
  /** In the overlay's file, from 1. */
  line: number;
  /** What to delete, and why. */
  message: string;
  /** From the root of the overlay. */
  keys: Keys;
  /** What to put there, if not nothing. */
  replacement: string | undefined;
}

const lineOf = (tree: YamlDocument, lines: LineCounter, keys: Keys): number => {
  const holder = tree.getIn(keys.slice(0, -1), true);
  const pair = isMap(holder) && holder.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1));
  const node = (pair ? pair.key : tree.getIn(keys, true)) as { range?: [number, number, number] } | undefined;
  return lines.linePos(node?.range?.[0] ?? 0).line;
};

/**
 * Applies an overlay to a spec, but for what does not fit it any more.
 *
 * @param text of the overlay
 * @param file for messages
 * @returns the spec with the overlay applied, and what was left out; `document` stays as it is
 * @throws {SpecError} with file and line, if the overlay is malformed
 */
export function fitOverlay(
  document: Document,
  text: string,
  file: string,
): { document: Document; misfits: OverlayMisfit[] } {
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
  const misfits: OverlayMisfit[] = [];
  actions.items.forEach((node, i) => {
    const fail = failAt((node as { range?: [number, number, number] }).range?.[0]);
    apply(result, checkAction((overlay['actions'] as unknown[])[i], fail), fail, (message, within, replacement) => {
      const keys = ['actions', i, ...within];
      misfits.push({ line: lineOf(parsed, lines, keys), message, keys, replacement });
    });
  });
  return { document: result as Document, misfits };
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
  const { document: result, misfits } = fitOverlay(document, text, file);
  const [first] = misfits;
  if (first) throw new SpecError(`${file}:${first.line}: ${first.message}`);
  return result;
}

/** The text of an overlay without some of its parts; `undefined` if no action is left. */
export function withoutMisfits(text: string, misfits: readonly OverlayMisfit[]): string | undefined {
  if (misfits.length === 0) return text;
  const tree = parseDocument(text);
  for (const { keys, replacement } of misfits) if (replacement !== undefined) tree.setIn(keys, replacement);
  for (const { keys, replacement } of [...misfits].reverse()) {
    if (replacement !== undefined) continue;
    tree.deleteIn(keys);
    // An update of nothing goes too, and an action without one.
    for (let above = keys.slice(0, -1); above.length > 1; above = above.slice(0, -1)) {
      const holder = tree.getIn(above, true);
      if (
        above.length === 2 ? isMap(holder) && !holder.has('update') && holder.get('remove') !== true : isEmpty(holder)
      )
        tree.deleteIn(above);
    }
  }
  return isEmpty(tree.getIn(['actions'], true)) ? undefined : tree.toString({ lineWidth: 0 });
}

const isEmpty = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.items.length === 0;

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
