// Every message of an error, kept as a list that reviews show.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ts } from '../../scripts/codegen/compiler.js';
import { allMessages, messagesFile } from '../../scripts/checks/messages.js';
import { factoriesOf, messagesOf } from '../../scripts/checks/messages/find.js';
import { findWords } from '../../scripts/checks/words/find.js';

const read = (text: string) => {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  return messagesOf(source, new Set(factoriesOf(source)), true).map(({ factory, values, text }) =>
    [factory, ...values, text].join(' '),
  );
};

describe('the messages of errors', () => {
  const messages = allMessages();
  const texts = messages.split('\n').filter((line) => line.startsWith('  '));

  it('are those of messages.txt (`npm run messages -- --update` writes it)', () => {
    expect(messages).toBe(fs.readFileSync(messagesFile, 'utf8'));
  });

  it('begin with "clerk-bapi: " in each TypeError of the client', () => {
    const client = messages.slice(0, messages.indexOf('\nemulator/')).split('\n');
    const typeErrors = client.filter((line) => line.startsWith('  TypeError'));
    expect(typeErrors.length).toBeGreaterThan(10);
    expect(typeErrors.filter((line) => !/^ {2}TypeError[^:]*: clerk-bapi: /.test(line))).toEqual([]);
  });

  it('have none of the words that do not come back', () => {
    expect(texts.flatMap((text) => findWords(text, 'prose').map(({ message }) => `${text}: ${message}`))).toEqual([]);
  });
});

describe('a message is found', () => {
  it.each([
    ['in a constructor', "throw new TypeError('it is wrong');", ['TypeError it is wrong']],
    [
      'with its code',
      "new ApiError(404, 'not_found', `no ${name} here`);",
      ["ApiError 404 'not_found' no {name} here"],
    ],
    ['in branches', "new TypeError(a ? 'it is' : 'it was');", ['TypeError it is | it was']],
    [
      'in a function that makes errors',
      "const fail = (what: string) => { throw new TypeError(what); }; fail('it is wrong');",
      ['fail() it is wrong'],
    ],
    ['as a part', "const problem = 'it is wrong';", ['text it is wrong']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('and a code, a name or a prefix alone is none', () => {
    expect(read("fail('code'); const [a, b] = ['x-header', 'retry.'];")).toEqual([]);
  });
});
