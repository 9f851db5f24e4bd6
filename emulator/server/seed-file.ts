import { readFileSync } from 'node:fs';
import { parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import { placeOf, type Seed, type SeedError } from '../engine/seed.js';
import { messageOf } from '../store/json.js';

/** Something that is wrong with a file. Its message names the file, and where in it. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

interface Location {
  line: number;
  column: number;
}

/** Where the JSON of a text breaks, and why. */
function syntaxProblem(text: string, reason: unknown): string {
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    const message = messageOf(error).replace(/ \(\d+:\d+\)$/, '');
    const { line, column } = /end of input/.test(message) ? endOf(text) : (error as Partial<Location>);
    if (line !== undefined && column !== undefined) return `:${line}:${column} ${message}`;
  }
  return `: ${messageOf(reason)}`;
}

/** The parser can't tell where a text ends that is too short. */
function endOf(text: string): Location {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The child of a value at one step of a path, and where it begins: a field with its name. */
function childOf(node: ValueNode, step: string | number): { node: ValueNode; at: Location } | undefined {
  if (node.type === 'Array') {
    const element = node.elements[Number(step)];
    return element && { node: element.value, at: element.value.loc.start };
  }
  if (node.type !== 'Object') return undefined;
  // Of fields with the same name the last counts, as JSON is read.
  const member = node.members.findLast(
    ({ name }) => (name.type === 'String' ? name.value : name.name) === String(step),
  );
  return member && { node: member.value, at: member.loc.start };
}

/** Where the value at a path is, or else the nearest thing above it that is there. */
function locate({ body }: DocumentNode, steps: (string | number)[]): Location {
  let node = body;
  let at: Location = body.loc.start;
  for (const step of steps) {
    const child = childOf(node, step);
    if (!child) break;
    ({ node, at } = child);
  }
  return at;
}

/** Reads a seed. @throws FileError - if the file can't be read, or is no JSON */
export function readSeedFile(file: string): { text: string; seed: Seed } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, ''); // the mark that some editors put first
  } catch (error) {
    throw new FileError(`${file}: ${messageOf(error)}`);
  }
  try {
    return { text, seed: JSON.parse(text) as Seed };
  } catch (error) {
    throw new FileError(`${file}${syntaxProblem(text, error)}`);
  }
}

/** The mistakes of a seed, each with its place in the file: `seed.json:12:5 users[3].email_address: message`. */
export function placeInFile(file: string, text: string, { problems }: SeedError): FileError {
  const document = parse(text, { mode: 'json' });
  const lines = problems.map(({ path: steps, message }) => {
    const { line, column } = locate(document, steps);
    return `${file}:${line}:${column} ${placeOf(steps)}: ${message}`;
  });
  return new FileError(lines.join('\n'));
}
