import type { Clock } from '../clock.js';
import type { Fetch } from '../../options.js';
import { KeyQueue } from './key-queue.js';

/** By what sends the requests: two emulators in one process are not one API. */
const queuesByFetch = new WeakMap<object, Map<string, KeyQueue>>();

/** The queue of a key, which all clients of the process share. It is kept no longer than it is in use. */
export function keyQueueOf(fetch: Fetch | undefined, keyHash: string, clock: Clock): KeyQueue {
  const sender = fetch ?? globalThis;
  let queues = queuesByFetch.get(sender);
  if (!queues) queuesByFetch.set(sender, (queues = new Map<string, KeyQueue>()));
  let queue = queues.get(keyHash);
  if (!queue) {
    const now = clock.now();
    // Two of the others each time, in turn: a process may have thousands of keys.
    let looked = 0;
    for (const [hash, other] of queues) {
      if (looked++ === 2) break;
      queues.delete(hash);
      if (!other.isIdle(now)) queues.set(hash, other);
    }
    queues.set(keyHash, (queue = new KeyQueue(clock)));
  }
  return queue;
}
