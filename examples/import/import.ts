import { rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createClerk } from 'clerk-bapi';
import { bulk, BulkError, fileJournal, type BulkResult } from 'clerk-bapi/bulk';
import { checkColumns, userOf, type NewUser } from './mapping.js';
import { showProgress } from './progress.js';
import { rowsOf } from './rows.js';

const usage = 'Usage: npm start -- users.csv [--dry-run] [--retry-failed]';

function end(message: string): never {
  console.error(message);
  process.exit(1);
}

function commandLine() {
  try {
    return parseArgs({
      options: { 'dry-run': { type: 'boolean' }, 'retry-failed': { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    return end(`${(error as Error).message.split('. ', 1)[0]}. ${usage}`);
  }
}

const { values, positionals } = commandLine();
const [file = '', ...others] = positionals;
if (!file || others.length > 0) end(`Name one file. ${usage}`);

/** Every row as a user. */
async function* users(): AsyncGenerator<NewUser> {
  for await (const row of rowsOf(file)) yield userOf(row);
}

/** Checks every row, before the first one is sent. Returns how many there are. */
async function check(): Promise<number> {
  const ids = new Set<string>();
  const problems: string[] = [];
  let count = 0;
  for await (const row of rowsOf(file)) {
    count += 1;
    if (count === 1) checkColumns(row);
    try {
      const { external_id: id } = userOf(row);
      if (ids.has(id)) throw new Error(`the id ${id} is that of an earlier row`);
      ids.add(id);
    } catch (error) {
      problems.push(`Row ${count}: ${(error as Error).message}`);
    }
  }
  if (count === 0) end(`${file} has no rows.`);
  if (problems.length > 0)
    end([...problems.slice(0, 20), `${problems.length} of ${count} rows are invalid.`].join('\n'));
  return count;
}

const total = await check().catch((error: unknown) => end(`${file}: ${(error as Error).message}`));
if (values['dry-run']) {
  console.log(`${total} rows can be imported. Nothing was sent.`);
  process.exit();
}

const clerk = createClerk({ baseUrl: process.env.CLERK_API_URL, rateLimit: true });
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const progress = showProgress(total);

/** An error that concerns all rows, such as a revoked key, ends the run. What was done until then is in its result. */
function stopped(error: unknown): BulkResult {
  if (!(error instanceof BulkError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
  return error.result;
}

const { failed, unsettled, aborted } = await bulk(users(), {
  key: (user) => user.external_id,
  run: (user, options) => clerk.users.create(user, options),
  settle: async (user, options) => (await clerk.users.list({ external_id: [user.external_id] }, options))[0],
  journal: fileJournal(`${file}.journal`),
  concurrency: 64,
  retryFailed: values['retry-failed'],
  signal: stop.signal,
  total,
  onProgress: progress.tell,
}).catch(stopped);
progress.end();

const problems = [...failed, ...unsettled];
if (problems.length === 0) await rm(`${file}.failed.ndjson`, { force: true }); // of an earlier run
else {
  const lines = problems.map(({ key, error }) => `${JSON.stringify({ key, error: String(error) })}\n`);
  await writeFile(`${file}.failed.ndjson`, lines.join(''));
  console.error(`${problems.length} rows were not imported: see ${file}.failed.ndjson`);
  process.exitCode = 1;
}
if (aborted) process.exitCode = 130;
