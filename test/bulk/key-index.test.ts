// The index of a file journal's keys.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { KeyIndex } from '../../src/bulk/key-index.js';

describe('the index of keys', () => {
  it('is a map', () => {
    const index = new KeyIndex();
    const map = new Map<string, 'begun' | 'done' | 'retry' | 'failed'>();
    const states = ['begun', 'done', 'retry', 'failed'] as const;
    for (let i = 0; i < 20_000; i++) {
      const [key, state] = [`key_${(i * 7_919) % 9_973}`, states[i % 4]!];
      index.set(key, state);
      map.set(key, state);
    }
    for (let i = 0; i < 12_000; i++) expect(index.get(`key_${i}`)).toBe(map.get(`key_${i}`));
  });

  it('takes 17 bytes a slot, and no more slots than keys need: 36 MB for a million', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage().arrayBuffers;
    const index = new KeyIndex();
    for (let i = 0; i < 100_000; i++) for (const state of ['begun', 'done'] as const) index.set(`row_${i}`, state);
    // V8 frees the smaller tables on a thread of its own, some time after the collection.
    await vi.waitFor(() => {
      collect();
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(17 * 2 ** 18 + 2 ** 19);
    }, 30_000);
    expect(index.get('row_99999')).toBe('done');
  });
});
