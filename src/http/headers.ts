/** Headers with their names in lower case. @throws TypeError if `fetch` would reject them */
export function checkHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    let problem = key === 'authorization' && 'is the secret key: pass secretKey instead';
    try {
      new Headers({ [name]: value });
    } catch {
      problem = 'has a name or a value that HTTP does not allow';
    }
    if (problem) throw new TypeError(`clerk-bapi: the header ${JSON.stringify(name)} ${problem}.`);
    checked[key] = value;
  }
  return checked;
}

/** Headers with the secret key. Frozen, since all requests share them. */
export const withKey = (headers: Record<string, string>, secretKey: string): Record<string, string> =>
  Object.freeze({ ...headers, authorization: `Bearer ${secretKey}` });
