// What the client sends, and where the key goes.
import { describe, expect, it } from 'vitest';
import { pinned } from '../../../scripts/codegen/versions.js';
import { ClerkAPIError } from '../../../src/index.js';
import { errorOf, json, secretKey } from '../../helpers.js';
import { stubs } from '../../transports.js';
import { user } from './replies.js';

describe.each(stubs)('over %s', (_, stubbed) => {
  describe('what is sent', () => {
    it('carries key, version and agent, and nothing of the body is lost', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      await clerk.users.update('user_1', { first_name: 'Ada' });
      expect(sent).toMatchObject([
        {
          url: 'https://api.clerk.com/v1/users/user_1',
          method: 'PATCH',
          body: '{"first_name":"Ada"}',
          headers: {
            authorization: `Bearer ${secretKey}`,
            'clerk-api-version': pinned(),
            accept: 'application/json',
            'content-type': 'application/json',
            'user-agent': expect.stringMatching(/^clerk-bapi\/\d/),
          },
        },
      ]);
    });

    it('has no content type without a body', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      await clerk.users.ban('user_1');
      expect(sent[0]?.headers).not.toHaveProperty('content-type');
      expect(sent[0]?.body).toBeUndefined();
    });

    it('keeps false, zero, empty strings and lists', async () => {
      const { clerk, sent } = stubbed(() => json([]));
      await clerk.users.list({ banned: false, offset: 0, query: '', user_id: ['a', 'b'] });
      expect(new URL(sent[0]?.url ?? '').search).toBe('?banned=false&offset=0&query=&user_id=a&user_id=b');
    });

    it('joins the lists that the spec says to join, and no others', async () => {
      const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }));
      await clerk.organizationDomains.listAll({
        enrollment_mode: ['manual_invitation', 'enterprise_sso'],
        domains: ['a.com', 'b.com'],
      });
      expect(decodeURIComponent(new URL(sent[0]?.url ?? '').search)).toBe(
        '?enrollment_mode=manual_invitation,enterprise_sso&domains=a.com&domains=b.com',
      );
    });

    it.each(['', '.', '..', 'a/../b', 'a/b', '../domains', 'a\\b', 'a\0b'])(
      'rejects the id %j before anything is sent',
      async (id) => {
        const { clerk, sent } = stubbed(() => json(user));
        const error = await errorOf(clerk.users.get(id));
        expect(error).toBeInstanceOf(TypeError);
        expect(String(error)).toContain('user_id of /users/{user_id} must be an id');
        await expect(clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: id } } })).rejects.toThrow(
          TypeError,
        );
        expect(sent).toEqual([]);
      },
    );

    it.each([undefined, null, 7])('rejects the id %j of a caller without types', async (id) => {
      const { clerk, sent } = stubbed(() => json(user));
      // @ts-expect-error an id is a string
      await expect(clerk.users.get(id)).rejects.toThrow(TypeError);
      expect(sent).toEqual([]);
    });

    it.each(['%2e%2e', 'a b', 'ü?#', 'user_1;x'])('keeps the id %j in its segment', async (id) => {
      const { clerk, sent } = stubbed(() => json(user));
      await clerk.users.get(id);
      const { pathname, search } = new URL(sent[0]?.url ?? '');
      expect(search).toBe('');
      expect(pathname.split('/')).toHaveLength(4);
      expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(id);
    });

    it('takes options for one call', async () => {
      const { clerk, sent } = stubbed(() => json(user), { headers: { 'X-Team': 'a', 'x-other': 'b' } });
      await clerk.users.get('user_1', { secretKey: 'sk_live_other', headers: { 'x-team': 'c' } });
      expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer sk_live_other', 'x-team': 'c', 'x-other': 'b' });
      await clerk.users.get('user_1');
      expect(sent[1]?.headers).toMatchObject({ authorization: `Bearer ${secretKey}`, 'x-team': 'a' });
    });

    it.each([
      [{ retires: 1 }, 'unknown option retires'],
      [{ timeout: 0 }, 'timeout must be'],
      [{ deadline: Number.NaN }, 'deadline must be'],
      [{ retry: { attempts: 2 } }, 'unknown option retry.attempts'],
      [{ secretKey: 'nonsense' }, 'secretKey is malformed'],
      [{ headers: { authorization: 'x' } }, 'the header "authorization" is the secret key'],
    ])('rejects the options %j of a call', async (options, message) => {
      const { clerk, sent } = stubbed(() => json(user));
      await expect(clerk.users.get('user_1', options as object)).rejects.toThrow(message);
      expect(sent).toEqual([]);
    });
  });

  describe('the key goes to one host', () => {
    it('does not follow a redirect', async () => {
      const { clerk, sent } = stubbed((_, __, init) => {
        expect(init.redirect).toBe('manual');
        return new Response(null, { status: 302, headers: { location: 'https://evil.example/' } });
      });
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status: 302, message: expect.stringContaining('not followed') });
      expect(sent).toHaveLength(1);
    });

    it('rejects another base URL for one call of the raw client', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      // @ts-expect-error not an option of ours, though openapi-fetch has it
      await expect(clerk.raw.GET('/domains', { baseUrl: 'https://evil.example' })).rejects.toThrow(
        'unknown option baseUrl',
      );
      expect(sent).toEqual([]);
    });

    it('rejects a request that a middleware of the raw client leads elsewhere', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      clerk.raw.use({ onRequest: ({ request }) => new Request('https://evil.example/v1/domains', request) });
      await expect(clerk.raw.GET('/domains')).rejects.toThrow('is sent to https://api.clerk.com/v1 only');
      expect(sent).toEqual([]);
    });
  });
});
