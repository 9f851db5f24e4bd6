// An ESLint rule: the names in a file, its comments and the titles of its tests have no word of the list.
import type { Rule } from 'eslint';
import type { CallExpression, Literal, Node } from 'estree';
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

/** The title in `it('rejects …')`, `describe.each(…)('…')` and their like. */
function titleOf({ callee, arguments: [title] }: CallExpression): (Literal & { value: string }) | undefined {
  let called: Node = callee;
  while (called.type === 'MemberExpression' || called.type === 'CallExpression')
    called = called.type === 'MemberExpression' ? called.object : called.callee;
  if (called.type !== 'Identifier' || !['describe', 'it', 'test'].includes(called.name)) return undefined;
  return title?.type === 'Literal' && typeof title.value === 'string' ? { ...title, value: title.value } : undefined;
}

function checkTitle(context: Rule.RuleContext, call: CallExpression): void {
  const title = titleOf(call);
  for (const { message } of findWords(title?.value ?? '', 'prose')) context.report({ node: call, message });
}

export const wordsRule: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const checkName = nameChecker(context);
    return {
      Program: () => checkComments(context),
      Identifier: checkName,
      PrivateIdentifier: checkName,
      CallExpression: (call) => checkTitle(context, call),
    };
  },
};
