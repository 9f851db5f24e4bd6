import { files } from './files.js';

/** What the page may load: its own scripts and style, and data from this server. Nothing can be inserted as HTML. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:', // the empty icon, which keeps browsers from asking for one
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript' };

/** What the page offers to choose from, and the version that it names. */
export interface PageContent {
  version: string;
  operations: readonly { helper: string; method: string; path: string }[];
  events: readonly string[];
}

/** The page that shows an emulator. */
export function pageResponse({ version, operations, events }: PageContent): Response {
  const texts: Record<string, string> = {
    version,
    operations: operations
      .map(({ helper, method, path }) => `<option value="${helper}">${method} /v1${path}</option>`)
      .join(''),
    events: events.map((name) => `<option value="${name}"></option>`).join(''),
  };
  const filled = (files['page.html'] ?? '').replace(/<!-- (\w+) -->/g, (_, name: string) => texts[name] ?? '');
  return new Response(filled, {
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}

/** A file that the page loads. @returns `undefined` if it has no file of that name */
export function pageFile(name: string): Response | undefined {
  const type = types[name.replace(/^.*\./, '')];
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (type === undefined || text === undefined) return undefined;
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
}
