// A copy of the project, in a git repository, for the command to change.
import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, inject, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import type * as Apply from '../../scripts/bump/apply.js';
import type { BumpOptions, Outcome } from '../../scripts/bump/apply.js';
import { tsx } from '../../scripts/cli.js';
import type * as Spec from '../../scripts/codegen/spec.js';
import { bundleSpec } from '../../scripts/codegen/spec.js';
import { published as publishedFrom } from '../fixtures/published.js';
import { reached } from '../fixtures/reached.js';
import type { Json } from './documents.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const version = '2026-05-12';
export const pinned = '2025-11-10';

/** The paths of a small API. */
const few = /^\/(?:users\/\{user_id\}\/(?:un)?(?:ban|lock)$|blocklist_identifiers|directories)/;

/** A document of those paths of another, with the components that they lead to. */
function reduced(document: Json): Json {
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
  return { ...document, paths: Object.fromEntries(paths), components: Object.fromEntries(components) };
}

/** As YAML, in which published documents are. */
const yamlOf = (document: Json): string => stringify(document, { aliasDuplicateObjects: false });

/** The document that a copy is to apply. */
export const published = 'published.yaml';

/** Runs git in a copy. */
export const git = (copy: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Commits everything, since a bump only writes where all is committed. */
export function commit(copy: string): void {
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--allow-empty', '--message', 'Test');
}

const entryOf = (spec: string) => `openapi/${spec}/openapi.yaml`;
const webhooks = 'webhooks/2025-04-15';

const read = async (file: string) => readFile(path.join(root, file), 'utf8');

/** A part of the specs: the version that is here, and one event that refers to it. */
async function copySmallSpecs(copy: string): Promise<void> {
  const events = parse(await read(entryOf(webhooks))) as Json;
  const entries = {
    [entryOf(pinned)]: yamlOf(reduced(parse(await read(entryOf(pinned))) as Json)),
    [entryOf(webhooks)]: stringify({ ...events, webhooks: { 'user.created': events['webhooks']['user.created'] } }),
  };
  for (const file of await reached(root, entries)) {
    await mkdir(path.join(copy, path.dirname(file)), { recursive: true });
    await writeFile(path.join(copy, file), entries[file] ?? (await read(file)));
  }
  const types = `generated/${pinned}/types.ts`; // which those of webhooks import
  await mkdir(path.join(copy, path.dirname(types)), { recursive: true });
  await writeFile(path.join(copy, types), await read(types));
  const settings = (await read('scripts/codegen.config.ts')).replace(
    /(export const extensions: .* = )\{\n[^]*?\n\};/,
    '$1{};',
  );
  await writeFile(path.join(copy, 'scripts/codegen.config.ts'), settings); // no namespace of these has handwritten helpers
}

/**
 * A copy of what the command reads and writes, as it was before the version of the fixture, committed.
 *
 * @param isSmall - Whether it has a small part of the API, where the rest takes nothing but time. It has no overlay, and
 * of what is generated the types alone.
 */
export async function project({ isSmall, folder = tmpdir() }: { isSmall: boolean; folder?: string }) {
  const copy = await mkdtemp(path.join(folder, 'clerk-bapi-bump-'));
  const isLeftOut = (file: string) =>
    isSmall
      ? /^(?:openapi|generated)\/(?:\d{4}-|webhooks)/.test(file)
      : /^\w+\/\d{4}-/.test(file) && !file.includes(pinned);
  for (const entry of [
    'openapi',
    'scripts',
    'generated',
    'src',
    'redocly.yaml',
    'package.json',
    'tsconfig.json',
    'docs/api.md',
  ]) {
    const filter = (file: string) => !isLeftOut(path.relative(root, file));
    await cp(path.join(root, entry), path.join(copy, entry), { recursive: true, filter });
  }
  await mkdir(path.join(copy, '.changeset'));
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const change = async (file: string, by: (content: string) => string) =>
    writeFile(path.join(copy, file), by(await readFile(path.join(copy, file), 'utf8')));
  await change('src/index.ts', (content) => content.replace(/\d{4}-\d\d-\d\d/, pinned));
  await change('redocly.yaml', (content) => content.replace(/ {2}'?2026-05-12'?:\n {4}root: .*\n/, ''));
  await change('package.json', (content) => {
    const manifest = JSON.parse(content) as { exports: Record<string, unknown> };
    for (const name of Object.keys(manifest.exports)) if (name.includes(version)) delete manifest.exports[name];
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
  await change('tsconfig.json', (content) =>
    content.replace(/"include": \[[^\]]*\],/, '"include": ["handwritten.ts", "ambient.d.ts"],'),
  );
  const document = publishedFrom(await bundleSpec(version));
  await writeFile(path.join(copy, published), yamlOf(isSmall ? reduced(document) : document));
  if (isSmall) await copySmallSpecs(copy);
  await writeFile(path.join(copy, '.gitignore'), 'node_modules\n/document.*\n');
  await writeFile(path.join(copy, '.gitattributes'), await read('.gitattributes'));
  git(copy, 'init', '--quiet');
  commit(copy);
  return copy;
}

/** The small copy of this worker, and the commit of it as it was made. */
let shared: Promise<{ copy: string; base: string }> | undefined;

/**
 * A copy with a small part of the API, as it was made: one for all files that a worker runs, since making it and loading its
 * scripts takes longer than most of what is tested with it. The global setup of the project removes it.
 */
export async function smallProject(): Promise<string> {
  shared ??= project({ isSmall: true, folder: inject('temporary') }).then((copy) => ({
    copy,
    base: git(copy, 'rev-parse', 'HEAD').trim(),
  }));
  const { copy, base } = await shared;
  restore(copy, base);
  return copy;
}

/** Has a copy as a commit left it. */
function restore(copy: string, base: string): void {
  git(copy, 'reset', '--quiet', '--hard', base);
  git(copy, 'clean', '--quiet', '--force', '-d', '-x', '--exclude', 'node_modules');
}

/** @returns The files of a copy that are not as they were committed. */
export const uncommitted = (copy: string): string => git(copy, 'status', '--porcelain', '--untracked-files=all');

/** Every file of a copy, with its content, but for those of git and of the link to the packages, which Node 26 would follow. */
export async function files(copy: string) {
  const top = await readdir(copy, { withFileTypes: true });
  const folders = top.filter((entry) => entry.isDirectory() && entry.name !== '.git');
  const nested = await Promise.all(
    folders.map(({ name }) => readdir(path.join(copy, name), { recursive: true, withFileTypes: true })),
  );
  const own = [...top, ...nested.flat()].filter((entry) => entry.isFile());
  const found = new Map<string, string>();
  for (const file of own.map((entry) => path.join(entry.parentPath, entry.name)).sort())
    found.set(path.relative(copy, file), await readFile(file, 'utf8'));
  return found;
}

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

/** The day of a bump, for REVISIONS.md. */
export const today = '2031-06-01';

export interface AppliedOptions extends Partial<BumpOptions> {
  /** Whether the result is type-checked, as it always is by the command. */
  isTypeChecked?: boolean;
}

/**
 * Applies a document of a copy in this process, since loading the command takes longer than most of what it does.
 *
 * @returns The outcome, and what was printed.
 */
export async function applied(
  copy: string,
  document: string,
  { isTypeChecked = false, ...options }: AppliedOptions = {},
): Promise<Outcome & { output: string }> {
  const printed: string[] = [];
  const print = (text: unknown) => void printed.push(String(text));
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text) => print(`${text}\n`)),
    vi.spyOn(console, 'warn').mockImplementation((text) => print(`${text}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => (print(text), true)),
  ];
  try {
    const { apply } = (await import(path.join(copy, 'scripts/bump/apply.ts'))) as typeof Apply;
    const { forgetFiles } = (await import(path.join(copy, 'scripts/codegen/spec.ts'))) as typeof Spec;
    forgetFiles(); // those of the bump before
    const bytes = await readFile(path.join(copy, document));
    const all = { force: false, isDefault: false, today, ...options };
    const outcome = await apply(document, bytes, all, isTypeChecked ? undefined : () => []);
    return { ...outcome, output: printed.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** @returns The message of the error that applying a document throws. */
export async function rejection(copy: string, document: string, options: AppliedOptions = {}): Promise<string> {
  const error: unknown = await applied(copy, document, options).catch((reason: unknown) => reason);
  expect((error as Error).constructor.name, String((error as Error).message)).toBe('SpecError');
  return (error as Error).message;
}

/** The document, changed as text, in another file of the copy. */
export async function cutDocument(copy: string, change: (content: string) => string) {
  const content = await readFile(path.join(copy, published), 'utf8');
  const changed = change(content);
  expect(changed).not.toBe(content);
  await writeFile(path.join(copy, 'document.yaml'), changed);
  return 'document.yaml';
}

/** As JSON, by their text, what was parsed: YAML takes long. */
const parsed = new Map<string, string>();

/** The document, changed as one, in another file of the copy: JSON, for a change. */
export const documentWith = async (copy: string, change: (document: Json) => void) =>
  cutDocument(copy, (content) => {
    const json = parsed.get(content) ?? JSON.stringify(parse(content));
    parsed.set(content, json);
    const document = JSON.parse(json) as Json;
    change(document);
    return JSON.stringify(document, null, 2);
  });

/**
 * The small copy for the tests of a file, each of which finds it as it was prepared and committed.
 *
 * @param prepare - Gets the folder of the copy.
 */
export function useSmallProject(prepare: (copy: string) => Promise<unknown>): void {
  let copy: string;
  let base: string;
  beforeAll(async () => {
    copy = await smallProject();
    await prepare(copy);
    commit(copy);
    base = git(copy, 'rev-parse', 'HEAD').trim();
  }, 300_000);
  afterEach(() => restore(copy, base));
}
