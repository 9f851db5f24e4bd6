// Runs the emulator for the command. A module of its own, so that help and wrong arguments need not load it.
import { setFlagsFromString } from 'node:v8';
import { assemble, type Assembled, type Emulator, type EmulatorOptions, type Hooks } from './emulator.js';
import { SeedError } from '../engine/seed.js';
import { FileError, placeInFile, readSeedFile } from './seed-file.js';
import { isLoopbackAddress } from './source.js';
import { StateFile } from './state-file.js';
import { createTerminal, type Terminal } from './terminal.js';
import { messageOf } from '../store/json.js';
import type { WebhookEndpoint } from '../webhooks/endpoints.js';

export interface CommandOptions {
  port: string;
  host: string;
  'allow-host'?: string[] | undefined;
  'api-version'?: string | undefined;
  seed?: string | undefined;
  state?: string | undefined;
  issuer?: string | undefined;
  'secret-key'?: string | undefined;
  'rate-limit': boolean;
  webhook?: string | undefined;
  'webhook-secret'?: string | undefined;
  quiet: boolean;
  json: boolean;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port: ${text} is not a port: a number from 0 to 65535`);
}

/** The endpoint that the options name, if they do. @throws Error */
function endpointsOf({ webhook: url, 'webhook-secret': given }: CommandOptions): WebhookEndpoint[] {
  if (url === undefined && given === undefined) return [];
  if (url === undefined) throw new Error('--webhook-secret needs --webhook, the URL to deliver to');
  const secret = given ?? process.env['CLERK_WEBHOOK_SIGNING_SECRET'];
  if (secret === undefined) throw new Error('--webhook needs --webhook-secret, or CLERK_WEBHOOK_SIGNING_SECRET');
  return [{ url, secret }];
}

/** Creates an emulator with the data of a seed file. @throws FileError - if the file has mistakes */
function seeded(file: string | undefined, settings: EmulatorOptions, hooks: Hooks): Assembled {
  if (file === undefined) return assemble(settings, hooks);
  const { text, seed } = readSeedFile(file);
  try {
    return assemble({ ...settings, seed }, hooks);
  } catch (error) {
    throw error instanceof SeedError ? placeInFile(file, text, error) : error;
  }
}

/** Restores what an earlier run has saved, if there is anything, and keeps the file as the state is. */
async function keepState({ emulator, state }: Assembled, file: StateFile): Promise<void> {
  try {
    if (file.snapshot !== undefined) emulator.restore(file.snapshot);
  } catch (error) {
    throw new FileError(`${file.name}: ${messageOf(error)}`);
  }
  await file.keep(state);
}

/** Tells what others can do, where they can reach the emulator. */
function warnOfOthers({ warn }: Terminal, host: string, names: string[]): void {
  if (!isLoopbackAddress(host)) {
    warn(
      `--host ${host}: whoever reaches this address can read and change all data, secrets among them, without a key`,
    );
  }
  for (const name of names) {
    warn(`--allow-host ${name}: a web page at http://${name}, whoever's it is, can read and change all data`);
  }
}

/** Runs an emulator until a signal ends it. @throws Error - if it can't start */
export async function run(options: CommandOptions): Promise<void> {
  // By itself V8 lets the heap grow to three times what is in use before it looks for garbage: 500 MB for 100,000 users.
  // At this pace it is 280 MB, and a request takes hardly longer. Node has no option of its own for it.
  setFlagsFromString('--heap-growing-percent=60');
  const port = readPort(options.port);
  const { seed, state, host, 'secret-key': secretKey, 'rate-limit': rateLimit, 'api-version': apiVersion } = options;
  const allowHosts = options['allow-host'] ?? [];
  const settings = {
    rateLimit,
    allowHosts,
    webhooks: endpointsOf(options),
    ...(secretKey !== undefined && { secretKey }),
    ...(apiVersion !== undefined && { apiVersion }),
    ...(options.issuer !== undefined && { issuer: options.issuer }),
  };
  const terminal = createTerminal(options);
  const file = state === undefined ? undefined : await StateFile.open(state);
  let api: Emulator;
  let baseUrl: string;
  try {
    const assembled = seeded(seed, settings, {
      saved: () => file?.saved(),
      onRequest: (request) => terminal.request(request),
    });
    api = assembled.emulator;
    if (file) await keepState(assembled, file);
    baseUrl = await api.listen(port, host);
  } catch (error) {
    await file?.close().catch(() => {}); // what kept it from starting says more
    throw error;
  }
  const stop = async () => {
    await api.close();
    await file?.close();
  };
  const end = () =>
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${messageOf(error)}\n`);
        process.exit(1);
      },
    );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  terminal.started(baseUrl);
  warnOfOthers(terminal, host, allowHosts);
}
