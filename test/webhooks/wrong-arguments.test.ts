// What is no option, no request and no event is a TypeError that says so.
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { signWebhook, verifyWebhook } from '../../src/webhooks/index.js';

const secret = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`;
const url = 'https://app.example.com/webhooks';
const event = { type: 'user.created', data: {} };
const request = () => signWebhook(JSON.stringify(event), { secret, url });
const verify = verifyWebhook as (...args: unknown[]) => Promise<unknown>;
const sign = signWebhook as (...args: unknown[]) => Promise<unknown>;

it.each<[string, unknown, string]>([
  ['null', null, 'options must be an object'],
  ['a secret in the place of options', secret, 'options must be an object'],
  ['a Map', new Map([['secret', secret]]), 'options must be an object'],
  ['a misspelt one', { secret, tolerence: 5 }, 'unknown option tolerence'],
  ['a text as tolerance', { secret, tolerance: '5' }, 'tolerance must be a number'],
  ['null as tolerance', { secret, tolerance: null }, 'tolerance must be a number'],
  ['a BigInt as tolerance', { secret, tolerance: 300_000n }, 'tolerance must be a number'],
  ['a Date as tolerance', { secret, tolerance: new Date() }, 'tolerance must be a number'],
])('verifyWebhook rejects options: %s', async (_, options, message) => {
  await expect(verify(await request(), options)).rejects.toThrow(`clerk-bapi: ${message}`);
});

it('a secret that is null is missing, whatever the environment has', async () => {
  vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', secret);
  const signed = await request();
  for (const wrong of [null, [], [null], ['', secret]])
    await expect(verify(signed, { secret: wrong })).rejects.toThrow('clerk-bapi: the webhook secret is missing.');
  vi.unstubAllEnvs();
});

it('signWebhook takes bytes of another realm as a body', async () => {
  const bytes = runInNewContext(`new Uint8Array([${Buffer.from(JSON.stringify(event)).join()}])`) as Uint8Array;
  await expect(verifyWebhook(await signWebhook(bytes, { secret, url }), { secret })).resolves.toMatchObject(event);
});

it.each([undefined, null, 'body', 5])('verifyWebhook rejects %j as a request', async (wrong) => {
  await expect(verify(wrong, { secret })).rejects.toThrow(
    /^clerk-bapi: the request must be a Request, or headers and body/,
  );
});

it.each<[string, unknown[], string]>([
  ['no options', [event], 'options must be an object'],
  ['no event', [null, { secret, url }], 'the event must be an object'],
  ['a number as the event', [5, { secret, url }], 'the event must be an object'],
  ['a list as the event', [[], { secret, url }], 'the event must be an object'],
  ['no URL', [event, { secret }], 'url must be the URL of the endpoint'],
  ['a path as the URL', [event, { secret, url: '/webhooks' }], 'url must be the URL of the endpoint'],
  ['a time that is none', [event, { secret, url, sentAt: new Date('never') }], 'sentAt must be a Date'],
  ['a number as the time', [event, { secret, url, sentAt: 5 }], 'sentAt must be a Date'],
])('signWebhook rejects %s', async (_, args, message) => {
  await expect(sign(...args)).rejects.toThrow(`clerk-bapi: ${message}`);
});
