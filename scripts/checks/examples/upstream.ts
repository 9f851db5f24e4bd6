// A stand-in for the Frontend API on loopback. It records the requests that arrive.
import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorded {
  method: string | undefined;
  url: string;
  headers: NodeJS.Dict<string[]>;
  body: Buffer;
}

export interface Upstream {
  origin: string;
  recorded: Recorded[];
  /** Responds to requests of no path below. */
  respond: Respond;
  /** Ends the response at `/v1/stream`, of which one part was sent. */
  finishStream(): void;
  /** Resolves when a request to `/v1/hang` arrives, with a promise that resolves when its client leaves. */
  nextHanging(): Promise<[left: Promise<unknown>]>;
  close(): void;
}

export type Respond = (request: Recorded, response: http.ServerResponse) => Promise<void> | void;

export const cookies = ['__client=one; Path=/; HttpOnly', '__client_uat=2; Path=/', '__session=three; Path=/; Secure'];
export const google = 'https://accounts.google.com/o/oauth2/auth?redirect_uri=https%3A%2F%2Fapp.example.com%2F&a=1';
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Responds with what arrived. A body of some length counts by its hash. */
const echo: Respond = ({ method, url, body }, response) => {
  response.setHeader('Set-Cookie', cookies);
  response.writeHead(method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' });
  const text = body.length > 10_000 ? sha256(body) : body.toString();
  response.end(JSON.stringify({ method, url, body: text }));
};

export async function startUpstream(): Promise<Upstream> {
  const recorded: Recorded[] = [];
  let stream: http.ServerResponse | undefined;
  const hanging = new EventEmitter<{ request: [left: Promise<unknown>] }>();
  const respond = async (message: http.IncomingMessage, response: http.ServerResponse) => {
    const { method, url = '', headersDistinct: headers } = message;
    const request = { method, url, headers, body: Buffer.concat((await message.toArray()) as Buffer[]) };
    recorded.push(request);
    switch (url) {
      case '/v1/leave':
        return response.writeHead(307, { Location: `${origin}/v1/arrive?step=2` }).end();
      case '/v1/oauth':
        return response.writeHead(307, { Location: google }).end();
      case '/v1/stream':
        stream = response;
        return response.write('first,');
      case '/v1/hang':
        return hanging.emit('request', once(response, 'close'));
      default:
        return upstream.respond(request, response);
    }
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
  const upstream: Upstream = {
    origin,
    recorded,
    respond: echo,
    finishStream: () => stream?.end('last'),
    nextHanging: () => once(hanging, 'request') as Promise<[Promise<unknown>]>,
    close,
  };
  return upstream;
}
