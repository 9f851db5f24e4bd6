import { ApiError, ApiErrors, errorBody } from '../engine/errors.js';
import type { Operation } from '../engine/spec.js';
import { messageOf } from '../store/json.js';
import { redacted } from './request-log.js';

const isBasic = ({ $ref }: { $ref?: unknown }) => typeof $ref === 'string' && $ref.endsWith('/BasicErrors');

const unexpected = (error: unknown) => new ApiError(500, 'emulator_failed', `The emulator failed: ${messageOf(error)}`);

const errorsOf = (thrown: unknown): ApiError[] =>
  thrown instanceof ApiErrors ? thrown.errors : [thrown instanceof ApiError ? thrown : unexpected(thrown)];

/** What an error response says, for people. */
export const messagesOf = (thrown: unknown): string[] =>
  errorsOf(thrown).map(({ code, message }) => String(redacted(`${code}: ${message}`)));

/** The error response for what was thrown, in the shape that the operation has in the spec. */
export function errorResponse(thrown: unknown, trace: string, operation?: Operation): Response {
  const errors = errorsOf(thrown);
  const [first = unexpected(thrown)] = errors;
  const basic = [...(operation?.responses ?? [])].some(([code, { schema }]) => code >= 400 && isBasic(schema));
  // Some of the services for keys and tokens have no 422.
  const hasOnly400 = basic && !operation?.responses.has(422) && operation?.responses.has(400);
  const status = first.status === 422 && hasOnly400 ? 400 : first.status;
  return Response.json(errorBody(errors, trace, basic), { status, headers: first.headers });
}

/** The response of an operation that was executed. */
export function successResponse(
  { success: { media } }: Operation,
  status: number,
  body: unknown,
  trace: string,
): Response {
  if (body === undefined) return new Response(null, { status });
  const isText = media?.type === 'text/html';
  return new Response(isText && typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': isText ? 'text/html; charset=utf-8' : 'application/json', 'cf-ray': trace },
  });
}
