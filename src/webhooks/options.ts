import type { RequestHeaders } from '../http/header-of.js';
import { plain } from '../http/reject.js';

/** A signing secret, or a list of them while one replaces another. */
export type WebhookSecret = string | readonly string[];

/** A webhook as a server has received it, where that gives no `Request`. */
export interface WebhookRequest {
  /** All headers of the request. */
  headers: RequestHeaders;
  /** The body as it was sent, not parsed. */
  body: string | Uint8Array | ArrayBuffer;
}

/** @throws TypeError if the options are not a plain object, or one is unknown */
export function checkOptions(options: object, names: string[]): void {
  for (const name in plain('options', options))
    if (!names.includes(name)) throw new TypeError(`clerk-bapi: unknown option ${name}. Check its spelling.`);
}
