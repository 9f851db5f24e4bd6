// Compiles a spec of webhooks: each event gets a named type, and schemas that are the API's stay the API's.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import { versionForm } from '../codegen.config.js';
import { inComment } from './comments.js';
import type { Files } from './compile.js';
import { refToSchema, type Document, type Schema } from './document.js';
import { SpecError } from './errors.js';
import { own } from './references.js';

/** Whether a spec, such as `webhooks/2025-04-15`, is one of webhooks. */
export const isWebhooks = (spec: string): boolean => spec.startsWith('webhooks/');

/** What a reference to a schema of the API is in the files of a spec of webhooks. */
const apiSchema = new RegExp(`\\.\\./\\.\\./\\.\\./(${versionForm.source})/schemas/`, 'g');

/** The texts of the files of a spec, by their names in its folder. */
export type Texts = ReadonlyMap<string, string>;

function textsOf(spec: string): Texts {
  const folder = path.join(root, 'openapi', spec);
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => [name.replaceAll(path.sep, '/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/**
 * The version of the API whose schemas a spec of webhooks refers to.
 *
 * @param texts the spec's files, if they are not written yet
 * @throws {SpecError} if that is not one version
 */
export function apiVersionOf(spec: string, texts = textsOf(spec)): string {
  const [version, ...others] = new Set(
    [...texts.values()].flatMap((text) => [...text.matchAll(apiSchema)].map(([, found = '']) => found)),
  );
  if (version === undefined || others.length > 0)
    throw new SpecError(
      `openapi/${spec} refers to schemas of ${version === undefined ? 'no version' : [version, ...others].join(' and ')} of the API: it must refer to those of one.`,
    );
  return version;
}

/** The names of the schemas that a spec of webhooks has itself. */
const ownSchemas = (texts: Texts): Set<string> =>
  new Set([...texts.keys()].flatMap((name) => /^schemas\/(.+)\.yaml$/.exec(name)?.[1] ?? []));

/** Adds a schema, and those that it refers to, unless they are there. */
function addSchema(name: string, from: Record<string, Schema>, to: Record<string, Schema>): void {
  const schema = own(from, name);
  if (!schema || own(to, name)) return;
  to[name] = schema;
  for (const [, referred = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    addSchema(referred, from, to);
}

/** Adds to an example what its schema requires and may be `null`: an overlay can require what no published schema has. */
function completeExample(example: unknown, schema: Schema | undefined, schemas: Record<string, Schema>): void {
  const name = /^#\/components\/schemas\/(.+)$/.exec(schema?.$ref ?? '')?.[1];
  if (name !== undefined) return completeExample(example, own(schemas, name), schemas);
  for (const part of schema?.allOf ?? []) completeExample(example, part, schemas);
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return;
  const fields = example as Record<string, unknown>;
  for (const [field, property] of Object.entries(schema?.properties ?? {})) {
    const isNullable = Array.isArray(property.type) && property.type.includes('null');
    if (field in fields) completeExample(fields[field], property, schemas);
    else if (isNullable && schema?.required?.includes(field)) fields[field] = null;
  }
}

/** A spec of webhooks that is ready to be compiled. */
export interface Webhooks {
  document: Document;
  /** The names of the schemas that are the API's. */
  imported: string[];
  apiVersion: string;
}

/**
 * Names the body of each event, and takes the API's schemas from its spec, with its overlay applied.
 *
 * @param bundled the spec of webhooks
 * @param api the spec of the version of the API that it refers to
 * @param texts the spec's files, if they are not written yet
 * @throws {SpecError} if a schema has the name of another one of the API
 */
export function prepareWebhooks(spec: string, bundled: Document, api: Document, texts = textsOf(spec)): Webhooks {
  const schemas: Record<string, Schema> = {};
  const apiSchemas = api.components.schemas ?? {};
  const names = ownSchemas(texts);
  for (const name of names)
    if (own(apiSchemas, name))
      throw new SpecError(
        `openapi/${spec}/schemas/${name}.yaml has the name of a schema of the API: refer to that one, or give this one another name.`,
      );
  for (const [name, schema] of Object.entries(bundled.components.schemas ?? {}))
    if (names.has(name)) schemas[name] = schema;
    else addSchema(name, apiSchemas, schemas);
  const imported = Object.keys(schemas).filter((name) => !names.has(name));
  const webhooks = structuredClone(bundled.webhooks ?? {});
  for (const [type, { post }] of Object.entries(webhooks)) {
    const media = post?.requestBody?.content['application/json'];
    if (!post || !media) throw new SpecError(`openapi/${spec}: the event ${type} has no body.`);
    const name = `${post.operationId}Event`;
    schemas[name] = { description: `${post.summary}. ${post.description}`, ...media.schema };
    completeExample(media['example'], schemas[name], schemas);
    media.schema = refToSchema(name);
  }
  return {
    document: { ...bundled, webhooks, components: { ...bundled.components, schemas } },
    imported,
    apiVersion: api.info.version,
  };
}

/** The types of all events by their `type`, for the union that narrows. */
const payloads = ({ webhooks = {} }: Document): string => `
/** What each event sends, by its type. */
export interface WebhookPayloads {
${Object.entries(webhooks)
  .map(([type, { post }]) => `  /** ${inComment(`${post?.summary}.`)} */\n  '${type}': ${post?.operationId}Event;`)
  .join('\n')}
}
`;

/** Imports of the API's types that a module refers to, and exports of all of them. */
function importsOf({ imported, apiVersion }: Webhooks, types: string): string {
  const module = `'../../${apiVersion}/types.js'`;
  const used = imported.filter((name) => new RegExp(`(?<![\\w.'"])${name}(?![\\w'"])`).test(withoutComments(types)));
  const list = `{\n${used
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}}`;
  return `import type ${list} from ${module};\n\nexport type ${list};\n\n`;
}

const withoutComments = (source: string): string => source.replace(/\/\*\*[^]*?\*\//g, '');

/** @returns the files of generated/webhooks/<version>/, by name */
export function webhookFiles(spec: string, webhooks: Webhooks, types: string): Files {
  const { document } = webhooks;
  const heading = `// Written by \`npm run generate\` from openapi/${spec}. Do not edit: change the spec.\n\n`;
  const names = Object.keys(document.webhooks ?? {});
  const list = names.map((name) => `  '${name}',\n`).join('');
  return new Map([
    ['openapi.json', `${JSON.stringify(document)}\n`],
    ['types.ts', heading + importsOf(webhooks, types) + types + payloads(document)],
    [
      'events.ts',
      `${heading}/** The types of all events. */\nexport const eventTypes: readonly string[] = [\n${list}];\n`,
    ],
  ]);
}
