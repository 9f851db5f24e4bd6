// Time that passes while a test runner has fake timers: what it replaces later is taken when this module is loaded.
import * as timers from 'node:timers/promises';

/** A turn of the event loop. */
export const turn = timers.setImmediate;

/** Waits for so many ms. */
export const wait = timers.setTimeout;
