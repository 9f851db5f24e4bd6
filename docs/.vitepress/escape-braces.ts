import type { MarkdownRenderer } from 'vitepress';

/** Vue would take `{{user.id}}` in a sentence or in code for a template of its own. */
export function escapeBraces({ renderer, utils }: MarkdownRenderer): void {
  const escaped = (text: string) => utils.escapeHtml(text).replaceAll('{{', '&#123;&#123;');
  renderer.rules.text = (tokens, i) => escaped(tokens[i]?.content ?? '');
  renderer.rules.code_inline = (tokens, i) => `<code>${escaped(tokens[i]?.content ?? '')}</code>`;
}
