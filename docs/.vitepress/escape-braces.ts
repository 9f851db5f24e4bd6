import type { MarkdownRenderer } from 'vitepress';

/** Vue would take `{{user.id}}` in a sentence or in code for a template of its own. */
export function escapeBraces({ renderer, utils }: MarkdownRenderer): void {
  const escaped = (html: string) => html.replaceAll('{{', '&#123;&#123;');
  // VitePress's own rule knows which `&lt;` are entities.
  const { text } = renderer.rules;
  renderer.rules.text = (...all) => escaped(text?.(...all) ?? '');
  renderer.rules.code_inline = (tokens, i) => `<code>${escaped(utils.escapeHtml(tokens[i]?.content ?? ''))}</code>`;
}
