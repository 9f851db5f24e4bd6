// Installs the examples with the package as npm would publish it, starts each, and sends requests to it.
//   tsx scripts/checks/examples.ts           after `npm run build`
//   tsx scripts/checks/examples.ts express   only that one; those of Next.js, whose build takes long, are checked only so
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, root, runnable } from '../cli.js';
import {
  addCountPage,
  startWithClerkFirst,
  startWithProxyFirst,
  toNext15,
  ways,
  type Companion,
} from './examples/next.js';
import { exchange, proxyUrl, secretKey, type Way } from './examples/requests.js';
import { startUpstream } from './examples/upstream.js';
import { check, compile, inTemporaryFolder, npmInstall, pack, readJson, throwProblems } from './harness.js';
import { printed, runWithin, start, stop, type Program } from './processes.js';

interface Example {
  /** The name of its folder, and of the check unless another is given. */
  folder: string;
  name?: string;
  /** Its ways to the Frontend API. */
  ways: Way[];
  /** Arguments for its `npm start`, where PORT does not make it listen on any free port. */
  start?: string[];
  /** Whether its own build checks its types. */
  typed?: boolean;
  /** Whether it takes so long that it is checked only when it is named. */
  long?: boolean;
  /** Changes the copy that is installed. */
  change?: (folder: string) => Promise<void>;
  /** Starts what it needs beside the Frontend API. */
  accompany?: (temporary: string) => Promise<Companion>;
}

/** Any client can send this header, and no example may trust it. */
const forged = { 'X-Forwarded-For': '198.51.100.7' };

/** Programs that are no servers. The tests of `test/bulk/` run them. */
const programs = ['import', 'export', 'cleanup', 'bullmq'];

const examples: Example[] = [
  { folder: 'next', ways, typed: true, long: true, change: addCountPage, accompany: startWithProxyFirst },
  {
    folder: 'next',
    name: 'next-15',
    ways,
    typed: true,
    long: true,
    change: toNext15,
    accompany: startWithClerkFirst,
  },
  { folder: 'express', ways: [{ sends: forged, client: '127.0.0.1' }] },
  { folder: 'hono', ways: [{ sends: forged, client: '127.0.0.1' }] },
  {
    folder: 'workers',
    start: ['--socket-addr=http=127.0.0.1:0', '--control-fd=1'], // prints the port
    // workerd tells a Worker nothing of a client that leaves, not even by `enable_request_signal`: the proxy's timeout ends it.
    ways: [{ sends: { ...forged, 'CF-Connecting-IP': '203.0.113.9' }, client: '203.0.113.9', ignoresLeaving: true }],
  },
];

const nameOf = ({ folder, name = folder }: Example) => name;
const exampleOf = (name: string) => examples.find((example) => nameOf(example) === name);

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts: Record<string, string>;
}

/** Copies an example into a folder, with the packed package as its dependency. */
async function copy(folder: string, tarball: string, name: string, change?: Example['change']): Promise<void> {
  const source = path.join(root, 'examples', name);
  const outputs = new Set(
    ['node_modules', 'dist', '.next', 'package-lock.json'].map((file) => path.join(source, file)),
  );
  await fs.cp(source, folder, { recursive: true, filter: (file) => !outputs.has(file) });
  await change?.(folder);
  const file = path.join(folder, 'package.json');
  const manifest = await readJson<Manifest>(file);
  manifest.dependencies['clerk-bapi'] = `file:${tarball}`;
  await fs.writeFile(file, JSON.stringify(manifest));
}

/** Installs examples as workspaces of one project: what they share is installed once. */
async function installTogether(project: string, names: string[]): Promise<void> {
  await fs.writeFile(path.join(project, 'package.json'), JSON.stringify({ private: true, workspaces: names }));
  await npmInstall(project, '--prefer-offline');
}

/** A workspace finds what others have installed: each must declare what it imports, or it fails when it is installed alone. */
async function checkDeclared(folder: string): Promise<void> {
  const { dependencies, devDependencies } = await readJson<Manifest>(path.join(folder, 'package.json'));
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  const files = (await fs.readdir(folder, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !/(?:^|\/)(?:node_modules|\.next)\//.test(file),
  );
  const imports = await Promise.all(
    files.map(async (file) => {
      const text = await fs.readFile(path.join(folder, file), 'utf8');
      const found = [...text.matchAll(/(?:from|import)\s*\(?'((?:@[^/']+\/)?[^./'][^/']*)[^']*'/g)];
      return found.flatMap(([, name = '']) => (name.startsWith('node:') ? [] : [{ file, name }]));
    }),
  );
  const missing = imports.flat().filter(({ name }) => !declared.includes(name));
  throwProblems(missing.map(({ file, name }) => `${file} imports ${name}, which package.json does not declare.`));
}

/** Waits until a program prints its port and responds there. Returns its origin. */
async function originOf(program: Program): Promise<string> {
  const origin = `http://127.0.0.1:${await printed(program, /(?:\bport"?: ?|\/\/localhost:)(\d+)/)}`;
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);
  while (!signal.aborted) {
    if (await fetch(origin, { signal }).catch(() => undefined)) return origin;
    await sleep(50);
  }
  stop.signal.throwIfAborted();
  throw new Error(`it does not respond. It printed:\n${program.output()}`);
}

async function checkExample(temporary: string, folder: string, example: Example): Promise<void> {
  const { typed = false, ways, accompany } = example;
  const name = nameOf(example);
  await check(`${name}: declares what it imports`, () => checkDeclared(folder));
  if (!typed) await check(`${name}: compiles`, () => compile(folder));
  const { scripts } = await readJson<Manifest>(path.join(folder, 'package.json'));
  if ('build' in scripts) await check(`${name}: builds`, () => runWithin(600_000, folder, 'npm', 'run', 'build'));
  const upstream = await startUpstream();
  const companion = await accompany?.(temporary);
  const env = { PORT: '0', CLERK_SECRET_KEY: secretKey, CLERK_FAPI_URL: upstream.origin };
  const program = start(
    folder,
    { ...env, ...(companion?.env ?? { CLERK_PROXY_URL: proxyUrl }) },
    'npm',
    'start',
    '--',
    ...(example.start ?? []),
  );
  const attempt = (title: string, examine: () => Promise<void>) =>
    check(`${name}: ${title}`, examine).catch((error: unknown) => {
      throw new Error(`${messageOf(error)}\nThe example printed:\n${program.output()}`);
    });
  try {
    const origin = await check(`${name}: starts`, () => originOf(program));
    for (const way of ways) await attempt(`forwards ${way.path ?? ''}`, () => exchange(origin, upstream, way));
    if (companion) await attempt('works with Clerk', () => companion.examine(origin, upstream));
  } finally {
    upstream.close();
    program.end();
    await Promise.all([program.ended, companion?.close()]);
  }
}

/** Checks what can be seen of a program without running it. */
async function checkProgram(folder: string, name: string): Promise<void> {
  await check(`${name}: declares what it imports`, () => checkDeclared(folder));
  await check(`${name}: compiles`, () => compile(folder));
}

/** Copies and installs those examples. Each long one gets a project of its own, since next-15 is another version of next. Returns their folders. */
async function install(temporary: string, names: string[]): Promise<Map<string, string>> {
  const { tarball } = await check('the package packs', () => pack(temporary));
  const projects = new Map<string, string[]>();
  for (const name of names) {
    const project = exampleOf(name)?.long ? name : 'examples';
    projects.set(project, [...(projects.get(project) ?? []), name]);
  }
  const folders = new Map<string, string>();
  for (const [project, members] of projects) {
    for (const name of members) {
      const { folder: source = name, change } = exampleOf(name) ?? {};
      const folder = path.join(temporary, project, name);
      await copy(folder, tarball, source, change);
      folders.set(name, folder);
    }
    await check(`${members.join(', ')}: install`, () => installTogether(path.join(temporary, project), members));
  }
  return folders;
}

/** Checks two examples at a time. Returns the messages of those that failed. */
async function checkExamples(temporary: string, names: string[]): Promise<string[]> {
  const waiting = [...(await install(temporary, names))];
  const failures: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !stop.signal.aborted; next = waiting.shift()) {
      const [name, folder] = next;
      const example = exampleOf(name);
      const checking = example ? checkExample(temporary, folder, example) : checkProgram(folder, name);
      await checking.catch((error: unknown) => failures.push(messageOf(error)));
    }
  };
  await Promise.all([work(), work()]);
  return failures;
}

await runnable(
  import.meta,
  '[name ...]: checks the examples with the package of `npm run build`',
  async (...chosen) => {
    const usual = [...examples.filter(({ long }) => !long).map(nameOf), ...programs];
    const all = [...examples.map(nameOf), ...programs];
    const unknown = chosen.find((name) => !all.includes(name));
    if (unknown !== undefined) throw new Error(`There is no example ${unknown}: expected ${all.join(', ')}.`);
    for (const { long, ...example } of chosen.length > 0 ? [] : examples)
      if (long) console.log(`left to \`npm run test:long\`: ${nameOf(example)}`);
    await inTemporaryFolder(async (temporary) => {
      const failures = await checkExamples(temporary, chosen.length > 0 ? chosen : usual);
      if (failures.length > 0) throw new Error(failures.join('\n\n'));
    });
  },
);
