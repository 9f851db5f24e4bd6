#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = `Usage: clerk-bapi emulator [options]

Starts an emulator of the Clerk Backend API on this machine.

Options:
  --port <number>      where it listens; 0 for any free port (default: 4010)
  --seed <file>        JSON with what it begins with
  --state <file>       JSON that keeps what it has, from one run to the next; the seed counts if there is none yet
  --secret-key <key>   the only secret key that it takes (default: any that looks like one)
  --rate-limit         hold the API's own rate limits
  --help               show this
  --version            show the version
`;

const options = {
  port: { type: 'string', default: '4010' },
  seed: { type: 'string' },
  state: { type: 'string' },
  'secret-key': { type: 'string' },
  'rate-limit': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Ends the program with a message. Code 2 is for what is no command at all. */
function fail(message: string, code = 1): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [command, ...others] = positionals;
    if (values.help || values.version) return values;
    if (command !== 'emulator')
      throw new Error(command === undefined ? 'A command is missing' : `There is no command ${command}`);
    if (others.length > 0) throw new Error(`Unexpected argument ${others.join(' ')}`);
    return values;
  } catch (error) {
    return fail(`${messageOf(error)}\n\n${usage}`, 2);
  }
}

const args = readArguments();
if (args.help) {
  process.stdout.write(usage);
} else if (args.version) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.stdout.write(`${version}\n`);
} else {
  const { run } = await import('./command.js');
  await run(args).catch((error: unknown) => fail(messageOf(error)));
}
