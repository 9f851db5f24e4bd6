// @ts-check
// Makes sure that there is a Chromium for the tests of the reference site. In CI, on Debian, it is installed if it is
// missing; on a developer's machine that is the developer's to do.
//   node scripts/checks/chromium.js
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runnable } from '../cli.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is: `CHROMIUM_PATH`, or one of the usual places; `undefined` if it is nowhere. */
export const chromiumPath = () => [process.env['CHROMIUM_PATH'], ...places].find((place) => place && existsSync(place));

export const MISSING =
  'This test needs Chromium, and there is none. Install it (on Debian: apt-get update && apt-get install -y chromium), or set CHROMIUM_PATH.';

await runnable(import.meta, ': makes sure that there is a Chromium', async () => {
  const canInstall = process.env['CI'] && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!chromiumPath() && canInstall) {
    /** @type {import('node:child_process').ExecFileSyncOptions} */
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
    execFileSync('apt-get', ['-qq', 'update'], quiet);
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], quiet);
  }
  const found = chromiumPath();
  if (!found) throw new Error(MISSING);
  console.log(found);
});
