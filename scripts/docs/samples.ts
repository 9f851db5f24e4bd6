// What the emulator receives and responds when the examples are run: requests and responses of the reference are these.
import { createEmulator, type Emulator, type Snapshot } from '../../emulator/index.js';
import type { Example } from '../codegen/examples.js';
import { id, idOf, ids, secondUser } from '../codegen/ids.js';
import { prepare } from './preparations.js';
import { world } from './world.js';

/** A request and its response, as JSON. */
export interface Sample {
  path: string;
  query: string;
  body: unknown;
  status: number;
  /** `undefined` if the response has no body. */
  response: unknown;
}

/** The time of all samples. */
const TIME = Date.UTC(2026, 0, 1);

/** IDs that examples have, and the ones of the emulator's data. */
const known: Record<string, string> = Object.fromEntries<string>([
  ...Object.values(ids).flatMap((one): [string, string][] => {
    const [, prefix] = /^([a-z]+)_9{20,}$/.exec(one) ?? [];
    return prefix ? [[`${prefix}_1`, one]] : [];
  }),
  ['dmn_1', id('dmn')],
  ['user_2', secondUser],
  ['mch_2', ids['other_machine_id'] ?? ''],
]);

const toReal = (json: string): string =>
  json
    .replace(/\b(user|org|mch)_0123456789abcdef0123456789a\b/g, '$1_1') // where the spec has a pattern for IDs
    .replace(/\b[a-z]+_\d\b/g, (id) => (Object.hasOwn(known, id) ? String(known[id]) : id));

/** Puts short IDs in the place of long ones, each kind counted by itself. */
export function shortener(): (json: string) => string {
  const short = new Map(Object.entries(known).map(([name, id]) => [id, name]));
  const counts = new Map<string, number>();
  return (json) =>
    json.replace(/\b([a-z][a-z_]{1,40})_[0-9A-Za-z]{27,32}\b/g, (id, prefix: string) => {
      const present = short.get(id);
      if (present) return present;
      const taken = new Set(short.values());
      let count = (counts.get(prefix) ?? 0) + 1;
      while (taken.has(`${prefix}_${count}`)) count++;
      counts.set(prefix, count);
      short.set(id, `${prefix}_${count}`);
      return `${prefix}_${count}`;
    });
}

/** How deep a response is shown. */
const MAX_DEPTH = 5;

/** Shows the beginning of what nobody reads to its end: tokens, keys, long lists, and objects far within others. */
export function abridged(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.length > 120 ? `${value.slice(0, value.startsWith('https:') ? 60 : 24)}...` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, depth > 1 ? 1 : 2).map((part) => abridged(part, depth + 1));
  const entries = Object.entries(value);
  if (depth >= MAX_DEPTH && entries.length > 0) return {};
  return Object.fromEntries(entries.map(([name, part]) => [name, abridged(part, depth + 1)]));
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
};

/** The data of the emulator, as if it had been entered at the time of the samples. */
function snapshotOf(api: Emulator, since: number): Snapshot {
  const until = Date.now();
  return JSON.parse(JSON.stringify(api.snapshot()), (_, value: unknown) =>
    typeof value === 'number' && value >= since && value <= until ? TIME : value,
  ) as Snapshot;
}

/** The request of an example, with IDs that the emulator knows, unless `known` gives others. */
function requestOf({ operation, body, query, ids: shown }: Example, known = idOf) {
  const fill = (value: (name: string, index: number) => string) => {
    let index = 0;
    return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(value(name, index++)));
  };
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  const search = parameters.length ? `?${new URLSearchParams(parameters)}` : '';
  const path = fill((name) => known(name, operation.path));
  const init: RequestInit = { method: operation.verb, headers: { authorization: 'Bearer sk_test_docs' } };
  if (operation.body?.file) {
    const form = new FormData();
    for (const [name, value] of Object.entries(body as object)) {
      form.append(name, value instanceof Blob ? new Blob(['image'], { type: 'image/png' }) : String(value));
    }
    init.body = form;
  } else if (body !== undefined) {
    init.body = toReal(JSON.stringify(body));
    init.headers = { ...init.headers, 'content-type': 'application/json' };
  }
  return {
    url: `https://api.clerk.com/v1${path}${toReal(search)}`,
    init,
    path: fill((_, i) => shown[i] ?? ''),
    search,
  };
}

/**
 * Runs the examples, each with the same data.
 *
 * @returns the samples by the ID of the operation, without those that the emulator rejects
 */
export async function readSamples(examples: Example[]): Promise<Map<string, Sample>> {
  const since = Date.now();
  const api = createEmulator({ seed: world });
  const data = snapshotOf(api, since);
  api.clock.freeze(TIME);
  const samples = new Map<string, Sample>();
  for (const example of examples) {
    api.restore(data);
    const { operation } = example;
    const { params, body, secretKey } = await prepare(`${operation.namespace}.${operation.method}`, api);
    const { url, init, path, search } = requestOf(
      { ...example, ...(body !== undefined && { body }) },
      (name, template) => params?.[name] ?? idOf(name, template),
    );
    if (secretKey) init.headers = { ...init.headers, authorization: `Bearer ${secretKey}` };
    const response = await api.fetch(url, init);
    const text = shortener()(await response.text());
    if (!response.ok) continue;
    const { status } = response;
    samples.set(operation.id, {
      path,
      query: search,
      body: example.body,
      status,
      response: parsed(text),
    });
  }
  return samples;
}
