// `npm run generate` in a copy of the project: what it writes, and what of a spec with a mistake.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Generate from '../../scripts/codegen/generate.js';
import type * as Spec from '../../scripts/codegen/spec.js';
import type * as Watch from '../../scripts/codegen/watch.js';
import { pinned } from '../../scripts/codegen/versions.js';
import { isLong } from '../size.js';
import { copyOfProject, generate, generated, reduce } from './project.js';

// `generate:check` of a fresh clone compares what is committed, too.
describe.runIf(isLong)('the whole project', () => {
  let copy: string;
  beforeAll(async () => {
    copy = await copyOfProject();
  });
  afterAll(() => rm(copy, { recursive: true }));

  it('gives what is committed, each time', async () => {
    const before = await generated(copy);
    const folders = (await readdir(path.join(copy, 'generated'))).filter((name) => name !== 'README.md');
    for (const folder of folders) await rm(path.join(copy, 'generated', folder), { recursive: true });
    const { code, output } = await generate(copy);
    expect(code).toBe(0);
    expect(output.match(/^wrote generated\/.*/gm)).toHaveLength(before.length - 1); // all but README.md
    expect(await generated(copy)).toEqual(before);
    expect((await generate(copy)).output).toBe('generated/ is up to date\n');
  });
});

describe('a small spec', () => {
  let copy: string;
  let original: string; // what the small spec gives
  const folder = `generated/${pinned()}`;
  const inCopy = (file: string) => path.join(copy, file);

  beforeAll(async () => {
    copy = await copyOfProject();
    original = `${copy}-generated`;
    await reduce(copy);
    expect(await generate(copy)).toMatchObject({ code: 0 });
    await cp(inCopy('generated'), original, { recursive: true });
  });
  afterAll(async () => {
    for (const each of [copy, original]) await rm(each, { recursive: true });
  });

  // One copy for all: what a test changes is put back.
  const originals = new Map<string, string>();
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const [file, content] of originals) await writeFile(inCopy(file), content);
    originals.clear();
    await rm(inCopy('generated'), { recursive: true });
    await cp(original, inCopy('generated'), { recursive: true });
  });

  const edit = async (file: string, change: (content: string) => string) => {
    const content = await readFile(inCopy(file), 'utf8');
    const changed = change(content);
    expect(changed).not.toBe(content);
    if (!originals.has(file)) originals.set(file, content);
    await writeFile(inCopy(file), changed);
  };

  /** Runs something in this process, since to start the program takes longer. Returns what it prints, and its error. */
  const inProcess = async (run: () => Promise<unknown>): Promise<{ error: Error | undefined; output: string }> => {
    vi.resetModules(); // the linter remembers files
    const printed: string[] = [];
    const print = (text: unknown) => printed.push(stripVTControlCharacters(String(text))) > 0;
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(print);
    for (const way of ['log', 'error'] as const)
      vi.spyOn(console, way).mockImplementation((text: unknown) => void print(`${String(text)}\n`));
    const error = await run().then(
      () => undefined,
      (reason: Error) => reason,
    );
    vi.restoreAllMocks();
    if (error) expect(error.constructor.name, error.stack).toBe('SpecError');
    return { error, output: printed.join('') };
  };

  const run = (mode: 'generate' | 'check') =>
    inProcess(async () => {
      const program = (await import(inCopy('scripts/codegen/generate.ts'))) as typeof Generate;
      await program[mode]();
    });

  it('prints which files it wrote, and which it removed', async () => {
    await edit(`${folder}/resources/users.ts`, (content) => `${content}// mine\n`);
    await writeFile(inCopy(`${folder}/resources/mine.ts`), '');
    expect(await run('generate')).toEqual({
      error: undefined,
      output: `wrote ${folder}/resources/users.ts\nremoved ${folder}/resources/mine.ts\n`,
    });
    expect(await run('generate')).toEqual({ error: undefined, output: 'generated/ is up to date\n' });
  });

  it('names each file that differs, and --check writes nothing', async () => {
    await edit(`${folder}/resources/users.ts`, (content) => `${content}// mine\n`);
    await rm(inCopy(`${folder}/types.ts`));
    await writeFile(inCopy(`${folder}/resources/mine.ts`), '');
    const before = await generated(copy);
    const { error, output } = await run('check');
    expect(error?.message).toContain('run `npm run generate` and commit the result');
    expect(output.split('\n').sort()).toEqual([
      '',
      `${folder}/resources/mine.ts is left over`,
      `${folder}/resources/users.ts is out of date`,
      `${folder}/types.ts is missing`,
    ]);
    expect(await generated(copy)).toEqual(before);
  });

  it('writes nothing where there is a mistake, and says where it is', async () => {
    await edit(`openapi/${pinned()}/paths/users/users_{user_id}_ban.yaml`, (content) =>
      content.replace('users.ban', 'users.lock'),
    );
    await edit(`openapi/${pinned()}/openapi.yaml`, (content) =>
      content.replace('title: Clerk Backend API', 'title: Changed'),
    );
    const before = await generated(copy);
    const { error, output } = await run('generate');
    expect(output).toContain('The helper `users.lock` belongs to `BanUser` already');
    expect(error?.message).toContain('1 problem, see above');
    expect(await generated(copy)).toEqual(before);
  });

  it('--watch compiles again after each edit, and goes on after a mistake', async () => {
    const file = `openapi/${pinned()}/paths/users/users_{user_id}_ban.yaml`;
    const until = async (isDone: () => boolean | Promise<boolean>) =>
      vi.waitFor(async () => expect(await isDone()).toBe(true), 30_000);
    const stop = new AbortController();
    let runs = 0;
    const watching = inProcess(async () => {
      const { generate } = (await import(inCopy('scripts/codegen/generate.ts'))) as typeof Generate;
      const { watch } = (await import(inCopy('scripts/codegen/watch.ts'))) as typeof Watch;
      await watch(() => generate().finally(() => runs++), stop.signal);
    });
    await until(() => runs === 1);
    await edit(file, (content) => content.replace('users.ban', 'users.lock'));
    await until(() => runs === 2);
    await edit(file, (content) => content.replace('users.lock', 'users.block'));
    await until(() => runs === 3);
    stop.abort();
    const { error, output } = await watching;
    expect(error).toBeUndefined();
    expect(output).toMatch(
      /^generated\/ is up to date\nwatching [^]*The helper `users.lock` belongs to `BanUser`[^]*see above\.\nwatching [^]*wrote .*users\.ts\n[^]*watching .*\n$/,
    );
    expect(await readFile(inCopy(`${folder}/resources/users.ts`), 'utf8')).toContain('block(this: void');
  });

  /** Lints and bundles the spec. Returns what is printed, and the error. */
  const complaintOf = async () => {
    const { error, output } = await inProcess(async () => {
      const { lintSpec, readSpec } = (await import(inCopy('scripts/codegen/spec.ts'))) as typeof Spec;
      await lintSpec(pinned());
      await readSpec(pinned());
    });
    return `${output}${error?.message}`;
  };

  it.each<[string, string, (content: string) => string, string[]]>([
    [
      'two helpers with one name',
      'users_{user_id}_ban',
      (content) => content.replace('users.ban', 'users.lock'),
      ['users_{user_id}_lock.yaml:3', 'The helper `users.lock` belongs to `BanUser` already'],
    ],
    [
      'an operation without a tag',
      'users_{user_id}_ban',
      (content) => content.replace(/ {2}tags:\n {4}- Users\n/, ''),
      ['users_{user_id}_ban.yaml:1', 'Operation `BanUser` has no tag'],
    ],
    [
      'an operation without a helper',
      'users_{user_id}_ban',
      (content) => content.replace(/ {2}x-helper: .*\n/, ''),
      ['users_{user_id}_ban.yaml:1', 'must have `x-helper'],
    ],
    [
      'a helper with a malformed name',
      'users_{user_id}_ban',
      (content) => content.replace('users.ban', 'users.do.ban'),
      ['users_{user_id}_ban.yaml:3', 'must have `x-helper'],
    ],
    [
      'an id that does not fit its path',
      'users_{user_id}_ban',
      (content) => content.replace('UserId', 'DomainId'),
      ['users_{user_id}_ban.yaml', 'does not define the path parameter `{user_id}`'],
    ],
    [
      'an operationId that is taken',
      'users_{user_id}_ban',
      (content) => content.replace('operationId: BanUser', 'operationId: LockUser'),
      ['operationId'],
    ],
    [
      'a body without a name',
      'users_{user_id}_metadata',
      (content) => content.replace(/\$ref: \.\.\/\.\.\/schemas\/ReplaceUserMetadataBody\.yaml/, 'type: object'),
      ['users_{user_id}_metadata.yaml', 'must refer to a named schema'],
    ],
    [
      'a reference to nothing',
      'users_{user_id}_ban',
      (content) => content.replace('schemas/User.yaml', 'schemas/Usr.yaml'),
      ['users_{user_id}_ban.yaml', 'Usr.yaml'],
    ],
    ['a file that is not YAML', 'users_{user_id}_ban', (content) => `${content}\n  : [`, ['users_{user_id}_ban.yaml']],
  ])('rejects %s, and says where', async (_, file, change, messages) => {
    await edit(`openapi/${pinned()}/paths/users/${file}.yaml`, change);
    const complaint = await complaintOf();
    for (const message of messages) expect(complaint).toContain(message);
  });

  it('rejects files that nothing refers to, and names each', async () => {
    const unused = [`openapi/${pinned()}/paths/users/nowhere.yaml`, `openapi/${pinned()}/schemas/Nobody.yaml`];
    for (const file of unused) await writeFile(inCopy(file), 'type: object\n');
    try {
      expect((await complaintOf()).split('\n')).toEqual(
        unused.map((file) => `${file}:1: nothing refers to this file. Refer to it, or delete it.`),
      );
    } finally {
      for (const file of unused) await rm(inCopy(file));
    }
  });

  it.each(['2020-01-01', ''])('rejects the default version %j, which is not there', async (version) => {
    await edit('src/index.ts', (content) => content.replace(/\d{4}-\d\d-\d\d/, version));
    const { error } = await run('generate');
    expect(error?.message).toBe(
      `src/index.ts exports ${version || 'no version'}: it must name a version that is in openapi/.`,
    );
  });

  it('rejects an unknown option', async () => {
    expect(await generate(copy, '--chek')).toEqual({
      code: 1,
      output: 'unknown option --chek; expected --check, --watch or none\n',
    });
  });
});
