import { callChecks } from '../http/option-checks.js';
import { classOf, isWellFormed, plain, reject, rejectValue } from '../http/reject.js';
import { encode } from './path.js';

/** What the spec says of a query. */
export interface QueryOptions {
  /** The most values that an array may have. */
  maxItems?: number;
  /** Arrays that may have more. */
  unlimited?: string[];
  /** Arrays that are written as `name=a,b`, and not as `name=a&name=b`. */
  joined?: string[];
  /** Parameters that may be `null`, which is not sent. */
  nullable?: string[];
}

/** Parameters that are times, as Unix time in milliseconds. */
const times = /_at_(after|before|since)$/;
/** Parameters that are ids. An empty one is no filter. */
const ids = /(_id|^starting_after)$/;

/** @throws TypeError if a query can't hold it */
function textOf(name: string, value: unknown, isElement?: boolean): string {
  const isTime = !isElement && classOf(value) === '[object Date]' && times.test(name);
  const sent = isTime ? (value as Date).getTime() : value;
  const isWritable = isWellFormed(sent) && (sent || !(isElement || ids.test(name)));
  if (isWritable || typeof sent === 'boolean' || Number.isFinite(sent)) return encode(String(sent));
  return rejectValue(
    name,
    isElement
      ? 'an array of strings, none of them empty or with a lone surrogate'
      : 'a finite number, a boolean, or a string without lone surrogates; an id may not be empty',
    value,
  );
}

/**
 * Creates the query serializer of an operation. It throws on whatever it can't write: a filter that is left out selects
 * everything.
 */
export const createQuerySerializer =
  ({ maxItems = Infinity, unlimited, joined, nullable }: QueryOptions) =>
  (query: Record<string, unknown>): string => {
    let search = '';
    for (const name in plain('the query', query)) {
      const value = query[name];
      if (value === undefined || (value === null && nullable?.includes(name))) continue;
      if (Object.hasOwn(callChecks, name)) reject(`${name} is an option of the call. Pass it after the query.`);
      const start = `&${textOf('a name in the query', name)}=`;
      if (Array.isArray(value)) {
        const { length } = value;
        const maximum = unlimited?.includes(name) ? Infinity : maxItems;
        if (length < 1 || length > maximum)
          reject(
            `${name} must be an array of 1 ${maximum < Infinity ? `to ${maximum}` : 'or more'} values. It has ${length}${length ? '' : ', and an empty one is no filter'}.`,
          );
        let separator = start;
        for (const element of value) {
          search += separator + textOf(name, element, true);
          if (joined?.includes(name)) separator = ',';
        }
      } else search += start + textOf(name, value);
    }
    return search.slice(1);
  };
