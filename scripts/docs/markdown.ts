// Small pieces of Markdown. What comes from a spec is text: it must become neither HTML nor a table's border.
import { shownWidth } from '../codegen/style.js';

/** A code span: as many backticks behind it as before. A backslash takes a backtick's meaning, but not within a span. */
const codeSpan = /(\\`|(?<!`)(`+)(?!`)[^]*?(?<!`)\2(?!`))/;

/** What begins a block of another kind, such as a heading, a list, a fence or a container. */
const blockStart = /^(?:#{1,6}(?= |$)|[-+*](?= |$)|>|\d+[.)](?= |$)|`{3,}|~{3,}|:{3,}|[-=*_](?=(?: *[-=*_])+$))/;

/** A paragraph, or text within a line, outside of code. Code in it stays code. */
export const text = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(blockStart, (start) => start.replace(/^\d*/, '$&\\'))
    .split(codeSpan)
    // At 0 text, at 1 a span, and at 2 its backticks.
    .filter((_, i) => i % 3 < 2)
    .map((part = '', i) => (i % 2 && part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('');

/** Code within a line. */
export const code = (raw: string): string => `\`${raw}\``;

/** Code that no span protects from being read as HTML or Markdown. */
const plainCode = (part: string): string =>
  part
    .replaceAll('<', '&lt;')
    .replace(/[`*\\]/g, '\\$&')
    .replace(/(?<=[|&,>] |&lt;)/g, '<wbr>');

/** Code within a line, with a link on each name that leads somewhere. */
export function linkedCode(raw: string, urlOf: (name: string) => string | undefined): string {
  const parts = raw.split(/\b([A-Z]\w*)/).map((part, i) => ({ part, url: i % 2 ? urlOf(part) : undefined }));
  const links = parts.filter(({ url }) => url !== undefined);
  if (links.length === 0) return code(raw);
  if (links[0]?.part === raw) return `[${code(raw)}](${links[0].url})`;
  // In a span, the links would be text.
  const inner = parts.map(({ part, url }) => (url === undefined ? plainCode(part) : `[${part}](${url})`));
  return `<code>${inner.join('')}</code>`;
}

/** A block of code. `label` is the name of its tab in a group. */
export const block = (language: string, source: string, label?: string): string =>
  `\`\`\`${language}${label ? ` [${label}]` : ''}\n${source.trimEnd()}\n\`\`\``;

/** A function without a body, which is no statement of TypeScript: the site has a grammar for it. */
export const signatureBlock = (signature: string): string => block('ts signature', signature);

/** The heading of a page that is a name. One that is too long for a line is split before a dot; the site splits long words. */
export function nameHeading(name: string): string {
  const parts = name.split(/(?=\.)/);
  return `# ${parts.length > 1 ? parts.map((part) => `<span>${part}</span>`).join('') : name}`;
}

/** The heading of a helper's page, with a link to the list that has the helper. */
export const helperHeading = (namespace: string, method: string, list: string): string =>
  `# <span>[${namespace}](${list})</span><span>.${method}</span>`;

/** A function as TypeScript has it: on one line, or each parameter on a line of its own. */
export function signatureText(name: string, parameters: string[], result: string): string {
  const line = `${name}(${parameters.join(', ')}): ${result}`;
  if (line.length <= shownWidth) return line;
  return `${name}(\n${parameters.map((one) => `  ${one},\n`).join('')}): ${result}`;
}

/** Blocks of code as tabs. */
export const group = (blocks: string[]): string => `::: code-group\n\n${blocks.join('\n\n')}\n\n:::`;

export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  // A cell ends at the next border, within code too.
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

/** A page of the reference: what is undefined or empty is left out. Style sheets know it by its class. */
export function page(frontmatter: Record<string, unknown>, parts: (string | undefined | false)[]): string {
  const head = Object.entries({ ...frontmatter, pageClass: 'reference' }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return `---\n${head.join('\n')}\n---\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}
