// Applies a published spec to the project: read → normalise → lint → compile → type-check → write. Nothing is written before
// all of it is known.
import path from 'node:path';
import { root } from '../cli.js';
import { compile } from '../codegen/compile.js';
import type { Document } from '../codegen/document.js';
import { PlacedError, SpecError } from '../codegen/errors.js';
import { lintFromString } from '../codegen/redocly.js';
import { bundleSpec, unwritten } from '../codegen/spec.js';
import { defaultEntry, pinned, specs, typesVersionsOf, versions, withEntries } from '../codegen/versions.js';
import { apiVersionOf, isWebhooks } from '../codegen/webhooks.js';
import type { Change } from '../diff/compare.js';
import type { FollowUp } from '../diff/report.js';
import { compileTable } from '../docs/api-table.js';
import { orStructure } from '../normalise/structure.js';
import { isWebhooksDocument } from '../normalise/webhooks-events.js';
import { changeset } from './changeset.js';
import { textOf } from './file-changes.js';
import { brokenMessage, sortProblems, sourceOf } from './follow.js';
import { rejectIfOlder, rejectIfTruncated } from './guards.js';
import { exceptionsOf, missingFor, placeOf } from './lint.js';
import { withVersion } from './linter-config.js';
import { overlayFor, withFittingOverlay } from './overlay.js';
import { readDocument, type Source } from './read.js';
import { changeReports, comparisonOf, reportFiles } from './reports.js';
import { normalisedSpec, printCounts, type NormalisedSpec } from './spec.js';
import { step } from './steps.js';
import { assertCommitted, writeChanges } from './tree.js';
import { typeProblems, type TypeCheck } from './typecheck.js';
import { VersionBump } from './version-bump.js';
import { applyWebhooks } from './webhooks.js';

/** Lists the helpers of the default version. */
const table = 'docs/api.md';

/** What a run may write, but for the changeset. */
const places = ['openapi', 'generated', 'redocly.yaml', 'package.json', 'src/index.ts', table];

export interface BumpOptions {
  /** Whether to apply a document that is older than the spec here, or seems to be truncated. */
  force: boolean;
  /** Whether `clerk-bapi` becomes this version. */
  isDefault: boolean;
  /** The version of the document, if the document does not say it. */
  version?: string | undefined;
  /** For REVISIONS.md: `YYYY-MM-DD`. */
  today: string;
}

export interface Outcome {
  version: string;
  /** The files that were written or deleted. */
  files: string[];
  /** What somebody has to change before the project compiles again. */
  followUps: FollowUp[];
}

interface Manifest {
  version: string;
  exports: Record<string, unknown>;
}

const manifest = (): Manifest => JSON.parse(textOf('package.json') ?? '{}') as Manifest;

/** A version of the API on its way into the project. */
class Bump extends VersionBump {
  /** Whether `clerk-bapi` is this version, or becomes it. */
  readonly isDefault = this.options.isDefault || this.version === pinned();
  /** The version that `clerk-bapi` was, if it becomes this one. */
  readonly defaultBefore = this.isDefault && this.version !== pinned() ? pinned() : undefined;
}

/**
 * Applies a published spec.
 *
 * @param file - The path or the URL of the document, for messages.
 * @param typeCheck - Another one, for tests: it takes longer than all the rest.
 * @throws {SpecError} Before anything is changed, with one line for each problem.
 */
export async function apply(
  file: string,
  bytes: Uint8Array,
  options: BumpOptions,
  typeCheck: TypeCheck = typeProblems,
): Promise<Outcome> {
  const source = await step('read', () => readDocument(file, bytes, options.version));
  const applied = isWebhooksDocument(source.document) ? applyWebhooks : applyApi;
  return orStructure(
    () => applied(file, source, options, typeCheck),
    (config) => lintFromString({ source: source.text, absoluteRef: file, config }),
    ({ location: [location], message, ruleId }) => {
      const { line, col } = source.locate(location?.pointer ?? '');
      return `${file}:${line}:${col}: ${message} (${ruleId})`;
    },
  );
}

async function applyApi(file: string, source: Source, options: BumpOptions, typeCheck: TypeCheck): Promise<Outcome> {
  assertCommitted(root, places);
  const bump = new Bump(file, source, options, versions());
  const { version, base, changes, followUps } = bump;
  const older = await bundleSpec(base);
  const spec = await step('normalise', () => normalisedSpec(file, source, older));
  printCounts(spec.counts);
  if (!options.force) {
    rejectIfTruncated(file, spec.document, older, source.endsWithinLine);
    if (bump.isRevision) rejectIfOlder(file, spec.document, older);
  }
  bump.changeFolder(`openapi/${version}`, spec.texts, ['overlay.yaml', ...reportFiles]);
  const isUpToDate = bump.isRevision && changes.size === 0;
  const newer = isUpToDate ? withFittingOverlay(version, await bundleSpec(version)) : await changeSpec(bump, spec);
  await changeEntries(bump, newer);
  await step('type-check', () => checkTypes(bump, spec, typeCheck));
  if (!isUpToDate) {
    const kind = { folder: (one: string) => `openapi/${one}`, documentOf, compare: comparisonOf };
    changeChangeset(bump, await changeReports(bump, kind, withFittingOverlay(base, older), newer));
  } else if (bump.defaultBefore !== undefined) changeChangeset(bump, []);
  if (isUpToDate) console.log(`openapi/${version} is up to date: it has all of that already.`);
  if (changes.size > 0) await step('write', () => writeChanges(root, changes));
  return { version, files: [...changes.keys()], followUps };
}

/**
 * The spec, what is generated from it and from the webhooks that refer to it, and the linter's configuration.
 *
 * @returns The spec with its overlay.
 */
async function changeSpec(bump: Bump, spec: NormalisedSpec): Promise<Document> {
  const { version, base, missing } = bump;
  const folder = path.join(root, 'openapi', version);
  const written = new Map([...spec.texts].map(([name, text]) => [path.join(folder, name), text]));
  const files = unwritten(written);
  const { exceptions, notes } = await step('lint', () => exceptionsOf(spec, files));
  for (const note of notes) console.warn(note);
  const overlay = await overlayFor(version, base, await bundleSpec(version, files));
  if (overlay.text !== undefined) bump.change(`openapi/${version}/overlay.yaml`, overlay.text);
  for (const { file, line, message } of overlay.dropped)
    console.log(`  not in the new overlay: ${file}:${line}: ${message}`);
  bump.followUps.push(...overlay.followUps);
  missing.push(...spec.missing, ...exceptions.map(missingFor));
  const referring = specs().filter((name) => isWebhooks(name) && apiVersionOf(name) === version);
  const prepare = (name: string) =>
    name === version ? Promise.resolve(overlay.document) : bundleSpec(name, unwritten(written));
  const compiled = await step('compile', () => compile([version, ...referring], prepare)).catch((error: unknown) => {
    if (!(error instanceof PlacedError)) throw error;
    throw new SpecError(spec.locate(placeOf(error.keys, spec.document, spec.origin), error.what));
  });
  for (const [name, texts] of compiled) bump.changeFolder(`generated/${name}`, texts);
  bump.change('redocly.yaml', await withVersion(textOf('redocly.yaml') ?? '', version, exceptions));
  return overlay.document;
}

/** A version of the API as users of the SDK get it. */
const documentOf = async (version: string): Promise<Document> => withFittingOverlay(version, await bundleSpec(version));

/** The entry points of the package, and the table of the default version's helpers. */
async function changeEntries(bump: Bump, newer: Document): Promise<void> {
  const { version, isDefault } = bump;
  const present = manifest();
  const all = [...new Set([...versions(), version])].sort();
  const exports = withEntries(present.exports, all, isDefault ? version : pinned());
  const typesVersions = typesVersionsOf(exports);
  bump.change('package.json', `${JSON.stringify({ ...present, exports, typesVersions }, null, 2)}\n`);
  if (bump.defaultBefore !== undefined) bump.change('src/index.ts', defaultEntry(version));
  if (isDefault) bump.change(table, await compileTable(newer));
}

/** @throws {SpecError} If generated code does not compile. What is handwritten must follow. */
function checkTypes(bump: Bump, spec: NormalisedSpec, typeCheck: TypeCheck): void {
  const problems = typeCheck(root, bump.changes);
  const { broken, followUps } = sortProblems(problems, bump.changes, (file) => textOf(file) ?? '');
  const lines = new Map<string, string>(); // one a place: a name that is taken is wrong in several lines
  for (const problem of broken) {
    const place = spec.origin(sourceOf(problem, bump.changes, spec.document)) ?? '';
    if (!lines.has(place)) lines.set(place, spec.locate(place, brokenMessage(problem)));
  }
  if (lines.size > 0) throw new SpecError([...lines.values()].slice(0, 10).join('\n'));
  bump.followUps.push(...followUps);
}

function changeChangeset(bump: Bump, changes: Change[]): void {
  const { version, base, isDefault, defaultBefore } = bump;
  const note = changeset({ version, from: base, changes, isDefault, defaultBefore, released: manifest().version });
  bump.change(note.file, note.text);
}
