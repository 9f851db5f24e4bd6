// The pull request of a bump, and the workflow that opens one for each document.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pullRequestOf } from '../../scripts/bump/pull-request.js';
import type { Json } from './documents.js';
import { commit, git, root } from './project.js';

const url = 'https://example.com/bapi/2026-05-12.yml';

describe('the pull request', () => {
  let folder: string;
  const write = async (file: string, text: string) => {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-pull-request-'));
    await write('openapi/2025-11-10/CHANGES.md', '# Another\n');
    git(folder, 'init', '--quiet');
    commit(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('of a new version has CHANGES.md as its body', async () => {
    await write('openapi/2026-05-12/CHANGES.md', '# From 2025-11-10 to 2026-05-12\n\n## New\n');
    expect(pullRequestOf(folder, url)).toEqual({
      branch: expect.stringMatching(/^bump\/2026-05-12-[0-9a-f]{6}$/) as string,
      title: 'API 2026-05-12',
      body: '# From 2025-11-10 to 2026-05-12\n\n## New\n',
    });
  });

  it('of a revision has the newest section of REVISIONS.md', async () => {
    await write('openapi/2026-05-12/CHANGES.md', '# Whole\n');
    await write(
      'openapi/2026-05-12/REVISIONS.md',
      '# Revisions\n\n## 2031-06-08\n\nNew.\n\n### New\n\n## 2031-06-01\n\nOld.\n',
    );
    expect(pullRequestOf(folder, url)).toMatchObject({
      title: 'API 2026-05-12, revised',
      body: '## 2031-06-08\n\nNew.\n\n### New\n\n',
    });
  });

  it('of a version that comes before another has its own CHANGES.md', async () => {
    await write('openapi/2025-11-10/CHANGES.md', '# From 2024-01-01\n');
    await write('openapi/2024-01-01/CHANGES.md', '# Mine\n');
    expect(pullRequestOf(folder, url)).toMatchObject({ title: 'API 2024-01-01', body: '# Mine\n' });
  });

  it('says that it is about webhooks', async () => {
    await write('openapi/webhooks/2025-04-15/REVISIONS.md', '# Revisions\n\n## 2031-06-08\n\nNew.\n');
    expect(pullRequestOf(folder, url)).toMatchObject({ title: 'Webhooks 2025-04-15, revised' });
  });

  it('has the branch of its document, whether anything changed or not', async () => {
    const { branch, body } = pullRequestOf(folder, url);
    expect(body).toBe('');
    await write('openapi/2026-05-12/CHANGES.md', `# Long\n\n${'x'.repeat(70_000)}\n`);
    expect(pullRequestOf(folder, url).branch).toBe(branch);
    expect(pullRequestOf(folder, url.replace('bapi', 'other')).branch).not.toBe(branch);
  });

  it('is no longer than GitHub takes, and says where the rest is', async () => {
    await write('openapi/2026-05-12/CHANGES.md', 'x'.repeat(70_000));
    const { body } = pullRequestOf(folder, url);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('The rest is in `openapi/2026-05-12/CHANGES.md`.');
  });
});

describe('the workflow', () => {
  const job = async () =>
    (parse(await readFile(path.join(root, '.github/workflows/bump.yml'), 'utf8')) as Json)['jobs'].bump as Json;
  const stepOf = async (name: string) => ((await job())['steps'] as Json[]).find((step) => step['name'] === name)!;

  it('bumps each document by itself, and goes on with the others after a failure', async () => {
    const { strategy, steps } = await job();
    expect(strategy).toMatchObject({ 'fail-fast': false, matrix: { url: expect.stringContaining('urls') as string } });
    expect((steps as Json[]).at(-1)!['with']).toMatchObject({
      branch: '${{ steps.pull-request.outputs.branch }}',
      'body-path': '${{ runner.temp }}/report.md',
    });
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 0],
  ])('after exit code %i ends the step with %i', async (code, ended) => {
    const { run } = await stepOf('Bump');
    const script = `npm() { return ${code}; }\n${run}`;
    expect(spawnSync('bash', ['-e', '-c', script], { env: { ...process.env, URL: url } }).status).toBe(ended);
  });
});
