// A project whose API has many times the operations: what the pipeline costs when the API has grown.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../scripts/cli.js';

/** Everything that the pipeline reads, except the specs. */
const sources = [
  'scripts',
  'src',
  'openapi/rules.js',
  'openapi/casing.js',
  'openapi/extensions.js',
  'openapi/webhook-rules.js',
  'openapi/wire-types.js',
  'redocly.yaml',
  'package.json',
];

/** A name in a copy, the first of which is the original: `User` → `UserX2`. */
export const nameInCopy = (name: string, copy: number) => (copy === 1 ? name : `${name}X${copy}`);

/** A file of a spec, with the names of a copy. Files refer to each other by the names of schemas and the like. */
const inCopy = (text: string, copy: number) =>
  text.replace(
    /(\$ref: (?:\S+\/)?|^ +x-helper: |^ +operationId: )(\w+)/gm,
    (_, before: string, name: string) => before + nameInCopy(name, copy),
  );

/** Adds copies of the files of a folder, beside them. */
async function copyFiles(folder: string, times: number): Promise<void> {
  for (const file of await fs.readdir(folder)) {
    const { name, ext } = path.parse(file);
    const text = await fs.readFile(path.join(folder, file), 'utf8');
    for (let copy = 2; copy <= times; copy++)
      await fs.writeFile(path.join(folder, nameInCopy(name, copy) + ext), inCopy(text, copy));
  }
}

/** Adds copies of the folders of `paths/`, beside them. */
async function copyPaths(folder: string, times: number): Promise<void> {
  for (const namespace of await fs.readdir(folder)) {
    for (const file of await fs.readdir(path.join(folder, namespace))) {
      const text = await fs.readFile(path.join(folder, namespace, file), 'utf8');
      for (let copy = 2; copy <= times; copy++) {
        const target = path.join(folder, nameInCopy(namespace, copy));
        await fs.mkdir(target, { recursive: true });
        await fs.writeFile(path.join(target, file), inCopy(text, copy));
      }
    }
  }
}

const edit = async (file: string, change: (text: string) => string) =>
  fs.writeFile(file, change(await fs.readFile(file, 'utf8')));

/**
 * Makes a project with one version of the API, the operations of which are there several times, with paths, namespaces and
 * schemas of their own.
 *
 * @returns a temporary folder, for the caller to remove. `scripts/codegen/generate.ts` in it compiles it
 */
export async function projectWithMany(version: string, times: number): Promise<string> {
  const project = await fs.mkdtemp(path.join(tmpdir(), 'clerk-bapi-many-'));
  const spec = path.join('openapi', version);
  for (const name of [...sources, spec])
    await fs.cp(path.join(root, name), path.join(project, name), { recursive: true });
  await fs.symlink(path.join(root, 'node_modules'), path.join(project, 'node_modules'));

  const folder = path.join(project, spec);
  await fs.rm(path.join(folder, 'overlay.yaml'), { force: true }); // it names single places
  for (const name of ['schemas', 'parameters', 'responses']) await copyFiles(path.join(folder, name), times);
  await copyPaths(path.join(folder, 'paths'), times);
  const copies = Array.from({ length: times - 1 }, (_, i) => i + 2);
  await edit(path.join(folder, 'openapi.yaml'), (text) =>
    text.replace(/(?<=^paths:\n)(?: .*\n)+/m, (paths) =>
      [
        paths,
        ...copies.map((copy) =>
          paths.replace(/^ {2}\//gm, `  /x${copy}/`).replace(/(?<=\.\/paths\/)\w+/g, (name) => nameInCopy(name, copy)),
        ),
      ].join(''),
    ),
  );
  // The exceptions from the rules name schemas and operations.
  await edit(path.join(project, 'redocly.yaml'), (text) =>
    text.replace(/^( {6}- )([A-Za-z]\w*)(.*\n)/gm, (line, before: string, name: string, after: string) =>
      [line, ...copies.map((copy) => before + nameInCopy(name, copy) + after)].join(''),
    ),
  );
  return project;
}
