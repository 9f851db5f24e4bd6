// The version of the API that is emulated, and its webhooks.
export type * from 'clerk-bapi/types';
export type { SignableEvent, WebhookEvent, WebhookEventType } from 'clerk-bapi/webhooks';
