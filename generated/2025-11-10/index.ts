// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import { clerkOf, type CreateClerk } from '../../src/client.js';
import type { Derivable } from '../../src/options.js';
import type { HasRaw } from '../../src/raw.js';
import { raw } from './core.js';
import { namespaces, version, type Resources } from './resources/index.js';
import type { paths } from './types.js';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Resources, HasRaw<paths>, Derivable {}

/** Makes a client of the Backend API, version 2025-11-10. */
export const createClerk: CreateClerk<paths, typeof version, Clerk> = /* @__PURE__ */ clerkOf(version, () => ({
  ...namespaces,
  raw,
}));

export * from '../../src/exports.js';
export type * from './namespaces.js';
export type * from './types.js';
