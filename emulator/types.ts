// The version of the API that is emulated.
export type * from '../generated/2025-11-10/types.js';
