// An ESLint rule: the names in a file and its comments have no word of the list.
import type { Rule } from 'eslint';
import { findWords } from './find.js';

function checkComments(context: Rule.RuleContext): void {
  const { sourceCode } = context;
  for (const { range, value } of sourceCode.getAllComments()) {
    for (const { index, found, message } of findWords(value, 'prose')) {
      const start = (range?.[0] ?? 0) + 2 + index; // behind the slashes
      const loc = { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(start + found.length) };
      context.report({ loc, message });
    }
  }
}

/** Reports each name where it is first. */
function nameChecker(context: Rule.RuleContext): (node: Rule.Node & { name: string }) => void {
  const seen = new Set<string>();
  return (node) => {
    if (seen.has(node.name)) return;
    seen.add(node.name);
    for (const { message } of findWords(node.name, 'name')) context.report({ node, message });
  };
}

export const wordsRule: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const checkName = nameChecker(context);
    return { Program: () => checkComments(context), Identifier: checkName, PrivateIdentifier: checkName };
  },
};
