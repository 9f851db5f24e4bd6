import type { HttpResponse } from './response.js';

interface Block {
  /** When it ends, in ms of the client's clock. */
  until: number;
  /** The 429 that caused it, for calls that can't wait that long. */
  response: HttpResponse;
}

/**
 * The secret keys that no call uses until a time, because of a 429. The rate limit belongs to the key: once one call has
 * reached it, the others need not.
 */
export class BlockedKeys {
  readonly #blocks = new Map<string, Block>();

  /** Blocks a key, or blocks it for longer. */
  block(secretKey: string, block: Block): void {
    const present = this.#blocks.get(secretKey);
    if (!present || block.until > present.until) this.#blocks.set(secretKey, block);
  }

  /** The block of a key; `undefined` if it has none. */
  get(secretKey: string, now: number): Block | undefined {
    if (this.#blocks.size === 0) return undefined;
    const block = this.#blocks.get(secretKey);
    if (!block || block.until > now) return block;
    this.#blocks.delete(secretKey);
    return undefined;
  }
}
