// What only the example of Next.js has: two ways to the Frontend API, and @clerk/nextjs beside them.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import type * as Emulator from '../../../emulator/index.js';
import type * as ClerkBapi from '../../../src/index.js';
import { importBuilt } from '../harness.js';
import { signInWithClerkJs } from './clerk-js.js';
import { proxyUrl, secretKey, type Way } from './requests.js';
import type { Upstream } from './upstream.js';

/** The headers with which one nginx in front sends a request on. Its client has made up the first address. */
const nginx = (host: string) => ({
  'X-Forwarded-For': '198.51.100.7, 203.0.113.9',
  'X-Forwarded-Host': host,
  'X-Forwarded-Proto': 'https',
});

const own = { sends: nginx('app.example.com'), client: '203.0.113.9' };

/** The middleware passes on what it does not forward, to no page. */
export const ways: Way[] = [
  { ...own, path: '/__clerk', disabled: { sends: nginx('dns.example.com'), status: 404 } },
  { ...own, path: '/__clerk-route', disabled: { sends: nginx('dns.example.com'), status: 400 } },
];

/** What an example needs beside the Frontend API. */
export interface Companion {
  env: Record<string, string>;
  /** Checks more than that requests are forwarded. */
  examine: (origin: string, upstream: Upstream) => Promise<void>;
  close: () => Promise<void>;
}

/** The other order of the two middlewares, of which README tells the price. */
const clerkFirst = `import { clerkMiddleware } from '@clerk/nextjs/server';
import { createFrontendApiProxyMiddleware } from 'clerk-bapi/proxy';

const proxy = createFrontendApiProxyMiddleware({
  trustProxy: 'nginx',
  enabled: ({ hostname }) => hostname !== 'dns.example.com',
});
export default clerkMiddleware((_auth, request) => proxy(request));
export const config = { matcher: ['/__clerk/:path*', '/((?!_next/|__clerk-route/).*)'] };
`;

/** A page as the guide has it: Next.js finds out while it builds that it is dynamic, by an error of its own from `fetch`. */
const countPage = `import { createClerk } from 'clerk-bapi';

const clerk = createClerk({
  secretKey: '${secretKey}',
  fetch: (url, init) => fetch(url, { cache: 'no-store', ...init }),
});

export default async function Page() {
  return <p>{\`\${(await clerk.users.count()).total_count} users\`}</p>;
}
`;

/** Adds a page to the copy of the example that calls the API. */
export async function addCountPage(folder: string): Promise<void> {
  await fs.mkdir(path.join(folder, 'app/count'));
  await fs.writeFile(path.join(folder, 'app/count/page.tsx'), countPage);
}

/** Turns the copy of the example into one for Next.js 15, whose middleware runs on the edge runtime, and changes the order. */
export async function toNext15(folder: string): Promise<void> {
  await addCountPage(folder);
  const edit = async (name: string, from: string, to: string) => {
    const text = await fs.readFile(path.join(folder, name), 'utf8');
    assert.ok(text.includes(from), `${name} has no ${from}`);
    await fs.writeFile(path.join(folder, name), text.replace(from, to));
  };
  await edit('package.json', '"next": "^16.4.0"', '"next": "^15.5.0"');
  await edit('next.config.ts', 'proxyClientMaxBodySize:', 'middlewareClientMaxBodySize:');
  await fs.rm(path.join(folder, 'proxy.ts'));
  await fs.writeFile(path.join(folder, 'middleware.ts'), clerkFirst);
}

/**
 * Asserts what happens to the requests of a browser that was signed in and has no token any more. Clerk sends it to the
 * Frontend API for a handshake, which must not be sent there again.
 */
async function checkHandshake(origin: string, { recorded }: Upstream, isClerkFirst: boolean): Promise<void> {
  const visit = async (target: string) => {
    recorded.length = 0;
    const headers = { ...own.sends, Cookie: '__client_uat=1', Accept: 'text/html', 'Sec-Fetch-Dest': 'document' };
    const response = await fetch(origin + target, { headers, redirect: 'manual' });
    await response.text();
    return [response.status, response.headers.get('location')?.split('?')[0], recorded.length];
  };
  const redirected = [307, `${proxyUrl}/v1/client/handshake`, 0];
  assert.deepEqual(await visit('/'), redirected);
  const handshake = await visit('/__clerk/v1/client/handshake?redirect_url=%2F');
  assert.deepEqual(handshake, isClerkFirst ? redirected : [200, undefined, 1]);
}

/** Asserts that the page with the number of users asks the API for each request. */
async function checkCountPage(origin: string, { users }: ClerkBapi.Clerk): Promise<void> {
  const visit = async () => {
    const page = await (await fetch(`${origin}/count`, { headers: own.sends })).text();
    return Number(/(\d+) users/.exec(page)?.[1]);
  };
  const { total_count: before } = await users.count();
  assert.equal(await visit(), before);
  await users.create({ external_id: 'count' });
  assert.equal(await visit(), before + 1);
}

/** Starts the emulator in place of the API, which tells `clerkMiddleware` the keys of session tokens. */
async function startClerk(temporary: string, isClerkFirst: boolean): Promise<Companion> {
  const { createEmulator } = await importBuilt<typeof Emulator>('emulator/dist/index.js');
  const { createClerk } = await importBuilt<typeof ClerkBapi>('dist/index.js');
  const emulator = createEmulator();
  const baseUrl = await emulator.listen();
  return {
    env: { CLERK_API_URL: new URL(baseUrl).origin },
    async examine(origin, upstream) {
      const clerk = createClerk({ secretKey, baseUrl });
      await checkHandshake(origin, upstream, isClerkFirst);
      await checkCountPage(origin, clerk);
      await signInWithClerkJs(temporary, origin, upstream, clerk);
    },
    close: () => emulator.close(),
  };
}

export const startWithProxyFirst = (temporary: string) => startClerk(temporary, false);
export const startWithClerkFirst = (temporary: string) => startClerk(temporary, true);
