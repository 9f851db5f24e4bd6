// Writes what the site has from the spec and the sources: docs/reference/ and docs/public/, which git ignores.
//   npm run docs         writes it and builds the site into docs/site/
//   npm run docs:dev     writes it and serves the site, which follows edits of the guides
import fs from 'node:fs/promises';
import path from 'node:path';
import { root, runnable } from '../cli.js';
import { readExamples } from '../codegen/examples.js';
import { readSpec } from '../codegen/spec.js';
import { pinned, versions } from '../codegen/versions.js';
import { changesByOperation } from './changes.js';
import { readHandwritten } from './handwritten.js';
import { libraryItems, readLibrary } from './library/pages.js';
import { llmsFiles } from './llms.js';
import { officialNames } from './official.js';
import { referenceOf } from './reference.js';
import { readSamples } from './samples.js';
import type { VersionSource } from './version-pages.js';

async function readVersion(version: string): Promise<VersionSource> {
  const document = await readSpec(version);
  const examples = await readExamples(document);
  return { version, document, examples, samples: await readSamples(version, examples) };
}

/** The files below docs/ that are written, by their path there. */
async function compileDocs(): Promise<Map<string, string>> {
  const main = await readVersion(pinned());
  const others = await Promise.all(
    versions()
      .filter((version) => version !== main.version)
      .map(async (version) => {
        const source = await readVersion(version);
        return { ...source, changes: changesByOperation(main.document, source.document) };
      }),
  );
  const handwritten = readHandwritten();
  const library = readLibrary();
  const { files, namespaces, pagesOfVersions } = await referenceOf({
    ...{ main, others },
    handwritten,
    library,
    otherNames: officialNames(),
  });
  const versionNames = [main, ...others].map(({ version }) => version);
  const contents = { versions: versionNames, pagesOfVersions, namespaces, library: libraryItems(library) };
  files.set('reference/reference.json', JSON.stringify(contents));
  const operations = main.examples.map(({ operation }) => operation);
  for (const [file, text] of await llmsFiles(operations, handwritten, files)) files.set(file, text);
  return files;
}

await runnable(import.meta, ': writes docs/reference/ and docs/public/', async () => {
  const files = await compileDocs();
  const folder = path.join(root, 'docs');
  for (const name of ['reference', 'public']) await fs.rm(path.join(folder, name), { recursive: true, force: true });
  for (const [file, text] of files) {
    await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await fs.writeFile(path.join(folder, file), text);
  }
  console.log(`docs/reference/ and docs/public/ have ${files.size} files.`);
});
