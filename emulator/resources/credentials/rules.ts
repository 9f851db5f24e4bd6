// What keys and tokens of all kinds have in common.
import { randomBytes } from 'node:crypto';
import { ApiError } from '../../engine/errors.js';

/** What ends at a time, or never if that is `null`. */
interface Expiring {
  expired: boolean;
  expiration: number | null;
}

/** The latest time that a date can hold, in ms. */
const END_OF_TIME = 8.64e15;

/** A new secret. It differs in each run, so that a key of another emulator opens nothing here; and it is never like an ID. */
export const newSecret = (prefix: string) => `${prefix}_${randomBytes(32).toString('hex')}`;

/** A row as it is at a time: `expired` follows from the clock, whatever is kept. */
export const shownAt = <R extends Expiring>(row: R, now: number): R => ({
  ...row,
  expired: row.expiration !== null && row.expiration <= now,
});

/** An error of one field, as the services for keys and tokens say it: their specs know no 422. */
export const badField = (name: string, message: string, code = 'form_param_value_invalid') =>
  new ApiError(400, code, message, { param_name: name });

/** An error that does not repeat the secret that was sent. */
export const unknownSecret = (what: string) => new ApiError(404, 'resource_not_found', `No ${what} has this secret`);

/** The time so many seconds from now, in ms. @throws ApiError - where no date is that late */
export function expirationAfter(seconds: number, now: number): number {
  const time = Math.round(now + seconds * 1_000);
  if (time <= END_OF_TIME) return time;
  throw badField(
    'seconds_until_expiration',
    'seconds_until_expiration ends after the last date that can be represented',
  );
}

/** The ID of a new row, if it begins as the spec says: a seed may give any. */
export function fittingId(id: string, prefix: string): string {
  if (id.startsWith(`${prefix}_`)) return id;
  throw badField('id', `id should begin with ${prefix}_`);
}
