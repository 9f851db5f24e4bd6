// The requests that were received, over HTTP: `requests` of the emulator.
import { Hono } from 'hono';
import { ApiError } from '../engine/errors.js';
import { readLimit } from './control-body.js';
import type { ReceivedRequest } from './request-log.js';
import { newestWith } from './search.js';

/** The ID of a request, by which it is looked up. */
export type Identify = (request: ReceivedRequest) => string;

export function createIdentify(): Identify {
  const ids = new WeakMap<ReceivedRequest, string>();
  let identified = 0;
  return (request) => {
    let id = ids.get(request);
    if (id === undefined) ids.set(request, (id = `request_${++identified}`));
    return id;
  };
}

/** What the page shows of the last requests at once. Bodies are fetched when someone looks at them. */
export const overviewOfRequests = (requests: ReceivedRequest[], limit: number, identify: Identify) =>
  requests.slice(-limit).map((request) => {
    const { at, method, url, operation, status, duration, notRead } = request;
    return { id: identify(request), at, method, url, operation, status, duration, notRead };
  });

/** The last requests that have a text in their JSON, and failed if that is asked for, the oldest first. */
function findRequests(requests: ReceivedRequest[], text: string, isFailed: boolean, limit: number) {
  const hasFailed = ({ status = 500 }: ReceivedRequest) => status >= 400;
  return newestWith(requests, text, limit, isFailed ? hasFailed : undefined).reverse();
}

/** @param onChange - called when they are forgotten */
export function requestRoutes(requests: ReceivedRequest[], identify: Identify, onChange: () => void): Hono {
  const routes = new Hono();
  routes.get('/', ({ req }) => {
    const { text = '', failed, limit } = req.query();
    const found = findRequests(requests, text, failed === 'true', readLimit(limit, 1_000));
    return Response.json(found.map((request) => ({ id: identify(request), ...request })));
  });
  routes.get('/:id', ({ req }) => {
    const id = req.param('id');
    const request = requests.find((other) => identify(other) === id);
    if (!request)
      throw new ApiError(404, 'resource_not_found', `The request ${id} does not exist, or is no longer kept`);
    return Response.json({ id, ...request });
  });
  routes.delete('/', () => {
    requests.length = 0;
    onChange();
    return new Response(null, { status: 204 });
  });
  return routes;
}
