// The compilers that consumers may have beside the project's own: each is installed once, beside the project's caches.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../cli.js';
import { npmInstall, tool } from '../harness.js';
import { run } from '../processes.js';

/** The lowest version that README states, and those after the project's own. */
const others = { '5.4': '5.4.5', '6': '6.0.3', '7': '7.0.2' };

export type Compiler = keyof typeof others | 'own';

const folder = path.join(root, 'node_modules/.cache/compilers');
const nameOf = (compiler: string) => `typescript-${compiler}`;

/** Installs the compilers, unless they are there. */
export async function installCompilers(): Promise<void> {
  const aliases = Object.entries(others).map(([name, version]) => [nameOf(name), `npm:typescript@${version}`]);
  const wanted = JSON.stringify({ private: true, dependencies: Object.fromEntries(aliases) as object });
  const mark = path.join(folder, 'installed.json');
  if ((await fs.readFile(mark, 'utf8').catch(() => '')) === wanted) return;
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(path.join(folder, 'package.json'), wanted);
  await npmInstall(folder);
  await fs.writeFile(mark, wanted);
}

/** Compiles a project by its tsconfig.json. TypeScript 7 has no compiler API: its command is what consumers run. */
export function compileBy(compiler: Compiler, project: string): Promise<string> {
  const packageFolder = compiler === 'own' ? tool('typescript') : path.join(folder, 'node_modules', nameOf(compiler));
  const tsc = path.join(packageFolder, 'bin/tsc');
  return run(project, process.execPath, tsc, '--project', '.', '--pretty', 'false');
}
