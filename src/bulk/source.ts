/** How many rows may be passed over before something else has its turn. */
const PORTION = 1_000;

/**
 * Reads rows one after the other, for whoever asks next.
 *
 * `Row` is what is read, and `Item` what is handed on.
 */
export class Source<Row, Item> {
  readonly #iterator: Iterator<Row> | AsyncIterator<Row>;
  readonly #select: (row: Row, index: number) => Item | undefined | Promise<Item | undefined>;
  /** Ends the wait for the next row. */
  #interrupt: (() => void) | undefined;
  #isStopped = false;
  #isAtEnd = false;
  #index = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param select - What a row is handed on as; `undefined` to pass it over. */
  constructor(
    rows: Iterable<Row> | AsyncIterable<Row>,
    select: (row: Row, index: number) => Item | undefined | Promise<Item | undefined>,
  ) {
    this.#iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
    this.#select = select;
  }

  /** Takes up to `size` items. @returns none at the end, and once it is stopped */
  take(size: number): Promise<Item[]> {
    const taken = this.#turn.then(() => this.#take(size));
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  /** Hands nothing more on, and lets the rows free what they hold. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#interrupt?.();
    if (this.#isAtEnd) return;
    // A generator that is waiting for something ends afterwards. Nobody waits for that.
    const ended = this.#iterator.return?.();
    if (ended instanceof Promise) ended.catch(() => undefined);
  }

  /** Waits for a row. Not by `Promise.race`: each row would leave something behind. */
  #untilStopped(next: Promise<IteratorResult<Row>>): Promise<IteratorResult<Row> | undefined> {
    return new Promise((resolve, reject) => {
      this.#interrupt = () => resolve(undefined);
      if (this.#isStopped) this.#interrupt(); // while the row was asked for
      next.then(resolve, reject);
    });
  }

  async #take(size: number): Promise<Item[]> {
    const items: Item[] = [];
    for (let passed = 1; items.length < size && !this.#isStopped && !this.#isAtEnd; passed++) {
      const next = this.#iterator.next();
      const result = next instanceof Promise ? await this.#untilStopped(next) : next;
      if (!result) break;
      if (result.done) {
        this.#isAtEnd = true;
        break;
      }
      const selected = this.#select(result.value, this.#index++);
      const item = selected instanceof Promise ? await selected : selected;
      if (item !== undefined) items.push(item);
      if (passed % PORTION === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    // Rows that were read when it was stopped have not begun.
    return this.#isStopped ? [] : items;
  }
}
