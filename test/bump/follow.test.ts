// What does not compile after a bump: whose it is, and where in the document it comes from.
import { expect, it } from 'vitest';
import { brokenMessage, sortProblems, sourceOf } from '../../scripts/bump/follow.js';
import { operation, published } from './documents.js';

const get = operation('GetUser');
const document = published({ '/users/{user_id}': { get } }, { User: { type: 'object' } });
const resources = 'generated/2031-01-01/resources/users.ts';
const types = 'generated/2031-01-01/types.ts';
const changes = new Map([
  [
    resources,
    `export interface Users {\n  /** \`GET /users/{user_id}\` */\n  get(this: void, new: string): Promise<Usr>;\n}\n`,
  ],
  [types, `/** A user. */\nexport interface User {\n  id: string;\n}\n`],
]);

it('is handwritten code that must follow, or generated code with its place in the document', () => {
  const problems = [
    { file: 'src/a.ts', line: 7, message: `Type '${'x'.repeat(400)}' is another.` },
    { file: 'src/b.ts', line: 8, message: `Type '${'x'.repeat(400)}' is another.\nBetween.\nThe reason.` },
    { file: resources, line: 3, message: "Cannot find name 'Usr'." },
    { file: types, line: 3, message: 'Duplicate identifier.' },
  ];
  const { broken, followUps } = sortProblems(problems, changes, () => '');
  expect(followUps).toEqual([
    { file: 'src/a.ts', line: 7, message: `Type '${'x'.repeat(294)}…` },
    { file: 'src/b.ts', line: 8, message: `Type '${'x'.repeat(94)}… The reason.` },
  ]);
  expect(broken).toEqual(problems.slice(2));
  expect(broken.map((problem) => sourceOf(problem, changes, document))).toEqual([
    get,
    document.components.schemas!['User'],
  ]);
  expect(brokenMessage(broken[0]!)).toBe(
    `its code would not compile: ${resources}:3: Cannot find name 'Usr'. Give the operation or the schema another name in scripts/normalise/names.ts, or add a rule to scripts/normalise/rules/.`,
  );
});
