// Prints JSDoc comments.

/** Text on one line that can't end a comment. */
export const inComment = (text: string): string => text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim();

/**
 * Breaks text into lines of a JSDoc comment.
 *
 * @param indent of the lines after the first
 */
export function wrap(text: string, indent = ''): string[] {
  const lines = [''];
  for (const word of inComment(text).split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length > 108) lines.push(indent + word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** Text of a spec for JSDoc. TypeScript takes every word that begins with `@` for a tag, in code too, and drops it from the text. */
export const withoutTags = (text: string): string => text.replace(/(?<!\S)@(?=\S)/g, '\\@');

/** A JSDoc comment of these lines. */
export const comment = (lines: string[]): string =>
  ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');

/** A JSDoc comment of paragraphs. */
export const paragraphs = (...texts: string[]): string =>
  comment(texts.map(withoutTags).flatMap((text, i) => (i === 0 ? wrap(text) : ['', ...wrap(text)])));
