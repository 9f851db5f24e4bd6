// Compiles types in a process of its own, on another core: loading the compiler takes as long as linting.
import { fork } from 'node:child_process';
import path from 'node:path';
import { root, tsx } from '../cli.js';
import { SpecError } from './errors.js';
import type { Document } from './document.js';

/** What the process is sent. */
export interface TypesRequest {
  document: Document;
  imported: string[];
}

/** What the process sends back for a document. */
export type TypesMessage = { types: string } | { error: string };

/** A process that compiles one document at a time. It is started with this call, and must be stopped. */
export function startTypesProcess() {
  const child = fork(path.join(root, 'scripts/codegen/types.ts'), { execArgv: tsx });
  const ended = new Promise<TypesMessage>((resolve) =>
    child.once('exit', (code) => resolve({ error: `types.ts ended with code ${code}` })),
  );
  return {
    /**
     * @param imported names of schemas that get no type here
     * @throws {SpecError} if the document can't be compiled
     */
    async compile(document: Document, imported: string[] = []): Promise<string> {
      const message = new Promise<TypesMessage>((resolve) => child.once('message', resolve));
      child.send({ document, imported } satisfies TypesRequest, () => {}); // if it ended meanwhile, `ended` says so
      const result = await Promise.race([message, ended]);
      if ('error' in result) throw new SpecError(result.error);
      return result.types;
    },
    stop: () => child.kill(),
  };
}
