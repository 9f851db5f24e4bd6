import { systemClock, type Clock } from './clock.js';

/** What a client takes from the platform. Tests bring their own. */
export interface Dependencies {
  clock: Clock;
  /** @returns a number from 0 (included) to 1 (excluded) */
  random: () => number;
}

export const systemDependencies: Dependencies = { clock: systemClock, random: Math.random };
