import type { Dispatcher } from 'undici';
import { tooLarge } from '../http/body.js';
import { PooledResponse } from './response.js';

type Controller = Dispatcher.DispatchController;
type ResponseHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** How many chunks of a body are buffered before it is read. A chunk has at most 64 KiB. */
const READ_AHEAD = 16;

/**
 * One request of undici: the promise of its response, and the part of the body that has arrived.
 *
 * It listens to the dispatcher directly. The stream that `undici.request` puts between them takes as long as the rest of a
 * small request.
 */
export class Exchange implements Dispatcher.DispatchHandler, EventListenerObject {
  #resolve: ((response: Response) => void) | undefined;
  #reject: ((reason: unknown) => void) | undefined;
  #signal: AbortSignal | undefined;
  #controller: Controller | undefined;
  /** The body so far. Most are one chunk, and need no array: V8 would move it to its old space, and the body with it. */
  #first: Uint8Array | undefined;
  #others: Uint8Array[] | undefined;
  #isRead = false;
  #size = 0;
  /** `undefined` while the body is not read as a whole. */
  #maximum: number | undefined;
  #state: 'open' | 'ended' | 'failed' = 'open';
  #error: unknown;
  #wake: (() => void) | undefined;

  constructor(readonly url: string) {}

  /** Sends the request, and resolves with the response as soon as its headers are there. */
  start(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<Response> {
    return new Promise((resolve, reject) => {
      if (this.#state === 'failed') return reject(this.#error);
      this.#resolve = resolve;
      this.#reject = reject;
      dispatcher.dispatch(options, this);
    });
  }

  /** Aborts with a signal. */
  follow(signal: AbortSignal): void {
    if (signal.aborted) return void this.abort(signal.reason);
    this.#signal = signal;
    signal.addEventListener('abort', this);
  }

  handleEvent(): void {
    this.abort(this.#signal?.reason);
  }

  /**
   * Aborts it. Rejects at once, even if the request waits for a connection.
   *
   * @returns whether it was never sent
   */
  abort(reason: unknown): boolean {
    const controller = this.#controller;
    const wasNeverSent = this.#state === 'open' && !controller;
    this.#finish('failed', reason);
    controller?.abort(reason as Error);
    return wasNeverSent;
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#state === 'failed') controller.abort(this.#error as Error);
  }

  onResponseStart(_: Controller, status: number, headers: ResponseHeaders, statusText = ''): void {
    if (status >= 200) this.#resolve?.(new PooledResponse(this, status, statusText, headers));
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    this.#size += chunk.length;
    this.#checkSize();
    if (!this.#first) this.#first = chunk;
    else if ((this.#others ??= []).push(chunk) >= READ_AHEAD && !this.#isRead) controller.pause();
    this.#wake?.();
  }

  onResponseEnd(): void {
    this.#finish('ended');
  }

  onResponseError(_: Controller, error: Error): void {
    this.#finish('failed', error);
  }

  #checkSize(): void {
    if (this.#maximum !== undefined && this.#size > this.#maximum) this.abort(tooLarge(this.#maximum));
  }

  #finish(state: 'ended' | 'failed', error?: unknown): void {
    if (this.#state !== 'open') return;
    this.#state = state;
    this.#error = error;
    this.#signal?.removeEventListener('abort', this);
    if (state === 'failed') this.#reject?.(error);
    this.#wake?.();
    // A finished exchange holds nothing of the request: in V8's old space it would keep all of it from being collected.
    this.#resolve = this.#reject = this.#controller = this.#wake = undefined;
  }

  /** Waits for the next part or the end. @throws the error that ended the exchange */
  async #more(): Promise<void> {
    if (this.#state === 'open') await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#state === 'failed') throw this.#error;
  }

  get #chunks(): Uint8Array[] {
    return this.#first ? [this.#first, ...(this.#others ?? [])] : [];
  }

  /** The part that has arrived and that `chunks` has not yielded. */
  get buffered(): Uint8Array {
    if (this.#others) return Buffer.concat(this.#chunks);
    return this.#first ?? new Uint8Array();
  }

  /**
   * The complete body, in chunks.
   *
   * @throws the error that ended the exchange, or one for more bytes than the maximum
   */
  async whole(maximum: number): Promise<Uint8Array[]> {
    this.#isRead = true;
    this.#maximum = maximum;
    this.#checkSize();
    this.#controller?.resume();
    while (this.#state !== 'ended') await this.#more();
    return this.#chunks;
  }

  /** The body part by part, no faster than it is read. Leaving the loop before the end aborts the request. */
  async *chunks(): AsyncGenerator<Uint8Array, void> {
    try {
      for (;;) {
        const chunks = this.#chunks;
        this.#first = this.#others = undefined;
        yield* chunks;
        if (this.#first) continue;
        if (this.#state === 'ended') return;
        this.#controller?.resume();
        await this.#more();
      }
    } finally {
      if (this.#state === 'open') this.#controller?.abort(new Error('the body was not read to its end'));
    }
  }
}
