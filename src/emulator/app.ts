import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errorBody, invalidField, Refusal, Refusals } from './answers.js';
import type { AnyHandler, AnyRequest, Collections } from './collections.js';
import type { Bindings } from './control.js';
import type { Description, Operation } from './description.js';
import { fail } from './failures.js';
import { isCarriedOut, type Faults } from './faults.js';
import type { Handlers } from './handlers.js';
import { RateLimit } from './rate-limit.js';
import { isDeeper, keep, keptBody, redacted, type ReceivedRequest } from './requests.js';
import { machineOfKey } from './resources/machine-keys.js';
import type { State } from './state.js';
import type { Validation } from './validation.js';

/** The parts of one emulator. */
export interface Parts {
  description: Description;
  state: State;
  validation: Validation;
  collections: Collections;
  handlers: Handlers;
  faults: Faults;
  requests: ReceivedRequest[];
  /** The only key that is taken, or any that looks like one. */
  secretKey: string | undefined;
  /** Whether the API's own limits hold. */
  rateLimit: boolean;
  /** What was counted for those limits, by key. */
  windows: Map<string, RateLimit>;
  /** Called when a request has been answered. */
  onRequest: () => void;
}

/** The largest body that is taken. The API's own limit is for images, and half of this. */
const MAX_BODY = 20 * 2 ** 20;

/** How many levels of lists and objects a body may have: more would exhaust the stack of what reads it. */
const MAX_DEPTH = 100;

/** Requests in 10 s, by the kind of key. */
const limits = { sk_live: { requests: 1_000, window: 10_000 }, sk_test: { requests: 100, window: 10_000 } };

/** Parts of the API that the real gateway has without `/v1` as well. */
const unversioned = /^\/(api_keys|m2m_tokens|oauth_applications\/access_tokens)(\/|$)/;

const isJSON = (type: string) => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);

/** Reads a body as what the operation takes. */
async function readBody(request: Request, { body, method, path }: Operation): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (body?.type === 'multipart/form-data' && /^multipart\/form-data/i.test(type)) {
    const form = await request.formData().catch(() => {
      throw new Refusal(400, 'request_body_invalid', 'The body is not a form as its content type says');
    });
    return Object.fromEntries(form);
  }
  const text = await request.text();
  if (!text) return undefined;
  if (body && (body.type === 'multipart/form-data' || !isJSON(type))) {
    const given = type || 'none';
    const message = `${method} ${path} takes a body of the content type ${body.type}, and this one has ${given}`;
    throw new Refusal(415, 'unsupported_content_type', message);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (!isDeeper(value, MAX_DEPTH)) return value;
    throw new Error(`it is nested deeper than ${MAX_DEPTH} levels`);
  } catch (error) {
    if (!body) return undefined; // the API does not look at it
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(400, 'request_body_invalid', `The body is not JSON that can be read: ${reason}`);
  }
}

/** What the key of a request is, `sk_test_...` or a machine's `ak_...`. @throws Refusal - 401 */
function readKey(header: string | null): string {
  const [, key] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (key !== undefined) return key;
  const message = 'The request needs a header "Authorization: Bearer <secret key>"';
  throw new Refusal(401, 'authorization_header_format_invalid', message);
}

/**
 * Routes requests, checks them against the description, and has them answered.
 *
 * @param control - answers what is under `/_emulator`, by rules of its own
 */
export function createApp(parts: Parts, control: Hono<{ Bindings: Bindings }>): Hono<{ Bindings: Bindings }> {
  const { description, state, validation, faults, requests, windows } = parts;
  let traces = 0;

  /** @returns the ID of the machine whose key it is, if it is one's */
  const checkKey = (request: Request, { needsKey, path }: Operation): string | undefined => {
    if (!needsKey) return undefined;
    const key = readKey(request.headers.get('authorization'));
    const isSecret = /^sk_(live|test)_[\w-]+$/.test(key) && (parts.secretKey ?? key) === key;
    const machineId = path.startsWith('/m2m_tokens') ? machineOfKey(state, key) : undefined;
    if (!isSecret && machineId === undefined)
      throw new Refusal(401, 'clerk_key_invalid', 'The secret key is not one of this instance');
    if (parts.rateLimit && isSecret && path !== '/jwks') checkLimit(key);
    return machineId;
  };

  const checkLimit = (key: string) => {
    let limit = windows.get(key);
    if (!limit) windows.set(key, (limit = new RateLimit(limits[key.startsWith('sk_live') ? 'sk_live' : 'sk_test'])));
    const left = limit.exceeded(state.now());
    if (left === 0) return;
    const headers = { 'retry-after': String(Math.ceil(left / 1_000)) };
    throw new Refusal(429, 'too_many_requests', 'The limit of requests in 10 s is reached', {}, headers);
  };

  const answer = async (
    operation: Operation,
    request: Request,
    params: Record<string, string>,
    log: ReceivedRequest,
  ) => {
    const machineId = checkKey(request, operation);
    const body = await readBody(request, operation);
    log.body = keptBody(body);
    validation.path(operation, params);
    const query = validation.query(operation, new URL(request.url).searchParams);
    const needed = operation.body?.required && operation.body.type !== 'multipart/form-data' ? (body ?? {}) : body;
    if (needed !== undefined) validation.body(operation, needed);
    else if (operation.body?.required) throw invalidField('file', 'file is missing', 'form_param_missing');
    return perform(parts, operation, {
      params,
      query,
      body: needed,
      newId: (prefix) => state.nextId(prefix),
      isSeed: false,
      machineId,
    });
  };

  const refusal = (error: unknown, operation?: Operation): Response => {
    const refusals =
      error instanceof Refusals ? error.refusals : [error instanceof Refusal ? error : unexpected(error)];
    const [{ status, headers } = { status: 500, headers: {} }] = refusals;
    const basic = [...(operation?.answers ?? [])].some(([code, { schema }]) => code >= 400 && isBasic(schema));
    return Response.json(errorBody(refusals, nextTrace(), basic), { status, headers });
  };
  const nextTrace = () => `trace_${String(++traces).padStart(6, '0')}`;

  /** Notes that a request has arrived. */
  const receive = (request: Request, operation?: Operation): ReceivedRequest => {
    const { pathname, search } = new URL(request.url);
    const { authorization: _key, ...headers } = Object.fromEntries(request.headers);
    const log: ReceivedRequest = {
      at: state.now(),
      method: request.method,
      path: String(redacted(pathname)),
      url: String(redacted(pathname + search)),
      operation: operation?.id,
      headers: redacted(headers) as Record<string, string>,
      body: undefined,
      status: undefined,
    };
    keep(requests, log);
    return log;
  };

  const respond = async (
    request: Request,
    path: string,
    operation: Operation | undefined,
    params: Record<string, string>,
  ) => {
    const log = receive(request, operation);
    const fault = faults.take(operation?.id, state.now());
    try {
      if (fault?.delay) await wait(fault.delay, undefined, { signal: request.signal });
      const response = await carryOut(
        fault === undefined || isCarriedOut(fault),
        request,
        path,
        operation,
        params,
        log,
      );
      const failed = fault && fail(fault, (await response.clone().text()) || '{}', nextTrace(), request.signal);
      log.status = (failed ?? response).status;
      return failed ?? response;
    } finally {
      parts.onRequest();
    }
  };

  const carryOut = async (
    isWanted: boolean,
    request: Request,
    path: string,
    operation: Operation | undefined,
    params: Record<string, string>,
    log: ReceivedRequest,
  ): Promise<Response> => {
    try {
      if (!isWanted) {
        if (operation) log.body = keptBody(await readBody(request, operation));
        return new Response();
      }
      if (!operation) throw unknownPath(description, request.method, path);
      const body = await answer(operation, request, params, log);
      if (body === undefined) return new Response(null, { status: operation.success.status });
      const isText = operation.success.media?.type === 'text/html';
      return new Response(isText && typeof body === 'string' ? body : JSON.stringify(body), {
        status: operation.success.status,
        headers: { 'content-type': isText ? 'text/html; charset=utf-8' : 'application/json', 'cf-ray': nextTrace() },
      });
    } catch (error) {
      return refusal(error, operation);
    }
  };

  const app = new Hono<{ Bindings: Bindings }>();
  app.route('/_emulator', control);
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError({ req }) {
        receive(req.raw).status = 413;
        parts.onRequest();
        return refusal(new Refusal(413, 'request_body_too_large', `A body may have ${MAX_BODY / 2 ** 20} MiB`));
      },
    }),
  );
  // Paths without parameters come first: `/users/count` is not a user.
  for (const operation of [...description.operations].sort((a, b) => specificity(a) - specificity(b))) {
    const route = operation.path.replace(/\{(\w+)\}/g, ':$1');
    const routes = [`/v1${route}`, ...(unversioned.test(operation.path) ? [route] : [])];
    app.on(operation.method, routes, ({ req }) => respond(req.raw, operation.path, operation, { ...req.param() }));
  }
  app.notFound(({ req }) => respond(req.raw, req.path, undefined, {}));
  app.onError((error) => {
    throw error;
  });
  return app;
}

const specificity = ({ path }: Operation) => path.split('{').length;

const isBasic = ({ $ref }: { $ref?: unknown }) => typeof $ref === 'string' && $ref.endsWith('/BasicErrors');

const unexpected = (error: unknown) =>
  new Refusal(500, 'emulator_failed', `The emulator failed: ${error instanceof Error ? error.message : String(error)}`);

function unknownPath({ operations }: Description, method: string, pathname: string): Refusal {
  const path = pathname.replace(/^\/v1(?=\/)/, '');
  const methods = operations
    .filter((operation) => path !== pathname || unversioned.test(operation.path))
    .filter((operation) => new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map((operation) => operation.method);
  if (methods.length > 0) {
    const message = `${pathname} does not take ${method}, but ${[...new Set(methods)].join(', ')}`;
    return new Refusal(405, 'method_not_allowed', message, {}, { allow: [...new Set(methods)].join(', ') });
  }
  return new Refusal(404, 'resource_not_found', `There is no ${method} ${pathname} in the API`);
}

/** Does what a request that the description allows asks for. @returns the body of the answer, or a promise of it */
export function perform({ handlers, collections }: Parts, operation: Operation, request: AnyRequest): unknown {
  collections.locate(operation, request.params);
  const handler = handlers[operation.id as keyof Handlers] as AnyHandler | undefined;
  return handler ? handler(request) : collections.answer(operation, request);
}
