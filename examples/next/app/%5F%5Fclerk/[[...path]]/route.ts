// The folder is `%5F%5Fclerk`, and not `__clerk`: Next.js keeps folders that begin with an underscore out of its routes.
// `%5F` is the underscore as URLs write it, and the route is /__clerk all the same.
import { createFrontendApiProxyHandlers } from 'clerk-bapi/proxy';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = createFrontendApiProxyHandlers({
  // A route handler does not see the connection. What it knows of the client's address stands in X-Forwarded-For, to which
  // the one proxy in front of the server has added the last entry.
  trustProxy: 'nginx',
});
