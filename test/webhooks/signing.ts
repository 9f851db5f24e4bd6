// What the tests of webhooks share.
import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { WebhookError } from '../../src/webhooks/index.js';

export const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const otherSecret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
export const url = 'http://127.0.0.1/webhooks';

/** An event with data that fits nothing, as a body. */
export const bodyOf = (data: object = {}): string =>
  JSON.stringify({ object: 'event', type: 'user.created', data, timestamp: 1, instance_id: 'ins_1' });

export const now = (): string => String(Math.floor(Date.now() / 1_000));

/** A signature that owes nothing to the code under test. */
export const hmacOf = (id: string, timestamp: string, body: string | Uint8Array, key = secret): string =>
  `v1,${createHmac('sha256', Buffer.from(key.slice(6), 'base64'))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')}`;

/** The headers of a message that is signed. */
export const headersOf = (body: string | Uint8Array, timestamp = now(), id = 'msg_1'): Record<string, string> => ({
  'svix-id': id,
  'svix-timestamp': timestamp,
  'svix-signature': hmacOf(id, timestamp, body),
});

/** The problem of the error that something is rejected with; the error must not show what is secret. */
export async function problemOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WebhookError)) return `no WebhookError: ${String(error)}`;
  expect(error.name).toBe('WebhookError');
  expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/whsec_|MfKQ9r8|instance_id/);
  expect(error.cause).toBe(undefined);
  return error.problem;
}
