/** The keys of the rows that have a value. Most values have one row, which costs no set. */
export class ValueIndex {
  readonly #keys = new Map<string, string | Set<string>>();

  /** In the order in which they were added. */
  keys(value: string): string[] {
    const keys = this.#keys.get(value);
    if (keys === undefined) return [];
    return typeof keys === 'string' ? [keys] : [...keys];
  }

  count(value: string): number {
    const keys = this.#keys.get(value);
    return typeof keys === 'string' ? 1 : (keys?.size ?? 0);
  }

  add(value: string, key: string): void {
    const keys = this.#keys.get(value);
    if (keys === undefined) this.#keys.set(value, key);
    else if (typeof keys !== 'string') keys.add(key);
    else if (keys !== key) this.#keys.set(value, new Set([keys, key]));
  }

  delete(value: string, key: string): void {
    const keys = this.#keys.get(value);
    if (keys === key) this.#keys.delete(value);
    else if (typeof keys === 'object') {
      keys.delete(key);
      if (keys.size === 0) this.#keys.delete(value);
    }
  }

  clear(): void {
    this.#keys.clear();
  }
}
