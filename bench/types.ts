// What does the client cost the type checker of an application: two calls, and a call of every operation?
// Through `tsc --extendedDiagnostics`, minus what an empty file costs with the same settings.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Document } from '../scripts/codegen/document.js';
import { builtFile } from './built.js';
import { checkConsumer, writeConsumer, type Cost } from './consumer.js';
import { everyBareCall, everyCall, twoCalls } from './programs.js';
import { atMost, chart, compare, program, type Column } from './report.js';
import { interleaved, medianOf, paired, type Measured } from './statistics.js';
import { apiVersion } from './versions.js';

const ROUNDS = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const generated = join(root, 'generated', apiVersion);
const document = JSON.parse(readFileSync(join(generated, 'openapi.json'), 'utf8')) as Document;

const two = {
  'clerk-bapi': twoCalls('clerk-bapi'),
  'openapi-fetch': `import createClient from 'openapi-fetch';
import type { paths } from '../paths.js';
const client = createClient<paths>({ baseUrl: 'https://api.clerk.com/v1' });
export const domains = (await client.GET('/domains')).data?.data;
const response = await client.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
export const addresses = response.data?.email_addresses;
`,
  '@clerk/backend': `import { createClerkClient } from '@clerk/backend';
const clerk = createClerkClient({ secretKey: 'sk_test_1' });
export const domains = (await clerk.domains.list()).data;
export const addresses = (await clerk.users.getUser('user_1')).emailAddresses;
`,
  '@octokit/rest': `import { Octokit } from '@octokit/rest';
const octokit = new Octokit();
export const domains = (await octokit.rest.repos.listForOrg({ org: 'ada' })).data;
export const addresses = (await octokit.rest.users.getByUsername({ username: 'ada' })).data.email;
`,
};
const every = {
  'clerk-bapi': await everyCall(document, 'clerk-bapi'),
  'openapi-fetch': await everyBareCall(document, '../paths.js'),
};

/** Fails to compile if what the consumer reads has become `any`, which would cost nothing. */
const probe = `
// @ts-expect-error a number is no list of domains
domains satisfies number | undefined;
// @ts-expect-error a number is no list of addresses
addresses satisfies number | undefined;
`;

/** A folder with the packages as if they were installed. */
async function makeProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-bapi-bench-'));
  const link = (name: string, target: string) => {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(target, place);
  };
  link('clerk-bapi', root);
  for (const peer of ['openapi-fetch', '@clerk/backend', '@octokit/rest'])
    link(peer, join(import.meta.dirname, 'node_modules', peer));
  // The types that openapi-fetch is used with by itself.
  const types = await openapiTS(pathToFileURL(join(generated, 'openapi.json')), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform: ({ format }) => (format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  writeFileSync(join(folder, 'paths.d.ts'), astToString(types));
  return folder;
}

/** What some programs cost, less an empty one. */
async function measureSources(
  folder: string,
  group: string,
  sources: Record<string, string>,
): Promise<Measured<Cost>[]> {
  const contenders = Object.entries({ empty: 'export {};\n', ...sources }).map(([name, source], i) => {
    const place = `${group}${i}`;
    writeConsumer(folder, place, source);
    return { name, place };
  });
  const [empty, ...measured] = await interleaved(contenders, ROUNDS, async ({ place }) => checkConsumer(folder, place));
  if (!empty) throw new Error('bench: nothing was measured');
  return measured.map((contender) => ({
    name: contender.name,
    rounds: paired(contender, empty, (cost, nothing) => ({
      instantiations: cost.instantiations - nothing.instantiations,
      check: cost.check - nothing.check,
      total: cost.total - nothing.total,
      memory: cost.memory - nothing.memory,
    })),
  }));
}

async function measure() {
  builtFile('index.d.ts');
  const folder = await makeProject();
  try {
    for (const [i, source] of Object.values(two).entries()) {
      writeConsumer(folder, `probe${i}`, source + probe);
      checkConsumer(folder, `probe${i}`);
    }
    const measuredTwo = await measureSources(folder, 'two', two);
    const measuredEvery = await measureSources(folder, 'every', every);
    const instantiations = (cost: Cost) => cost.instantiations;
    const check = (cost: Cost) => cost.check;
    const columns: Column<Cost>[] = [
      { name: 'instantiations', of: instantiations, beside: ['clerk-bapi'] },
      { name: 'check ms', of: check },
      { name: 'total ms', of: ({ total }) => total, beside: ['clerk-bapi'] },
      { name: 'MB', of: ({ memory }) => memory, digits: 1, beside: ['clerk-bapi'] },
    ];
    const operations = (every['clerk-bapi'].match(/async function/g) ?? []).length;
    return {
      question: "What does the client cost a consumer's type checker?",
      method: `By \`tsc\`, beyond an empty file; median of ${ROUNDS} interleaved rounds. \`tsc\` prints times in steps of 10 ms.`,
      tables: [
        compare('Two calls', measuredTwo, columns),
        compare(`A call of every operation (${operations})`, measuredEvery, columns),
      ],
      targets: [
        atMost('two calls, instantiations', 50, medianOf(measuredTwo, 'clerk-bapi', instantiations), '', 0),
        atMost('two calls, check time', 50, medianOf(measuredTwo, 'clerk-bapi', check), ' ms', 0),
        atMost('every operation, instantiations', 500, medianOf(measuredEvery, 'clerk-bapi', instantiations), '', 0),
        atMost('every operation, check time', 300, medianOf(measuredEvery, 'clerk-bapi', check), ' ms', 0),
      ],
      charts: [chart('Type check of two calls', 'instantiations', 'lower', measuredTwo, instantiations)],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await program(measure);
