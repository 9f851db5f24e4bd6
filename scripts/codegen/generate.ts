// Compiles the specs: lint → bundle → types → resources → entry point, for each version of the API.
//   tsx scripts/codegen/generate.ts           writes generated/<version>/ and generated/pinned/
//   tsx scripts/codegen/generate.ts --check   compares them with what the specs give, and writes nothing
// Everything is compiled before anything is written, so that a mistake leaves generated/ as it was.
import fs from 'node:fs/promises';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { bundleSpec, lintSpec } from './spec.js';
import { SpecError } from './errors.js';
import type { Document } from './operations.js';
import { compileResources } from './resources.js';
import { root, runnable, tsx } from '../cli.js';
import { entryFiles, pinned, pinnedFiles, versions } from './versions.js';

async function linted(version: string): Promise<Document> {
  await lintSpec(version);
  return bundleSpec(version);
}

/**
 * Compiles one version.
 *
 * @param prepare lints the spec and bundles it
 * @returns the files of generated/<version>/, by name
 */
export async function compile(
  version: string,
  prepare: () => Promise<Document> = () => linted(version),
): Promise<Map<string, string>> {
  const types = inProcess('types.ts'); // starts now: loading the compiler takes as long as linting
  try {
    const document = await prepare();
    types.send(document);
    const resources = await compileResources(document);
    const entry = await entryFiles();
    return files(version, document, await types.output, resources, entry);
  } finally {
    types.stop();
  }
}

/** Runs a step on another core: it takes the spec on stdin and writes to stdout. */
function inProcess(step: string) {
  const child = spawn(process.execPath, [...tsx, path.join(root, 'scripts/codegen', step)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const output = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([stdout, stderr, code]) => {
    if (code === 0) return stdout;
    throw new SpecError(stderr.trim() || `${step} ended with code ${String(code)}`);
  });
  output.catch(() => {}); // thrown where it is awaited, and of no interest after an earlier mistake
  child.stdin.on('error', () => {}); // the step ended before it read everything: `output` says why
  return {
    output,
    send: (document: Document) => child.stdin.end(JSON.stringify(document)),
    stop: () => child.kill(),
  };
}

function files(
  version: string,
  document: Document,
  types: string,
  resources: Map<string, string>,
  entry: Map<string, string>,
): Map<string, string> {
  const heading = `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the spec.\n\n`;
  return new Map([
    ['openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['types.ts', heading + types],
    ...entry,
    ...[...resources].map(([file, source]) => [`resources/${file}`, source] as const),
  ]);
}

/** The files that are in a folder now, by name. */
async function present(folder: string): Promise<Map<string, string>> {
  const entries = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file).replaceAll(path.sep, '/'), await fs.readFile(file, 'utf8'));
  }
  return found;
}

/** How the files of a folder differ from what they should be. */
const differences = (wanted: Map<string, string>, found: Map<string, string>) => ({
  missing: [...wanted.keys()].filter((file) => !found.has(file)),
  changed: [...wanted.keys()].filter((file) => found.has(file) && found.get(file) !== wanted.get(file)),
  extra: [...found.keys()].filter((file) => !wanted.has(file)),
});

await runnable(import.meta, '[--check]: compiles every spec', async (flag) => {
  if (flag !== undefined && flag !== '--check') throw new Error(`unknown option ${flag}; --check is the only one`);
  const compiled = [{ name: 'pinned', wanted: pinnedFiles(pinned()) }];
  for (const version of versions()) compiled.push({ name: version, wanted: await compile(version) });
  for (const { name, wanted } of compiled) {
    const folder = path.join(root, 'generated', name);
    const { missing, changed, extra } = differences(wanted, await present(folder));
    if (flag === '--check') {
      for (const file of [...missing, ...changed, ...extra]) {
        console.error(
          `generated/${name}/${file} is ${missing.includes(file) ? 'missing' : extra.includes(file) ? 'left over' : 'out of date'}`,
        );
        process.exitCode = 1;
      }
      continue;
    }
    for (const file of [...missing, ...changed]) {
      const target = path.join(folder, file);
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(target, String(wanted.get(file)));
    }
    for (const file of extra) await fs.rm(path.join(folder, file));
    console.log(
      `generated/${name}: ${missing.length + changed.length} written, ${extra.length} removed, ${wanted.size} in all`,
    );
  }
  if (process.exitCode)
    console.error('generated/ differs from what the specs give: run `npm run generate` and commit the result.');
});
