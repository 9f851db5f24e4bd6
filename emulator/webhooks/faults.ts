import { randomOf } from '../engine/random.js';
import { eventTypes } from './spec.js';

const kinds = ['duplicate', 'reorder', 'delay', 'lose', 'wrong-signature'] as const;

/** A way in which a delivery goes wrong. */
export interface WebhookFault {
  /**
   * - `duplicate`: sends it twice
   * - `reorder`: sends it after the next one
   * - `delay`: sends it late, by `delay`
   * - `lose`: never sends it
   * - `wrong-signature`: signs it with another secret; the attempts that follow are right
   */
  kind: (typeof kinds)[number];
  /** The type of the events that it affects, such as `user.created`. @default all */
  event?: string;
  /** How many deliveries it affects. @default all */
  times?: number;
  /** Which share of the deliveries it affects, from 0 to 1. The same ones in each run. @default 1 */
  share?: number;
  /** Picks other deliveries for the share. @default 1 */
  seed?: number;
  /** Of `delay`: how long to wait, in ms of the emulator's clock. @default 60000 */
  delay?: number;
}

/** A fault of webhooks that is set. */
export interface ActiveWebhookFault {
  id: string;
  fault: WebhookFault;
  /** How many deliveries it has affected. */
  hits: number;
}

interface Entry extends ActiveWebhookFault {
  random: () => number;
}

const isCount = (value: unknown) => value === undefined || (Number.isInteger(value) && Number(value) > 0);
const isBetween = (value: unknown, most: number) =>
  value === undefined || (typeof value === 'number' && value >= 0 && value <= most);

/** @throws TypeError */
function check(fault: unknown): asserts fault is WebhookFault {
  const fail = (what: string): never => {
    throw new TypeError(`This is not a fault of webhooks: ${what}`);
  };
  if (typeof fault !== 'object' || fault === null) return fail('it is not an object');
  const { kind, event, times, share, seed, delay, ...others } = fault as WebhookFault;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) fail(`it has no field ${unknown}`);
  if (!kinds.includes(kind)) fail(`kind should be one of ${kinds.join(', ')}`);
  if (event !== undefined && !eventTypes.includes(event)) fail(`there is no event ${event}`);
  if (!isCount(times)) fail('times should be a whole number, 1 or more');
  if (!isBetween(share, 1)) fail('share should be a number from 0 to 1');
  if (seed !== undefined && !Number.isInteger(seed)) fail('seed should be a whole number');
  if (!isBetween(delay, Number.MAX_SAFE_INTEGER)) fail('delay should be a number of ms');
}

/** The faults of webhooks that are set, in the order in which they were added. */
export class WebhookFaults {
  readonly #onChange: () => void;
  #entries: Entry[] = [];
  #added = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Adds a fault. @returns a function that removes it @throws TypeError - if it is not a valid fault */
  add(fault: WebhookFault): () => void {
    const { id } = this.set(fault);
    return () => this.remove(id);
  }

  /** Adds a fault. @returns it, with its ID @throws TypeError - if it is not a valid fault */
  set(fault: WebhookFault): ActiveWebhookFault {
    check(fault);
    const id = `webhook_fault_${++this.#added}`;
    const entry = { id, fault: { ...fault }, hits: 0, random: randomOf(fault.seed ?? 1) };
    this.#entries.push(entry);
    this.#onChange();
    return shown(entry);
  }

  /** Removes a fault. @returns whether it was set */
  remove(id: string): boolean {
    const left = this.#entries.filter((entry) => entry.id !== id);
    const isThere = left.length < this.#entries.length;
    this.#entries = left;
    this.#onChange();
    return isThere;
  }

  clear(): void {
    this.#entries = [];
    this.#onChange();
  }

  list(): ActiveWebhookFault[] {
    return this.#entries.map(shown);
  }

  /** The fault that affects a delivery: the first for its event whose share it falls under. */
  take(type: string): WebhookFault | undefined {
    for (const entry of this.#entries) {
      const { fault } = entry;
      if (fault.event !== undefined && fault.event !== type) continue;
      if (fault.share !== undefined && entry.random() >= fault.share) continue;
      entry.hits += 1;
      if (entry.hits === fault.times) this.#entries = this.#entries.filter((other) => other !== entry);
      return fault;
    }
    return undefined;
  }
}

const shown = ({ id, fault, hits }: Entry): ActiveWebhookFault => ({ id, fault: { ...fault }, hits });
