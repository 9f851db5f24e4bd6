import { Hono } from 'hono';
import type { Operation } from '../engine/spec.js';
import type { Bindings } from './control.js';
import { addPublicRoutes } from './public-routes.js';
import { respond, type Call, type Parts } from './respond.js';
import { bySpecificity, routesOf } from './routes.js';

export type App = Hono<{ Bindings: Bindings }>;

/**
 * Routes each request to its operation.
 *
 * @param control - serves what is under `/_emulator`, by rules of its own
 */
export function createApp(parts: Parts, control: App): App {
  const app: App = new Hono();
  app.route('/_emulator', control);
  for (const operation of bySpecificity(parts.spec)) {
    app.on(operation.method, routesOf(operation), ({ req, env }) =>
      respond(parts, { ...callOf(req.raw, env, operation.path, operation), params: { ...req.param() } }),
    );
  }
  addPublicRoutes(app, parts);
  app.notFound(({ req, env }) => respond(parts, callOf(req.raw, env, req.path)));
  app.onError((error) => {
    throw error;
  });
  return app;
}

const callOf = (request: Request, env: Bindings, path: string, operation?: Operation): Call => ({
  request,
  signal: () => env.signal ?? request.signal,
  path,
  isRemote: env.incoming !== undefined,
  operation,
  params: {},
});
