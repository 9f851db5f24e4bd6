#!/usr/bin/env node
import { parseArgs } from 'node:util';
import manifest from './package.json' with { type: 'json' };

const usage = `Usage: clerk-bapi-emulator [options]

Starts an emulator of the Clerk Backend API on this machine.

Options:
  --port <number>      port to listen on; 0 for any free port (default: 4010)
  --seed <file>        JSON file with the initial data
  --state <file>       JSON file that keeps the data between runs; the seed is used only if the file does not exist
  --secret-key <key>   the only secret key to accept (default: any sk_test_... or sk_live_... key)
  --rate-limit         apply the API's own rate limits
  --webhook <url>      where to deliver webhooks of what requests change
  --webhook-secret <secret>
                       what they are signed with, whsec_... (default: CLERK_WEBHOOK_SIGNING_SECRET)
  -h, --help           show this help
  -v, --version        show the version
`;

const options = {
  port: { type: 'string', default: '4010' },
  seed: { type: 'string' },
  state: { type: 'string' },
  'secret-key': { type: 'string' },
  'rate-limit': { type: 'boolean', default: false },
  webhook: { type: 'string' },
  'webhook-secret': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Ends the program with a message. Code 2 stands for wrong arguments. */
function fail(message: string, code = 1): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

const isOption = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

/** What is wrong with the arguments, if anything is. */
function findProblem(args: string[]): string | undefined {
  for (const token of parseArgs({ args, options, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') return `Unexpected argument: ${token.value}`;
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) return `Unknown option: ${rawName}`;
    const takesValue = options[name].type === 'string';
    if (takesValue && (value === undefined || value.startsWith('--'))) return `${rawName} needs a value`;
    if (!takesValue && value !== undefined) return `${rawName} takes no value`;
  }
  return undefined;
}

function readArguments(args: string[]): Arguments {
  if (args[0] === 'help') return parseArgs({ args: ['--help'], options }).values;
  const problem = findProblem(args);
  if (problem !== undefined) fail(`${problem}\n\n${usage}`, 2);
  // Node takes `--port -1` for a value that is missing: the value is checked where it is used.
  return parseArgs({ args, options, strict: false }).values as Arguments;
}

const args = readArguments(process.argv.slice(2));
if (args.help) {
  process.stdout.write(usage);
} else if (args.version) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  const { run } = await import('./server/command.js');
  await run(args).catch((error: unknown) => fail(messageOf(error)));
}
