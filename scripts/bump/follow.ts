// Tells apart what does not compile: handwritten files that must follow the spec, and code that should not have been generated.
import { extensions } from '../codegen.config.js';
import type { Document } from '../codegen/document.js';
import { own } from '../codegen/references.js';
import type { FollowUp } from '../diff/report.js';
import { operationsOf } from '../normalise/walk.js';
import type { Changes } from './tree.js';
import type { TypeProblem } from './typecheck.js';

/** The most characters of a message of the compiler, which repeats whole types. */
const longest = 300;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A message in one line. Of a long one, its beginning and its deepest reason. */
function short(message: string): string {
  const whole = message.replaceAll('\n', ' ');
  const [first = '', ...reasons] = message.split('\n');
  const deepest = reasons.at(-1);
  if (whole.length <= longest || deepest === undefined) return cut(whole, longest);
  return `${cut(first, longest / 3)} ${cut(deepest, (longest / 3) * 2)}`;
}

/** A namespace's file has its handwritten helpers from this line on; a type error there is about these. */
const firstOfExtension = /^export type \w+ = extension\./;

const textOf = (changes: Changes, file: string): string[] => (changes.get(file) ?? '').split('\n');

/** The handwritten file that a problem of a generated one is about, if it is. */
function handwritten({ file, line }: TypeProblem, changes: Changes): string | undefined {
  const namespace = /^generated\/[^/]+\/resources\/(\w+)\.ts$/.exec(file)?.[1];
  if (namespace === undefined || !Object.hasOwn(extensions, namespace)) return undefined;
  const lines = textOf(changes, file);
  const from = lines.findIndex((text) => firstOfExtension.test(text)) + 1;
  const isImport = /^import /.test(lines[line - 1] ?? '');
  const isCreation = /= namespace\('/.test(lines[line - 1] ?? '');
  return (from > 0 && line >= from && !isCreation) || isImport ? `src/extensions/${namespace}.ts` : undefined;
}

export interface SortedProblems {
  /** In generated code. */
  broken: TypeProblem[];
  followUps: FollowUp[];
}

/** @param textOfFile - Of a handwritten file. */
export function sortProblems(
  problems: TypeProblem[],
  changes: Changes,
  textOfFile: (file: string) => string,
): SortedProblems {
  const sorted: SortedProblems = { broken: [], followUps: [] };
  for (const problem of problems) {
    const file = handwritten(problem, changes);
    if (file !== undefined) {
      const line =
        textOfFile(file)
          .split('\n')
          .findIndex((text) => /^export interface \w+Endpoints\b/.test(text)) + 1;
      const message = `it does not fit ${problem.file}:${problem.line} any more: ${short(problem.message)}`;
      sorted.followUps.push({ file, line: Math.max(line, 1), message });
    } else if (problem.file.startsWith('generated/')) sorted.broken.push(problem);
    else sorted.followUps.push({ ...problem, message: short(problem.message) });
  }
  return sorted;
}

/** The place in the spec that a generated line is from, as a pointer or an object of the document. */
export function sourceOf({ file, line, message }: TypeProblem, changes: Changes, document: Document): unknown {
  const above = textOf(changes, file).slice(0, line).reverse();
  if (file.endsWith('/types.ts')) {
    const name = above.map((text) => /^export (?:interface|type) (\w+)/.exec(text)?.[1]).find(Boolean) ?? '';
    return own(document.components.schemas, name);
  }
  const quoted = [...message.matchAll(/'(\w+)'/g)].map(([, name = '']) => own(document.components.schemas, name));
  const schema = quoted.find(Boolean);
  if (schema) return schema; // its name is one that the module has
  const route = [textOf(changes, file)[line - 1] ?? '', ...above]
    .map((text) => /['`](?:[A-Z]+ )?(\/[^'`]*)['`]/.exec(text)?.[1])
    .find((path) => path !== undefined && Object.hasOwn(document.paths, path));
  return operationsOf(document).find(({ path }) => path === route)?.operation;
}

export const brokenMessage = ({ file, line, message }: TypeProblem): string =>
  `its code would not compile: ${file}:${line}: ${short(message)} Give the operation or the schema another name in scripts/normalise/names.ts, or add a rule to scripts/normalise/rules/.`;
