// Compiles the spec of a version: lint → bundle → types, resources.
import type { Document } from './document.js';
import { compileResources } from './resources.js';
import { lintSpec, readSpec } from './spec.js';
import { startTypesProcess } from './types-process.js';

/** The texts of files, by their paths in a folder. */
export type Files = Map<string, string>;

async function linted(version: string): Promise<Document> {
  await lintSpec(version);
  return readSpec(version);
}

/**
 * Compiles versions, one after the other.
 *
 * @param prepare lints the spec of a version, bundles it, and applies its overlay
 * @returns the files of generated/<version>/ for each version
 * @throws {SpecError} if a spec can't be compiled
 */
export async function compile(
  versions: readonly string[],
  prepare: (version: string) => Promise<Document> = linted,
): Promise<Map<string, Files>> {
  const types = startTypesProcess(); // now: it loads the compiler while this process lints
  const compiled = new Map<string, Files>();
  try {
    for (const version of versions) {
      const document = await prepare(version);
      const [printed, resources] = await Promise.all([types.compile(document), compileResources(document)]);
      compiled.set(version, filesOf(version, document, printed, resources));
    }
  } finally {
    types.stop();
  }
  return compiled;
}

function filesOf(version: string, document: Document, types: string, resources: Files): Files {
  const heading = `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the spec.\n\n`;
  return new Map([['openapi.json', `${JSON.stringify(document)}\n`], ['types.ts', heading + types], ...resources]);
}
