/** A request to the Frontend API. */
export interface Outgoing {
  method: string;
  headers: Headers;
  redirect: 'manual';
  signal: AbortSignal;
  body?: ReadableStream<Uint8Array>;
  duplex?: 'half';
}

/** A response of the Frontend API. Bodies in gzip, deflate or br are decoded. */
export interface Incoming {
  status: number;
  statusText: string;
  headers: Headers;
  body: ReadableStream<Uint8Array> | null;
}

/** The part of `fetch` that the proxy uses. */
export type Send = (url: string, request: Outgoing) => Promise<Incoming>;
