// How long does the browser take until a page of the documentation is ready? Served from loopback, in Chromium. An empty page,
// measured in the same rounds, is the floor: what the browser and the machine take without any page.
//   tsx site.ts                     measures docs/site
//   tsx site.ts FOLDER FOLDER       measures other builds, in turn
import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import { servicePath, services } from '../scripts/checks/services.js';
import { serveFolder, siteFolder } from '../test/docs/serve.js';
import { launchChromium } from '../test/browser.js';
import { atMost, chart, compare, fileArguments, program } from './report.js';
import { interleaved, medianOf } from './statistics.js';

const ROUNDS = 11;
const pages = [
  'guides/retries',
  'reference/users/create',
  'reference/package/createClerk',
  'guides/from-clerk-backend',
];

interface Figures {
  /** Until the text is there, in ms. */
  readable: number;
  /** Until its scripts have run and it responds to clicks, in ms. */
  ready: number;
  /** What its scripts took of the CPU, in ms. */
  script: number;
  /** What its main thread took of the CPU, with styles, layout and paint, in ms. */
  busy: number;
  /** What was transferred, in kB. */
  transferred: number;
}

/**
 * Notes the moment at which a page is ready: its scripts have taken over the text that it shows, so that everything that can be
 * clicked responds. Vue then sets a property of its element.
 */
const markReady = (): void => {
  Object.defineProperty(Element.prototype, '__vue_app__', {
    set(this: Element, app: unknown) {
      Object.defineProperty(this, '__vue_app__', { value: app });
      performance.mark('ready');
    },
  });
};

/** What the main thread of a page has taken of the CPU so far. */
async function spentBy(devtools: CDPSession): Promise<Pick<Figures, 'script' | 'busy'>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const spent = (name: string) => 1_000 * (metrics.find((one) => one.name === name)?.value ?? 0);
  return { script: spent('ScriptDuration'), busy: spent('TaskDuration') };
}

async function measure() {
  const executablePath = servicePath(services.chromium, process.env);
  if (executablePath === undefined) throw new Error('This needs Chromium: set CHROMIUM_PATH.');
  const args = fileArguments();
  const folders = args.length > 0 ? args : [siteFolder];
  const [browser, ...servers] = await Promise.all([
    launchChromium(executablePath),
    ...folders.map((folder) => serveFolder(folder)),
  ]);
  try {
    const open = async ({ url }: { url: string }): Promise<Figures> => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' }); // its CPU time, on a busy machine too
      await page.addInitScript(markReady);
      // The browser starts a process for the first page of a host: that is not what a page takes. Nothing of the page is cached yet.
      await page.goto(new URL('/empty.html', url).href);
      const before = await spentBy(devtools);
      await page.goto(url);
      await page.waitForFunction(
        () => performance.getEntriesByName('ready').length > 0 || document.getElementById('app') === null,
      );
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const after = await spentBy(devtools);
      const figures = await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const bytes = files.reduce((sum, { transferSize }) => sum + transferSize, navigation?.transferSize ?? 0);
        const readable = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
        // A page is not ready before it can be read. One without scripts is ready then.
        const ready = Math.max(readable, performance.getEntriesByName('ready')[0]?.startTime ?? 0);
        return { readable, ready, transferred: bytes / 1_000 };
      });
      await context.close();
      return { ...figures, script: after.script - before.script, busy: after.busy - before.busy };
    };
    const documents = servers.flatMap(({ origin }, i) =>
      pages.map((name) => ({
        name: servers.length > 1 ? `${path.basename(folders[i] ?? '')} ${name}` : name,
        url: `${origin}/${name}.html`,
      })),
    );
    const contenders = [{ name: 'an empty page', url: `${servers[0]?.origin}/empty.html` }, ...documents];
    for (const contender of contenders) await open(contender);
    const measured = await interleaved(contenders, ROUNDS, open);
    const ready = (figures: Figures) => figures.ready;
    return {
      question: 'How long does the browser take until a page of the documentation is ready?',
      method: `Chromium that runs already, with an empty cache; the built site on loopback without compression; median of ${ROUNDS} interleaved rounds.`,
      tables: [
        compare('A page', measured, [
          { name: 'ms until it can be read', of: ({ readable }) => readable },
          { name: 'ms until it is ready', of: ready },
          { name: 'ms of CPU, scripts', of: ({ script }) => script },
          { name: 'ms of CPU, main thread', of: ({ busy }) => busy },
          { name: 'kB', of: ({ transferred }) => transferred },
        ]),
      ],
      targets: documents.map(({ name }) => atMost(`${name} is ready`, 500, medianOf(measured, name, ready), ' ms')),
      charts: [chart('A page of the documentation is ready', 'ms', 'lower', measured, ready)],
    };
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

await program(measure);
