// A published document in the project's form, with the project's prose, and split into files.
import type { Document } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import type { Missing } from '../diff/report.js';
import { normalise } from '../normalise/normalise.js';
import { counterpartsIn } from './counterparts.js';
import { textOf } from './file-changes.js';
import { orderLike } from './order.js';
import { withProse, withRepeatable } from './prose.js';
import type { Source } from './read.js';
import { formatted, split, type Part } from './write.js';

export interface NormalisedSpec {
  document: Document;
  /** How often each rule applied. */
  counts: Map<string, number>;
  parts: Map<string, Part>;
  /** The texts of the files, by their names in the version's folder. */
  texts: Map<string, string>;
  missing: Missing[];
  /** The place in the published document that an object comes from, as a pointer. */
  origin: (node: unknown) => string | undefined;
  /** A message with its place in the published document. */
  locate: (pointer: string, message: string, rule?: string) => string;
}

/**
 * @param file - The path or the URL of the document, for messages.
 * @param older - The spec that the prose comes from: of the same version, or of the one before.
 */
export async function normalisedSpec(file: string, source: Source, older: Document): Promise<NormalisedSpec> {
  const locate: NormalisedSpec['locate'] = (pointer, message, rule) => {
    const { line, col } = source.locate(pointer);
    return `${file}:${line}:${col}: ${message}${rule === undefined ? '' : ` (${rule})`}`;
  };
  const { document, counts, problems, origin } = normalise(source.document);
  if (problems.length > 0)
    throw new SpecError(problems.map(({ pointer, message, rule }) => locate(pointer, message, rule)).join('\n'));
  const before = counterpartsIn(older, document);
  orderLike(document, older, before); // first, so that what is missing is listed in one order too
  const { missing } = withProse(document, older, before);
  for (const id of withRepeatable(document, before))
    missing.push({ operation: id, what: 'a decision whether it may be sent twice (`x-repeatable`)' });
  const parts = split(document);
  const present = (name: string) =>
    textOf(`openapi/${document.info.version}/${name}`) ?? textOf(`openapi/${older.info.version}/${name}`);
  return { document, counts, parts, texts: await formatted(parts, present), missing, origin, locate };
}

/** @param counts - How often each rule applied. */
export function printCounts(counts: Map<string, number>): void {
  if (counts.size > 0) console.log('  what was rewritten, and how often:');
  for (const [rule, count] of counts) console.log(`    ${rule} → ${count}`);
}
