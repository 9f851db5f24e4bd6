import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ApiError } from '../engine/errors.js';
import type { Operation } from '../engine/spec.js';
import { isDeeper, MAX_DEPTH, messageOf } from '../store/json.js';

/** The largest body that is taken. The API's own limit is for images, and half of this. */
const MAX_BODY = 20 * 2 ** 20;

const tooLarge = (limit: number) =>
  new ApiError(413, 'request_body_too_large', `A body may have ${limit / 2 ** 20} MiB`);

const isJSON = (type: string) => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);

/** The bytes of a body, of which no more are read than it may have. @throws ApiError - 413 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const { headers } = request;
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  if (headers.has('transfer-encoding')) return readChunks(request, limit);
  // A length that is told is kept; without one there is no body, or it is in memory already, in process.
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return bytes;
}

/** A body that does not tell its length. */
async function readChunks({ body }: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const decoders = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** A body as it was before it was compressed. @throws ApiError - 400, 413 or 415 */
async function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const decode = decoders.get(name);
  if (!decode) {
    const message = `A body may have the content encoding ${[...decoders.keys()].join(', ')}, and this one has ${encoding}`;
    throw new ApiError(415, 'unsupported_content_encoding', message);
  }
  try {
    return new Uint8Array(await decode(bytes, { maxOutputLength: MAX_BODY }));
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(MAX_BODY);
    throw new ApiError(400, 'request_body_invalid', `The body is not ${name}, as its content encoding says`);
  }
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<unknown> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new ApiError(400, 'request_body_invalid', 'The body is not a form as its content type says');
  });
  return Object.fromEntries(form);
}

function parseJSON(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!isDeeper(value, MAX_DEPTH)) return value;
    throw new Error(`it is nested deeper than ${MAX_DEPTH} levels`);
  } catch (error) {
    throw new ApiError(400, 'request_body_invalid', `The body is not JSON that can be read: ${messageOf(error)}`);
  }
}

/** Reads a body as what the operation takes. @returns `undefined` if there is none @throws ApiError - 400, 413 or 415 */
export async function readBody(request: Request, { body, method, path }: Operation): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  const read = await readBytes(request, MAX_BODY);
  const bytes = read.byteLength === 0 ? read : await decoded(read, request.headers.get('content-encoding') ?? '');
  const takesForm = body?.type === 'multipart/form-data';
  if (takesForm && /^multipart\/form-data/i.test(type)) return readForm(bytes, type);
  if (bytes.byteLength === 0) return undefined;
  if (body && (takesForm || !isJSON(type))) {
    const message = `${method} ${path} takes a body of the content type ${body.type}, and this one has ${type || 'none'}`;
    throw new ApiError(415, 'unsupported_content_type', message);
  }
  const text = new TextDecoder().decode(bytes);
  if (body) return parseJSON(text);
  try {
    return parseJSON(text);
  } catch {
    return undefined; // the API does not look at it
  }
}
