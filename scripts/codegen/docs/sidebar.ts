// The sidebars of the reference: all namespaces, and the helpers of the one that is open.

/** An entry of a sidebar, as VitePress has it. */
export interface SidebarItem {
  text: string;
  link?: string;
  items?: SidebarItem[];
}

/** A namespace with its helpers. */
export interface SidebarNamespace {
  name: string;
  methods: string[];
  isCore: boolean;
}

const namespaceItem = ({ name, methods }: SidebarNamespace, isOpen: boolean): SidebarItem => ({
  text: name,
  link: `/reference/${name}/`,
  ...(isOpen && { items: methods.map((method) => ({ text: method, link: `/reference/${name}/${method}` })) }),
});

/**
 * The sidebars by the folder that they are for. Each has the helpers of one namespace alone: all of them would be half of the
 * size of every page.
 */
export function sidebarsOf(namespaces: SidebarNamespace[], library: SidebarItem[]): Record<string, SidebarItem[]> {
  const sidebar = (open?: string): SidebarItem[] => {
    const group = (text: string, isCore: boolean) => ({
      text,
      items: namespaces.filter((one) => one.isCore === isCore).map((one) => namespaceItem(one, one.name === open)),
    });
    return [
      { text: 'Overview', link: '/reference/' },
      { text: 'The packages', link: '/reference/package/' },
      group('Namespaces', true),
      group('More namespaces', false),
    ];
  };
  return {
    '/reference/': sidebar(),
    '/reference/package/': [
      { text: 'Overview', link: '/reference/' },
      { text: 'The packages', link: '/reference/package/' },
      ...library,
    ],
    ...Object.fromEntries(namespaces.map(({ name }) => [`/reference/${name}/`, sidebar(name)])),
  };
}
