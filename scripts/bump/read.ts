// @ts-check
// Reads a published description, and refuses what is no description before anything else sees it.
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { SpecError } from '../codegen/errors.js';
import { checkDocument } from './check.js';
import { isObject, keysOf } from './walk.js';

/**
 * @typedef {{ file: string, line: number, col: number }} Place
 * @typedef {object} Source
 * @property {import('./walk.js').Document} document
 * @property {string} text
 * @property {(pointer: string) => Place} locate where the document has what a JSON pointer leads to, or the nearest above
 * @property {boolean} endsWithinLine as a YAML file does that was cut off: it may be no less valid for that
 */

/**
 * @param {string} source the path or the URL that it is from, for messages
 * @param {Uint8Array} bytes
 * @returns {Source}
 * @throws {SpecError} of one line that says what is wrong, and where
 */
export function readDocument(source, bytes) {
  const text = decode(source, bytes);
  if (/^\s*(<!doctype html|<html)/i.test(text)) throw new SpecError(`${source}: is HTML, and no description.`);

  const lines = new LineCounter();
  const at = (/** @type {number} */ offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file: source, line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const { tree, value } = parse(source, text, lines, at);
  const locate = (/** @type {string} */ pointer) => {
    for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
      const holder = /** @type {unknown} */ (tree.getIn(keys.slice(0, -1), true));
      const pair = isMap(holder) && holder.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1));
      const node = pair ? pair.key : /** @type {unknown} */ (tree.getIn(keys, true));
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  shallow(source, () =>
    checkDocument(value, (pointer, what) => {
      const { file, line, col } = locate(pointer);
      throw new SpecError(`${file}:${line}:${col}: ${what}`);
    }),
  );
  return {
    document: /** @type {import('./walk.js').Document} */ (value),
    text,
    locate,
    endsWithinLine: !text.endsWith('\n') && !text.trimStart().startsWith('{'),
  };
}

/**
 * YAML takes JSON in as well, so that one parser knows the place of everything.
 *
 * @param {string} source @param {string} text @param {LineCounter} lineCounter @param {(offset: number) => Place} at
 */
function parse(source, text, lineCounter, at) {
  const tree = shallow(source, () => parseDocument(text, { lineCounter, prettyErrors: false, merge: true }));
  const [error] = tree.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') throw tooDeep(source);
  if (error) {
    const { line, col } = at(error.pos[0]);
    const cut = error.pos[1] >= text.trimEnd().length ? ' The file seems to be cut off.' : '';
    throw new SpecError(`${source}:${line}:${col}: is neither YAML nor JSON: ${oneLine(error.message)}.${cut}`);
  }
  const value = shallow(source, () => toJS(source, tree));
  if (!isObject(value)) throw new SpecError(`${source}:1:1: is no OpenAPI document: it holds no object.`);
  return { tree, value };
}

/** Refuses anchors that multiply. @param {string} source @param {import('yaml').Document} tree @returns {unknown} */
function toJS(source, tree) {
  try {
    return tree.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new SpecError(`${source}: its YAML anchors can't be followed: ${oneLine(error.message)}.`);
  }
}

/** @param {string} source */
const tooDeep = (source) => new SpecError(`${source}: is nested too deeply.`);

/** @template T @param {string} source @param {() => T} step that runs out of stack on a document that is nested too deeply */
function shallow(source, step) {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source);
    throw error;
  }
}

/** @param {string} message */
const oneLine = (message) => message.split('\n')[0]?.replace(/[.:]$/, '');

/** @param {string} source @param {Uint8Array} bytes */
function decode(source, bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SpecError(`${source}: is no text in UTF-8.`);
  }
}
