// The API on loopback, as far as benchmarks need it: one user, pages of users, and how many there are.
// users-server.ts COUNT
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpuTime, endWithParent, send } from './children.js';
import { user } from './users.js';

const count = Number(process.argv[2]);
const mark = 987_654_321;
const pieces = JSON.stringify(user(mark)).split(String(mark));
const textOf = (n: number) => pieces.join(String(n));
const one = textOf(1);

/** A page as the query asks for it: from `offset` on, or after the user that `starting_after` names. */
function page(query: URLSearchParams): string {
  const limit = Number(query.get('limit') ?? 10);
  const after = /\d+$/.exec(query.get('starting_after') ?? '');
  const from = after ? Number(after[0]) + 1 : Number(query.get('offset') ?? 0);
  const users = [];
  for (let n = from; n < Math.min(from + limit, count); n++) users.push(textOf(n));
  return `[${users.join()}]`;
}

function bodyFor(url: string): string {
  if (!url.includes('?')) return url.endsWith('/count') ? `{"object":"total_count","total_count":${count}}` : one;
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  return pathname.endsWith('/count') ? bodyFor('/count') : page(searchParams);
}

const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const body = Buffer.from(bodyFor(request.url ?? ''));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => send((server.address() as AddressInfo).port));
process.on('message', () => send(cpuTime()));
endWithParent();
