// An API of ten times the size: what the pipeline and a consumer's type checker take must grow no faster than it does.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectWithMany } from '../../bench/many-operations.js';
import { everyCall } from '../../bench/programs.js';
import { usageOf } from '../../bench/usage-of.js';
import { tsx } from '../../scripts/cli.js';
import { inMemoryProgram, ts } from '../../scripts/codegen/compiler.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import { pinned } from '../../scripts/codegen/versions.js';
import { isLong } from '../size.js';

const TIMES = 10;
const version = pinned();
const folderOf = (project: string) => path.join(project, 'generated', version);
/** Of the spec without its overlay, which is in no copy. */
const documentOf = async (project: string) =>
  JSON.parse(await readFile(path.join(folderOf(project), 'openapi.json'), 'utf8')) as Document;

/** What the checker makes for a module that calls every operation of `single`, `times` times. Counted, so that it is the same on any machine. */
async function costOfEveryCall(project: string, single: string, times: number) {
  const file = path.join(project, 'consumer.ts');
  const source = await everyCall(await documentOf(single), `./generated/${version}/index.js`, times);
  const program = inMemoryProgram(new Map([[file, source]]), {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  // Of this module alone: a consumer has the declarations of the others, and no bodies.
  const problems = program.getSemanticDiagnostics(program.getSourceFile(file));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  return { instantiations: program.getInstantiationCount(), types: program.getTypeCount() };
}

// The budgets count what every call costs as the spec is today.
describe.runIf(isLong)(`${TIMES} times the operations`, { timeout: 180_000 }, () => {
  let one: string;
  let many: string;
  let usage: Record<'one' | 'many', ReturnType<typeof usageOf>>;
  beforeAll(async () => {
    [one, many] = [await projectWithMany(version, 1), await projectWithMany(version, TIMES)];
    const generate = (project: string) => usageOf(project, [...tsx, 'scripts/codegen/generate.ts']);
    usage = { one: generate(one), many: generate(many) };
  }, 180_000);
  afterAll(async () => {
    for (const project of [one, many]) await rm(project, { recursive: true });
  });

  it('pass through the pipeline, and each becomes a helper', async () => {
    const expected = readOperations(await documentOf(one)).length * TIMES;
    expect(readOperations(await documentOf(many))).toHaveLength(expected);
  });

  // It was 4 times the CPU and 3 times the memory when this was written, as starting takes its share.
  it('take the pipeline at most so many times the CPU and the memory', () => {
    expect(usage.many.cpu / usage.one.cpu).toBeLessThan(TIMES);
    expect(usage.many.memory / usage.one.memory).toBeLessThan(TIMES);
  });

  it('cost a consumer that calls all of them at most so many times the types', async () => {
    const [single, multiple] = [await costOfEveryCall(one, one, 1), await costOfEveryCall(many, one, TIMES)];
    expect(multiple.instantiations / single.instantiations).toBeLessThan(TIMES);
    expect(multiple.types / single.types).toBeLessThan(TIMES);
  });
});
