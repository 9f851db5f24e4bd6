// Control over HTTP, for clients in other languages and for the page: what `api.faults` and its like are to JavaScript.
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { errorBody, ApiError } from '../engine/errors.js';
import type { Spec } from '../engine/spec.js';
import { pageFile, pageResponse } from '../page/page.js';
import type { Visitors } from '../resources/users/visitors.js';
import type { EmulatorClock } from '../store/clock.js';
import { isObject, messageOf } from '../store/json.js';
import { wait } from '../store/real-time.js';
import type { Snapshot } from '../store/snapshot.js';
import type { State } from '../store/state.js';
import { eventTypes } from '../webhooks/spec.js';
import type { Webhooks } from '../webhooks/webhooks.js';
import { attempt, invalid, readJSON } from './control-body.js';
import type { Fault, Faults } from './faults.js';
import type { ReceivedRequest } from './request-log.js';
import { createIdentify, overviewOfRequests, requestRoutes } from './request-routes.js';
import { rowRoutes } from './row-routes.js';
import { checkOrigin, type HostNames } from './source.js';
import { tokenRoutes } from './token-routes.js';
import { visitorRoutes } from './visitor-routes.js';
import { overviewOf, webhookRoutes } from './webhook-routes.js';

/** What is controlled. */
export interface Controlled {
  state: State;
  faults: Faults;
  requests: ReceivedRequest[];
  webhooks: Webhooks;
  visitors: Visitors;
  hosts: HostNames;
  spec: Spec;
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

/** How many requests and deliveries a page shows. */
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

/** The routes under `/_emulator`. They need no key, meet no fault, and are not among the requests. */
export function createControl({
  state,
  faults,
  requests,
  webhooks,
  visitors,
  hosts,
  spec,
  changes,
  reset,
  saved,
}: Controlled) {
  const identify = createIdentify();
  /** What the page shows at once. Rows and bodies are fetched when someone looks at them. */
  const overview = () => ({
    revision: changes.count,
    ...shownClock(state.clock),
    tables: state.sizes(),
    faults: faults.list(),
    requests: overviewOfRequests(requests, SHOWN, identify),
    endpoints: webhooks.urls,
    deliveries: overviewOf(webhooks, SHOWN),
    webhookFaults: webhooks.faults.list(),
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

  control.get('/', () => pageResponse({ version: spec.version, operations: spec.operations, events: eventTypes }));
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
  control.route('/', rowRoutes(state));

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

  control.route(
    '/requests',
    requestRoutes(requests, identify, () => {
      changes.count += 1;
    }),
  );
  control.route('/webhooks', webhookRoutes(webhooks));
  control.route('/', visitorRoutes(visitors, saved));
  control.route('/', tokenRoutes(state));

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
