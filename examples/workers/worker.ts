import { createFrontendApiProxy } from 'clerk-bapi/proxy';

// Options come from the variables and secrets of the Worker, which are in `process.env` too.
const proxy = createFrontendApiProxy({
  // Cloudflare itself stands in front of a Worker, and sets this header on each request.
  trustProxy: 1,
  clientAddressHeader: 'cf-connecting-ip',
});

export default {
  async fetch(request) {
    return proxy.matches(request) ? proxy(request) : new Response('The application itself');
  },
} satisfies ExportedHandler;
