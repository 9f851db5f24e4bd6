import type { EmulatorClock } from '../store/clock.js';
import { attempt, isFinal, waitAfter, type WebhookDelivery } from './delivery.js';
import type { Endpoint } from './endpoints.js';
import type { WebhookFaults } from './faults.js';

/** The longest delay of a timer: one that is longer fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

interface Waiting {
  delivery: WebhookDelivery;
  isWrong: boolean;
}

interface Scheduled {
  delivery: WebhookDelivery;
  /** When to send it, in ms since 1970, by the clock of the emulator. */
  at: number;
}

/** The deliveries to one endpoint: one at a time, in order. A failed one is sent again later, while others go on. */
export class Queue {
  readonly endpoint: Endpoint;
  readonly #clock: EmulatorClock;
  readonly #faults: WebhookFaults;
  readonly #onChange: () => void;
  #waiting: Waiting[] = [];
  /** What a fault holds back until another delivery was sent. */
  #held: WebhookDelivery[] = [];
  /** The soonest first. */
  #scheduled: Scheduled[] = [];
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: Endpoint, clock: EmulatorClock, faults: WebhookFaults, onChange: () => void) {
    this.endpoint = endpoint;
    this.#clock = clock;
    this.#faults = faults;
    this.#onChange = onChange;
  }

  /** Sends a new delivery, as far as faults let it. */
  add(delivery: WebhookDelivery): void {
    const fault = this.#faults.take(delivery.event.type);
    switch (fault?.kind) {
      case 'lose':
        delivery.status = 'lost';
        return;
      case 'reorder':
        this.#held.push(delivery);
        return;
      case 'delay':
        return this.#schedule(delivery, fault.delay ?? 60_000);
      case 'duplicate':
        this.#enqueue(delivery);
        return this.#enqueue(delivery);
      case 'wrong-signature':
        return this.#enqueue(delivery, true);
      case undefined:
        this.#enqueue(delivery);
    }
  }

  /** Sends a delivery again, in whatever state it is. */
  resend(delivery: WebhookDelivery): void {
    this.#unschedule(delivery);
    this.#enqueue(delivery);
  }

  /** Sends what is due. */
  wake(): void {
    clearTimeout(this.#timer);
    const now = this.#clock.now();
    for (let [next] = this.#scheduled; next && next.at <= now; [next] = this.#scheduled) {
      this.#scheduled.shift();
      this.#enqueue(next.delivery);
    }
    const [next] = this.#scheduled;
    if (!next) return;
    this.#timer = setTimeout(() => this.wake(), Math.min(next.at - now, LONGEST_TIMER));
    this.#timer.unref();
  }

  /** Waits until nothing is left to send at this time. Deliveries that a fault holds back are sent as well. */
  async settled(): Promise<void> {
    this.wake();
    while (this.#running ?? this.#held.length > 0) {
      this.#release();
      await this.#running;
    }
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
    this.#held = [];
    this.#scheduled = [];
  }

  #enqueue(delivery: WebhookDelivery, isWrong = false): void {
    this.#waiting.push({ delivery, isWrong });
    this.#run();
  }

  #run(): void {
    if (this.#waiting.length > 0) this.#running ??= this.#sendAll();
  }

  #schedule(delivery: WebhookDelivery, wait: number): void {
    this.#unschedule(delivery);
    const at = this.#clock.now() + wait;
    const index = this.#scheduled.findLastIndex((other) => other.at <= at) + 1;
    this.#scheduled.splice(index, 0, { delivery, at });
    this.wake();
  }

  #unschedule(delivery: WebhookDelivery): void {
    this.#scheduled = this.#scheduled.filter((other) => other.delivery !== delivery);
  }

  #release(): void {
    this.#waiting.unshift(...this.#held.splice(0).map((delivery) => ({ delivery, isWrong: false })));
    this.#run();
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#send(next);
      this.#release();
    }
    this.#running = undefined;
  }

  async #send({ delivery, isWrong }: Waiting): Promise<void> {
    const result = await attempt(this.endpoint, delivery.event, this.#clock.now(), isWrong);
    delivery.attempts.push(result);
    if (delivery.status !== 'delivered') this.#conclude(delivery, result.status);
    this.#onChange();
  }

  /** Decides whether a delivery is over after an attempt, or is tried again. */
  #conclude(delivery: WebhookDelivery, status: number | undefined): void {
    this.#unschedule(delivery);
    const wait = isFinal(status) ? undefined : waitAfter(delivery.attempts.length);
    if (wait !== undefined) {
      delivery.status = 'waiting';
      this.#schedule(delivery, wait);
    } else {
      delivery.status = status !== undefined && status < 300 ? 'delivered' : 'failed';
    }
  }
}
