import { client, dom, html, send, style, webhooks } from './files.js';

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

const optionsOf = (names: readonly string[]) => names.map((name) => `<option value="${name}"></option>`).join('');

/** The page that shows an emulator. @param names - of operations and events, to choose from */
export function pageResponse(names: Record<'operations' | 'events', readonly string[]>): Response {
  const filled = html.replace(/<!-- (operations|events) -->/g, (_, name: keyof typeof names) => optionsOf(names[name]));
  return new Response(filled, {
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}

const files = new Map([
  ['style.css', { text: style, type: 'text/css' }],
  ['client.js', { text: client, type: 'text/javascript' }],
  ['dom.js', { text: dom, type: 'text/javascript' }],
  ['send.js', { text: send, type: 'text/javascript' }],
  ['webhooks.js', { text: webhooks, type: 'text/javascript' }],
]);

/** A file that the page loads. @returns `undefined` if it has no file of that name */
export function pageFile(name: string): Response | undefined {
  const file = files.get(name);
  return file && new Response(file.text, { headers: { ...headers, 'content-type': `${file.type}; charset=utf-8` } });
}
