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
  files = await libraryFiles(readLibrary(), (name) => (name === 'User' ? '/reference/types/User' : undefined));
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
];

/** What examples have of the environment: its variables, and a package. */
const environment = `
  declare module 'redis' {
    export function createClient(options: object): { connect(): Promise<import('../src/redis/index.js').RedisClient> };
  }
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
      /\| <span id="clerkoptions-maxconcurrency"><\/span>`maxConcurrency\?` \| `number` \| The most requests in flight.* By default `256`\./,
    );
    expect(pageOf('createClerk')).toContain('- `TypeError` if the secret key is missing');
    expect(pageOf('RetryOptions')).toMatch(/>`maxAttempts\?` \| `number` \| .* By default `3`\./);
    expect(pageOf('verifyToken')).toContain(
      '- [`TokenError`](/reference/package/TokenError) if the token is not valid',
    );
    expect(pageOf('ClerkRateLimitError')).toMatch(/>`retryAfter` \| `number` \|/);
    expect(pageOf('createUndiciTransport')).toMatch(/>`connections\?` \| `number` \| .* By default `64`\./);
  });

  it('describe every member and value', () => {
    const rows = [...files].flatMap(([file, text]) =>
      [...text.matchAll(/^\| <span[^`]*`(\w+)\??` \| .*\|\s*\|$/gm)].map(([, name]) => `${file}: ${name}`),
    );
    expect([...files.values()].filter((text) => /\| +\|$/m.test(text))).toEqual([]);
    expect(rows).toEqual([]);
  });

  it('show how an interface is called, with what the call returns', () => {
    expect(pageOf('createClerk')).toContain('```ts signature\n(url: string, init: SentInit): Promise<Response>\n```');
    expect(pageOf('createFrontendApiProxy')).toMatch(
      /```ts signature\n\(request: Request, context\?: RequestContext\): Promise<Response>\n```[^]*### Returns\n\n.*413 .*500 .*502 .*504 /,
    );
  });

  it('say what methods return, and what their parameters are', () => {
    expect(pageOf('Faults')).toContain('Returns a function that removes it.');
    expect(pageOf('Faults')).toContain('Returns the fault with its ID, for `remove`.');
    expect(pageOf('WebhookFaults')).toMatch(/`add` \| .*WebhookFault\]/);
    expect(pageOf('createEmulator')).toContain('<li>`port`: The port.');
  });

  it('tell what may be left out from what may not', () => {
    expect(pageOf('WebhookFaults')).toContain('</span>`kind` |');
    expect(pageOf('WebhookFaults')).toContain('</span>`times?` |');
    expect(pageOf('signWebhook')).toContain('| `options` |');
    expect(pageOf('verifyWebhook')).toContain('| `options?` |');
  });

  it('call a type in code as its heading does', () => {
    for (const [file, text] of files)
      for (const [, heading, name] of text.matchAll(/^## (\w+)\n(?:(?!^## )[^])*?^type (\w+)/gm))
        expect([file, name]).toEqual([file, heading]);
    expect(pageOf('createFrontendApiProxy')).toContain('[`FrontendApiFetch`](');
  });

  it('say of each thing once that a base has it', () => {
    expect(pageOf('ClerkAPIError').match(/`operation`/g)).toHaveLength(1);
    expect(pageOf('ClerkConnectionError')).toContain('It also has what [`FailedCall`]');
    expect(pageOf('ClerkConnectionError')).not.toContain('See also');
  });

  it('set as code what is code, in defaults, errors and lists', () => {
    const all = [...files.values()].join('\n');
    expect(all).not.toMatch(/By default `(?:all|any|none|nowhere|now)`/);
    expect(all).not.toMatch(/^(?!\|).*\\\|/m);
    expect(all).not.toMatch(/<br>- |\| \\?- /);
    const errors = all.match(/(?:Throws .*?\.(?= )|(?<=## Errors\n\n)(?:- .*\n)+)/g)?.join('\n') ?? '';
    expect(errors).toContain('[`ClerkTimeoutError`](/reference/package/ClerkTimeoutError)');
    expect(errors.match(/(?<![`[\w/])[A-Z]\w*Error\b/g)).toBeNull();
    expect(all).not.toMatch(/^#+ Signature/m);
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
