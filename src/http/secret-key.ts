import { reject } from './reject.js';

const prefix = /^(sk_(live|test)|ak)_/;

/** A secret key as people may see it: its kind only. */
export const redactedKey = (key: string): string => `${prefix.exec(key)?.[0] ?? ''}[redacted]`;

/**
 * Checks that a value has the form of a secret key: of an instance, or a machine's own.
 *
 * @throws TypeError that does not show the key
 */
export function checkSecretKey(key: unknown): string {
  const text = typeof key === 'string' ? key : '';
  if (prefix.test(text) && /^[\w-]+$/.test(text)) return text;
  const problem = !key
    ? 'is missing. Pass it, or set CLERK_SECRET_KEY'
    : text.startsWith('pk_')
      ? 'looks like a publishable key (pk_…). Use a secret key'
      : 'is malformed. Use a secret key, without spaces or line breaks';
  reject(
    `secretKey ${problem}: it starts with sk_live_ or sk_test_ and is on the API keys page of the Clerk Dashboard.`,
  );
}
