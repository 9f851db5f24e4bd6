// The reference of all operations, by Redocly's `build-docs`. It writes a page that loads Redoc from a CDN; here the same
// Redoc, from the package `redoc`, goes into the page itself.
import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../cli.js';
import type { Document } from './document.js';

const require = createRequire(import.meta.url);
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";
const code = "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace";

/** The options of Redoc. The colours are those of docs/assets/site.css, which also makes the dark ones. */
const options = {
  scrollYOffset: '.bar',
  hideDownloadButtons: true,
  nativeScrollbars: true,
  jsonSamplesExpandLevel: 2,
  payloadSampleIdx: 2, // behind the examples
  theme: {
    spacing: { sectionHorizontal: 24, sectionVertical: 28 },
    colors: { primary: { main: '#2450c4' }, text: { primary: '#1d2330', secondary: '#5b6475' } },
    typography: {
      fontSize: '15px',
      lineHeight: '1.6',
      fontFamily: fonts,
      headings: { fontFamily: fonts, fontWeight: '600' },
      code: { fontFamily: code, fontSize: '12.5px', color: '#1d2330', backgroundColor: '#f0f1f4', wrap: true },
    },
    sidebar: { backgroundColor: '#f5f6f8', width: '280px' },
    rightPanel: { backgroundColor: '#1d222b' },
  },
};

/** Runs `build-docs`, and returns the page. */
async function buildDocs(document: Document, template: string): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'reference-'));
  const file = (name: string) => path.join(folder, name);
  try {
    await fs.writeFile(file('openapi.json'), JSON.stringify(document));
    await fs.writeFile(file('page.hbs'), template);
    await fs.writeFile(file('redocly.yaml'), '{}\n');
    await promisify(execFile)(
      process.execPath,
      [
        ...[path.join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'build-docs', file('openapi.json')],
        ...['--config', file('redocly.yaml'), '--template', file('page.hbs'), '--output', file('page.html')],
        ...['--disableGoogleFont', '--theme.openapi', JSON.stringify(options)],
      ],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    return await fs.readFile(file('page.html'), 'utf8');
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

/** An image of one transparent pixel. */
const noImage = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Puts Redoc into a page that loads it. */
async function inlineRedoc(html: string): Promise<string> {
  const [tag, hash] = /<script src="[^"]*redoc\.standalone\.js" integrity="([^"]*)"[^>]*><\/script>/.exec(html) ?? [];
  if (!tag || !hash)
    throw new Error('`redocly build-docs` no longer loads Redoc in the way that scripts/codegen/reference.ts knows.');
  const bundle = await fs.readFile(require.resolve('redoc/bundles/redoc.standalone.js'));
  // The page was rendered by the CLI's own copy, and is taken over by this one: they must be the same.
  if (`sha384-${crypto.createHash('sha384').update(bundle).digest('base64')}` !== hash) {
    throw new Error('The package `redoc` is not the version that `redocly build-docs` renders with: install that one.');
  }
  // What would end the script element, or keep it from ending.
  const script = bundle.toString('utf8').replace(/<(?=\/script|!--)/gi, '\\x3c');
  return html
    .replace(tag, () => `<script>${script}</script>`)
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/[^"']*\.svg/g, noImage);
}

/**
 * The page of the reference.
 *
 * @param page puts a head and a body into a page
 */
export async function renderReference(
  document: Document,
  page: (content: { head: string; body: string }) => string,
): Promise<string> {
  const template = page({ head: '{{{redocHead}}}', body: '{{{redocHTML}}}' });
  // Redoc shows the summary above the description, which begins with the same sentence.
  const info = { ...document.info, summary: undefined };
  return inlineRedoc(await buildDocs({ ...document, info }, template));
}
