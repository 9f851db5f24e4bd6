// What a JSDoc comment says, as Markdown.
import type { JSDocComment, Node, NodeArray } from 'typescript';
import { ts } from '../codegen/compiler.js';

/** A JSDoc comment. What it lacks is empty. */
export interface Doc {
  /** The first paragraph. */
  summary: string;
  /** The other paragraphs. */
  details: string[];
  /** What it says of each parameter, by its name. */
  parameters: Map<string, string>;
  returns: string;
  throws: string[];
  default: string;
  examples: string[];
}

/** The text of a comment, with `{@link name}` as code. */
const commentText = (comment: string | NodeArray<JSDocComment> | undefined): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replace(/\{@link ([^}]*)\}/g, '`$1`');

/** Joins the lines of a tag, and drops the dash that may begin what it says. */
const sentence = (text: string): string =>
  text
    .replace(/\s*\n\s*\*?\s*/g, ' ')
    .replace(/^\s*-\s*|\s\*\s*$/g, '')
    .trim();

/** The JSDoc comment of a declaration. */
export function docOf(node: Node): Doc {
  const source = node.getSourceFile();
  const [doc] = ts.getJSDocCommentsAndTags(node).filter((part) => ts.isJSDoc(part));
  const tags = doc?.tags ?? [];
  const texts = (kind: string): string[] =>
    tags.filter((tag) => tag.tagName.text === kind).map((tag) => commentText(tag.comment));
  const [summary = '', ...details] = commentText(doc?.comment).split(/\n\s*\n/);
  return {
    summary: summary.trim(),
    details: details.filter((part) => part.trim()),
    parameters: new Map(
      tags.flatMap((tag): [string, string][] =>
        ts.isJSDocParameterTag(tag) ? [[tag.name.getText(source), sentence(commentText(tag.comment))]] : [],
      ),
    ),
    returns: texts('returns').map(sentence).join(' '),
    // The compiler takes the name of the class off, so that the text of the tag is read.
    throws: tags
      .filter((tag) => tag.tagName.text === 'throws')
      .map((tag) =>
        sentence(tag.getText(source).replace(/^@throws\s*/, ''))
          .replace(/\{(\w+)\}/g, '$1')
          .replace(/^(\w+) - /, '$1 ')
          .replace(/\{@link ([^}]*)\}/g, '`$1`'),
      ),
    default: texts('default').map(sentence).join(' '),
    examples: texts('example').map((text) => text.trim()),
  };
}
