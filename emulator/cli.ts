#!/usr/bin/env node
import manifest from './package.json' with { type: 'json' };
import { ArgumentsError, readArguments, usage } from './server/arguments.js';
import { messageOf } from './store/json.js';

/** Does what the arguments say. */
async function start(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args.help) process.stdout.write(usage);
  else if (args.version) process.stdout.write(`${manifest.version}\n`);
  else await (await import('./server/command.js')).run(args);
}

await start().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(error instanceof ArgumentsError ? 2 : 1);
});
