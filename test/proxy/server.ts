// A proxy in a process of its own, for load.test.ts: what it takes of memory, sockets and timers can be counted there.
// server.ts UPSTREAM http|fetch
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFrontendApiProxy, toNodeHandler } from '../../src/proxy/node.js';

const [upstream, transport] = process.argv.slice(2);
const failures: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtExceptionMonitor', 'warning'] as const) {
  process.on(event, (reason: unknown) => failures.push(`${event}: ${String(reason)}`));
}

const server = http.createServer(
  toNodeHandler(
    createFrontendApiProxy({
      secretKey: 'sk_test_x',
      frontendApiUrl: upstream!,
      ...(transport === 'fetch' && { fetch }),
      onError: (error) => failures.push(error.message),
    }),
  ),
);

let largest = 0;
async function watchMemory() {
  for (;;) {
    largest = Math.max(largest, process.memoryUsage.rss());
    await sleep(20, undefined, { ref: false });
  }
}
void watchMemory();

/** What is told of the process: what it has open, what went wrong, and the most of memory since the last time. */
async function report() {
  globalThis.gc?.();
  const connections = await new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  const memory = Math.max(largest, process.memoryUsage.rss());
  largest = 0;
  const resources = process.getActiveResourcesInfo().filter((name) => /TCPSocket|Timeout|Immediate/.test(name));
  process.send?.({ connections, memory, resources, failures });
}
process.on('message', () => void report());
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
