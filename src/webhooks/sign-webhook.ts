import type { WebhookEvent, WebhookEventOf, WebhookEventType } from './events.js';
import { plain, rejectValue } from '../http/reject.js';
import { checkOptions, type WebhookSecret } from './options.js';
import { keysOf } from './secrets.js';
import { signatureOf } from './signature.js';

/** An event to sign: its type and data, and what else of it matters. */
export type SignableEvent = {
  [Type in WebhookEventType]: Pick<WebhookEventOf<Type>, 'type' | 'data'> & Partial<WebhookEventOf<Type>>;
}[WebhookEventType];

/** Options of {@link signWebhook}. */
export interface SignWebhookOptions {
  /**
   * The signing secret of the endpoint, `whsec_...`, or a list of secrets, each of which signs.
   *
   * @default the environment's `CLERK_WEBHOOK_SIGNING_SECRET`
   */
  secret?: WebhookSecret | undefined;
  /** The URL of the endpoint. */
  url: string;
  /** When it is sent. @default the present time */
  sentAt?: Date | undefined;
}

/**
 * Signs a webhook as Clerk does. For tests of an application, and for what stands in for Clerk.
 *
 * @param event - the event, or a body as text or bytes
 * @param options - where it goes, and what signs it
 * @returns a `Request` to pass to the application or to `fetch`
 * @throws {TypeError} if the secret is missing or malformed, or an option is unknown
 * @example
 * const request = await signWebhook({ type: 'user.deleted', data: { object: 'user', id: 'user_1', deleted: true } }, { url });
 * const response = await POST(request);
 */
export async function signWebhook(
  event: SignableEvent | WebhookEvent | string | Uint8Array,
  options: SignWebhookOptions,
): Promise<Request> {
  checkOptions(options, ['secret', 'url', 'sentAt']);
  const { secret, url, sentAt = new Date() } = options;
  if (!URL.canParse(url)) rejectValue('url', 'the URL of the endpoint', url);
  if (!(sentAt instanceof Date && sentAt.getTime() >= 0)) rejectValue('sentAt', 'a Date', sentAt);
  const isBody = typeof event === 'string' || ArrayBuffer.isView(event);
  if (!isBody) plain('the event', event);
  const { id = `msg_${crypto.randomUUID().replaceAll('-', '')}`, ...payload } = isBody ? {} : event;
  const envelope = { object: 'event', instance_id: 'ins_1', timestamp: sentAt.getTime() };
  const body = isBody ? (event as string | Uint8Array<ArrayBuffer>) : JSON.stringify({ ...envelope, ...payload });
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const signatures = keysOf(secret).map((key) => signatureOf(key, id, timestamp, body));
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': (await Promise.all(signatures)).join(' '),
    },
    body,
  });
}
