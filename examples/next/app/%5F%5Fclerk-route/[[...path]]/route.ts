// The other way, for an application without a middleware: a route handler. This application has both, so it has a path of
// its own. The folder begins with `%5F`, the underscore as URLs write it: Next.js keeps folders that begin with `_` out of
// its routes.
import { createFrontendApiProxyHandlers } from 'clerk-bapi/proxy';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = createFrontendApiProxyHandlers({
  proxyUrl: '/__clerk-route',
  trustProxy: 'nginx',
  enabled: ({ hostname }) => hostname !== 'dns.example.com',
});
