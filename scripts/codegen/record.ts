// Remembers which versions are compiled, so that after an edit only those versions are compiled that it concerns.
import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import { referredFiles } from './referred-files.js';
import { apiVersionOf, isWebhooks } from './webhooks.js';

/** A JSON object: a hash for each version. */
const recordFile = path.join(root, '.turbo/compiled.json');

/** What the compiled files depend on beside the spec of their version. */
const shared = [
  ...[
    'openapi/rules.js',
    'openapi/webhook-rules.js',
    'openapi/wire-types.js',
    'openapi/casing.js',
    'openapi/extensions.js',
    'redocly.yaml',
  ],
  ...['package-lock.json', 'scripts/cli.ts', 'scripts/codegen.config.ts', 'scripts/codegen'],
];

/** All files of a folder, or the file itself, in one order. */
function filesIn(name: string): string[] {
  const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [name] : [];
  return fs
    .readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The files of the API that a spec of webhooks has schemas from. */
function filesOfApi(spec: string): string[] {
  const overlay = filesIn(`openapi/${apiVersionOf(spec)}/overlay.yaml`);
  const sources = [...filesIn(`openapi/${spec}`), ...overlay].filter((name) => name.endsWith('.yaml'));
  const referred = [...referredFiles(sources.map((name) => path.join(root, name)))];
  return [...overlay, ...referred.map((file) => path.relative(root, file))].sort();
}

const addFiles = (hash: Hash, names: readonly string[]): Hash => {
  for (const name of names) hash.update(`\0${name}\0`).update(fs.readFileSync(path.join(root, name)));
  return hash;
};

let sharedHash: Hash | undefined;

/** The beginning of every hash, read once: this process runs what it has read. */
const beginning = (): Hash =>
  (sharedHash ??= addFiles(createHash('sha256').update(process.version), shared.flatMap(filesIn))).copy();

/** A hash of a spec, of what compiles it, and of the compiled files as they are now. */
function hashOf(version: string): string {
  const own = [`openapi/${version}`, `generated/${version}`].flatMap(filesIn);
  return addFiles(beginning(), isWebhooks(version) ? [...own, ...filesOfApi(version)] : own).digest('hex');
}

function read(): Record<string, string> {
  try {
    return JSON.parse(fs.readFileSync(recordFile, 'utf8')) as Record<string, string>;
  } catch {
    return {}; // none yet, or one that was cut off
  }
}

/** Whether the files of generated/<version>/ are what the spec gives. `false` if that is not known. */
export const isCompiled = (version: string): boolean => read()[version] === hashOf(version);

/** Notes that the files of generated/ are now what the specs of these versions give. */
export function noteCompiled(versions: readonly string[]): void {
  fs.mkdirSync(path.dirname(recordFile), { recursive: true });
  fs.writeFileSync(
    recordFile,
    JSON.stringify(Object.fromEntries(versions.map((version) => [version, hashOf(version)]))),
  );
}
