// A folder for what the tests of a worker share, which nobody else can remove: a worker is not told of its end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    temporary: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-pipeline-'));
  project.provide('temporary', folder);
  return () => rm(folder, { recursive: true });
}
