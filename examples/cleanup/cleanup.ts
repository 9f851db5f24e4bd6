import { parseArgs } from 'node:util';
import { createClerk, isClerkAPIError, paginate, type User } from 'clerk-bapi';
import { bulk, BulkError, type BulkResult } from 'clerk-bapi/bulk';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, live: { type: 'boolean' } } });
if (process.env.CLERK_SECRET_KEY?.startsWith('sk_live_') && !values.live) {
  console.error('CLERK_SECRET_KEY is of a production instance. Pass --live if that is meant.');
  process.exit(1);
}

const clerk = createClerk({ baseUrl: process.env.CLERK_API_URL, rateLimit: true });
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

/** The API searches for parts of addresses and names. Only addresses count here. */
const isTestUser = ({ email_addresses: addresses }: User) =>
  addresses.length > 0 && addresses.every(({ email_address }) => /\+clerk_test@/.test(email_address));

async function* testUsers(): AsyncGenerator<User> {
  for await (const user of paginate(clerk.users.list, { query: '+clerk_test' })) if (isTestUser(user)) yield user;
}

/** An error that concerns all users, or 20 failures, end the run. What was done until then is in its result. */
function stopped(error: unknown): BulkResult {
  if (!(error instanceof BulkError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
  return error.result;
}

let count = 0;
const { done, failed, aborted } = await bulk(testUsers(), {
  run: async (user, options) => {
    count += 1;
    if (values['dry-run']) return;
    await clerk.users.delete(user.id, options).catch((error: unknown) => {
      if (!isClerkAPIError(error, 'resource_not_found')) throw error; // somebody else was faster
    });
  },
  signal: stop.signal,
  stopAfter: 20,
}).catch(stopped);
for (const { key, error } of failed) console.error(`${key}: ${String(error)}`);
console.log(values['dry-run'] ? `${count} users would be deleted` : `${done} users deleted, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
if (aborted) process.exitCode = 130;
