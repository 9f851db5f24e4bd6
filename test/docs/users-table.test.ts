// The table of the guide, in real databases: whatever happens to webhooks, it comes to equal what the API has.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
// With the API of better-sqlite3: version 12 of that compiles or downloads a binary when it is installed, 13 needs Node 22.
import Libsql from 'libsql';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomOf } from '../../emulator/engine/random.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import * as client from '../../src/index.js';
import { createClerk, paginate, type Clerk, type User } from '../../src/index.js';
import { verifyWebhook, type WebhookEvent } from '../../src/webhooks/index.js';
import { blocksUnder, runBlock } from './guide-example.js';
import { sized } from '../size.js';
import { secret } from '../webhooks/signing.js';

type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
interface UsersTable {
  create(): Promise<void>;
  receive(event: WebhookEvent): Promise<void>;
  backfill(clerk: Clerk): Promise<void>;
}

const [table = '', betterSqlite = '', postgres = ''] = blocksUnder('webhooks', 'A copy of users in your database');

const usersTable = runBlock(table, { 'clerk-bapi': client })['usersTable'] as (query: Query) => UsersTable;

/** One for all tests: it takes seconds to start. */
let postgresql: PGlite | undefined;
afterAll(() => postgresql?.close());

let folder: string;
let close: () => unknown;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'table-'));
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** A class whose instance is that object. */
const returning = (instance: object) =>
  class {
    constructor() {
      return instance;
    }
  };

const databases: Record<string, () => Query> = {
  SQLite() {
    const database = new Libsql(path.join(folder, 'users.db'));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF'); // the disk is not what is tested
    close = () => database.close();
    const module = { default: returning(database), __esModule: true };
    return runBlock(betterSqlite, { 'better-sqlite3': module })['query'] as Query;
  },
  PostgreSQL() {
    const database = (postgresql ??= new PGlite());
    close = () => database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const module = { Pool: returning(database) };
    return runBlock(postgres, { pg: module })['query'] as Query;
  },
};

/** One random change of the users in the API. */
async function change(clerk: Clerk, ids: string[], random: () => number): Promise<void> {
  const pick = Math.floor(random() * ids.length);
  const id = ids[pick];
  const what = random();
  if (id === undefined || what < 0.25)
    ids.push((await clerk.users.create({ external_id: crypto.randomUUID(), first_name: 'New' })).id);
  else if (what < 0.7) await clerk.users.update(id, { first_name: String(random()) });
  else if (what < 0.85) await clerk.users.updateMetadata(id, { public_metadata: { n: random() } });
  else {
    ids.splice(pick, 1);
    await clerk.users.delete(id);
  }
}

/** What the API has, and what the table has, as text. */
async function compare(clerk: Clerk, query: Query): Promise<{ api: string[]; rows: string[] }> {
  const users: User[] = [];
  for await (const user of paginate(clerk.users.list)) users.push(user);
  const kept = await query('SELECT data FROM users WHERE data IS NOT NULL ORDER BY id');
  const byId = (a: User, b: User) => (a.id < b.id ? -1 : 1);
  return { api: users.sort(byId).map((user) => JSON.stringify(user)), rows: kept.map(({ data }) => String(data)) };
}

/** What has arrived: no row may be older than that. */
class Arrived {
  readonly #newest = new Map<string, number>();

  add({ type, data }: WebhookEvent): void {
    if (type === 'user.created' || type === 'user.updated')
      this.#newest.set(data.id, Math.max(data.updated_at, this.#newest.get(data.id) ?? 0));
    if (type === 'user.deleted') this.#newest.set(data.id ?? '', Infinity);
  }

  staleIn(rows: string[]): string[] {
    return rows.filter((row) => {
      const { id, updated_at: updatedAt } = JSON.parse(row) as User;
      return updatedAt < (this.#newest.get(id) ?? 0);
    });
  }
}

function addFaults({ webhooks: { faults } }: Emulator): void {
  faults.add({ kind: 'lose', share: 0.05, seed: 1 });
  faults.add({ kind: 'duplicate', share: 0.2, seed: 2 });
  faults.add({ kind: 'reorder', share: 0.2, seed: 3 });
  faults.add({ kind: 'delay', share: 0.1, seed: 4, delay: 500 });
  faults.add({ kind: 'wrong-signature', share: 0.02, seed: 5 });
}

describe.each(Object.entries(databases))('in %s', (name, open) => {
  const count = name === 'SQLite' ? sized(5_000, 400) : sized(500, 200); // PostgreSQL as WebAssembly is slow

  it(`${count} changes, doubled, late, out of order and lost: equal after a backfill`, async () => {
    const query = open();
    const users = usersTable(query);
    await users.create();
    await users.create(); // again, when the application starts again
    const failing = randomOf(6);
    const arrived = new Arrived();
    const handler = async (request: Request) => {
      const event = await verifyWebhook(request, { secret, tolerance: Infinity }); // the emulator's clock is moved
      if (failing() < 0.02) return new Response('The database was away', { status: 500 });
      await users.receive(event);
      arrived.add(event);
      return new Response();
    };
    const api = createEmulator({
      webhooks: [{ handler: (request) => handler(request).catch(() => new Response('', { status: 400 })), secret }],
    });
    const clerk = createClerk({ secretKey: 'sk_live_table', fetch: api.fetch });
    addFaults(api);
    api.clock.freeze();
    const random = randomOf(7);
    const ids: string[] = [];
    let meanwhile: Promise<void> | undefined;
    for (let i = 0; i < count; i++) {
      api.clock.advance(1); // so that no two changes have one time
      await change(clerk, ids, random);
      if (i === count / 2) meanwhile = users.backfill(clerk); // while events arrive
    }
    await meanwhile;
    for (let attempt = 0; attempt < 10; attempt++) {
      await api.webhooks.settled();
      api.clock.advance(24 * 3_600_000);
    }
    await api.webhooks.settled();
    for (const { hits } of api.webhooks.faults.list()) expect(hits).toBeGreaterThan(count / 200);

    const before = await compare(clerk, query);
    expect(before.rows).not.toEqual(before.api); // some were lost
    expect(arrived.staleIn(before.rows)).toEqual([]);
    await users.backfill(clerk);
    const after = await compare(clerk, query);
    expect(after.api.length).toBeGreaterThan(5);
    expect(after.rows).toEqual(after.api);
    expect((await query('SELECT id FROM users WHERE data IS NULL')).length).toBeGreaterThan(10);
  });

  it('a message that was handled is skipped, and one that failed is not', async () => {
    const query = open();
    const statements: string[] = [];
    let isAway = true;
    const users = usersTable(async (sql, values) => {
      statements.push(sql.slice(0, 6));
      if (isAway && sql.startsWith('INSERT')) throw new Error('away');
      return query(sql, values);
    });
    await users.create();
    const event = { type: 'user.deleted', id: 'msg_1', data: { object: 'user', id: 'user_1', deleted: true } };
    const receive = () => users.receive(event as WebhookEvent);
    await expect(receive()).rejects.toThrow('away');
    isAway = false;
    statements.length = 0;
    await receive();
    await receive();
    expect(statements).toEqual(['SELECT', 'INSERT', 'INSERT', 'SELECT']);
  });
});
