// Several versions of the API side by side: each has an entry point with everything, over one client.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '@redocly/openapi-core';
import type { LanguageServiceHost, SymbolDisplayPart } from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { ts } from '../../scripts/codegen/compiler.js';
import { compare } from '../../scripts/diff/compare.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import {
  defaultEntry,
  entriesOf,
  pinned,
  specs,
  typesVersionsOf,
  versions,
  withEntries,
} from '../../scripts/codegen/versions.js';
import * as main from '../../src/index.js';
import { diagnosticsOf } from '../diagnostics.js';
import { json, errorResponse, secretKey } from '../helpers.js';
import { expectedFailures } from '../type-guard/guard.js';

const text = (file: string) => readFile(path.join(root, file), 'utf8');
const documentOf = async (version: string) => JSON.parse(await text(`generated/${version}/openapi.json`)) as Document;

describe('the versions', () => {
  it('are those that Redocly knows, and one of them is pinned', async () => {
    const config = await loadConfig({ configPath: path.join(root, 'redocly.yaml') });
    expect(Object.keys(config.resolvedConfig.apis ?? {}).sort()).toEqual(specs());
    expect(versions()).toContain(pinned());
  });

  it('have an entry point in package.json each', async () => {
    const { exports } = JSON.parse(await text('package.json')) as { exports: Record<string, unknown> };
    expect(JSON.stringify(withEntries(exports, versions(), pinned()))).toBe(JSON.stringify(exports));
    expect(exports['./openapi.json']).toBe(exports[`./${pinned()}/openapi.json`]);
  });

  it('are found by compilers that know no `exports`', async () => {
    const { exports, typesVersions } = JSON.parse(await text('package.json')) as Record<
      string,
      Record<string, unknown>
    >;
    expect(typesVersions).toEqual(typesVersionsOf(exports ?? {}));
    expect(typesVersions?.['*']).toMatchObject({
      core: ['./dist/core.d.cts'],
      'resources/*': ['./dist/resources/*.d.cts'],
      proxy: ['./dist/proxy-node.d.cts'],
      '2026-05-12': ['./dist/2026-05-12/index.d.cts'],
    });
  });

  it('come behind all other entry points, oldest first, and go when they are gone', () => {
    const exports = { '.': 1, './2024-01-01': 2, './2024-01-01/types': 3, './tokens': 4, './package.json': 5 };
    const wanted = withEntries(exports, ['2025-01-01', '2026-01-01'], '2026-01-01');
    expect(Object.keys(wanted)).toEqual([
      '.',
      './tokens',
      './openapi.json',
      './2025-01-01',
      './2025-01-01/*',
      './2025-01-01/openapi.json',
      './2026-01-01',
      './2026-01-01/*',
      './2026-01-01/openapi.json',
      './package.json',
    ]);
    expect(wanted['./2026-01-01']).toEqual({
      import: { types: './dist/2026-01-01/index.d.ts', default: './dist/2026-01-01/index.js' },
      require: { types: './dist/2026-01-01/index.d.cts', default: './dist/2026-01-01/index.cjs' },
    });
    expect(wanted['./2026-01-01/*']).toEqual({
      import: { types: './dist/2026-01-01/*.d.ts', default: './dist/2026-01-01/*.js' },
      require: { types: './dist/2026-01-01/*.d.cts', default: './dist/2026-01-01/*.cjs' },
    });
    expect(wanted['./openapi.json']).toBe('./generated/2026-01-01/openapi.json');
    expect(withEntries(wanted, ['2025-01-01', '2026-01-01'], '2026-01-01')).toEqual(wanted);
  });

  it('has one line in src/index.ts that says which of them clerk-bapi is', async () => {
    const source = await text('src/index.ts');
    const moved = defaultEntry('2026-01-01');
    expect(moved).toBe(source.replace(`/generated/${pinned()}/index.js`, '/generated/2026-01-01/index.js'));
    expect(moved).not.toBe(source);
  });
});

/** Both versions share what they import. */
const registry = ts.createDocumentRegistry();

/** What an editor shows at the last character of each of some words in a program. */
function hovers(entry: string, program: string, words: string[]): string[] {
  const file = path.join(root, 'test/hover.ts');
  const source = program.replace('ENTRY', entry);
  const host: LanguageServiceHost = {
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      types: ['node'],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? entry : ''),
    getScriptSnapshot: (name) => {
      const content = name === file ? source : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
  };
  const service = ts.createLanguageService(host, registry);
  return words.map((word) => {
    const info = service.getQuickInfoAtPosition(file, source.indexOf(word) + word.length - 1);
    const part = (parts: SymbolDisplayPart[] | undefined) => ts.displayPartsToString(parts);
    return `${part(info?.displayParts)}\n${part(info?.documentation)}`;
  });
}

describe.each(versions())('%s', (version) => {
  const load = async () => (await import(`../../generated/${version}/index.ts`)) as typeof main;

  it('has what clerk-bapi has, and shares what no version has of its own', async () => {
    const entry = await load();
    expect(Object.keys(entry).sort()).toEqual(Object.keys(main).sort());
    expect(entry.paginate).toBe(main.paginate);
    expect(entry.ClerkAPIError).toBe(main.ClerkAPIError);
    expect(Object.keys(entriesOf(version))).toEqual([
      `${version}/index`,
      `${version}/core`,
      `${version}/types`,
      ...Object.keys((await import(`../../generated/${version}/resources/index.ts`)).namespaces).map(
        (namespace) => `${version}/resources/${namespace}`,
      ),
    ]);
  });

  it('asks for that version, with all helpers', async () => {
    const asked: (string | null)[] = [];
    const { createClerk } = await load();
    const clerk = createClerk({
      secretKey,
      fetch: async (url, init) => {
        asked.push(new Headers(init.headers).get('clerk-api-version'));
        return url.includes('/domains') ? json({ data: [{ id: 'dmn_1', is_satellite: false }] }) : errorResponse(404);
      },
    });
    expect(await clerk.domains.primary()).toEqual({ id: 'dmn_1', is_satellite: false });
    await expect(clerk.users.get('user_1')).rejects.toBeInstanceOf(main.ClerkAPIError);
    await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
    expect(asked).toEqual([version, version, version]);
  });

  it('has a helper for each operation, which calls it', async () => {
    const sent: [verb: unknown, path: string][] = [];
    const { createClerk } = await load();
    const clerk = createClerk({
      secretKey,
      baseUrl: 'https://api.clerk.com/v1',
      fetch: async (url, { method }) => {
        sent.push([method, decodeURI(new URL(url).pathname)]);
        return errorResponse(404);
      },
    });
    const operations = readOperations(await documentOf(version));
    for (const { namespace, method, pathParameters, body, queryParameters } of operations) {
      const helpers = clerk[namespace as 'users'] as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;
      const ids = pathParameters.map(({ name }) => `{${name}}`);
      const args = [
        ...ids,
        ...(body ? [body.file ? { [body.file]: new Blob() } : {}] : []),
        ...(queryParameters.length ? [{}] : []),
      ];
      await expect(helpers[method]?.(...args)).rejects.toMatchObject({ status: 404 });
    }
    expect(sent).toEqual(operations.map(({ verb, path: to }) => [verb, `/v1${to}`]));
  });

  it('passes the type tests, but for lines about what the report calls breaking', async () => {
    const tests = await text('test/types.ts');
    const over = (entry: string) =>
      tests.replaceAll(/'\.\.\/src\/(index|types)\.js'/g, `'../generated/${entry}/$1.js'`);
    const older = await documentOf(pinned());
    const broken = [...expectedFailures(older, compare(older, await documentOf(version)))];
    const names = broken.map((use) => use.split(/[ .]/).at(-1) ?? '');
    const unexplained = diagnosticsOf([['types-of-version.ts', over(version)]]).filter((problem) => {
      const line = over(version).split('\n')[Number(problem.split(':')[1]) - 1] ?? '';
      return !names.some((name) => line.includes(name));
    });
    expect(unexplained).toEqual([]);
  });

  it('has no type that takes everything', async () => {
    const types = await text(`generated/${version}/types.ts`);
    expect(types).not.toMatch(/^(export type .* = |\} \| )(.*\| )?unknown(;| \|)/m);
  });

  it('shows in an editor what a helper is, in full', () => {
    const program = `
import { createClerk } from 'ENTRY';
const clerk = createClerk();
void clerk.users.get('user_1');
void clerk.domains.enableProxy('dmn_1', '');
void clerk.users.findByEmail('');
void clerk.raw;
`;
    const words = ['= createClerk', 'users.get', 'enableProxy', 'findByEmail', 'clerk.raw'];
    const shown = hovers(`../generated/${version}/index.js`, program, words);
    expect(shown[0]).toMatch(
      /createClerk\(options\?: ClerkOptions\): Clerk \(\+1 overload\)\n(.*\n)?Makes a client of the Backend API\./,
    );
    expect(shown[1]).toMatch(/\(this: void, userId: string, options\?: CallOptions\): Promise<User>\n\w+ /);
    expect(shown[2]).toMatch(
      /\(this: void, domainId: string, proxyUrl: string, .*Promise<EnableProxyResult<Domain, ProxyCheck>>\n\w+ /,
    );
    expect(shown[3]).toMatch(
      /\(this: void, address: string, options\?: CallOptions\): Promise<User \| undefined>\n\w+ /,
    );
    expect(shown[4]).toMatch(/raw: RawClient<paths, RawOptions>\nThe same API as an `openapi-fetch` client/);
  });
});
