// What does the client cost the type checker of an application that makes two calls?
// Through `tsc --extendedDiagnostics`, minus what an empty file costs with the same settings.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFile, median, table } from './common.js';

const RUNS = 5;
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const root = fileURLToPath(new URL('..', import.meta.url));

const consumers = {
  empty: 'export {};\n',
  'clerk-bapi': `import { createClerk } from 'clerk-bapi';
const clerk = createClerk({ secretKey: 'sk_test_1' });
export const domains = (await clerk.domains.list()).data;
export const addresses = (await clerk.users.get('user_1')).email_addresses;
`,
  'openapi-fetch': `import createClient from 'openapi-fetch';
import type { paths } from './paths.js';
const client = createClient<paths>({ baseUrl: 'https://api.clerk.com/v1' });
export const domains = (await client.GET('/domains')).data?.data;
const answer = await client.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
export const addresses = answer.data?.email_addresses;
`,
};

/** Fails to compile if what the consumer reads has become `any`, which would cost nothing. */
const probe = `
// @ts-expect-error a number is no list of domains
domains satisfies number | undefined;
// @ts-expect-error a number is no list of addresses
addresses satisfies number | undefined;
`;

/** A folder with a file for each consumer, and with the packages as if they were installed. */
function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-bapi-bench-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(root, join(modules, 'clerk-bapi'));
  for (const peer of ['openapi-fetch', 'openapi-typescript-helpers'])
    symlinkSync(join(import.meta.dirname, 'node_modules', peer), join(modules, peer));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  // `paths` is not among the package's exports. A declaration file, as dist's are: those are not checked themselves.
  copyFileSync(join(root, 'generated/2025-11-10/types.ts'), join(folder, 'paths.d.ts'));
  for (const [name, source] of Object.entries(consumers)) {
    writeFileSync(join(folder, `${name}.ts`), source);
    if (name !== 'empty') writeFileSync(join(folder, `${name}.probe.ts`), source + probe);
  }
  return folder;
}

function check(folder, name) {
  const options = '--noEmit --strict --skipLibCheck --target es2022 --lib es2023,dom,dom.iterable --module preserve';
  const { stdout, status } = spawnSync(
    process.execPath,
    [tsc, ...options.split(' '), '--extendedDiagnostics', `${name}.ts`],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`bench: the consumer of ${name} does not compile.\n${stdout}`);
  const figure = (label) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(stdout)[1]);
  return {
    instantiations: figure('Instantiations'),
    check: figure('Check time') * 1000,
    total: figure('Total time') * 1000,
  };
}

builtFile('index.d.ts');
const folder = makeProject();
try {
  for (const name in consumers) if (name !== 'empty') check(folder, `${name}.probe`);
  const runs = Object.fromEntries(Object.keys(consumers).map((name) => [name, []]));
  for (let round = 0; round < RUNS; round++) {
    for (const name in consumers) runs[name].push(check(folder, name));
  }
  const beyondEmpty = (name, figure) =>
    median(runs[name].map((run) => run[figure])) - median(runs.empty.map((run) => run[figure]));
  console.log(
    `Two calls, beyond an empty file; median of ${RUNS} runs (check time is printed by tsc in steps of 10 ms)\n`,
  );
  console.log(
    table(
      ['', 'instantiations', 'check ms', 'total ms'],
      ['clerk-bapi', 'openapi-fetch'].map((name) => [
        name,
        ...['instantiations', 'check', 'total'].map((figure) => beyondEmpty(name, figure).toFixed(0)),
      ]),
    ),
  );
} finally {
  rmSync(folder, { recursive: true });
}
