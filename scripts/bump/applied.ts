// Which documents applied in the project as it is, so that one that comes again takes no time: nothing is read, linted or
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

/** Hashes of files, by their path. */
export type State = Map<string, string>;
/** The versions of documents, by their key. */
export type Applied = { project: string; documents: Record<string, string> };

const record = (root: string) => path.join(root, '.bump', 'applied.json');

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

const projectOf = (state: State) => hash(JSON.stringify([process.version, ...state]));

/** A document, and what is wished of it. */
export const keyOf = (bytes: Uint8Array, wishes: object) => hash(hash(bytes) + JSON.stringify(wishes));

export function stateOf(root: string): State {
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

function read(root: string): Applied | undefined {
  try {
    return JSON.parse(fs.readFileSync(record(root), 'utf8')) as Applied;
  } catch {
    return undefined; // none yet, or written by a run that was killed
  }
}

/** @returns The version that the document is of, if it applied in the project as it is. */
export function appliedAs(root: string, key: string, state: State): string | undefined {
  const applied = read(root);
  return applied?.project === projectOf(state) ? applied.documents[key] : undefined;
}

/**
 * @param before - What was there when the run began.
 * @param outcome - The version, and the files and folders that the run may have written.
 */
export function remember(
  root: string,
  key: string,
  before: State,
  { version, targets }: { version: string; targets: string[] },
) {
  const after = stateOf(root);
  const isOurs = (file: string) => targets.some((target) => file === target || file.startsWith(target + path.sep));
  const files = new Set([...before.keys(), ...after.keys()]);
  // What someone else changed meanwhile may not be in the outcome.
  if ([...files].some((file) => before.get(file) !== after.get(file) && !isOurs(file))) return;
  const project = projectOf(after);
  const applied = read(root);
  const documents = { ...(applied?.project === project && applied.documents), [key]: version };
  fs.mkdirSync(path.dirname(record(root)), { recursive: true });
  fs.writeFileSync(record(root), JSON.stringify({ project, documents }));
}
