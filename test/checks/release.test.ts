import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicPackages, requireRepository, type Manifest } from '../../scripts/release/packages.js';

describe('the packages to publish', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'release-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = async (name: string, manifest: object) => {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, 'package.json'), JSON.stringify(manifest));
  };

  it('are the workspaces, but for private ones', async () => {
    await write('.', { name: 'one', version: '1.0.0', workspaces: ['.', 'two', 'three'] });
    await write('two', { name: 'two', version: '1.0.0' });
    await write('three', { name: 'three', version: '1.0.0', private: true });
    const packages = await publicPackages(folder);
    expect(packages.map(({ manifest }) => manifest.name)).toEqual(['one', 'two']);
  });

  it('are the project itself if it has no workspaces', async () => {
    await write('.', { name: 'one', version: '1.0.0' });
    expect(await publicPackages(folder)).toMatchObject([{ manifest: { name: 'one' } }]);
  });

  it('must name their repository', () => {
    const packageWith = (name: string, repository: Manifest['repository'] | undefined) => ({
      folder,
      manifest: { name, version: '1.0.0', ...(repository === undefined ? {} : { repository }) },
    });
    const url = 'git+https://example.com/one.git';
    expect(() => requireRepository([packageWith('one', { url }), packageWith('two', url)])).not.toThrow();
    expect(() => requireRepository([packageWith('one', undefined), packageWith('two', {})])).toThrow(
      /^The package\.json of one and two has no "repository"\. Set it to the URL of the git remote/,
    );
  });
});
