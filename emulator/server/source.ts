import { ApiError } from '../engine/errors.js';

/**
 * Rejects a request whose host is not a name of this machine: it may come from a web page elsewhere whose name was made to
 * lead here (DNS rebinding).
 *
 * @throws ApiError - 403
 */
export function checkHost(host: string | null): void {
  if (/^(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host ?? '')) return;
  const message = `The host ${host ?? ''} is not a name of this machine: use 127.0.0.1 or localhost`;
  throw new ApiError(403, 'control_host_rejected', message);
}

/** Rejects a request from a web page that is not the emulator's own. @throws ApiError - 403 */
export function checkOrigin(host: string | null, origin: string | null): void {
  if (origin === null || origin.toLowerCase() === `http://${host}`.toLowerCase()) return;
  throw new ApiError(403, 'control_origin_rejected', `A page of ${origin} may not use /_emulator`);
}
