import type { Clerk } from '../index.js';
import { instanceOf, type Instance, type InstanceOf } from '../instance.js';
import {
  checkOptions as checkOptionValues,
  isAtLeast,
  isFunction,
  trueOrFalse,
  type Checks as OptionChecks,
} from '../http/option-checks.js';
import { isObject, plain, reject, rejectValue } from '../http/reject.js';
import type { CallOptions } from '../options.js';
import type { JwtKeySource } from './jwt-key-source.js';
import { kinds, type TokenKind } from './kinds.js';

/** What `accepts` may be. */
export type Accepts = readonly TokenKind[] | 'any';

/** Which tokens {@link verifyToken} accepts. */
export interface VerifyTokenOptions<A extends Accepts = Accepts> {
  /**
   * The kinds of token to accept. A token of another kind is rejected before anything is sent for it.
   * @default ['session_token']
   */
  accepts?: A | undefined;
  /**
   * The origins that tokens of browsers may have been issued to (`azp`), such as `https://app.example.com`. A session
   * token or a template's token with another one, or with none, is rejected. Set it wherever tokens come in cookies.
   * @default tokens of every origin are accepted, and those without one
   */
  authorizedParties?: readonly string[] | undefined;
  /**
   * Who must have issued a JWT (`iss`): the URL of the Frontend API, or a function that says whether it is the right one.
   * @default anyone: the key alone decides
   */
  issuer?: string | ((issuer: string) => boolean) | undefined;
  /**
   * For whom the token must be, or a list of which one is enough: a JWT's `aud`, a machine's ID in an M2M token. A token
   * for nobody in particular is rejected. API keys name no audience: it is not checked for these.
   * @default the audience is not checked
   */
  audience?: string | readonly string[] | undefined;
  /**
   * How far the clocks may be apart, in ms.
   * @default 5000
   */
  clockSkew?: number | undefined;
  /**
   * Whether to accept the session of a user who has open tasks, and is not signed in before these are done.
   * @default false
   */
  acceptPending?: boolean | undefined;
}

/** What is used of a client, so that one of any version of the API will do, and one of some namespaces. */
export interface TokenClient {
  /** Reads the keys of the instance. */
  jwks: Pick<Clerk['jwks'], 'get'>;
  /** Verifies API keys. */
  apiKeys?: Pick<Clerk['apiKeys'], 'verify'>;
  /** Verifies opaque M2M tokens. */
  m2mTokens?: Pick<Clerk['m2mTokens'], 'verify'>;
  /** Verifies opaque OAuth access tokens. */
  oauthAccessTokens?: Pick<Clerk['oauthAccessTokens'], 'verify'>;
}

/** The checked options. */
export interface Checks {
  accepts: readonly TokenKind[];
  authorizedParties: readonly string[] | undefined;
  issuer: VerifyTokenOptions['issuer'];
  audiences: readonly unknown[] | undefined;
  clockSkew: number;
  acceptPending: boolean;
  callOptions: CallOptions;
  /** Which instance the client reaches; `undefined` for checks with a `jwtKey`. */
  instance: Instance | undefined;
}

/** The namespace that verifies the opaque tokens of a kind. */
const namespaces = { api_key: 'apiKeys', m2m_token: 'm2mTokens', oauth_token: 'oauthAccessTokens' } as const;

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOrigin = (value: unknown): boolean => typeof value === 'string' && /^[a-z][\w+.-]*:\/\/[^\s/]+$/i.test(value);
const isList = (value: unknown, isElement: (element: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && [...(value as unknown[])].every(isElement); // holes too

const optionChecks: OptionChecks = {
  accepts: [
    (value) => value === 'any' || isList(value, (kind) => kinds.some((known) => known === kind)),
    `a list of ${kinds.join(', ')}, or 'any'`,
  ],
  authorizedParties: [
    (value) => isList(value, isOrigin),
    'a list of origins, such as https://app.example.com, and not empty',
  ],
  issuer: [(value) => isText(value) || isFunction(value), 'a URL or a function'],
  audience: [(value) => isText(value) || isList(value, isText), 'a text or a list of texts'],
  clockSkew: [(value) => isAtLeast(0)(value) && value !== Infinity, 'a number of milliseconds, 0 or more'],
  acceptPending: trueOrFalse,
};

/** @throws TypeError that says what is wrong with an option and what to do */
export function checkOptions(source: TokenClient | JwtKeySource, options: VerifyTokenOptions & CallOptions): Checks {
  const {
    accepts = ['session_token'],
    authorizedParties,
    issuer,
    audience,
    clockSkew = 5_000,
    acceptPending = false,
    ...callOptions
  } = plain('options', options);
  const own = { accepts, authorizedParties, issuer, audience, clockSkew, acceptPending };
  checkOptionValues(own, optionChecks);
  const accepted = accepts === 'any' ? kinds : accepts;
  return {
    ...own,
    accepts: accepted,
    audiences: audience === undefined ? undefined : [audience].flat(),
    callOptions,
    instance: checkSource(source, accepted, callOptions),
  };
}

/** @throws TypeError if the client or the key can't verify what is accepted */
function checkSource(source: unknown, accepts: readonly TokenKind[], callOptions: CallOptions): Instance | undefined {
  const isSource = isObject(source);
  if (isSource && 'jwtKey' in source) {
    const { jwtKey: _, ...beside }: { jwtKey?: unknown } = source;
    for (const name in { ...beside, ...callOptions })
      reject(`unknown option ${name}. With jwtKey no request is sent, and options of calls do not apply.`);
    if (accepts.includes('api_key'))
      rejectValue(
        'accepts',
        "without api_key (and not 'any') where jwtKey takes the place of a client: only the API verifies API keys",
        accepts,
      );
    return undefined;
  }
  const reached: unknown = isSource && Reflect.get(source, instanceOf);
  if (typeof reached !== 'function') rejectValue('clerk', 'a client that createClerk made, or { jwtKey }', source);
  const instance = (reached as InstanceOf)(callOptions);
  const isMissing = (namespace: string) => !(isSource && namespace in source);
  if (isMissing('jwks')) rejectValue('clerk', 'a client with the namespace jwks', source);
  for (const kind of accepts) {
    const namespace = kind in namespaces && namespaces[kind as keyof typeof namespaces];
    if (namespace && isMissing(namespace))
      rejectValue('clerk', `a client with the namespace ${namespace}, since ${kind} is accepted`, source);
  }
  return instance;
}
