// The middleware of Next.js 16. Before, the file is middleware.ts, and the function `middleware`.
import { clerkMiddleware } from '@clerk/nextjs/server';
import { createFrontendApiProxyMiddleware } from 'clerk-bapi/proxy';

export const proxy = createFrontendApiProxyMiddleware(
  {
    // A middleware does not see the connection: the one proxy in front of the server tells the address of the client.
    trustProxy: 'nginx',
    // Other hosts, such as one with a CNAME record, go to Clerk themselves.
    enabled: ({ hostname }) => hostname !== 'dns.example.com',
  },
  // It gets every request that is not for the proxy. It must not come first: it would redirect some requests for the proxy.
  clerkMiddleware(),
);

export const config = {
  matcher: ['/__clerk/:path*', '/((?!_next/|__clerk-route/).*)'],
};
