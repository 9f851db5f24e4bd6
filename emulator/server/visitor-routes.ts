// What people do by the Frontend API, over HTTP: `signUp` and `acceptInvitation` of the emulator.
import { Hono } from 'hono';
import type { CreateUserBody } from '../types.js';
import { ApiErrors } from '../engine/errors.js';
import type { Visitors } from '../resources/users/visitors.js';
import { attempt, readJSON } from './control-body.js';

/** Makes a change whose errors are of several fields. */
const attemptAll = <T>(change: () => T): T =>
  attempt(() => {
    try {
      return change();
    } catch (error) {
      throw error instanceof ApiErrors && error.errors[0] ? error.errors[0] : error;
    }
  });

/** @param saved - waits until what has changed is on the disk, if it is kept there */
export function visitorRoutes({ signUp, acceptInvitation }: Visitors, saved: () => Promise<void> | undefined): Hono {
  const routes = new Hono();
  routes.post('/sign-ups', async ({ req }) => {
    const body = (await readJSON(req.raw)) as CreateUserBody;
    const user = attemptAll(() => signUp(body));
    await saved();
    return Response.json(user, { status: 201 });
  });
  routes.post('/invitations/:id/accept', async ({ req }) => {
    const hasBody = req.header('content-type') !== undefined;
    const body = (hasBody ? await readJSON(req.raw) : {}) as CreateUserBody;
    const accepted = attemptAll(() => acceptInvitation(req.param('id'), body));
    await saved();
    return Response.json(accepted);
  });
  return routes;
}
