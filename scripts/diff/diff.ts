// What changed from one spec to another, for users of the SDK.
//   npm run diff -- A B           prints Markdown
//   npm run diff -- A B --json    prints JSON
// Each is a version in openapi/, such as 2025-11-10 or webhooks/2025-04-15, a file, a folder with an openapi.yaml, or a URL.
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
  // Loading them takes longer than to say what is wrong with the arguments. One after another: Node 20 fails at times
  // if one of them requires an ES module while the modules of another are still being imported.
  const { compare, countsOf } = await import('./compare.js');
  const { loadSpec } = await import('./load.js');
  const { comparable, withoutPath } = await import('./events.js');
  const { toJSON, toMarkdown } = await import('./report.js');
  const [older, newer] = [await loadSpec(a), await loadSpec(b)];
  if (older.kind !== newer.kind)
    throw new Error(`${a} is a spec of ${older.kind}, and ${b} one of ${newer.kind}: give two of the same.`);
  const isOfEvents = older.kind === 'webhooks';
  const [before, after] = isOfEvents ? comparable(older.document, newer.document) : [older.document, newer.document];
  const changes = compare(before, after);
  const about = {
    from: before.info.version,
    to: after.info.version,
    counts: { from: countsOf(before), to: countsOf(after) },
    ...(isOfEvents && { noun: 'Events' }),
  };
  const report = args.includes('--json') ? toJSON : toMarkdown;
  return report(isOfEvents ? changes.map(withoutPath) : changes, about);
}

await runnable(import.meta, 'A B [--json]: prints what changed from one spec to another', async (...args) => {
  process.stdout.write(await diff(...args));
});
