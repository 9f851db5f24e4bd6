// Clerk's own browser code as a client of an example: ClerkJS in Chromium signs in through the proxy.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Clerk } from '../../../src/index.js';
import { launchChromium } from '../../../test/browser.js';
import { messageOf } from '../../cli.js';
import { run } from '../processes.js';
import { missingMessage, servicePath, services } from '../services.js';
import { playFrontendApi, signInCookies } from './frontend-api.js';
import { secretKey } from './requests.js';
import type { Upstream } from './upstream.js';

/** What is called of ClerkJS. */
interface ClerkJs {
  loaded: boolean;
  client: { signIn: { create(fields: object): Promise<{ createdSessionId: string }> } };
  setActive(session: { session: string }): Promise<void>;
}

/** Gets ClerkJS and its interface from npm, without dependencies, which the builds contain. @returns the folder of both */
async function downloadScripts(temporary: string): Promise<string> {
  const folder = await fs.mkdtemp(path.join(temporary, 'clerk-js-'));
  const names = ['clerk-js', 'ui'];
  const output = await run(folder, 'npm', 'pack', '--json', '@clerk/clerk-js@6', '@clerk/ui@1');
  for (const [index, { filename }] of (JSON.parse(output) as { filename: string }[]).entries()) {
    await run(folder, 'tar', '-xzf', filename);
    await fs.rename(path.join(folder, 'package/dist'), path.join(folder, String(names[index])));
  }
  return folder;
}

const signIn = (page: Page, ticket: string) =>
  page.evaluate(async (given) => {
    const clerk = Reflect.get(globalThis, 'Clerk') as ClerkJs;
    const { createdSessionId } = await clerk.client.signIn.create({ strategy: 'ticket', ticket: given });
    await clerk.setActive({ session: createdSessionId });
  }, ticket);

/** What the page says of its user. The server has verified the token of the session by then. */
const shown = (page: Page) => page.locator('p').textContent();

async function browse(origin: string, page: Page, ticket: string, userId: string): Promise<void> {
  await page.goto(origin);
  assert.equal(await shown(page), 'Signed out');
  await page.waitForFunction(() => (Reflect.get(globalThis, 'Clerk') as ClerkJs | undefined)?.loaded);
  await signIn(page, ticket);
  await page.goto(origin);
  assert.equal(await shown(page), `Signed in as ${userId}`);
  const { hostname } = new URL(origin);
  const kept = (await page.context().cookies()).filter(({ domain }) => domain === hostname).map(({ name }) => name);
  for (const name of ['__session', ...signInCookies(0).map((cookie) => cookie.split('=')[0])])
    assert.ok(kept.includes(name ?? ''), `no cookie ${name} in ${kept.join()}`);
}

/**
 * Signs in on a page of the example that listens at `origin`.
 *
 * @param clerk - a client of the emulator that the example knows as the API
 */
export async function signInWithClerkJs(temporary: string, origin: string, upstream: Upstream, clerk: Clerk) {
  const executable = servicePath(services.chromium, process.env);
  if (executable === undefined) {
    const message = `not tried with ClerkJS: it needs ${missingMessage(services.chromium, process.env)}`;
    if (process.env['CI']) throw new Error(message);
    return console.log(message);
  }
  const user = await clerk.users.create({ email_address: ['ada@example.com'] });
  const { token: ticket } = await clerk.signInTokens.create({ user_id: user.id });
  assert.ok(ticket);
  upstream.respond = playFrontendApi(await downloadScripts(temporary), clerk, new Map([[ticket, user.id]]));
  upstream.recorded.length = 0;
  const browser = await launchChromium(executable);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await browse(origin, page, ticket, user.id).catch(async (error: unknown) => {
      const requests = upstream.recorded.map(({ method, url }) => `${method} ${url}`).join('\n');
      throw new Error(`${messageOf(error)}\nThe page:\n${await page.content()}\nThe requests:\n${requests}`);
    });
  } finally {
    await browser.close();
  }
  const paths = upstream.recorded.map(({ url }) => url.split('?')[0]?.replace(/sess_\w+/, ':id'));
  for (const needed of ['/v1/environment', '/v1/client', '/v1/client/sign_ins', '/v1/client/sessions/:id/touch'])
    assert.ok(paths.includes(needed), `ClerkJS did not request ${needed}: ${paths.join()}`);
  for (const { url, headers } of upstream.recorded) {
    assert.deepEqual([url, headers['clerk-proxy-url']], [url, [`${origin}/__clerk`]]);
    assert.deepEqual([url, headers['clerk-secret-key']], [url, [secretKey]]);
    assert.equal(headers['x-forwarded-for']?.length, 1, url);
  }
}
