export type * from '../generated/pinned/types.js';
