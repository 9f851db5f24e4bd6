import { json } from '../../helpers.js';

export const user = { id: 'user_1' };

/** `reply` for the first requests, a success for the rest. */
export const failing = (times: number, fail: () => Response) => (_: unknown, index: number) =>
  index < times ? fail() : json(user);

export const throwing = (times: number, error: unknown) =>
  failing(times, () => {
    throw error;
  });
