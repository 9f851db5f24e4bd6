// Type-checks the project as it would be with some files changed, before they are written: in a copy, by the compiler of
// `npm run typecheck`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tracked, type Changes } from './tree.js';

export interface TypeProblem {
  /** Below the project's folder. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
}

/** Finds what does not compile with the changes. @param root - The project's folder. */
export type TypeCheck = (root: string, changes: Changes) => TypeProblem[];

const isModule = (file: string): boolean => /\.[cm]?[jt]s$/.test(file);

/** What the compiler reads. */
const isRead = (file: string): boolean => isModule(file) || /\.(?:tsx|json)$/.test(file);

/** Puts the project with the changes into a folder. */
function copyProject(root: string, changes: Changes, copy: string, isWhole: boolean): void {
  const put = (file: string, write: (target: string) => void) => {
    const target = path.join(copy, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    write(target);
  };
  for (const file of tracked(root))
    if (isRead(file) && !changes.has(file) && fs.existsSync(path.join(root, file)))
      put(file, (target) => fs.copyFileSync(path.join(root, file), target));
  for (const [file, text] of changes)
    if (isRead(file) && text !== undefined) put(file, (target) => fs.writeFileSync(target, text));
  fs.symlinkSync(fs.realpathSync(path.join(root, 'node_modules')), path.join(copy, 'node_modules'), 'junction');
  // Changed modules are part of the project, wherever they are.
  const files = [...changes].filter(([file, text]) => isModule(file) && text !== undefined).map(([file]) => file);
  const config = { extends: './tsconfig.json', files, ...(!isWhole && { include: [] }) };
  fs.writeFileSync(path.join(copy, 'tsconfig.bump.json'), JSON.stringify(config));
}

/**
 * Parses what the compiler prints: `file(line,column): error TS1: message`, with more lines of the message indented below, the deepest reason last.
 *
 * @throws {Error} if it says something that is about no file
 */
export function problemsIn(output: string): TypeProblem[] {
  const problems: TypeProblem[] = [];
  for (const text of output.split('\n').filter(Boolean)) {
    const [, file, line, message = ''] = /^(\S[^(]*)\((\d+),\d+\): error TS\d+: (.*)$/.exec(text) ?? [];
    const last = problems.at(-1);
    if (file !== undefined) problems.push({ file, line: Number(line), message });
    else if (last && /^\s/.test(text)) last.message += `\n${text.trim()}`;
    else throw new Error(`the type check failed: ${text}`);
  }
  return problems;
}

/**
 * @param root - The project's folder, which has a tsconfig.json and is in a git repository.
 * @param isWhole - Whether all of the project is checked, or the changed modules alone with what they import.
 * @returns What does not compile with the changes, in the order of the files.
 */
export function typeProblems(root: string, changes: Changes, isWhole = true): TypeProblem[] {
  if (![...changes.keys()].some(isModule)) return [];
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'clerk-bapi-types-'));
  try {
    copyProject(root, changes, copy, isWhole);
    const tsc = path.join('node_modules', 'typescript-native', 'bin', 'tsc');
    const args = [tsc, '--project', 'tsconfig.bump.json', '--pretty', 'false'];
    const { stdout, error } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: Infinity });
    if (error) throw error;
    const problems = problemsIn(stdout).map((problem) => ({ ...problem, file: problem.file.replaceAll('\\', '/') }));
    return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}
