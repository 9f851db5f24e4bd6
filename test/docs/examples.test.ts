import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/cli.js';
import { examplesModule, readExamples, shownExample, type Example } from '../../scripts/codegen/examples.js';
import { fullIds, idOf } from '../../scripts/codegen/ids.js';
import { rawCall } from '../../scripts/docs/operation-page.js';
import { readSamples, responseText, type Sample } from '../../scripts/docs/samples.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import { pinned, versions } from '../../scripts/codegen/versions.js';
import { fillerIn } from '../filler.js';
import { diagnosticsOf } from '../diagnostics.js';

let document: Document;
let examples: Example[];

const documentOf = async (version: string) =>
  JSON.parse(await readFile(path.join(root, 'generated', version, 'openapi.json'), 'utf8')) as Document;

/** Whether a response is one thing that has an ID. */
const isRow = (response: unknown): boolean => typeof Object(response).id === 'string';

beforeAll(async () => {
  document = await documentOf(pinned());
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
    const raw = examples.flatMap((example, i) => {
      const call = rawCall(example);
      return call ? [`export async function call${i}() {\n${call}\nreturn { data, error, response };\n}`] : [];
    });
    const start = "import { createClerk } from '../src/index.js';\nconst clerk = createClerk();\n";
    const sources = [
      ['examples.ts', await examplesModule(document, '../src/index.js')],
      ['raw.ts', `${start}${raw.join('\n')}`],
    ] as const;
    expect(raw.length).toBeGreaterThanOrEqual(239);
    expect(diagnosticsOf(sources)).toEqual([]);
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

  it('have IDs that begin as the spec says', () => {
    for (const { operation, ids } of examples)
      for (const [i, { description = '' }] of operation.pathParameters.entries()) {
        const prefixes = [...description.matchAll(/`([a-z]\w*_)(?:\.\.\.)?`/g)].map(([, prefix]) => prefix);
        expect([operation.id, ids[i]]).toEqual([operation.id, expect.stringMatching(`^(${prefixes.join('|')})`)]);
      }
  });

  it('send what the schemas allow, with their IDs in full', () => {
    const ajv = addFormats(new Ajv2020({ strict: false, formats: { binary: true } }));
    ajv.addSchema(document, 'description');
    const check = (schema: object, value: unknown, what: string) => {
      const valid = ajv.validate(schema, value);
      expect(valid ? [] : [`${what}: ${ajv.errorsText()}`]).toEqual([]);
    };
    // Bytes are text as far as a schema is concerned.
    const inFull = (value: unknown): unknown =>
      JSON.parse(fullIds(JSON.stringify(value, (_, part: unknown) => (part instanceof Blob ? 'bytes' : part))));
    for (const { operation, ids, query, body } of examples) {
      operation.pathParameters.forEach(({ name, schema }, i) => {
        check(schema, idOf(name, operation.path), operation.id);
        expect(fullIds(String(ids[i]))).toBe(idOf(name, operation.path));
      });
      for (const { name, schema } of operation.queryParameters) {
        if (name in query) check(schema, inFull(query[name]), operation.id);
      }
      if (operation.body) {
        check({ $ref: `description#/components/schemas/${operation.body.type}` }, inFull(body), operation.id);
      }
    }
  });
});

describe.each(versions())('the responses of the reference of %s', (version) => {
  let all: Example[];
  let samples: Map<string, Sample>;

  beforeAll(async () => {
    all = await readExamples(await documentOf(version));
    samples = await readSamples(version, all);
  });

  /** What of the examples is not true. */
  const wrong = (isWrong: (example: Example, response: unknown) => boolean) =>
    all
      .filter((example) => isWrong(example, samples.get(example.operation.id)?.response))
      .map(({ operation }) => operation.id);

  it('come from the emulator, each of them', () => {
    expect(all.filter(({ operation }) => !samples.has(operation.id)).map(({ operation }) => operation.id)).toEqual([]);
  });

  it('are about the thing that the path names', () => {
    const isOther = ({ ids }: Example, response: unknown) => {
      const last = ids.findLast((id) => /_\d$/.test(id));
      return last !== undefined && isRow(response) && !JSON.stringify(response).includes(`"${last}"`);
    };
    // These return something that the thing has, or what is left without it.
    const others =
      /\.(replaceForUser|(prepare|attempt)Verification|adjustBillingCreditBalance|getBillingSubscription)$|^organizationRoles\.removePermission$/;
    const isWrong = (example: Example, response: unknown) =>
      isOther(example, response) && !others.test(`${example.operation.namespace}.${example.operation.method}`);
    expect(wrong(isWrong)).toEqual([]);
  });

  it('have what was sent', () => {
    const isOther = ({ body, operation }: Example, response: unknown) =>
      Object.entries(Object(body) as Record<string, unknown>).some(([name, sent]) => {
        const shown = (Object(response) as Record<string, unknown>)[name];
        const isText = typeof sent === 'string' && typeof shown === 'string';
        // A rendered subject is another one.
        return operation.id !== 'PreviewTemplate' && isText && shown !== sent;
      });
    expect(wrong(isOther)).toEqual([]);
  });

  it('are the same at another time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    try {
      expect(await readSamples(version, all)).toEqual(samples);
    } finally {
      vi.useRealTimers();
    }
  });

  it('show as many elements as they count, or say how many are left out', () => {
    const isOther = (_: Example, response: unknown) => {
      const { total_count: total, ...rest } = Object(response) as Record<string, unknown>;
      const [list] = Object.values(rest).filter(Array.isArray);
      const left = Number(/^\.{3} (\d+) more$/.exec(String(list?.at(-1)))?.[1] ?? 0);
      return list !== undefined && total !== undefined && list.length - Number(left > 0) + left !== total;
    };
    expect(wrong(isOther)).toEqual([]);
  });

  it('say more than the names of their fields', () => {
    const filler = all.flatMap(({ operation: { namespace, method, id } }) =>
      fillerIn(samples.get(id)?.response).map((place) => `${namespace}.${method}: ${place}`),
    );
    expect(filler).toEqual([]);
  });

  it('show an element of each list that can be asked for, and what was deleted as deleted', () => {
    const isEmpty = (_: Example, response: unknown) => {
      if (Array.isArray(response)) return response.length === 0;
      const { total_count: total, deleted = true } = Object(response) as Record<string, unknown>;
      return total === 0 || deleted !== true;
    };
    expect(wrong(isEmpty)).toEqual([]);
  });

  it('have only the fields of which the page tells', async () => {
    const { schemas = {} } = (await documentOf(version)).components;
    const unknown = ({ operation }: Example, response: unknown) => {
      const { properties } = schemas[operation.response.type] ?? {};
      return properties !== undefined && Object.keys(Object(response)).some((name) => !(name in properties));
    };
    expect(wrong(unknown)).toEqual([]);
  });

  it('are short', () => {
    expect(wrong((_, response) => responseText(response).split('\n').length > 120)).toEqual([]);
  });

  it('say in JSON what is left out', () => {
    const text = responseText({ data: [1, 2, '... 7 more'] });
    expect(text).toBe('{\n  "data": [\n    1,\n    2\n    // 7 more\n  ]\n}');
    expect(responseText({ payer: '... 13 fields' })).toBe('{\n  "payer": { /* 13 fields */ }\n}');
  });
});
