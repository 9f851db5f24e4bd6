// What must come out the same on every runtime. The other programs run it; `npm run test:runtimes` runs those.
import {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkTimeoutError,
  createClerk,
  isClerkAPIError,
  paginate,
  type ClerkOptions,
} from 'clerk-bapi';
import { verifyToken } from 'clerk-bapi/tokens';
import { signWebhook, verifyWebhook, WebhookError } from 'clerk-bapi/webhooks';

const secretKey = 'sk_test_runtimes';

/** Where an emulator is, and a port that nobody listens on. */
export interface Targets {
  baseUrl: string;
  closedUrl: string;
  /** Whether the runtime does not say of a failed connection that it was never made. */
  hidesUnsent?: boolean;
  /** Whether the runtime may drop the start of a body that breaks off. */
  losesStart?: boolean;
  /** Whether the runtime itself sends a POST again after a connection broke. */
  resendsPosts?: boolean;
}

function equal(found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`found ${a} and not ${b}`);
}

/** What a call throws. */
async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    () => ({}),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new Error('nothing was thrown');
  return outcome.error;
}

/** What a call throws, which must be of this class. */
async function errorOf<E extends Error>(kind: new (...args: never[]) => E, call: Promise<unknown>): Promise<E> {
  const error = await thrownBy(call);
  if (!(error instanceof kind)) throw error;
  for (const text of [error.stack, JSON.stringify(error), String(error.cause)])
    if (text?.includes(secretKey)) throw new Error(`the secret key is in ${text}`);
  return error;
}

/** @returns what failed, a line each; nothing if all is well */
export async function check(
  { baseUrl, closedUrl, hidesUnsent, losesStart, resendsPosts }: Targets,
  fetch?: ClerkOptions['fetch'],
): Promise<string[]> {
  const clerk = createClerk({ secretKey, baseUrl, fetch, retry: { baseDelay: 1 } });
  const control = baseUrl.replace(/v1$/, '_emulator');
  /** Makes the next request of an operation fail. */
  const failNext = async (operation: string, fault: object) => {
    const body = JSON.stringify({ operation, times: 1, ...fault });
    const headers = { 'content-type': 'application/json' };
    equal((await globalThis.fetch(`${control}/faults`, { method: 'POST', headers, body })).status, 201);
  };
  /** The requests that arrived since the last time. */
  const arrived = async () => {
    const requests = (await (await globalThis.fetch(`${control}/requests`)).json()) as {
      method: string;
      path: string;
    }[];
    await globalThis.fetch(`${control}/requests`, { method: 'DELETE' });
    return requests.map(({ method, path }) => `${method} ${path}`);
  };
  const ada = { email_address: ['ada@example.com'], first_name: 'Ada \u{1F511}', skip_password_requirement: true };

  const checks: Record<string, () => Promise<void>> = {
    async 'a call, with a body and its response'() {
      const made = await clerk.users.create(ada);
      const read = await clerk.users.get(made.id);
      equal([read.first_name, read.email_addresses[0]?.email_address], [ada.first_name, 'ada@example.com']);
    },
    async 'an error response'() {
      const error = await errorOf(ClerkAPIError, clerk.users.create(ada));
      equal([error.status, error.code, error.attempts], [422, 'form_identifier_exists', 1]);
      equal([isClerkAPIError(error, 'form_identifier_exists'), error.method, error.path], [true, 'POST', '/v1/users']);
    },
    async 'a list, page by page'() {
      for (let i = 0; i < 24; i++) await clerk.invitations.create({ email_address: `guest${i}@example.com` });
      const found = new Set<string>();
      for await (const { id } of paginate(clerk.invitations.list, {}, { pageSize: 10 })) found.add(id);
      equal(found.size, 24);
    },
    async 'a POST again after a 429'() {
      await failNext('users.create', { status: 429, headers: { 'retry-after': '0' } });
      await arrived();
      await clerk.users.create({ ...ada, email_address: ['grace@example.com'] });
      equal(await arrived(), ['POST /v1/users', 'POST /v1/users']);
    },
    async 'a GET again after a dropped connection, and no POST'() {
      await failNext('users.count', { kind: 'disconnect' });
      equal((await clerk.users.count()).total_count, 2);
      await failNext('users.create', { kind: 'disconnect' });
      await arrived();
      const call = clerk.users.create(ada);
      if (resendsPosts) {
        await errorOf(ClerkAPIError, call);
        return equal(await arrived(), ['POST /v1/users', 'POST /v1/users']);
      }
      const error = await errorOf(ClerkConnectionError, call);
      equal([error.attempts, error.cause instanceof Error], [1, true]);
      equal(await arrived(), ['POST /v1/users']);
    },
    async 'a connection that is failed'() {
      const { users } = createClerk({ secretKey, baseUrl: closedUrl, fetch, retry: { baseDelay: 1 } });
      const error = await errorOf(ClerkConnectionError, users.create(ada));
      equal([error.attempts, error.status], [hidesUnsent ? 1 : 3, undefined]);
    },
    async 'a body that breaks off'() {
      await failNext('users.count', { kind: 'truncate' });
      const error = await errorOf(ClerkConnectionError, clerk.users.count({}, { retry: false }));
      equal([error.status, losesStart || error.bodyExcerpt?.startsWith('{')], [200, true]);
    },
    async 'a body that stops'() {
      await failNext('users.count', { kind: 'hang' });
      const error = await errorOf(ClerkTimeoutError, clerk.users.count({}, { retry: false, timeout: 200 }));
      equal([error.limit, error.milliseconds], ['timeout', 200]);
    },
    async 'a signal'() {
      await failNext('users.count', { kind: 'hang' });
      const reason = new Error('enough');
      const controller = new AbortController();
      const call = clerk.users.count({}, { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 50);
      equal((await thrownBy(call)) === reason, true);
    },
    async 'a redirect, which is not followed'() {
      await failNext('users.get', { status: 302, headers: { location: `${baseUrl}/users/count` } });
      await arrived();
      const error = await errorOf(ClerkAPIError, clerk.users.get('user_1'));
      equal(error.message.includes('redirect'), true);
      equal(await arrived(), ['GET /v1/users/user_1']);
    },
    async "a gateway's page"() {
      await failNext('users.count', { kind: 'html' });
      const error = await errorOf(ClerkAPIError, clerk.users.count({}, { retry: false }));
      equal([error.status, error.errors, error.bodyExcerpt.includes('<html')], [502, [], true]);
    },
    async 'an upload'() {
      const [user] = await clerk.users.list();
      const image = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)], { type: 'image/png' });
      equal((await clerk.users.setProfileImage(user?.id ?? '', image)).has_image, true);
    },
    async 'a bare call'() {
      const { data, response } = await clerk.raw.GET('/users/count');
      equal([data?.total_count, response.status], [2, 200]);
      const failed = await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_9' } } });
      equal([failed.response.status, failed.error?.errors[0]?.code], [404, 'resource_not_found']);
    },
    async 'a token'() {
      const [user] = await clerk.users.list();
      const session = await clerk.sessions.create({ user_id: user?.id ?? '' });
      const { jwt } = await clerk.sessions.createToken(session.id, {});
      const verified = await verifyToken(clerk, jwt ?? '');
      equal(verified.claims.sub, user?.id);
    },
    async 'a webhook'() {
      const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
      const data = { object: 'user', id: 'user_1', deleted: true };
      const signed = await signWebhook({ type: 'user.deleted', data }, { secret, url: 'http://127.0.0.1/' });
      const event = await verifyWebhook(signed.clone(), { secret });
      equal([event.type, event.data], ['user.deleted', data]);
      const wrong = await thrownBy(verifyWebhook(signed, { secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' }));
      equal([wrong instanceof WebhookError, (wrong as WebhookError).problem], [true, 'signature']);
    },
  };

  const failures: string[] = [];
  for (const [name, run] of Object.entries(checks)) {
    await run().catch((error: unknown) => failures.push(`${name}: ${error instanceof Error ? error.stack : error}`));
  }
  return failures;
}
