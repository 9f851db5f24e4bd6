import { expect, it } from 'vitest';
import { diagnosticsOf } from '../diagnostics.js';

const header = "import { createClerk, paginate } from '../src/index.js';\nconst clerk = createClerk();\n";

it.each(["paginate(clerk.users.get, 'user_1');", 'paginate(clerk.users.count);'])('one error for %s', (call) => {
  const problems = diagnosticsOf([['list.ts', header + call]]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('Pass a list helper, such as clerk.users.list.');
  expect(problems[0]).not.toContain('overload');
});
