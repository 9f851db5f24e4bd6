export type * from '../../generated/webhooks/2025-04-15/types.js';
export { isKnownEvent, type WebhookEvent, type WebhookEventOf, type WebhookEventType } from './events.js';
export type { RequestHeaders } from '../http/header-of.js';
export type { WebhookRequest, WebhookSecret } from './options.js';
export { signWebhook, type SignableEvent, type SignWebhookOptions } from './sign-webhook.js';
export { verifyWebhook, type VerifyWebhookOptions } from './verify-webhook.js';
export { WebhookError, type WebhookProblem } from './webhook-error.js';
