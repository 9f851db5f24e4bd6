import { fork } from 'node:child_process';
import http from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bundledProgram } from '../program.js';
import { sized } from '../size.js';
import { serve, type Transport } from './helpers.js';

const program = bundledProgram('test/proxy/server.ts');

/** In MB. On Node 24 a bare `pipe` from one connection to another takes 107 MB for a large body, on Node 20 and 22 less than 50. */
const limit = Number(process.versions.node.split('.')[0]) < 24 ? 100 : 200;
const bodySize = sized(1_024, 1.5 * limit) * 2 ** 20; // one that is kept takes more than the limit
const requestCount = sized(10_000, 1_000);

interface Report {
  connections: number;
  memory: number;
  resources: string[];
  failures: string[];
}

/** A proxy in a process of its own. */
async function startProcess(upstream: string, transport: Transport) {
  const child = fork(program(), [upstream, transport], { execArgv: ['--expose-gc'] });
  onTestFinished(() => {
    child.kill();
  });
  const message = <T>() => new Promise<T>((resolve) => child.once('message', (value) => resolve(value as T)));
  const { port } = await message<{ port: number }>();
  const report = () => {
    child.send('report');
    return message<Report>();
  };
  return { port, report };
}

/** What is written, with no more in memory than the other end has taken. */
async function pour(stream: NodeJS.WritableStream, size: number) {
  const chunk = Buffer.alloc(2 ** 16);
  for (let sent = 0; sent < size; sent += chunk.length) {
    if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
}

async function sizeOf(stream: AsyncIterable<Buffer>) {
  let size = 0;
  for await (const chunk of stream) size += chunk.length;
  return size;
}

const responseTo = (request: http.ClientRequest) =>
  new Promise<http.IncomingMessage>((resolve, reject) => request.on('response', resolve).on('error', reject));

describe.each<Transport>(['http', 'fetch'])('under load, over %s', (transport) => {
  it.each(['GET', 'POST'])(`a body of ${bodySize / 2 ** 20} MB passes by in little memory: %s`, async (method) => {
    const upstream = await serve((request, response) => {
      void sizeOf(request).then((received) => {
        if (request.method === 'GET') return pour(response, bodySize);
        response.end(String(received));
      });
    });
    const { port, report } = await startProcess(upstream.url, transport);
    const warm = http.request({ port, method: 'POST', path: '/__clerk/warm' });
    await pour(warm, 2 ** 24);
    expect(await sizeOf(await responseTo(warm))).toBe(8);
    const before = await report();
    const request = http.request({ port, method, path: '/__clerk/v1' });
    const received = responseTo(request);
    if (method === 'POST') void pour(request, bodySize);
    else request.end();
    const response = await received;
    expect(response.statusCode).toBe(200);
    if (method === 'POST') expect(Buffer.concat(await response.toArray()).toString()).toBe(String(bodySize));
    else expect(await sizeOf(response)).toBe(bodySize);
    const after = await report();
    expect((after.memory - before.memory) / 2 ** 20).toBeLessThan(limit);
    expect(after.failures).toEqual([]);
  });

  it(`${requestCount} requests, 64 at a time, all succeed, and leave nothing behind`, async () => {
    const upstream = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          response.setHeader('set-cookie', ['a=1', 'b=2']);
          if (request.url?.includes('chunked')) response.write('.');
          response.end(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
        });
    });
    const { port, report } = await startProcess(upstream.url, transport);
    const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
    onTestFinished(() => agent.destroy());
    const wrong: string[] = [];

    async function send(index: number) {
      const method = ['GET', 'POST', 'DELETE', 'PATCH', 'PUT'][index % 5]!;
      const body = index % 5 === 0 || index % 10 === 2 ? '' : `body ${index}`;
      const path = `/v1/${index % 3 ? 'sized' : 'chunked'}/${index}`;
      // Node's client gives DELETE no length by itself.
      const headers = { 'content-length': body.length };
      const request = http.request({ port, agent, method, headers, path: `/__clerk${path}` });
      const received = responseTo(request);
      if (index % 99 === 98) {
        // Some of each method go away, before the response or in it.
        received.then(
          (response) => response.destroy(),
          () => undefined,
        );
        request.end(body);
        if (index % 198 === 197) request.destroy();
        await new Promise((resolve) => request.on('close', resolve));
        return;
      }
      request.end(body);
      const response = await received;
      const text = Buffer.concat(await response.toArray()).toString();
      const expected = `${path.includes('chunked') ? '.' : ''}${method} ${path} ${body}`;
      if (response.statusCode !== 200 || text !== expected || response.headers['set-cookie']?.length !== 2) {
        wrong.push(`${index}: ${response.statusCode} ${text}`);
      }
    }

    let index = 0;
    const client = async () => {
      while (index < requestCount) await send(index++).catch((error: unknown) => wrong.push(String(error)));
    };
    await Promise.all(Array.from({ length: 64 }, client));
    expect(wrong).toEqual([]);

    agent.destroy();
    upstream.server.closeAllConnections();
    await vi.waitFor(
      async () => {
        const { connections, resources, failures } = await report();
        expect({ connections, resources, failures }).toEqual({ connections: 0, resources: [], failures: [] });
      },
      { timeout: 20_000, interval: 100 },
    );
  });
});
