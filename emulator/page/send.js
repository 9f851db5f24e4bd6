// @ts-check

/**
 * Sends a request to the emulator.
 *
 * @param {string} method @param {string} path @param {object} [body] @returns {Promise<unknown>} the JSON of the response
 * @throws {Error} with the message of the error response
 */
export async function send(method, path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/_emulator/${path}`, { method, ...(body && { headers, body: JSON.stringify(body) }) });
  const text = await response.text();
  const json = text ? JSON.parse(text) : undefined;
  if (response.ok) return json;
  throw new Error(json?.errors?.[0]?.message ?? `The emulator responded with ${response.status}`);
}
