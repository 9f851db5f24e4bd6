// Git is the way back: what a run writes must be committed before, and a run that does not come to its end restores it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertCommitted, writeChanges, type Changes } from '../../scripts/bump/tree.js';
import { tsx } from '../../scripts/cli.js';
import { commit, differing, files, git, root } from './project.js';

let folder: string;
let before: Map<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-tree-'));
  for (const file of ['openapi/a', 'openapi/b', 'generated/only', 'src/index.ts']) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), 'old');
  }
  git(folder, 'init', '--quiet');
  commit(folder);
  before = await files(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const changes: Changes = new Map([
  ['openapi/a', 'new'],
  ['openapi/new/c', 'new'],
  ['generated/only', undefined],
]);

it('writes and deletes files, and folders that are empty then', async () => {
  await writeChanges(folder, changes);
  const after = Object.fromEntries(await files(folder));
  expect(after).toEqual({ 'openapi/a': 'new', 'openapi/b': 'old', 'openapi/new/c': 'new', 'src/index.ts': 'old' });
  expect(git(folder, 'status', '--porcelain').split('\n').sort()).toEqual([
    '',
    ' D generated/only',
    ' M openapi/a',
    '?? openapi/new/',
  ]);
});

describe('what is not committed', () => {
  const places = ['openapi', 'generated', 'docs/api.md'];

  it('stops a run before it begins, and is named', async () => {
    expect(() => assertCommitted(folder, places)).not.toThrow();
    await writeFile(path.join(folder, 'src/index.ts'), 'mine'); // no place where the run writes
    expect(() => assertCommitted(folder, places)).not.toThrow();
    await writeFile(path.join(folder, 'openapi/mine'), 'mine');
    expect(() => assertCommitted(folder, places)).toThrow(
      /^openapi\/mine has changes that are not committed, .* Commit or stash them first\.$/,
    );
    await rm(path.join(folder, 'generated/only'));
    expect(() => assertCommitted(folder, places)).toThrow(/^generated\/only and 1 more file have changes/);
  });

  it('is never overwritten, even if it was saved while the run was under way', async () => {
    await writeFile(path.join(folder, 'openapi/a'), 'mine');
    await expect(writeChanges(folder, changes)).rejects.toThrow(/^openapi\/a has changes that are not committed/);
    expect(differing(before, await files(folder))).toEqual(['openapi/a']);
    expect(await readFile(path.join(folder, 'openapi/a'), 'utf8')).toBe('mine');
  });

  it('says so where there is no git', async () => {
    await rm(path.join(folder, '.git'), { recursive: true });
    expect(() => assertCommitted(folder, places)).toThrow(/^the bump needs git to restore files after a failure: /);
  });
});

it('restores every file if one of them cannot be written', async () => {
  const more = new Map([...changes, ['src/index.ts/x', 'new']]); // src/index.ts is no folder
  await expect(writeChanges(folder, more)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(differing(before, await files(folder))).toEqual([]);
});

it.each(['SIGINT', 'SIGTERM'] as const)('restores every file on %s', async (signal) => {
  // The process sends the signal to itself when it has written the first file.
  const program = `
    import fs from 'node:fs';
    import { writeChanges } from ${JSON.stringify(path.join(root, 'scripts/bump/tree.ts'))};
    const { writeFileSync } = fs;
    fs.writeFileSync = (...args) => {
      writeFileSync(...args);
      fs.writeFileSync = writeFileSync;
      process.kill(process.pid, ${JSON.stringify(signal)});
    };
    await writeChanges(${JSON.stringify(folder)}, new Map([['openapi/a', 'new'], ['openapi/new', 'new']]))
      .then(() => process.exit(0), (error) => { console.log(error.message); process.exit(1); });`;
  const child = spawn(process.execPath, [...tsx, '--input-type=module', '--eval', program], { cwd: root });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, output }).toEqual({ code: 1, output: `${signal}: nothing is changed.\n` });
  expect(differing(before, await files(folder))).toEqual([]);
});
