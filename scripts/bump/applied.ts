// @ts-check
// Which documents landed in the project as it is, so that one that comes again takes no time: nothing is read, linted or
// compiled if neither the document nor anything that the outcome depends on has changed by a byte.
//
// Why not Turborepo: a document may be anywhere, and what is restored from a cache would overwrite the work of people in
// openapi/, since the folder is both what goes in and what comes out.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What the outcome depends on: the tools, as they are installed; our programs; and the tree as the run left it. */
const inputs = [
  ...['.prettierrc.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'redocly.yaml'],
  ...['docs/api.md', 'generated', 'openapi', 'scripts', 'src'],
];

/** @typedef {Map<string, string>} State hashes of files, by their path */
/** @typedef {{ project: string, documents: Record<string, string> }} Landed the versions of documents, by their key */

/** @param {string} root */
const record = (root) => path.join(root, '.bump', 'landed.json');

/** @param {string | Uint8Array} content */
const hash = (content) => createHash('sha256').update(content).digest('hex');

/** @param {State} state */
const projectOf = (state) => hash(JSON.stringify([process.version, ...state]));

/** A document, and what is wished of it. @param {Uint8Array} bytes @param {object} wishes */
export const keyOf = (bytes, wishes) => hash(hash(bytes) + JSON.stringify(wishes));

/** @param {string} root @returns {State} */
export function stateOf(root) {
  const files = inputs.flatMap((name) => {
    const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return stat ? [name] : [];
    return fs
      .readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  });
  return new Map(files.sort().map((file) => [file, hash(fs.readFileSync(path.join(root, file)))]));
}

/** @param {string} root @returns {Landed | undefined} */
function read(root) {
  try {
    return JSON.parse(fs.readFileSync(record(root), 'utf8'));
  } catch {
    return undefined; // none yet, or written by a run that was killed
  }
}

/**
 * @param {string} root @param {string} key @param {State} state
 * @returns {string | undefined} the version that the document is of, if it landed in the project as it is
 */
export function landedAs(root, key, state) {
  const landed = read(root);
  return landed?.project === projectOf(state) ? landed.documents[key] : undefined;
}

/**
 * @param {string} root @param {string} key
 * @param {State} before what was there when the run began
 * @param {{ version: string, targets: string[] }} outcome the version, and the files and folders that the run may have written
 */
export function remember(root, key, before, { version, targets }) {
  const after = stateOf(root);
  const isOurs = (/** @type {string} */ file) =>
    targets.some((target) => file === target || file.startsWith(target + path.sep));
  const files = new Set([...before.keys(), ...after.keys()]);
  // What someone else changed meanwhile may not be in the outcome.
  if ([...files].some((file) => before.get(file) !== after.get(file) && !isOurs(file))) return;
  const project = projectOf(after);
  const landed = read(root);
  const documents = { ...(landed?.project === project && landed.documents), [key]: version };
  fs.mkdirSync(path.dirname(record(root)), { recursive: true });
  fs.writeFileSync(record(root), JSON.stringify({ project, documents }));
}
