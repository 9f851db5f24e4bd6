import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    isLong: boolean;
  }
}

/** Whether the tests run in full size, as by `npm run test:long`. */
export const isLong = inject('isLong');

/** A size that is the cost of a test: in full by `npm run test:long`, and small by `npm test`. */
export const sized = (full: number, small: number): number => (isLong ? full : small);
