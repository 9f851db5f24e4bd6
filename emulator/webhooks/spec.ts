// What the spec of webhooks says of events.
import document from 'clerk-bapi/webhooks/openapi.json' with { type: 'json' };
import type { WebhookEvent } from '../types.js';

const events = Object.entries(document.webhooks);

/** The types of all events. */
export const eventTypes: readonly string[] = events.map(([type]) => type);

/** The example that the spec has of an event; `undefined` for a type that is not known. */
export const exampleOf = (type: string): Omit<WebhookEvent, 'id'> | undefined =>
  events.find(([known]) => known === type)?.[1].post.requestBody.content['application/json'].example;
