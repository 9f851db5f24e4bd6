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
import type { BumpOptions, Outcome } from './apply.js';
import { textOf } from './file-changes.js';
import { brokenMessage, sortProblems } from './follow.js';
import { rejectIfOlder, rejectIfTruncated } from './guards.js';
import { exceptionsOf, missingFor } from './lint.js';
import { withVersion } from './linter-config.js';
import { withFittingOverlay } from './overlay.js';
import type { Source } from './read.js';
import { changeReports, reportFiles } from './reports.js';
import { printCounts } from './spec.js';
import { step } from './steps.js';
import { assertCommitted, writeChanges } from './tree.js';
import type { TypeCheck } from './typecheck.js';
import { VersionBump } from './version-bump.js';
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
class WebhooksBump extends VersionBump {
  readonly name = nameOf(this.version);
  readonly before = pinnedWebhooks();
  readonly now = this.options.isDefault ? this.version : this.before;
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
  const bump = new WebhooksBump(file, source, options, webhookVersions());
  const { name, base, changes, followUps } = bump;
  const older = await olderEvents(base);
  const spec = await step('normalise', () => eventsSpec(file, source, older));
  printCounts(spec.counts);
  for (const { name: api, own } of spec.names.parted)
    console.log(`  ${own} is not the API's ${api} of ${older.webhooks.apiVersion}: it has a schema of its own`);
  const texts = withKept(bump, spec.texts);
  bump.changeFolder(`openapi/${name}`, spec.texts, [...keptFiles, ...reportFiles]);
  const isUpToDate = bump.isRevision && changes.size === 0;
  const newer = isUpToDate ? older.webhooks : await changeSpec(bump, spec, texts, older);
  changeEntries(bump);
  await step('type-check', () => checkTypes(bump, typeCheck));
  if (isUpToDate) console.log(`openapi/${name} is up to date: it has all of that already.`);
  if (!isUpToDate || bump.before !== bump.now) await changeAllReports(bump, older, newer);
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

/** A version of the webhooks that is here, as the reports compare it. */
const documentOf = async (version: string): Promise<Document> => asApi((await olderEvents(version)).webhooks.document);

async function changeAllReports(bump: WebhooksBump, older: OlderEvents, newer: Webhooks): Promise<void> {
  const { version, base, before, now } = bump;
  const kind = { folder: (one: string) => `openapi/${nameOf(one)}`, documentOf, compare: comparisonOfEvents };
  const changes = await changeReports(bump, kind, asApi(older.webhooks.document), asApi(newer.document));
  const released = (JSON.parse(textOf('package.json') ?? '{}') as { version: string }).version;
  const note = webhooksChangeset({ version, from: base, changes, before, now, released });
  bump.change(note.file, note.text);
}
