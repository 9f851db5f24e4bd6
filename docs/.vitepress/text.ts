import type { MarkdownRenderer } from 'vitepress';
import { piecesOf } from './breaks.js';

/**
 * Text, and code within it. Vue would take `{{user.id}}` for a template of its own, and a browser breaks code anywhere or nowhere: `<wbr>`
 * shows it where.
 */
export function writeText({ renderer, utils }: MarkdownRenderer): void {
  const escaped = (html: string) => html.replaceAll('{{', '&#123;&#123;');
  const breakable = (text: string) =>
    piecesOf(text)
      .map((piece) => escaped(utils.escapeHtml(piece)))
      .join('<wbr>');
  // VitePress's own rule knows which `&lt;` are entities.
  const { text } = renderer.rules;
  renderer.rules.text = (...all) => escaped(text?.(...all) ?? '').replace(/\w{17,}/g, breakable);
  renderer.rules.code_inline = (tokens, i) => `<code>${breakable(tokens[i]?.content ?? '')}</code>`;
}
