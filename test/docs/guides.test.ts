import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { diagnosticsOf } from '../diagnostics.js';
import { blocksOf } from './code-blocks.js';

const docs = path.join(root, 'docs');

/** What the guides use of packages and platforms that are not installed here. */
const frameworks = `
  type Incoming = import('node:http').IncomingMessage;
  type Outgoing = import('node:http').ServerResponse;
  declare module 'express' {
    type Handler = (request: express.Request, response: express.Response, next: express.NextFunction) => void;
    type ErrorHandler = (
      error: unknown,
      request: express.Request,
      response: express.Response,
      next: express.NextFunction,
    ) => void;
    function express(): {
      use(handler: Handler): void;
      use(handler: ErrorHandler): void;
      use(path: string, handler: Handler): void;
      get(path: string, handler: Handler): void;
      post(path: string, ...handlers: Handler[]): void;
      listen(port: number): void;
    };
    namespace express {
      type Request = Incoming & { originalUrl: string; body: Uint8Array };
      type Response = Outgoing & {
        locals: Record<string, unknown>;
        status(code: number): Response;
        send(body: string): Response;
        json(body: unknown): Response;
      };
      type NextFunction = (error?: unknown) => void;
      function json(): Handler;
      function raw(options: { type: string }): Handler;
    }
    export default express;
  }
  declare module 'better-sqlite3' {
    export default class {
      constructor(file: string);
      prepare(sql: string): { reader: boolean; all(values: object): unknown[]; run(values: object): object };
    }
  }
  declare module 'msw' {
    type Resolver = (info: { params: Record<string, string>; request: Request }) => Response | Promise<Response>;
    export const http: { get(url: string, resolver: Resolver): object };
    export class HttpResponse extends Response {}
  }
  declare module 'msw/node' {
    export function setupServer(...handlers: object[]): { listen(options: object): void; close(): void };
  }
  declare module '@nestjs/common' {
    type Decorator = (target: Function) => void;
    export function Injectable(): Decorator;
    export function Module(options: { providers: object[]; exports: unknown[] }): Decorator;
  }
  declare module 'pg' {
    export class Pool { query(sql: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }> }
  }
  declare module 'fastify' {
    type Hook = (request: { raw: Incoming }, reply: { raw: Outgoing; hijack(): void }) => Promise<void>;
    export default function fastify(): {
      all(path: string, options: { onRequest: Hook; handler: () => unknown }): void;
      listen(options: { port: number }): Promise<string>;
    };
  }
  declare module '@clerk/backend' {
    type Options = { secretKey: string; apiUrl: string };
    type VerifyOptions = Options | { jwtKey: string };
    export function createClerkClient(options: Options & { telemetry: { disabled: boolean } }): {
      users: { createUser(user: { emailAddress: string[] }): Promise<{ id: string }> };
      sessions: {
        createSession(session: { userId: string }): Promise<{ id: string }>;
        getToken(sessionId: string): Promise<{ jwt: string }>;
      };
    };
    export function verifyToken(token: string, options: VerifyOptions): Promise<{ sub: string }>;
  }
  declare namespace NodeJS { interface ProcessEnv { NEXT_PUBLIC_CLERK_PROXY_URL?: string } }
  declare module 'next/server' {
    export class NextRequest extends Request {}
    export type NextFetchEvent = { waitUntil(promise: Promise<unknown>): void };
  }
  declare module '@clerk/nextjs/server' {
    import type { NextFetchEvent, NextRequest } from 'next/server';
    export function clerkMiddleware(options?: { proxyUrl?: string | undefined }): (
      request: NextRequest,
      event: NextFetchEvent,
    ) => Promise<Response | undefined>;
  }
  declare module 'react' { export type ReactNode = object | string | null }
  declare namespace JSX {
    type Element = object;
    interface IntrinsicElements { html: { lang: string; children: object }; body: { children?: unknown } }
    interface ElementChildrenAttribute { children: unknown }
  }
  declare module '@clerk/nextjs' {
    export function ClerkProvider(props: { proxyUrl?: string | undefined; children: object }): JSX.Element;
  }
  declare module '@sveltejs/kit' {
    type RequestEvent = { request: Request; getClientAddress(): string };
    type Resolve = (event: RequestEvent) => Promise<Response>;
    export type Handle = (input: { event: RequestEvent; resolve: Resolve }) => MaybePromise;
  }
  declare module 'astro:middleware' {
    type Handler = (context: { request: Request; clientAddress: string }, next: () => Promise<Response>) => MaybePromise;
    export function defineMiddleware(handler: Handler): Handler;
  }
  declare module 'react-router' {
    export type MiddlewareFunction<Result> = (
      args: { request: Request },
      next: () => Promise<Result>,
    ) => Result | Promise<Result>;
  }
  declare module 'nitro/h3' {
    type Handler = (event: { req: Request & { ip?: string | undefined } }) => unknown;
    export function defineHandler(handler: Handler): Handler;
  }
  type MaybePromise = Response | Promise<Response>;
  declare const Deno: {
    serve(handler: (request: Request, info: { remoteAddr: { hostname: string } }) => MaybePromise): void;
    createHttpClient(options: { poolMaxIdlePerHost: number }): object;
  };
  interface RequestInit { client?: object } // Deno's
  type BunServer = { requestIP(request: Request): { address: string } | null };
  declare const Bun: { serve(options: { fetch: (request: Request, server: BunServer) => MaybePromise }): void };
`;

describe('the guides', () => {
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const guides = (await readdir(path.join(docs, 'guides'))).map((file) => `guides/${file}`);
    for (const file of ['../README.md', ...guides]) pages.set(file, await readFile(path.join(docs, file), 'utf8'));
  });

  it('hold code that fits the SDK', () => {
    const blocks = [...pages].flatMap(([file, text]) => blocksOf(path.basename(file, '.md'), text));
    expect(blocks.length).toBeGreaterThanOrEqual(pages.size); // each page has some
    expect(diagnosticsOf([['frameworks.d.ts', frameworks], ...blocks])).toEqual([]);
  });

  it('would not pass with a wrong option', () => {
    const blocks = blocksOf('page', "# A page\n\n```ts\nawait clerk.users.get('user_1', { retries: 2 });\n```\n");
    expect(diagnosticsOf(blocks)).toEqual([expect.stringMatching(/^page-line-3\.ts:2: .*'retries' does not exist/)]);
  });

  it('say what `clerk` is, where a block takes it for granted', () => {
    const silent = [...pages].filter(([, text]) => {
      const first = blocksOf('page', text).findIndex(([, code]) => {
        const [declared = '', ...lines] = code.split('\n');
        const body = lines.join('\n').replaceAll(/ \/\/ .*$/gm, '');
        return declared.startsWith('declare') && /\bclerk[.,]/.test(body) && !/\bclerk: /.test(body); // no parameter
      });
      if (first < 0) return false;
      const before = text
        .split(/^```tsx?\b/m)
        .slice(0, first + 1)
        .join('');
      return !/const clerk = |`clerk` is a\s+client/.test(before);
    });
    expect(silent.map(([file]) => file)).toEqual([]);
  });

  it('link to pages that exist', async () => {
    const targets = [...pages].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([^)#:]+\.(?:md|png))[)#]/g)].map((match) =>
        path.join(path.dirname(file), String(match[1])),
      ),
    );
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((target) => !existsSync(path.join(docs, target)))).toEqual([]);
  });

  it('explain every error code that has a type', async () => {
    const types = await readFile(path.join(docs, '../src/error-codes.ts'), 'utf8');
    const known = [...types.matchAll(/\| '(\w+)'/g)].map(([, code]) => code).sort();
    const text = pages.get('guides/error-codes.md') ?? '';
    const explained = [...text.matchAll(/^### (\w+)\n\nStatus 4\d\d(?:(?:,| or) 4\d\d)*\. \S/gm)]
      .map(([, code]) => code)
      .sort();
    expect(explained).toEqual(known);
  });

  it('are plain text', () => {
    for (const [file, text] of pages) expect([file, text.match(/[^\n -~]/g)]).toEqual([file, null]);
  });
});
