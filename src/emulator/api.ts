import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Context, type Document } from 'openapi-backend';
import { Refusal, type HandlerAnswer } from './answers.js';
import { createHandlers } from './handlers.js';
import { sample } from './samples.js';
import type { State } from './state.js';

interface Content {
  [media: string]: { schema: { properties?: Record<string, object> } };
}
type Operations = Record<string, { requestBody?: { content: Content } }>;
interface Description {
  paths: Record<string, Operations>;
  components: { schemas: Record<string, { properties?: Record<string, object> }> };
}

/**
 * The description that requests are held against. `openapi-backend` checks JSON alone, so that the forms of uploads are
 * described to it as the JSON that they are read into, with an object in place of the file.
 */
function loadDescription(): Document {
  const text = readFileSync(new URL('../../generated/2025-11-10/openapi.json', import.meta.url), 'utf8');
  const description = JSON.parse(text) as Description;
  for (const item of Object.values(description.paths)) {
    for (const { requestBody } of Object.values(item)) {
      const form = requestBody?.content['multipart/form-data']?.schema;
      if (!requestBody || !form) continue;
      const name = '$ref' in form ? String(form.$ref).split('/').pop() : undefined;
      const { properties, ...rest } = name ? (description.components.schemas[name] ?? {}) : form;
      requestBody.content = {
        'application/json': { schema: { ...rest, properties: { ...properties, file: { type: 'object' } } } },
      };
    }
  }
  const document: object = description;
  return document as Document;
}

/** One Ajv error in the API's terms. */
function refusalOf(error: NonNullable<Context['validation']['errors']>[number]): Refusal {
  const [, place = '', ...path] = error.instancePath.split('/');
  const { missingProperty, additionalProperty } = error.params as Record<string, string | undefined>;
  if (error.keyword === 'required') {
    return new Refusal(422, 'form_param_missing', `${missingProperty} is missing`, { param_name: missingProperty });
  }
  if (error.keyword === 'additionalProperties') {
    return new Refusal(422, 'form_param_unknown', `${additionalProperty} is not a parameter of this endpoint`, {
      param_name: additionalProperty,
    });
  }
  const name = path.join('.') || place || 'body';
  return new Refusal(422, 'form_param_format_invalid', `${name} ${error.message ?? 'is invalid'}`, {
    param_name: name,
  });
}

/** Several refusals at once. */
export class Refusals extends Error {
  constructor(readonly refusals: Refusal[]) {
    super(refusals.map(({ message }) => message).join('; '));
  }
}

/** The success that an operation's description promises, made up from its schema. */
function fromSchema({ operation }: Context): HandlerAnswer {
  const responses = Object.entries(
    (operation.responses ?? {}) as Record<string, { content?: Record<string, { schema?: object }> }>,
  );
  const [status, { content = {} }] = responses.find(([code]) => code.startsWith('2')) ?? ['200', {}];
  const [media, described] = Object.entries(content)[0] ?? [];
  if (!described?.schema) return { status: Number(status) };
  if (media === 'text/html') return { status: Number(status), body: '<!doctype html><title>Interstitial</title>' };
  return { status: Number(status), body: sample(described.schema, String(operation.operationId)) };
}

/** Routes requests, checks them against the description, and has them answered. */
export async function createApi(state: State): Promise<OpenAPIBackend> {
  const handlers = createHandlers(state);
  const api = new OpenAPIBackend({
    definition: loadDescription(),
    apiRoot: '/v1',
    quick: true,
    coerceTypes: true,
    ajvOpts: { allErrors: true, strict: false },
    customizeAjv: (ajv) => addFormats(ajv),
    securityHandlers: {
      bearerAuth: ({ request }) =>
        /^Bearer (sk_(live|test)|ak)_[\w-]+$/.test(
          String((request.headers as Record<string, unknown>)['authorization']),
        ),
    },
    handlers: {
      ...Object.fromEntries(
        Object.entries(handlers).map(([id, handler]) => [
          id,
          ({ request }: Context) =>
            handler({
              params: request.params as Record<string, string>,
              query: request.query as object,
              body: request.requestBody as unknown,
            }),
        ]),
      ),
      notImplemented: fromSchema,
      notFound: ({ request }) => {
        throw new Refusal(404, 'resource_not_found', `There is no ${request.method.toUpperCase()} ${request.path}`);
      },
      methodNotAllowed: ({ request }) => {
        throw new Refusal(405, 'method_not_allowed', `${request.path} does not take ${request.method.toUpperCase()}`);
      },
      unauthorizedHandler: () => {
        throw new Refusal(401, 'authentication_invalid', 'The secret key is missing or malformed');
      },
      validationFail: ({ validation }) => {
        throw new Refusals((validation.errors ?? []).map(refusalOf));
      },
    },
  });
  return api.init();
}
