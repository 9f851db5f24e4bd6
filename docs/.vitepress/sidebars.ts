// The sidebars of the site. Those of the reference are made in the browser from the names of the namespaces: written out, the
// 45 of them would be most of what each page loads.
import type { DefaultTheme } from 'vitepress';

type Item = DefaultTheme.SidebarItem;

/** A namespace with the names of its helpers. */
export interface Namespace {
  name: string;
  methods: string[];
  isCore: boolean;
}

/** What the sidebars are made of. */
export interface Contents {
  guides: Item[];
  namespaces: Namespace[];
  /** The pages that the versions beside the default one have for themselves, such as `users/create`. */
  pagesOfVersions: Record<string, string[]>;
  /** The groups of the reference of the packages. */
  library: Item[];
}

/** The link to a page as the sidebars have it: without `.html` and `index`. */
export const linkOf = (relativePath: string): string => `/${relativePath.replace(/(^|\/)index\.md$|\.md$/, '$1')}`;

const overview: Item[] = [
  { text: 'Overview', link: '/reference/' },
  { text: 'The packages', link: '/reference/package/' },
  { text: 'Types', link: '/reference/types/' },
];

/** All namespaces, and the helpers of the one that is open. */
function namespaceSidebar(namespaces: Namespace[], open?: string): Item[] {
  const item = ({ name, methods }: Namespace): Item => ({
    text: name,
    link: `/reference/${name}/`,
    ...(name === open && { items: methods.map((text) => ({ text, link: `/reference/${name}/${text}` })) }),
  });
  const group = (text: string, isCore: boolean): Item => ({
    text,
    items: namespaces.filter((one) => one.isCore === isCore).map(item),
  });
  return [...overview, group('Namespaces', true), group('More namespaces', false)];
}

/** The pages of a version, and the way back to those that it shares with the default one. */
function versionSidebar(version: string, pages: string[]): Item[] {
  const isType = (page: string) => page.startsWith('types/');
  const group = (text: string, some: string[]): Item => ({
    text,
    items: some.map((page) => ({
      text: page.replace('types/', '').replace('/', '.'),
      link: `/reference/${version}/${page}`,
    })),
  });
  return [
    ...overview,
    { text: `API ${version}`, link: `/reference/${version}/` },
    group(
      'Helpers',
      pages.filter((page) => !isType(page)),
    ),
    group('Types', pages.filter(isType)),
  ];
}

/** The sidebars by the folder that they are for. Each has the helpers of one namespace alone. */
export const sidebarsOf = ({ guides, namespaces, pagesOfVersions, library }: Contents): Record<string, Item[]> => ({
  '/guides/': guides,
  '/reference/': namespaceSidebar(namespaces),
  '/reference/package/': [...overview, ...library],
  ...Object.fromEntries(
    Object.entries(pagesOfVersions).map(([version, pages]) => [
      `/reference/${version}/`,
      versionSidebar(version, pages),
    ]),
  ),
  ...Object.fromEntries(namespaces.map(({ name }) => [`/reference/${name}/`, namespaceSidebar(namespaces, name)])),
});
