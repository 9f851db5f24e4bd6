// How many bytes one call allocates. Counted in a process without optimizing compilers, whose timing would change the count.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { root } from '../../cli.js';
import { runPlain } from './plain.js';

const flags = ['--no-opt', '--no-maglev', '--expose-gc', '--max-semi-space-size=256', '--min-semi-space-size=256'];

/** Bytes a call: over a stubbed `fetch`, and over the pool of clerk-bapi/undici to a server on loopback; each beside its peer. */
export type Allocations = Record<'client' | 'openapiFetch' | 'pool' | 'barePool', number>;

export async function countAllocations(): Promise<Allocations> {
  const user = JSON.stringify({ id: 'user_1', first_name: 'Ada', public_metadata: { notes: 'x'.repeat(1_000) } });
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(user);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await runPlain(new URL('allocations-program.ts', import.meta.url), { cwd: root, args: [origin], flags });
  } finally {
    server.close();
  }
}
