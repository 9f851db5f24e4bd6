// The API on loopback with a limit: so many requests a window, and 429 with `Retry-After` in seconds for those beyond it.
// rate-limit-server.ts REQUESTS WINDOW
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { endWithParent, send } from './children.js';
import { user } from './users.js';

const [requests = 0, window = 0] = process.argv.slice(2).map(Number);
const body = JSON.stringify(user(1));

/** Counts since the benchmark asked last. */
export interface Counts {
  /** How many requests each window took, from the first request on. */
  windows: number[];
  rejected: number;
}

let counts: Counts = { windows: [], rejected: 0 };
let begin: number | undefined;

const server = http.createServer({ keepAliveTimeout: 60_000 }, (_, response) => {
  const now = performance.now();
  begin ??= now;
  const index = Math.floor((now - begin) / window);
  while (counts.windows.length <= index) counts.windows.push(0);
  const taken = counts.windows[index] ?? 0;
  if (taken >= requests) {
    counts.rejected++;
    const seconds = Math.ceil(((index + 1) * window - (now - begin)) / 1000);
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(seconds) });
    response.end('{"errors":[{"code":"too_many_requests","message":"Too many requests","long_message":""}]}');
    return;
  }
  counts.windows[index] = taken + 1;
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
server.listen(0, '127.0.0.1', () => send((server.address() as AddressInfo).port));
process.on('message', () => {
  send({ ...counts });
  counts = { windows: [], rejected: 0 };
  begin = undefined;
});
endWithParent();
