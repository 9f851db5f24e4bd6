// What the client makes of responses: errors, and what has no data.
import { describe, expect, it } from 'vitest';
import { ClerkAPIError, ClerkConnectionError, isClerkAPIError } from '../../../src/index.js';
import { errorOf, errorResponse, fetchFailure, json, outcomeOf, stubbed } from '../../helpers.js';
import { stubs } from '../../transports.js';
import { user } from './replies.js';

describe.each(stubs)('over %s', (_, stubbed) => {
  describe('errors', () => {
    it('hold what the API said', async () => {
      const body = {
        errors: [
          { message: 'not found', long_message: 'No user was found.', code: 'resource_not_found', meta: { a: 1 } },
          { message: 'm', long_message: 'l', code: 'other' },
        ],
        clerk_trace_id: 'trace_9',
      };
      const { clerk } = stubbed(() => json(body, 404, { 'x-more': '1' }));
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({
        name: 'ClerkAPIError',
        message: 'GET /v1/users/user_1 returned 404, resource_not_found: No user was found. (trace trace_9)',
        status: 404,
        code: 'resource_not_found',
        errors: body.errors,
        traceId: 'trace_9',
        retryAfter: undefined,
        operation: 'users.get',
        method: 'GET',
        path: '/v1/users/user_1',
        attempts: 1,
      });
      expect((error as ClerkAPIError).headers.get('x-more')).toBe('1');
      expect(isClerkAPIError(error)).toBe(true);
      expect(isClerkAPIError(error, 'other')).toBe(true);
      expect(isClerkAPIError(error, 'form_param_missing')).toBe(false);
      expect((error as ClerkAPIError).reason('other')).toBe((error as ClerkAPIError).errors[1]);
      expect((error as ClerkAPIError).reason('form_param_missing')).toBeUndefined();
      expect(isClerkAPIError(new Error('x'))).toBe(false);
      expect(isClerkAPIError(undefined)).toBe(false);
    });

    it('take the trace from cf-ray where the body has none', async () => {
      const { clerk } = stubbed(() => new Response('nope', { status: 403, headers: { 'cf-ray': 'ray_1' } }));
      await expect(clerk.users.get('user_1')).rejects.toMatchObject({
        traceId: 'ray_1',
        errors: [],
        code: undefined,
        bodyExcerpt: 'nope',
      });
    });

    const page = `<html>${'x'.repeat(500)}</html>`;
    it.each([
      ['HTML', 502, page, page.slice(0, 200)],
      ['nothing', 502, '', ''],
      ['broken JSON', 500, '{"errors":[', '{"errors":['],
      ['JSON of another kind', 500, '[1,null]', '[1,null]'],
      ['errors that are no list', 400, '{"errors":"x"}', '{"errors":"x"}'],
      ['errors that are no errors', 400, '{"errors":[null,1,{"code":2}]}', '{"errors":[null,1,{"code":2}]}'],
      ['HTML as a success', 200, page, page.slice(0, 200)],
      ['nothing as a success', 200, '', ''],
      ['broken JSON as a success', 200, '{"id":', '{"id":'],
    ])('say so if the response is %s', async (_, status, body, shown) => {
      const { clerk } = stubbed(() => new Response(body, { status, headers: { 'content-type': 'text/html' } }), {
        retry: false,
      });
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status, errors: [], bodyExcerpt: shown, operation: 'users.get' });
      expect((error as Error).message).toContain(String(status));
    });

    it.each([
      ['HTML', '<html></html>'],
      ['broken JSON', '{"id":'],
    ])('say so if the raw client gets %s as a success', async (_, body) => {
      const { clerk } = stubbed(() => new Response(body));
      const error = await errorOf(clerk.raw.GET('/domains'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status: 200, bodyExcerpt: body });
    });

    it('say how much of a body arrived before it ended early', async () => {
      const reply = () => {
        let pulls = 0;
        return new Response(
          new ReadableStream({
            pull(controller) {
              if (pulls++) controller.error(fetchFailure('UND_ERR_SOCKET'));
              else controller.enqueue(new TextEncoder().encode('{"id":"user'));
            },
          }),
        );
      };
      const { clerk, sent, clock } = stubbed(reply);
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(10_000);
      expect(call.error).toBeInstanceOf(ClerkConnectionError);
      expect(call.error).toMatchObject({
        status: 200,
        bodyExcerpt: '{"id":"user',
        attempts: 3,
        cause: expect.any(TypeError),
      });
      expect(sent).toHaveLength(3);
    });

    it('keep what fetch threw', async () => {
      const cause = fetchFailure('ECONNRESET');
      const { clerk } = stubbed(
        () => {
          throw cause;
        },
        { retry: false },
      );
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkConnectionError);
      expect(error).toMatchObject({
        cause: { name: 'TypeError', message: 'fetch failed', stack: cause.stack, cause: { code: 'ECONNRESET' } },
        message: 'GET /v1/users/user_1 got no response: read ECONNRESET',
        attempts: 1,
      });
    });

    it('have a message of one line, as that of OpenSSL is not', async () => {
      const cause = new TypeError('fetch failed', { cause: new Error('80AC:error:0A00010B:wrong version number:\n') });
      const { clerk } = stubbed(() => Promise.reject(cause), { retry: false });
      const { message } = (await errorOf(clerk.users.get('user_1'))) as Error;
      expect(message).toMatch(/^GET \/v1\/users\/user_1 got no response: .*wrong version number:$/);
      expect(message).not.toContain('\n');
    });

    it('lead back to the caller', async () => {
      const { clerk } = stubbed(() => errorResponse(404));
      const callTheApi = async () => {
        await clerk.users.get('user_1');
      };
      expect(((await errorOf(callTheApi())) as Error).stack).toContain('callTheApi');
    });
  });

  describe('responses without data', () => {
    it.each([
      [204, null],
      [202, ''],
    ])('are undefined for %i', async (status, body) => {
      const { clerk } = stubbed(() => new Response(body, { status }));
      await expect(clerk.instanceSettings.update({ support_email: 'a@b.c' })).resolves.toBeUndefined();
      await expect(clerk.instanceSettings.changeDomain({ home_url: 'https://a.b' })).resolves.toBeUndefined();
    });

    it('are text for the one operation that returns HTML', async () => {
      const { clerk } = stubbed(() => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
      await expect(clerk.miscellaneous.getPublicInterstitial()).resolves.toBe('<html></html>');
    });
  });
});

it('reads a stub of Response that has no stream', async () => {
  const { clerk } = stubbed(
    () => ({ status: 200, headers: new Headers(), text: async () => JSON.stringify(user) }) as Response,
  );
  await expect(clerk.users.get('user_1')).resolves.toEqual(user);
});
