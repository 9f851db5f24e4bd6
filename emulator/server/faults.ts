import { Ajv2020 } from 'ajv/dist/2020.js';
import { FaultList, type ActiveFaultOf } from '../engine/fault-list.js';
import { messageOf } from '../store/json.js';
import { RateLimit, type Limit } from './rate-limit.js';

const kinds = ['disconnect', 'truncate', 'hang', 'html', 'empty', 'invalid-json'] as const;

/** A way to fail. */
export interface Fault {
  /** The operation that fails, by its helper such as `users.get`, or its ID such as `GetUser`. @default all operations */
  operation?: string;
  /** How many requests fail. @default all of them */
  times?: number;
  /** Which share of the requests fails, from 0 to 1. The same requests fail in each run. @default 1 */
  share?: number;
  /** Picks other requests for the share. @default 1 */
  seed?: number;
  /** Lets this many requests pass in this many ms; the others get 429 with `retry-after`. */
  rateLimit?: Limit;
  /** Responds with this status, and an error in the API's shape. */
  status?: number;
  /** Headers of that response, such as `retry-after`: a 429 has 1 s by default. */
  headers?: Record<string, string>;
  /** Waits before anything else, in ms. */
  delay?: number;
  /** Executes the request before failing. @default `false`, so that a request without a response has no effect */
  after?: boolean;
  /**
   * Instead of a status:
   * - `disconnect`: closes the connection without a response
   * - `truncate`: sends the headers and half of the body, then closes the connection
   * - `hang`: sends the headers and half of the body, then nothing more
   * - `html`: responds with the HTML page of a gateway, by default with status 502
   * - `empty`: responds without a body, by default with status 200
   * - `invalid-json`: responds with the first half of the JSON
   */
  kind?: (typeof kinds)[number];
}

/** A fault that is set, with its ID and how many requests it has affected. */
export type ActiveFault = ActiveFaultOf<Fault>;

const schema = {
  type: 'object',
  properties: {
    operation: { type: 'string' },
    times: { type: 'integer', minimum: 1 },
    share: { type: 'number', minimum: 0, maximum: 1 },
    seed: { type: 'integer' },
    rateLimit: {
      type: 'object',
      properties: { requests: { type: 'integer', minimum: 0 }, window: { type: 'number', exclusiveMinimum: 0 } },
      required: ['requests', 'window'],
      additionalProperties: false,
    },
    status: { type: 'integer', minimum: 200, maximum: 599 },
    headers: { type: 'object', additionalProperties: { type: 'string' } },
    delay: { type: 'number', minimum: 0, maximum: 2 ** 31 - 1 },
    after: { type: 'boolean' },
    kind: { enum: kinds },
  },
  additionalProperties: false,
};

/** Whether a request is executed despite the fault: the fault is about the response, or comes after it. */
export function isExecuted({ kind, status, after }: Fault): boolean {
  if (after) return true;
  return kind === undefined ? status === undefined : ['truncate', 'hang', 'invalid-json'].includes(kind);
}

/**
 * The faults that are set, in the order in which they were added.
 *
 * @example
 * const remove = api.faults.add({ operation: 'users.get', status: 503, times: 1 });
 * remove();
 */
export class Faults extends FaultList<Fault> {
  /** The IDs of the operations, by ID and by helper. */
  readonly #ids: Map<string, string>;
  readonly #limits = new WeakMap<Fault, RateLimit>();
  #isValid: ReturnType<Ajv2020['compile']> | undefined;

  /** @param operations - those of the spec */
  constructor(operations: { id: string; helper: string }[], onChange: () => void) {
    super('fault', onChange);
    this.#ids = new Map(operations.flatMap(({ id, helper }) => [[id, id] as const, [helper, id] as const]));
  }

  /**
   * The fault that affects a request: the first for its operation whose share or limit it falls under.
   *
   * @param operation - The ID of the operation.
   * @param now - The time, in ms since 1970.
   */
  take(operation: string | undefined, now: number): Fault | undefined {
    let wait: number | undefined;
    const fault = this.first(
      ({ operation: name }) => name === undefined || this.#ids.get(name) === operation,
      (found) => {
        wait = this.#limitOf(found)?.exceeded(now);
        return wait !== 0;
      },
    );
    if (!fault || wait === undefined) return fault;
    return { status: 429, ...fault, headers: { 'retry-after': String(Math.ceil(wait / 1_000)), ...fault.headers } };
  }

  #limitOf(fault: Fault): RateLimit | undefined {
    let limit = this.#limits.get(fault);
    if (!limit && fault.rateLimit) this.#limits.set(fault, (limit = new RateLimit(fault.rateLimit)));
    return limit;
  }

  protected check(fault: unknown): asserts fault is Fault {
    this.#isValid ??= new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    if (!this.#isValid(fault)) {
      const problems = (this.#isValid.errors ?? []).map(({ instancePath, message, params }) => {
        const name = instancePath.slice(1) || 'a fault';
        const detail = Object.values(params as Record<string, unknown>)
          .flat()
          .join(', ');
        return `${name} ${message}${detail ? ` (${detail})` : ''}`;
      });
      throw new TypeError(`This is not a fault: ${problems.join('; ')}`);
    }
    const { operation, headers, kind, status, delay, rateLimit } = fault as Fault;
    try {
      new Headers(headers);
    } catch (error) {
      throw new TypeError(`This is not a fault: headers: ${messageOf(error)}`, {
        cause: error,
      });
    }
    if (kind !== undefined && kind !== 'disconnect' && hasNoBody(status)) {
      throw new TypeError(
        `This is not a fault: a response of status ${status} has no body, so its kind can't be ${kind}`,
      );
    }
    if (operation !== undefined && !this.#ids.has(operation)) {
      throw new TypeError(
        `This is not a fault: there is no operation ${operation}; try one such as users.get or GetUser`,
      );
    }
    if (kind === undefined && status === undefined && delay === undefined && rateLimit === undefined) {
      throw new TypeError('This is not a fault: it needs a status, a kind, a delay or a rateLimit');
    }
  }
}

/** Whether a response of a status can't have a body. */
export const hasNoBody = (status: number | undefined) => status !== undefined && [204, 205, 304].includes(status);
