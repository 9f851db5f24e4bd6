// How long does the browser take until a page of the documentation is ready? Served from loopback, in Chromium.
//   tsx site.ts                     measures docs/site
//   tsx site.ts FOLDER FOLDER       measures other builds, in turn
import path from 'node:path';
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

/** Vue sets a property of the element that it has taken over: the moment is noted as `ready`. */
const markReady = (): void => {
  Object.defineProperty(Element.prototype, '__vue_app__', {
    set(this: Element, app: unknown) {
      Object.defineProperty(this, '__vue_app__', { value: app });
      performance.mark('ready');
    },
  });
};

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
      await page.goto(url);
      await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
      const { metrics } = await devtools.send('Performance.getMetrics');
      const spent = (name: string) => 1_000 * (metrics.find((one) => one.name === name)?.value ?? 0);
      const figures = await page.evaluate(() => {
        const ready = performance.getEntriesByName('ready')[0]?.startTime ?? Infinity;
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const bytes = files.reduce((sum, { transferSize }) => sum + transferSize, navigation?.transferSize ?? 0);
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? ready;
        return { readable: paint, ready, transferred: bytes / 1_000 };
      });
      await context.close();
      return { ...figures, script: spent('ScriptDuration'), busy: spent('TaskDuration') };
    };
    const contenders = servers.flatMap(({ origin }, i) =>
      pages.map((name) => ({
        name: servers.length > 1 ? `${path.basename(folders[i] ?? '')} ${name}` : name,
        url: `${origin}/${name}.html`,
      })),
    );
    for (const contender of contenders) await open(contender);
    const measured = await interleaved(contenders, ROUNDS, open);
    const ready = (figures: Figures) => figures.ready;
    return {
      question: 'How long does the browser take until a page of the documentation is ready?',
      method: `Chromium with an empty cache, the built site on loopback without compression; median of ${ROUNDS} interleaved rounds.`,
      tables: [
        compare('A page', measured, [
          { name: 'ms until it can be read', of: ({ readable }) => readable },
          { name: 'ms until it is ready', of: ready },
          { name: 'ms of CPU, scripts', of: ({ script }) => script },
          { name: 'ms of CPU, main thread', of: ({ busy }) => busy },
          { name: 'kB', of: ({ transferred }) => transferred },
        ]),
      ],
      targets: contenders.map(({ name }) => atMost(`${name} is ready`, 500, medianOf(measured, name, ready), ' ms')),
      charts: [chart('A page of the documentation is ready', 'ms', 'lower', measured, ready)],
    };
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

await program(measure);
