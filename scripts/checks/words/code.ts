// The names in a file of code, its comments and the titles of its tests. Other texts may be the API's own.
import { Visitor, parseSync, type CallExpression, type Expression, type Super } from 'oxc-parser';
import { findWords, type Finding } from './find.js';

/** The title in `it('rejects …')`, `describe.each(…)('…')` and their like. */
function titleOf({ callee, arguments: [title] }: CallExpression): { text: string; start: number } | undefined {
  let called: Expression | Super = callee;
  while (called.type === 'MemberExpression' || called.type === 'CallExpression')
    called = called.type === 'MemberExpression' ? called.object : called.callee;
  if (called.type !== 'Identifier' || !['describe', 'it', 'test'].includes(called.name)) return undefined;
  if (title?.type !== 'Literal' || typeof title.value !== 'string') return undefined;
  return { text: title.value, start: title.start + 1 };
}

/** The words of the list in code. A name is found where it is first. @throws an error where the code can't be parsed */
export function findWordsInCode(file: string, code: string): Finding[] {
  const { program, comments, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const findings: Finding[] = [];
  const check = (text: string, place: 'name' | 'prose', start: number) => {
    for (const finding of findWords(text, place)) findings.push({ ...finding, index: start + finding.index });
  };
  for (const { value, start } of comments) check(value, 'prose', start + 2); // behind the slashes

  const seen = new Set<string>();
  const checkName = ({ name, start }: { name: string; start: number }) => {
    if (seen.has(name)) return;
    seen.add(name);
    check(name, 'name', start);
  };
  new Visitor({
    Identifier: checkName,
    PrivateIdentifier: checkName,
    CallExpression(call) {
      const title = titleOf(call);
      if (title) check(title.text, 'prose', title.start);
    },
  }).visit(program);
  return findings.sort((a, b) => a.index - b.index);
}
