// Which failures the client sends a request again after.
import { describe, expect, it } from 'vitest';
import { errorResponse, fetchFailure, outcomeOf } from '../../helpers.js';
import { stubs } from '../../transports.js';
import { failing, throwing, user } from './replies.js';

describe.each(stubs)('over %s', (_, stubbed) => {
  describe('repeating', () => {
    it.each([500, 502, 503, 504, 408])('sends a GET up to three times after %i', async (status) => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(status), {}, 0.5);
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(60_000);
      expect(call.error).toMatchObject({ status, attempts: 3, operation: 'users.get' });
      expect(sent.map(({ at }) => at - (sent[0]?.at ?? 0))).toEqual([0, 250, 750]);
    });

    it.each(['list', 'replaceMetadata', 'delete', 'ban', 'updateMetadata'] as const)(
      'repeats users.%s after a 500',
      async (helper) => {
        const { clerk, clock, sent } = stubbed(failing(1, () => errorResponse(500)));
        const calls = {
          list: () => clerk.users.list(),
          replaceMetadata: () => clerk.users.replaceMetadata('user_1', {}),
          delete: () => clerk.users.delete('user_1'),
          ban: () => clerk.users.ban('user_1'),
          updateMetadata: () => clerk.users.updateMetadata('user_1', { public_metadata: { a: 1 } }),
        };
        const call = outcomeOf<unknown>(calls[helper]());
        await clock.advance(60_000);
        expect(call.value).toEqual(user);
        expect(sent).toHaveLength(2);
        expect(sent[1]?.body).toEqual(sent[0]?.body);
      },
    );

    it.each([
      ['a 500', failing(1, () => errorResponse(500))],
      ['a 503 with Retry-After', failing(1, () => errorResponse(503, { 'retry-after': '1' }))],
      ['a broken connection', throwing(1, fetchFailure('ECONNRESET'))],
      ['a socket that closed', throwing(1, fetchFailure('UND_ERR_SOCKET'))],
    ])('sends a POST once after %s', async (_, reply) => {
      const { clerk, clock, sent } = stubbed(reply);
      const call = outcomeOf(clerk.users.create({ first_name: 'Ada' }));
      await clock.advance(60_000);
      expect(call.error).toBeInstanceOf(Error);
      expect(call.error).toMatchObject({ attempts: 1, operation: 'users.create' });
      expect(sent).toHaveLength(1);
    });

    it.each([
      ['a 429', failing(1, () => errorResponse(429))],
      ['no connection', throwing(1, fetchFailure('ECONNREFUSED', 'connect'))],
      ['a name that does not resolve', throwing(1, fetchFailure('EAI_AGAIN', 'getaddrinfo'))],
      ['a connection that was not made in time', throwing(1, fetchFailure('UND_ERR_CONNECT_TIMEOUT'))],
      [
        'no connection to any address',
        throwing(
          1,
          new TypeError('fetch failed', {
            cause: new AggregateError([fetchFailure('ECONNREFUSED').cause, fetchFailure('ECONNREFUSED').cause]),
          }),
        ),
      ],
    ])('sends a POST again after %s, body and all', async (_, reply) => {
      const { clerk, clock, sent } = stubbed(reply);
      const call = outcomeOf(clerk.users.create({ first_name: 'Ada' }));
      await clock.advance(60_000);
      expect(call.value).toEqual(user);
      expect(sent.map(({ body }) => body)).toEqual(['{"first_name":"Ada"}', '{"first_name":"Ada"}']);
    });

    it('sends a form again', async () => {
      const { clerk, clock, sent } = stubbed(failing(1, () => errorResponse(500)));
      const call = outcomeOf(clerk.users.setProfileImage('user_1', new Uint8Array([1, 2, 3])));
      await clock.advance(60_000);
      expect(call.value).toEqual(user);
      for (const { body } of sent) expect((body as FormData).get('file')).toMatchObject({ size: 3 });
      expect(sent).toHaveLength(2);
    });

    it('sends a POST of the raw client once, and its GET again', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(500));
      const post = outcomeOf(clerk.raw.POST('/users/{user_id}/ban', { params: { path: { user_id: 'user_1' } } }));
      await clock.advance(60_000);
      expect(post.value).toMatchObject({ error: { errors: [{ code: 'code_500' }] }, response: { status: 500 } });
      expect(sent).toHaveLength(1);
      const get = outcomeOf(
        clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, retry: { maxAttempts: 2 } }),
      );
      await clock.advance(60_000);
      expect(get.value?.response.status).toBe(500);
      expect(sent).toHaveLength(3);
    });

    it('can be turned off, for the client and for a call', async () => {
      const off = stubbed(() => errorResponse(503), { retry: false });
      await expect(off.clerk.users.get('user_1')).rejects.toMatchObject({ attempts: 1 });
      const on = stubbed(() => errorResponse(503));
      await expect(on.clerk.users.get('user_1', { retry: false })).rejects.toMatchObject({ attempts: 1 });
      const back = outcomeOf(off.clerk.users.get('user_1', { retry: { maxAttempts: 2 } }));
      await off.clock.advance(60_000);
      expect(back.error).toMatchObject({ attempts: 2 });
    });

    it('costs at most 1.3 requests a call in an outage, once the budget is spent', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(503));
      const run = async (calls: number) => {
        const before = sent.length;
        for (let i = 0; i < calls; i++) {
          const call = outcomeOf(clerk.users.get('user_1'));
          await clock.advance(0);
          expect(call.settled).toBe(true);
        }
        return (sent.length - before) / calls;
      };
      expect(await run(20)).toBe(3);
      await run(30);
      expect(await run(100)).toBeLessThanOrEqual(1.3);
    });
  });
});
