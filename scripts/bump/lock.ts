// One run at a time: two would clear away what the other one has made ready.
import fs from 'node:fs';
import path from 'node:path';
import { SpecError } from '../codegen/errors.js';

/** No run takes as long. After that, the number of one that was killed may be that of another program. */
const longest = 60 * 60 * 1000;

/**
 * @returns Lets the next run in.
 * @throws {SpecError} if a run is under way
 */
export function lock(root: string): () => void {
  const file = path.join(root, '.bump', 'lock');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${process.pid} ${Date.now()}`;
  if (!create(file, mine)) {
    const other = contentOf(file);
    if (other !== undefined && isHeld(other)) refuse(file, other);
    if (other !== undefined) discard(file, other);
    if (!create(file, mine)) refuse(file, contentOf(file) ?? '');
  }
  return () => fs.rmSync(file, { force: true });
}

/**
 * A file that is there in full, or not at all.
 *
 * @returns False if one is there already.
 */
function create(file: string, content: string): boolean {
  const made = `${file}.${process.pid}`;
  fs.writeFileSync(made, content);
  try {
    fs.linkSync(made, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    fs.rmSync(made);
  }
}

function contentOf(file: string) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether the run that a lock is of goes on. One that is killed leaves its lock. */
function isHeld(content: string) {
  const [pid = 0, since = 0] = content.split(' ').map(Number);
  if (!(pid > 0) || !(Date.now() - since < longest)) return false;
  try {
    process.kill(pid, 0); // sends nothing
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** Takes a dead lock away, and not one that another run has put in its place meanwhile. */
function discard(file: string, dead: string) {
  const moved = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, moved);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (contentOf(moved) === dead) fs.rmSync(moved);
  else fs.renameSync(moved, file);
}

function refuse(file: string, content: string): never {
  const [pid] = content.split(' ');
  throw new SpecError(
    `another bump is under way${pid ? `, process ${pid}` : ''}: wait for it. If it is none, delete ${file}.`,
  );
}

const hasCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;
