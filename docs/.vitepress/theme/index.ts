import { h } from 'vue';
import { Content, type SiteData, type Theme } from 'vitepress';
import DefaultTheme, { VPHomeFeatures, VPHomeHero } from 'vitepress/theme-without-fonts';
import { sidebarsOf, type Contents } from '../sidebars.js';
import './style.css';
import './sidebar.css';
import './search.css';
import './tables.css';
import './landing.css';

/** The start page, with code beside the title. `layout: home` of the default theme has no `<main>`. */
const Landing = () =>
  h('main', { class: 'VPHome' }, [
    h('div', { class: 'landing' }, [h(VPHomeHero), h(Content, { class: 'vp-doc' })]),
    h(VPHomeFeatures),
  ]);

/** The data of the site with the sidebars, which the build leaves out. */
function withSidebars(site: SiteData<{ contents: Contents }>): SiteData {
  const { themeConfig } = site;
  return {
    ...site,
    themeConfig: { ...themeConfig, sidebar: sidebarsOf(themeConfig.contents) },
    /** How far below the top of the window a heading stands that is linked to: below the bars that stay there at this width. */
    get scrollOffset() {
      const width = globalThis.innerWidth; // `undefined` in the build
      return width < 960 ? 72 : width < 1280 ? 136 : 88;
    },
  };
}

export default {
  extends: DefaultTheme,
  enhanceApp({ app, siteData }) {
    app.component('Landing', Landing);
    siteData.value = withSidebars(siteData.value as SiteData<{ contents: Contents }>);
  },
} satisfies Theme;
