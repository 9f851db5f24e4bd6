// @ts-check
// The bytes of a published description, from a file or a URL.
import fs from 'node:fs/promises';
import { SpecError } from '../codegen/errors.js';

/** About ten times what the API publishes today, several times over. */
const usualLimit = 32_000_000;

const patience = 60_000;

/**
 * @param {string} source a path, or a URL of `http:` or `https:`
 * @param {{ limit?: number }} [options] the most bytes to take
 * @returns {Promise<Uint8Array>}
 * @throws {SpecError} of one line that says why there are none
 */
export const bytesOf = async (source, { limit = usualLimit } = {}) =>
  /^https?:\/\//i.test(source) ? download(source, limit) : readFile(source, limit);

/** @param {string} source @param {number} limit */
const tooLarge = (source, limit) => new SpecError(`${source}: is larger than ${limit} bytes.`);

/** @param {string} file @param {number} limit @returns {Promise<Uint8Array>} */
async function readFile(file, limit) {
  try {
    const { size } = await fs.stat(file);
    if (size > limit) throw tooLarge(file, limit);
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(`${file}: can't be read: ${/** @type {NodeJS.ErrnoException} */ (error).code}.`);
  }
}

/** @param {string} url @param {number} limit @returns {Promise<Uint8Array>} */
async function download(url, limit) {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/yaml, application/json, text/yaml;q=0.9, text/plain;q=0.8' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new SpecError(`${url}: answers ${response.status} ${response.statusText}.`);
    const type = response.headers.get('content-type') ?? '';
    if (/html/i.test(type)) throw new SpecError(`${url}: answers HTML (${type}), and no description.`);
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limit) throw tooLarge(url, limit);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const { message, cause } = /** @type {Error & { cause?: Error & { code?: string } }} */ (error);
    throw new SpecError(`${url}: can't be fetched: ${cause?.code ?? cause?.message ?? message}.`);
  }
}
