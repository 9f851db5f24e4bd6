import type { Dispatcher } from 'undici';
import { PooledResponse } from './response.js';

type Controller = Dispatcher.DispatchController;
type AnswerHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** How much of a body is taken in before it is read, in chunks. A chunk has 64 KiB at most. */
const READ_AHEAD = 16;

/**
 * One request, as undici tells of it: the promise of an answer, and the answer's body as far as it has come.
 *
 * It listens to the dispatcher directly. Node's stream between them, which `undici.request` makes, takes as long as all the
 * rest of a small request.
 */
export class Exchange implements Dispatcher.DispatchHandler, EventListenerObject {
  #resolve: ((response: Response) => void) | undefined;
  #reject: ((reason: unknown) => void) | undefined;
  #signal: AbortSignal | undefined;
  #controller: Controller | undefined;
  /** The body so far. Most come as one chunk, and need no array: V8 would move it to its old space, and the body with it. */
  #first: Uint8Array | undefined;
  #others: Uint8Array[] | undefined;
  #isRead = false;
  #state: 'open' | 'ended' | 'failed' = 'open';
  #error: unknown;
  #wake: (() => void) | undefined;

  constructor(readonly url: string) {}

  /** Sends the request. @returns the answer, as soon as its headers are there */
  start(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<Response> {
    return new Promise((resolve, reject) => {
      if (this.#state === 'failed') return reject(this.#error);
      this.#resolve = resolve;
      this.#reject = reject;
      dispatcher.dispatch(options, this);
    });
  }

  /** Lets a signal end it. */
  heed(signal: AbortSignal): void {
    if (signal.aborted) return this.abort(signal.reason);
    this.#signal = signal;
    signal.addEventListener('abort', this);
  }

  handleEvent(): void {
    this.abort(this.#signal?.reason);
  }

  /** Ends it. The caller is told at once, even if the request waits for a connection. */
  abort(reason: unknown): void {
    const controller = this.#controller;
    this.#finish('failed', reason);
    controller?.abort(reason as Error);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#state === 'failed') controller.abort(this.#error as Error);
  }

  onResponseStart(_: Controller, status: number, headers: AnswerHeaders, statusText = ''): void {
    if (status >= 200) this.#resolve?.(new PooledResponse(this, status, statusText, headers));
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
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

  #finish(state: 'ended' | 'failed', error?: unknown): void {
    if (this.#state !== 'open') return;
    this.#state = state;
    this.#error = error;
    this.#signal?.removeEventListener('abort', this);
    if (state === 'failed') this.#reject?.(error);
    this.#wake?.();
    // What is through holds nothing of the request: in V8's old space it would keep all of it from being collected.
    this.#resolve = this.#reject = this.#controller = this.#wake = undefined;
  }

  /** Waits until there is more, or no more. @throws what ended the exchange */
  async #more(): Promise<void> {
    if (this.#state === 'open') await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#state === 'failed') throw this.#error;
  }

  get #chunks(): Uint8Array[] {
    return this.#first ? [this.#first, ...(this.#others ?? [])] : [];
  }

  /** What has come so far and was not taken by `chunks`. */
  get received(): Uint8Array {
    if (this.#others) return Buffer.concat(this.#chunks);
    return this.#first ?? new Uint8Array();
  }

  /** The whole body. @throws what ended the exchange */
  async whole(): Promise<Uint8Array> {
    this.#isRead = true;
    this.#controller?.resume();
    while (this.#state !== 'ended') await this.#more();
    return this.received;
  }

  /** The body part by part, no faster than it is taken. Whoever stops before the end ends the request. */
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
