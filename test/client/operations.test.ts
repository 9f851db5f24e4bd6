// Calls every operation of the spec through its helper against the emulator, and holds what arrived and what came
// back against the spec. The emulator itself rejects what the spec does not allow. The full requests go over
// the wire too, through the pool of `clerk-bapi/undici`.
import { readFileSync } from 'node:fs';
import { generateSync, type JsonSchema } from 'json-schema-faker';
import { afterAll, describe, expect, it } from 'vitest';
import { redacted } from '../../emulator/server/request-log.js';
import { idOf } from '../../scripts/codegen/ids.js';
import { pinned } from '../../scripts/codegen/versions.js';
import { createClerk } from '../../src/index.js';
import { createUndiciTransport } from '../../src/undici/index.js';
import { checked } from '../emulator/checked.js';
import { rejected, requestTo } from '../emulator/requests.js';
import { world } from '../emulator/world.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  explode?: boolean;
  schema: object;
}
interface Operation {
  operationId: string;
  'x-helper': string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { content?: object }>;
}
interface Spec {
  paths: Record<string, Record<string, Operation>>;
}

const file = new URL('../../generated/2025-11-10/openapi.json', import.meta.url);
const description = resolve(JSON.parse(readFileSync(file, 'utf8'))) as Spec;

/** The document with its references replaced by what they refer to. Schemas of requests have no cycles. */
function resolve(document: Record<string, unknown>): unknown {
  const find = (ref: string) =>
    ref
      .slice(2)
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key.replaceAll('~1', '/')], document);
  const visit = (node: unknown, trail: string[]): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item, trail));
    if (typeof node !== 'object' || node === null) return node;
    if ('$ref' in node) {
      const ref = String(node.$ref);
      return trail.includes(ref) ? {} : visit(find(ref), [...trail, ref]);
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value, trail)]));
  };
  return visit(document, []);
}

const operations = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([verb, operation]) => ({
    path,
    verb: verb.toUpperCase(),
    operation,
    helper: operation['x-helper'],
  })),
);

/** A value that fits a schema, with every optional field or with none. */
const valueOf = (schema: object, seed: number, full: boolean): unknown =>
  generateSync(schema as JsonSchema, {
    seed,
    alwaysFakeOptionals: full,
    optionalsProbability: full ? 1 : 0,
    minItems: full ? 1 : 0,
    maxItems: 2,
  });

/** A file as the helpers take it, where the schema asks for one. */
function bodyOf(content: Record<string, { schema: object }>, seed: number, full: boolean): unknown {
  const form = content['multipart/form-data'];
  if (!form) return valueOf(content['application/json']?.schema ?? {}, seed, full);
  return { ...(valueOf(form.schema, seed, full) as object), file: new Blob(['image'], { type: 'image/png' }) };
}

it('has the 239 operations of the API and the five of the overlay, each with a helper of its own', () => {
  expect(operations).toHaveLength(239 + 5);
  expect(new Set(operations.map(({ helper }) => helper)).size).toBe(239 + 5);
});

const shared = checked({ seed: world });

/** The client over an emulator in this process: one for all, in its first state. */
async function inProcess() {
  shared.api.reset();
  return shared;
}

const { api: listening } = checked({ seed: world });
const baseUrl = listening.listen();
const transport = createUndiciTransport();
afterAll(async () => {
  await transport.close();
  await listening.close();
});

/** The client over an emulator that listens: one for all, in its first state. */
async function overTheWire() {
  listening.reset();
  const options = {
    secretKey: 'sk_test_emulator',
    baseUrl: await baseUrl,
    fetch: transport.fetch,
    retry: false,
  } as const;
  return { api: listening, clerk: createClerk(options) };
}

describe.each([
  ['a minimal request', false, inProcess],
  ['a full request', true, inProcess],
  ['a full request over the wire', true, overTheWire],
] as const)('%s of', (_, full, connect) => {
  it.each(operations)('$helper', async ({ path, verb, operation }) => {
    const [namespace = '', method = ''] = operation['x-helper'].split('.');
    const { operationId } = operation;
    const { api, clerk } = await connect();
    const seed = operations.findIndex((other) => other.operation === operation) + (full ? 1_000 : 1);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
    const params = Object.fromEntries(inPath.map((name) => [name, idOf(name, path)]));
    const queryParameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const query = Object.fromEntries(
      queryParameters
        .filter(({ required }) => full || required)
        .map(({ name, schema }, index) => {
          const value = valueOf(schema, seed * 100 + index, true);
          return [name, value === '' ? 'x' : value]; // an empty id would be no filter, and is rejected
        }),
    );
    const hasBody = operation.requestBody && (full || operation.requestBody.required);
    const body = hasBody ? bodyOf(operation.requestBody?.content ?? {}, seed, full) : undefined;
    // Random values fit the schema. These fit the rules too.
    const request = await requestTo(clerk, operationId, { params, query, body });

    const helpers = clerk[namespace as 'users'] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const args = [
      ...inPath.map((name) => request.params[name]),
      ...(operation.requestBody ? [request.body] : []),
      ...(queryParameters.length ? [request.query] : []),
    ];
    const call = helpers[method]?.(...args, { headers: { 'x-test': operationId }, ...request.options });
    const result = await (rejected.has(operationId) ? expect(call).rejects.toMatchObject({ status: 404 }) : call);

    const arrived = api.requests.at(-1);
    const url = new URL(arrived?.url ?? '', 'http://localhost');
    expect(arrived).toMatchObject({
      method: verb,
      operation: `${namespace}.${method}`,
      headers: { 'x-test': operationId, 'clerk-api-version': pinned() },
    });
    expect(url.pathname).toBe(
      `/v1${path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(request.params[name] ?? ''))}`,
    );
    const sent = Object.fromEntries(
      [...new Set(url.searchParams.keys())].map((name) => {
        const joined = queryParameters.find((parameter) => parameter.name === name)?.explode === false;
        return [name, joined ? url.searchParams.getAll(name).join().split(',') : url.searchParams.getAll(name)];
      }),
    );
    expect(sent).toEqual(
      Object.fromEntries(
        Object.entries(request.query)
          .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
          .map(([name, value]) => [name, [value].flat().map(String)]),
      ),
    );
    if (request.body && typeof request.body === 'object' && 'file' in request.body) {
      expect(arrived?.body).toEqual({ ...request.body, file: { size: 5, type: 'image/png' } });
    } else {
      expect(arrived?.body).toEqual(redacted(request.body));
    }
    const [, response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
    if (rejected.has(operationId)) return;
    if (response?.content) expect(result).toBeDefined();
    else expect(result).toBeUndefined();
  });
});
