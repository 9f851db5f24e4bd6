// Control of webhooks over HTTP, under `/_emulator/webhooks`: what `api.webhooks` is to JavaScript.
import { Hono } from 'hono';
import { ApiError } from '../engine/errors.js';
import type { WebhookFault } from '../webhooks/faults.js';
import { eventTypes } from '../webhooks/spec.js';
import type { SentEvent, Webhooks } from '../webhooks/webhooks.js';
import { attempt, readJSON } from './control-body.js';

const accepted = () => new Response(null, { status: 204 });

/** What the page shows of the last deliveries at once. */
export const overviewOf = (webhooks: Webhooks, limit: number) =>
  webhooks.deliveries.slice(-limit).map(({ id, url, event, status, attempts }) => {
    const last = attempts.at(-1);
    return { id, url, type: event.type, status, at: event.timestamp, response: last && (last.status ?? last.text) };
  });

/** The routes. */
export function webhookRoutes(webhooks: Webhooks): Hono {
  const routes = new Hono();
  routes.get('/', () =>
    Response.json({ endpoints: webhooks.urls, events: eventTypes, deliveries: webhooks.deliveries.toReversed() }),
  );
  routes.post('/', async ({ req }) => {
    const event = (await readJSON(req.raw)) as SentEvent;
    attempt(() => webhooks.send(event));
    return accepted();
  });
  const find = (id: string) => {
    const delivery = webhooks.deliveries.find((other) => other.id === id);
    if (delivery) return delivery;
    throw new ApiError(404, 'resource_not_found', `The delivery ${id} does not exist, or is no longer kept`);
  };
  routes.get('/deliveries/:id', ({ req }) => Response.json(find(req.param('id'))));
  routes.post('/deliveries/:id', ({ req }) => {
    webhooks.resend(find(req.param('id')).id);
    return accepted();
  });
  routes.get('/faults', () => Response.json(webhooks.faults.list()));
  routes.post('/faults', async ({ req }) => {
    const fault = (await readJSON(req.raw)) as WebhookFault;
    return Response.json(
      attempt(() => webhooks.faults.set(fault)),
      { status: 201 },
    );
  });
  routes.delete('/faults/:id', ({ req }) => {
    const id = req.param('id');
    if (webhooks.faults.remove(id)) return accepted();
    throw new ApiError(404, 'resource_not_found', `There is no fault ${id} of webhooks`);
  });
  routes.delete('/faults', () => {
    webhooks.faults.clear();
    return accepted();
  });
  return routes;
}
