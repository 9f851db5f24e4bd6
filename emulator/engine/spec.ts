import { withFields, withShortIds } from './compatibility.js';
import { defaultVersion, documentOf } from './versions.js';

export type Schema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  explode?: boolean;
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface SpecOperation {
  operationId: string;
  'x-helper': string;
  'x-rate-limit'?: { requests: number; window: number };
  tags?: string[];
  security?: object[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content | { $ref: string }>;
}

export interface Document {
  info: { version: string };
  paths: Record<string, Record<string, SpecOperation>>;
  components: Schema & { schemas: Record<string, Schema> };
}

/** A body as the spec has it. */
export interface Media {
  type: string;
  schema: Schema;
}

/** What the emulator needs to know of an operation. */
export interface Operation {
  id: string;
  /** The helper of the SDK, such as `users.get`. */
  helper: string;
  /** In capitals. */
  method: string;
  /** As in the spec, with `{user_id}` and the like. */
  path: string;
  parameters: Parameter[];
  body: (Media & { required: boolean }) | undefined;
  /** The response to a request that succeeds. */
  success: { status: number; media: Media | undefined };
  /** The bodies of all documented responses, by status. */
  responses: Map<number, Media>;
  needsKey: boolean;
  /** A limit of the operation's own, beside that of the key: requests in a window of ms. */
  rateLimit: { requests: number; window: number } | undefined;
}

export interface Spec {
  /** The version of the API. */
  version: string;
  document: Document;
  operations: Operation[];
}

const mediaOf = ({ content = {} }: Content): Media | undefined => {
  const [type, { schema } = {}] = Object.entries(content)[0] ?? [];
  return type !== undefined && schema ? { type, schema } : undefined;
};

/** The value at a reference such as `#/components/schemas/User`. */
export function refer(document: object, reference: string): Schema {
  let node: unknown = document;
  for (const key of reference.split('/').slice(1)) {
    node = (node as Schema)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return node as Schema;
}

const dereference = <T extends object>(document: object, node: T | { $ref: string }): T =>
  '$ref' in node ? (refer(document, node.$ref) as T) : node;

function readOperation(document: Document, path: string, method: string, described: SpecOperation): Operation {
  const { operationId: id, 'x-helper': helper, 'x-rate-limit': rateLimit, requestBody, security } = described;
  const parameters = (described.parameters ?? []).map((parameter) => dereference<Parameter>(document, parameter));
  const body = requestBody && mediaOf(requestBody);
  const responses = new Map<number, Media>();
  let success: Operation['success'] | undefined;
  for (const [code, response] of Object.entries(described.responses)) {
    const status = Number(code);
    const media = mediaOf(dereference<Content>(document, response));
    if (media) responses.set(status, media);
    if (status >= 200 && status < 300) success ??= { status, media };
  }
  return {
    id,
    helper,
    method: method.toUpperCase(),
    path,
    parameters,
    body: body && { ...body, required: requestBody.required ?? false },
    success: success ?? { status: 200, media: undefined },
    responses,
    needsKey: security?.length !== 0,
    rateLimit,
  };
}

const loaded = new Map<string, Spec>();

/** Reads the spec of a version, once for each process. It is never changed. @throws TypeError - if there is no such version */
export function loadSpec(version = defaultVersion): Spec {
  let spec = loaded.get(version);
  if (!spec) loaded.set(version, (spec = readSpec(documentOf(version))));
  return spec;
}

function readSpec(published: Document): Spec {
  const document = withShortIds(withFields(published));
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => readOperation(document, path, method, operation)),
  );
  return { version: document.info.version, document, operations };
}
