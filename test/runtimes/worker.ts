// For workerd: responds to a request that has the targets in its body.
import { check } from './program.js';

export default {
  fetch: async (request: Request) => Response.json(await check(await request.json())),
};
