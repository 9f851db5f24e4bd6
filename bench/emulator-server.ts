// An emulator in a process of its own, for emulator.ts: emulator-server.ts FILE
import type { createEmulator as ours } from '../emulator/index.js';
import { cpuTime, endWithParent, send } from './children.js';

/** What the server has used so far: CPU in µs, and MB after a garbage collection. */
export interface ServerUsage {
  cpu: number;
  heap: number;
  rss: number;
}

const MB = 2 ** 20;
const { createEmulator } = (await import(process.argv[2] ?? '')) as { createEmulator: typeof ours };

function usage(): ServerUsage {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { cpu: cpuTime(), heap: heapUsed / MB, rss: rss / MB };
}

endWithParent();
process.on('message', () => send({ ...usage() }));
send(await createEmulator().listen());
