// What the emulator responds when the examples are run: the responses of the reference are these.
import { createEmulator, type Emulator } from '../../emulator/index.js';
import type { Example } from '../codegen/examples.js';
import { fullId, fullIds, idOf, ids, secondUser, shortIds, thirdUser } from '../codegen/ids.js';
import type { Rejection } from './operation-retries.js';
import { prepare } from './preparations.js';
import { world } from './world.js';

/** What the emulator responds to an example. */
export interface Sample {
  /** What is shown of the JSON, `undefined` if there is no body. */
  response: unknown;
  /** What the same request gets then, if it is rejected. */
  rejection: Rejection | undefined;
}

/** The time of all samples. */
const TIME = Date.UTC(2026, 0, 1);

/**
 * Puts short IDs in the place of long ones, each kind counted by itself.
 *
 * @param seed - where the IDs are whose numbers are taken
 */
export function shortener(seed = [...Object.values(ids), secondUser, thirdUser].join(' ')): (text: string) => string {
  const counts = new Map<string, number>();
  for (const [, prefix = '', last] of seed.matchAll(fullId))
    counts.set(prefix, Math.max(counts.get(prefix) ?? 0, 10 - Number(last)));
  const short = new Map<string, string>();
  return (text) =>
    shortIds(text).replace(/\b([a-z][a-z_]{1,40})_[0-9A-Za-z]{27,32}\b/g, (id, prefix: string) => {
      const present = short.get(id);
      if (present) return present;
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      short.set(id, `${prefix}_${count}`);
      return `${prefix}_${count}`;
    });
}

/** What is shown of a key: the thumbprint of one that signs nothing, and the start of its modulus. */
const shownKey = { kid: 'cH6lCMspBLAM7vUxCB03b8swgpuehdcP1QPyI3kdCwM', n: '27kEVSqz4Dz3Qp5gHdTkStAt...' };

/** What is random in a response, as the same text each time: secrets, and the key that signs tokens. */
const settled = (json: string): string =>
  json
    .replace(/\b([a-z]+)_[0-9a-f]{64}\b/g, '$1_0123456789abcdef...')
    .replace(/-c_[\w-]{27}(?=")/g, '-c_0123456789abcdef...')
    .replace(/"kid":"[\w-]+"/g, `"kid":"${shownKey.kid}"`)
    .replace(/"n":"[\w-]+"/g, `"n":"${shownKey.n}"`);

/** How deep a response is shown: as deep as fits in so many lines. */
const DEPTHS = [5, 4, 3, 2, 1];
const MAX_LINES = 120;

/** Objects of so few fields are shown at any depth, such as amounts of money. */
const SMALL = 6;

/** Says how many elements of a list are left out. */
const more = (count: number) => `... ${count} more`;

/** Shows the beginning of what nobody reads to its end: tokens, keys, long lists, and objects far within others. */
export function abridged(value: unknown): unknown {
  const versions = DEPTHS.map((depth) => cut(value, depth));
  const isShort = (version: unknown) => responseText(version).split('\n').length <= MAX_LINES;
  return versions.find(isShort) ?? versions.at(-1);
}

function cut(value: unknown, maxDepth: number, depth = 0): unknown {
  if (typeof value === 'string')
    return value.length > 120 ? `${value.slice(0, value.startsWith('https:') ? 60 : 24)}...` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const shown = value.slice(0, depth > 0 ? 3 : 2);
    const left = value.length - shown.length;
    return [...shown.map((part) => cut(part, maxDepth, depth + 1)), ...(left > 0 ? [more(left)] : [])];
  }
  const entries = Object.entries(value);
  if (depth >= maxDepth && entries.length > SMALL) return `... ${entries.length} fields`;
  return Object.fromEntries(entries.map(([name, part]) => [name, cut(part, maxDepth, depth + 1)]));
}

/** What is shown of a response, as text: JSON, with a comment where elements or fields are left out. */
export const responseText = (response: unknown = null): string =>
  JSON.stringify(response, undefined, 2)
    .replace(/,(\n *)"\.{3} (\d+ more)"/g, '$1// $2')
    .replace(/"\.{3} (\d+ fields)"/g, '{ /* $1 */ }');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
};

/** Creates the emulator at the time of the samples, so that what its seed says to last for a month ends a month after that. */
function createAtTime(version: string): Emulator {
  const { now } = Date;
  Date.now = () => TIME; // for this call alone, which is synchronous
  try {
    return createEmulator({ seed: world, apiVersion: version });
  } finally {
    Date.now = now;
  }
}

/** The request of an example, with IDs that the emulator knows. @param params - those of the path, by name */
function requestOf({ operation, body, query }: Example, params: Record<string, string>) {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  const search = parameters.length ? `?${new URLSearchParams(parameters)}` : '';
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? idOf(name, operation.path)),
  );
  const init: RequestInit = { method: operation.verb, headers: { authorization: 'Bearer sk_test_docs' } };
  if (operation.body?.file) {
    const form = new FormData();
    for (const [name, value] of Object.entries(body as object)) {
      form.append(name, value instanceof Blob ? new Blob(['image'], { type: 'image/png' }) : String(value));
    }
    init.body = form;
  } else if (body !== undefined) {
    init.body = fullIds(JSON.stringify(body));
    init.headers = { ...init.headers, 'content-type': 'application/json' };
  }
  return { url: `https://api.clerk.com/v1${path}${fullIds(search)}`, init };
}

async function rejectionOf(response: Response): Promise<Rejection | undefined> {
  if (response.ok) return undefined;
  const { errors } = (await response.json()) as { errors: [{ code: string }] };
  return { status: response.status, code: errors[0].code };
}

/**
 * Runs the examples of a version of the API, each with the same data.
 *
 * @returns the responses by the ID of the operation, without those of requests that the emulator rejects
 */
export async function readSamples(version: string, examples: Example[]): Promise<Map<string, Sample>> {
  const api = createAtTime(version);
  const data = api.snapshot();
  const seed = JSON.stringify(data);
  api.clock.freeze(TIME);
  const samples = new Map<string, Sample>();
  for (const example of examples) {
    api.restore(data);
    const { operation } = example;
    const {
      params = {},
      body = example.body,
      secretKey,
    } = await prepare(`${operation.namespace}.${operation.method}`, api);
    const { url, init } = requestOf({ ...example, body }, params);
    if (secretKey) init.headers = { ...init.headers, authorization: `Bearer ${secretKey}` };
    const response = await api.fetch(url, init);
    const text = settled(shortener(seed)(await response.text()));
    if (!response.ok) continue;
    const rejection = operation.verb === 'GET' ? undefined : await rejectionOf(await api.fetch(url, init));
    samples.set(operation.id, { response: abridged(parsed(text)), rejection });
  }
  return samples;
}
