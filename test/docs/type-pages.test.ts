import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';

const reference = path.join(root, 'docs/reference');

/** The pages of the reference as Markdown, by their address. */
async function readPages(): Promise<Map<string, string>> {
  const files = (await readdir(reference, { recursive: true })).filter((file) => file.endsWith('.md'));
  const pages = files.map(async (file): Promise<[string, string]> => [
    `/reference/${file.replaceAll('\\', '/').replace(/(?:index)?\.md$/, '')}`,
    await readFile(path.join(reference, file), 'utf8'),
  ]);
  return new Map(await Promise.all(pages));
}

const isType = (url: string): boolean => /\/types\/\w/.test(url);

describe('pages of types', () => {
  it('say where the type is used, and are reached from there', async () => {
    const pages = await readPages();
    const types = [...pages.keys()].filter(isType);
    expect(types.length).toBeGreaterThan(220);
    const targets = new Set(
      [...pages].flatMap(([from, text]) => {
        const links = [...text.matchAll(/\]\((\/[^)]*)\)/g)].map(([, url]) => url);
        return from === '/reference/types/' ? [] : links.filter((url) => url !== from);
      }),
    );
    expect(types.filter((url) => !targets.has(url))).toEqual([]);
    const uses = /^(?:Returned by|In the lists of|Part of) .*\]\(\//m;
    expect(types.filter((url) => !uses.test(pages.get(url) ?? ''))).toEqual([]);
  });

  it('are linked wherever a table names the type', async () => {
    const pages = await readPages();
    const names = new Set([...pages.keys()].filter(isType).map((url) => url.replace(/^.*\//, '')));
    const unlinked = [...pages].flatMap(([url, text]) =>
      [...text.matchAll(/^\| `[^`]*` \| (.*?) \| /gm)].flatMap(([, type = '']) => {
        const plain = type
          .replaceAll(/\[`([^`]*)`\]\([^)]*\)/g, (_, one: string) => one.replace(/\w+/, ''))
          .replaceAll(/\[\w+\]\([^)]*\)/g, '');
        return [...plain.matchAll(/\b[A-Z]\w+/g)]
          .map(([name]) => name)
          .filter((name) => names.has(name))
          .map((name) => [url, name]);
      }),
    );
    expect(unlinked).toEqual([]);
  });

  it('of a union and of a list lead to what they hold', async () => {
    const pages = await readPages();
    const page = (name: string) => pages.get(`/reference/types/${name}`);
    expect(page('SessionRefresh')).toContain('- [`SessionCookies`](/reference/types/SessionCookies): ');
    expect(page('UserList')).toContain('Each element is of the type [`User`](/reference/types/User).');
    expect(page('EmailRecipient')).toContain('Part of the body of [`emails.create`](/reference/emails/create).');
  });
});
