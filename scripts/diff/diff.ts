// What changed from one spec to another, for users of the SDK.
//   npm run diff -- A B           prints Markdown
//   npm run diff -- A B --json    prints JSON
// Each is a version in openapi/, a file, a folder with an openapi.yaml, or a URL.
import { runnable } from '../cli.js';

/**
 * The report of what changed.
 *
 * @param args as of the program
 * @throws {Error} of one line
 */
export async function diff(...args: string[]): Promise<string> {
  const [a = '', b = '', ...more] = args.filter((arg) => arg !== '--json');
  const unknown = [a, b, ...more].find((arg) => arg.startsWith('--')) ?? more[0];
  if (unknown !== undefined) throw new Error(`${unknown} is not expected: give two specs, and optionally --json.`);
  // Loading them takes longer than to say what is wrong with the arguments.
  const [{ compare, countsOf }, { loadSpec }, { toJSON, toMarkdown }] = await Promise.all([
    import('./compare.js'),
    import('./load.js'),
    import('./report.js'),
  ]);
  const [older, newer] = [await loadSpec(a), await loadSpec(b)];
  const about = {
    from: older.info.version,
    to: newer.info.version,
    counts: { from: countsOf(older), to: countsOf(newer) },
  };
  const report = args.includes('--json') ? toJSON : toMarkdown;
  return report(compare(older, newer), about);
}

await runnable(import.meta, 'A B [--json]: prints what changed from one spec to another', async (...args) => {
  process.stdout.write(await diff(...args));
});
