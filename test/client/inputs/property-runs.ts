// How properties are checked.
import fc from 'fast-check';
import { sized } from '../../size.js';

// FC_SEED repeats a run. On a failure fast-check says with what input, and by which `path` it was found.
export const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = sized(10_000, 30);
export const timeout = sized(3_600_000, 60_000);

/** Checks a property. */
export const holds = <Values extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<Values>) =>
  fc.assert(property, { seed, numRuns });
