import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createFrontendApiProxy } from 'clerk-bapi/proxy';
import { Hono } from 'hono';

const proxy = createFrontendApiProxy();
const app = new Hono();

app.all('/__clerk/*', (context) =>
  // A Request does not tell where it came from. The connection does.
  proxy(context.req.raw, { remoteAddress: getConnInfo(context).remote.address }),
);
app.get('/', (context) => context.text('The application itself'));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`Listening on http://localhost:${port}`);
});
