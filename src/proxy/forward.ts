import { asProxyError } from './failure.js';
import { requestHeaders, responseHeaders } from './headers.js';
import { locationByProxy } from './location.js';
import type { Config } from './options.js';
import { originOf } from './public-url.js';
import { ProxyError } from './refusal.js';
import { createUpload, tooLarge, watched } from './streams.js';
import { createTimer } from './timer.js';

/** The URL that a request goes to. The path is added as text: nothing in it can lead to another host. */
function targetOf({ frontendApiUrl, proxyPath }: Config, { pathname, search }: URL): URL {
  const target = new URL(frontendApiUrl.href.replace(/\/+$/, '') + pathname.slice(proxyPath.length) + search);
  if (target.origin !== frontendApiUrl.origin) {
    throw new ProxyError('proxy_path_mismatch', 'the path leads to another host');
  }
  return target;
}

/** Sends one request on, and its answer back. */
export async function forward(
  config: Config,
  request: Request,
  url: URL,
  peer: string | undefined,
  onBreak: (error: ProxyError) => void,
): Promise<Response> {
  const { maxBodySize, timeout, idleTimeout, frontendApiUrl, secretKey } = config;
  const { signal, headers, body } = request;
  const target = targetOf(config, url);
  const length = headers.get('content-length');
  if (Number(length ?? 0) > maxBodySize) throw tooLarge(maxBodySize);
  if (request.bodyUsed) {
    const message = 'the body was read before the proxy got it. Put the proxy before what reads bodies';
    throw new ProxyError('proxy_configuration_error', message);
  }

  const controller = new AbortController();
  const abort = (reason: unknown) => controller.abort(reason);
  const leave = () => abort(signal.reason);
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });

  const late = (what: string) => () => abort(new ProxyError('proxy_timeout', `the Frontend API ${what}`));
  const first = createTimer(timeout, late(`did not answer within ${timeout} ms`));
  let isAnswered = false;
  // The time for the answer begins with the last part of the request: an upload may take longer.
  const onChunk = () => isAnswered || first.start();

  const end = (error?: unknown) => {
    signal.removeEventListener('abort', leave);
    if (error !== undefined && !signal.aborted) onBreak(asProxyError(error, secretKey));
  };

  first.start();
  let upload: Awaited<ReturnType<typeof createUpload>>;
  try {
    if (body && length !== '0') {
      const isCertain = length !== null || headers.has('transfer-encoding');
      upload = await createUpload(body, isCertain, maxBodySize, onChunk, abort);
    }
    const origin = originOf(config, request, url, peer);
    const response = await config.fetch(target.href, {
      method: request.method,
      headers: requestHeaders(headers, upload !== undefined, origin, config),
      redirect: 'manual',
      signal: controller.signal,
      ...(upload && { body: upload.stream, duplex: 'half' }),
    });
    const { status, statusText } = response;
    const location = response.headers.get('location');
    const rewritten = location === null ? null : locationByProxy(location, target, frontendApiUrl, origin.proxyUrl);
    const idle = createTimer(idleTimeout, late(`paused for more than ${idleTimeout} ms`));
    const answer = new Response(response.body && watched(response.body, idle, end, abort), {
      status,
      statusText,
      headers: responseHeaders(response, rewritten),
    });
    if (!response.body) end();
    return answer;
  } catch (error) {
    const reason: unknown = controller.signal.aborted ? controller.signal.reason : error;
    end();
    abort(reason); // what there is of an answer that can't be passed on
    upload?.discard(reason);
    throw reason;
  } finally {
    isAnswered = true;
    first.stop();
  }
}
