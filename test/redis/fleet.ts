// A process of a fleet: acquires as often as it is told. Prints a third of its way, what its limiter tells, and when each
// request went.
//   node fleet.js PORT KEY COUNT REQUESTS WINDOW CLOCK_OFF_BY
import { createClient } from '@redis/client';
import { createRedisRateLimiter } from '../../src/redis/index.js';

const [port, key = '', count, requests, window, offBy = 0] = process.argv.slice(2);
const { now } = Date;
Date.now = () => now() + Number(offBy);
const print = (line: object) => console.log(JSON.stringify(line));

const client = createClient({ url: `redis://127.0.0.1:${port}`, socket: { reconnectStrategy: 20 } });
client.on('error', () => undefined);
await client.connect();
const limiter = createRedisRateLimiter(client, {
  requests: Number(requests),
  window: Number(window),
  onFallback: () => print({ event: 'fallback' }),
  onRecover: () => print({ event: 'recover' }),
});
const times: number[] = [];
await Promise.all(
  Array.from({ length: Number(count) }, async () => {
    await limiter.acquire({ key, operation: 'users.get' });
    times.push(performance.timeOrigin + performance.now());
    if (times.length === Math.ceil(Number(count) / 3)) print({ event: 'third' });
  }),
);
print({ times });
client.destroy();
