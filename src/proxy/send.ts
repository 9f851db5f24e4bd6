/** A request to the Frontend API. */
export interface FrontendApiRequest {
  /** The HTTP method, in capitals. */
  method: string;
  /** Those of the browser, and those that name the proxy. */
  headers: Headers;
  /** The browser gets redirects. */
  redirect: 'manual';
  /** Is aborted if the browser leaves, and when the Frontend API takes too long. */
  signal: AbortSignal;
  /** What the browser sends. */
  body?: ReadableStream<Uint8Array>;
  /** As `fetch` wants it with a body. */
  duplex?: 'half';
}

/** A response of the Frontend API. Bodies in gzip, deflate or br are decoded. */
export interface FrontendApiResponse {
  /** The HTTP status. */
  status: number;
  /** The reason phrase. */
  statusText: string;
  /** The headers of the response. */
  headers: Headers;
  /** Is passed on as it arrives. */
  body: ReadableStream<Uint8Array> | null;
}

/** The part of `fetch` that the proxy uses. */
export type FrontendApiFetch = (url: string, request: FrontendApiRequest) => Promise<FrontendApiResponse>;
