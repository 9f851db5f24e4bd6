// Written by `npm run generate` from openapi/pinned.
export type * from '../2025-11-10/types.js';
