// What others' libraries sign is verified here, and the other way round.
import { randomBytes } from 'node:crypto';
import * as standard from 'standardwebhooks';
import * as svix from 'svix';
import { expect, it } from 'vitest';
import { signWebhook, verifyWebhook } from '../../src/webhooks/index.js';
import { sized } from '../size.js';
import { bodyOf, headersOf, problemOf, secret, url } from './signing.js';

const random = (below: number) => Math.floor(Math.random() * below);

/** Text of all planes of Unicode. */
const text = (length: number): string =>
  Array.from({ length }, () =>
    String.fromCodePoint([random(0x80), random(0xd800), 0x10000 + random(0xfffff)][random(3)]!),
  ).join('');

const count = sized(1_000, 200);

/** Lengths up to a megabyte: most bodies are small. */
const lengths = Array.from({ length: count }, (_, i) =>
  i < count / 200 ? 2 ** 20 : i < count / 50 ? random(2 ** 16) : random(2_000),
);

const libraries = {
  svix: { webhook: new svix.Webhook(secret), prefix: 'svix' },
  standardwebhooks: { webhook: new standard.Webhook(secret), prefix: 'webhook' },
};

it.each(Object.entries(libraries))(`%s signs ${count} random events, verified here`, async (_, { webhook, prefix }) => {
  for (const length of lengths) {
    const body = bodyOf({ text: text(length / 4) });
    const sentAt = new Date();
    const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
    const id = `msg_${length}`;
    const headers = {
      [`${prefix}-id`]: id,
      [`${prefix}-timestamp`]: timestamp,
      [`${prefix}-signature`]: webhook.sign(id, sentAt, body),
    };
    const event: unknown = await verifyWebhook({ headers, body: Buffer.from(body) }, { secret });
    expect(event).toEqual({ ...(JSON.parse(body) as object), id });
  }
});

it.each(Object.entries(libraries))(
  `${count} random events signed here, verified by %s`,
  async (_, { webhook, prefix }) => {
    for (const length of lengths) {
      const body = bodyOf({ text: text(length / 4) });
      const request = await signWebhook(body, { secret, url });
      const headers = Object.fromEntries(
        [...request.headers].map(([name, value]) => [name.replace('svix', prefix), value]),
      );
      expect(webhook.verify(await request.text(), headers)).toEqual(JSON.parse(body));
    }
  },
);

it(`${count} random bodies that are not UTF-8 are verified as bytes, and are no events`, async () => {
  for (const length of lengths) {
    const body = randomBytes(length + 8);
    expect(await problemOf(verifyWebhook({ headers: headersOf(body), body }, { secret }))).toBe('payload');
    expect(await problemOf(verifyWebhook(await signWebhook(body, { secret, url }), { secret }))).toBe('payload');
  }
});
