// Prints every message of an error, by file, so that they can be read as a whole.
//   tsx scripts/checks/messages.ts            prints them
//   tsx scripts/checks/messages.ts --update   writes them to test/checks/messages.txt, which a test compares
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, runnable } from '../cli.js';
import { ts } from '../codegen/compiler.js';
import { factoriesOf, messagesOf } from './messages/find.js';

export const messagesFile = path.join(root, 'test/checks/messages.txt');

/** Where messages are, in the order in which people meet them. */
const places = [
  'src/',
  'emulator/',
  'openapi/',
  'scripts/bump/',
  'scripts/normalise/',
  'scripts/codegen/',
  'scripts/diff/',
];

/** All messages: a line for each file, and below it one for each message. */
export function allMessages(): string {
  const listed = execFileSync('git', ['ls-files', '--', ...places], { cwd: root, encoding: 'utf8' }).split('\n');
  const files = places.flatMap((place) => listed.filter((file) => file.startsWith(place) && /\.[jt]s$/.test(file)));
  const sources = files.map((file) =>
    ts.createSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const factories = new Set(sources.flatMap((source) => factoriesOf(source)));
  return sources
    .flatMap((source) => {
      const messages = messagesOf(source, factories, source.fileName.startsWith('src/'));
      const lines = messages.map(({ factory, values, text }) => `  ${[factory, ...values].join(' ')}: ${text}`);
      return messages.length > 0 ? [source.fileName, ...lines] : [];
    })
    .join('\n')
    .concat('\n');
}

await runnable(import.meta, '[--update]: prints the messages of errors', async (flag) => {
  const messages = allMessages();
  if (flag === '--update') fs.writeFileSync(messagesFile, messages);
  else console.log(messages);
});
