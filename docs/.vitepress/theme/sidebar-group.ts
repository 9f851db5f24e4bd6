// The links of the sidebar. They take the place of VPSidebarGroup: a component and three watchers for each of 60 links, as the default
// theme has them, are a tenth of what a page takes of the CPU until it is ready.
import { computed, defineComponent, h, onMounted, watch, type PropType, type VNode } from 'vue';
import { useData, withBase, type DefaultTheme } from 'vitepress';
import { linkOf } from '../sidebars.js';

type Item = DefaultTheme.SidebarItem;

const hrefOf = (link: string): string => withBase(link.endsWith('/') ? link : `${link}.html`);

/** A name that may be longer than the sidebar is wide can break before a capital. */
const words = (text = ''): (string | VNode)[] =>
  text.length < 24 ? [text] : text.split(/(?<=[a-z])(?=[A-Z])/).flatMap((word, i) => (i ? [h('wbr'), word] : [word]));

const itemView = ({ text, link = '', items = [] }: Item, current: string): VNode =>
  h('li', [
    h('a', { href: hrefOf(link), 'aria-current': link === current ? 'page' : undefined }, words(text)),
    items.length > 0 ? listView(items, current) : undefined,
  ]);

const listView = (items: Item[], current: string): VNode =>
  h(
    'ul',
    items.map((item) => itemView(item, current)),
  );

/** Scrolls the sidebar to the page that is open, if that is out of sight. */
function showCurrent(): void {
  const sidebar = document.querySelector<HTMLElement>('.VPSidebar');
  const link = sidebar?.querySelector<HTMLElement>('[aria-current]');
  if (!sidebar || !link) return;
  const { top, bottom } = link.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) sidebar.scrollTop += top - window.innerHeight / 2;
}

export default defineComponent({
  props: { items: { type: Array as PropType<Item[]>, required: true } },
  setup(props) {
    const { page } = useData();
    // The list of types stands for each of them.
    const current = computed(() => linkOf(page.value.relativePath).replace(/^(\/reference\/types\/).*/, '$1'));
    watch(current, showCurrent, { flush: 'post' });
    onMounted(showCurrent);
    return () =>
      props.items.map(({ text, items = [] }) =>
        h('div', { class: 'group', key: text ?? '' }, [
          text === undefined ? undefined : h('h2', text),
          listView(items, current.value),
        ]),
      );
  },
});
