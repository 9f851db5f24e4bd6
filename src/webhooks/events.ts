import { eventTypes } from '../../generated/webhooks/2025-04-15/events.js';
import type { WebhookPayloads } from '../../generated/webhooks/2025-04-15/types.js';

/** The types of all events, such as `user.created`. */
export type WebhookEventType = keyof WebhookPayloads;

/** An event of one type, or of some: `WebhookEventOf<'user.created' | 'user.updated'>`. */
export type WebhookEventOf<Type extends WebhookEventType> = Type extends WebhookEventType
  ? WebhookPayloads[Type] & {
      /** The ID of the message, `msg_...`. It is the same when an event is sent again: ignore those that you have had. */
      id: string;
    }
  : never;

/**
 * A verified event, whose `type` narrows its `data`. At run time it may be one that Clerk has added since, so that a `switch`
 * over `type` needs a `default`. See {@link isKnownEvent}.
 */
export type WebhookEvent = WebhookEventOf<WebhookEventType>;

/**
 * Whether an event is one of those that have types here.
 *
 * @param event - A verified event.
 * @example
 * const event = await verifyWebhook(request);
 * if (!isKnownEvent(event)) console.warn(`An event that is new: ${event.type}`);
 */
export const isKnownEvent = (event: { type: string }): boolean => eventTypes.includes(event.type);
