/**
 * What stands for a secret key and the API that it is sent to, in memory, in hooks and in stores. It tells them apart and
 * can't be turned back. It is the same in every process.
 */
export function hashKey(baseUrl: string, secretKey: string): string {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (const character of `${baseUrl} ${secretKey}`) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x2c1b3c6d);
    low = Math.imul(low + code, 0x297a2d39) ^ (high >>> 13);
    high ^= low >>> 11;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
