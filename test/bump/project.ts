// A copy of the project for the command to change, and what to see of it.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { tsx } from '../../scripts/cli.js';
import type { Json } from './documents.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = path.join(root, 'test/fixtures/bapi-2026-05-12.yaml');
export const version = '2026-05-12';
export const pinned = '2025-11-10';

/** What a small API is made of. */
const few = /^\/(?:users\/\{user_id\}\/(?:un)?(?:ban|lock)$|blocklist_identifiers|directories)/;

/** A document of those paths of another, with the components that they lead to. @param text YAML */
function reduced(text: string) {
  const document = parse(text) as Json;
  const paths = Object.entries(document['paths'] as Json).filter(([route]) => few.test(route));
  const reached = new Set<string>();
  const follow = (node: unknown) => {
    for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/components\/([^"]+)"/g)) {
      if (reached.has(name)) continue;
      reached.add(name);
      const [kind = '', key = ''] = name.split('/');
      follow(document['components'][kind]?.[key] ?? {}); // our own have their components in files
    }
  };
  follow([paths, { $ref: '#/components/schemas/ClerkErrors' }]);
  const components = Object.entries(document['components'] as Record<string, Json>).map(([kind, all]) => {
    const used = Object.entries(all).filter(([name]) => kind === 'securitySchemes' || reached.has(`${kind}/${name}`));
    return [kind, Object.fromEntries(used)] as const;
  });
  return stringify(
    { ...document, paths: Object.fromEntries(paths), components: Object.fromEntries(components) },
    { aliasDuplicateObjects: false },
  );
}

/** The document that a copy is to apply. */
export const published = 'published.yaml';

/**
 * A copy of what the command reads and writes, as it was before the version of the fixture.
 *
 * @param isSmall - Whether it has a small part of the API, where the rest takes nothing but time.
 */
export async function project({ isSmall }: { isSmall: boolean }) {
  const copy = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bump-'));
  for (const entry of [
    'openapi',
    'scripts',
    'generated',
    'src',
    'redocly.yaml',
    '.prettierrc.json',
    'package.json',
    'docs/api.md',
  ]) {
    await cp(path.join(root, entry), path.join(copy, entry), { recursive: true });
  }
  await mkdir(path.join(copy, '.changeset'));
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const folder of ['openapi', 'generated'])
    await rm(path.join(copy, folder, version), { recursive: true, force: true });
  for (const folder of ['openapi', 'generated']) {
    for (const name of await readdir(path.join(copy, folder))) {
      if (/^\d{4}-/.test(name) && name !== pinned) await rm(path.join(copy, folder, name), { recursive: true });
    }
  }
  const forget = async (file: string, change: (content: string) => string) =>
    writeFile(path.join(copy, file), change(await readFile(path.join(copy, file), 'utf8')));
  await forget('src/index.ts', (content) => content.replace(/\d{4}-\d\d-\d\d/, pinned));
  await forget('redocly.yaml', (content) => content.replace(/ {2}'?2026-05-12'?:\n {4}root: .*\n/, ''));
  await forget('package.json', (content) => {
    const manifest = JSON.parse(content);
    for (const name of Object.keys(manifest.exports)) if (name.includes(version)) delete manifest.exports[name];
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
  const document = await readFile(fixture, 'utf8');
  await writeFile(path.join(copy, published), isSmall ? reduced(document) : document);
  if (isSmall) {
    await forget(`openapi/${pinned}/openapi.yaml`, reduced);
    await rm(path.join(copy, `openapi/${pinned}/overlay.yaml`)); // it needs more than is left
  }
  return copy;
}

/** Every file of a copy, with its content; but not what the command keeps for itself. */
export async function files(copy: string) {
  const entries = await readdir(copy, { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found = new Map<string, string>();
  for (const file of own.sort()) {
    const name = path.relative(copy, file);
    if (!/^(?:node_modules|\.bump)/.test(name)) found.set(name, await readFile(file, 'utf8'));
  }
  return found;
}

/** What the command keeps for itself. */
export const kept = async (copy: string) => (await readdir(path.join(copy, '.bump'))).sort();

/** The files that differ between two looks at a copy. */
export const differing = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).sort();

export const start = (copy: string, ...args: string[]) =>
  spawn(process.execPath, [...tsx, 'scripts/bump/bump.ts', ...args], { cwd: copy });

export async function bump(copy: string, ...args: string[]) {
  const child = start(copy, ...args);
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, output, complaint };
}

/** The document, changed as text, in another file of the copy. */
export async function cutDocument(copy: string, change: (content: string) => string) {
  const content = await readFile(path.join(copy, published), 'utf8');
  const changed = change(content);
  expect(changed).not.toBe(content);
  await writeFile(path.join(copy, 'document.yaml'), changed);
  return 'document.yaml';
}

/** The document, changed as one, in another file of the copy: JSON, for a change. */
export const documentWith = async (copy: string, change: (document: Json) => void) =>
  cutDocument(copy, (content) => {
    const document = parse(content) as Json;
    change(document);
    return JSON.stringify(document, null, 2);
  });
