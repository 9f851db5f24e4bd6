// The middleware of Next.js 16. Before, the file is middleware.ts, and the function `middleware`.
import { createFrontendApiProxyMiddleware } from 'clerk-bapi/proxy';
import { NextResponse, type NextRequest } from 'next/server';

/** Your own middleware: it gets every request that is not for the proxy. `clerkMiddleware()` of @clerk/nextjs goes here too. */
function next(request: NextRequest) {
  const response = NextResponse.next();
  response.headers.set('x-path', request.nextUrl.pathname);
  return response;
}

export const proxy = createFrontendApiProxyMiddleware(
  {
    // A middleware does not see the connection: the one proxy in front of the server tells the address of the client.
    trustProxy: 'nginx',
  },
  next,
);

export const config = {
  matcher: ['/__clerk/:path*', '/((?!_next/).*)'],
};
