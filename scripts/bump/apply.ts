// Applies a published spec to the project: read → normalise → prose → lint → compile → compare → stage → swap.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lintFromString } from '@redocly/openapi-core';
import * as prettier from 'prettier';
import { root, tsx } from '../cli.js';
import type { Document } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import { compile } from '../codegen/compile.js';
import { applyOverlay, overlayOf, withOverlay, type Overlay } from '../codegen/overlay.js';
import { bundleSpec, problemsIn } from '../codegen/spec.js';
import { defaultEntry, pinned, versions, withEntries } from '../codegen/versions.js';
import { compare, countsOf, type Change } from '../diff/compare.js';
import { toJSON, toMarkdown, type Missing } from '../diff/report.js';
import { baseOf, rejectIfTruncated } from './guards.js';
import { exceptionFor, orStructure, publishedPlace, type Exception } from './lint.js';
import { normalise } from './normalise.js';
import { withProse, withRepeatable } from './prose.js';
import { readDocument, type Source } from './read.js';
import { changeset, pinChangeset, withApi } from './release.js';
import { stage, swap } from './stage.js';
import { formatted, split } from './write.js';

/** Files in the folder of a version that only this program writes. */
const reports = ['CHANGES.md', 'CHANGES.json'];

/** Lists the helpers of the pinned version. */
const table = 'docs/api.md';

export interface Wishes {
  /** Whether to apply a document that is older than the spec here, or seems to be truncated. */
  force: boolean;
  /** Whether `clerk-bapi` becomes this version. */
  isDefault: boolean;
}

const reject = (...lines: string[]): never => {
  throw new SpecError(lines.join('\n'));
};

const textOf = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  version: string;
  exports: Record<string, unknown>;
}

const manifest = (): Manifest => JSON.parse(textOf('package.json')) as Manifest;

/** Whether a folder has exactly these files, apart from the reports. */
function isThere(texts: Map<string, string>, folder: string): boolean {
  if (!fs.existsSync(folder)) return false;
  const found = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !reports.includes(entry.name));
  return (
    found.length === texts.size &&
    [...texts].every(([file, text]) => {
      const full = path.join(folder, file);
      return fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text;
    })
  );
}

/** A version of the API on its way into the project. */
class Revision {
  readonly version: string;
  /** The version that it is compared with, and has its prose from: itself, or the one before. */
  readonly base: string;
  readonly isNew: boolean;
  /** What the run writes, below the project's folder. */
  readonly targets: string[] = [];

  constructor(
    readonly file: string,
    readonly source: Source,
    readonly wishes: Wishes,
    readonly style: prettier.Options,
  ) {
    this.version = source.document.info.version;
    this.base = baseOf(this.version, versions(), wishes.force);
    this.isNew = this.base !== this.version;
  }

  get folder(): string {
    return `openapi/${this.version}`;
  }

  add(target: string, content: Map<string, string> | string): string {
    this.targets.push(target);
    return stage(root, target, content);
  }

  /** A problem with its place in the published document. */
  locate(pointer: string, message: string, rule: string): string {
    const { line, col } = this.source.locate(pointer);
    return `${this.file}:${line}:${col}: ${message} (${rule})`;
  }
}

/**
 * Applies a published spec.
 *
 * @param file - The path or the URL of the document, for messages.
 * @returns The version, and what the run may have written.
 * @throws {SpecError} Before anything is changed, with one line for each problem.
 */
export async function apply(
  file: string,
  bytes: Uint8Array,
  wishes: Wishes,
): Promise<{ version: string; targets: string[] }> {
  const style = (await prettier.resolveConfig(path.join(root, 'openapi.yaml'))) ?? {};
  const revision = new Revision(file, readDocument(file, bytes), wishes, style);
  const { version, targets, isNew } = revision;
  const spec = await normalisedSpec(revision);
  if (!isNew && isThere(spec.texts, path.join(root, revision.folder)))
    console.log(`${revision.folder} is up to date: it has all of that already.`);
  else await stageSpec(revision, spec);
  if (isNew || wishes.isDefault) stageManifest(revision);
  if (wishes.isDefault && version !== pinned()) stagePin(revision);
  if (targets.length > 0) {
    const isPinned = wishes.isDefault || version === pinned();
    if (isPinned) revision.add(table, textOf(table));
    swap(root, targets, isPinned ? updateTable : undefined);
    console.log(`written: ${targets.join(', ')}`);
  }
  return { version, targets };
}

interface Spec {
  older: Document;
  document: Document;
  origin: (node: unknown) => string | undefined;
  parts: ReturnType<typeof split>;
  /** Of the version. A new version starts with that of the version before. */
  overlay: Overlay | undefined;
  /** The files of the version's folder, by name. */
  texts: Map<string, string>;
  missing: Missing[];
}

/** The published document in the project's form, with the project's prose. */
async function normalisedSpec(revision: Revision): Promise<Spec> {
  const { file, source, version, base, wishes, style } = revision;
  const { document, counts, problems, origin } = await orStructure(
    () => normalise(source.document),
    (config) => lintFromString({ source: source.text, absoluteRef: file, config }),
    ({ location: [location], message, ruleId }) => revision.locate(location?.pointer ?? '', message, ruleId),
  );
  if (problems.length > 0)
    reject(...problems.map(({ pointer, message, rule }) => revision.locate(pointer, message, rule)));
  const older = await bundleSpec(base);
  if (!wishes.force) rejectIfTruncated(file, document, older, source.endsWithinLine);
  const { missing } = withProse(document, older);
  for (const id of withRepeatable(document, older))
    missing.push({ operation: id, what: 'a decision whether it may be sent twice (`x-repeatable`)' });
  const parts = split(document);
  const texts = await formatted(parts, style);
  const overlay = overlayOf(version) ?? overlayOf(base);
  if (overlay) texts.set('overlay.yaml', overlay.text);
  for (const [rule, count] of counts) console.log(`${rule} → ${count}`);
  return { older, document, origin, parts, overlay, texts, missing };
}

/** Stages the spec, what is generated from it, the reports, the linter's configuration and the changeset. */
async function stageSpec(revision: Revision, spec: Spec): Promise<void> {
  const { version, base, isNew, folder, wishes, style } = revision;
  const { texts, missing } = spec;
  const staged = revision.add(folder, texts);
  const exceptions: Exception[] = [];
  let bundled = spec.document;
  const compiled = await compile([version], async () => {
    exceptions.push(...(await lintStaged(staged, revision, spec)));
    bundled = overlaid(await bundleSpec(version, path.join(staged, 'openapi.yaml')), revision, spec.overlay);
    return bundled;
  });
  revision.add(`generated/${version}`, compiled.get(version) ?? new Map<string, string>());
  for (const { rule, name, ...subject } of exceptions)
    missing.push({
      ...subject,
      what:
        rule === 'bapi/helper-verb'
          ? `a better name than \`${name}\`, which is an exception from ${rule} now`
          : `what the API's document lacks: \`${name}\` is an exception from ${rule} now`,
    });

  const older = withOverlay(base, spec.older);
  const changes = compare(older, bundled);
  const about = { from: base, to: version, counts: { from: countsOf(older), to: countsOf(bundled) }, missing };
  stage(root, folder, new Map([['CHANGES.md', await toMarkdown(changes, about)]]));
  stage(root, folder, new Map([['CHANGES.json', await toJSON(changes, about)]]));
  revision.add('redocly.yaml', await withApi(textOf('redocly.yaml'), version, exceptions, style));
  const released = manifest().version;
  const note = changeset({ version, isNew, from: base, isDefault: wishes.isDefault, changes, released });
  revision.add(note.file, note.text);
  printSummary(folder, changes, missing);
}

/** The spec as users of the SDK get it. */
function overlaid(document: Document, { version, base }: Revision, overlay?: Overlay): Document {
  if (!overlay) return document;
  try {
    return applyOverlay(document, overlay.text, overlay.file);
  } catch (error) {
    if (!(error instanceof SpecError) || overlay.file.includes(version)) throw error;
    const hint = `That is the overlay of ${base}: copy it to openapi/${version}/overlay.yaml, change the copy, and run this again.`;
    return reject(`${error.message} ${hint}`);
  }
}

function printSummary(folder: string, changes: Change[], missing: Missing[]): void {
  const breaking = changes.filter((change) => change.breaking).length;
  console.log(`${folder}/CHANGES.md: ${changes.length} changes, ${breaking} of them breaking`);
  const open = new Set(missing.map(({ operation, schema }) => schema ?? operation)).size;
  if (open > 0) console.log(`${open} operations and types need prose or a decision: CHANGES.md lists them`);
}

/** Lints the staged files. Returns the problems that redocly.yaml gets exceptions for, and throws on any other. */
async function lintStaged(folder: string, revision: Revision, spec: Spec): Promise<Exception[]> {
  const { parts, document, origin } = spec;
  const problems = (await problemsIn(path.join(folder, 'openapi.yaml'))).map((problem) => ({
    text: revision.locate(
      publishedPlace(problem, { folder, parts, document, origin }),
      problem.message,
      problem.ruleId,
    ),
    exception: exceptionFor(problem, parts, folder),
  }));
  const uncovered = problems.filter(({ exception }) => !exception);
  if (uncovered.length > 0) reject(...uncovered.map(({ text }) => text));
  for (const { text } of problems) console.warn(`${text}: kept, as an exception in redocly.yaml`);
  return problems.flatMap(({ exception }) => exception ?? []);
}

/** Stages package.json with the entry points of all versions. */
function stageManifest(revision: Revision): void {
  const present = manifest();
  const { version, wishes } = revision;
  const all = [...new Set([...versions(), version])].sort();
  const exports = withEntries(present.exports, all, wishes.isDefault ? version : pinned());
  revision.add('package.json', `${JSON.stringify({ ...present, exports }, null, 2)}\n`);
}

/** Stages the change of the version that `clerk-bapi` is. */
function stagePin(revision: Revision): void {
  const { version, targets } = revision;
  if (!targets.some((target) => target.startsWith('.changeset/'))) {
    const note = pinChangeset({ from: pinned(), version, released: manifest().version });
    revision.add(note.file, note.text);
  }
  revision.add('src/index.ts', defaultEntry(version));
}

/**
 * Writes the table of the pinned version, once its files are in place. Another process compiles it, since the linter of this
 * one remembers files; that process writes nothing, since it would go on if this one is killed.
 */
function updateTable(): void {
  const module = pathToFileURL(path.join(root, 'scripts/codegen/api-table.ts'));
  const program = `import { compileTable } from '${module.href}';
    try { process.stdout.write(await compileTable()); }
    catch (error) { console.error(error.message); process.exitCode = 1; }`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...tsx, '--input-type=module', '--eval', program], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) reject(`${table} can't be written: ${stderr.trim()}`);
  fs.writeFileSync(path.join(root, table), stdout);
}
