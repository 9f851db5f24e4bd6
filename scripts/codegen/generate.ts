// @ts-check
// The whole way of a description: lint → bundle → types → resources → entry point, for each version of the API.
//   node scripts/codegen/generate.js           writes generated/<version>/ and generated/pinned/
//   node scripts/codegen/generate.js --check   compares it with what the description gives, and writes nothing
// Everything is compiled before anything is written, so that a mistake leaves generated/ as it was.
import fs from 'node:fs/promises';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { bundleDescription, lintDescription } from './spec.js';
import { DescriptionError } from './errors.js';
import { compileResources } from './resources.js';
import { root, runnable } from '../cli.js';
import { entryFiles, pinned, pinnedFiles, versions } from './versions.js';

/** @param {string} version */
async function linted(version) {
  await lintDescription(version);
  return bundleDescription(version);
}

/**
 * @param {string} version
 * @param {() => Promise<import('./spec.js').Document>} [prepare] lints the description and brings it together
 * @returns {Promise<Map<string, string>>} the files of generated/<version>/, by name
 */
export async function compile(version, prepare = () => linted(version)) {
  const types = inProcess('types.js'); // starts now: loading the compiler takes as long as linting
  try {
    const document = await prepare();
    types.send(document);
    const resources = await compileResources(document);
    const entry = await entryFiles();
    return files(version, document, await types.answer, resources, entry);
  } finally {
    types.stop();
  }
}

/** Runs a step on another core: it takes the description on stdin and answers on stdout. @param {string} step */
function inProcess(step) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/codegen', step)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const answer = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([output, complaint, code]) => {
    if (code === 0) return output;
    throw new DescriptionError(complaint.trim() || `${step} ended with code ${code}`);
  });
  answer.catch(() => {}); // thrown where it is awaited, and of no interest after an earlier mistake
  child.stdin.on('error', () => {}); // the step ended before it read everything: `answer` says why
  return {
    answer,
    send: (/** @type {object} */ document) => child.stdin.end(JSON.stringify(document)),
    stop: () => child.kill(),
  };
}

/**
 * @param {string} version @param {object} document @param {string} types @param {Map<string, string>} resources
 * @param {Map<string, string>} entry
 */
function files(version, document, types, resources, entry) {
  const heading = `// Written by \`npm run generate\` from openapi/${version}. Do not edit: change the description.\n\n`;
  return new Map([
    ['openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['types.ts', heading + types],
    ...entry,
    ...[...resources].map(([file, source]) => /** @type {const} */ ([`resources/${file}`, source])),
  ]);
}

/** The files that are there now. @param {string} folder @returns {Promise<Map<string, string>>} by name */
async function present(folder) {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file).replaceAll(path.sep, '/'), await fs.readFile(file, 'utf8'));
  }
  return found;
}

/**
 * How the files of a folder differ from what they should be.
 *
 * @param {Map<string, string>} wanted @param {Map<string, string>} found
 */
function differences(wanted, found) {
  return {
    missing: [...wanted.keys()].filter((file) => !found.has(file)),
    changed: [...wanted.keys()].filter((file) => found.has(file) && found.get(file) !== wanted.get(file)),
    extra: [...found.keys()].filter((file) => !wanted.has(file)),
  };
}

await runnable(import.meta, '[--check]: compiles every description', async (flag) => {
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
    console.error('generated/ differs from what the description gives: run `npm run generate` and commit the result.');
});
