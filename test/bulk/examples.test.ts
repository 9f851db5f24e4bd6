// The examples of many rows: each is run against the emulator, interrupted, and run again.
import { existsSync } from 'node:fs';
import { hash } from 'bcryptjs';
import { describe, expect, it } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../emulator/index.js';
import { createClerk, paginate, type Organization, type OrganizationMembership, type User } from '../../src/index.js';
import { bundledProgram } from '../program.js';
import { sized } from '../size.js';
import { example } from './example.js';

const programs = {
  import: bundledProgram('examples/import/import.ts'),
  export: bundledProgram('examples/export/export.ts'),
  cleanup: bundledProgram('examples/cleanup/cleanup.ts'),
};

/** An emulator on a port, and an example that uses it. */
async function started(name: keyof typeof programs, options: EmulatorOptions = {}, secretKey = 'sk_test_example') {
  const api = createEmulator(options);
  const baseUrl = await api.listen();
  const program = await example(programs[name](), { CLERK_SECRET_KEY: secretKey, CLERK_API_URL: baseUrl });
  return {
    api,
    clerk: createClerk({ secretKey, fetch: api.fetch }),
    ...program,
    [Symbol.asyncDispose]: () => api.close(),
  };
}

async function allUsers(clerk: ReturnType<typeof createClerk>): Promise<User[]> {
  const users: User[] = [];
  for await (const user of paginate(clerk.users.list)) users.push(user);
  return users;
}

const csvOf = (count: number) =>
  `id,email,first_name\n${Array.from({ length: count }, (_, i) => `${i + 1},u${i + 1}@example.com,"Ada, ${i + 1}"`).join('\n')}\n`;

/** Whether tests can make a terminal, by `script` of util-linux. */
const hasTerminals = process.platform === 'linux' && existsSync('/usr/bin/script');

const usage = 'Usage: npm start -- users.csv [--dry-run] [--retry-failed]';

describe('import', () => {
  const count = sized(20_000, 500);

  it(`${count} rows of CSV, interrupted and run again: each row once`, { timeout: 600_000 }, async () => {
    await using all = await started('import', {}, 'sk_live_example');
    await all.write('users.csv', csvOf(count));
    const created = async () => (await all.clerk.users.count()).total_count;
    const first = await all.interrupt(async () => (await created()) > count / 4, 'users.csv');
    expect([first.code, first.stderr]).toEqual([130, '']);
    expect(await created()).toBeLessThan(count);
    const second = await all.run('users.csv');
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(second.stdout).toMatch(/^\d+ done, \d+ done before, \d+ a second/m);
    const users = await allUsers(all.clerk);
    expect(users).toHaveLength(count);
    expect(new Set(users.map((user) => user.external_id)).size).toBe(count);
    expect(users.at(-1)?.first_name).toMatch(/^Ada, \d+$/);
    expect((await all.run('users.csv')).stdout).toContain(`${count} done before`);
  });

  it.runIf(hasTerminals)('shows a bar on a terminal', async () => {
    await using all = await started('import');
    await all.write('users.csv', csvOf(20));
    const { code, stdout } = await all.startOnTerminal('users.csv').ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/━{2,}/);
    expect(stdout).toMatch(/20 done, \d+ a second/);
    // Lines elsewhere.
    await all.write('more.csv', csvOf(21));
    expect((await all.run('more.csv')).stdout).toMatch(/^21 done, \d+ a second/m);
  });

  it.runIf(hasTerminals)('ends as told by Ctrl-C on a terminal: what is under way, and at once after two', async () => {
    await using all = await started('import', {}, 'sk_live_example');
    await all.write('users.csv', csvOf(150));
    const created = async () => (await all.clerk.users.count()).total_count;
    const ctrlC = '\u0003';
    const removeDelay = all.api.faults.add({ operation: 'users.create', delay: 100 });
    const first = all.startOnTerminal('users.csv');
    while ((await created()) < 30) await new Promise(setImmediate);
    first.child.stdin.write(ctrlC);
    const { code, stdout } = await first.ended;
    expect([code, stdout]).toEqual([130, expect.stringContaining('What is under way ends')]);
    const before = await created();
    expect(before).toBeLessThan(150);
    expect(stdout).toMatch(new RegExp(`\\D${before} done, `)); // the outcome of each is known

    removeDelay();
    const removeHang = all.api.faults.add({ operation: 'users.create', kind: 'hang' });
    const second = all.startOnTerminal('users.csv');
    let printed = '';
    second.child.stdout.on('data', (chunk) => (printed += String(chunk)));
    while (!all.api.faults.list()[0]?.hits) await new Promise(setImmediate);
    second.child.stdin.write(ctrlC);
    while (!printed.includes('What is under way ends')) await new Promise(setImmediate);
    second.child.stdin.write(ctrlC);
    expect((await second.ended).code).toBe(130); // some have created their users, which the last run finds out

    removeHang();
    const last = await all.run('users.csv');
    expect([last.code, last.stderr]).toEqual([0, '']);
    expect(last.stdout).toContain(`${150 - before} done, ${before} done before, `);
    expect(await created()).toBe(150);
  });

  it('checks each row first, and sends nothing with --dry-run', async () => {
    await using all = await started('import');
    await all.write('good.csv', csvOf(3));
    const dry = await all.run('good.csv', '--dry-run');
    expect(dry).toEqual({ code: 0, stdout: '3 rows can be imported. Nothing was sent.\n', stderr: '' });
    await all.write('bad.csv', `${csvOf(2)},nobody@example.com,\n4,nowhere,\n`);
    for (const flags of [[], ['--dry-run']]) {
      const { code, stderr } = await all.run('bad.csv', ...flags);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Row 3: it has no id\nRow 4: the email of 4 is nowhere\n2 of 4 rows are invalid\.\n$/);
    }
    expect((await all.run('nowhere.csv')).stderr).toMatch(/^nowhere\.csv: .*ENOENT/);
    expect((await all.run()).stderr).toBe(`Name one file. ${usage}\n`);
    expect(all.api.requests).toEqual([]);
  });

  it('says what is wrong with a file, and sends nothing', async () => {
    await using all = await started('import');
    const said = async (name: string, text: string) => {
      await all.write(name, text);
      const { code, stdout, stderr } = await all.run(name, '--dry-run');
      return [code, stdout, stderr];
    };
    for (const text of ['', '\uFEFF', 'id,email\r\n']) {
      expect(await said('empty.csv', text)).toEqual([1, '', 'empty.csv has no rows.\n']);
    }
    expect(await said('excel.csv', 'id;email\r\n1;a@example.com\r\n')).toEqual([
      1,
      '',
      'excel.csv: row 1 has no "id", no "email". It has "id;email". Name its columns so, or change mapping.ts.\n',
    ]);
    const twice = await said('twice.csv', 'id,email\n1,a@example.com\n2,b@example.com\n1,c@example.com\n');
    expect(twice).toEqual([1, '', 'Row 3: the id 1 is that of an earlier row\n1 of 3 rows are invalid.\n']);
    expect(await said('short.csv', 'id,email\n1\n')).toEqual([
      1,
      '',
      expect.stringContaining('short.csv: Invalid Record Length'),
    ]);
    for (const line of ['{"id":', '[]', 'null', '"a"'])
      expect(await said('bad.ndjson', `\uFEFF{"id":"1","email":"a@example.com"}\r\n\r\n${line}\n`)).toEqual([
        1,
        '',
        'bad.ndjson: line 3 is not a JSON object\n',
      ]);
    expect((await all.run('twice.csv', '--dryrun')).stderr).toBe(`Unknown option '--dryrun'. ${usage}\n`);
    expect((await all.run('twice.csv', 'short.csv')).stderr).toBe(`Name one file. ${usage}\n`);
    expect(all.api.requests).toEqual([]);
  });

  it('takes CSV as spreadsheets write it: a BOM, CRLF, quotes, lines in fields', async () => {
    await using all = await started('import');
    const rows = [
      '\uFEFFid,first_name,email,note',
      '1,"Ada ""the first""\r\nLovelace",a@example.com,',
      '',
      '2,,b@example.com,"a,b"',
    ];
    await all.write('users.csv', rows.join('\r\n'));
    await all.write('users.csv.failed.ndjson', 'of an earlier run');
    expect(await all.run('users.csv')).toMatchObject({ code: 0, stderr: '' });
    const users = await allUsers(all.clerk);
    expect(users.map(({ external_id, first_name }) => [external_id, first_name]).toSorted()).toEqual([
      ['1', 'Ada "the first"\r\nLovelace'],
      ['2', null],
    ]);
    await expect(all.read('users.csv.failed.ndjson')).rejects.toThrow('ENOENT');
  });

  it('takes NDJSON and digests of passwords, and lists what the API rejects', async () => {
    await using all = await started('import', { seed: { users: [{ email_address: ['taken@example.com'] }] } });
    const rows = [
      { id: 'a', email: 'a@example.com', password_digest: await hash('correct horse', 4) },
      { id: 'b', email: 'taken@example.com' },
    ];
    await all.write('users.ndjson', rows.map((row) => JSON.stringify(row)).join('\n'));
    const { code, stderr } = await all.run('users.ndjson');
    expect([code, stderr]).toEqual([1, '1 rows were not imported: see users.ndjson.failed.ndjson\n']);
    expect(await all.rows('users.ndjson.failed.ndjson')).toMatchObject([
      { key: 'b', error: expect.stringContaining('form_identifier_exists') as string },
    ]);
    const [user] = await all.clerk.users.list({ external_id: ['a'] });
    expect(await all.clerk.users.verifyPassword(user?.id ?? '', { password: 'correct horse' })).toMatchObject({
      verified: true,
    });

    // Corrected, it is sent again.
    await all.write(
      'users.ndjson',
      rows.map((row) => JSON.stringify({ ...row, email: `${row.id}@example.com` })).join('\n'),
    );
    expect(await all.run('users.ndjson', '--retry-failed')).toMatchObject({ code: 0 });
    expect((await all.clerk.users.count()).total_count).toBe(3);
  });

  it('ends at once where the key is rejected', async () => {
    await using all = await started('import', { secretKey: 'sk_live_other' }, 'sk_live_example');
    await all.write('users.csv', csvOf(2_000));
    const { code, stderr } = await all.run('users.csv');
    expect(code).toBe(1);
    expect(stderr).toMatch(/clerk_key_invalid|401/);
    expect(all.api.requests.length).toBeLessThan(200);
  });
});

describe('export', () => {
  it('writes all users, organizations and memberships, also after an interruption and a torn line', async () => {
    const count = sized(5_000, 1_200);
    await using all = await started('export', {
      seed: {
        users: Array.from({ length: count }, (_, i) => ({ id: `user_${i}`, first_name: `Ada ${i}` })),
        organizations: Array.from({ length: 40 }, (_, i) => ({
          id: `org_${i}`,
          name: `Org ${i}`,
          created_by: 'user_0',
        })),
        organization_memberships: Array.from({ length: 40 }, (_, i) => ({
          organization_id: `org_${i}`,
          user_id: `user_${i + 1}`,
          role: 'org:member',
        })),
      },
    });
    all.api.faults.add({ operation: 'users.list', delay: 50 });
    const first = await all.interrupt(async () => all.api.requests.length > 1, 'out');
    expect(first.code).toBe(130);
    const written = await all.read('out/users.ndjson');
    const gone = (await all.rows<User>('out/users.ndjson')).slice(-3).map(({ id }) => id);
    for (const id of gone) await all.clerk.users.delete(id);
    await all.write('out/users.ndjson', `${written.trimEnd()}\n{"id":"user_to`);
    const second = await all.run('out');
    expect(second).toMatchObject({ code: 0, stdout: '40 organizations, 0 failed\n', stderr: '' });

    const users = await all.rows<User>('out/users.ndjson');
    expect(users.filter(({ id }) => !gone.includes(id))).toEqual(await allUsers(all.clerk));
    expect(users).toHaveLength(count);
    const organizations = await all.rows<Organization>('out/organizations.ndjson');
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(40);
    const memberships = await all.rows<OrganizationMembership>('out/memberships.ndjson');
    expect(new Set(memberships.map(({ id }) => id)).size).toBe(80);
    expect([organizations.length, memberships.length]).toEqual([40, 80]);
  });
});

it.each(['export', 'cleanup'] as const)('%s says in a line that its key is rejected', async (name) => {
  await using all = await started(name, { secretKey: 'sk_test_other' });
  const { code, stderr } = await all.run();
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^.*clerk_key_invalid.*\n$/)]);
});

describe('cleanup', () => {
  const seed = {
    users: Array.from({ length: 21 }, (_, i) => ({
      email_address: [`u${i}${i % 7 ? '+clerk_test' : ''}@example.com`],
    })).concat([
      { email_address: ['odd+clerk_test.real@example.com'] }, // found by the API's search, and no test user
    ]),
  };

  it('deletes test users, and nobody else', async () => {
    await using all = await started('cleanup', { seed });
    expect(await all.run('--dry-run')).toEqual({ code: 0, stdout: '18 users would be deleted\n', stderr: '' });
    expect((await all.clerk.users.count()).total_count).toBe(22);
    expect(await all.run()).toEqual({ code: 0, stdout: '18 users deleted, 0 failed\n', stderr: '' });
    const left = await allUsers(all.clerk);
    expect(left).toHaveLength(4);
    expect(left.filter((user) => user.email_addresses[0]?.email_address.includes('+clerk_test@'))).toEqual([]);
  });

  it('rejects a key of a production instance without --live', async () => {
    await using all = await started('cleanup', { seed }, 'sk_live_example');
    const { code, stderr } = await all.run();
    expect([code, stderr]).toEqual([
      1,
      'CLERK_SECRET_KEY is of a production instance. Pass --live if that is meant.\n',
    ]);
    expect(all.api.requests).toEqual([]);
  });
});
