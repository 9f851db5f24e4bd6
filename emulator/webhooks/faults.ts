import { FaultList, type ActiveFaultOf } from '../engine/fault-list.js';
import { eventTypes } from './spec.js';

const kinds = ['duplicate', 'reorder', 'delay', 'lose', 'wrong-signature'] as const;

/** A way in which a delivery goes wrong. */
export interface WebhookFault {
  /**
   * What goes wrong:
   * - `duplicate`: sends it twice
   * - `reorder`: sends it after the next one
   * - `delay`: sends it late, by `delay`
   * - `lose`: never sends it
   * - `wrong-signature`: signs it with another secret; the attempts that follow are right
   */
  kind: (typeof kinds)[number];
  /** The type of the events that it affects, such as `user.created`. @default every event */
  event?: string;
  /** How many deliveries it affects. @default all of them */
  times?: number;
  /** Which share of the deliveries it affects, from 0 to 1. The same ones in each run. @default 1 */
  share?: number;
  /** Picks other deliveries for the share. @default 1 */
  seed?: number;
  /** Of `delay`: how long to wait, in ms of the emulator's clock. @default 60000 */
  delay?: number;
}

/** A fault of webhooks that is set, with its ID and how many deliveries it has affected. */
export type ActiveWebhookFault = ActiveFaultOf<WebhookFault>;

const isCount = (value: unknown) => value === undefined || (Number.isInteger(value) && Number(value) > 0);
const isBetween = (value: unknown, most: number) =>
  value === undefined || (typeof value === 'number' && value >= 0 && value <= most);

const fail = (what: string): never => {
  throw new TypeError(`This is not a fault of webhooks: ${what}`);
};

/**
 * The faults of webhooks that are set, in the order in which they were added.
 *
 * @example
 * api.webhooks.faults.add({ kind: 'duplicate', event: 'user.created' });
 */
export class WebhookFaults extends FaultList<WebhookFault> {
  constructor(onChange: () => void) {
    super('webhook_fault', onChange);
  }

  /**
   * The fault that affects a delivery: the first for its event whose share it falls under.
   *
   * @param type - The type of the event.
   */
  take(type: string): WebhookFault | undefined {
    return this.first(({ event }) => event === undefined || event === type);
  }

  protected check(fault: unknown): asserts fault is WebhookFault {
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
}
