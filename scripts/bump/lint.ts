// Lints a new spec before it is written. What the linter finds has its place in the published document.
import path from 'node:path';
import { root } from '../cli.js';
import type { Document } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import type { BaseResolver, NormalizedProblem } from '../codegen/redocly.js';
import { at, child, keysOf } from '../codegen/references.js';
import { problemsIn } from '../codegen/spec.js';
import type { Missing } from '../diff/report.js';
import type { NormalisedSpec } from './spec.js';
import type { Part } from './write.js';

/**
 * @param made.folder - Of the files.
 * @param made.origin - Where an object of the document comes from.
 * @returns A pointer into the published document: to the place, or to the nearest around it that comes from there.
 */
function publishedPlace(
  { location: [location] }: NormalizedProblem,
  {
    folder,
    parts,
    document,
    origin,
  }: { folder: string; parts: Map<string, Part>; document: Document; origin: (node: unknown) => string | undefined },
): string {
  const file = path.relative(folder, location?.source.absoluteRef ?? folder).replaceAll(path.sep, '/');
  const within = keysOf(location?.pointer ?? '');
  return placeOf([...keysOf(parts.get(file)?.pointer ?? ''), ...within], document, origin);
}

/**
 * @param keys - From the root of a document.
 * @param origin - Where an object of the document comes from.
 * @returns A pointer into the published document: to the place, or to the nearest around it that comes from there.
 */
export function placeOf(
  keys: readonly string[],
  document: Document,
  origin: (node: unknown) => string | undefined,
): string {
  let node: unknown = document;
  let place = '';
  for (const key of keys) {
    node = typeof node === 'object' && node !== null ? at(node, [key]) : undefined;
    place = origin(node) ?? child(place, key);
  }
  return place;
}

/** An exception from a rule of the linter, by the name that redocly.yaml has for it. */
interface Exception {
  rule: string;
  name: string;
  operation?: string;
  schema?: string;
}

/**
 * The API's documents require fields that they do not define, and lack the error responses of some reads; and a verb that
 * this program derives for a helper may be unusual. None of that stops a run: redocly.yaml makes exceptions, by name.
 *
 * @returns If it is a problem of that kind.
 */
function exceptionFor(
  { ruleId: rule, location: [location] }: NormalizedProblem,
  parts: Map<string, Part>,
  folder: string,
): Exception | undefined {
  const file = path.relative(folder, location?.source.absoluteRef ?? folder).replaceAll(path.sep, '/');
  const value = parts.get(file)?.value ?? {};
  const keys = keysOf(location?.pointer ?? '');
  if (rule === 'bapi/required-fields-defined') {
    const schema = path.basename(file, '.yaml');
    return { rule, schema, name: `${schema}.${String(at(value, keys))}` };
  }
  if (rule === 'bapi/operation-error-response') {
    const id = String(at(value, [...keys.slice(0, -1), 'operationId']));
    return { rule, operation: id, name: id };
  }
  if (rule === 'bapi/helper-verb') {
    const operation = keys.slice(0, -1);
    const text = (key: string) => String(at(value, [...operation, key]));
    return { rule, operation: text('operationId'), name: text('x-helper') };
  }
  return undefined;
}

/** What the linter's problems are placed by. */
export type Placed = Pick<NormalisedSpec, 'document' | 'parts' | 'origin' | 'locate'>;

/**
 * @param files - Of the spec.
 * @param spec - Its name: the version of the API, or that of webhooks with its folder.
 * @param alias - The spec whose rules apply, where it has none yet.
 * @returns The exceptions that redocly.yaml needs, with a line about each.
 * @throws {SpecError} With one line for each other problem.
 */
export async function exceptionsOf(
  { document, parts, origin, locate }: Placed,
  files: BaseResolver,
  spec = document.info.version,
  alias = spec,
): Promise<{ exceptions: Exception[]; notes: string[] }> {
  const folder = path.join(root, 'openapi', spec);
  const found = await problemsIn(spec, files, alias);
  const toSolve = found.filter(({ ruleId }) => ruleId !== 'bapi/described'); // the report lists what has no prose
  const problems = toSolve.map((problem) => ({
    text: locate(publishedPlace(problem, { folder, parts, document, origin }), problem.message, problem.ruleId),
    exception: exceptionFor(problem, parts, folder),
  }));
  const others = problems.filter(({ exception }) => !exception);
  if (others.length > 0) throw new SpecError(others.map(({ text }) => text).join('\n'));
  return {
    exceptions: problems.flatMap(({ exception }) => exception ?? []),
    notes: problems.map(({ text }) => `${text}: kept, as an exception in redocly.yaml`),
  };
}

/** What somebody has to decide about an exception. */
export const missingFor = ({ rule, name, ...subject }: Exception): Missing => ({
  ...subject,
  what:
    rule === 'bapi/helper-verb'
      ? `a better name than \`${name}\`, which is an exception from ${rule} now`
      : `what the API's document lacks: \`${name}\` is an exception from ${rule} now`,
});
