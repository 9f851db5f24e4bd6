/** A signing secret, or a list of them while one replaces another. */
export type WebhookSecret = string | readonly string[];

/** A webhook as a server has received it, where that gives no `Request`. */
export interface WebhookRequest {
  /** All headers of the request. */
  headers: Pick<Headers, 'get'> | Record<string, string | string[] | undefined>;
  /** The body as it was sent, not parsed. */
  body: string | Uint8Array | ArrayBuffer;
}

/** @param others - what is left of options without those that are known @throws TypeError if that is any */
export function rejectUnknown(others: object): void {
  for (const name in others) throw new TypeError(`clerk-bapi: unknown option ${name}. Check its spelling.`);
}
