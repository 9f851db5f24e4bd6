// A stand-in for the Frontend API on loopback. It records the requests that arrive.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorded {
  url: string | undefined;
  headers: NodeJS.Dict<string[]>;
  body: string;
}

export interface Upstream {
  origin: string;
  recorded: Recorded[];
  close(): void;
}

export async function startUpstream(): Promise<Upstream> {
  const recorded: Recorded[] = [];
  const respond = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const { method, url, headersDistinct: headers } = request;
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    recorded.push({ url, headers, body });
    if (url === '/v1/leave') return response.writeHead(307, { Location: `${origin}/v1/arrive?step=2` }).end();
    response.setHeader('Set-Cookie', ['__client=one; Path=/; HttpOnly', '__client_uat=2; Path=/']);
    response.writeHead(method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' });
    return response.end(JSON.stringify({ method, url, body }));
  };
  const server = http.createServer((request, response) => {
    respond(request, response).catch(() => response.destroy()); // the client has disconnected
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin, recorded, close };
}
