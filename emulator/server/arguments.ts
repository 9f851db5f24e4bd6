// Reads the arguments of the command. It loads nothing else, so that help and wrong arguments take no time.
import { parseArgs } from 'node:util';

export const usage = `Usage: clerk-bapi-emulator [options]

Starts an emulator of the Clerk Backend API on this machine.

Options:
  --port <number>      port to listen on; 0 for any free port (default: 4010)
  --host <address>     address to listen at (default: 127.0.0.1); 0.0.0.0 lets other machines and containers in
  --allow-host <name>  a further name that clients may call the emulator by, such as that of its container; repeatable
  --seed <file>        JSON file with the initial data
  --state <file>       JSON file that keeps the data between runs; the seed is used only if the file does not exist
  --api-version <date> version of the API to emulate (default: that of clerk-bapi)
  --issuer <url>       who issues tokens (default: https://clerk.example.com); the URL of the emulator itself serves its keys
  --secret-key <key>   the only secret key to accept (default: any sk_test_... or sk_live_... key)
  --rate-limit         apply the API's own rate limits
  --webhook <url>      where to deliver webhooks of what requests change
  --webhook-secret <secret>
                       what they are signed with, whsec_... (default: CLERK_WEBHOOK_SIGNING_SECRET)
  --quiet              do not log requests
  --json               log in lines of JSON
  -h, --help           show this help
  -v, --version        show the version
`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  'allow-host': { type: 'string', multiple: true },
  'api-version': { type: 'string' },
  seed: { type: 'string' },
  state: { type: 'string' },
  issuer: { type: 'string' },
  'secret-key': { type: 'string' },
  'rate-limit': { type: 'boolean', default: false },
  webhook: { type: 'string' },
  'webhook-secret': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** What the command was told. */
export type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const isOption = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

/** The option that was perhaps meant: one that begins alike, or has the same letters but for two places. */
function suggestionFor(name: string): string {
  const isNear = (other: string) => {
    if (name.length < 3) return other.startsWith(name);
    const differences = [...other].filter((letter, i) => letter !== name[i]).length;
    return other.startsWith(name) || name.startsWith(other) || (other.length === name.length && differences <= 2);
  };
  const near = Object.keys(options).find(isNear);
  return near === undefined ? '' : `. Did you mean --${near}?`;
}

/** What is wrong with the arguments, if anything is. */
function findProblem(args: string[]): string | undefined {
  for (const token of parseArgs({ args, options, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') return `Unexpected argument: ${token.value}`;
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) return `Unknown option: ${rawName}${suggestionFor(name)}`;
    const takesValue = options[name].type === 'string';
    if (takesValue && (!value || value.startsWith('--'))) return `${rawName} needs a value`;
    if (!takesValue && value !== undefined) return `${rawName} takes no value`;
  }
  return undefined;
}

/** Arguments that the command does not take. The message ends with the usage. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

/** @throws {ArgumentsError} If an argument is wrong. The values of options are checked where they are used. */
export function readArguments(args: string[]): Arguments {
  const [command = ''] = args;
  if (['help', 'version'].includes(command)) return parseArgs({ args: [`--${command}`], options }).values;
  const problem = findProblem(args);
  if (problem !== undefined) throw new ArgumentsError(`${problem}\n\n${usage}`);
  // Node takes `--port -1` for a value that is missing.
  return parseArgs({ args, options, strict: false }).values as Arguments;
}
