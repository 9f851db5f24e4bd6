import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClerk } from '../../src/index.js';
import { json, secretKey, stubbed } from '../helpers.js';

afterEach(() => vi.unstubAllEnvs());

describe('createClerk', () => {
  it.each<[string, object, string]>([
    ['no key', {}, 'secretKey is missing. Pass it, or set CLERK_SECRET_KEY'],
    ['an empty key', { secretKey: '' }, 'secretKey is missing'],
    [
      'a publishable key',
      { secretKey: 'pk_test_abc' },
      'clerk-bapi: secretKey looks like a publishable key (pk_…). Use a secret key: it starts with sk_live_ or sk_test_ and is on the API keys page of the Clerk Dashboard.',
    ],
    ['a key with a line break', { secretKey: `${secretKey}\n` }, 'without spaces or line breaks'],
    ['another kind of key', { secretKey: 'whsec_abc' }, 'malformed'],
    ['a key that is no string', { secretKey: 7 }, 'malformed'],
    [
      'a base URL in the clear',
      { secretKey, baseUrl: 'http://api.example.com' },
      'It must use https:, except on localhost',
    ],
    [
      'a host that only looks like loopback',
      { secretKey, baseUrl: 'http://127.0.0.1.example.com' },
      'It must use https:, except on localhost',
    ],
    ['a base URL that is not a URL', { secretKey, baseUrl: 'api.clerk.com' }, 'baseUrl must be a URL such as'],
    ['a base URL with a password', { secretKey, baseUrl: 'https://a:b@example.com' }, 'without user, password'],
    ['a base URL with a query', { secretKey, baseUrl: 'https://example.com/?a=1' }, 'without user, password'],
    [
      'allowInsecure for another protocol',
      { secretKey, baseUrl: 'ftp://api.example.com', allowInsecure: true },
      'baseUrl must be a URL',
    ],
    ['allowInsecure that is no boolean', { secretKey, allowInsecure: 'yes' }, 'allowInsecure must be true or false'],
    ['an unknown option', { secretKey, retries: 3 }, 'unknown option retries. Check its spelling.'],
    ['an unknown retry option', { secretKey, retry: { attempts: 3 } }, 'unknown option retry.attempts'],
    ['a retry option of another type', { secretKey, retry: { baseDelay: '1s' } }, 'retry.baseDelay must be'],
    ['no attempt at all', { secretKey, retry: { maxAttempts: 0 } }, 'retry.maxAttempts must be a whole number'],
    ['retries that are no object', { secretKey, retry: true }, 'retry must be an object or false'],
    [
      'a timeout of zero',
      { secretKey, timeout: 0 },
      'timeout must be a number of milliseconds above 0, or Infinity. It is 0.',
    ],
    ['a deadline that is no number', { secretKey, deadline: '5s' }, 'deadline must be'],
    ['a fetch that is no function', { secretKey, fetch: null }, 'fetch must be a function'],
    ['a hook that is no function', { secretKey, onRetry: 1 }, 'onRetry must be a function'],
    ['a header with a line break', { secretKey, headers: { 'x-a': 'b\r\nx-c: d' } }, 'the header "x-a"'],
    ['a header in place of the key', { secretKey, headers: { Authorization: 'Bearer x' } }, 'is the secret key'],
    ['an agent with a line break', { secretKey, userAgent: 'a\nb' }, 'userAgent must be a text that HTTP allows'],
    ['a version that is no date', { secretKey, apiVersion: 'latest' }, 'apiVersion must be a date'],
  ])('rejects %s', (_, options, message) => {
    vi.stubEnv('CLERK_SECRET_KEY', undefined);
    const create = () => createClerk(options);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
    expect(create).toThrow(/^(?!.*THEKEYTHAT)/s);
  });

  it('reads the key from the environment', () => {
    vi.stubEnv('CLERK_SECRET_KEY', secretKey);
    expect(() => createClerk()).not.toThrow();
  });

  it.each([
    ['http://localhost:4010', 'http://localhost:4010/v1'],
    ['http://localhost:4010/', 'http://localhost:4010/v1'],
    ['http://localhost:4010/v1', 'http://localhost:4010/v1'],
    ['https://example.com/clerk/v1/', 'https://example.com/clerk/v1'],
    ['', 'https://api.clerk.com/v1'],
  ])('reads the URL from the environment: %j', async (url, baseUrl) => {
    vi.stubEnv('CLERK_API_URL', url);
    const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }));
    await clerk.domains.list();
    expect(sent[0]?.url).toBe(`${baseUrl}/domains`);
  });

  it('rejects a URL in the environment as it rejects an option, unless the option is set', () => {
    vi.stubEnv('CLERK_API_URL', 'http://api.example.com');
    expect(() => createClerk({ secretKey })).toThrow('clerk-bapi: CLERK_API_URL must be a URL such as');
    expect(() => createClerk({ secretKey, allowInsecure: true })).not.toThrow();
    expect(() => createClerk({ secretKey, baseUrl: 'https://api.example.com/v1' })).not.toThrow();
  });

  it('sends to another host without TLS only with allowInsecure', async () => {
    const baseUrl = 'http://emulator:4010/v1';
    expect(() => createClerk({ secretKey, baseUrl })).toThrow('or with allowInsecure: true');
    const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }), { baseUrl, allowInsecure: true });
    await clerk.domains.list();
    expect(sent[0]?.url).toBe(`${baseUrl}/domains`);
  });

  it('works where there is no process', () => {
    vi.stubGlobal('process', undefined);
    try {
      expect(() => createClerk()).toThrow('secretKey is missing');
      expect(() => createClerk({ secretKey })).not.toThrow();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each([
    'https://api.example.com/v1/',
    'http://localhost:4010/v1',
    'http://127.0.0.1:4010/v1',
    'http://[::1]:4010/v1',
  ])('takes %s', async (baseUrl) => {
    const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }), { baseUrl });
    await clerk.domains.list();
    expect(sent[0]?.url).toBe(`${baseUrl.replace(/\/$/, '')}/domains`);
  });

  it('uses the global fetch of the moment', async () => {
    const clerk = createClerk({ secretKey });
    vi.stubGlobal('fetch', () => Promise.resolve(json({ data: [], total_count: 7 })));
    try {
      await expect(clerk.domains.list()).resolves.toEqual({ data: [], total_count: 7 });
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
