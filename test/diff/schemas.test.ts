// Each rule for schemas, for what is sent and for what is received. The compiler has the last word: what is called
// breaking must not compile, and what isn't must.
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, type Change } from '../../scripts/diff/compare.js';
import { receives, sends } from './documents.js';
import { enums } from './schema-cases/enums.js';
import { fields } from './schema-cases/fields.js';
import { parts } from './schema-cases/parts.js';
import { complaints, descriptionOf } from './schema-cases/programs.js';

const cases = [...fields, ...enums, ...parts];

const line = ({ seenBy, rule, path }: Change) => `${seenBy ?? '-'} ${rule} ${path}`;

describe.each([
  { direction: 'request' as const, use: sends },
  { direction: 'response' as const, use: receives },
])('what is in a $direction', ({ direction, use }) => {
  let changes: Change[];
  let complained: Map<number, string[]>;
  beforeAll(() => {
    changes = compare(descriptionOf(cases, use, 'before'), descriptionOf(cases, use, 'after'));
    complained = complaints(cases, use, direction === 'request');
  });
  const of = (i: number) => changes.filter(({ schema }) => schema === `Case${i}`);

  it.each(cases.map((one, i) => ({ ...one, i })))('$title', ({ i, ...one }) => {
    expect(of(i).map(line)).toEqual(one[direction]);
    for (const change of of(i)) {
      expect(change).toMatchObject({
        direction,
        breaking: change.seenBy !== undefined,
        operation: `case${i}`,
        helper: `things.case${i}`,
      });
    }
  });

  it.each(cases.map((one, i) => ({ ...one, i })))('$title: the compiler agrees', ({ i }) => {
    const breaks = of(i).some(({ seenBy }) => seenBy === 'compiler');
    if (breaks) expect(complained.get(i)).toBeDefined();
    else expect(complained.get(i)).toBeUndefined();
  });

  it('finds nothing else', () => {
    expect(changes.filter(({ schema }) => !schema?.startsWith('Case'))).toEqual([]);
  });
});
