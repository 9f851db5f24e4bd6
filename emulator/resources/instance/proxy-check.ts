import { isLoopback } from '../../../src/http/loopback.js';
import { invalidField } from '../../engine/errors.js';

/** How long the check of a proxy waits for it, in ms. */
const CHECK_TIMEOUT = 2_000;

/** @throws ApiError - if a proxy can't be at that URL */
export function proxyUrlOf(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) return url;
  throw invalidField('proxy_url', 'proxy_url must be an https URL', 'form_param_format_invalid');
}

/** Whether a proxy responds. One that is not on this machine is not requested, and counts as working. */
export async function isReachable(proxyUrl: URL): Promise<boolean> {
  if (!isLoopback(proxyUrl.hostname)) return true;
  const url = new URL(proxyUrl);
  url.pathname = `${proxyUrl.pathname.replace(/\/$/, '')}/v1/proxy-health`;
  try {
    // A proxy does not redirect, and a redirect might lead away from this machine.
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(CHECK_TIMEOUT) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
