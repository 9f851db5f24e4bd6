// A process of a fleet: acquires as often as it is told, and prints when each request went.
//   tsx fleet.ts PORT KEY COUNT REQUESTS WINDOW
import { createClient } from '@redis/client';
import { createRedisRateLimiter } from '../../src/redis/index.js';

const [port, key = '', count, requests, window] = process.argv.slice(2);
const client = createClient({ url: `redis://127.0.0.1:${port}` });
client.on('error', () => undefined);
await client.connect();
const fallbacks: string[] = [];
const limiter = createRedisRateLimiter(client, {
  requests: Number(requests),
  window: Number(window),
  onFallback: (error) => void fallbacks.push(String(error)),
});
const times: number[] = [];
await Promise.all(
  Array.from({ length: Number(count) }, async () => {
    await limiter.acquire({ key, operation: 'users.get' });
    times.push(performance.timeOrigin + performance.now());
  }),
);
console.log(JSON.stringify({ times, fallbacks }));
client.destroy();
