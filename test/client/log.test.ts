// What a client logs: a line for each call, attempt, wait and rejection, and nothing secret.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClerk, type Logger } from '../../src/index.js';
import { errorResponse, fetchFailure, json, outcomeOf, secretKey, settle, stubbed } from '../helpers.js';

const user = { id: 'user_1' };

/** A logger that keeps its lines, as `level text`, without the numbers of the calls. */
function recorder() {
  const lines: string[] = [];
  const at = (level: string) => (line: string) => void lines.push(`${level} ${line.replace(/#\d+/, '#')}`);
  const logger: Logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { logger, lines };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the log', () => {
  it('has a line for each call, attempt, wait and rejection', async () => {
    const { logger, lines } = recorder();
    const { clerk, clock } = stubbed(
      async (_, index) => {
        await new Promise<void>((resolve) => void clock.after(5, resolve));
        return index === 0 ? errorResponse(503) : errorResponse(404, {}, 'resource_not_found');
      },
      { logger, logLevel: 'debug' },
      0.5,
    );
    const call = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(1_000);
    expect(call.error).toMatchObject({ status: 404 });
    expect(lines).toEqual([
      'debug clerk-bapi users.get #: begins, GET',
      'debug clerk-bapi users.get #: attempt 1: 503 in 5 ms',
      'info clerk-bapi users.get #: is sent again in 250 ms',
      'debug clerk-bapi users.get #: attempt 2: 404 in 5 ms',
      'warn clerk-bapi users.get #: rejects after 2 attempts, ClerkAPIError 404 resource_not_found trace_1',
    ]);
  });

  it('tells rate limits: of the response, and of the calls that they block', async () => {
    const { logger, lines } = recorder();
    const { clerk, clock } = stubbed((_, index) => (index ? json(user) : errorResponse(429, { 'retry-after': '2' })), {
      logger,
    });
    const calls = [outcomeOf(clerk.users.get('user_1'))];
    await settle();
    calls.push(outcomeOf(clerk.users.get('user_2')));
    await settle();
    await clerk.users.get('user_3', { deadline: 1_000 }).catch(() => undefined);
    await clock.advance(10_000);
    expect(calls.map(({ value }) => value)).toEqual([user, user]);
    const limit = 'meets the rate limit of its operation';
    expect(lines).toEqual([
      `info clerk-bapi users.get #: ${limit} (response), which ends in 2000 ms`,
      `info clerk-bapi users.get #: ${limit} (blocked), which ends in 2000 ms`,
      `info clerk-bapi users.get #: ${limit} (blocked), which ends in 2000 ms`,
      'error clerk-bapi users.get #: rejects after 0 attempts, ClerkRateLimitError',
    ]);
  });

  it('tells which wait is the turn of a call', async () => {
    const { logger, lines } = recorder();
    const rateLimit = { requests: 1, window: 1_000 };
    const { clerk, clock } = stubbed(() => json(user), { logger, logLevel: 'debug', rateLimit });
    await clerk.users.get('user_1');
    const call = outcomeOf(clerk.users.get('user_2'));
    await clock.advance(1_010);
    expect(call.value).toEqual(user);
    expect(lines.filter((line) => line.includes('waits'))).toEqual([
      'debug clerk-bapi users.get #: waits for its turn',
    ]);
  });

  it.each([
    ['debug', ['debug', 'debug', 'info', 'debug', 'error']],
    ['info', ['info', 'error']],
    ['warn', ['error']],
    ['error', ['error']],
    ['off', []],
  ] as const)('has at level %s: %j', async (logLevel, levels) => {
    const { logger, lines } = recorder();
    const { clerk, clock } = stubbed(() => errorResponse(503), { logger, logLevel, retry: { maxAttempts: 2 } });
    outcomeOf(clerk.users.get('user_1'));
    await clock.advance(1_000);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(levels);
  });

  it('is info with a logger, warn for a call that was aborted', async () => {
    const { logger, lines } = recorder();
    const { clerk } = stubbed(() => new Promise<Response>(() => undefined), { logger });
    const controller = new AbortController();
    outcomeOf(clerk.users.get('user_1', { signal: controller.signal }));
    await settle();
    controller.abort(new Error('a secret'));
    await settle();
    expect(lines).toEqual(['warn clerk-bapi users.get #: rejects after 1 attempts, Error']);
  });

  it('names why a connection failed', async () => {
    const { logger, lines } = recorder();
    const { clerk } = stubbed(
      () => {
        throw fetchFailure('CERT_HAS_EXPIRED');
      },
      { logger, logLevel: 'debug' },
    );
    outcomeOf(clerk.users.get('user_1'));
    await settle();
    expect(lines.slice(1)).toEqual([
      'debug clerk-bapi users.get #: attempt 1: lasting in 0 ms',
      'error clerk-bapi users.get #: rejects after 1 attempts, ClerkConnectionError CERT_HAS_EXPIRED',
    ]);
  });

  it('numbers the calls', async () => {
    const debug = vi.fn<(line: string) => void>();
    const { clerk } = stubbed(() => json(user), { logger: { ...console, debug }, logLevel: 'debug' });
    await Promise.all([clerk.users.get('user_1'), clerk.users.get('user_2')]);
    const numbers = debug.mock.calls.map(([line]) => /#(\d+)/.exec(line)?.[1]);
    expect(new Set(numbers).size).toBe(2);
    expect(numbers[0]).toBe(numbers[2]);
  });

  it('has no ID, query, header, body, key or text of an error, whatever they are', async () => {
    const { logger, lines } = recorder();
    const hostile = `HOSTILE\n\u001b[31merror clerk-bapi ada@example.com ${secretKey}`;
    const replies = [
      () => json(user, 200, { 'x-a': 'HOSTILE' }),
      () => errorResponse(503, { 'cf-ray': 'trace' }),
      () =>
        json(
          {
            errors: [{ message: hostile, long_message: hostile, code: `c\n${'x'.repeat(500)}` }],
            clerk_trace_id: 'a b',
          },
          422,
        ),
      () => errorResponse(429, { 'retry-after': '100' }),
    ];
    const { clerk, clock } = stubbed(
      (_, index) => {
        const reply = replies[index];
        if (!reply) throw new Error(hostile, { cause: Object.assign(new Error(hostile), { code: 'E\nCODE' }) });
        return reply();
      },
      { logger, logLevel: 'debug', headers: { 'x-mine': 'HOSTILE' } },
    );
    const id = `HOSTILE ada@example.com\n`;
    for (const call of [
      () => clerk.users.get(id),
      () => clerk.users.list({ query: hostile, email_address: ['HOSTILE@example.com'] }),
      () => clerk.users.create({ first_name: hostile }),
      () => clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: id } } }),
      () => clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: id } }, retry: false }),
    ]) {
      outcomeOf<unknown>(call());
      await clock.advance(1_000);
    }
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join('\n')).not.toMatch(/HOSTILE|example|THEKEY|\u001b/);
    for (const line of lines) {
      expect(line).toMatch(/^(debug|info|warn|error) clerk-bapi (users\.\w+|raw GET) #: [\w ,.:()-]+$/);
      expect(line.length).toBeLessThan(220);
    }
    expect(lines.filter((line) => line.includes('raw GET'))).not.toEqual([]);
  });

  it('does not fail a call if the logger fails', async () => {
    const fail = () => {
      throw new Error('disk full');
    };
    const logger = { debug: fail, info: fail, warn: fail, error: fail };
    const { clerk } = stubbed(() => json(user), { logger, logLevel: 'debug' });
    await expect(clerk.users.get('user_1')).resolves.toEqual(user);
  });

  it('is switched on by the environment, on console', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    vi.stubEnv('CLERK_BAPI_LOG', 'debug');
    await stubbed(() => json(user)).clerk.users.get('user_1');
    expect(debug.mock.calls.map(([line]) => String(line).replace(/#\d+/, '#'))).toEqual([
      'clerk-bapi users.get #: begins, GET',
      'clerk-bapi users.get #: attempt 1: 200 in 0 ms',
    ]);
    vi.stubEnv('CLERK_BAPI_LOG', 'off');
    await stubbed(() => json(user), { logger: console }).clerk.users.get('user_1');
    vi.stubEnv('CLERK_BAPI_LOG', undefined);
    await stubbed(() => json(user)).clerk.users.get('user_1');
    expect(debug).toHaveBeenCalledTimes(2);
    await stubbed(() => json(user), { logLevel: 'debug' }).clerk.users.get('user_1');
    expect(debug).toHaveBeenCalledTimes(4);
  });

  it.each<[object, string]>([
    [{ logLevel: 'verbose' }, 'logLevel must be debug, info, warn, error, off. It is "verbose".'],
    [
      { logger: {} },
      'logger must be an object with debug, info, warn and error, such as console. It is [object Object].',
    ],
    [
      { logger: console.log },
      'logger must be an object with debug, info, warn and error, such as console. It is [object Function].',
    ],
  ])('rejects %j', (options, message) => {
    expect(() => createClerk({ secretKey, ...options })).toThrow(`clerk-bapi: ${message}`);
  });

  it('rejects an unknown level in the environment', () => {
    vi.stubEnv('CLERK_BAPI_LOG', '1');
    expect(() => createClerk({ secretKey })).toThrow(
      'clerk-bapi: CLERK_BAPI_LOG must be debug, info, warn, error, off. It is "1".',
    );
  });
});
