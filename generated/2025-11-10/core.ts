// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import { coreOf, type CreateCoreClerk } from '../../src/client.js';
import { createRawClient, type CreateRawClient } from '../../src/raw.js';
import { version } from './resources/index.js';
import type { paths } from './types.js';

/** Makes a client of the Backend API, version 2025-11-10, with some namespaces alone. */
export const createClerk: CreateCoreClerk<paths, typeof version> = /* @__PURE__ */ coreOf(version);

/** For `namespaces`: the same API as an `openapi-fetch` client, as `clerk.raw` of `clerk-bapi` is. */
export const raw: CreateRawClient<paths, typeof version> = (client) =>
  createRawClient(client, {
    'POST /invitations': { requests: 100, window: 3600000 },
    'POST /invitations/bulk': { requests: 25, window: 3600000 },
    'POST /organizations/{organization_id}/invitations': { requests: 250, window: 3600000 },
    'POST /organizations/{organization_id}/invitations/bulk': { requests: 50, window: 3600000 },
  });

export * from '../../src/exports.js';
