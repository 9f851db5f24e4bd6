import { createEmulator, type ReceivedRequest } from '../../../emulator/index.js';
import { loadSpec } from '../../../emulator/engine/spec.js';
import { versions } from '../../../emulator/engine/versions.js';
import { operationsAt } from '../../../emulator/server/routes.js';
import { world } from '../../../test/emulator/world.js';
import type { Calls } from './arguments.js';
import { credentialsCalls } from './credentials.js';
import { instanceCalls } from './instance.js';
import { callMethod, methodsOf, type Official } from './methods.js';
import { organizationsCalls } from './organizations.js';
import { reasons } from './reasons.js';
import { addToState } from './seed.js';
import type { Promised } from './shape.js';
import { shown } from './shown.js';
import { usersCalls } from './users.js';

const calls: Record<string, Calls> = { ...usersCalls, ...organizationsCalls, ...instanceCalls, ...credentialsCalls };

/** A call of a method, and the requests that it sent. */
export interface Call {
  args: unknown[];
  /** Whether it is the one to show of the method. */
  isShown: boolean;
  requests: ReceivedRequest[];
}

/** What a method does. */
export interface Use {
  /** The helpers of the operations that it requested. */
  helpers: string[];
  /** Whether it returns `{ data, totalCount }`. */
  isPage: boolean;
  /** Its calls that succeeded. */
  calls: Call[];
}

export interface Outcome {
  /** Every method that reflection has found. */
  methods: string[];
  uses: Map<string, Use>;
  /** What is wrong, by method. A method with a reason is not here. */
  problems: Map<string, string[]>;
  /** Methods in the list of reasons that work all the same. */
  needless: string[];
  /** What was requested and is in no spec, of no version. */
  unknownPaths: string[];
}

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const details = (error as { errors?: { message: string }[] }).errors?.map(({ message }) => message) ?? [];
  return [error.message, ...details].join(': ');
};

/** Whether the spec of any version has a path with a method. */
const isInSomeSpec = (method: string, path: string) =>
  versions.some((version) => operationsAt(loadSpec(version), path).some((operation) => operation.method === method));

/**
 * Calls every method of a client of Clerk's own SDK against an emulator.
 *
 * @param createClient - of the SDK
 * @param promised - tells how a result differs from the type that its method promises
 */
export async function callEverything(
  createClient: (options: object) => Official,
  promised: Promised,
): Promise<Outcome> {
  const api = createEmulator({ seed: world });
  const apiUrl = (await api.listen()).replace(/\/v1$/, '');
  const client = createClient({ secretKey: 'sk_test_official', apiUrl, telemetry: { disabled: true } });
  const methods = methodsOf(client);
  const problems = new Map<string, string[]>();
  const unknownPaths = new Set<string>();
  const uses: Outcome['uses'] = new Map();

  const examine = async (name: string) => {
    const found: string[] = [];
    const helpers = new Set<string>();
    const made: Call[] = [];
    let isPage = false;
    for (let variant = 0, count = 1; variant < count; variant++) {
      api.reset();
      addToState(api);
      try {
        const known = Object.hasOwn(calls, name) ? calls[name] : undefined;
        if (!known) throw new Error('no arguments are known for it: add some beside the other calls');
        const small = shown[name];
        const variants = [...(small ? [small] : []), ...(typeof known === 'function' ? await known(client) : known)];
        count = variants.length;
        const prepared = api.requests.length;
        const args = variants[variant] ?? [];
        const result = await callMethod(client, name, args);
        const requests = api.requests.slice(prepared);
        for (const { operation } of requests) if (operation !== undefined) helpers.add(operation);
        made.push({ args, isShown: args === small, requests });
        isPage ||= typeof result === 'object' && result !== null && 'data' in result && 'totalCount' in result;
        found.push(...promised(name, result));
      } catch (error) {
        found.push(`${JSON.stringify(api.requests.at(-1)?.body) ?? ''} ${messageOf(error)}`.trim());
      }
      for (const { method, path, operation } of api.requests) {
        if (operation === undefined && !isInSomeSpec(method, path)) unknownPaths.add(`${method} ${path}`);
      }
    }
    uses.set(name, { helpers: [...helpers], isPage, calls: made });
    if (found.length > 0) problems.set(name, found);
  };
  for (const name of methods) await examine(name);
  await api.close();

  const needless = Object.keys(reasons).filter((name) => !problems.has(name));
  for (const name of Object.keys(reasons)) problems.delete(name);
  return { methods, uses, problems, needless, unknownPaths: [...unknownPaths] };
}
