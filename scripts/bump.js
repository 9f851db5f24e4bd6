// @ts-check
// A new version of the API is one command. It takes the API's own document and leaves openapi/<version>/, generated/<version>/,
// a report of what changed, and a changeset; or, of anything wrong, one line that says what and where, and the project as it was.
//   node scripts/bump.js SOURCE             a file, or a URL
//   node scripts/bump.js SOURCE --default   also makes that version the one that `clerk-bapi` is
//   node scripts/bump.js SOURCE --force     takes what is older than what is here, or lacks much of it
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { baseOf, refuseIfCutOff } from './bump/guards.js';
import { exceptionFor, orStructure, publishedPlace } from './bump/lint.js';
import { normalise } from './bump/normalise.js';
import { readDocument } from './bump/read.js';
import { changeset, pinChangeset, withApi } from './bump/release.js';
import { recover, stage, swap } from './bump/stage.js';
import { withRepeatable, withWords } from './bump/words.js';
import { formatted, split } from './bump/write.js';
import { bundleDescription, problemsIn } from './description.js';
import { compare, countsOf } from './diff/compare.js';
import { toJSON, toMarkdown } from './diff/report.js';
import { DescriptionError } from './errors.js';
import { compile } from './generate.js';
import { root, runnable } from './cli.js';
import { pinned, pinnedFiles, versions, withEntries } from './versions.js';

/** @typedef {import('./operations.js').Document} Document */

/** What only this program writes into the folder of a version. */
const reports = ['CHANGES.md', 'CHANGES.json'];

/** @param {string[]} lines @returns {never} */
const refuse = (...lines) => {
  throw new DescriptionError(lines.join('\n'));
};

/** @param {Map<string, string>} texts @param {string} folder @returns {boolean} whether the folder holds just that */
function isThere(texts, folder) {
  if (!fs.existsSync(folder)) return false;
  const found = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !reports.includes(entry.name));
  return (
    found.length === texts.size &&
    [...texts].every(([file, text]) => {
      const full = path.join(folder, file);
      return fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text;
    })
  );
}

/**
 * @param {string} file where the document is
 * @param {{ force: boolean, isDefault: boolean }} wishes
 */
async function bump(file, { force, isDefault }) {
  const source = await readDocument(file);
  const version = source.document.info.version;
  const base = baseOf(version, versions(), force);
  const older = await bundleDescription(base);
  const style = (await prettier.resolveConfig(path.join(root, 'openapi.yaml'))) ?? {};

  const tell = (/** @type {string} */ pointer, /** @type {string} */ message, /** @type {string} */ rule) => {
    const { line, col } = source.locate(pointer);
    return `${file}:${line}:${col}: ${message} (${rule})`;
  };
  const { text } = source;
  const { document, counts, problems, origin } = await orStructure({ text, file }, tell, () =>
    normalise(source.document),
  );
  if (problems.length > 0) refuse(...problems.map(({ pointer, message, rule }) => tell(pointer, message, rule)));
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
    const entry = path.join(folder, 'openapi.yaml');
    /** @type {import('./bump/lint.js').Exception[]} */
    const exceptions = [];
    /** @type {Document} */
    let bundled = document;
    const compiled = await compile(version, async () => {
      const wrong = (await problemsIn(entry)).map((problem) => ({
        text: tell(publishedPlace(problem, { folder, parts, document, origin }), problem.message, problem.ruleId),
        exception: exceptionFor(problem, parts, folder),
      }));
      const uncovered = wrong.filter(({ exception }) => !exception);
      if (uncovered.length > 0) refuse(...uncovered.map(({ text }) => text));
      for (const { text } of wrong) console.warn(`${text}: kept, as an exception in redocly.yaml`);
      exceptions.push(...wrong.flatMap(({ exception }) => exception ?? []));
      bundled = await bundleDescription(version, entry);
      return bundled;
    });
    add(generated, compiled);
    for (const { rule, name, ...subject } of exceptions)
      missing.push({ ...subject, what: `what the API's document lacks: \`${name}\` is an exception from ${rule} now` });

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
  if (isNew) {
    const manifest = JSON.parse(textOf('package.json'));
    const exports = withEntries(manifest.exports, [...versions(), version].sort());
    add('package.json', `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
  }
  if (isDefault && version !== pinned()) {
    if (!targets.some((target) => target.startsWith('.changeset/'))) {
      const note = pinChangeset({ from: pinned(), version, released });
      add(note.file, note.text);
    }
    add('openapi/pinned', `${version}\n`);
    add('generated/pinned', pinnedFiles(version));
  }
  if (targets.length === 0) return;
  swap(root, targets);
  console.log(`written: ${targets.join(', ')}`);
  if (version === pinned()) updateTable();
}

/** @param {string} file @returns {string} */
const textOf = (file) => fs.readFileSync(path.join(root, file), 'utf8');

/** docs/api.md tells of the pinned version. */
function updateTable() {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/api-table.js')], {
    encoding: 'utf8',
  });
  if (status !== 0) refuse(`docs/api.md is not up to date: ${stderr.trim()}`);
}

await runnable(
  import.meta,
  'SOURCE [--default] [--force]: makes a published description a version of the API',
  async (...words) => {
    const flags = words.filter((word) => word.startsWith('--'));
    const sources = words.filter((word) => !word.startsWith('--'));
    const unknown = flags.find((flag) => !['--default', '--force'].includes(flag));
    if (unknown) refuse(`unknown option ${unknown}; there are --default and --force`);
    if (sources.length !== 1) refuse(`one file or URL is wanted, and ${sources.length} are given`);
    recover(root);
    try {
      await bump(String(sources[0]), { force: flags.includes('--force'), isDefault: flags.includes('--default') });
    } finally {
      recover(root);
    }
  },
);
