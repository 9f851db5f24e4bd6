/** A request as the proxy sends it. */
export interface Outgoing {
  method: string;
  headers: Headers;
  redirect: 'manual';
  signal: AbortSignal;
  body?: ReadableStream<Uint8Array>;
  duplex?: 'half';
}

/** As much of an answer as the proxy uses. A body that was encoded with gzip, deflate or br is decoded by now. */
export interface Incoming {
  status: number;
  statusText: string;
  headers: Headers;
  body: ReadableStream<Uint8Array> | null;
}

/** As much of `fetch` as the proxy uses. */
export type Send = (url: string, request: Outgoing) => Promise<Incoming>;
