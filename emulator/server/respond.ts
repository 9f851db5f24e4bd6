import { successStatus, withoutAliases } from '../engine/compatibility.js';
import { invalidField } from '../engine/errors.js';
import { execute, type Engine } from '../engine/execute.js';
import type { Operation } from '../engine/spec.js';
import { authenticate, type Access } from './authentication.js';
import { fail } from './failures.js';
import { isExecuted, type Faults } from './faults.js';
import { readBody } from './request-body.js';
import { keep, keptBody, logged, type ReceivedRequest } from './request-log.js';
import { errorResponse, messagesOf, successResponse } from './responses.js';
import { unknownPath } from './routes.js';
import type { HostNames } from './source.js';
import { versions } from '../engine/versions.js';
import { wait } from '../store/real-time.js';

/** What responding to a request needs. */
export interface Parts extends Engine, Access {
  faults: Faults;
  hosts: HostNames;
  requests: ReceivedRequest[];
  /** An ID for each response. */
  nextTrace: () => string;
  /** Waits until what has changed is on the disk, if it is kept there. @throws Error - if it can't be */
  saved: () => Promise<void> | undefined;
  /** Called after each response. */
  onRequest: (request: ReceivedRequest) => void;
}

/** A request, and the operation that its method and path stand for. */
export interface Call {
  request: Request;
  /** Aborts when the caller gives up. A function: the signal of a request costs more than the rest of it. */
  signal: () => AbortSignal;
  path: string;
  /** Whether it came over a socket. */
  isRemote: boolean;
  operation: Operation | undefined;
  params: Record<string, string>;
}

/** Responds to a request, unless a fault keeps it from that. @throws TypeError - where a fault closes the connection */
export async function respond(parts: Parts, call: Call): Promise<Response> {
  const { request, operation } = call;
  const started = performance.now();
  const log = logged(request, operation, parts.state.now());
  log.warnings.push(...versionWarnings(parts.spec.version, request.headers.get('clerk-api-version')));
  keep(parts.requests, log);
  const fault = (log.fault = parts.faults.take(operation?.id, parts.state.now()));
  try {
    if (fault?.delay) await wait(fault.delay, undefined, { signal: call.signal() });
    const response = await saved(parts, await responseTo(parts, call, fault === undefined || isExecuted(fault), log));
    const failed = fault && fail(fault, (await response.clone().text()) || '{}', parts.nextTrace(), call.signal());
    log.status = (failed ?? response).status;
    return failed ?? response;
  } finally {
    log.duration = Math.round((performance.now() - started) * 10) / 10;
    parts.onRequest(log);
  }
}

/** What to tell of a client that asks for another version of the API. */
function versionWarnings(version: string, wanted: string | null): string[] {
  if (wanted === null || wanted === version) return [];
  const advice = versions.includes(wanted)
    ? `use apiVersion (--api-version ${wanted})`
    : `there is ${versions.join(', ')}`;
  return [`A client asks for version ${wanted} of the API, and the responses are those of ${version}: ${advice}`];
}

/** A response, once what it tells of is saved. */
async function saved(parts: Parts, response: Response): Promise<Response> {
  try {
    await parts.saved();
    return response;
  } catch (error) {
    return errorResponse(error, parts.nextTrace());
  }
}

/** @param isWanted - whether the request has its effect */
async function responseTo(parts: Parts, call: Call, isWanted: boolean, log: ReceivedRequest): Promise<Response> {
  const { request, path, operation, isRemote } = call;
  try {
    if (isRemote) parts.hosts.check(request.headers.get('host'));
    if (!isWanted) {
      if (operation) log.body = keptBody(await readBody(request, operation));
      return new Response();
    }
    if (!operation) throw unknownPath(parts.spec, request.method, path);
    const body = await resultOf(parts, call, operation, log);
    const status = successStatus(operation, request.headers.get('user-agent'));
    return successResponse(operation, status, body, parts.nextTrace());
  } catch (error) {
    log.errors = messagesOf(error);
    return errorResponse(error, parts.nextTrace(), operation);
  }
}

/** Checks a request and executes it. @returns the body of the response */
async function resultOf(parts: Parts, { request, params }: Call, operation: Operation, log: ReceivedRequest) {
  const { state, validation } = parts;
  const machineId = authenticate(parts, request, operation);
  const sent = await readBody(request, operation);
  log.body = keptBody(sent);
  validation.path(operation, params);
  const { values: query, repeated, notRead } = validation.query(operation, new URL(request.url).searchParams);
  const isForm = operation.body?.type === 'multipart/form-data';
  const body = withoutAliases(operation, sent === undefined && operation.body?.required && !isForm ? {} : sent);
  log.notRead = notRead;
  if (body !== undefined) validation.body(operation, body);
  else if (operation.body?.required) throw invalidField('file', 'file is missing', 'form_param_missing');
  const newId = (prefix: string) => state.nextId(prefix);
  const origin = originOf(request);
  const fixed = { newId, isSeed: false, seedFields: {}, machineId, origin };
  return execute(parts, operation, { params, query, repeated, body, ...fixed });
}

/** The web page that sent a request, if one did. */
function originOf({ headers }: Request): string | undefined {
  const origin = headers.get('origin');
  return origin !== null && /^https?:\/\//.test(origin) ? origin : undefined;
}
