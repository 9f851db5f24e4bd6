// Fleets of processes over one Redis, against the limit of the API.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RateLimit } from '../../emulator/server/rate-limit.js';
import { bundledProgram } from '../program.js';
import { describeWith } from '../services.js';
import { isLong, sized } from '../size.js';
import { freePort, startRedis, stop } from './server.js';

const program = bundledProgram('test/redis/fleet.ts');
const limit = { requests: 1_000, window: sized(10_000, 1_000) };
const COUNT = sized(2_000, 300);
const PROCESSES = sized(4, 2);
const MINUTE = 60_000;

interface FleetProcess {
  /** When each request went. */
  times: Promise<number[]>;
  events: string[];
}

/** What the API does with requests that come at these times, and what share of its limit they use. */
function judge(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const api = new RateLimit(limit);
  return {
    rejected: sorted.filter((at) => api.exceeded(at) > 0).length / sorted.length,
    share: sorted.length / ((last - first) / limit.window) / limit.requests,
  };
}

describeWith('redis', 'a fleet over Redis', (redisServer) => {
  let port: number;
  let server: ChildProcess;
  beforeEach(async () => {
    port = await freePort();
    server = await startRedis(redisServer, port);
  });
  afterEach(() => stop(server));

  /** Starts a process of a fleet. */
  function start(key: string, clockOffBy = 0, onEvent: (event: string) => void = () => undefined): FleetProcess {
    const { requests, window } = limit;
    const args = [program(), port, key, COUNT, requests, window, clockOffBy].map(String);
    const { stdout } = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const events: string[] = [];
    async function read() {
      for await (const line of createInterface(stdout)) {
        const { times, event = '' } = JSON.parse(line) as { times?: number[]; event?: string };
        if (times) return times;
        events.push(event);
        onEvent(event);
      }
      throw new Error('a process of the fleet has ended early');
    }
    return { times: read(), events };
  }

  const timesOf = async (fleet: FleetProcess[]) => (await Promise.all(fleet.map(({ times }) => times))).flat();

  it(
    `keeps below the limit: ${PROCESSES} × ${COUNT} calls, with a clock that is off, beside another fleet`,
    { timeout: 300_000 },
    async () => {
      const fleet = Array.from({ length: PROCESSES }, (_, i) => start('a', i ? 0 : MINUTE));
      const other = Array.from({ length: PROCESSES / 2 }, () => start('b', -MINUTE));
      const times = [await timesOf(fleet), await timesOf(other)];
      expect(times.map(({ length }) => length)).toEqual([PROCESSES * COUNT, (PROCESSES / 2) * COUNT]);
      if (isLong) console.log([...fleet, ...other].map(({ events }) => events.join()).join(' | '));
      for (const each of times) {
        const { share, rejected } = judge(each);
        if (!isLong) continue; // on a busy machine the timers of so short a window are too late
        console.log(`share ${share.toFixed(3)}, rejected ${(rejected * 100).toFixed(2)} %`);
        expect(share).toBeGreaterThanOrEqual(0.97);
        expect(rejected).toBeLessThanOrEqual(0.005);
      }
    },
  );

  it(
    `goes on while the server is killed and started again: ${PROCESSES} × ${COUNT} calls`,
    { timeout: 300_000 },
    async () => {
      let restarted: Promise<void> | undefined;
      const restart = async () => {
        await stop(server);
        server = await startRedis(redisServer, port);
      };
      const onEvent = (event: string) => {
        if (event === 'third') restarted ??= restart();
      };
      const fleet = Array.from({ length: PROCESSES }, (_, i) => start('a', i ? 0 : MINUTE, onEvent));
      const times = await timesOf(fleet);
      await restarted;
      expect(times).toHaveLength(PROCESSES * COUNT);
      if (!isLong) return;
      const { share, rejected } = judge(times);
      console.log(`with a restart: share ${share.toFixed(3)}, rejected ${(rejected * 100).toFixed(2)} %`);
      console.log(fleet.map(({ events }) => events.join()).join(' | '));
      expect(share).toBeGreaterThanOrEqual(0.97);
      expect(rejected).toBeLessThanOrEqual(0.005);
    },
  );
});
