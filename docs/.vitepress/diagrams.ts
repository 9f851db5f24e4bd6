// Mermaid as SVG, made while the site is built: browsers run no script for it.
import { renderMermaidSVG } from 'beautiful-mermaid';
import type { MarkdownRenderer } from 'vitepress';

/** Little, so that a diagram fits on a phone. */
const spacing = { padding: 8, nodeSpacing: 12 };

/** Replaces blocks of Mermaid by pictures. Their colours are those of the theme, light and dark: style.css has the rules. */
export function drawDiagrams({ renderer }: MarkdownRenderer): void {
  const { fence } = renderer.rules;
  renderer.rules.fence = (tokens, i, ...rest) => {
    const token = tokens[i];
    if (token?.info.trim() !== 'mermaid') return fence?.(tokens, i, ...rest) ?? '';
    // Its own style sheet loads a font from elsewhere, and Vue allows none in a template.
    const svg = renderMermaidSVG(token.content, { ...spacing, transparent: true }).replace(
      /<style>[\s\S]*?<\/style>/,
      '',
    );
    const [, width = ''] = / width="([\d.]+)"/.exec(svg) ?? [];
    const style = `--width: ${Math.ceil(Number(width))}px`; // style.css makes it smaller on a phone
    return `<figure class="diagram" style="${style}" tabindex="0" aria-label="Diagram" v-pre>${svg}</figure>\n`;
  };
}
