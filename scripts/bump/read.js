// @ts-check
// Reads a published description, from a file or a URL, and refuses what is no description before anything else sees it.
import fs from 'node:fs/promises';
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { DescriptionError } from '../errors.js';
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

/** About ten times what the API publishes today, several times over. */
const usualLimit = 32_000_000;

const patience = 60_000;

/**
 * @param {string} source a path, or a URL of `http:` or `https:`
 * @param {{ limit?: number }} [options] the most bytes to take
 * @returns {Promise<Source>}
 * @throws {DescriptionError} of one line that says what is wrong, and where
 */
export async function readDocument(source, { limit = usualLimit } = {}) {
  const bytes = await (/^https?:\/\//i.test(source) ? download(source, limit) : readFile(source, limit));
  const text = decode(source, bytes);
  if (/^\s*(<!doctype html|<html)/i.test(text)) throw new DescriptionError(`${source}: is HTML, and no description.`);

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
      throw new DescriptionError(`${file}:${line}:${col}: ${what}`);
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
    throw new DescriptionError(`${source}:${line}:${col}: is neither YAML nor JSON: ${oneLine(error.message)}.${cut}`);
  }
  const value = shallow(source, () => toJS(source, tree));
  if (!isObject(value)) throw new DescriptionError(`${source}:1:1: is no OpenAPI document: it holds no object.`);
  return { tree, value };
}

/** Refuses anchors that multiply. @param {string} source @param {import('yaml').Document} tree @returns {unknown} */
function toJS(source, tree) {
  try {
    return tree.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new DescriptionError(`${source}: its YAML anchors can't be followed: ${oneLine(error.message)}.`);
  }
}

/** @param {string} source */
const tooDeep = (source) => new DescriptionError(`${source}: is nested too deeply.`);

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
    throw new DescriptionError(`${source}: is no text in UTF-8.`);
  }
}

/** @param {string} source @param {number} limit */
const tooLarge = (source, limit) => new DescriptionError(`${source}: is larger than ${limit} bytes.`);

/** @param {string} file @param {number} limit */
async function readFile(file, limit) {
  try {
    const { size } = await fs.stat(file);
    if (size > limit) throw tooLarge(file, limit);
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof DescriptionError) throw error;
    throw new DescriptionError(`${file}: can't be read: ${/** @type {NodeJS.ErrnoException} */ (error).code}.`);
  }
}

/** @param {string} url @param {number} limit */
async function download(url, limit) {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/yaml, application/json, text/yaml;q=0.9, text/plain;q=0.8' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new DescriptionError(`${url}: answers ${response.status} ${response.statusText}.`);
    const type = response.headers.get('content-type') ?? '';
    if (/html/i.test(type)) throw new DescriptionError(`${url}: answers HTML (${type}), and no description.`);
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limit) throw tooLarge(url, limit);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof DescriptionError) throw error;
    const { message, cause } = /** @type {Error & { cause?: Error & { code?: string } }} */ (error);
    throw new DescriptionError(`${url}: can't be fetched: ${cause?.code ?? cause?.message ?? message}.`);
  }
}
