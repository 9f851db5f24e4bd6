// Control over HTTP, for clients in other languages and for the page: what `api.faults` and its like are to JavaScript.
import { createPublicKey } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { errorBody, ApiError } from '../engine/errors.js';
import type { EmulatorClock } from '../store/clock.js';
import { isObject, messageOf } from '../store/json.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Fault, Faults } from './faults.js';
import { publicKeyOf } from '../resources/sessions/signing-keys.js';
import type { Visitors } from '../resources/users/visitors.js';
import { pageFile, pageResponse } from '../page/page.js';
import { attempt, invalid, readJSON } from './control-body.js';
import type { ReceivedRequest } from './request-log.js';
import { visitorRoutes } from './visitor-routes.js';
import { checkOrigin, type HostNames } from './source.js';
import { issueOAuthToken } from '../resources/credentials/issued-access-tokens.js';
import type { State } from '../store/state.js';
import { secretTables } from '../store/table-options.js';
import { overviewOf, webhookRoutes } from '../webhooks/control.js';
import { eventTypes } from '../webhooks/spec.js';
import type { Webhooks } from '../webhooks/webhooks.js';

/** What is controlled. */
export interface Controlled {
  state: State;
  faults: Faults;
  requests: ReceivedRequest[];
  webhooks: Webhooks;
  visitors: Visitors;
  hosts: HostNames;
  /** The names of the operations. */
  operations: string[];
  /** How often any of these has changed. */
  changes: { count: number };
  reset: () => void;
  /** Waits until what has changed is on the disk, if it is kept there. @throws Error - if it can't be */
  saved: () => Promise<void> | undefined;
}

/** What a request brings along that came over a socket. One in process has nothing of it. */
export type Bindings = Partial<HttpBindings> & { signal?: AbortSignal };

/** How often a page is told of changes at most, in ms, and after how many of these it hears of the time again. */
const BEAT = 250;
const QUIET_BEATS = 20;

/** How many requests, and how many rows of a table, a page shows. */
const SHOWN = 50;

/** Adds all of the faults, or none. */
function addFaults(faults: Faults, body: unknown) {
  if (!Array.isArray(body)) return attempt(() => faults.set(body as Fault));
  const added: string[] = [];
  return body.map((fault: Fault, index) => {
    try {
      const active = faults.set(fault);
      added.push(active.id);
      return active;
    } catch (error) {
      for (const id of added) faults.remove(id);
      throw invalid(`[${index}]: ${messageOf(error)}`);
    }
  });
}

function moveClock(clock: EmulatorClock, body: unknown): void {
  const [[action, value], ...others] = isObject(body) && Object.keys(body).length > 0 ? Object.entries(body) : [[]];
  if (others.length === 0 && action === 'reset' && value === true) return clock.reset();
  if (others.length === 0 && action === 'advance' && typeof value === 'number') return clock.advance(value);
  if (others.length === 0 && action === 'freeze') {
    if (value === true) return clock.freeze();
    if (typeof value === 'string') return clock.freeze(new Date(value));
    if (typeof value === 'number') return clock.freeze(value);
  }
  throw invalid(
    'The body should be { "advance": ms }, { "freeze": true or a time, in ms since 1970 or as ISO 8601 has it }, or { "reset": true }',
  );
}

const shownClock = (clock: EmulatorClock) => {
  const now = clock.now();
  return { now, time: new Date(now).toISOString() };
};

/** The number in `?limit=`. */
function readLimit(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > 1_000) {
    throw new ApiError(400, 'control_invalid', 'limit should be a whole number from 1 to 1000');
  }
  return Number(text);
}

/** The newest rows of a table that have a text in their JSON. */
function findRows(state: State, name: string, text: string, limit: number) {
  const all: object[] = Object.hasOwn(state.sizes(), name) ? state.table(name).rows() : [];
  if (secretTables.has(name)) return { data: [], total_count: all.length, secret: true };
  const wanted = text.toLowerCase();
  const data: object[] = [];
  for (let i = all.length - 1; i >= 0 && data.length < limit; i--) {
    const row = all[i];
    if (row && (wanted === '' || JSON.stringify(row).toLowerCase().includes(wanted))) data.push(row);
  }
  return { data, total_count: all.length };
}

/** The routes under `/_emulator`. They need no key, meet no fault, and are not among the requests. */
export function createControl({
  state,
  faults,
  requests,
  webhooks,
  visitors,
  hosts,
  operations,
  changes,
  reset,
  saved,
}: Controlled) {
  const ids = new WeakMap<ReceivedRequest, string>();
  let identified = 0;
  const identify = (request: ReceivedRequest) => {
    let id = ids.get(request);
    if (id === undefined) ids.set(request, (id = `request_${++identified}`));
    return id;
  };
  /** What the page shows at once. Bodies and rows are fetched when someone looks at them. */
  const overview = () => ({
    revision: changes.count,
    ...shownClock(state.clock),
    tables: state.sizes(),
    faults: faults.list(),
    requests: requests.slice(-SHOWN).map((request) => {
      const { at, method, url, operation, status } = request;
      return { id: identify(request), at, method, url, operation, status };
    }),
    endpoints: webhooks.urls,
    deliveries: overviewOf(webhooks, SHOWN),
  });

  const control = new Hono<{ Bindings: Bindings }>();
  control.onError((error) => {
    const known =
      error instanceof ApiError ? error : new ApiError(500, 'emulator_failed', `The emulator failed: ${error.message}`);
    return Response.json(errorBody([known], '', true), { status: known.status, headers: known.headers });
  });
  control.use(async ({ env, req }, next) => {
    if (env.incoming) {
      const host = req.header('host') ?? null;
      hosts.check(host);
      checkOrigin(host, req.header('origin') ?? null);
    }
    await next();
  });

  control.get('/', () => pageResponse({ operations, events: eventTypes }));
  control.get('/page/:file', ({ req }) => {
    const file = pageFile(req.param('file'));
    if (!file) throw new ApiError(404, 'resource_not_found', `The page has no file ${req.param('file')}`);
    return file;
  });
  control.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      let seen = -1;
      for (let beat = 0; !stream.aborted; beat++) {
        if (seen !== changes.count || beat % QUIET_BEATS === 0) {
          const data = overview();
          seen = data.revision;
          await stream.writeSSE({ data: JSON.stringify(data) });
        }
        await wait(BEAT, undefined, { ref: false });
      }
    }),
  );
  control.get('/tables/:name', ({ req }) =>
    Response.json(findRows(state, req.param('name'), req.query('text') ?? '', readLimit(req.query('limit'), SHOWN))),
  );

  control.get('/faults', () => Response.json(faults.list()));
  control.post('/faults', async ({ req }) =>
    Response.json(addFaults(faults, await readJSON(req.raw)), { status: 201 }),
  );
  control.delete('/faults', () => {
    faults.clear();
    return new Response(null, { status: 204 });
  });
  control.delete('/faults/:id', ({ req }) => {
    const id = req.param('id');
    if (!faults.remove(id)) throw new ApiError(404, 'resource_not_found', `There is no fault ${id}`);
    return new Response(null, { status: 204 });
  });

  control.get('/requests', ({ req }) => {
    const shown = requests.slice(-readLimit(req.query('limit'), 1_000));
    return Response.json(shown.map((request) => ({ id: identify(request), ...request })));
  });
  control.get('/requests/:id', ({ req }) => {
    const id = req.param('id');
    const request = requests.find((other) => identify(other) === id);
    if (!request)
      throw new ApiError(404, 'resource_not_found', `The request ${id} does not exist, or is no longer kept`);
    return Response.json({ id, ...request });
  });
  control.delete('/requests', () => {
    requests.length = 0;
    changes.count += 1;
    return new Response(null, { status: 204 });
  });

  control.route('/webhooks', webhookRoutes(webhooks));
  control.route('/', visitorRoutes(visitors, saved));
  control.get('/jwks.pem', async () => {
    const key = createPublicKey({ key: { ...(await publicKeyOf(state)) }, format: 'jwk' });
    return new Response(key.export({ type: 'spki', format: 'pem' }), { headers: { 'content-type': 'text/plain' } });
  });

  control.get('/snapshot', () => Response.json(state.capture()));
  control.put('/snapshot', async ({ req }) => {
    const snapshot = await readJSON(req.raw);
    attempt(() => state.restore(snapshot as Snapshot));
    await saved();
    return new Response(null, { status: 204 });
  });
  control.post('/reset', async () => {
    reset();
    await saved();
    return new Response(null, { status: 204 });
  });

  control.post('/oauth-tokens', async ({ req }) =>
    Response.json({ token: await issueOAuthToken(state, await readJSON(req.raw)) }, { status: 201 }),
  );

  control.get('/clock', () => Response.json(shownClock(state.clock)));
  control.on(['PUT', 'POST'], '/clock', async ({ req }) => {
    const body = await readJSON(req.raw);
    attempt(() => moveClock(state.clock, body));
    return Response.json(shownClock(state.clock));
  });

  control.all('*', ({ req, redirect }) => {
    if (req.path === '/_emulator/') return redirect('/_emulator');
    throw new ApiError(
      404,
      'resource_not_found',
      `There is no ${req.method} ${req.path} in the control of the emulator`,
    );
  });
  return control;
}
