export { createFrontendApiProxy, type FrontendApiProxy, type RequestContext } from './proxy.js';
export { createFrontendApiProxyHandlers, type FrontendApiProxyHandlers } from './handlers.js';
export { createFrontendApiProxyMiddleware, type FrontendApiProxyMiddleware } from './middleware.js';
export type { FrontendApiProxyOptions } from './options.js';
export type { TrustPreset, TrustProxy } from './client-address.js';
export type { FrontendApiFetch, FrontendApiRequest, FrontendApiResponse } from './send.js';
export { ProxyError, type ProxyErrorCode } from './error-response.js';
