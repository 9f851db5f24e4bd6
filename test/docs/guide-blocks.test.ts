// Runs the examples of the guides "Testing", whose tests are tests here, and "NestJS".
import * as vitest from 'vitest';
import { describe, expect, it, vi } from 'vitest';
import * as emulator from '../../emulator/index.js';
import * as client from '../../src/index.js';
import { blocksUnder, runBlock } from './guide-example.js';

type Resolver = (info: { params: Record<string, string> }) => Response;

/** As much of MSW as the guide uses: it replaces the global `fetch`, and rejects what no handler is for. */
const http = { get: (url: string, respond: Resolver) => ({ prefix: url.replace(':id', ''), respond }) };
function setupServer({ prefix, respond }: ReturnType<typeof http.get>) {
  const fetch = async (url: string) => {
    if (!url.startsWith(prefix)) throw new TypeError(`no handler for ${url}`);
    return respond({ params: { id: url.slice(prefix.length) } });
  };
  return { listen: () => vi.stubGlobal('fetch', fetch), close: () => vi.unstubAllGlobals() };
}

const modules = {
  vitest,
  'clerk-bapi': client,
  'clerk-bapi-emulator': emulator,
  msw: { http, HttpResponse: Response },
  'msw/node': { setupServer },
};

describe.each(['The emulator', 'Fake timers', 'MSW', 'A stub of `fetch`', 'A stub of the client'])('%s', (heading) => {
  const [code = ''] = blocksUnder('testing', heading);
  runBlock(code, modules);
});

it('NestJS finds the client by a class', () => {
  let providers: { provide: unknown; useFactory: () => unknown }[] = [];
  const nest = {
    Injectable: () => () => undefined,
    Module: (options: { providers: typeof providers }) => () => void ({ providers } = options),
  };
  const [code = ''] = blocksUnder('nestjs');
  const createClerk = () => client.createClerk({ secretKey: 'sk_test_1' });
  const { ClerkClient } = runBlock(code, { 'clerk-bapi': { createClerk }, '@nestjs/common': nest });
  expect(providers.map(({ provide }) => provide)).toEqual([ClerkClient]);
  expect(ClerkClient).toBeTypeOf('function');
  expect(providers[0]?.useFactory()).toHaveProperty('users.findByEmail');
});
