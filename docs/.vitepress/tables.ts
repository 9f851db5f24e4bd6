// Tables on a phone: each row is a block there, without the headings of the columns. What a cell can't do without is beside it.
import type { MarkdownRenderer } from 'vitepress';

/** Headings of cells that say themselves what they are. */
const evident = /^(?:type|operation|when|why|how|value|meaning|what (?:happen(?:s|ed)|it (?:is|does|means|is for)))$/;

/** Marks the tables of fields, and gives the cells of others the heading of their column. theme/tables.css shows it on a phone. */
export function labelTables({ core }: MarkdownRenderer): void {
  core.ruler.push('label-tables', ({ tokens }) => {
    let headings: string[] = [];
    let column = 0;
    for (const [i, token] of tokens.entries()) {
      if (token.type === 'table_open') headings = [];
      if (token.type === 'tr_open') column = 0;
      if (token.type === 'th_open')
        headings.push(tokens[i + 1]?.children?.map(({ content }) => content).join('') ?? '');
      if (token.type === 'tbody_open' && headings[1] === 'type') token.attrSet('class', 'fields');
      if (token.type === 'td_open') {
        const heading = headings[column++] ?? '';
        const isQuestion = heading.endsWith('?');
        if (column > 1 && !evident.test(heading)) token.attrSet('data-label', isQuestion ? heading : `${heading}:`);
      }
    }
  });
}
