// The bytes and the text of a published document, from a file or a URL, as far as there are not too many.
import fs from 'node:fs/promises';
import { SpecError } from '../codegen/errors.js';

/** About ten times what the API publishes today. */
const usualLimit = 10_000_000;

const patience = 60_000;

/**
 * @param source - A path, or a URL of `http:` or `https:`
 * @param options - The most bytes to take.
 * @throws {SpecError} of one line that says why there are none
 */
export const bytesOf = async (source: string, { limit = usualLimit }: { limit?: number } = {}): Promise<Uint8Array> =>
  /^https?:\/\//i.test(source) ? download(source, limit) : readFile(fileIn(source), limit);

/** @throws {SpecError} If it is a URL of another kind. */
function fileIn(source: string): string {
  const [scheme] = /^[a-z][a-z+.-]+:(?=\/\/|.*,)/i.exec(source) ?? [];
  if (scheme === undefined) return source;
  throw new SpecError(`${source.slice(0, 100)}: ${scheme} is not supported. Give a file, or a URL of https: or http:.`);
}

const tooLarge = (source: string, limit: number) =>
  new SpecError(`${source}: is larger than ${limit} bytes, about ten times what the API publishes.`);

async function readFile(file: string, limit: number): Promise<Uint8Array> {
  try {
    const stat = await fs.stat(file);
    if (stat.isDirectory()) throw new SpecError(`${file}: is a folder. Give a file in it.`);
    // A pipe or a device may have no end.
    if (!stat.isFile()) throw new SpecError(`${file}: is not a file. Save the document in one first.`);
    if (stat.size > limit) throw tooLarge(file, limit);
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(`${file}: can't be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

async function download(url: string, limit: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/yaml, application/json, text/yaml;q=0.9, text/plain;q=0.8' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new SpecError(`${url}: returned ${response.status} ${response.statusText}.`);
    const type = response.headers.get('content-type') ?? '';
    if (/html/i.test(type)) throw new SpecError(`${url}: returned HTML (${type}), not an OpenAPI document.`);
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
    const { message, cause } = error as Error & { cause?: Error & { code?: string } };
    throw new SpecError(`${url}: can't be fetched: ${cause?.code ?? cause?.message ?? message}.`);
  }
}

/** About ten times those of the API's documents. A parser that knows places takes a second for each 20,000. */
const mostEntries = 500_000;

/** @throws {SpecError} If a text has so many keys and elements that to read it would take minutes. */
export function rejectIfEndless(source: string, text: string): void {
  let entries = 0;
  for (const _ of text.matchAll(/[,:\n]/g)) entries++;
  if (entries > mostEntries)
    throw new SpecError(
      `${source}: has more than ${mostEntries} keys and elements, about ten times what the API publishes.`,
    );
}

export function decode(source: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SpecError(`${source}: is not UTF-8 text.`);
  }
}

/** @throws {SpecError} of one line that says why there is none */
export async function textFrom(source: string): Promise<string> {
  const text = decode(source, await bytesOf(source));
  rejectIfEndless(source, text);
  return text;
}
