// Looks for the words of words/list.ts in names, comments and Markdown.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root, runnable } from '../cli.js';
import { findWords } from './words/find.js';
import { wordsRule } from './words/rule.js';

/** Files that are not written here, or that have the words by their nature. */
const exempt =
  /^(?:generated|test\/fixtures|scripts\/checks\/words|test\/checks\/words|docs\/api\.md|openapi\/.*CHANGES\.md)/;

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

await runnable(import.meta, ': looks for words that do not come back', async (argument) => {
  if (argument !== undefined) throw new Error(`takes no argument, and was given ${argument}`);
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const files = tracked.filter((file) => !exempt.test(file));
  const hits = [
    ...(await hitsInCode(files.filter((file) => /\.[cm]?[tj]s$/.test(file)))),
    ...(await hitsInMarkdown(files.filter((file) => file.endsWith('.md')))),
  ];
  for (const { file, line, message } of hits) console.error(`${file}:${line}: ${message}`);
  if (hits.length > 0) process.exitCode = 1;
});
