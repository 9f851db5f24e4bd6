// Lints a spec and bundles it, both through Redocly, in one process.
import path from 'node:path';
import { root, runnable } from '../cli.js';
import { SpecError } from './errors.js';
import type { Document } from './document.js';
import { withOverlay } from './overlay.js';
import {
  BaseResolver,
  bundle,
  formatProblems,
  lint,
  loadConfig,
  makeDocumentFromString,
  type NormalizedProblem,
} from './redocly.js';
import { unusedFiles } from './unused-files.js';

const entry = (version: string) => path.join(root, 'openapi', version, 'openapi.yaml');

let loading: ReturnType<typeof loadConfig> | undefined;

/** Redocly's configuration: the rules, and the versions of the API with their files. */
const configuration = () => (loading ??= loadConfig({ configPath: path.join(root, 'redocly.yaml') }));

const resolvers = new Map<string, BaseResolver>();

/**
 * What reads the files of a spec. It keeps them, so that linting and bundling parse each of them once. Bundling changes them:
 * lint first, and give each spec a resolver of its own, since specs share files.
 */
function resolverOf(version: string): BaseResolver {
  const resolver = resolvers.get(version) ?? new BaseResolver();
  resolvers.set(version, resolver);
  return resolver;
}

/** Has redocly.yaml and the files of all specs read again, since some have changed. */
export function forgetFiles(): void {
  loading = undefined;
  resolvers.clear();
}

/**
 * Files of a spec that are not written yet, for linting and bundling.
 *
 * @param texts by their absolute paths
 */
export function unwritten(texts: Map<string, string>): BaseResolver {
  const resolver = new BaseResolver();
  for (const [file, text] of texts) resolver.cache.set(file, Promise.resolve(makeDocumentFromString(text, file)));
  return resolver;
}

/**
 * What the rules in redocly.yaml find wrong with a spec, by those of its own where it has some.
 *
 * @param alias the spec whose rules apply, where it has none yet
 */
export const problemsIn = async (
  version: string,
  files = resolverOf(version),
  alias = version,
): Promise<NormalizedProblem[]> => {
  const config = await configuration();
  return lint({ ref: entry(version), config: config.forAlias(alias), externalRefResolver: files });
};

/**
 * Lints the spec of one version by the rules in redocly.yaml. Prints what is wrong, with file and line.
 *
 * @throws {SpecError} if anything is wrong with it
 */
export async function lintSpec(version: string): Promise<void> {
  const file = entry(version);
  const problems = await problemsIn(version);
  const unused = problems.length > 0 ? [] : unusedFiles(version, resolverOf(version).cache);
  if (unused.length > 0)
    throw new SpecError(
      unused.map((name) => `${name}:1: nothing refers to this file. Refer to it, or delete it.`).join('\n'),
    );
  if (problems.length === 0) return;
  formatProblems(problems, {
    format: 'codeframe',
    maxProblems: 20,
    totals: {
      errors: problems.filter((problem) => problem.severity === 'error').length,
      warnings: problems.filter((problem) => problem.severity === 'warn').length,
      ignored: 0,
    },
    version: '',
  });
  throw new SpecError(`${file}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, see above.`);
}

/** Brings the files of one version together in one document. Its schemas keep the names of their files. */
export async function bundleSpec(version: string, files = resolverOf(version)): Promise<Document> {
  const file = entry(version);
  const config = await configuration();
  const { bundle: bundled, problems } = await bundle({ ref: file, config, externalRefResolver: files });
  const [problem] = problems;
  if (problem) throw new SpecError(`${file}: ${problem.message}`);
  const document = bundled.parsed as Document;
  return { ...document, paths: document.paths ?? {} }; // a spec of webhooks has none
}

/** The spec of one version: its files in one document, with the overlay of the version applied. */
export const readSpec = async (version: string): Promise<Document> => withOverlay(version, await bundleSpec(version));

await runnable(
  import.meta,
  'VERSION: lints a spec, then prints its bundle as JSON, without its overlay',
  async (version = '') => {
    await lintSpec(version);
    console.log(JSON.stringify(await bundleSpec(version), null, 2));
  },
);
