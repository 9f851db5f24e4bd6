// Looks for the words of words/list.ts in names, comments and Markdown.
//   tsx scripts/checks/words.ts          in what is clean: each is an error
//   tsx scripts/checks/words.ts --all    in everything: how many there are in each folder
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root, runnable } from '../cli.js';
import { findWords } from './words/find.js';
import { clean } from './words/list.js';
import { wordsRule } from './words/rule.js';

/** Files that are not written here, or that have the words by their nature. */
const exempt =
  /^(?:generated|test\/fixtures|scripts\/checks\/words|test\/checks\/words|docs\/api\.md|openapi\/.*CHANGES\.md)/;

const isClean = (file: string) => clean.some((place) => file === place || file.startsWith(`${place}/`));

interface Hit {
  file: string;
  line: number;
  message: string;
}

async function hitsInCode(files: string[]): Promise<Hit[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: {
      files: ['**/*.{ts,cts,mts,js}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { project: { rules: { words: wordsRule } } },
      rules: { 'project/words': 'error' },
    },
  });
  if (files.length === 0) return [];
  const results = await eslint.lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => ({ file: path.relative(root, filePath), line, message })),
  );
}

async function hitsInMarkdown(files: string[]): Promise<Hit[]> {
  const hits = files.map(async (file) => {
    const text = await readFile(path.join(root, file), 'utf8');
    return findWords(text, 'prose').map(({ index, message }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      message,
    }));
  });
  return (await Promise.all(hits)).flat();
}

/** `src/http/retry.ts` is in `src/http`, and `README.md` in itself. */
const folderOf = (file: string) => file.split('/').slice(0, -1).slice(0, 2).join('/') || file;

await runnable(import.meta, '[--all]: looks for words that do not come back', async (flag) => {
  if (flag !== undefined && flag !== '--all') throw new Error(`unknown option ${flag}; --all is the only one`);
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const files = tracked.filter((file) => !exempt.test(file) && (flag === '--all' || isClean(file)));
  const hits = [
    ...(await hitsInCode(files.filter((file) => /\.[cm]?[tj]s$/.test(file)))),
    ...(await hitsInMarkdown(files.filter((file) => file.endsWith('.md')))),
  ];
  if (flag === '--all') {
    const counts = new Map<string, number>();
    for (const { file } of hits) counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
    for (const [folder, count] of [...counts].sort()) console.log(`${folder}: ${count}`);
    return;
  }
  for (const { file, line, message } of hits) console.error(`${file}:${line}: ${message}`);
  if (hits.length > 0) process.exitCode = 1;
});
