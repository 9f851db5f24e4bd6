import type { Journal, JournalEntry } from '../../src/bulk/index.js';

/** A journal in memory, which records what is noted, in order. */
export function memoryJournal(entries: Record<string, JournalEntry['state']> = {}) {
  const map = new Map<string, JournalEntry>(Object.entries(entries).map(([key, state]) => [key, { state }]));
  const notes: string[] = [];
  let closed = 0;
  const journal = {
    load: () => map,
    async begin(key: string) {
      await Promise.resolve();
      notes.push(`begin ${key}`);
      map.set(key, { state: 'begun' });
    },
    async end(key: string, entry: JournalEntry) {
      await Promise.resolve();
      notes.push(`${entry.state} ${key}`);
      map.set(key, entry);
    },
    close: () => void (closed += 1),
  } satisfies Journal;
  const states = () => Object.fromEntries([...map].map(([key, { state }]) => [key, state]));
  return { journal, notes, states, closings: () => closed };
}

/** Rows with the ids from `r1` on. */
export const rowsTo = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `r${i + 1}` }));

export type Row = { id: string };

/** What a journal says of some keys. */
export async function entriesIn(journal: Journal, keys: string[]): Promise<Record<string, JournalEntry | undefined>> {
  const lookup = await journal.load();
  const entries: [string, JournalEntry | undefined][] = [];
  for (const key of keys) entries.push([key, await lookup.get(key)]);
  await journal.close?.();
  return Object.fromEntries(entries);
}
