import { eventTypes } from './spec.js';

/** Where webhooks are delivered to: a `url` or a `handler`. */
export interface WebhookEndpoint {
  /** The URL that receives them, such as `http://127.0.0.1:3000/webhooks`. */
  url?: string;
  /** A function that receives them without a network. */
  handler?: (request: Request) => Response | Promise<Response>;
  /** What they are signed with: `whsec_` and base64. */
  secret: string;
  /** The types of events to send, such as `user.created`. @default every event */
  events?: readonly string[];
}

/** An endpoint whose options are checked. */
export interface Endpoint {
  /** Its URL, which is made up for a handler. */
  url: string;
  secret: string;
  send: (request: Request) => Response | Promise<Response>;
  wants: (type: string) => boolean;
}

const isUrl = (text: unknown): text is string =>
  typeof text === 'string' && /^https?:\/\//i.test(text) && URL.canParse(text);

/** How long an endpoint may take to respond, in ms. */
const TIMEOUT = 15_000;

/** @throws TypeError - that says which option of which endpoint is wrong */
export function checkEndpoints(endpoints: readonly WebhookEndpoint[]): Endpoint[] {
  return endpoints.map(({ url, handler, secret, events, ...others }, index) => {
    const fail = (what: string): never => {
      throw new TypeError(`webhooks[${index}]${what}`);
    };
    const [option] = Object.keys(others);
    if (option !== undefined) fail(`.${option} is not an option: use url or handler, secret, and events`);
    if ((url === undefined) === (handler === undefined)) fail(' needs either a url or a handler');
    if (url !== undefined && !isUrl(url)) fail('.url should begin with http:// or https://');
    if (handler !== undefined && typeof handler !== 'function') fail('.handler should be a function');
    if (typeof secret !== 'string' || !/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) || secret.length % 4 !== 2)
      fail('.secret should be whsec_ and base64, such as whsec_ZW11bGF0b3I=');
    const unknown = events?.find((type) => !eventTypes.includes(type));
    if (unknown !== undefined) fail(`.events: there is no event ${unknown}`);
    return {
      url: url ?? `http://webhooks.invalid/${index + 1}`,
      secret,
      send: handler ?? ((request) => fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) })),
      wants: (type) => events?.includes(type) ?? true,
    };
  });
}
