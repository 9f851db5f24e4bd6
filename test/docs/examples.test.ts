import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { examplesModule, readExamples, shownExample, type Example } from '../../scripts/codegen/examples.js';
import { idOf } from '../../scripts/codegen/ids.js';
import { readSamples } from '../../scripts/docs/samples.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import { pinned } from '../../scripts/codegen/versions.js';
import { diagnosticsOf } from '../diagnostics.js';

let document: Document;
let examples: Example[];

beforeAll(async () => {
  document = JSON.parse(await readFile(path.join(root, 'generated', pinned(), 'openapi.json'), 'utf8')) as Document;
  examples = await readExamples(document);
});

describe('the examples of the reference', () => {
  it('are one for each operation', async () => {
    const operations = readOperations(document);
    expect(examples.map(({ operation }) => operation.id)).toEqual(operations.map(({ id }) => id));
    expect(operations.length).toBeGreaterThanOrEqual(239);
    const shown = await Promise.all(examples.map(shownExample));
    expect(shown.filter(Boolean)).toHaveLength(operations.length);
  });

  it('call the helper of their operation', () => {
    for (const { operation, call } of examples)
      expect(call).toContain(`clerk.${operation.namespace}.${operation.method}(`);
    expect(examples.find(({ operation }) => operation.id === 'BanUser')?.call).toBe(
      "const user = await clerk.users.ban('user_1');",
    );
  });

  it('fit the SDK', async () => {
    expect(diagnosticsOf([['examples.ts', await examplesModule(document, '../src/index.js')]])).toEqual([]);
  });

  it('would not pass with a wrong name, a missing field or a value of another type', async () => {
    const text = await examplesModule(document, '../src/index.js');
    const spoilt = text
      .replace('clerk.users.ban(', 'clerk.users.bann(')
      .replace(/(clerk\.invitations\.create\(\{\s*)email_address: /, '$1address: ')
      .replace("first_name: 'Ada'", 'first_name: 1815');
    expect(diagnosticsOf([['spoilt.ts', spoilt]])).toEqual([
      expect.stringMatching(/Type 'number' is not assignable to type 'string'/),
      expect.stringMatching(/Property 'bann' does not exist/),
      expect.stringMatching(/'address' does not exist in type 'CreateInvitationBody'/),
    ]);
  });

  it('are run by the emulator, but for what only a device of a user can make', async () => {
    const samples = await readSamples(examples);
    const rejected = examples.filter(({ operation }) => !samples.has(operation.id));
    expect(rejected.map(({ operation }) => operation.id)).toEqual(['UserPasskeyDelete', 'DeleteExternalAccount']);
  });

  it('name in their paths what the response is about', () => {
    for (const { operation, ids } of examples)
      for (const [i, { name }] of operation.pathParameters.entries()) {
        const real = idOf(name, operation.path);
        const isShortened = /9{20}/.test(real) || real.endsWith('1'); // or made for the example alone
        expect([operation.id, isShortened ? real : ids[i]]).toEqual([operation.id, real]);
      }
  });

  it('send what the schemas allow', () => {
    const ajv = addFormats(new Ajv2020({ strict: false, formats: { binary: true } }));
    ajv.addSchema(document, 'description');
    const check = (schema: object, value: unknown, what: string) => {
      const valid = ajv.validate(schema, value);
      expect(valid ? [] : [`${what}: ${ajv.errorsText()}`]).toEqual([]);
    };
    // Bytes are text as far as a schema is concerned.
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Blob ? 'bytes' : part)));
    for (const { operation, ids, query, body } of examples) {
      operation.pathParameters.forEach(({ schema }, i) => check(schema, ids[i], operation.id));
      for (const { name, schema } of operation.queryParameters) {
        if (name in query) check(schema, query[name], operation.id);
      }
      if (operation.body) {
        check({ $ref: `description#/components/schemas/${operation.body.type}` }, plain(body), operation.id);
      }
    }
  });
});
