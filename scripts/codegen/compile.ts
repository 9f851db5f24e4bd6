// Compiles a spec: lint → bundle → types, and what else its kind needs: resources of the API, events of webhooks.
import type { Document } from './document.js';
import { compileResources } from './resources.js';
import { lintSpec, readSpec } from './spec.js';
import { compileTypes } from './types.js';
import { apiVersionOf, isWebhooks, prepareWebhooks, webhookFiles, type Texts } from './webhooks.js';

/** The texts of files, by their paths in a folder. */
export type Files = Map<string, string>;

async function linted(version: string): Promise<Document> {
  await lintSpec(version);
  return readSpec(version);
}

function compileVersion(version: string, document: Document): Files {
  const heading = `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the spec.\n\n`;
  return new Map([
    ['openapi.json', `${JSON.stringify(document)}\n`],
    ['types.ts', heading + compileTypes(document)],
    ...compileResources(document),
  ]);
}

function compileWebhooks(spec: string, bundled: Document, api: Document, texts?: Texts): Files {
  const webhooks = prepareWebhooks(spec, bundled, api, texts);
  return webhookFiles(spec, webhooks, compileTypes(webhooks.document, webhooks.imported));
}

/**
 * Compiles specs, one after the other.
 *
 * @param versions of the API, or such as `webhooks/2025-04-15`
 * @param prepare lints a spec, bundles it, and applies its overlay
 * @param texts the files of a spec of webhooks that are not written yet
 * @returns the files of generated/<version>/ for each
 * @throws {SpecError} if a spec can't be compiled
 */
export async function compile(
  versions: readonly string[],
  prepare: (version: string) => Promise<Document> = linted,
  texts?: Texts,
): Promise<Map<string, Files>> {
  const compiled = new Map<string, Files>();
  const documents = new Map<string, Document>();
  for (const version of versions) {
    const document = await prepare(version);
    documents.set(version, document);
    if (!isWebhooks(version)) compiled.set(version, compileVersion(version, document));
    else {
      const api = apiVersionOf(version, texts);
      const apiDocument = documents.get(api) ?? (await readSpec(api));
      compiled.set(version, compileWebhooks(version, document, apiDocument, texts));
    }
  }
  return compiled;
}
