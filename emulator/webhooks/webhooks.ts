import { turn } from '../store/real-time.js';
import type { State } from '../store/state.js';
import type { SignableEvent, WebhookEvent } from '../types.js';
import { Changes } from './changes.js';
import type { WebhookDelivery } from './delivery.js';
import { checkEndpoints, type WebhookEndpoint } from './endpoints.js';
import { WebhookFaults } from './faults.js';
import { Queue } from './queue.js';
import { eventTypes, exampleOf } from './spec.js';

/** How many deliveries are kept. */
const KEPT = 1_000;

/** An event to send by hand. Without `data` it has that of the spec's example. */
export interface SentEvent {
  /** Its type, such as `user.created`. */
  type: string;
  /** What it is about. */
  data?: object;
}

/** The webhooks of an emulator. */
export interface EmulatorWebhooks {
  /** The last 1,000 deliveries, oldest first, each with the responses that it got. */
  readonly deliveries: readonly WebhookDelivery[];
  /** Ways to make deliveries go wrong. */
  readonly faults: WebhookFaults;
  /**
   * Waits until every endpoint has responded to what is to be sent by now. What failed waits for the clock: move that on
   * by 5 s for the second attempt.
   */
  settled(): Promise<void>;
  /**
   * Sends a delivery again, as the same message.
   *
   * @param id - That of the delivery.
   * @throws TypeError - if there is no such delivery
   */
  resend(id: string): void;
  /**
   * Sends an event to the endpoints that want it.
   *
   * @param event - Its type, and its data.
   * @throws TypeError - if there is no event of that type
   */
  send(event: SentEvent): void;
}

/** Turns what requests change into events, and delivers these. */
export class Webhooks implements EmulatorWebhooks {
  readonly deliveries: WebhookDelivery[] = [];
  readonly faults: WebhookFaults;
  readonly #state: State;
  readonly #changes: Changes;
  readonly #queues: Queue[];
  readonly #onChange: () => void;
  #messages = 0;
  #delivered = 0;
  /** Events of requests whose responses are on their way. */
  #pending: SignableEvent[] = [];
  #turn: Promise<void> | undefined;

  /** @throws TypeError - if an endpoint is not as it should be */
  constructor(state: State, endpoints: readonly WebhookEndpoint[], onChange: () => void) {
    this.#state = state;
    this.#onChange = onChange;
    this.faults = new WebhookFaults(onChange);
    this.#changes = new Changes(state);
    this.#queues = checkEndpoints(endpoints).map(
      (endpoint) => new Queue(endpoint, state.clock, this.faults, () => onChange()),
    );
  }

  /** The URLs of the endpoints. */
  get urls(): string[] {
    return this.#queues.map(({ endpoint }) => endpoint.url);
  }

  /** Begins to make events of changes. Without endpoints there is nothing to do. */
  start(): void {
    if (this.#queues.length === 0) return;
    this.#state.observe({ onRow: (table, before, after) => this.#changes.add(table, before, after) });
  }

  /** Sends what a request has changed, once its response is out. */
  requestEnded(): void {
    const events = this.#changes.take();
    if (events.length === 0) return;
    this.#pending.push(...events);
    this.#turn ??= turn().then(() => {
      this.#turn = undefined;
      for (const event of this.#pending.splice(0)) this.#deliver(event);
    });
  }

  /** To be called when the clock may have moved. */
  wake(): void {
    for (const queue of this.#queues) queue.wake();
  }

  async settled(): Promise<void> {
    for (let seen = -1; seen !== this.#delivered || this.#turn;) {
      await this.#turn;
      seen = this.#delivered;
      await Promise.all(this.#queues.map((queue) => queue.settled()));
    }
  }

  resend(id: string): void {
    const delivery = this.deliveries.find((other) => other.id === id);
    const queue = this.#queues.find(({ endpoint }) => endpoint.url === delivery?.url);
    if (!delivery || !queue) throw new TypeError(`The delivery ${id} does not exist, or is no longer kept`);
    queue.resend(delivery);
  }

  send({ type, data }: SentEvent): void {
    const example = exampleOf(type);
    if (!example) throw new TypeError(`There is no event ${type}: use one of ${eventTypes.join(', ')}`);
    this.#deliver({ type, data: data ?? example.data } as SignableEvent);
  }

  /** Forgets all deliveries and faults. */
  reset(): void {
    this.#changes.clear();
    this.#pending = [];
    for (const queue of this.#queues) queue.clear();
    this.deliveries.length = 0;
    this.faults.clear();
  }

  #deliver(event: SignableEvent): void {
    const message = {
      object: 'event',
      type: event.type,
      data: structuredClone(event.data),
      timestamp: this.#state.now(),
      instance_id: this.#state.settings('/instance').id,
      id: `msg_${String(++this.#messages).padStart(27, '0')}`,
    } as WebhookEvent;
    for (const queue of this.#queues) {
      const { url, wants } = queue.endpoint;
      if (!wants(message.type)) continue;
      const id = `delivery_${++this.#delivered}`;
      const delivery: WebhookDelivery = { id, url, event: message, status: 'waiting', attempts: [] };
      this.deliveries.push(delivery);
      if (this.deliveries.length > KEPT) this.deliveries.shift();
      queue.add(delivery);
    }
    this.#onChange();
  }
}
