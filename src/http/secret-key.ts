const prefix = /^(sk_(live|test)|ak)_/;

/** Whether a text has the form of a secret key: of an instance, or a machine's own. */
export const isSecretKey = (text: string): boolean => prefix.test(text) && /^[\w-]+$/.test(text);

/** A secret key as people may see it: its kind only. */
export const redactedKey = (key: string): string => `${prefix.exec(key)?.[0] ?? ''}[redacted]`;
