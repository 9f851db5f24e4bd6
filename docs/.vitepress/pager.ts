// The page before each page of the reference, and the one after it. The sidebars alone do not say it: each has the helpers of one
// namespace, so that the page after the last helper of one would not lead back to it.
import type { DefaultTheme, PageData } from 'vitepress';
import { linkOf, type Contents } from './sidebars.js';

interface Link {
  text: string;
  link: string;
}

const linksOf = (items: DefaultTheme.SidebarItem[]): Link[] =>
  items.flatMap(({ text = '', link, items: inner = [] }) => [...(link ? [{ text, link }] : []), ...linksOf(inner)]);

/** The pages in the order in which they are read. Names of helpers are whole. */
const inOrder = ({ namespaces, library }: Pick<Contents, 'namespaces' | 'library'>): Link[] => [
  { text: 'Overview', link: '/reference/' },
  { text: 'The packages', link: '/reference/package/' },
  ...linksOf(library),
  { text: 'Types', link: '/reference/types/' },
  ...namespaces.flatMap(({ name, methods }) => [
    { text: `clerk.${name}`, link: `/reference/${name}/` },
    ...methods.map((method) => ({ text: `${name}.${method}`, link: `/reference/${name}/${method}` })),
  ]),
];

/** Gives the pages of the reference their neighbours. The page of a type has none. */
export function withPager(contents: Pick<Contents, 'namespaces' | 'library'>): (page: PageData) => void {
  const pages = inOrder(contents);
  const places = new Map(pages.map(({ link }, i) => [link, i]));
  return ({ relativePath, frontmatter }) => {
    const place = places.get(linkOf(relativePath));
    const isType = /^reference\/(?:[\d-]+\/)?types\/\w/.test(relativePath) && place === undefined;
    if (place === undefined && !isType) return;
    Object.assign(frontmatter, {
      prev: (place !== undefined && pages[place - 1]) || false,
      next: (place !== undefined && pages[place + 1]) || false,
    });
  };
}
