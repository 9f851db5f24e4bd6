import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { errorBody, invalidField, Refusal, Refusals } from '../engine/errors.js';
import type { AnyHandler, AnyRequest, Collections } from '../engine/collections.js';
import type { Bindings } from './control.js';
import type { Description, Operation } from '../engine/spec.js';
import { fail } from './failures.js';
import { isCarriedOut, type Faults } from './faults.js';
import type { Handlers } from '../engine/handlers.js';
import { readable } from '../engine/compatibility.js';
import { RateLimit } from './rate-limit.js';
import { keep, keptBody, redacted, type ReceivedRequest } from './request-log.js';
import { readBody } from './request-body.js';
import { machineOfKey } from '../resources/credentials/machine-keys.js';
import type { State } from '../store/state.js';
import type { Validation } from '../engine/validation.js';

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

/** A request, and what its path means. */
interface Call {
  request: Request;
  /** Tells when the caller gives up. A function: the signal of a request costs more than the rest of it. */
  signal: () => AbortSignal;
  path: string;
  operation: Operation | undefined;
  params: Record<string, string>;
}

/** Requests in 10 s, by the kind of key. */
const limits = { sk_live: { requests: 1_000, window: 10_000 }, sk_test: { requests: 100, window: 10_000 } };

/** Parts of the API that the real gateway has without `/v1` as well. */
const unversioned = /^\/(api_keys|m2m_tokens|oauth_applications\/access_tokens)(\/|$)/;

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
    const given = operation.body?.required && operation.body.type !== 'multipart/form-data' ? (body ?? {}) : body;
    const needed = readable(operation, given);
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
    const [first = unexpected(error)] = refusals;
    const basic = [...(operation?.answers ?? [])].some(([code, { schema }]) => code >= 400 && isBasic(schema));
    // Of the services for keys and tokens, some know no 422.
    const hasOnly400 = basic && !operation?.answers.has(422) && operation?.answers.has(400);
    const status = first.status === 422 && hasOnly400 ? 400 : first.status;
    return Response.json(errorBody(refusals, nextTrace(), basic), { status, headers: first.headers });
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

  const respond = async (call: Call) => {
    const { request, operation } = call;
    const log = receive(request, operation);
    const fault = faults.take(operation?.id, state.now());
    try {
      if (fault?.delay) await wait(fault.delay, undefined, { signal: call.signal() });
      const response = await carryOut(call, fault === undefined || isCarriedOut(fault), log);
      const failed = fault && fail(fault, (await response.clone().text()) || '{}', nextTrace(), call.signal());
      log.status = (failed ?? response).status;
      return failed ?? response;
    } finally {
      parts.onRequest();
    }
  };

  const carryOut = async (call: Call, isWanted: boolean, log: ReceivedRequest): Promise<Response> => {
    const { request, path, operation, params } = call;
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
  // Paths without parameters come first: `/users/count` is not a user.
  for (const operation of [...description.operations].sort((a, b) => specificity(a) - specificity(b))) {
    const route = operation.path.replace(/\{(\w+)\}/g, ':$1');
    const routes = [`/v1${route}`, ...(unversioned.test(operation.path) ? [route] : [])];
    app.on(operation.method, routes, ({ req, env }) =>
      respond({
        request: req.raw,
        signal: () => env.signal ?? req.raw.signal,
        path: operation.path,
        operation,
        params: { ...req.param() },
      }),
    );
  }
  app.notFound(({ req, env }) =>
    respond({
      request: req.raw,
      signal: () => env.signal ?? req.raw.signal,
      path: req.path,
      operation: undefined,
      params: {},
    }),
  );
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
