// The files of a packed package: whether each is of use, and whether each that another file names is there.
import fs from 'node:fs/promises';
import path from 'node:path';
import { readJson, throwProblems } from '../harness.js';

/** Files that people and tools look for by name. */
const papers =
  /^((dist\/declarations\/)?package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(THIRD-PARTY-NOTICES|llms\.txt))$/;

/** The paths in the values of `exports`, `main`, `bin` and the like, relative to the package. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return [path.posix.normalize(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

/** Whether a path of package.json, which may have a `*`, means a file. */
const matches = (pattern: string, file: string) => {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? pattern === file : file.startsWith(before) && file.endsWith(after);
};

/** The file with the types that belong to a JavaScript file. */
const declarationOf = (file: string) => file.replace(/\.([cm]?)js$/, '.d.$1ts');

const sourceMap = /^\/\/# sourceMappingURL=(\S+)$/gm;

/** The files that a file names: every string that is a relative path, and its source map. */
function referencesIn(file: string, text: string): string[] {
  const resolve = (name = '') => path.posix.join(path.posix.dirname(file), name);
  const named = [...text.matchAll(/(['"`])(\.{1,2}\/[^'"`\n]+)\1/g)].map(([, , name]) => resolve(name));
  const maps = [...text.matchAll(sourceMap)].map(([, name]) => resolve(name));
  return [...named, ...(/\.d\.[cm]?ts$/.test(file) ? named.map(declarationOf) : []), ...maps];
}

/**
 * Whether every published file can be reached from package.json, and every source map that is named is published.
 *
 * @param folder where the package is installed
 * @param files the paths of its files, relative to `folder`
 */
export async function checkFiles(folder: string, files: string[]): Promise<void> {
  const { exports, main, module, types, bin } = await readJson<Record<string, unknown>>(
    path.join(folder, 'package.json'),
  );
  const entries = pathsIn({ exports, main, module, types, bin });
  const references = new Map<string, string[]>();
  const missing: string[] = [];
  for (const file of files.filter((name) => /\.([cm]?js|[cm]?ts|html)$/.test(name))) {
    const text = await fs.readFile(path.join(folder, file), 'utf8');
    references.set(file, referencesIn(file, text));
    for (const [, map] of text.matchAll(sourceMap))
      if (!files.includes(path.posix.join(path.posix.dirname(file), map ?? ''))) missing.push(`${file} names ${map}`);
  }

  const reached = new Set<string>();
  const waiting = files.filter((file) => papers.test(file) || entries.some((entry) => matches(entry, file)));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(references.get(file) ?? []).filter((name) => files.includes(name)));
  }
  throwProblems([
    ...missing.map((problem) => `${problem}, and that source map is not in the package`),
    ...files.filter((file) => !reached.has(file)).map((file) => `nothing in the package reaches ${file}`),
  ]);
}
