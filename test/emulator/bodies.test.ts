// What a request says that can't be read, or is not what its operation takes: its body and its query.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { isJSON, outcome, sendingTo } from './sending.js';

let api: Emulator;
beforeEach(() => {
  api = createEmulator();
});
const { send } = sendingTo(() => api);

describe('bodies', () => {
  const body = (text: BodyInit | null, headers: Record<string, string> = isJSON, path = '/v1/redirect_urls') =>
    outcome(send(path, { method: 'POST', headers, body: text }));

  it.each(['{', '{"url":}', "{'url':1}", 'url=x', '{"url":"a"', '\0', '[1,2', 'undefined'])(
    '%j is no JSON',
    async (text) => {
      expect(await body(text)).toEqual([400, 'request_body_invalid']);
    },
  );

  it.each([
    ['', 'form_param_missing url'],
    ['{}', 'form_param_missing url'],
    ['null', 'form_param_format_invalid body'],
    ['[]', 'form_param_format_invalid body'],
    ['"x"', 'form_param_format_invalid body'],
    ['{"url":1}', 'form_param_format_invalid url'],
  ])('%j is not what is asked for', async (text, error) => {
    expect(await body(text)).toEqual([422, error]);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['', 415],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON', 200],
    ['application/vnd.api+json', 200],
  ])('of the type %j: %i', async (type, status) => {
    const [result] = await body(new Blob(['{"url":"myapp://x"}']), { 'content-type': type });
    expect(result).toBe(status);
  });

  it('that are nested too deep are rejected, wherever they are', async () => {
    const deep = (levels: number) =>
      `{"email_address":"a@example.com","public_metadata":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
    expect(await body(deep(200_000), isJSON, '/v1/invitations')).toEqual([400, 'request_body_invalid']);
    expect(await body('['.repeat(1_000_000), isJSON, '/v1/invitations')).toEqual([400, 'request_body_invalid']);
    expect(await body(deep(99), isJSON, '/v1/invitations')).toEqual([200]);
    // An operation that takes no body does not look at it.
    expect(await body(deep(200_000), isJSON, '/v1/webhooks/svix')).toEqual([200]);
  });

  it('pollute nothing', async () => {
    const hostile = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect(await body(hostile, isJSON, '/v1/invitations')).toEqual([
      422,
      'form_param_missing email_address',
      expect.stringMatching(/^form_param_unknown /),
      expect.stringMatching(/^form_param_unknown /),
    ]);
    await body(`{"email_address":"a@example.com","public_metadata":${hostile}}`, isJSON, '/v1/invitations');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await outcome(send('/v1/invitations'))).toEqual([200]);
  });

  describe('of forms', () => {
    const image = (text: BodyInit | null, headers: Record<string, string>) =>
      body(text, headers, `/v1/users/user_none/profile_image`);

    it.each([
      ['without a boundary', 'x', 'multipart/form-data'],
      ['with another boundary', '--a\r\n\r\nx\r\n--a--\r\n', 'multipart/form-data; boundary=b'],
      [
        'cut off',
        '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nabc',
        'multipart/form-data; boundary=b',
      ],
      ['empty', '', 'multipart/form-data; boundary=b'],
    ])('%s', async (_, text, type) => {
      expect(await image(text, { 'content-type': type })).toEqual([400, 'request_body_invalid']);
    });

    it('whole, of another type, without a body', async () => {
      const form = new FormData();
      form.set('file', new Blob(['x']));
      expect(await image(form, {})).toEqual([404, 'resource_not_found']);
      expect(await image('{}', isJSON)).toEqual([415, 'unsupported_content_type']);
      expect(await image(null, {})).toEqual([422, 'form_param_missing file']);
    });
  });

  it('that are too large are rejected, in process too', async () => {
    const large = 'x'.repeat(20 * 2 ** 20 + 1);
    expect(await body(large)).toEqual([413, 'request_body_too_large']);
    expect(api.requests.at(-1)).toMatchObject({ path: '/v1/redirect_urls', status: 413 });
    expect(await body(JSON.stringify({ url: `myapp://${large.slice(0, 2 ** 20)}` }))).toEqual([200]);
  });
});

it.each([
  ['limit=0', 'form_param_format_invalid limit'],
  ['limit=501', 'form_param_format_invalid limit'],
  ['limit=', 'form_param_format_invalid limit'],
  ['limit=1.5', 'form_param_format_invalid limit'],
  ['limit=NaN', 'form_param_format_invalid limit'],
  ['offset=-1', 'form_param_format_invalid offset'],
  ['status=nobody', 'form_param_value_invalid status'],
])('a query of ?%s is rejected', async (query, error) => {
  expect(await outcome(send(`/v1/waitlist_entries?${query}`))).toEqual([422, error]);
});

it('a query may be empty, and say a thing twice', async () => {
  expect(await outcome(send('/v1/waitlist_entries?'))).toEqual([200]);
  expect(await outcome(send('/v1/waitlist_entries?limit=0&limit=1'))).toEqual([200]);
});

it.each([
  ['nothing=1', ['nothing']],
  ['__proto__=1', ['__proto__']],
  ['constructor=1&limit=5&page=2', ['constructor', 'page']],
  ['limit=5', []],
])('a query of ?%s: the API ignores what it does not know, and the log says so', async (query, notRead) => {
  expect(await outcome(send(`/v1/waitlist_entries?${query}`))).toEqual([200]);
  expect(api.requests.at(-1)).toMatchObject({ notRead });
});

describe('errors', () => {
  const post = async (path: string, body: unknown) => {
    const response = await send(path, { method: 'POST', headers: isJSON, body: JSON.stringify(body) });
    return { status: response.status, ...((await response.json()) as { errors: Record<string, unknown>[] }) };
  };

  it('are 400 where the description knows no 422, in the shape that it knows', async () => {
    const { status, ...body } = await post('/v1/api_keys/verify', {});
    const message = 'secret is missing';
    expect(status).toBe(400);
    expect(body).toEqual({ errors: [{ code: 'form_param_missing', message, long_message: `${message}.` }] });
  });

  it('say no more than can be read', async () => {
    const long = await post(`/v1/users/${'x'.repeat(10_000)}/ban`, {});
    expect([long.status, String(long.errors[0]?.['message']).length]).toEqual([404, 501]);
    const many = await post('/v1/invitations', Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, 1])));
    expect([many.status, many.errors.length]).toEqual([422, 50]);
  });
});

it('what has no ID is told, and not kept', async () => {
  const api = createEmulator({
    seed: { enterprise_connections: [{ id: 'entconn_1', name: 'A', provider: 'saml_okta', domains: ['a.com'] }] },
  });
  const { send: sendThere } = sendingTo(() => api);
  for (let i = 0; i < 2; i++) {
    const path = '/v1/enterprise_connections/entconn_1/test_runs';
    expect((await sendThere(path, { method: 'POST' })).status).toBe(200);
  }
});

it('no field of a body takes the place of an ID', async () => {
  const api = createEmulator({
    seed: {
      enterprise_connections: [{ id: 'entconn_1', name: 'A', provider: 'saml_okta', domains: ['a.com'] }],
      directories: [{ id: 'dir_1', enterprise_connection_id: 'entconn_1', provider: 'okta' }],
    },
  });
  const { send: sendThere } = sendingTo(() => api);
  for (const id of ['dir_2', 'dir_3']) {
    const body = JSON.stringify({ name: id, id, object: 'user' });
    const response = await sendThere('/v1/directories/dir_1', { method: 'PATCH', headers: isJSON, body });
    expect(response.status).toBe(422);
    expect((await (await sendThere('/v1/directories/dir_1')).json()).id).toBe('dir_1');
  }
});
