import { headerOf } from '../http/header-of.js';
import { rejectValue } from '../http/reject.js';
import type { WebhookRequest } from './options.js';
import { WebhookError } from './webhook-error.js';

/** The headers that a signature is about. */
const names = ['id', 'timestamp', 'signature'];

/**
 * Reads the headers `svix-*`, or `webhook-*` where there is none of these.
 *
 * @returns the ID, the timestamp and the signatures
 * @throws WebhookError
 */
export function headersOf(request: Request | WebhookRequest): string[] {
  if (typeof request !== 'object' || !(request as object | null))
    rejectValue('the request', 'a Request, or headers and body', request);
  const read = (name: string): string => headerOf(request.headers ?? {}, name, ', ');
  const [svix, webhook] = [names.map((name) => `svix-${name}`), names.map((name) => `webhook-${name}`)];
  const present = !svix.some(read) && webhook.some(read) ? webhook : svix;
  const missing = present.filter((name) => !read(name));
  if (missing.length > 0) throw new WebhookError('missing_header', `The request lacks ${missing.join(' and ')}.`);
  return present.map(read);
}

const bodyError = (what: string) =>
  new TypeError(`clerk-bapi: the body ${what}. Verify it before anything reads or parses it.`);

/** @throws TypeError if the body can't be had as it was sent */
export async function bodyOf(request: Request | WebhookRequest): Promise<Uint8Array<ArrayBuffer>> {
  let source;
  if ('arrayBuffer' in request) {
    if (request.bodyUsed || request.body?.locked) throw bodyError('was read before');
    source = request;
  } else {
    const { body } = request;
    // Bytes may be of another realm. What has no length is none.
    if (typeof body !== 'string' && !(Object(body) === body && 'byteLength' in body))
      throw bodyError(`must be a string or bytes, and not ${typeof body}`);
    source = new Blob([body as BlobPart]); // a copy: the caller may change the bytes meanwhile
  }
  return new Uint8Array(await source.arrayBuffer());
}
