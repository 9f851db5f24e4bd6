// Where a request comes from: a web page elsewhere must not reach what is in the emulator.
import { isIP } from 'node:net';
import { isLoopback } from '../../src/http/loopback.js';
import { ApiError } from '../engine/errors.js';

/** Whether an address to listen at leads to this machine alone. */
export const isLoopbackAddress = (host: string) => isLoopback(host.includes(':') ? `[${host}]` : host);

const isAddress = (name: string) => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;

/** The names in a `Host` header by which the emulator may be called. */
export class HostNames {
  readonly #names: Set<string>;
  /** Whether any IP address is one: a page can't be made to come from an address that is not its own. */
  #hasAddresses = false;

  /** @throws TypeError - if one is not a name */
  constructor(names: readonly string[] = []) {
    for (const name of names) {
      if (!/^[\w-]+(\.[\w-]+)*$/.test(name)) {
        throw new TypeError(
          `allowHosts: ${JSON.stringify(name)} is not a name such as emulator or api.test, without a port`,
        );
      }
    }
    this.#names = new Set(names.map((name) => name.toLowerCase()));
  }

  /** Says at which address the emulator listens. */
  listensAt(host: string): void {
    if (isLoopbackAddress(host)) return;
    if (isAddress(host)) this.#hasAddresses = true;
    else this.#names.add(host.toLowerCase());
  }

  /**
   * Rejects a request whose host is none of them: it may come from a web page elsewhere whose name was made to lead here (DNS
   * rebinding).
   *
   * @throws ApiError - 403
   */
  check(host: string | null): void {
    const name = (host ?? '').replace(/:\d+$/, '');
    if (isLoopback(name) || this.#names.has(name.toLowerCase()) || (this.#hasAddresses && isAddress(name))) return;
    const message = `The host ${host ?? ''} is not a name of this machine: use 127.0.0.1 or localhost, or start the emulator with --allow-host ${name || 'NAME'} (allowHosts)`;
    throw new ApiError(403, 'control_host_rejected', message);
  }
}

/** Rejects a request from a web page that is not the emulator's own. @throws ApiError - 403 */
export function checkOrigin(host: string | null, origin: string | null): void {
  if (origin === null || origin.toLowerCase() === `http://${host}`.toLowerCase()) return;
  throw new ApiError(403, 'control_origin_rejected', `A page of ${origin} may not use /_emulator`);
}
