// Loads the spec that somebody names: a version of this project, a file, a folder, or a URL. The rules of the bump normalise
// one that is not the project's own, so that two spellings of the same API are no difference.
import { realpathSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { messageOf, root } from '../cli.js';
import type { Document } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import { BaseResolver, bundle, getLineColLocation, lint, loadConfig, Source } from '../codegen/redocly.js';
import { bundleSpec } from '../codegen/spec.js';
import { specs } from '../codegen/versions.js';
import { checkCoherence, type Reject } from '../normalise/check.js';
import { textFrom } from '../normalise/fetch.js';
import { normalise } from '../normalise/normalise.js';
import { orStructure } from '../normalise/structure.js';
import { operationsOf } from '../normalise/walk.js';
import { isWebhooksDocument } from '../normalise/webhooks-events.js';
import { eventsOf } from './events.js';

/** @returns What Redocly reads: an absolute path or a URL. */
async function entryOf(source: string): Promise<string> {
  if (/^https?:\/\//.test(source)) return source;
  const file = path.resolve(source);
  const stat = await fs.stat(file).catch(() => undefined);
  if (!stat)
    throw new SpecError(
      `${source} is not a file, a URL or one of the versions in openapi/ (${specs().join(', ')}). Give one of these.`,
    );
  return stat.isDirectory() ? path.join(file, 'openapi.yaml') : file;
}

/** A path without symbolic links, by which a file is known to be in a folder. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file; // there is none, which Redocly says
  }
}

/** Reads the files of a spec: its entry, and what is in the same folder or in openapi/. No URL and no other file of the machine. */
class FilesOfSpec extends BaseResolver {
  constructor(
    readonly entry: string,
    readonly text: string,
    ...rest: ConstructorParameters<typeof BaseResolver>
  ) {
    super(...rest);
  }

  override loadExternalRef(ref: string): ReturnType<BaseResolver['loadExternalRef']> {
    if (ref === this.entry) return Promise.resolve(new Source(ref, this.text));
    const isUrl = /^https?:/.test(this.entry);
    const folders = isUrl ? [] : [path.dirname(this.entry), path.join(root, 'openapi')].map(real);
    if (folders.some((folder) => real(ref).startsWith(folder + path.sep))) return super.loadExternalRef(ref);
    throw new SpecError(
      `the reference to ${ref} points outside the document. Bundle it first, or remove the reference.`,
    );
  }
}

const firstLine = (error: unknown) => messageOf(error).split('\n')[0];

/** Whether a document is in the project's own form, or meant to be. */
const isOurs = (document: Document): boolean => operationsOf(document).some(({ operation }) => 'x-helper' in operation);

/** What a document is of. */
export type Kind = 'an API' | 'webhooks';

export interface LoadedSpec {
  kind: Kind;
  /** Bundled, and in the project's form. Events are operations that return their data. */
  document: Document;
}

/** The parsed document of a source. @throws {SpecError} With one line, if it is not one of OpenAPI. */
async function bundledFrom(source: string, ref: string, files: BaseResolver): Promise<Document> {
  const config = await configOf();
  const { bundle: bundled, problems } = await bundle({ ref, config, externalRefResolver: files }).catch(
    (error: unknown) => {
      throw new SpecError(`${source}: ${firstLine(error)}`);
    },
  );
  const [problem] = problems;
  if (problem) throw new SpecError(`${source}: ${firstLine(problem.message)}`);
  const document = bundled.parsed as Document | undefined;
  const isComplete = document && (typeof document.paths === 'object' || isWebhooksDocument(document));
  if (!isComplete || !/^3\.[01]\./.test(document.openapi))
    throw new SpecError(
      `${source} is not an OpenAPI document: it needs \`openapi: 3.0.x\` or \`3.1.x\`, and \`paths\` or webhooks.`,
    );
  document.components ??= {};
  return document;
}

const configOf = () => loadConfig({ configPath: path.join(root, 'redocly.yaml') });

/** @throws {SpecError} With one line that says what is wrong with it. */
export async function loadSpec(source: string): Promise<LoadedSpec> {
  const reject: Reject = (pointer, what) => {
    throw new SpecError(`${source}#${pointer}: ${what}`);
  };
  if (specs().includes(source)) {
    const document = await bundleSpec(source);
    return isWebhooksDocument(document)
      ? { kind: 'webhooks', document: eventsOf(document, reject) }
      : { kind: 'an API', document };
  }
  const ref = await entryOf(source);
  const externalRefResolver = new FilesOfSpec(ref, await textFrom(ref), (await configOf()).resolve);
  const document = await bundledFrom(source, ref, externalRefResolver);
  checkCoherence(document, reject);
  const kind = isWebhooksDocument(document) ? 'webhooks' : 'an API';
  if (kind === 'an API' && isOurs(document)) return { kind, document };
  const normalised = await orStructure(
    // What the rules cannot normalise is compared as it is.
    () => (kind === 'webhooks' ? eventsOf(document, reject) : normalise(document).document),
    (config) => lint({ ref, config, externalRefResolver }),
    ({ location: [location], message, ruleId }) => {
      const { line, col } = (location && getLineColLocation(location).start) ?? { line: 1, col: 1 };
      return `${source}:${line}:${col}: ${message} (${ruleId})`;
    },
  );
  return { kind, document: normalised };
}
