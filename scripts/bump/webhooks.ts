// Applies a published document of webhooks to the project, by the steps of the API's: read → normalise → lint → compile →
// type-check → write. Nothing is written before all of it is known.
import path from 'node:path';
import { root } from '../cli.js';
import { versionForm } from '../codegen.config.js';
import { compile } from '../codegen/compile.js';
import type { Document } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import { bundleSpec, readSpec, unwritten } from '../codegen/spec.js';
import { webhookVersions } from '../codegen/versions.js';
import { apiVersionOf, prepareWebhooks, type Texts, type Webhooks } from '../codegen/webhooks.js';
import type { FollowUp, Missing } from '../diff/report.js';
import type { BumpOptions, Outcome } from './apply.js';
import { FileChanges, textOf } from './file-changes.js';
import { brokenMessage, sortProblems } from './follow.js';
import { baseOf, rejectIfOlder, rejectIfTruncated, versionBefore } from './guards.js';
import { exceptionsOf, missingFor } from './lint.js';
import { withVersion } from './linter-config.js';
import { withFittingOverlay } from './overlay.js';
import type { Source } from './read.js';
import { changesFiles, reportFiles, withRevision } from './reports.js';
import { step } from './steps.js';
import { assertCommitted, writeChanges } from './tree.js';
import type { TypeCheck } from './typecheck.js';
import { webhooksChangeset } from './webhooks-changeset.js';
import { asApi, comparisonOfEvents } from './webhooks-report.js';
import { eventsSpec, keptFiles, type EventsSpec, type OlderEvents } from './webhooks-spec.js';

/** What says which version `clerk-bapi/webhooks` is. */
const entries = ['src/webhooks/events.ts', 'src/webhooks/index.ts', 'package.json'];

/** Where these name the version. */
const entryVersion = new RegExp(`(?<=/generated/webhooks/)${versionForm.source}`, 'g');

/** What a run may write, but for the changeset. */
const places = ['openapi/webhooks', 'generated/webhooks', 'redocly.yaml', ...entries];

const nameOf = (version: string) => `webhooks/${version}`;

/** The version that `clerk-bapi/webhooks` is. */
const pinnedWebhooks = (): string => textOf('src/webhooks/events.ts')?.match(entryVersion)?.[0] ?? '';

/** A version of the webhooks that is here. */
export async function olderEvents(version: string): Promise<OlderEvents> {
  const name = nameOf(version);
  const bundled = await bundleSpec(name);
  const apiVersion = apiVersionOf(name);
  // A published document is compared with what the API publishes, which is less than the overlay promises.
  const api = await bundleSpec(apiVersion);
  return {
    bundled,
    api,
    webhooks: prepareWebhooks(name, withFittingOverlay(name, bundled), await readSpec(apiVersion)),
  };
}

/** A version of the webhooks on its way into the project. */
class WebhooksBump extends FileChanges {
  readonly followUps: FollowUp[] = [];
  readonly missing: Missing[] = [];
  readonly version: string;
  readonly name: string;
  /** The version that it is compared with, and has its prose from: itself, or the one before. */
  readonly base: string;
  readonly isRevision: boolean;
  readonly before = pinnedWebhooks();
  readonly now: string;

  constructor(
    readonly file: string,
    readonly source: Source,
    readonly options: BumpOptions,
  ) {
    super();
    this.version = source.document.info.version;
    this.name = nameOf(this.version);
    this.base = baseOf(this.version, webhookVersions(), options.force);
    this.isRevision = this.base === this.version;
    this.now = options.isDefault ? this.version : this.before;
  }
}

/**
 * Applies a published document of webhooks.
 *
 * @param file - The path or the URL of the document, for messages.
 * @throws {SpecError} Before anything is changed, with one line for each problem.
 */
export async function applyWebhooks(
  file: string,
  source: Source,
  options: BumpOptions,
  typeCheck: TypeCheck,
): Promise<Outcome> {
  assertCommitted(root, places);
  const bump = new WebhooksBump(file, source, options);
  const { name, base, changes, followUps } = bump;
  const older = await olderEvents(base);
  const spec = await step('normalise', () => eventsSpec(file, source, older));
  for (const [rule, count] of spec.counts) console.log(`  ${rule} → ${count}`);
  for (const { name: api, own } of spec.names.parted)
    console.log(`  ${own} is not the API's ${api} of ${older.webhooks.apiVersion}: it has a schema of its own`);
  const texts = withKept(bump, spec.texts);
  bump.changeFolder(`openapi/${name}`, spec.texts, [...keptFiles, ...reportFiles]);
  const isUpToDate = bump.isRevision && changes.size === 0;
  const newer = isUpToDate ? older.webhooks : await changeSpec(bump, spec, texts, older);
  changeEntries(bump);
  await step('type-check', () => checkTypes(bump, typeCheck));
  if (isUpToDate) console.log(`openapi/${name} is up to date: it has all of that already.`);
  if (!isUpToDate || bump.before !== bump.now) await step('compare', () => changeReports(bump, older, newer));
  if (changes.size > 0) await step('write', () => writeChanges(root, changes));
  return { version: name, files: [...changes.keys()], followUps };
}

/** The files of the spec, with those that are the project's alone: a new version takes over those of the one before. */
function withKept({ base, name }: WebhooksBump, texts: Map<string, string>): Texts {
  for (const file of keptFiles) {
    const text = textOf(`openapi/${name}/${file}`) ?? textOf(`openapi/${nameOf(base)}/${file}`);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

/**
 * The spec, what is generated from it, and the linter's configuration.
 *
 * @returns The spec, ready to be compiled.
 */
async function changeSpec(bump: WebhooksBump, spec: EventsSpec, texts: Texts, older: OlderEvents): Promise<Webhooks> {
  const { name, base, missing } = bump;
  const folder = path.join(root, 'openapi', name);
  const written = new Map([...texts].map(([file, text]) => [path.join(folder, file), text]));
  const bundled = withFittingOverlay(name, await bundleSpec(name, unwritten(written)));
  const newer = prepareWebhooks(name, bundled, older.api, texts);
  rejectIfUnlikely(bump, older, newer);
  const { exceptions, notes } = await step('lint', () => exceptionsOf(spec, unwritten(written), name, nameOf(base)));
  for (const note of notes) console.warn(note);
  missing.push(...spec.missing, ...exceptions.map(missingFor));
  const prepare = (one: string): Promise<Document> => Promise.resolve(one === name ? bundled : older.api);
  const compiled = await step('compile', () => compile([name], prepare, texts));
  for (const [file, generated] of compiled) bump.changeFolder(`generated/${file}`, generated);
  const config = await withVersion(textOf('redocly.yaml') ?? '', name, exceptions, nameOf(base));
  bump.change('redocly.yaml', config);
  return newer;
}

function rejectIfUnlikely(
  { file, source, options, isRevision, name }: WebhooksBump,
  older: OlderEvents,
  newer: Webhooks,
): void {
  if (options.force) return;
  const [before, after] = [asApi(older.webhooks.document), asApi(newer.document)];
  rejectIfTruncated(file, after, before, source.endsWithinLine, 'event');
  if (isRevision) rejectIfOlder(file, after, before, { folder: name, noun: 'event' });
}

/** The entry points of the package, if they become this version. */
function changeEntries(bump: WebhooksBump): void {
  for (const file of entries) bump.change(file, (textOf(file) ?? '').replace(entryVersion, bump.now));
}

/** @throws {SpecError} If generated code does not compile. What is handwritten must follow. */
function checkTypes(bump: WebhooksBump, typeCheck: TypeCheck): void {
  const problems = typeCheck(root, bump.changes);
  const { broken, followUps } = sortProblems(problems, bump.changes, (file) => textOf(file) ?? '');
  if (broken.length > 0)
    throw new SpecError(
      [...new Set(broken.map((one) => `${bump.file}: ${brokenMessage(one)}`))].slice(0, 10).join('\n'),
    );
  bump.followUps.push(...followUps);
}

async function changeReports(bump: WebhooksBump, older: OlderEvents, newer: Webhooks): Promise<void> {
  const { version, base, name, isRevision, missing, followUps, options, before, now } = bump;
  const folder = `openapi/${name}`;
  const open = { missing, followUps };
  const after = asApi(newer.document);
  const comparison = comparisonOfEvents(base, asApi(older.webhooks.document), after);
  const { changes } = comparison;
  if (isRevision) {
    const file = `${folder}/REVISIONS.md`;
    bump.change(file, await withRevision(comparison, open, textOf(file), options.today));
  }
  const previous = isRevision ? versionBefore(version, webhookVersions()) : base;
  if (previous !== undefined) {
    const whole = isRevision
      ? comparisonOfEvents(previous, asApi((await olderEvents(previous)).webhooks.document), after)
      : comparison;
    for (const [file, text] of await changesFiles(whole, open)) bump.change(`${folder}/${file}`, text);
  }
  const released = (JSON.parse(textOf('package.json') ?? '{}') as { version: string }).version;
  const note = webhooksChangeset({ version, from: base, changes, before, now, released });
  bump.change(note.file, note.text);
  const breaking = changes.filter((change) => change.breaking).length;
  console.log(`  ${isRevision ? 'REVISIONS' : 'CHANGES'}.md: ${changes.length} changes, ${breaking} breaking`);
  const count = new Set(missing.map(({ operation, schema }) => schema ?? operation)).size;
  if (count > 0) console.log(`  ${count} events and types need prose or a decision: the report lists them`);
}
