// How many rows a second does a batch take through the API, and in what memory?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { services, servicePath } from '../scripts/checks/services.js';
import type { BulkFigures } from './bulk-client.js';
import { start } from './children.js';
import { compare, number, program } from './report.js';
import { interleaved } from './statistics.js';

const ROWS = 20_000;
const ROUNDS = 3;
const names = ['clerk-bapi/bulk', '@clerk/backend, p-limit, no journal', 'clerk-bapi, BullMQ'];

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}

/** A Redis that keeps everything in memory; without `redis-server`, BullMQ is not measured. */
async function startRedis(): Promise<{ port: number; stop: () => void } | undefined> {
  const file = servicePath(services.redis, process.env);
  if (file === undefined) return undefined;
  const port = await freePort();
  const redis = spawn(file, ['--port', String(port), '--save', '', '--appendonly', 'no'], { stdio: 'pipe' });
  for await (const chunk of redis.stdout) if (String(chunk).includes('Ready to accept')) break;
  redis.stdout.resume();
  return { port, stop: () => void redis.kill() };
}

async function measure() {
  const redis = await startRedis();
  const server = await start(new URL('users-server.ts', import.meta.url), [1]);
  const contenders = names.filter((name) => redis || !name.includes('BullMQ')).map((name) => ({ name }));
  const measured = await interleaved(contenders, ROUNDS, async ({ name }) => {
    const client = await start(new URL('bulk-client.ts', import.meta.url), [name, server.ready, ROWS, redis?.port]);
    const figures = (await client.ask('run')) as BulkFigures;
    client.stop();
    return figures;
  });
  server.stop();
  redis?.stop();
  return {
    question: 'How many rows a second does a batch take through the API, and in what memory?',
    method: `${number(ROWS)} users created on a server on loopback that has no limit, 64 at a time; median of ${ROUNDS} interleaved rounds. Only bulk has a journal on the disk; BullMQ has its jobs in Redis, whose CPU and memory are not counted. The API itself takes 100 rows a second: what matters is that none of these is slower, and what is left of the machine.`,
    tables: [
      compare('One process', measured, [
        { name: 'rows a second', of: ({ seconds }: BulkFigures) => ROWS / seconds },
        { name: 'µs of CPU a row', of: ({ cpu }: BulkFigures) => (cpu / ROWS) * 1e6 },
        { name: 'MB resident, at most', of: ({ resident }: BulkFigures) => resident },
      ]),
    ],
    targets: [],
    charts: [],
  };
}

await program(measure);
