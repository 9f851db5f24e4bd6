import { reject, rejectValue } from './reject.js';

/** Headers: an object, pairs or a `Headers`, as `fetch` takes them. */
export type HeadersOption = Record<string, string> | Iterable<readonly [string, string]>;

/** Headers that belong to a connection. `fetch` rejects them with each request, or drops them. */
const ofConnection = /^(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

/** Whether a text can be the value of a header. `fetch` takes no other characters, and trims line breaks. */
export const isHeaderValue = (value: unknown): value is string =>
  typeof value === 'string' && !/[^\t -~\x80-\xff]/.test(value);

/** What is wrong with a header, if anything. */
function problemOf(name: unknown, value: unknown): string | undefined {
  const key = String(name).toLowerCase();
  if (key === 'authorization') return 'is the secret key: pass secretKey instead';
  if (ofConnection.test(key)) return 'is made for each request by `fetch`: leave it out';
  return /^[!#$%&'*+.^`|~\w-]+$/.test(key) && isHeaderValue(value)
    ? undefined
    : 'has a name or a value that HTTP does not allow';
}

/** Headers with their names in lower case. @throws TypeError if `fetch` would reject them */
export function checkHeaders(headers: HeadersOption): Record<string, string> {
  const checked = new Headers();
  for (const pair of Symbol.iterator in headers ? headers : Object.entries(headers)) {
    if (!Array.isArray(pair) || pair.length !== 2) rejectValue('each of the headers', 'a pair of name and value', pair);
    const [name, value] = pair as [string, string | undefined];
    if (value === undefined) continue;
    const problem = problemOf(name, value);
    if (problem) reject(`the header ${JSON.stringify(name)} ${problem}.`);
    checked.append(name, value);
  }
  return Object.fromEntries(checked);
}

/** Headers with the secret key. Frozen, since all requests share them. */
export const withKey = (headers: Record<string, string>, secretKey: string): Record<string, string> =>
  Object.freeze({ ...headers, authorization: `Bearer ${secretKey}` });
