import { ApiError } from '../engine/errors.js';
import { messageOf } from '../store/json.js';
import { readBytes } from './request-body.js';

/** The largest body, in bytes: a snapshot may be large. */
const MAX_BODY = 2 ** 28;

export const invalid = (message: string) => new ApiError(422, 'control_invalid', message);

/** Makes a change that may throw, as an error response. */
export function attempt<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw error instanceof ApiError ? error : invalid(messageOf(error));
  }
}

/**
 * Reads a body of JSON. The content type must say that it is one: a page of another origin can't send this type without
 * asking first, with a preflight that never succeeds.
 */
export async function readJSON(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    const message = `The body should have the content type application/json, and has ${type || 'none'}`;
    throw new ApiError(415, 'unsupported_content_type', message);
  }
  const bytes = await readBytes(request, MAX_BODY);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ApiError(400, 'request_body_invalid', `The body is not JSON: ${messageOf(error)}`);
  }
}

/** The number in `?limit=`. @throws ApiError - 400 */
export function readLimit(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > 1_000) {
    throw new ApiError(400, 'control_invalid', 'limit should be a whole number from 1 to 1000');
  }
  return Number(text);
}
