import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/cli.js';

/** Builds the site for tests that are run alone. `npm test` has built it by then: turbo.json says so. */
export default function setup(): void {
  if (existsSync(path.join(root, 'docs/site/index.html'))) return;
  execFileSync('npm', ['run', '--silent', 'docs:site'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
