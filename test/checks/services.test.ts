import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingMessage, provide, servicePath, services } from '../../scripts/checks/services.js';

const root = path.resolve(import.meta.dirname, '../..');
const { chromium } = services;

describe('the programs that tests need', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'services-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const program = async (name: string, script = 'exit 0') => {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return file;
  };

  /** An apt-get that notes its arguments, and installs what it is told as far as it knows it. */
  const aptGet = (installed: string[]) => {
    const installs = installed.map((name) => `: > ${folder}/${name}; /bin/chmod 755 ${folder}/${name}`).join('; ');
    return program('apt-get', `echo "$@" >> ${folder}/calls\ncase "$*" in *install*) ${installs || ':'};; esac`);
  };
  const calls = () => readFile(path.join(folder, 'calls'), 'utf8').catch(() => '');

  it('are found on the PATH, by any of their names', async () => {
    expect(servicePath({ ...chromium, places: [] }, { PATH: folder })).toBeUndefined();
    const file = await program('google-chrome');
    expect(servicePath(chromium, { PATH: `/nowhere:${folder}` })).toBe(file);
  });

  it('are found in the usual places', async () => {
    const file = await program('Chrome');
    expect(servicePath({ ...chromium, places: ['/nowhere', file] }, { PATH: '/nowhere' })).toBe(file);
  });

  it('are nowhere else if the variable is set', async () => {
    const file = await program('chromium');
    const other = await program('other');
    expect(servicePath(chromium, { PATH: folder, CHROMIUM_PATH: other })).toBe(other);
    expect(servicePath(chromium, { PATH: folder, CHROMIUM_PATH: '/nowhere' })).toBeUndefined();
    expect(servicePath(chromium, { PATH: folder, CHROMIUM_PATH: '' })).toBe(file);
  });

  it('are not files that cannot be run, or folders', async () => {
    await writeFile(path.join(folder, 'chromium'), '');
    expect(servicePath({ ...chromium, places: [folder] }, { PATH: folder })).toBeUndefined();
  });

  it('are installed by root on Debian, whether or not CI is set', async () => {
    await aptGet(['chromium', 'redis-server']);
    expect(provide({ PATH: folder }, 0)).toEqual({
      found: { CHROMIUM_PATH: `${folder}/chromium`, REDIS_SERVER_PATH: `${folder}/redis-server` },
      missing: [],
    });
    expect(await calls()).toBe('-qq update\n-qq install -y --no-install-recommends chromium redis-server\n');
  });

  it('are not installed again, nor if the variable says where they should be', async () => {
    await aptGet([]);
    const file = await program('redis-server');
    const { found, missing } = provide({ PATH: folder, CHROMIUM_PATH: '/nowhere' }, 0);
    expect(found).toEqual({ REDIS_SERVER_PATH: file });
    expect(missing).toEqual(['Chromium (CHROMIUM_PATH is /nowhere, which is no program)']);
    expect(await calls()).toBe('');
  });

  it('are not installed by anyone but root, and then are missing', async () => {
    await aptGet(['chromium', 'redis-server']);
    const { found, missing } = provide({ PATH: folder }, 1000);
    expect(found).toEqual({});
    expect(missing).toEqual([
      missingMessage(chromium, {}),
      'Redis (on Debian: apt-get update && apt-get install redis-server; or set REDIS_SERVER_PATH)',
    ]);
    expect(await calls()).toBe('');
  });

  it('are missing if apt-get fails', async () => {
    await program('apt-get', 'exit 100');
    expect(provide({ PATH: folder }, 0).missing).toHaveLength(2);
  });

  it('must be there in CI', async () => {
    await program('redis-server');
    expect(() => provide({ PATH: folder, CI: 'true' }, 1000)).toThrow(/^Tests need Chromium \(on Debian: .*\)\.$/);
  });

  describe('around a command', () => {
    const around = async (env: NodeJS.ProcessEnv, ...command: string[]) =>
      promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', path.join(root, 'scripts/checks/services.ts'), ...command],
        { cwd: root, env: { PATH: process.env['PATH'], ...env } },
      );

    it('are in its environment', async () => {
      const file = await program('any');
      const env = { CHROMIUM_PATH: file, REDIS_SERVER_PATH: file };
      const { stdout } = await around(env, 'sh', '-c', 'echo "$CHROMIUM_PATH $REDIS_SERVER_PATH"');
      expect(stdout).toBe(`${file} ${file}\n`);
    });

    it('are named in its last line if they are missing', async () => {
      const file = await program('any');
      const { stdout } = await around({ CHROMIUM_PATH: '/nowhere', REDIS_SERVER_PATH: file }, 'echo', 'passed');
      expect(stdout).toBe(
        'passed\nSkipped the tests that need Chromium (CHROMIUM_PATH is /nowhere, which is no program).\n',
      );
    });

    it('do not hide that it failed', async () => {
      const file = await program('any');
      const env = { CHROMIUM_PATH: file, REDIS_SERVER_PATH: file };
      await expect(around(env, 'sh', '-c', 'exit 3')).rejects.toMatchObject({ code: 3 });
      await expect(around({ ...env, CI: '1', CHROMIUM_PATH: '/nowhere' }, 'echo', 'passed')).rejects.toMatchObject({
        code: 1,
        stdout: '',
        stderr: 'Tests need Chromium (CHROMIUM_PATH is /nowhere, which is no program).\n',
      });
    });
  });
});
