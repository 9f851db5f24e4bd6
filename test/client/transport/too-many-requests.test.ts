// A 429, over each transport. More of it is in ../rate-limit/.
import { describe, expect, it } from 'vitest';
import { errorResponse, json, outcomeOf, settle } from '../../helpers.js';
import { stubs } from '../../transports.js';
import { user } from './replies.js';

describe.each(stubs)('over %s', (_, stubbed) => {
  describe('429', () => {
    it('holds every call with the key until the time is over', async () => {
      let limited = true;
      const { clerk, clock, sent } = stubbed(() => (limited ? errorResponse(429, { 'retry-after': '2' }) : json(user)));
      const calls = Array.from({ length: 50 }, (_, i) =>
        outcomeOf(i % 2 ? clerk.users.get('user_1') : clerk.users.create({})),
      );
      await settle();
      expect(sent).toHaveLength(50);
      limited = false;
      const late = outcomeOf(clerk.users.get('user_2'));
      await clock.advance(1_999);
      expect(sent).toHaveLength(50);
      await clock.advance(60_000);
      expect(sent).toHaveLength(101);
      for (const call of [...calls, late]) expect(call.value).toEqual(user);
      expect(clock.pending).toBe(0);
    });

    it('holds only the calls with that key', async () => {
      const { clerk, clock, sent } = stubbed(({ headers }) =>
        headers['authorization']?.includes('other') ? json(user) : errorResponse(429, { 'retry-after': '2' }),
      );
      outcomeOf(clerk.users.get('user_1'));
      await settle();
      await expect(clerk.users.get('user_1', { secretKey: 'sk_test_other' })).resolves.toEqual(user);
      expect(sent).toHaveLength(2);
      await clock.advance(60_000);
    });

    it('honours a date', async () => {
      const { clerk, clock, sent } = stubbed((_, index) =>
        index
          ? json(user)
          : errorResponse(429, { 'retry-after': new Date(Date.UTC(2026, 0, 1, 0, 0, 4)).toUTCString() }),
      );
      outcomeOf(clerk.users.get('user_1'));
      await clock.advance(2_999);
      expect(sent).toHaveLength(1);
      await clock.advance(1);
      expect(sent).toHaveLength(2);
    });

    it('is thrown at once past the ceiling, and nothing is sent after it', async () => {
      const { clerk, sent } = stubbed(() => errorResponse(429, { 'retry-after': '31' }));
      await expect(clerk.users.get('user_1')).rejects.toMatchObject({ status: 429, retryAfter: 31, attempts: 1 });
      await expect(clerk.users.get('user_1')).rejects.toMatchObject({ retryAfter: 31, attempts: 0 });
      expect(sent).toHaveLength(1);
    });

    it('is thrown at once past the deadline', async () => {
      const { clerk, sent } = stubbed(() => errorResponse(429, { 'retry-after': '2' }));
      await expect(clerk.users.get('user_1', { deadline: 1_500 })).rejects.toMatchObject({
        status: 429,
        retryAfter: 2,
        attempts: 1,
      });
      const unsent = { name: 'ClerkRateLimitError', retryAfter: 2, attempts: 0, path: '/v1/users/user_2' };
      await expect(clerk.users.get('user_2', { deadline: 1_000 })).rejects.toMatchObject(unsent);
      expect(sent).toHaveLength(1);
    });

    it('rejects calls of the raw client too, by method and path', async () => {
      const { clerk, sent } = stubbed(() => errorResponse(429, { 'retry-after': '2' }));
      const get = () => clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, deadline: 1_000 });
      expect((await get()).response.status).toBe(429);
      await expect(get()).rejects.toMatchObject({ blockedBy: 'GET /users/{user_id}', attempts: 0 });
      expect(sent).toHaveLength(1);
    });

    it('takes nothing from the retry budget', async () => {
      const { clerk, clock } = stubbed((_, index) =>
        index < 200 ? errorResponse(429, { 'retry-after': '1' }) : json(user),
      );
      const calls = Array.from({ length: 200 }, () => outcomeOf(clerk.users.get('user_1')));
      await clock.advance(60_000);
      for (const call of calls) expect(call.value).toEqual(user);
    });

    it('ends with the error before the deadline', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(429, { 'retry-after': '1' }), { deadline: 4_500 });
      const call = outcomeOf(clerk.users.create({}));
      await clock.advance(4_400);
      expect(call.error).toMatchObject({ status: 429, attempts: 5 });
      expect(sent).toHaveLength(5);
    });
  });
});
