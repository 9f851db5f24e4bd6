// Which codes an operation rejects calls with, beside those of every request and of wrong fields. No spec says that: these are the
// codes of the emulator, which has the rules of the API, and a test reads them from its source. The API may have more.
import { readFileSync } from 'node:fs';

/** Codes by operation, such as `users.create`. */
export const errorCodes = JSON.parse(readFileSync(new URL('error-codes.json', import.meta.url), 'utf8')) as Partial<
  Record<string, string[]>
>;
