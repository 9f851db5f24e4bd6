import type { WebhookEvent } from './events.js';
import { checkOptions, type WebhookRequest, type WebhookSecret } from './options.js';
import { keysOf } from './secrets.js';
import { isEqual, signatureOf } from './signature.js';
import { WebhookError } from './webhook-error.js';
import { bodyOf, headersOf } from './webhook-request.js';

/** Options of {@link verifyWebhook}. */
export interface VerifyWebhookOptions {
  /**
   * The signing secret of the endpoint, `whsec_...`, or a list of secrets of which any may have signed.
   *
   * @default the environment's `CLERK_WEBHOOK_SIGNING_SECRET`
   */
  secret?: WebhookSecret | undefined;
  /**
   * How far the time of the webhook may be from now, before and after, in ms. `Infinity` for any time.
   *
   * @default 300000
   */
  tolerance?: number | undefined;
}

/** Checks the time and the signatures. @throws WebhookError */
async function checkSignature(
  request: Request | WebhookRequest,
  keys: Uint8Array<ArrayBuffer>[],
  tolerance: number,
): Promise<{ id: string; body: Uint8Array }> {
  const [id = '', timestamp = '', signature = ''] = headersOf(request);
  const age = Date.now() - Number(/^\d{1,12}$/.exec(timestamp) ?? NaN) * 1_000;
  if (!(Math.abs(age) <= tolerance))
    throw new WebhookError('timestamp', 'The timestamp is malformed, or too far from now. Check the clock.');
  const body = await bodyOf(request);
  // Headers that come twice are joined by a comma and a space.
  const given = signature.includes(', ') ? [] : signature.split(' ');
  for (const key of keys) {
    const expected = await signatureOf(key, id, timestamp, body);
    if (given.some((one) => isEqual(one, expected))) return { id, body };
  }
  throw new WebhookError('signature', 'No signature matches. Check the secret, and that nothing changes the body.');
}

/** @throws WebhookError */
function parse(body: Uint8Array): object {
  try {
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const { type, data } = payload as Record<string, unknown>;
    if (typeof type === 'string' && typeof data === 'object' && data) return payload as object;
  } catch {
    // Not shown: the message of the error would quote the body.
  }
  throw new WebhookError('payload', 'The body is not an event in JSON.');
}

/**
 * Verifies that Clerk has sent a webhook, and returns its event. Events may come twice, late, and out of order.
 *
 * @param request - a `Request` whose body nobody has read, or its headers and its body as text or bytes
 * @param options - the secret, and how old it may be
 * @returns the event, whose `type` narrows its `data`
 * @throws {WebhookError} if it is not valid: its `problem` says why. Respond with a status of 400
 * @throws {TypeError} if the secret is missing or malformed, the body was read or parsed before, or an option is unknown
 * @example
 * const event = await verifyWebhook(request);
 * if (event.type === 'user.created') console.log(event.data.email_addresses);
 */
export async function verifyWebhook(
  request: Request | WebhookRequest,
  options: VerifyWebhookOptions = {},
): Promise<WebhookEvent> {
  checkOptions(options, ['secret', 'tolerance']);
  const { secret, tolerance = 300_000 } = options;
  if (typeof tolerance !== 'number' || !(tolerance >= 0))
    throw new TypeError('clerk-bapi: tolerance must be a number, 0 or more.');
  const { id, body } = await checkSignature(request, keysOf(secret), tolerance);
  return { ...parse(body), id } as WebhookEvent; // signed by Clerk, whose spec says what is in it
}
