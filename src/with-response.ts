import { helperInfos } from './endpoints/page-info.js';
import { aFunction, checkValue } from './http/option-checks.js';
import { plain, reject } from './http/reject.js';
import type { CallOptions, ResponseEvent } from './options.js';

/** What {@link withResponse} returns. */
export interface WithResponse<Data> {
  /** What the helper returns. */
  data: Data;
  /** The HTTP status. */
  status: number;
  /** The headers of the response, with the secret key redacted. */
  headers: Headers;
  /** The ID by which Clerk's support finds the request: the header `cf-ray`. Errors have it too. */
  traceId: string | undefined;
  /** How many requests were sent. */
  attempts: number;
}

/**
 * Calls a helper and returns the status and the headers of its response beside the data.
 *
 * It takes the helper of one operation, and all that the helper takes.
 *
 * @param helper - The helper, such as `clerk.users.get`.
 * @param args - What the helper takes.
 * @throws what the helper throws
 * @throws {TypeError} if `helper` is not the helper of one operation
 * @example
 * const { data, headers, traceId } = await withResponse(clerk.users.get, 'user_1');
 * console.log(data.id, headers.get('date'), traceId);
 */
export async function withResponse<Arguments extends unknown[], Data>(
  helper: (...args: Arguments) => Promise<Data>,
  ...args: Arguments
): Promise<WithResponse<Data>> {
  const optionsAt = helperInfos.get(helper)?.options;
  if (optionsAt === undefined)
    reject(
      'withResponse takes the helper of one operation, such as clerk.users.get, and not its result. To others, pass `onResponse` among the options.',
    );
  const options = plain('options', (args[optionsAt] ?? {}) as CallOptions);
  checkValue('onResponse', aFunction, options.onResponse);
  let last = undefined as ResponseEvent | undefined;
  const onResponse: CallOptions['onResponse'] = (event) => {
    last = event;
    return options.onResponse?.(event);
  };
  const all: unknown[] = [...args];
  all[optionsAt] = { ...options, onResponse };
  const data = await helper(...(all as Arguments));
  if (!last) throw new Error('clerk-bapi: withResponse got no response.'); // no helper succeeds without one
  const { status, responseHeaders: headers, attempt: attempts } = last;
  return { data, status, headers, traceId: headers.get('cf-ray') ?? undefined, attempts };
}
