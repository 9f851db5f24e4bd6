// @ts-check
// Takes a published description into the project, as the command of bump.js promises: read → normalise → words → lint → compile →
// compare → stage → swap.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lintFromString } from '@redocly/openapi-core';
import * as prettier from 'prettier';
import { baseOf, refuseIfCutOff } from './guards.js';
import { exceptionFor, orStructure, publishedPlace } from './lint.js';
import { normalise } from './normalise.js';
import { readDocument } from './read.js';
import { changeset, pinChangeset, withApi } from './release.js';
import { stage, swap } from './stage.js';
import { withRepeatable, withWords } from './words.js';
import { formatted, split } from './write.js';
import { bundleSpec, problemsIn } from '../codegen/spec.js';
import { compare, countsOf } from '../diff/compare.js';
import { toJSON, toMarkdown } from '../diff/report.js';
import { SpecError } from '../codegen/errors.js';
import { compile } from '../codegen/compile.js';
import { root, tsx } from '../cli.js';
import { defaultEntry, pinned, versions, withEntries } from '../codegen/versions.js';

/** @typedef {import('../codegen/operations.js').Document} Document */

/** What only this program writes into the folder of a version. */
const reports = ['CHANGES.md', 'CHANGES.json'];

/** What only people write there, and a run keeps. */
const overlay = 'overlay.yaml';

/** Tells of the pinned version. */
const table = 'docs/api.md';

/** @param {string[]} lines @returns {never} */
const refuse = (...lines) => {
  throw new SpecError(lines.join('\n'));
};

/** @param {Map<string, string>} texts @param {string} folder @returns {boolean} whether the folder holds just that */
function isThere(texts, folder) {
  if (!fs.existsSync(folder)) return false;
  const found = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ![...reports, overlay].includes(entry.name));
  return (
    found.length === texts.size &&
    [...texts].every(([file, text]) => {
      const full = path.join(folder, file);
      return fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text;
    })
  );
}

/**
 * @param {string} file the path or the URL that the document is from, for messages
 * @param {Uint8Array} bytes
 * @param {{ force: boolean, isDefault: boolean }} wishes
 * @returns {Promise<{ version: string, targets: string[] }>} the version that it is of, and what the run may have written
 * @throws {SpecError} before anything is changed, in one line for each thing that is wrong
 */
export async function land(file, bytes, { force, isDefault }) {
  const source = readDocument(file, bytes);
  const version = source.document.info.version;
  const base = baseOf(version, versions(), force);
  const style = (await prettier.resolveConfig(path.join(root, 'openapi.yaml'))) ?? {};

  const tell = (/** @type {string} */ pointer, /** @type {string} */ message, /** @type {string} */ rule) => {
    const { line, col } = source.locate(pointer);
    return `${file}:${line}:${col}: ${message} (${rule})`;
  };
  const { document, counts, problems, origin } = await orStructure(
    () => normalise(source.document),
    (config) => lintFromString({ source: source.text, absoluteRef: file, config }),
    ({ location: [location], message, ruleId }) => tell(location?.pointer ?? '', message, ruleId),
  );
  if (problems.length > 0) refuse(...problems.map(({ pointer, message, rule }) => tell(pointer, message, rule)));
  const older = await bundleSpec(base);
  if (!force) refuseIfCutOff(file, document, older, source.endsWithinLine);
  const { missing } = withWords(document, older);
  for (const id of withRepeatable(document, older))
    missing.push({ operation: id, what: 'a decision whether it may be sent twice (`x-repeatable`)' });

  const parts = split(document);
  const texts = await formatted(parts, style);
  for (const [rule, count] of counts) console.log(`${rule} → ${count}`);
  const isNew = base !== version;
  const [description, generated] = [`openapi/${version}`, `generated/${version}`];
  /** @type {{ version: string }} */
  const { version: released } = JSON.parse(textOf('package.json'));
  /** @type {string[]} */
  const targets = [];
  const add = (/** @type {string} */ target, /** @type {Map<string, string> | string} */ content) => {
    targets.push(target);
    return stage(root, target, content);
  };

  if (!isNew && isThere(texts, path.join(root, description))) {
    console.log(`${description} says all of that already.`);
  } else {
    const folder = add(description, texts);
    const own = path.join(description, overlay);
    if (fs.existsSync(path.join(root, own))) stage(root, own, textOf(own));
    const entry = path.join(folder, 'openapi.yaml');
    /** @type {import('./lint.js').Exception[]} */
    const exceptions = [];
    /** @type {Document} */
    let bundled = document;
    const compiled = await compile([version], async () => {
      const wrong = (await problemsIn(entry)).map((problem) => ({
        text: tell(publishedPlace(problem, { folder, parts, document, origin }), problem.message, problem.ruleId),
        exception: exceptionFor(problem, parts, folder),
      }));
      const uncovered = wrong.filter(({ exception }) => !exception);
      if (uncovered.length > 0) refuse(...uncovered.map(({ text }) => text));
      for (const { text } of wrong) console.warn(`${text}: kept, as an exception in redocly.yaml`);
      exceptions.push(...wrong.flatMap(({ exception }) => exception ?? []));
      bundled = await bundleSpec(version, entry);
      return bundled;
    });
    add(generated, compiled.get(version) ?? new Map());
    for (const { rule, name, ...subject } of exceptions)
      missing.push({
        ...subject,
        what:
          rule === 'bapi/helper-verb'
            ? `a better name than \`${name}\`, which is an exception from ${rule} now`
            : `what the API's document lacks: \`${name}\` is an exception from ${rule} now`,
      });

    const changes = compare(older, bundled);
    const about = { from: base, to: version, counts: { from: countsOf(older), to: countsOf(bundled) }, missing };
    stage(root, description, new Map([['CHANGES.md', await toMarkdown(changes, about)]]));
    stage(root, description, new Map([['CHANGES.json', await toJSON(changes, about)]]));
    add('redocly.yaml', await withApi(textOf('redocly.yaml'), version, exceptions, style));
    const note = changeset({ version, isNew, from: base, isDefault, changes, released });
    add(note.file, note.text);
    const breaking = changes.filter((change) => change.breaking).length;
    console.log(`${description}/CHANGES.md: ${changes.length} changes, ${breaking} of them breaking`);
    const open = new Set(missing.map(({ operation, schema }) => schema ?? operation)).size;
    if (open > 0) console.log(`${open} operations and types need words or a decision; CHANGES.md lists them`);
  }
  if (isNew || isDefault) {
    const manifest = JSON.parse(textOf('package.json'));
    const present = [...new Set([...versions(), version])].sort();
    const exports = withEntries(manifest.exports, present, isDefault ? version : pinned());
    add('package.json', `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
  }
  if (isDefault && version !== pinned()) {
    if (!targets.some((target) => target.startsWith('.changeset/'))) {
      const note = pinChangeset({ from: pinned(), version, released });
      add(note.file, note.text);
    }
    add('src/index.ts', defaultEntry(version));
  }
  if (targets.length > 0) {
    const isPinned = isDefault || version === pinned();
    if (isPinned) add(table, textOf(table));
    swap(root, targets, isPinned ? updateTable : undefined);
    console.log(`written: ${targets.join(', ')}`);
  }
  return { version, targets };
}

/** @param {string} file @returns {string} */
const textOf = (file) => fs.readFileSync(path.join(root, file), 'utf8');

/**
 * Writes what tells of the pinned version, when that is in its place. Another process reads it, since the linter in this one
 * remembers files; it writes nothing, since it would go on if this one is killed.
 */
function updateTable() {
  const module = pathToFileURL(path.join(root, 'scripts/codegen/api-table.ts'));
  const program = `import { compileTable } from '${module}';
    try { process.stdout.write(await compileTable()); }
    catch (error) { console.error(error.message); process.exitCode = 1; }`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...tsx, '--input-type=module', '--eval', program], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) refuse(`${table} can't be written: ${stderr.trim()}`);
  fs.writeFileSync(path.join(root, table), stdout);
}
