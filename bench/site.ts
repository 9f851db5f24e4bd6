// How long does the browser take until a page of the documentation is ready? Served from loopback, in Chromium.
import { servicePath, services } from '../scripts/checks/services.js';
import { serveFolder, siteFolder } from '../test/docs/serve.js';
import { launchChromium } from '../test/browser.js';
import { atMost, chart, compare, program } from './report.js';
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
  /** What was transferred, in kB. */
  transferred: number;
}

async function measure() {
  const executablePath = servicePath(services.chromium, process.env);
  if (executablePath === undefined) throw new Error('This needs Chromium: set CHROMIUM_PATH.');
  const [server, browser] = await Promise.all([serveFolder(siteFolder), launchChromium(executablePath)]);
  try {
    const open = async ({ name }: { name: string }): Promise<Figures> => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${server.origin}/${name}.html`);
      // Vue marks what it has taken over.
      await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
      const figures = await page.evaluate(() => {
        const ready = performance.now();
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const bytes = files.reduce((sum, { transferSize }) => sum + transferSize, navigation?.transferSize ?? 0);
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? ready;
        return { readable: paint, ready, transferred: bytes / 1_000 };
      });
      await context.close();
      return figures;
    };
    const contenders = pages.map((name) => ({ name }));
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
          { name: 'kB', of: ({ transferred }) => transferred },
        ]),
      ],
      targets: pages.map((name) => atMost(`${name} is ready`, 500, medianOf(measured, name, ready), ' ms')),
      charts: [chart('A page of the documentation is ready', 'ms', 'lower', measured, ready)],
    };
  } finally {
    await browser.close();
    server.close();
  }
}

await program(measure);
