import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { officialGuideFile } from '../../scripts/codegen/docs/official.js';
import { reasons } from '../../scripts/checks/official/reasons.js';
import { diagnosticsOf } from '../diagnostics.js';

interface Row {
  theirs: string;
  ours: string[];
  differs: string;
}

let rows: Row[];

beforeAll(async () => {
  const guide = await readFile(path.join(root, officialGuideFile), 'utf8');
  rows = [...guide.matchAll(/^\| `([\w.]+)`\s*\| (.*?)\s*\| (.*?)\s*\|$/gm)].map(
    ([, theirs = '', ours = '', differs = '']) => ({
      theirs,
      ours: [...ours.matchAll(/\[`([\w.]+)`\]/g)].map(([, helper]) => String(helper)),
      differs,
    }),
  );
});

/** A row as code: its method and its helpers are functions that return promises. */
const snippet = ({ theirs, ours }: Row): string =>
  `use(official.${theirs}, ${ours.map((helper) => `clerk.${helper}`).join(', ')});`;

const moduleOf = (some: Row[]): string => `
  import type { createClerkClient } from '@clerk/backend';
  import type { Clerk } from '../src/index.js';
  declare const official: ReturnType<typeof createClerkClient>;
  declare const clerk: Clerk;
  declare function use(...functions: ((...args: never[]) => Promise<unknown>)[]): void;
  ${some.map(snippet).join('\n  ')}
`;

describe('the rows of the guide from @clerk/backend', () => {
  it('are one for each method, with a helper or a reason', () => {
    expect(rows.length).toBeGreaterThanOrEqual(192);
    for (const { theirs, ours, differs } of rows)
      expect([theirs, ours.length > 0 || differs !== '' || theirs in reasons]).toEqual([theirs, true]);
  });

  it('fit both packages, each as code', () => {
    const withHelper = rows.filter(({ ours }) => ours.length > 0);
    expect(withHelper.length).toBeGreaterThan(170);
    expect(diagnosticsOf([['rows.ts', moduleOf(withHelper)]])).toEqual([]);
    const wrong = moduleOf([
      { theirs: 'users.getUserByName', ours: ['users.get'], differs: '' },
      { theirs: 'users.getUser', ours: ['users.read'], differs: '' },
    ]);
    expect(diagnosticsOf([['wrong.ts', wrong]])).toEqual([
      expect.stringContaining("'getUserByName' does not exist"),
      expect.stringContaining("'read' does not exist"),
    ]);
  });
});
