// Starts an example as a process of its own, as people do.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder for one test, and a way to start a program there. */
export async function example(program: string, env: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-example-'));
  const children: ChildProcess[] = [];
  onTestFinished(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  const start = (...args: string[]) => startCommand(process.execPath, [program, ...args]);

  function startCommand(command: string, args: string[]) {
    const child = spawn(command, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env } });
    children.push(child);
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }) satisfies Ended);
    return { child, ended };
  }

  /** Starts the program, and interrupts it once that is so. */
  async function interrupt(isTime: () => Promise<boolean>, ...args: string[]): Promise<Ended> {
    const { child, ended } = start(...args);
    while (child.exitCode === null && !(await isTime())) await new Promise((next) => setTimeout(next, 1));
    child.kill('SIGINT');
    return ended;
  }

  return {
    run: (...args: string[]) => start(...args).ended,
    interrupt,
    /** Starts the program on a terminal, which `script` of util-linux makes. Its input is the keyboard's. */
    startOnTerminal(...args: string[]) {
      const words = [process.execPath, program, ...args].map((word) => `'${word}'`);
      const command = `stty cols 100; export TERM=xterm; exec ${words.join(' ')}`;
      return startCommand('script', ['-qefc', command, '/dev/null']);
    },
    write: (name: string, text: string) => writeFile(path.join(folder, name), text),
    read: (name: string) => readFile(path.join(folder, name), 'utf8'),
    rows: async <Row>(name: string): Promise<Row[]> =>
      (await readFile(path.join(folder, name), 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row),
  };
}
