// The emulator below fake timers, as tests of retries have them: a client waits for a retry until the test moves time on.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { createClerk } from '../../src/index.js';

const secretKey = 'sk_test_timers';
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('two faults and one big advance: the third attempt gets its response', async () => {
  const api = createEmulator({ seed: { users: [{ id: 'user_ada' }] } });
  const clerk = createClerk({ secretKey, fetch: api.fetch });
  for (let run = 0; run < 100; run++) {
    api.faults.add({ status: 503, times: 2 });
    const user = clerk.users.get('user_ada');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await user).toMatchObject({ id: 'user_ada' });
    expect(api.requests.slice(-3).map(({ status }) => status)).toEqual([503, 503, 200]);
  }
});

it('the same with a body, and a connection that closes', async () => {
  const api = createEmulator();
  const clerk = createClerk({ secretKey, fetch: api.fetch });
  for (let run = 0; run < 20; run++) {
    api.faults.add({ kind: 'disconnect', times: 1 });
    api.faults.add({ status: 429, headers: { 'retry-after': '7' }, times: 1 });
    const change = clerk.instanceSettings.updateRestrictions({ allowlist: run % 2 === 0 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await change).toMatchObject({ allowlist: run % 2 === 0 });
  }
});

it('over a socket time has to be moved on until the response is there', async () => {
  await using api = createEmulator({ seed: { users: [{ id: 'user_ada' }] } });
  const clerk = createClerk({ secretKey, baseUrl: await api.listen() });
  api.faults.add({ status: 503, times: 2 });
  let isOver = false;
  const user = clerk.users.get('user_ada').finally(() => {
    isOver = true;
  });
  while (!isOver) await vi.advanceTimersByTimeAsync(10);
  expect(await user).toMatchObject({ id: 'user_ada' });
  expect(api.requests).toHaveLength(3);
});

it('webhooks are delivered', async () => {
  const handler = vi.fn(() => new Response());
  const api = createEmulator({ webhooks: [{ handler, secret: 'whsec_ZW11bGF0b3I=' }] });
  const clerk = createClerk({ secretKey, fetch: api.fetch });
  await clerk.users.create({ email_address: ['ada@example.com'] });
  await api.webhooks.settled();
  expect(handler).toHaveBeenCalledTimes(1);
});

it('a loop of calls lets others have their turn', async () => {
  vi.useRealTimers();
  const api = createEmulator();
  let isOver = false;
  setTimeout(() => {
    isOver = true;
  }, 1);
  const init = { headers: { authorization: `Bearer ${secretKey}` } };
  while (!isOver) await api.fetch('http://x/v1/users/count', init);
  expect(api.requests.length).toBeGreaterThan(0);
});
