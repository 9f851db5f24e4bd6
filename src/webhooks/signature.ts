/** The signature of a message, `v1,` and base64: HMAC-SHA256 over its ID, its timestamp and the bytes of its body. */
export async function signatureOf(
  key: Uint8Array<ArrayBuffer>,
  id: string,
  timestamp: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<string> {
  const signed = await new Blob([`${id}.${timestamp}.`, body]).arrayBuffer();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmac = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', hmac, signed));
  return `v1,${btoa(String.fromCharCode(...bytes))}`;
}

/** Whether two texts are equal. It takes as long wherever they differ. */
export function isEqual(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let i = 0; i < expected.length; i++) difference |= given.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}
