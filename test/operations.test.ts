// Calls every operation of the description through its helper against the embedded API, and holds what arrived against the
// description. The API itself refuses what the description does not allow.
import { readFileSync } from 'node:fs';
import { generateSync, type JsonSchema } from 'json-schema-faker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../src/emulator/index.js';
import { createClerk, type Clerk } from '../src/index.js';
import { secretKey } from './helpers.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  explode?: boolean;
  schema: JsonSchema & { pattern?: string };
}
interface Operation {
  operationId: string;
  'x-helper': string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { content?: object }>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
}

const file = new URL('../generated/2025-11-10/openapi.json', import.meta.url);
const description = resolve(JSON.parse(readFileSync(file, 'utf8'))) as Description;

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

let api: Emulator;
let clerk: Clerk;
beforeAll(async () => {
  api = await createEmulator();
  clerk = createClerk({ secretKey, baseUrl: await api.listen(), retry: false });
});
afterAll(() => api.close());

/** Ids of things that are there, for the operations that keep state. */
async function existing(name: string, path: string): Promise<string | undefined> {
  if (name === 'user_id' && path.startsWith('/users/')) return (await clerk.users.create({})).id;
  if (name === 'domain_id' && path.startsWith('/domains/'))
    return (await clerk.domains.add({ name: `a${api.requests.length}.example.com`, is_satellite: true })).id;
  return undefined;
}

it('has the 239 operations of the API, each with a helper of its own', () => {
  expect(operations).toHaveLength(239);
  expect(new Set(operations.map(({ helper }) => helper)).size).toBe(239);
});

describe.each([
  ['minimal', false],
  ['full', true],
] as const)('a %s request of', (_, full) => {
  it.each(operations)('$helper', async ({ path, verb, operation }) => {
    const [namespace = '', method = ''] = operation['x-helper'].split('.');
    const seed = operations.findIndex((other) => other.operation === operation) + (full ? 1_000 : 1);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
    const parameters = operation.parameters ?? [];

    const ids: Record<string, string> = {};
    for (const name of inPath) {
      const schema = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema;
      const needsValue = schema?.pattern !== undefined || (schema && 'enum' in schema);
      ids[name] =
        (await existing(name, path)) ??
        (needsValue ? String(valueOf(schema, seed, true)) : `${name} ü/`.replace('/', '1'));
    }
    const queryParameters = parameters.filter((parameter) => parameter.in === 'query');
    const query = Object.fromEntries(
      queryParameters
        .filter(({ required }) => full || required)
        .map(({ name, schema }, index) => [name, valueOf(schema, seed * 100 + index, true)])
        .filter(([name]) => name !== 'starting_after'),
    );
    const hasBody = operation.requestBody && (full || operation.requestBody.required);
    const body = hasBody ? bodyOf(operation.requestBody?.content ?? {}, seed, full) : undefined;
    if (operation.operationId === 'VerifyDomainProxy' && full) {
      const { data } = await clerk.domains.list();
      Object.assign(body as object, { domain_id: data[0]?.id, proxy_url: 'https://app.example.com/__clerk' });
    }
    if (operation.operationId === 'UpdateInstanceOrganizationSettings' && full) {
      Object.assign(body as object, { domains_enrollment_modes: ['automatic_invitation'] });
    }
    if (['AddDomain', 'UpdateDomain'].includes(operation.operationId) && 'proxy_url' in (body as object)) {
      Object.assign(body as object, { proxy_url: 'https://app.example.com/__clerk' });
    }

    const helpers = clerk[namespace as 'users'] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const args = [
      ...inPath.map((name) => ids[name]),
      ...(operation.requestBody ? [body] : []),
      ...(queryParameters.length ? [query] : []),
    ];
    const call = helpers[method]?.(...args, { headers: { 'x-test': operation.operationId } });
    const answer = await call?.catch((error: unknown) => error);

    const arrived = api.requests.at(-1);
    const url = new URL(arrived?.url ?? '', 'http://localhost');
    expect(arrived).toMatchObject({
      method: verb,
      operation: operation.operationId,
      headers: { 'x-test': operation.operationId, 'clerk-api-version': '2025-11-10' },
    });
    expect(url.pathname).toBe(
      `/v1${path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(ids[name] ?? ''))}`,
    );
    const sent = Object.fromEntries(
      [...new Set(url.searchParams.keys())].map((name) => {
        const joined = queryParameters.find((parameter) => parameter.name === name)?.explode === false;
        return [name, joined ? url.searchParams.getAll(name).join().split(',') : url.searchParams.getAll(name)];
      }),
    );
    expect(sent).toEqual(
      Object.fromEntries(
        Object.entries(query)
          .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
          .map(([name, value]) => [name, [value].flat().map(String)]),
      ),
    );
    if (body && typeof body === 'object' && 'file' in body) {
      expect(arrived?.body).toEqual({ ...body, file: { size: 5, type: 'image/png' } });
    } else {
      expect(arrived?.body).toEqual(body);
    }

    if (operation.operationId === 'VerifyDomainProxy' && !full) return expect(answer).toMatchObject({ status: 422 });
    expect(answer).not.toBeInstanceOf(Error);
    const [status = '', response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
    if (!response?.content) return expect(answer).toBeUndefined();
    expect(api.check(operation.operationId, Number(status), answer)).toEqual([]);
  });
});
