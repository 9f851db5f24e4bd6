import type { NextConfig } from 'next';

const config: NextConfig = {
  // Next.js gives a middleware the first 10 MB of a body. `middlewareClientMaxBodySize` before Next.js 16.
  experimental: { proxyClientMaxBodySize: '100mb' },
};

export default config;
