import type { WebhookSecret } from './options.js';

const variable = 'CLERK_WEBHOOK_SIGNING_SECRET';

function environmentSecret(): string | undefined {
  try {
    return globalThis.process?.env?.[variable];
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

/** @throws TypeError that does not show the secret */
function keyOf(secret: unknown): Uint8Array<ArrayBuffer> {
  if (typeof secret === 'string' && secret.length % 4 === 2 && /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret))
    return Uint8Array.from(atob(secret.slice(6)), (character) => character.charCodeAt(0));
  throw new TypeError('clerk-bapi: the webhook secret must be whsec_ and base64. Copy it from the Clerk Dashboard.');
}

/**
 * The keys that secrets stand for.
 *
 * @param secret by default that of the environment
 * @throws TypeError if there is none, or one is malformed
 */
export function keysOf(secret: WebhookSecret | undefined): Uint8Array<ArrayBuffer>[] {
  const secrets = [secret === undefined ? environmentSecret() : secret].flat();
  if (!secrets[0]) throw new TypeError(`clerk-bapi: the webhook secret is missing. Pass it, or set ${variable}.`);
  return secrets.map(keyOf);
}
