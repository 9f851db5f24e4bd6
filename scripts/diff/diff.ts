// @ts-check
// What changed from one description to another, for users of the SDK.
//   npm run diff -- A B           prints it for people
//   npm run diff -- A B --json    prints it for tools
// Each is a version in openapi/, a file, a folder with an openapi.yaml, or a URL.
import { runnable } from '../cli.js';
import { compare, countsOf } from './compare.js';
import { loadDescription } from './load.js';
import { toJSON, toMarkdown } from './report.js';

/** @param {import('../codegen/operations.js').Document} document @param {string} source */
const versionOf = (document, source) => document.info?.version ?? source;

await runnable(import.meta, 'A B [--json]: prints what changed from one description to another', async (...args) => {
  const [a = '', b = '', ...more] = args.filter((arg) => arg !== '--json');
  const unknown = [a, b, ...more].find((arg) => arg.startsWith('--')) ?? more[0];
  if (unknown !== undefined) throw new Error(`${unknown} is one too many: give two descriptions, and --json if wanted`);
  const [older, newer] = [await loadDescription(a), await loadDescription(b)];
  const about = {
    from: versionOf(older, a),
    to: versionOf(newer, b),
    counts: { from: countsOf(older), to: countsOf(newer) },
  };
  const report = args.includes('--json') ? toJSON : toMarkdown;
  process.stdout.write(await report(compare(older, newer), about));
});
