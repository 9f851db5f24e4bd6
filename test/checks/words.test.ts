import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../scripts/checks/words/find.js';
import { words } from '../../scripts/checks/words/list.js';
import { wordsRule } from '../../scripts/checks/words/rule.js';

const found = (text: string, place: 'name' | 'prose') => findWords(text, place).map((finding) => finding.found);

describe('the words that do not come back', () => {
  it('say what to use in their place, and why', () => {
    expect(findWords('Refuses the key.', 'prose')).toEqual([
      {
        index: 0,
        found: 'Refuses',
        message: 'Say "reject", "throw" or "error response" for "Refuses": it is the word that others use.',
      },
    ]);
    for (const { say, why } of words) expect([say, why].every((text) => text.length > 0)).toBe(true);
  });

  it('are found within names, and not within other words', () => {
    expect(found('createFacade', 'name')).toEqual(['Facade']);
    expect(found('RATE_GATE', 'name')).toEqual(['GATE']);
    expect(found('gateway', 'name')).toEqual([]);
    expect(found('The performance of the gateway.', 'prose')).toEqual([]);
  });

  it('are idioms, too', () => {
    expect(found('Reads what comes of a request, and those that there are.', 'prose')).toEqual([
      'what comes of',
      'those that there are',
    ]);
  });

  it('are not looked for in code, links and addresses', () => {
    const page = 'See `answer()` and [this](answer.html) at https://example.com/answer\n\n```ts\nanswer();\n```\n';
    expect(found(page, 'prose')).toEqual([]);
    expect(findWords(`${page}An answer.`, 'prose').map(({ index }) => index)).toEqual([page.length + 3]);
  });
});

describe('the rule of ESLint', () => {
  const lint = (code: string) =>
    new Linter()
      .verify(code, { plugins: { project: { rules: { words: wordsRule } } }, rules: { 'project/words': 'error' } })
      .map(({ line, column, message }) => [line, column, message.split(':')[0]]);

  it('reports a name once, and each comment', () => {
    const code = 'const theAnswer = 1;\n// It shall be\nexport default theAnswer;\n/**\n * An answer.\n */\n';
    expect(lint(code)).toEqual([
      [1, 7, 'Say "response", "respond" or "return" for "Answer"'],
      [2, 7, 'Say "must" or "will" for "shall"'],
      [5, 7, 'Say "response", "respond" or "return" for "answer"'],
    ]);
  });

  it('reports the titles of tests', () => {
    const code = "describe.each([1])('refuses %s', () => { it('answers', () => {}); test.only('is text', run); });";
    expect(lint(code).map(([, , message]) => message)).toEqual([
      'Say "reject", "throw" or "error response" for "refuses"',
      'Say "response", "respond" or "return" for "answers"',
    ]);
  });

  it('leaves other texts alone: some are the API’s own', () => {
    expect(lint("export const text = 'answer';\n")).toEqual([]);
  });
});
