// Looks for the words of words/list.ts in Markdown, in the texts of the specs, and in code.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runnable } from '../cli.js';
import { findWordsInCode } from './words/code.js';
import { findWords } from './words/find.js';
import { throwProblems } from './harness.js';

/** Files that are not written here, or that have the words by their nature. */
const exempt =
  /^(?:docs\/api\.md|openapi\/.*(?:CHANGES|REVISIONS)\.md|generated\/|test\/fixtures\/|scripts\/checks\/words\/|test\/checks\/words\.test\.ts)/;

/** The words in a file, a line each. */
async function wordsIn(file: string): Promise<string[]> {
  const text = await readFile(path.join(root, file), 'utf8');
  const findings = /\.(?:md|yaml)$/.test(file) ? findWords(text, 'prose') : findWordsInCode(file, text);
  return findings.map(({ index, message }) => `${file}:${text.slice(0, index).split('\n').length}: ${message}`);
}

await runnable(import.meta, ': looks for words that do not come back', async (argument) => {
  if (argument !== undefined) throw new Error(`takes no argument, and was given ${argument}`);
  const patterns = ['*.md', 'openapi/*.yaml', '*.ts', '*.mts', '*.cts', '*.js', '*.tsx'];
  const tracked = execFileSync('git', ['ls-files', ...patterns], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  const found = await Promise.all(tracked.filter((file) => !exempt.test(file)).map(wordsIn));
  throwProblems(found.flat());
});
