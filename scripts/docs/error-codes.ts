// Which codes an operation rejects calls with, beside those of every request, of wrong fields and of IDs that are not there. No spec
// says that: these are the codes of the emulator, which has the rules of the API, and a test reads them from its source. The API may
// have more.
import { readFileSync } from 'node:fs';

/** Codes by operation, such as `users.create`, and by status. */
export const errorCodes = JSON.parse(readFileSync(new URL('error-codes.json', import.meta.url), 'utf8')) as Partial<
  Record<string, Record<string, string[]>>
>;
