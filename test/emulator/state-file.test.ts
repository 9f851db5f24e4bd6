// The file that keeps the state, without a process around it.
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { assemble } from '../../emulator/server/emulator.js';
import { StateFile } from '../../emulator/server/state-file.js';
import { createClerk } from '../../src/index.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'state-'));
  file = path.join(folder, 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

/** An emulator that keeps the file. */
async function start() {
  const kept = await StateFile.open(file);
  onTestFinished(() => kept.close().catch(() => {}));
  const { emulator, state } = assemble({}, { saved: () => kept.saved() });
  if (kept.snapshot) emulator.restore(kept.snapshot);
  await kept.keep(state);
  const clerk = createClerk({ secretKey: 'sk_test_1', fetch: emulator.fetch, retry: false });
  return { emulator, state, kept, clerk };
}
const linesIn = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

/** What an emulator would read from the file if the first one was killed now. */
async function readAfresh() {
  const copy = path.join(folder, 'copy.json');
  await writeFile(copy, await readFile(file));
  const { snapshot, close } = await StateFile.open(copy).then((kept) => ({
    snapshot: kept.snapshot,
    close: () => kept.close(),
  }));
  await close();
  return snapshot;
}

it('has each change before the response, a line for those of a moment, in the order of the rows', async () => {
  const { emulator, clerk } = await start();
  const ada = await clerk.users.create({ username: 'ada', first_name: 'Ada' });
  expect(await readAfresh()).toEqual(emulator.snapshot());
  await Promise.all(Array.from({ length: 20 }, (_, n) => clerk.users.create({ username: `user${n}` })));
  expect((await linesIn()).length).toBeLessThan(12);
  await clerk.users.update(ada.id, { first_name: 'Augusta' });
  await clerk.users.delete((await clerk.users.list({ username: ['user7'] }))[0]?.id ?? '');
  await clerk.instanceSettings.updateRestrictions({ allowlist: true });
  expect(await readAfresh()).toEqual(emulator.snapshot());
});

it('nothing is written by a request that changes nothing', async () => {
  const { clerk } = await start();
  const before = await linesIn();
  await clerk.users.list();
  expect(await linesIn()).toEqual(before);
});

it('is written as a whole after a reset, a snapshot, and at the end', async () => {
  const { emulator, kept, clerk } = await start();
  const empty = emulator.snapshot();
  await clerk.users.create({ username: 'ada' });
  const full = emulator.snapshot();
  await emulator.fetch('http://x/_emulator/reset', { method: 'POST' });
  expect(await linesIn()).toEqual([JSON.stringify(empty)]);
  const headers = { 'content-type': 'application/json' };
  await emulator.fetch('http://x/_emulator/snapshot', { method: 'PUT', headers, body: JSON.stringify(full) });
  expect(await linesIn()).toEqual([JSON.stringify(full)]);
  await clerk.users.create({ username: 'bob' });
  const last = emulator.snapshot();
  await kept.close();
  expect(await linesIn()).toEqual([JSON.stringify(last)]);
});

it('is written as a whole when its changes have become long', async () => {
  const { emulator, state, kept } = await start();
  for (let n = 0; n < 12; n++) {
    state.table('notes').insert({ id: `note_${n}`, text: 'x'.repeat(400_000) });
    await kept.saved();
  }
  expect((await linesIn()).length).toBeLessThan(6);
  expect(await readAfresh()).toEqual(emulator.snapshot());
});

it('that was torn off in its last line is read without it, and written to again', async () => {
  const first = await start();
  await first.clerk.users.create({ username: 'ada' });
  const snapshot = first.emulator.snapshot();
  const text = await readFile(file, 'utf8');
  await first.kept.close();
  await writeFile(file, text);
  await appendFile(file, '{"ids":9,"rows":[["users","user_9",{"id":"us');
  const second = await start();
  expect(second.emulator.snapshot()).toEqual(snapshot);
  await second.clerk.users.create({ username: 'bob' });
  expect(await readAfresh()).toEqual(second.emulator.snapshot());
});

it('of several lines, as someone has formatted it, is a snapshot too', async () => {
  const { emulator } = assemble({ seed: { users: [{ username: 'ada' }] } });
  await writeFile(file, JSON.stringify(emulator.snapshot(), null, 2));
  expect((await start()).emulator.snapshot()).toEqual(emulator.snapshot());
});

it.each(['{"ids":1}', 'nonsense', '{"ids":1,"rows":[["users","u"]],"settings":{}}'])(
  'with a damaged line is rejected: %s',
  async (line) => {
    const { emulator } = assemble({});
    await writeFile(file, `${JSON.stringify(emulator.snapshot())}\n${line}\n`);
    await expect(StateFile.open(file)).rejects.toThrow(`${file}: line 2 is damaged`);
    await expect(StateFile.open(file)).rejects.toThrow('line 2'); // it is not locked by the first try
  },
);

it.each([
  ['', 'it is not JSON'],
  ['users:\n  - ada\n', 'it is not JSON'],
  ['[]', 'not a snapshot'],
  ['{"name":"something-else","version":"1.0.0"}', 'not a snapshot'],
])('that is none stays as it is, and is named in one line: %j', async (text, problem) => {
  await writeFile(file, text);
  await expect(start()).rejects.toThrow(new RegExp(`^[^\\n]*${problem}[^\\n]*$`));
  expect(await readFile(file, 'utf8')).toBe(text);
});

it('is one emulator’s, by whichever name', async () => {
  await start();
  await expect(StateFile.open(path.join(folder, '.', 'state.json'))).rejects.toThrow(/in use by process \d+/);
});

it('that is a folder or a device is left alone', async () => {
  await expect(StateFile.open(os.devNull)).rejects.toThrow('is not a file');
  await expect(StateFile.open(folder)).rejects.toThrow('is not a file');
  expect((await stat(os.devNull)).isFile()).toBe(false);
});
