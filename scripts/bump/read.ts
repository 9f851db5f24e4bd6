// Reads a published spec, and rejects what is not one.
import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import { versionForm } from '../codegen.config.js';
import type { Document, JsonObject } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import { isObject, keysOf } from '../codegen/references.js';
import { checkDocument, isDate } from '../normalise/check.js';
import { decode, rejectIfEndless } from '../normalise/fetch.js';
import { isWebhooksDocument } from '../normalise/webhooks-events.js';

export interface Place {
  file: string;
  line: number;
  col: number;
}

export interface Source {
  document: Document;
  text: string;
  /** The place in the text that a JSON pointer leads to, or of the nearest object around it. */
  locate: (pointer: string) => Place;
  /** Whether the text ends without a line break, as a truncated file does. */
  endsWithinLine: boolean;
}

/**
 * @param source - The path or the URL that it is from, for messages.
 * @param version - Of the API, if the document does not say it.
 * @throws {SpecError} of one line that says what is wrong, and where
 */
export function readDocument(source: string, bytes: Uint8Array, version?: string): Source {
  const text = decode(source, bytes);
  if (/^\s*(<!doctype html|<html)/i.test(text)) throw new SpecError(`${source}: is HTML, not an OpenAPI document.`);

  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file: source, line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const { tree, value } = parse(source, text, lines, at);
  const locate = (pointer: string) => {
    for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
      const holder = tree.getIn(keys.slice(0, -1), true);
      const pair = isMap(holder) && holder.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1));
      const node = pair ? pair.key : tree.getIn(keys, true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  const named = new RegExp(`${versionForm.source}(?=[^/]*$)`).exec(source)?.[0];
  // A document of webhooks is published with `v1`, in a file that has the date as its name.
  const given = version ?? (isWebhooksDocument(value) && !isDate(versionIn(value)) ? named : undefined);
  if (given !== undefined) setVersion(value, given);
  const reject = (pointer: string, what: string): never => {
    const { file, line, col } = locate(pointer);
    throw new SpecError(`${file}:${line}:${col}: ${what}`);
  };
  shallow(source, () => checkDocument(value, reject));
  const said = (value as unknown as Document).info.version;
  if (version === undefined && named !== undefined && named !== said)
    reject('/info/version', `has the version ${said}, and its name says ${named}. Pass --version with the right one.`);
  return {
    document: value as Document,
    text,
    locate,
    endsWithinLine: !text.endsWith('\n') && !text.trimStart().startsWith('{'),
  };
}

const versionIn = ({ info }: JsonObject): unknown => (isObject(info) ? info['version'] : undefined);

/** @throws {SpecError} If it is no date. */
function setVersion(document: JsonObject, version: string): void {
  if (!isDate(version)) throw new SpecError(`--version is ${JSON.stringify(version)}. Expected a date, YYYY-MM-DD.`);
  document['info'] = { ...(isObject(document['info']) ? document['info'] : {}), version };
}

/** Whether a merge key (`<<`) can take it. */
const isMergeable = (value: unknown): boolean =>
  isMap(value) || isAlias(value) || (isSeq(value) && value.items.every((item) => isMap(item) || isAlias(item)));

/** A key twice in an object, which the parser's own check finds in the square of the number of keys, and a merge of no object. */
function checkKeys(tree: YamlDocument, fail: (offset: number, what: string) => never): void {
  visit(tree, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key, value } of items) {
        if (!isScalar(key)) continue;
        const isMerge = key.source === '<<';
        if (isMerge && !isMergeable(value))
          fail(key.range?.[0] ?? 0, 'the merge key `<<` needs an object, or an alias of one.');
        if (seen.has(key.value) && !isMerge)
          fail(key.range?.[0] ?? 0, `the key ${JSON.stringify(key.value)} is there twice.`);
        seen.add(key.value);
      }
    },
  });
}

/** YAML takes JSON in as well, so that one parser knows the place of everything. */
function parse(source: string, text: string, lineCounter: LineCounter, at: (offset: number) => Place) {
  rejectIfEndless(source, text);
  const options = { lineCounter, prettyErrors: false, merge: true, uniqueKeys: false };
  const tree = shallow(source, () => parseDocument(text, options));
  const [error] = tree.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') throw tooDeep(source);
  if (error?.code === 'MULTIPLE_DOCS') {
    const { line, col } = at(error.pos[0]);
    throw new SpecError(`${source}:${line}:${col}: another document begins here. Give a file with one.`);
  }
  if (error) {
    const { line, col } = at(error.pos[0]);
    const cut = error.pos[1] >= text.trimEnd().length ? ' The file seems to be truncated.' : '';
    throw new SpecError(`${source}:${line}:${col}: is not valid YAML or JSON: ${oneLine(error.message)}.${cut}`);
  }
  shallow(source, () =>
    checkKeys(tree, (offset, what) => {
      const { line, col } = at(offset);
      throw new SpecError(`${source}:${line}:${col}: ${what}`);
    }),
  );
  const value = shallow(source, () => toJS(source, tree));
  if (!isObject(value)) throw new SpecError(`${source}:1:1: is not an OpenAPI document: it has no object at its root.`);
  return { tree, value };
}

/** Rejects anchors that multiply. */
function toJS(source: string, tree: YamlDocument): unknown {
  try {
    return tree.toJS();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    throw new SpecError(`${source}: its YAML anchors can't be followed: ${oneLine(error.message)}.`);
  }
}

const tooDeep = (source: string) => new SpecError(`${source}: is nested too deeply.`);

/** @param step - That runs out of stack on a document that is nested too deeply. */
function shallow<T>(source: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source);
    throw error;
  }
}

const oneLine = (message: string) => message.split('\n')[0]?.replace(/[.:]$/, '');
