import { redact, redactHeaders } from '../http/redaction.js';
import { clientAddress } from './client-address.js';
import { asProxyError } from './failure.js';
import { firstLocation, forClient, requestHeaders } from './headers.js';
import { locationByProxy } from './location.js';
import type { Config } from './options.js';
import { publicUrl } from './public-url.js';
import { ProxyError } from './error-response.js';
import { createUpload, tooLarge, watched, type Upload } from './streams.js';
import { createTimer } from './timer.js';

/** The address of the client, if a trusted proxy or the connection names it. */
function clientOf(config: Config, headers: Headers, peer: string | undefined) {
  const { trust, clientAddressHeader, readsForwardedFor } = config;
  const named = clientAddressHeader !== undefined && trust(peer, 0) ? headers.get(clientAddressHeader) : null;
  if (named !== null) return clientAddress(null, named, trust);
  return clientAddress(readsForwardedFor ? headers.get('x-forwarded-for') : null, peer, trust);
}

/**
 * Forwards one request, and returns the response.
 *
 * @param url - the URL of the request, with its full path
 * @param requested - the URL that the browser requested
 */
export async function forward(
  config: Config,
  request: Request,
  url: URL,
  requested: URL,
  peer: string | undefined,
  onBreak: (error: ProxyError) => void,
): Promise<Response> {
  const { maxBodySize, timeout, idleTimeout, frontendApi, proxyPath, secretKey } = config;
  const { signal, headers, body } = request;
  // Joined as text: a path that is empty or begins with a slash can't lead to another host.
  const target = frontendApi + url.pathname.slice(proxyPath.length) + url.search;
  const length = headers.get('content-length');
  if (Number(length ?? 0) > maxBodySize) throw tooLarge(maxBodySize);
  if (request.bodyUsed) {
    const message = 'something read the body before the proxy. Put the proxy before body parsers';
    throw new ProxyError('proxy_configuration_error', message);
  }

  const controller = new AbortController();
  const abort = (reason: unknown) => controller.abort(reason);
  const leave = () => abort(signal.reason);
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });

  const late = (what: string) => () => abort(new ProxyError('proxy_timeout', `the Frontend API ${what}`));
  const first = createTimer(timeout, late(`did not respond within ${timeout} ms`));
  let hasResponse = false;
  // The timeout begins with the last part of the request: an upload may take longer.
  const onChunk = () => hasResponse || first.start();

  let upload: Upload | undefined;
  let isOver = false;
  const end = (error?: unknown) => {
    if (isOver) return;
    isOver = true;
    signal.removeEventListener('abort', leave);
    upload?.discard(error); // a response may end before its request does
    if (error !== undefined && !signal.aborted) onBreak(asProxyError(error, secretKey));
  };

  first.start();
  try {
    if (body && length !== '0') {
      const isCertain = length !== null || headers.has('transfer-encoding');
      upload = await createUpload(body, isCertain, maxBodySize, onChunk, abort);
    }
    const proxyUrl = config.proxyUrl ?? publicUrl(requested, proxyPath);
    const { fetch } = config; // called without a receiver, which the `fetch` of some platforms rejects
    const client = clientOf(config, headers, peer);
    if (client === undefined) config.warnOfUnknownClient();
    const response = await fetch(target, {
      method: request.method,
      headers: requestHeaders(headers, upload !== undefined, proxyUrl, client, config),
      redirect: 'manual',
      signal: controller.signal,
      ...(upload && { body: upload.stream, duplex: 'half' }),
    });
    const { status } = response;
    const responseHeaders = redactHeaders(response.headers, secretKey); // a copy: headers of a response are read-only
    const location = firstLocation(responseHeaders);
    const rewritten =
      location === undefined ? undefined : locationByProxy(location, target, frontendApi, proxyUrl.href);
    const idle = createTimer(idleTimeout, late(`paused for more than ${idleTimeout} ms`));
    forClient(responseHeaders, rewritten, response.body !== null, request.method === 'HEAD' || status === 304);
    const forwarded = new Response(response.body && watched(response.body, idle, end, abort), {
      status,
      statusText: redact(response.statusText, secretKey),
      headers: responseHeaders,
    });
    if (!response.body) end();
    return forwarded;
  } catch (error) {
    const reason: unknown = controller.signal.aborted ? controller.signal.reason : error;
    abort(reason); // discards a response that can't be passed on
    end();
    throw reason;
  } finally {
    hasResponse = true;
    first.stop();
  }
}
