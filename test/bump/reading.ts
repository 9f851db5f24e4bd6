import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { bytesOf } from '../../scripts/normalise/fetch.js';
import { readDocument } from '../../scripts/bump/read.js';
import { SpecError } from '../../scripts/codegen/errors.js';

/** A document that is read. */
export const good = `openapi: 3.0.3
info:
  title: Test
  version: 2031-01-01
paths:
  /users:
    get:
      operationId: ListUsers
      responses:
        '200':
          $ref: '#/components/responses/User.List'
components:
  responses:
    User.List:
      description: Users
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/User'
  schemas:
    User:
      type: object
      properties:
        friend:
          $ref: '#/components/schemas/User'
`;

/** Files in a folder for the tests of a file, and what reading them gives. */
export function useDocuments() {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const written = async (text: string | Uint8Array, name = 'document.yaml') => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  const read = async (source: string, options?: { limit: number }) =>
    readDocument(source, await bytesOf(source, options));
  const complaint = async (source: string, options?: { limit: number }) => {
    const error: unknown = await read(source, options).then(
      () => 'it was taken',
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(SpecError);
    const { message } = error as SpecError;
    expect(message).not.toContain('\n');
    return message.replace(folder, '');
  };
  const inFolder = (name: string) => path.join(folder, name);
  return { inFolder, written, read, complaint };
}
