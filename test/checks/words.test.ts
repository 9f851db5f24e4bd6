import { describe, expect, it } from 'vitest';
import { findWordsInCode } from '../../scripts/checks/words/code.js';
import { findWords } from '../../scripts/checks/words/find.js';
import { words } from '../../scripts/checks/words/list.js';

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

describe('the words in code', () => {
  const lint = (code: string) =>
    findWordsInCode('code.ts', code).map(({ index, message }) => {
      const lines = code.slice(0, index).split('\n');
      return [lines.length, (lines.at(-1) ?? '').length + 1, message.split(':')[0]];
    });

  it('are found in each name once, and in each comment', () => {
    const code = 'const theAnswer = 1;\n// It shall be\nexport default theAnswer;\n/**\n * An answer.\n */\n';
    expect(lint(code)).toEqual([
      [1, 7, 'Say "response", "respond" or "return" for "Answer"'],
      [2, 7, 'Say "must" or "will" for "shall"'],
      [5, 7, 'Say "response", "respond" or "return" for "answer"'],
    ]);
  });

  it('are found in the titles of tests', () => {
    const code = "describe.each([1])('refuses %s', () => { it('answers', () => {}); test.only('is text', run); });";
    expect(lint(code).map(([, , message]) => message)).toEqual([
      'Say "reject", "throw" or "error response" for "refuses"',
      'Say "response", "respond" or "return" for "answers"',
    ]);
  });

  it('are not looked for in other texts: some are the API’s own', () => {
    expect(lint("export const text = 'answer';\n")).toEqual([]);
  });

  it('are looked for in code that can be parsed', () => {
    expect(() => lint('const = 1;')).toThrow(/^code\.ts: /);
  });
});
