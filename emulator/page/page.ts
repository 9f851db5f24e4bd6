import { createHash } from 'node:crypto';
import { html as template, script, style } from './files.js';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page in one file, and the policy that lets it run this script and this style alone, and ask this server alone. */
function readPage(operations: string[]) {
  const options = operations.map((id) => `<option value="${id}"></option>`).join('');
  const html = template
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`)
    .replace('<!-- operations -->', () => options);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    'img-src data:', // the empty icon, which keeps browsers from asking for one
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'", // nothing can be put in as HTML
    "trusted-types 'none'",
  ].join('; ');
  return { html, policy };
}

let page: ReturnType<typeof readPage> | undefined;

/** The page that shows an emulator. @param operations - the IDs to choose from, which are the same for all emulators */
export function loadPage(operations: string[]): Response {
  const { html, policy } = (page ??= readPage(operations));
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}
