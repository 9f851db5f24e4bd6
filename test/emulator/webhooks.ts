// What the tests of the emulator's webhooks share.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { verifyWebhook, type WebhookEvent } from '../../src/webhooks/index.js';

export const secret = 'whsec_ZW11bGF0b3JlbXVsYXRvcmVtdWxhdG9y';

const document = JSON.parse(readFileSync('generated/webhooks/2025-04-15/openapi.json', 'utf8')) as {
  webhooks: Record<
    string,
    { post: { requestBody: { content: { 'application/json': { schema: { $ref: string } } } } } }
  >;
};
const ajv = addFormats(new Ajv2020({ strict: false }));
ajv.addSchema(document, 'webhooks');

/** What of an event does not fit the spec, empty if it fits. */
export function problemsOf({ id: _id, ...event }: WebhookEvent): string[] {
  const schema = document.webhooks[event.type]?.post.requestBody.content['application/json'].schema;
  const validate = schema && ajv.getSchema(`webhooks${schema.$ref}`);
  if (!validate) return [`There is no event ${event.type}`];
  return validate(event) ? [] : [`${event.type}: ${ajv.errorsText(validate.errors)}`];
}

/** An endpoint that keeps what it receives, and fails where an event does not verify or does not fit the spec. */
export class Receiver {
  readonly events: WebhookEvent[] = [];
  /** What went wrong, as text. */
  readonly problems: string[] = [];
  /** The status of each response. */
  respond: () => number = () => 200;

  readonly handler = async (request: Request): Promise<Response> => {
    try {
      const event = await verifyWebhook(request, { secret, tolerance: Infinity });
      this.events.push(event);
      this.problems.push(...problemsOf(event));
    } catch (error) {
      this.problems.push(String(error));
      return new Response('rejected', { status: 400 });
    }
    const status = this.respond();
    return new Response(`status ${status}`, { status });
  };

  get types(): string[] {
    return this.events.map(({ type }) => type);
  }

  /** The types of the events since the last time. */
  take(): string[] {
    return this.events.splice(0).map(({ type }) => type);
  }
}

/** An emulator with one endpoint, and a client of it. */
export function delivering(options: EmulatorOptions = {}): { api: Emulator; clerk: Clerk; receiver: Receiver } {
  const receiver = new Receiver();
  const api = createEmulator({ webhooks: [{ handler: receiver.handler, secret }], ...options });
  return { api, clerk: createClerk({ secretKey: 'sk_test_emulator', fetch: api.fetch, retry: false }), receiver };
}

/** Creates users that are called 1, 2, 3, ... */
export async function createUsers({ clerk, api }: ReturnType<typeof delivering>, count: number): Promise<void> {
  for (let i = 1; i <= count; i++)
    await clerk.users.create({ external_id: crypto.randomUUID(), first_name: String(i) });
  await api.webhooks.settled();
}

/** The names in the events of users. */
export const namesOf = (receiver: Receiver) =>
  receiver.events.map(({ data }) => (data as { first_name?: string }).first_name);
