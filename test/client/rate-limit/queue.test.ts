// In which order calls leave the queue: after a block, and below `maxConcurrency`.
import { describe, expect, it } from 'vitest';
import type { Clerk } from '../../../src/index.js';
import { errorResponse, json, outcomeOf, settle, stubbed, type FakeClock } from '../../helpers.js';
import { settledIn, tooMany, user } from './limited.js';

describe('a block that ends', () => {
  it('lets one call through as a probe, and then the others, in their order', async () => {
    const { clerk, clock, sent } = stubbed(async (_, index) => {
      await new Promise<void>((resolve) => void clock.after(50, resolve));
      return index < 5 ? tooMany(1) : json(user);
    });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const calls = ids.map((id) => outcomeOf(clerk.users.get(id)));
    await clock.advance(50 + 1_000);
    calls.push(outcomeOf(clerk.users.get('f')));
    await clock.advance(49);
    expect(sent.slice(5).map(({ url }) => url.at(-1))).toEqual(['a']);
    await clock.advance(30_000);
    expect(settledIn(calls)).toEqual({ settled: 6, failed: 0 });
    expect(sent.slice(5).map(({ url }) => url.at(-1))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('does not wait for a probe that fails in another way', async () => {
    const { clerk, clock } = stubbed((_, index) =>
      index < 2 ? tooMany(1) : index === 2 ? errorResponse(422) : json(user),
    );
    const calls = [outcomeOf(clerk.users.get('a')), outcomeOf(clerk.users.get('b'))];
    await clock.advance(20_000);
    expect(calls[0]?.error).toMatchObject({ status: 422 });
    expect(calls[1]?.value).toEqual(user);
  });

  it('goes on if the call that probes is aborted', async () => {
    const { clerk, clock, sent } = stubbed((_, index) =>
      index < 2 ? tooMany(1) : index === 2 ? new Promise<Response>(() => undefined) : json(user),
    );
    const controller = new AbortController();
    const calls = [outcomeOf(clerk.users.get('a', { signal: controller.signal })), outcomeOf(clerk.users.get('b'))];
    await clock.advance(1_000);
    expect(sent).toHaveLength(3);
    controller.abort();
    await clock.advance(5_000);
    expect(calls[1]?.value).toEqual(user);
    expect(clock.pending).toBe(0);
  });
});

describe('the rate after a block', () => {
  /** When the calls went that were sent after a block of one second, from its end. */
  async function timesAfter(before: (calls: { clerk: Clerk; clock: FakeClock }) => Promise<void>) {
    let isLimited = false;
    const { clerk, clock, sent } = stubbed(() => (isLimited ? tooMany(1) : json(user)));
    await before({ clerk, clock });
    isLimited = true;
    const calls = Array.from({ length: 4 }, () => outcomeOf(clerk.users.get('user_1')));
    await settle();
    isLimited = false;
    const [count, end] = [sent.length, clock.now() + 1_000];
    await clock.advance(10_000);
    expect(settledIn(calls)).toEqual({ settled: 4, failed: 0 });
    return sent.slice(count).map(({ at }) => Math.round(at - end));
  }
  const get = (clerk: Clerk, count: number) =>
    Promise.all(Array.from({ length: count }, () => clerk.users.get('user_1')));

  it('is that of the calls before it', async () => {
    expect(
      await timesAfter(async ({ clerk, clock }) => {
        await get(clerk, 100);
        await clock.advance(1_000);
      }),
    ).toEqual([0, 0, 20, 40]);
  });

  it('is forgotten once nobody waits', async () => {
    let isLimited = true;
    const { clerk, clock, sent } = stubbed(() => (isLimited ? tooMany(1) : json(user)));
    const calls = Array.from({ length: 3 }, () => outcomeOf(clerk.users.get('user_1')));
    await settle();
    isLimited = false;
    await clock.advance(10_000);
    expect(settledIn(calls)).toEqual({ settled: 3, failed: 0 });
    const before = sent.length;
    for (let i = 0; i < 5; i++) void outcomeOf(clerk.users.get('user_1'));
    await settle();
    expect(sent.length - before).toBe(5);
  });

  it('does not count what was before a quiet minute', async () => {
    expect(
      await timesAfter(async ({ clerk, clock }) => {
        await get(clerk, 250);
        await clock.advance(60_001);
        await get(clerk, 50);
      }),
    ).toEqual([0, 0, 20, 40]);
  });

  it('counts what was before less than a minute', async () => {
    expect(
      await timesAfter(async ({ clerk, clock }) => {
        await get(clerk, 2_950);
        await clock.advance(58_000);
        await get(clerk, 50);
        await clock.advance(1_000);
      }),
    ).toEqual([0, 0, 20, 40]);
  });
});

describe('maxConcurrency', () => {
  it('is the most requests at the same time: 256, and the others wait in their order', async () => {
    let inFlight = 0;
    let most = 0;
    const { clerk, clock, sent } = stubbed(async () => {
      most = Math.max(most, ++inFlight);
      await new Promise<void>((resolve) => void clock.after(10, resolve));
      inFlight--;
      return json(user);
    });
    const calls = Array.from({ length: 1_000 }, (_, i) => outcomeOf(clerk.users.get(`user_${i}`)));
    await settle();
    expect(sent).toHaveLength(256);
    await clock.advance(100);
    expect(most).toBe(256);
    expect(settledIn(calls)).toEqual({ settled: 1_000, failed: 0 });
    expect(sent.map(({ url }) => url.split('_')[1])).toEqual(Array.from({ length: 1_000 }, (_, i) => String(i)));
  });

  it('is filled again once half of the requests are through', async () => {
    const ends: (() => void)[] = [];
    const { clerk, sent } = stubbed(() => new Promise<Response>((resolve) => ends.push(() => resolve(json(user)))), {
      maxConcurrency: 4,
    });
    for (let i = 0; i < 12; i++) void outcomeOf(clerk.users.get(`user_${i}`));
    await settle();
    const counts = [sent.length];
    for (let i = 0; i < 7; i++) {
      ends.shift()?.();
      await settle();
      counts.push(sent.length);
    }
    expect(counts).toEqual([4, 4, 6, 6, 8, 8, 10, 10]);
  });

  it('lets calls of several operations go in their order', async () => {
    const { clerk, clock, sent } = stubbed(
      async () => {
        await new Promise<void>((resolve) => void clock.after(10, resolve));
        return json(user);
      },
      { maxConcurrency: 1 },
    );
    const calls = [1, 2, 3].flatMap((i) => [
      outcomeOf<unknown>(clerk.users.get(`user_${i}`)),
      outcomeOf<unknown>(clerk.domains.delete(`dmn_${i}`)),
      outcomeOf<unknown>(clerk.users.delete(`user_${i}`)),
    ]);
    await clock.advance(200);
    expect(settledIn(calls)).toEqual({ settled: 9, failed: 0 });
    const order = [1, 2, 3].flatMap((i) => [`GET user_${i}`, `DELETE dmn_${i}`, `DELETE user_${i}`]);
    expect(sent.map(({ method, url }) => `${method} ${url.split('/').at(-1)}`)).toEqual(order);
  });

  it('can be set', async () => {
    const { clerk, clock, sent } = stubbed(() => new Promise<Response>(() => undefined), {
      maxConcurrency: 2,
      timeout: 1_000,
      retry: false,
    });
    const calls = [1, 2, 3].map((i) => outcomeOf(clerk.users.get(`user_${i}`)));
    await settle();
    expect(sent).toHaveLength(2);
    await clock.advance(1_000);
    expect(sent).toHaveLength(3);
    await clock.advance(1_000);
    expect(settledIn(calls)).toEqual({ settled: 3, failed: 3 });
  });

  it('holds nobody past the deadline or an abort', async () => {
    const { clerk, clock, sent } = stubbed(() => new Promise<Response>(() => undefined), { maxConcurrency: 1 });
    outcomeOf(clerk.users.get('user_1'));
    const controller = new AbortController();
    const aborted = outcomeOf(clerk.users.get('user_2', { signal: controller.signal }));
    const late = outcomeOf(clerk.users.get('user_3', { deadline: 500 }));
    controller.abort(new Error('left'));
    await settle();
    expect(aborted.error).toMatchObject({ message: 'left' });
    await clock.advance(500);
    expect(late.error).toMatchObject({ name: 'ClerkTimeoutError', limit: 'deadline', attempts: 0 });
    expect(sent).toHaveLength(1);
    await clock.advance(200_000);
    expect(clock.pending).toBe(0);
    await settle();
    expect(sent.map(({ url }) => url.at(-1))).toEqual(['1', '1', '1']);
  });

  it('keeps its place for the next, at whatever moment a call that waits is aborted', async () => {
    for (let turns = 0; turns < 40; turns++) {
      const controller = new AbortController();
      let end!: (response: Response) => void;
      const { clerk, sent } = stubbed(
        (_, index) => (index ? json(user) : new Promise<Response>((resolve) => (end = resolve))),
        { maxConcurrency: 1 },
      );
      const calls = [
        outcomeOf(clerk.users.get('user_1')),
        outcomeOf(clerk.users.get('user_2', { signal: controller.signal })),
        outcomeOf(clerk.users.get('user_3')),
      ];
      await settle();
      expect(sent).toHaveLength(1);
      end(json(user));
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      controller.abort(new Error('left'));
      await settle();
      expect(calls.map(({ settled }) => settled)).toEqual([true, true, true]);
      expect(calls[2]?.value).toEqual(user);
    }
  });
});

describe('calls that wait and are aborted', () => {
  it.each([
    ['the first', [0]],
    ['the last', [5]],
    ['every second one', [0, 2, 4]],
    ['all but the last', [0, 1, 2, 3, 4]],
    ['all', [0, 1, 2, 3, 4, 5]],
  ])('%s: the others go in their order', async (_, aborted) => {
    const { clerk, clock, sent } = stubbed(
      async () => {
        await new Promise<void>((resolve) => void clock.after(10, resolve));
        return json(user);
      },
      { maxConcurrency: 1 },
    );
    const first = outcomeOf(clerk.users.get('first'));
    await settle();
    const controllers = Array.from({ length: 6 }, () => new AbortController());
    const calls = controllers.map(({ signal }, i) => outcomeOf(clerk.users.get(`user_${i}`, { signal })));
    await settle();
    for (const i of aborted) controllers[i]?.abort(new Error('left'));
    const late = outcomeOf(clerk.users.get('late'));
    await clock.advance(200);
    const left = calls.map(({ error }, i) => (error ? i : -1)).filter((i) => i >= 0);
    expect(left).toEqual(aborted);
    expect([first.value, late.value]).toEqual([user, user]);
    const others = calls.map((_call, i) => `user_${i}`).filter((_id, i) => !aborted.includes(i));
    expect(sent.map(({ url }) => url.split('/').at(-1))).toEqual(['first', ...others, 'late']);
    expect(clock.pending).toBe(0);
  });
});
