// Writes the declarations of the package, one file for each module. An application can augment an interface only in a file
// that declares it with `export`; a bundler would declare it in a chunk, and export it apart.
//   tsx scripts/build/declarations.ts   after tsdown
import fs from 'node:fs/promises';
import path from 'node:path';
import { root, runnable } from '../cli.js';
import { run } from '../checks/processes.js';
import { proxy, typedEntries } from './entries.js';

const emitted = path.join(root, 'node_modules/.cache/declarations');
const dist = path.join(root, 'dist');

/** The declarations that a declaration names. */
const referencesIn = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)].map(([, name = '']) =>
    path.posix.join(path.posix.dirname(file), `${name}.d.ts`),
  );

/** The declarations of entry points, and those that they refer to: others are of no use to anybody. */
async function reachable(entries: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const text = await fs.readFile(path.join(emitted, file), 'utf8');
    found.set(file, text);
    waiting.push(...referencesIn(file, text));
  }
  return found;
}

async function write(file: string, text: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text);
}

const declarationOf = (source: string) => source.replace(/\.ts$/, '');

await runnable(import.meta, ': writes the declarations into dist/', async () => {
  await fs.rm(emitted, { recursive: true, force: true });
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  await run(root, process.execPath, tsc, '--project', 'tsconfig.declarations.json', '--outDir', emitted);

  await fs.rm(path.join(dist, 'declarations'), { recursive: true, force: true });
  const files = await reachable(Object.values(typedEntries).map((source) => `${declarationOf(source)}.d.ts`));
  for (const [file, text] of files) await write(path.join(dist, 'declarations', file), text);
  // Types stand once, as those of CommonJS: ES modules can import these, and not the other way round.
  await write(path.join(dist, 'declarations/package.json'), '{ "type": "commonjs" }\n');

  for (const [name, source] of Object.entries(typedEntries)) {
    const target = path.posix.relative(path.posix.dirname(name), `declarations/${declarationOf(source)}.js`);
    const text = `export * from '${target.startsWith('.') ? target : `./${target}`}';\n`;
    for (const type of name in proxy ? ['ts'] : ['ts', 'cts']) await write(path.join(dist, `${name}.d.${type}`), text);
  }
});
