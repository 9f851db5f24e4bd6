import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reasons } from '../../scripts/checks/official/reasons.js';
import { root } from '../../scripts/cli.js';
import { officialGuideFile } from '../../scripts/docs/official.js';
import { diagnosticsOf } from '../diagnostics.js';

interface Row {
  /** The method. */
  name: string;
  /** A call of it, or its name where no helper does the same. */
  theirs: string;
  /** The calls of helpers. */
  ours: string[];
  differs: string;
}

let rows: Row[];

beforeAll(async () => {
  const guide = await readFile(path.join(root, officialGuideFile), 'utf8');
  rows = [...guide.matchAll(/^\| `(\w+\.\w+)(.*?)`\s*\| (none|\[.*?)\s*\| (.*?)\s*\|$/gm)].map(
    ([, name = '', call = '', ours = '', differs = '']) => ({
      name,
      theirs: name + call,
      ours: [...ours.matchAll(/\[`(\w+\.\w+\(.*?\))`\]\(/g)].map(([, helper]) => String(helper)),
      differs,
    }),
  );
});

/** Rows as code: a call of the method, and the calls of helpers. */
const moduleOf = (some: Row[]): string => `
  import type { createClerkClient } from '@clerk/backend';
  import type { Clerk } from '../src/index.js';
  declare const official: ReturnType<typeof createClerkClient>;
  declare const clerk: Clerk;
  declare const file: File;
  export const rows: (() => Promise<unknown>)[] = [
  ${some
    .flatMap(({ theirs, ours }) => [`official.${theirs}`, ...ours.map((call) => `clerk.${call}`)])
    .map((call) => `() => ${call},`)
    .join('\n')}
  ];
`;

describe('the rows of the guide from @clerk/backend', () => {
  it('are one for each method, with a helper or a reason', () => {
    expect(rows.length).toBeGreaterThanOrEqual(192);
    for (const { name, ours, differs } of rows)
      expect([name, ours.length > 0 || differs !== '' || name in reasons]).toEqual([name, true]);
  });

  it('are calls of both packages that compile', () => {
    const withHelper = rows.filter(({ ours }) => ours.length > 0);
    expect(withHelper.length).toBeGreaterThan(170);
    const wrong = moduleOf([
      { name: '', theirs: "users.getUserByName('ada')", ours: ["users.get('user_1')"], differs: '' },
      {
        name: '',
        theirs: "users.getUser('user_1')",
        ours: ["users.create({ emailAddress: ['ada@example.com'] })"],
        differs: '',
      },
    ]);
    const found = diagnosticsOf([
      ['rows.ts', moduleOf(withHelper)],
      ['wrong.ts', wrong],
    ]);
    expect(found).toEqual([
      expect.stringMatching(/^wrong.ts.*'getUserByName' does not exist/),
      expect.stringMatching(/^wrong.ts.*'emailAddress' does not exist/),
    ]);
  });
});
