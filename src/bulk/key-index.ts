import { createHash } from 'node:crypto';
import { rowStates, type RowState } from './journal.js';

/** Of a hash, in words of 32 bits: two of a million keys have the same one with a probability of 1 to 10^27. */
const WORDS = 4;
/** How full the table may be. */
const LOAD = 0.7;

/** The hash of a key: its first 128 bits. */
const hashOf = (key: string): Buffer =>
  createHash('sha256')
    .update(key)
    .digest()
    .subarray(0, WORDS * 4);

/** A key that people can't read, for journals. */
export const hashedKey = (key: string): string => hashOf(key).toString('base64url');

/**
 * The state of each key, in 17 bytes a slot: a `Map` of a million strings takes three times as much.
 *
 * An open hash table: a key is at the slot that its hash names, or at the first free one after that.
 */
export class KeyIndex {
  #hashes = new Uint32Array(1_024 * WORDS);
  /** 0 for a free slot, else the number of the state, from 1. */
  #states = new Uint8Array(1_024);
  #size = 0;

  get(key: string): RowState | undefined {
    return rowStates[(this.#states[this.#slotOf(readWords(key))] ?? 0) - 1];
  }

  set(key: string, state: RowState): void {
    const words = readWords(key);
    const slot = this.#slotOf(words);
    if (this.#states[slot] === 0) {
      this.#hashes.set(words, slot * WORDS);
      this.#size += 1;
    }
    this.#states[slot] = rowStates.indexOf(state) + 1;
    if (this.#size > this.#states.length * LOAD) this.#grow();
  }

  /** The slot of a hash, or the free one where it belongs. */
  #slotOf(words: Uint32Array): number {
    const mask = this.#states.length - 1;
    let slot = (words[0] ?? 0) & mask;
    while (this.#states[slot] !== 0 && !this.#isAt(slot, words)) slot = (slot + 1) & mask;
    return slot;
  }

  #isAt(slot: number, words: Uint32Array): boolean {
    for (let i = 0; i < WORDS; i++) if (this.#hashes[slot * WORDS + i] !== words[i]) return false;
    return true;
  }

  #grow(): void {
    const [hashes, used] = [this.#hashes, this.#states];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#states = new Uint8Array(used.length * 2);
    for (const [old, state] of used.entries()) {
      if (state === 0) continue;
      const words = hashes.subarray(old * WORDS, (old + 1) * WORDS);
      const slot = this.#slotOf(words);
      this.#hashes.set(words, slot * WORDS);
      this.#states[slot] = state;
    }
  }
}

function readWords(key: string): Uint32Array {
  const hash = hashOf(key);
  return Uint32Array.from({ length: WORDS }, (_, i) => hash.readUInt32LE(i * 4));
}
