// How much `npm install` brings: the package itself, and everything that it depends on.
import fs from 'node:fs/promises';
import path from 'node:path';
import { readJson, throwProblems } from '../harness.js';

const limits = { packages: 6, bytes: 6_000_000 };

/** The bytes of all files beneath a folder. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await fs.readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => fs.stat(path.join(parentPath, name))));
  return sizes.reduce((total, { size }) => total + size, 0);
}

/** Makes an empty project. Returns its folder. */
export async function createProject(temporary: string): Promise<string> {
  const folder = path.join(temporary, 'project');
  await fs.mkdir(folder);
  await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true }));
  return folder;
}

/**
 * Whether what is installed in a project is within the limits. The message names every package with its bytes.
 *
 * @param project that has one package and its dependencies
 */
export async function checkInstalled(project: string): Promise<void> {
  const modules = path.join(project, 'node_modules');
  const { packages } = await readJson<{ packages: Record<string, unknown> }>(path.join(modules, '.package-lock.json'));
  const names = Object.keys(packages);
  const sizes = await Promise.all(
    names.map(async (name) => `${name} (${await bytesIn(path.join(project, name))} bytes)`),
  );
  const bytes = await bytesIn(modules);
  console.log(`${names.length} packages, at most ${limits.packages}; ${bytes} bytes, at most ${limits.bytes}`);
  throwProblems(
    [
      ...(names.length > limits.packages
        ? [`${names.length} packages are installed, at most ${limits.packages} may be`]
        : []),
      ...(bytes > limits.bytes ? [`${bytes} bytes are installed, at most ${limits.bytes} may be`] : []),
    ].map((problem) => `${problem}: ${sizes.join(', ')}`),
  );
}
