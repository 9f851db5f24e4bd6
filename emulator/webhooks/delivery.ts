import { signWebhook } from 'clerk-bapi/webhooks';
import { messageOf } from '../store/json.js';
import type { WebhookEvent } from '../types.js';
import type { Endpoint } from './endpoints.js';

/** One request to an endpoint. */
export interface WebhookAttempt {
  /** When, in ms since 1970, by the clock of the emulator. */
  at: number;
  /** The status of the response; `undefined` if there was none. */
  status: number | undefined;
  /** The beginning of the response's body, or why there was no response. */
  text: string;
}

/** An event on its way to an endpoint. */
export interface WebhookDelivery {
  /** Its ID, for `resend`. */
  id: string;
  /** The URL of the endpoint. */
  url: string;
  /** The event, whose `id` is that of the message: the same at each endpoint, and each time it is sent. */
  event: WebhookEvent;
  /** `waiting` for its first attempt or for another one, `delivered`, `failed` for good, or `lost` by a fault. */
  status: 'waiting' | 'delivered' | 'failed' | 'lost';
  /** The requests that were sent for it, oldest first. */
  attempts: WebhookAttempt[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits between attempts, in ms: the schedule of Standard Webhooks. */
const waits = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** How long to wait before the next attempt, after some have failed; `undefined` if there is none. */
export const waitAfter = (attempts: number): number | undefined => waits[attempts - 1];

/** Signs deliveries that the endpoint has to reject. */
const WRONG_SECRET = `whsec_${'A'.repeat(32)}`;

/** How many characters of a response are kept. */
const KEPT = 1_000;

/** Whether an endpoint does not want an event again: it has it, or says that it is gone. */
export const isFinal = (status: number | undefined): boolean =>
  status !== undefined && ((status >= 200 && status < 300) || status === 410);

/** Sends an event once. It never throws. @param isWrong - whether to sign with another secret */
export async function attempt(
  { url, secret, send }: Endpoint,
  event: WebhookEvent,
  now: number,
  isWrong: boolean,
): Promise<WebhookAttempt> {
  try {
    const request = await signWebhook(event, { url, secret: isWrong ? WRONG_SECRET : secret, sentAt: new Date(now) });
    const response = await send(request);
    return { at: now, status: response.status, text: (await response.text()).slice(0, KEPT) };
  } catch (error) {
    return { at: now, status: undefined, text: messageOf(error) };
  }
}
