import { h } from 'vue';
import { Content, type SiteData, type Theme } from 'vitepress';
import DefaultTheme, { VPHomeFeatures, VPHomeHero } from 'vitepress/theme-without-fonts';
import { sidebarsOf, type Contents } from '../sidebars.js';
import './style.css';

/** The start page, with code beside the title. `layout: home` of the default theme has no `<main>`. */
const Landing = () =>
  h('main', { class: 'VPHome' }, [
    h('div', { class: 'landing' }, [h(VPHomeHero), h(Content, { class: 'vp-doc' })]),
    h(VPHomeFeatures),
  ]);

/** The data of the site with the sidebars, which the build leaves out. */
function withSidebars(site: SiteData<{ contents: Contents }>): SiteData {
  const { themeConfig } = site;
  return { ...site, themeConfig: { ...themeConfig, sidebar: sidebarsOf(themeConfig.contents) } };
}

export default {
  extends: DefaultTheme,
  enhanceApp({ app, siteData }) {
    app.component('Landing', Landing);
    siteData.value = withSidebars(siteData.value as SiteData<{ contents: Contents }>);
  },
} satisfies Theme;
