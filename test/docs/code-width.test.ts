import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shownWidth } from '../../scripts/codegen/style.js';
import { root } from '../../scripts/cli.js';

/** Lines that can't be broken, by what they are. */
const unbreakable = [
  /^\s*(?:"\w+": )?"[^"]*",?$/, // JSON: one string
  /^curl (?:-X [A-Z]+ )?'https:[^']*' \\$/, // one URL
  /^\s*'\/[^']*',$/, // the path of an operation
  /^(?:seed\.json:|clerk-bapi \w+\.\w+ #)/, // what a program prints
];

interface Line {
  language: string;
  text: string;
}

/** The lines of the blocks of code of a page. */
function codeLines(page: string): Line[] {
  const blocks = page.matchAll(/^( *)```(\w+)[^\n]*\n([\s\S]*?)^ *```$/gm);
  return [...blocks].flatMap(([, , language = '', code = '']) => code.split('\n').map((text) => ({ language, text })));
}

it.each([
  ['guides', 300],
  ['reference', 3_000],
])('code of the %s is no wider than the box that shows it', async (name, atLeast) => {
  const folder = path.join(root, 'docs', name);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  const pages = files.map(async (file) => {
    const lines = codeLines(await readFile(path.join(folder, file), 'utf8'));
    return lines.filter(({ language }) => language !== 'mermaid').map(({ text }) => [file, text] as const);
  });
  const lines = (await Promise.all(pages)).flat();
  expect(lines.length).toBeGreaterThan(atLeast);
  expect(
    lines.filter(([, text]) => text.length > shownWidth && !unbreakable.some((pattern) => pattern.test(text))),
  ).toEqual([]);
});
