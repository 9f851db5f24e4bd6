// What an operation's page says of retries: whether the call is sent again, and what it gets if the first request took effect.
import { isRepeatable, type Operation } from '../codegen/operations.js';
import { codeLink } from './operation-errors.js';

/** What a request gets that is sent again after it took effect. */
export interface Rejection {
  status: number;
  code: string;
}

/** When a request is sent again whose operation may be repeated. */
export const afterAnyFailure =
  'sent again after any failure that can pass, also after a 5xx, a timeout or a broken connection';

/** When any other request is. */
export const withoutEffect = 'sent again only if it had no effect: after a 429 or 425, or when no connection was made';

const span = (ms: number): string =>
  ms % 3_600_000 === 0 ? (ms === 3_600_000 ? 'hour' : `${ms / 3_600_000} hours`) : `${ms / 1_000} seconds`;

/** Why a call may be sent twice. */
function reason({ verb, repeatable }: Operation): string {
  if (verb === 'GET') return 'a GET changes nothing';
  return repeatable ? 'sent twice, it leaves the same as once' : `a ${verb} leaves the same when it is sent twice`;
}

/** What the call does if only the response to the first request was lost. */
function afterLostResponse({ response }: Operation, { status, code }: Rejection): string {
  const rejection = `If the first request took effect and its response was lost, the second gets ${status} ${codeLink(code)}`;
  const outcome = response.type === 'void' ? 'the call returns' : 'the call throws that, although its work is done';
  return `${rejection}, and ${outcome}: see [When a repeated request is rejected](/guides/retries#when-a-repeated-request-is-rejected).`;
}

/**
 * The section of the page.
 *
 * @param rejection what the second of two equal requests gets; `undefined` if it gets the same as the first
 */
export function retrySection(operation: Operation, rejection: Rejection | undefined): string {
  const { verb, rateLimit } = operation;
  const outcome = isRepeatable(operation)
    ? `The call is ${afterAnyFailure}: ${reason(operation)}.`
    : `The call is ${withoutEffect}. After a 5xx, a timeout or a broken connection the API may have carried out this ${verb}, so that the call throws.`;
  const rejected = isRepeatable(operation) && rejection && afterLostResponse(operation, rejection);
  const limit = rateLimit
    ? `The API allows ${rateLimit.requests} requests an ${span(rateLimit.window)} here, beside the limit of the key.`
    : undefined;
  const guide = rejected ? undefined : 'See [Retries](/guides/retries).';
  return [outcome, limit, rejected, guide].filter(Boolean).join(' ');
}
