// How many bytes does the client add to an application? Bundled, minified, gzipped.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createClient } from '@hey-api/openapi-ts';
import { build } from 'esbuild';
import { builtFile, isBuilt } from './built.js';
import { atMost, chart, compare, program } from './report.js';
import { apiVersion } from './versions.js';

const ours = (name: string) => JSON.stringify(fileURLToPath(builtFile(name)));
const folder = mkdtempSync(join(tmpdir(), 'clerk-bapi-bench-'));

const domainsAlone = () => `
import { createClerk } from ${ours('core.js')};
import { domains } from ${ours('resources/domains.js')};
export const clerk = createClerk({ namespaces: { domains } });
`;

interface Contender {
  name: string;
  /** The source of an application. */
  source: () => string;
  /** A file that an older build lacks: without it, the contender is left out. */
  needs?: string;
}

const all: Contender[] = [
  { name: 'clerk-bapi', source: () => `export { createClerk } from ${ours('index.js')};` },
  { name: 'clerk-bapi, all exports', source: () => `export * from ${ours('index.js')};` },
  { name: 'clerk-bapi, domains alone', needs: 'resources/domains.js', source: domainsAlone },
  {
    name: 'clerk-bapi/undici, beyond undici',
    needs: 'undici.js',
    source: () => `export * from ${ours('undici.js')};`,
  },
  { name: 'clerk-bapi/types', source: () => `export * from ${ours('types.js')};` },
  { name: 'openapi-fetch', source: () => `export { default } from 'openapi-fetch';` },
  { name: '@hey-api/openapi-ts', source: () => `export * from ${JSON.stringify(join(folder, 'sdk.gen.ts'))};` },
  { name: '@octokit/rest', source: () => `export { Octokit } from '@octokit/rest';` },
  { name: 'stripe', source: () => `export { default } from 'stripe';` },
  { name: 'openai', source: () => `export { default } from 'openai';` },
  { name: '@clerk/backend', source: () => `export { createClerkClient } from '@clerk/backend';` },
];
const contenders = all.filter(({ needs }) => !needs || isBuilt(needs));

type Sizes = Record<'min' | 'gzip', number>;

/** In kB of 1,000 bytes. */
async function sizes(source: string): Promise<Sizes> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['import', 'worker'],
    external: ['node:*', 'crypto', 'undici'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { min: contents.length / 1000, gzip: gzipSync(contents, { level: 9 }).length / 1000 };
}

async function measure() {
  const measured: { name: string; rounds: Sizes[] }[] = [];
  try {
    await createClient({
      input: fileURLToPath(new URL(`../generated/${apiVersion}/openapi.json`, import.meta.url)),
      output: folder,
      logs: { level: 'silent' },
      plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    });
    for (const { name, source } of contenders) measured.push({ name, rounds: [await sizes(source())] });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const gzip = (figures: Sizes) => figures.gzip;
  const sizeOf = (name: string) => measured.find((contender) => contender.name === name)?.rounds[0]?.gzip;
  return {
    question: 'How many bytes does the client add to an application?',
    method:
      'Bundled for any platform by esbuild, minified, and gzipped at level 9, in kB of 1,000 bytes. Everything that is imported counts; undici does not.',
    tables: [
      compare('The whole client, or what is named', measured, [
        { name: 'kB', of: ({ min }) => min, digits: 1 },
        { name: 'kB gzipped', of: gzip, digits: 1, beside: ['clerk-bapi', 'openapi-fetch'] },
      ]),
    ],
    targets: [
      atMost('the whole client', 14, sizeOf('clerk-bapi'), ' kB', 2),
      atMost('domains alone', 9.2, sizeOf('clerk-bapi, domains alone'), ' kB', 2),
    ],
    charts: [
      chart(
        'Bundle, minified and gzipped',
        'kB',
        'lower',
        measured.filter(({ name }) => !/all exports|types|undici/.test(name)),
        gzip,
      ),
    ],
  };
}

await program(measure);
