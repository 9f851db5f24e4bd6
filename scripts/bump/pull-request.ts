// Says what the pull request of a bump is, for a workflow: one branch for each document, and the report as the body.
//   tsx scripts/bump/pull-request.ts URL BODY   after a bump: writes the file BODY, and prints `branch=` and `title=`
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runnable } from '../cli.js';
import { uncommitted } from './tree.js';

/** GitHub takes 65,536 characters. */
const longest = 60_000;

export interface PullRequest {
  branch: string;
  title: string;
  body: string;
}

/** The same for the same document, so that next week's bump updates the pull request. */
function branchOf(source: string): string {
  const name = path.posix
    .basename(source)
    .replace(/\.\w+$/, '')
    .replace(/[^\w-]+/g, '-');
  return `bump/${name}-${createHash('sha256').update(source).digest('hex').slice(0, 6)}`;
}

/** The newest section of REVISIONS.md. */
const newestSection = (revisions: string): string => `## ${revisions.split(/^## /m)[1] ?? ''}`;

/**
 * @param project - The folder that the bump wrote to.
 * @param source - The file or URL that was bumped.
 */
export function pullRequestOf(project: string, source: string): PullRequest {
  const files = uncommitted(project, ['openapi']).sort(); // the report of the version after it changes too
  const find = (name: string) => files.find((file) => path.posix.basename(file) === name);
  const [revisions, changes] = [find('REVISIONS.md'), find('CHANGES.md')];
  const report = revisions ?? changes;
  if (report === undefined) return { branch: branchOf(source), title: 'The API has not changed', body: '' };
  const text = readFileSync(path.join(project, report), 'utf8');
  const whole = revisions === undefined ? text : newestSection(text);
  const version = path.posix.relative('openapi', path.posix.dirname(report));
  const subject = version.startsWith('webhooks/') ? `Webhooks ${path.posix.basename(version)}` : `API ${version}`;
  const more = `\n\n…\n\nThe rest is in \`${report}\`.\n`;
  return {
    branch: branchOf(source),
    title: revisions === undefined ? subject : `${subject}, revised`,
    body: whole.length > longest ? `${whole.slice(0, longest)}${more}` : whole,
  };
}

await runnable(
  import.meta,
  'URL BODY: prints the branch and the title of the pull request of a bump, and writes its body',
  async (url = '', file = '') => {
    const { branch, title, body } = pullRequestOf(root, url);
    writeFileSync(file, body);
    console.log(`branch=${branch}\ntitle=${title}`);
  },
);
