// How many bytes does the whole client add to an application? Bundled, minified, gzipped.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { builtFile, table } from './common.js';

const ours = JSON.stringify(fileURLToPath(builtFile('index.js')));
const contenders = [
  { name: 'clerk-bapi', source: `export { createClerk } from ${ours};` },
  { name: 'clerk-bapi, all exports', source: `export * from ${ours};` },
  { name: 'openapi-fetch', source: `export { default } from 'openapi-fetch';` },
  { name: '@clerk/backend', source: `export { createClerkClient } from '@clerk/backend';` },
];

async function sizes(source) {
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
    external: ['node:*', 'crypto'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const [{ contents }] = outputFiles;
  return { bundled: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}

const rows = [];
for (const { name, source } of contenders) rows.push({ name, ...(await sizes(source)) });
const [{ gzipped: base }] = rows;
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
console.log('Bytes of the whole client, bundled for any platform, in kB (1000 bytes)\n');
console.log(
  table(
    ['', 'min', 'min + gzip', '× ours'],
    rows.map(({ name, bundled, gzipped }) => [
      name,
      kilobytes(bundled),
      kilobytes(gzipped),
      (gzipped / base).toFixed(2),
    ]),
  ),
);
