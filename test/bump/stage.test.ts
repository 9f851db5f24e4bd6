// How the command changes the project: everything at once, one run at a time, and nothing where nothing is to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, appliedAs, remember, stateOf } from '../../scripts/bump/applied.js';
import { lock } from '../../scripts/bump/lock.js';
import { recover, stage, swap } from '../../scripts/bump/stage.js';
import { differing, files, kept } from './project.js';

describe('changing several files at once', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-stage-'));
    await mkdir(path.join(folder, 'a'));
    await writeFile(path.join(folder, 'a/one'), 'old');
    await writeFile(path.join(folder, 'b'), 'old');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const stageAll = () => {
    stage(folder, 'a', new Map([['two', 'new']]));
    stage(folder, 'b', 'new');
    stage(folder, 'c/d', 'new');
  };

  it('changes them', async () => {
    stageAll();
    swap(folder, ['a', 'b', 'c/d']);
    expect(Object.fromEntries(await files(folder))).toEqual({ 'a/two': 'new', b: 'new', 'c/d': 'new' });
    recover(folder);
    expect((await files(folder)).size).toBe(3);
    expect(await kept(folder)).toEqual([]);
  });

  it('puts them back if what comes last fails', async () => {
    const before = await files(folder);
    stageAll();
    const finish = () => {
      expect(existsSync(path.join(folder, 'c/d'))).toBe(true);
      throw new Error('no table');
    };
    expect(() => swap(folder, ['a', 'b', 'c/d'], finish)).toThrow('no table');
    recover(folder);
    expect(differing(before, await files(folder))).toEqual([]);
    expect(await kept(folder)).toEqual([]);
  });

  it.each([0, 1, 2])('puts them back after a break at the move %i', async (index) => {
    const before = await files(folder);
    stageAll();
    const targets = ['a', 'b', 'c/d'];
    await rm(path.join(folder, '.bump/next', targets[index]!), { recursive: true });
    expect(() => swap(folder, targets)).toThrow('ENOENT');
    recover(folder);
    expect(differing(before, await files(folder))).toEqual([]);
    recover(folder);
    expect(differing(before, await files(folder))).toEqual([]);
    expect(await kept(folder)).toEqual([]);
  });
});

describe('one run at a time', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-lock-'));
    file = path.join(folder, '.bump/lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps the next one out until it is done', async () => {
    const unlock = lock(folder);
    const held = await readFile(file, 'utf8');
    expect(() => lock(folder)).toThrow(
      `another bump is under way, process ${process.pid}: wait for it. If it is none, delete ${file}.`,
    );
    expect(await readFile(file, 'utf8')).toBe(held);
    unlock();
    lock(folder)();
    expect(await kept(folder)).toEqual([]);
  });

  it('lets the next one in after one that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await mkdir(path.dirname(file));
    await writeFile(file, `${child.pid} ${Date.now()}`);
    expect(() => lock(folder)).toThrow(`process ${child.pid}`);
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    lock(folder)();
    expect(await kept(folder)).toEqual([]);
  });

  it.each([
    ['so long ago that its number is another program by now', `${process.pid} ${Date.now() - 2 * 60 * 60 * 1000}`],
    ['by no run', 'nonsense'],
    ['by nobody', ''],
  ])('lets the next one in where the lock was left %s', async (_, content) => {
    await mkdir(path.dirname(file));
    await writeFile(file, content);
    lock(folder)();
    expect(await kept(folder)).toEqual([]);
  });
});

describe('what is applied already', () => {
  const document = new TextEncoder().encode('openapi: 3.0.3');
  const wishes = { force: false, isDefault: false };
  const key = keyOf(document, wishes);
  const inputs = [
    ...['.prettierrc.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'redocly.yaml'],
    ...['docs/api.md', 'openapi/rules.js', 'openapi/2031-01-01/schemas/User.yaml'],
    ...[
      'generated/2025-11-10/types.ts',
      'generated/2031-01-01/types.ts',
      'scripts/bump/bump.ts',
      'scripts/bump/rules/enums.ts',
    ],
    ...['src/client.ts', 'src/extensions/users.ts'],
  ];
  const outcome = { version: '2031-01-01', targets: ['openapi/2031-01-01'] };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-applied-'));
    for (const file of inputs) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), file);
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  const applied = (one = key) => appliedAs(folder, one, stateOf(folder));

  it('is known by its bytes, and by what was wished', () => {
    expect(applied()).toBeUndefined();
    remember(folder, key, stateOf(folder), outcome);
    expect(applied()).toBe('2031-01-01');
    expect(applied(keyOf(new TextEncoder().encode('openapi: 3.0.4'), wishes))).toBeUndefined();
    expect(applied(keyOf(document, { ...wishes, isDefault: true }))).toBeUndefined();
  });

  it('is known of several documents', () => {
    const other = keyOf(document, { ...wishes, force: true });
    for (const one of [key, other]) remember(folder, one, stateOf(folder), outcome);
    expect([applied(), applied(other)]).toEqual(['2031-01-01', '2031-01-01']);
  });

  it.each(inputs)('is not known any more once %s has changed, or is gone', async (file) => {
    remember(folder, key, stateOf(folder), outcome);
    await appendFile(path.join(folder, file), ' ');
    expect(applied()).toBeUndefined();
    await writeFile(path.join(folder, file), file);
    expect(applied()).toBe('2031-01-01');
    await rm(path.join(folder, file));
    expect(applied()).toBeUndefined();
  });

  it('is not known any more once a file has come', async () => {
    remember(folder, key, stateOf(folder), outcome);
    await writeFile(path.join(folder, 'openapi/2031-01-01/schemas/New.yaml'), '');
    expect(applied()).toBeUndefined();
  });

  it('is not believed if anything but the outcome changed during the run', async () => {
    const before = stateOf(folder);
    await appendFile(path.join(folder, 'openapi/2031-01-01/schemas/User.yaml'), ' ');
    remember(folder, key, before, outcome);
    expect(applied()).toBe('2031-01-01');
    await appendFile(path.join(folder, 'scripts/bump/bump.ts'), ' ');
    remember(folder, key, before, outcome);
    expect(applied()).toBeUndefined();
  });

  it('is not believed if the note of it is broken', async () => {
    remember(folder, key, stateOf(folder), outcome);
    await writeFile(path.join(folder, '.bump/applied.json'), '{ "project"');
    expect(applied()).toBeUndefined();
  });
});
