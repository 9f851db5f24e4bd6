// Written by `npm run generate` from openapi/pinned.
export * from '../../2025-11-10/resources/index.js';
