import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import type { OpenAPIBackend } from 'openapi-backend';
import { errorBody, Refusal, type HandlerAnswer } from './answers.js';
import { createApi, Refusals } from './api.js';
import { Faults, isCarriedOut, type Fault } from './faults.js';
import { createState, type State } from './state.js';

/** A request as it arrived. The secret key is left out. */
export interface ReceivedRequest {
  method: string;
  /** With the query, as it was sent. */
  url: string;
  operation: string | undefined;
  headers: Record<string, string>;
  body: unknown;
}

/** An embedded Backend API: it checks requests against the description, keeps some state, and fails on demand. */
export interface Emulator {
  /** Starts to listen on 127.0.0.1. @param port - 0 for any free one. @returns the `baseUrl` for clients */
  listen(port?: number): Promise<string>;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
  readonly faults: Faults;
  /** What arrived, oldest first. */
  readonly requests: ReceivedRequest[];
  readonly state: State;
  /** What the description says of an answer. @returns what is wrong with it, if anything */
  check(operation: string, status: number, body: unknown): string[];
}

type App = { Bindings: HttpBindings };

const HTML = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** Reads a body as what its content type says. */
async function readBody(request: Request): Promise<unknown> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const fields = [...(await request.formData())];
    return Object.fromEntries(
      fields.map(([name, value]) => [name, typeof value === 'string' ? value : { size: value.size, type: value.type }]),
    );
  }
  const text = await request.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'request_body_invalid', 'The body is not JSON');
  }
}

/** The query, with what came more than once as a list. */
function queryOf(url: URL): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** The answer of the API, or its refusal. */
async function answer(
  api: OpenAPIBackend,
  request: { method: string; path: string; query: Record<string, string | string[]>; headers: Record<string, string> },
  body: () => Promise<unknown>,
): Promise<HandlerAnswer> {
  try {
    return (await api.handleRequest({ ...request, body: await body() })) as HandlerAnswer;
  } catch (error) {
    if (error instanceof Refusals) return { status: 422, body: errorBody(error.refusals) };
    if (error instanceof Refusal) return { status: error.status, body: errorBody([error]) };
    throw error;
  }
}

/** Fails as a fault says. @returns `undefined` if the fault leaves the answer as it is */
function fail(fault: Fault, { env }: Context<App>, intended: string): Response | undefined {
  const { outgoing } = env;
  const { status, headers = {}, kind } = fault;
  switch (kind) {
    case 'drop':
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'cut':
    case 'stall':
      outgoing.writeHead(status ?? 200, {
        'content-type': 'application/json',
        'content-length': String(intended.length + 100),
      });
      outgoing.write(intended.slice(0, Math.ceil(intended.length / 2)), () => {
        if (kind === 'cut') outgoing.destroy();
      });
      return RESPONSE_ALREADY_SENT;
    case 'html':
      return new Response(HTML, { status: status ?? 502, headers: { 'content-type': 'text/html', ...headers } });
    case 'empty':
      return new Response('', { status: status ?? 200, headers });
    case 'broken':
      return new Response(intended.slice(0, Math.ceil(intended.length / 2)), {
        status: status ?? 200,
        headers: { 'content-type': 'application/json' },
      });
    case undefined:
      if (status === undefined) return undefined;
      return Response.json(
        errorBody([new Refusal(status, `emulated_${status}`, `The emulator was told to answer ${status}`)]),
        { status, headers },
      );
  }
}

/** Makes an embedded Backend API. Each is by itself. */
export async function createEmulator(): Promise<Emulator> {
  const state = createState();
  const faults = new Faults();
  const requests: ReceivedRequest[] = [];
  const api = await createApi(state);
  const app = new Hono<App>();

  app.all('*', async (context) => {
    const { req } = context;
    const url = new URL(req.url);
    const { authorization: _key, ...headers } = req.header();
    const request = { method: req.method, path: url.pathname, query: queryOf(url), headers: req.header() };
    const operation = api.router.matchOperation(request)?.operationId;
    const recorded: ReceivedRequest = {
      method: req.method,
      url: url.pathname + url.search,
      operation,
      headers,
      body: undefined,
    };
    requests.push(recorded);
    let read: Promise<unknown> | undefined;
    const body = () => (read ??= readBody(req.raw).then((value) => (recorded.body = value)));

    const fault = faults.take(operation);
    if (fault?.delay) await wait(fault.delay);
    const carriedOut = !fault || isCarriedOut(fault);
    const result: HandlerAnswer = carriedOut ? await answer(api, request, body) : { status: 500 };
    if (!carriedOut) await body().catch(() => undefined); // for `requests`
    const text = typeof result.body === 'string' ? result.body : JSON.stringify(result.body);
    const failed = fault && fail(fault, context, text ?? '{}');
    if (failed) return failed;
    if (text === undefined) return context.body(null, result.status as 204);
    const type = typeof result.body === 'string' ? 'text/html' : 'application/json';
    return new Response(text, {
      status: result.status,
      headers: { 'content-type': type, 'cf-ray': `${requests.length}-EMU` },
    });
  });

  let server: Server | undefined;
  return {
    faults,
    requests,
    state,
    listen: (port = 0) =>
      new Promise((resolve, reject) => {
        server = createAdaptorServer({ fetch: app.fetch }) as Server;
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () =>
          resolve(`http://127.0.0.1:${(server?.address() as AddressInfo).port}/v1`),
        );
      }),
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    check: (operation, status, body) =>
      (api.validateResponse(body, operation, status).errors ?? []).map(
        (error) => `${error.instancePath} ${error.message}`,
      ),
  };
}
