// The response of the pool, beside that of `fetch`.
import v8 from 'node:v8';
import vm from 'node:vm';
import { Agent, type Dispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { settle } from '../../helpers.js';
import { sendUser, createTransport, serve, user, withoutProxies, type Listener } from './pool.js';

beforeEach(withoutProxies);
afterEach(() => vi.unstubAllEnvs());

describe('the Response', () => {
  const responses: Record<string, Listener> = {
    '/user': sendUser,
    '/none': (_, response) => response.writeHead(204).end(),
    '/marked': (_, response) => response.end(`\ufeff${user}`),
    '/cookies': (_, response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end(user),
    '/early': (_, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.writeHead(201, 'Made').end(user);
    },
    '/moved': (_, response) => response.writeHead(302, { location: '/user' }).end(),
  };
  let origin: string;
  const transport = () => createTransport();
  beforeEach(async () => {
    ({ origin } = await serve((request, response) => responses[request.url ?? '']?.(request, response)));
  });

  it.each<[string, (response: Response) => Promise<unknown>]>([
    ['text', (response) => response.text()],
    ['json', (response) => response.json()],
    ['arrayBuffer', async (response) => Buffer.from(await response.arrayBuffer()).toString()],
    ['bytes', async (response) => Buffer.from(await response.bytes()).toString()],
    ['blob', async (response) => (await response.blob()).text()],
    ['body', (response) => new Response(response.body).text()],
    ['clone', async (response) => [await response.clone().text(), await response.text()]],
    ['a part of its body', async (response) => (await response.body?.getReader().read())?.done],
  ])('has %s as that of fetch, once', async (_, read) => {
    const expected = await fetch(`${origin}/user`);
    // Node 20 has no `bytes()`.
    const bytes = async () => new Uint8Array(await expected.arrayBuffer());
    if (!('bytes' in expected)) Object.assign(expected, { bytes });
    const response = await transport().fetch(`${origin}/user`);
    expect(response.bodyUsed).toBe(false);
    await expect(read(response)).resolves.toEqual(await read(expected));
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(TypeError);
    await expect(response.arrayBuffer()).rejects.toThrow(TypeError);
  });

  it.each(Object.keys(responses))('of %s is as that of fetch', async (path) => {
    const shown = async ({ status, statusText, ok, redirected, url, headers }: Response) => ({
      status,
      statusText,
      ok,
      redirected,
      url,
      headers: [...headers].filter(([name]) => name !== 'date'),
    });
    const [ours, theirs] = await Promise.all([
      transport().fetch(origin + path),
      fetch(origin + path, { redirect: 'manual' }),
    ]);
    expect(await shown(ours)).toEqual(await shown(theirs));
    expect(ours.headers.getSetCookie()).toEqual(theirs.headers.getSetCookie());
    expect(await ours.text()).toBe(await theirs.text());
  });

  it('has no body where there can be none', async () => {
    expect((await transport().fetch(`${origin}/none`)).body).toBeNull();
  });

  it('has a form', async () => {
    const form = new FormData();
    form.set('name', 'Ada');
    const { origin: echo } = await serve((request, response) => {
      response.setHeader('content-type', request.headers['content-type'] ?? '');
      request.pipe(response);
    });
    const response = await transport().fetch(echo, { method: 'POST', body: form });
    expect(Object.fromEntries(await response.formData())).toEqual({ name: 'Ada' });
  });

  it('is streamed no faster than it is read', async () => {
    let written = 0;
    const chunk = Buffer.alloc(65_536, 'x');
    const { origin: large, sockets } = await serve((_, response) => {
      const more = () => {
        while (written < 64 * 2 ** 20) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const { body } = await transport().fetch(large);
    const reader = body?.getReader();
    await reader?.read();
    await vi.waitFor(async () => {
      const before = written;
      for (let turn = 0; turn < 10; turn++) await settle();
      expect(written).toBe(before);
    });
    expect(written).toBeLessThan(32 * 2 ** 20);
    await reader?.cancel();
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });

  it('is read to its end however large it is', async () => {
    const { origin: large } = await serve((_, response) => response.end(Buffer.alloc(8 * 2 ** 20, 'x')));
    const response = await transport().fetch(large);
    await settle();
    expect(await response.text()).toHaveLength(8 * 2 ** 20);
  });
});

it('holds nothing of a request that is through, for as long as its response is held', async () => {
  const { origin } = await serve(sendUser);
  const controllers: WeakRef<object>[] = [];
  const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
    const watched: Dispatcher.DispatchHandler = {
      onRequestStart(controller, context) {
        controllers.push(new WeakRef(controller));
        handler.onRequestStart?.(controller, context);
      },
      onResponseStart: (...details) => handler.onResponseStart?.(...details),
      onResponseData: (...details) => handler.onResponseData?.(...details),
      onResponseEnd: (...details) => handler.onResponseEnd?.(...details),
      onResponseError: (...details) => handler.onResponseError?.(...details),
    };
    return dispatch(options, watched);
  });
  onTestFinished(() => dispatcher.close());
  const { fetch } = createTransport({ dispatcher });
  const responses: Response[] = [];
  for (let i = 0; i < 3; i++) {
    const response = await fetch(origin);
    await response.text();
    responses.push(response);
  }
  v8.setFlagsFromString('--expose-gc');
  const collectGarbage = vm.runInNewContext('gc') as () => void;
  await settle(); // weak references hold until the present turn ends
  collectGarbage();
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(controllers.map((controller) => controller.deref() !== undefined)).toEqual([false, false, false]);
});
