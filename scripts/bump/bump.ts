// Makes a published spec a version of the API in this project: openapi/<version>/, generated/<version>/, reports of what
// changed, and a changeset.
//   tsx scripts/bump/bump.ts SOURCE                       a file, or a URL
//   tsx scripts/bump/bump.ts SOURCE --default             also makes that version the one that `clerk-bapi` is
//   tsx scripts/bump/bump.ts SOURCE --version 2031-01-01  says which version it is, if the document does not
//   tsx scripts/bump/bump.ts SOURCE --force               also applies a spec that is older than that of openapi/, or lacks
//                                                         much of it
// Exit code 0: it is written, and everything compiles. 1: nothing changed, and one line says what is wrong, and where. 2: it is
// written, and the lines of handwritten files that must follow are listed.
import { parseArgs } from 'node:util';
import { messageOf, runnable } from '../cli.js';
import { SpecError } from '../codegen/errors.js';
import { bytesOf } from '../normalise/fetch.js';
import type { BumpOptions, Outcome } from './apply.js';

/** @returns The source, and the options. */
function argumentsOf(words: string[]): [source: string, options: BumpOptions] {
  const { values, positionals } = parsed(words);
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0)
    throw new SpecError(`expected one file or URL, and got ${positionals.length}.`);
  const { version, force, default: isDefault } = values;
  return [source, { version, force, isDefault, today: new Date().toISOString().slice(0, 10) }];
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        default: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        version: { type: 'string' },
      },
    });
  } catch (error) {
    const [first = ''] = messageOf(error).split('. ');
    throw new SpecError(`${first}. Expected --default, --force or --version YYYY-MM-DD.`);
  }
}

/** The folders of the files, with their number. */
function summary(files: string[]): string {
  const folders = new Map<string, number>();
  for (const file of files) {
    const folder = /^(?:openapi|generated)\/[^/]+/.exec(file)?.[0] ?? file;
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return [...folders].map(([folder, count]) => (count > 1 ? `${folder} (${count} files)` : folder)).join(', ');
}

function report({ files, followUps }: Outcome): void {
  if (files.length > 0) console.log(`written: ${summary(files)}`);
  if (files.length > 0 && followUps.length === 0)
    console.log('Everything compiles. Write what the report asks for, and commit.');
  if (followUps.length === 0) return;
  for (const { file, line, message } of followUps) console.log(`${file}:${line}: ${message}`);
  const [which, verb] = followUps.length === 1 ? ['This line', 'fits'] : [`These ${followUps.length} lines`, 'fit'];
  console.log(
    `${which} no longer ${verb} the spec. Change them until \`npm run generate\` and \`npm run typecheck\` succeed.`,
  );
  process.exitCode = 2;
}

await runnable(
  import.meta,
  'SOURCE [--default] [--version <date>] [--force]: makes a published spec a version of the API',
  async (...words) => {
    const [source, options] = argumentsOf(words);
    const bytes = await bytesOf(source);
    const { apply } = await import('./apply.js'); // loading it takes longer than all of the above
    report(await apply(source, bytes, options));
  },
);
