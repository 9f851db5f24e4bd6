import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createClerk } from 'clerk-bapi';
import { bulk, BulkError, fileJournal, type BulkResult } from 'clerk-bapi/bulk';
import { userOf, type NewUser } from './mapping.js';
import { showProgress } from './progress.js';
import { rowsOf } from './rows.js';

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, 'retry-failed': { type: 'boolean' } },
  allowPositionals: true,
});
const [file = ''] = positionals;
if (!file) end('Name the file: npm start -- users.csv');

function end(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Every row as a user. */
async function* users(): AsyncGenerator<NewUser> {
  for await (const row of rowsOf(file)) yield userOf(row);
}

/** Checks every row, before the first one is sent. Returns how many there are. */
async function check(): Promise<number> {
  let count = 0;
  const problems: string[] = [];
  for await (const row of rowsOf(file)) {
    count += 1;
    try {
      userOf(row);
    } catch (error) {
      problems.push(`Row ${count}: ${(error as Error).message}`);
    }
  }
  if (problems.length > 0)
    end([...problems.slice(0, 20), `${problems.length} of ${count} rows are invalid.`].join('\n'));
  return count;
}

const total = await check().catch((error: unknown) => end(`${file}: ${String(error)}`));
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
if (problems.length > 0) {
  const lines = problems.map(({ key, error }) => `${JSON.stringify({ key, error: String(error) })}\n`);
  await writeFile(`${file}.failed.ndjson`, lines.join(''));
  console.error(`${problems.length} rows were not imported: see ${file}.failed.ndjson`);
  process.exitCode = 1;
}
if (aborted) process.exitCode = 130;
