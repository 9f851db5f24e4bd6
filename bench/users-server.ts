// The API on loopback, as far as benchmarks ask: one user, pages of users, and how many there are.
// node users-server.js COUNT
import http from 'node:http';
import { user } from './common.js';

const count = Number(process.argv[2]);
const mark = 987_654_321;
const pieces = JSON.stringify(user(mark)).split(String(mark));
const textOf = (n) => pieces.join(String(n));
const one = textOf(1);

/** A page as the query asks for it: from `offset` on, or after the user that `starting_after` names. */
function page(query) {
  const limit = Number(query.get('limit') ?? 10);
  const after = /\d+$/.exec(query.get('starting_after') ?? '');
  const from = after ? Number(after[0]) + 1 : Number(query.get('offset') ?? 0);
  const users = [];
  for (let n = from; n < Math.min(from + limit, count); n++) users.push(textOf(n));
  return `[${users.join()}]`;
}

function answer(url) {
  if (!url.includes('?')) return url.endsWith('/count') ? `{"object":"total_count","total_count":${count}}` : one;
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  return pathname.endsWith('/count') ? answer('/count') : page(searchParams);
}

const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const body = Buffer.from(answer(request.url));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  const { user: inUser, system } = process.cpuUsage();
  process.send(inUser + system);
});
process.on('disconnect', () => process.exit()); // whoever asked is gone
