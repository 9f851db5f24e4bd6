import { beforeAll, describe, expect, it } from 'vitest';
import { libraryFiles } from '../../scripts/docs/library/page.js';
import { entryPoints, readLibrary } from '../../scripts/docs/library/pages.js';
import { diagnosticsOf, type Source } from '../diagnostics.js';
import { blocksOf } from './code-blocks.js';

/** The entry points as programs load them. */
const modules: Record<string, () => Promise<object>> = {
  'clerk-bapi': () => import('../../src/index.js'),
  'clerk-bapi/tokens': () => import('../../src/tokens/index.js'),
  'clerk-bapi/webhooks': () => import('../../src/webhooks/index.js'),
  'clerk-bapi/bulk': () => import('../../src/bulk/index.js'),
  'clerk-bapi/redis': () => import('../../src/redis/index.js'),
  'clerk-bapi/undici': () => import('../../src/undici/index.js'),
  'clerk-bapi/proxy': () => import('../../src/proxy/node.js'),
  'clerk-bapi-emulator': () => import('../../emulator/index.js'),
};

let files: Map<string, string>;
const pageOf = (name: string): string => files.get(`reference/package/${name}.md`) ?? '';

beforeAll(async () => {
  files = await libraryFiles(readLibrary());
});

/** What examples take for granted. */
const granted: readonly (readonly [name: string, type: string])[] = [
  ['error', 'unknown'],
  ['request', 'Request'],
  ['response', "import('node:http').ServerResponse"],
  ['claims', "import('../src/tokens/index.js').SessionClaims"],
  ['token', 'string'],
  ['userId', 'string'],
  ['url', 'string'],
  ['rows', '{ external_id: string; email_address: string[] }[]'],
  ['run', '(row: object) => Promise<void>'],
  ['settle', '(row: object) => Promise<boolean>'],
  ['store', '(users: object[]) => Promise<void>'],
  ['POST', '(request: Request) => Promise<Response>'],
  ['api', "import('../emulator/index.js').Emulator"],
  ['createClient', '(options: object) => { connect(): Promise<import("../src/redis/index.js").RedisClient> }'],
];

/** What examples read of the environment. */
const environment = `
  declare namespace NodeJS {
    interface ProcessEnv { CLERK_SECRET_KEY?: string; CLERK_JWT_KEY?: string; REDIS_URL?: string }
  }
`;

/** An example as a module: a function, since some return, unless it exports something itself. */
function moduleWithGranted([name, code]: Source): Source {
  const isDeclared = (one: string) => new RegExp(`\\b(?:const|let|function) (?:\\{[^}]*)?\\b${one}\\b`).test(code);
  const declared = granted
    .filter(([one]) => !isDeclared(one))
    .map(([one, type]) => `declare const ${one}: ${type};`)
    .join(' ');
  if (/^export /m.test(code.replace('export {};', ''))) return [name, `${declared} ${code}`];
  const lines = code.split('\n');
  const isOutside = (line: string) => /^ ?(?:import|declare|export) /.test(line);
  const body = lines.map((line) => (isOutside(line) ? '' : line)).join('\n');
  return [name, `${declared} ${lines.filter(isOutside).join(' ')} export async function example() {${body}\n}`];
}

describe('the pages of the packages', () => {
  it('are one for each function and class that an entry point exports', async () => {
    expect(Object.keys(modules)).toEqual(entryPoints.map(({ name }) => name));
    for (const [name, load] of Object.entries(modules)) {
      const exported = Object.keys(await load());
      expect([name, exported.length > 0]).toEqual([name, true]);
      const missing = exported.filter((one) => !pageOf(one).includes(`From \`${name}\`.`));
      expect([name, missing]).toEqual([name, []]);
    }
  });

  it('say what each is, and how it is called', () => {
    for (const [file, text] of files) {
      if (file.endsWith('/index.md')) continue;
      const title = /^# (.*)$/m.exec(text)?.[1]?.replaceAll('<wbr>', '') ?? '';
      expect([file, text.includes('description: ""')]).toEqual([file, false]);
      expect([file, new RegExp(`^(?:class |type )?${title}\\b|^## Members`, 'm').test(text)]).toEqual([file, true]);
    }
  });

  it('show options with their defaults, and what is thrown', () => {
    expect(pageOf('createClerk')).toMatch(
      /\| <span id="clerkoptions-maxconcurrency"><\/span>`maxConcurrency` \| `number` \| The most requests in flight.* By default `256`\./,
    );
    expect(pageOf('createClerk')).toContain('- `TypeError` if the secret key is missing');
    expect(pageOf('RetryOptions')).toMatch(/>`maxAttempts` \| `number` \| .* By default `3`\./);
    expect(pageOf('verifyToken')).toContain(
      '- [`TokenError`](/reference/package/TokenError) if the token is not valid',
    );
    expect(pageOf('ClerkRateLimitError')).toMatch(/>`retryAfter` \| `number` \|/);
    expect(pageOf('createUndiciTransport')).toMatch(/>`connections` \| `number` \| .* By default `64`\./);
  });

  it('describe every member', () => {
    const rows = [...files].flatMap(([file, text]) =>
      [...text.matchAll(/^\| <span[^`]*`(\w+)` \| .*\|\s*\|$/gm)].map(([, name]) => `${file}: ${name}`),
    );
    expect(rows).toEqual([]);
  });

  it('have examples that fit the SDK', () => {
    const isExample = ([, code]: Source) =>
      /^(?:import|export const|const|for|await|if|try|api)\b/m.test(code.replace('export {};', ''));
    const blocks = [...files].flatMap(([file, text]) => blocksOf(file.replace(/.*\//, ''), text).filter(isExample));
    expect(blocks.length).toBeGreaterThan(35);
    expect(diagnosticsOf([['environment.d.ts', environment], ...blocks.map(moduleWithGranted)])).toEqual([]);
  });

  it('have an example each', () => {
    const without = [...files].filter(([, text]) => !/```ts\n(?:\/\/|import|const|for|await|if|try|api\.)/.test(text));
    expect(without.map(([file]) => file)).toEqual(['reference/package/index.md']);
  });

  it('link to pages and sections that exist', () => {
    for (const [file, text] of files) {
      for (const [, name = '', anchor] of text.matchAll(/\]\(\/reference\/package\/(\w+)(?:#(\w+))?\)/g)) {
        const headings = [...pageOf(name).matchAll(/^## (.*)$/gm)].map(([, title]) => title?.toLowerCase());
        expect([file, name, anchor, pageOf(name) !== '' && (!anchor || headings.includes(anchor))]).toEqual([
          ...[file, name, anchor],
          true,
        ]);
      }
    }
  });
});
