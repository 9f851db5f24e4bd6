import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createClerk, isClerkAPIError, pages, paginate } from 'clerk-bapi';
import { bulk, fileJournal } from 'clerk-bapi/bulk';
import type { OrganizationMembership } from 'clerk-bapi/types';
import { Output } from './output.js';

const [folder = 'export'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const open = (name: string) => Output.open(path.join(folder, `${name}.ndjson`));

const clerk = createClerk({ baseUrl: process.env.CLERK_API_URL, rateLimit: true });
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

/** The first of these users that has not been deleted since. */
async function firstThatIsThere(ids: string[]): Promise<string | undefined> {
  for (const id of ids) {
    try {
      return (await clerk.users.get(id)).id;
    } catch (error) {
      if (!isClerkAPIError(error, 'resource_not_found')) throw error;
    }
  }
  if (ids.length > 0)
    throw new Error(`users.ndjson: its last ${ids.length} users are deleted. Remove the folder, and begin anew.`);
  return undefined;
}

/** Users are read by a cursor, from where an earlier run ended. */
async function exportUsers(): Promise<void> {
  const output = await open('users');
  const written = new Set(output.lastIds);
  for await (const users of pages(clerk.users.list, { starting_after: await firstThatIsThere(output.lastIds) })) {
    await output.write(users.filter(({ id }) => !written.has(id)));
    if (stop.signal.aborted) break;
  }
  await output.close();
}

/** Memberships are read for each organization. The journal knows which of them are done. */
async function exportOrganizations() {
  const [organizations, memberships] = [await open('organizations'), await open('memberships')];
  const result = await bulk(paginate(clerk.organizations.list), {
    run: async (organization, options) => {
      const rows: OrganizationMembership[] = [];
      for await (const row of paginate(clerk.organizationMemberships.list, organization.id, {}, options))
        rows.push(row);
      await memberships.write(rows);
      await organizations.write([organization]);
    },
    settle: () => false, // an organization that a crash interrupted is written again
    journal: fileJournal(path.join(folder, 'export.journal')),
    concurrency: 8,
    signal: stop.signal,
  });
  await Promise.all([organizations.close(), memberships.close()]);
  return result;
}

try {
  await exportUsers();
  const { done, skipped, failed, aborted } = await exportOrganizations();
  for (const { key, error } of failed) console.error(`${key}: ${String(error)}`);
  console.log(`${done + skipped} organizations, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
  if (aborted) process.exitCode = 130;
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
