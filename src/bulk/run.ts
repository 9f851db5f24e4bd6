import type { CallOptions } from '../options.js';
import type { Clock } from '../http/clock.js';
import type { JournalEntry, JournalLookup } from './journal.js';
import { KeyIndex } from './key-index.js';
import { checkKey, type BulkResult, type CheckedOptions } from './options.js';
import { effectOf } from './outcome.js';
import { Pauses } from './pauses.js';
import { Progress } from './progress.js';
import { Source } from './source.js';

/** A row on its way. */
interface Item<Row> {
  row: Row;
  key: string;
  /** Whether it may have been carried out. */
  isUncertain: boolean;
  /** Whether the journal has noted that it begins. */
  hasBegun: boolean;
}

/** How long a row waits before it is tried again, in ms. */
const DELAYS = [1_000, 2_000, 4_000, 8_000];

/** Waiting for the rate limit is no failure, however long that is. */
const callOptions = (): CallOptions => ({ deadline: Infinity, retry: { maxRetryAfter: Infinity } });

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** One run over all rows. */
export class Run<Row> {
  readonly result: BulkResult = { done: 0, skipped: 0, failed: [], unsettled: [], aborted: false };
  /** Why the run has stopped before the last row, unless the signal did it. */
  stopped: { error: unknown; isInput: boolean } | undefined;
  readonly #options: CheckedOptions<Row>;
  readonly #source: Source<Row, Item<Row>>;
  readonly #progress: Progress | undefined;
  readonly #underWay = new Set<string>();
  /** The keys that have ended, where no journal knows them. */
  readonly #ended: KeyIndex | undefined;
  /** Ends the waits between attempts. */
  readonly #pauses: Pauses;
  #lookup: JournalLookup | undefined;
  /** Failures that count for `stopAfter`. */
  #failures = 0;

  constructor(rows: Iterable<Row> | AsyncIterable<Row>, options: CheckedOptions<Row>, clock: Clock) {
    this.#options = options;
    this.#pauses = new Pauses(clock);
    this.#ended = options.journal ? undefined : new KeyIndex();
    const { total, onProgress } = options;
    this.#progress = onProgress && new Progress(clock, total, onProgress);
    this.#source = new Source(rows, (row, index) => this.#select(row, index));
  }

  async toEnd(): Promise<void> {
    const { signal, journal, concurrency } = this.#options;
    const abort = () => {
      this.result.aborted = true;
      this.#end();
    };
    signal?.addEventListener('abort', abort);
    try {
      this.#lookup = await journal?.load();
      await Promise.all(Array.from({ length: concurrency }, () => this.#work()));
      this.#progress?.tell(this.result, true);
    } catch (error) {
      this.#stop(error);
    } finally {
      signal?.removeEventListener('abort', abort);
      await this.#close();
    }
  }

  async #close(): Promise<void> {
    try {
      await this.#options.journal?.close?.();
    } catch (error) {
      this.#stop(error);
    }
  }

  /** Takes rows until there are none. */
  async #work(): Promise<void> {
    try {
      for (;;) {
        const items = await this.#source.take(this.#options.batch.size);
        if (items.length === 0) return;
        await this.#process(items);
        for (const { key } of items) {
          this.#underWay.delete(key);
          this.#ended?.set(key, 'done');
        }
      }
    } catch (error) {
      this.#stop(error);
    }
  }

  /** Lets what is under way end, and nothing else begin. */
  #end(): void {
    this.#source.stop();
    this.#pauses.end();
  }

  #stop(error: unknown, isInput = false): void {
    this.stopped ??= { error, isInput };
    this.#end();
  }

  /** Whether a row is sent, by what earlier runs say of it. */
  #select(row: Row, index: number): Item<Row> | undefined | Promise<Item<Row> | undefined> {
    let key: string;
    try {
      key = checkKey(this.#options.key(row), index);
    } catch (error) {
      this.#stop(error, true);
      return undefined;
    }
    if (this.#underWay.has(key) || this.#ended?.get(key)) return void this.#skip();
    this.#underWay.add(key);
    const select = (entry: JournalEntry | undefined) => {
      const item = this.#selectBy(entry, row, key);
      if (!item) this.#underWay.delete(key);
      return item;
    };
    const entry = this.#lookup?.get(key);
    return entry instanceof Promise ? entry.then(select) : select(entry);
  }

  #selectBy(entry: JournalEntry | undefined, row: Row, key: string): Item<Row> | undefined {
    const { settle, retryFailed } = this.#options;
    const reason = entry?.reason ?? 'its outcome is unknown';
    const error = () => new Error(`an earlier run left this row: ${reason}`);
    if (entry?.state === 'done') return void this.#skip();
    if (entry?.state === 'failed' && !retryFailed) return void this.result.failed.push({ key, error: error() });
    const isUncertain = entry?.state === 'begun';
    if (isUncertain && !settle) return void this.result.unsettled.push({ key, error: error() });
    return { row, key, isUncertain, hasBegun: false };
  }

  #skip(): void {
    this.result.skipped += 1;
    this.#progress?.tell(this.result);
  }

  /** Takes rows to their outcomes. Ends early only if the journal fails. */
  async #process(items: Item<Row>[], attempt = 0): Promise<void> {
    const open = await this.#settleAll(items, attempt);
    if (open.length === 0) return;
    const { batch } = this.#options;
    await this.#begin(open);
    if (this.stopped) return this.#giveBack(open);
    try {
      await batch.run(
        open.map(({ row }) => row),
        callOptions(),
      );
    } catch (error) {
      return this.#fail(open, error, attempt);
    }
    await this.#noteAll(open, 'done');
  }

  async #begin(items: Item<Row>[]): Promise<void> {
    const fresh = items.filter(({ hasBegun }) => !hasBegun);
    await Promise.all(fresh.map(async ({ key }) => this.#options.journal?.begin(key)));
    for (const item of fresh) item.hasBegun = true;
  }

  /** Notes that rows were not sent after all, because the run has stopped meanwhile. */
  async #giveBack(items: Item<Row>[]): Promise<void> {
    const entry = { state: 'retry', reason: 'it was not sent' } as const;
    await Promise.all(items.map(async ({ key }) => this.#options.journal?.end(key, entry)));
  }

  async #fail(items: Item<Row>[], error: unknown, attempt: number): Promise<void> {
    const effect = effectOf(error);
    if (effect === 'all') {
      this.#stop(error);
      return this.#noteAll(items, 'retry', error);
    }
    if (effect === 'passing' || effect === 'uncertain') {
      for (const item of items) item.isUncertain = effect === 'uncertain';
      return this.#tryAgain(items, error, attempt);
    }
    const half = Math.ceil(items.length / 2);
    if (half < items.length) {
      await this.#process(items.slice(0, half), attempt);
      return this.#process(items.slice(half), attempt);
    }
    const [item] = items;
    if (effect === 'exists' && item && this.#options.settle) return this.#settleExisting(item, error, attempt);
    return this.#noteAll(items, 'failed', error);
  }

  /** Sends rows again after a while; those that may have been carried out only after `settle` has been asked. */
  async #tryAgain(items: Item<Row>[], error: unknown, attempt: number): Promise<void> {
    const delay = DELAYS[attempt];
    const isAskable = !items.some(({ isUncertain }) => isUncertain) || this.#options.settle;
    if (delay !== undefined && isAskable && (await this.#pauses.wait(delay))) return this.#process(items, attempt + 1);
    for (const item of items) {
      if (item.isUncertain) this.#leave(item, error);
      else await this.#noteAll([item], 'retry', error);
    }
  }

  /** Asks whether rows were carried out that may have been. @returns those that were not */
  async #settleAll(items: Item<Row>[], attempt: number): Promise<Item<Row>[]> {
    const settled = items.map(async (item) => {
      if (!item.isUncertain) return [item];
      let isDone: boolean;
      try {
        isDone = await this.#ask(item);
      } catch (error) {
        await this.#failToSettle(item, error, attempt);
        return [];
      }
      item.isUncertain = false;
      if (!isDone) return [item];
      await this.#noteAll([item], 'done');
      return [];
    });
    return (await Promise.all(settled)).flat();
  }

  async #failToSettle(item: Item<Row>, error: unknown, attempt: number): Promise<void> {
    const effect = effectOf(error);
    if (effect === 'all') this.#stop(error);
    if (effect === 'passing' || effect === 'uncertain') return this.#tryAgain([item], error, attempt);
    this.#leave(item, error);
  }

  async #settleExisting(item: Item<Row>, error: unknown, attempt: number): Promise<void> {
    let isDone: boolean;
    try {
      isDone = await this.#ask(item);
    } catch (reason) {
      item.isUncertain = true;
      return this.#failToSettle(item, reason, attempt);
    }
    return isDone ? this.#noteAll([item], 'done') : this.#noteAll([item], 'failed', error);
  }

  async #ask({ row }: Item<Row>): Promise<boolean> {
    const found = await this.#options.settle?.(row, callOptions());
    return Array.isArray(found) ? found.length > 0 : Boolean(found);
  }

  /** Leaves a row that may have been carried out. The journal has noted that it had begun. */
  #leave({ key }: Item<Row>, error: unknown): void {
    this.result.unsettled.push({ key, error });
    this.#countFailure();
  }

  /** Notes the outcome of rows, and counts them. */
  async #noteAll(items: Item<Row>[], state: 'done' | 'retry' | 'failed', error?: unknown): Promise<void> {
    const entry = state === 'done' ? { state } : { state, reason: reasonOf(error) };
    await Promise.all(items.map(async ({ key }) => this.#options.journal?.end(key, entry)));
    for (const { key } of items) {
      if (state === 'done') this.result.done += 1;
      else this.result.failed.push({ key, error });
      if (state === 'done') this.#progress?.count();
      else this.#countFailure();
    }
    this.#progress?.tell(this.result);
  }

  #countFailure(): void {
    this.#progress?.count();
    this.#failures += 1;
    const { stopAfter } = this.#options;
    if (this.#failures >= stopAfter) this.#stop(new Error(`stopAfter is ${stopAfter}, and that many rows failed.`));
  }
}
