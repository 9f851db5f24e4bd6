import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageData } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../docs/.vitepress/breaks.js';
import { withPager } from '../../docs/.vitepress/pager.js';
import { linkOf, sidebarsOf, type Contents } from '../../docs/.vitepress/sidebars.js';
import { root } from '../../scripts/cli.js';

const readContents = async (): Promise<Contents> => ({
  guides: [],
  ...(JSON.parse(await readFile(path.join(root, 'docs/reference/reference.json'), 'utf8')) as Omit<Contents, 'guides'>),
});

interface Neighbours {
  prev?: { text: string; link: string } | false;
  next?: { text: string; link: string } | false;
}

describe('the pages before and after', () => {
  const neighboursIn = (contents: Contents) => {
    const addTo = withPager(contents);
    return (relativePath: string): Neighbours => {
      const page = { relativePath, frontmatter: {} } as PageData;
      addTo(page);
      return page.frontmatter;
    };
  };
  const fileOf = (link: string) => `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.md`;

  it('lead through the whole reference, and back', async () => {
    const contents = await readContents();
    const neighbours = neighboursIn(contents);
    const links = ['/reference/'];
    for (let i = 0; i < 1_000; i++) {
      const here = links.at(-1) ?? '';
      const { next } = neighbours(fileOf(here));
      if (!next) break;
      expect(neighbours(fileOf(next.link)).prev).toMatchObject({ link: here });
      links.push(next.link);
    }
    const helpers = contents.namespaces.flatMap(({ name, methods }) =>
      methods.map((one) => `/reference/${name}/${one}`),
    );
    expect(helpers.length).toBeGreaterThan(240);
    expect(links).toEqual(expect.arrayContaining(helpers));
    expect(new Set(links).size).toBe(links.length);
  });

  it('have the whole names of helpers, and a type has none', async () => {
    const neighbours = neighboursIn(await readContents());
    expect(neighbours('reference/users/index.md').next).toEqual({ text: 'users.list', link: '/reference/users/list' });
    expect(neighbours('reference/types/User.md')).toEqual({ prev: false, next: false });
    expect(neighbours('guides/start.md')).toEqual({});
  });
});

it('listAll stands behind list in each sidebar', async () => {
  const contents = await readContents();
  const withBoth = contents.namespaces.filter(({ methods }) => methods.includes('list') && methods.includes('listAll'));
  expect(withBoth.length).toBeGreaterThan(1);
  for (const { name, methods } of withBoth)
    expect([name, methods.indexOf('listAll')]).toEqual([name, methods.indexOf('list') + 1]);
  expect(Object.keys(sidebarsOf(contents))).toContain('/reference/users/');
  expect(linkOf('reference/users/index.md')).toBe('/reference/users/');
});

it.each([
  ['-created_at', ['-created_at']],
  ['string | null', ['string | null']],
  ["'organization' | 'organization_domain'", ["'organization' | ", "'organization_", "domain'"]],
  ['OrganizationMembership[]', ['Organization', 'Membership[]']],
  ['missing_member_with_elevated_permissions', ['missing_', 'member_', 'with_', 'elevated_', 'permissions']],
  [
    'POST /email_addresses/{email_address_id}/prepare',
    ['POST ', '/email_addresses', '/{email_address_id}', '/prepare'],
  ],
  ['users.getBillingSubscription', ['users', '.get', 'Billing', 'Subscription']],
  ['https://api.clerk.com/v1', ['https://api', '.clerk', '.com/v1']],
])('%s breaks between its words', (code, pieces) => expect(piecesOf(code)).toEqual(pieces));
