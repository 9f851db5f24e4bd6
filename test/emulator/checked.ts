import { createClerk, type Clerk } from '../../src/index.js';
import { loadSpec } from '../../emulator/engine/spec.js';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.js';
import { validationOf } from '../../emulator/engine/validation.js';

const spec = loadSpec();
const validation = validationOf(spec);

const bodyOf = (response: Response, text: string): unknown => {
  if (text === '') return undefined;
  return response.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text;
};

/** An emulator and a client over it that fails where a response does not fit the spec. */
export function checked(options: EmulatorOptions = {}): { api: Emulator; clerk: Clerk } {
  const api = createEmulator(options);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await api.fetch(input, init);
    const request = api.requests.at(-1);
    const operation = spec.operations.find((other) => other.helper === request?.operation);
    const text = await response.clone().text();
    const sent = bodyOf(response, text);
    // The spec has the bare array alone: with `paginated`, that array is `data`.
    const schema = response.ok && request?.url.includes('paginated=true') && operation?.success.media?.schema;
    const body = schema && !validation.fits(schema, sent) ? (sent as { data: unknown }).data : sent;
    const isDescribed = response.ok || operation?.responses.has(response.status);
    // A new API key has another status than the spec says: SDKs demand it.
    const status = response.ok && operation ? operation.success.status : response.status;
    const problems = operation && isDescribed ? validation.problemsOf(operation, status, body) : [];
    if (problems.length > 0) throw new Error(`${operation?.helper} returns ${text}, and ${problems.join('; ')}`);
    return response;
  };
  return { api, clerk: createClerk({ secretKey: 'sk_test_emulator', fetch, retry: false }) };
}
